namespace Ops.Domain.Customers;

/// <summary>卡诺模型, what a feature is to the customers: basic, performance or attractive.</summary>
/// <remarks>N. Kano and others 1984; coefficients after C. Berger and others 1993. Two results are equal when all their counts are.</remarks>
public sealed record KanoAnalysis : IExplainable
{
    private KanoAnalysis() { }

    /// <summary>How many find it attractive.</summary>
    public long Attractive { get; internal init; }

    /// <summary>How many find it the better the more.</summary>
    public long OneDimensional { get; internal init; }

    /// <summary>How many take it for granted.</summary>
    public long MustBe { get; internal init; }

    /// <summary>How many do not care.</summary>
    public long Indifferent { get; internal init; }

    /// <summary>How many want it absent.</summary>
    public long Reverse { get; internal init; }

    /// <summary>How many contradict themselves.</summary>
    public long Questionable { get; internal init; }

    /// <summary>(A + O)/(A + O + M + I): the share that having it makes more content; null when nobody is in these four.</summary>
    public double? Better => Counted == 0 ? null : (double)(Attractive + OneDimensional) / Counted;

    /// <summary>−(O + M)/(A + O + M + I): minus the share that lacking it makes less content; null when nobody is in these four.</summary>
    public double? Worse => Counted == 0 ? null : -(double)(OneDimensional + MustBe) / Counted;

    private long Counted => Attractive + OneDimensional + MustBe + Indifferent;

    /// <summary>Analyses the answers about one feature.</summary>
    /// <param name="answers">The pairs of answers; at least one.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no answer.</exception>
    public static KanoAnalysis Of(ReadOnlySpan<KanoPair> answers)
    {
        Guard.NotEmpty(answers, nameof(answers));
        Span<long> counts = stackalloc long[(int)KanoCategory.Questionable + 1];
        foreach (var answer in answers)
            counts[(int)answer.Category]++;
        return new KanoAnalysis
        {
            Attractive = counts[(int)KanoCategory.Attractive],
            OneDimensional = counts[(int)KanoCategory.OneDimensional],
            MustBe = counts[(int)KanoCategory.MustBe],
            Indifferent = counts[(int)KanoCategory.Indifferent],
            Reverse = counts[(int)KanoCategory.Reverse],
            Questionable = counts[(int)KanoCategory.Questionable],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Better: more content with it", "增加后的满意系数"),
            Better,
            Phrase.Of($"({Attractive} + {OneDimensional}) / ({Attractive} + {OneDimensional} + {MustBe} + {Indifferent})"),
            new Phrase("Kano 1984", "Kano 1984"),
            Explanation.Of(
                new Phrase("Worse: less content without it", "消除后的不满意系数"),
                Worse,
                Phrase.Of($"-({OneDimensional} + {MustBe}) / ({Attractive} + {OneDimensional} + {MustBe} + {Indifferent})")
            ),
            Explanation.Of(new Phrase("Attractive", "魅力型"), (decimal)Attractive),
            Explanation.Of(new Phrase("One-dimensional", "期望型"), (decimal)OneDimensional),
            Explanation.Of(new Phrase("Must-be", "基本型"), (decimal)MustBe),
            Explanation.Of(new Phrase("Indifferent", "无差异型"), (decimal)Indifferent),
            Explanation.Of(new Phrase("Reverse", "反向型"), (decimal)Reverse),
            Explanation.Of(new Phrase("Questionable", "可疑"), (decimal)Questionable)
        );
}
