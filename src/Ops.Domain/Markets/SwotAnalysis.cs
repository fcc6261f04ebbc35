namespace Ops.Domain.Markets;

/// <summary>Strengths, weaknesses, opportunities and threats with figures, and the strategies that take them up (TOWS).</summary>
/// <remarks>
/// Exact decimals. Sources: F. R. David, Strategic Management (internal and external factor evaluation); H. Weihrich, The TOWS matrix (Long Range
/// Planning 15, 1982).
/// </remarks>
public sealed class SwotAnalysis : IExplainable
{
    private SwotAnalysis() { }

    /// <summary>Σ weight · rating of strengths and weaknesses (IFE), 1 to 4; 2.5 is the middle.</summary>
    public decimal InternalScore { get; private init; }

    /// <summary>Σ weight · rating of opportunities and threats (EFE), 1 to 4; 2.5 is the middle.</summary>
    public decimal ExternalScore { get; private init; }

    /// <summary>The strategies in input order.</summary>
    public ImmutableArray<TowsStrategy> Strategies { get; private init; }

    /// <summary>The factors that no strategy takes up: heaviest first, then in input order.</summary>
    public ImmutableArray<string> Unanswered { get; private init; }

    /// <summary>The weight of the factors that some strategy takes up, as a share of all weight.</summary>
    public decimal AnsweredShare { get; private init; }

    /// <summary>Reads the analysis.</summary>
    /// <param name="factors">At least one factor, each once.</param>
    /// <param name="options">The strategies, each once; empty for the scores alone.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no factor, or a strategy without one; <see cref="FaultCode.DuplicateKey"/>: a factor or strategy twice, or a
    /// factor twice in a strategy; <see cref="FaultCode.UnknownReference"/>: a factor that is not listed; <see cref="FaultCode.InvalidArgument"/>: a
    /// negative weight, weights of a side that do not sum to 1 within 1e-9, a rating outside those of its kind, a strategy that does not join exactly
    /// one inner kind with one outer kind.
    /// </exception>
    public static SwotAnalysis Of(ReadOnlySpan<SwotFactor> factors, ReadOnlySpan<TowsOption> options = default)
    {
        var index = SwotFactors.Index(factors);
        var taken = TakenUp(options, index);
        SwotFactors.Check(factors);
        var all = factors.ToArray();
        var kinds = new TowsKind[options.Length];
        decimal[] reach = new decimal[options.Length];
        for (int i = 0; i < options.Length; i++)
        {
            kinds[i] = KindOf(taken[i].Select(at => all[at].Kind), Guard.At(nameof(options), i));
            reach[i] = taken[i].Sum(at => all[at].Weight) / 2;
        }
        var answered = taken.SelectMany(list => list).ToHashSet();
        return new SwotAnalysis
        {
            InternalScore = all.Where(factor => factor.IsInternal).Sum(factor => factor.Weight * factor.Rating),
            ExternalScore = all.Where(factor => !factor.IsInternal).Sum(factor => factor.Weight * factor.Rating),
            Strategies =
            [
                .. options
                    .ToArray()
                    .Select(
                        (option, i) =>
                            new TowsStrategy
                            {
                                Id = option.Id,
                                Kind = kinds[i],
                                Reach = reach[i],
                                Rank = 1 + reach.Count(other => other > reach[i]),
                                Factors = option.Factors,
                            }
                    ),
            ],
            Unanswered =
            [
                .. all.Where((_, i) => !answered.Contains(i)).OrderByDescending(factor => factor.Weight).Select(factor => factor.Id),
            ],
            AnsweredShare = answered.Sum(at => all[at].Weight) / 2,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Weight answered by strategies", "战略所回应的权重占比"),
            AnsweredShare,
            Phrase.Of($"internal {InternalScore}, external {ExternalScore}", $"内部 {InternalScore}，外部 {ExternalScore}"),
            new Phrase("David, Strategic Management; Weihrich 1982", "David《战略管理》；Weihrich 1982"),
            [
                .. Strategies.Select(row =>
                    Explanation.Of(Phrase.Of($"{Cell(row.Kind)} {row.Id}"), row.Reach, Phrase.Of($"{string.Join(" + ", row.Factors)}"))
                ),
                .. Unanswered.Select(factor =>
                    Explanation.Of(Phrase.Of($"{factor}"), new Phrase("no strategy takes it up", "没有战略回应"))
                ),
            ]
        );

    private static string Cell(TowsKind kind) =>
        kind switch
        {
            TowsKind.StrengthOpportunity => "SO",
            TowsKind.WeaknessOpportunity => "WO",
            TowsKind.StrengthThreat => "ST",
            _ => "WT",
        };

    private static int[][] TakenUp(ReadOnlySpan<TowsOption> options, Dictionary<string, int> index)
    {
        int[][] taken = new int[options.Length][];
        for (int i = 0; i < options.Length; i++)
            Guard.NotEmpty(options[i].Factors.AsSpan(), $"{Guard.At(nameof(options), i)}.factors");
        Ids.Unique(options, option => option.Id, nameof(options));
        for (int i = 0; i < options.Length; i++)
            Ids.Unique(options[i].Factors.AsSpan(), factor => factor, $"{Guard.At(nameof(options), i)}.factors");
        for (int i = 0; i < options.Length; i++)
        {
            string place = $"{Guard.At(nameof(options), i)}.factors";
            taken[i] = [.. options[i].Factors.Select(factor => Ids.At(index, factor, place, "list the factor"))];
        }
        return taken;
    }

    private static TowsKind KindOf(IEnumerable<SwotKind> kinds, string place) =>
        kinds.Distinct().Order().ToArray() switch
        {
            [SwotKind.Strength, SwotKind.Opportunity] => TowsKind.StrengthOpportunity,
            [SwotKind.Weakness, SwotKind.Opportunity] => TowsKind.WeaknessOpportunity,
            [SwotKind.Strength, SwotKind.Threat] => TowsKind.StrengthThreat,
            [SwotKind.Weakness, SwotKind.Threat] => TowsKind.WeaknessThreat,
            var others => throw Faults.Invalid(
                place,
                $"the strategy takes up {string.Join(", ", others)}",
                "join one inner kind with one outer kind, or split the strategy"
            ),
        };
}
