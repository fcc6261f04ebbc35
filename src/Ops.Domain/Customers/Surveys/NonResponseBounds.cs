namespace Ops.Domain.Customers;

/// <summary>回复率与无应答界限, what those who did not answer could change: the worst and the best figure of all who were asked.</summary>
/// <remarks>No weighting cures silence; the bounds need no assumption (C. F. Manski, 1989). Two results are equal when all their figures are.</remarks>
public sealed record NonResponseBounds : IExplainable
{
    private NonResponseBounds() { }

    /// <summary>How many were asked.</summary>
    public long Invited { get; internal init; }

    /// <summary>How many answered.</summary>
    public long Responded { get; internal init; }

    /// <summary>Answered / asked.</summary>
    public double ResponseRate { get; internal init; }

    /// <summary>The figure of those who answered; null when nobody did.</summary>
    public double? Observed { get; internal init; }

    /// <summary>The figure of all if every silent one is at the low end.</summary>
    public double Worst { get; internal init; }

    /// <summary>The figure of all if every silent one is at the high end.</summary>
    public double Best { get; internal init; }

    /// <summary>Best − worst: what is not known.</summary>
    public double Width => Best - Worst;

    /// <summary>The figure to reach; null when none was given.</summary>
    public double? Threshold { get; internal init; }

    /// <summary>Whether the threshold is reached whatever the silent think; null without a threshold.</summary>
    public SilenceVerdict? Verdict { get; internal init; }

    /// <summary>The figure that the silent would need for the whole to reach the threshold, which may lie outside the scale; null without a threshold, or
    /// when nobody is silent.</summary>
    public double? NeededFromSilent { get; internal init; }

    /// <summary>Bounds a figure. A share has the range 0 to 1, and the favourable answers as its sum.</summary>
    /// <param name="invited">How many were asked; at least 1.</param>
    /// <param name="responded">How many answered; 0 to <paramref name="invited"/>.</param>
    /// <param name="sum">The sum of the answers.</param>
    /// <param name="minimum">The lowest answer possible.</param>
    /// <param name="maximum">The highest answer possible, above the lowest.</param>
    /// <param name="threshold">The figure to reach; null for none.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative number, more answers than people asked, no range, a sum that the answers cannot have, NaN or
    /// infinity. <see cref="FaultCode.InsufficientData"/>: nobody was asked.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static NonResponseBounds Of(
        long invited,
        long responded,
        double sum,
        double minimum = 0,
        double maximum = 1,
        double? threshold = null
    )
    {
        Guard.InRange(invited, 0, long.MaxValue, nameof(invited));
        Guard.InRange(responded, 0, invited, nameof(responded));
        Guard.Finite(sum, nameof(sum));
        Guard.Finite(minimum, nameof(minimum));
        if (Guard.Finite(maximum, nameof(maximum)) <= minimum)
            throw Faults.Invalid(
                nameof(maximum),
                Figures.Format($"{minimum} to {maximum} is no range"),
                "give a maximum above the minimum"
            );
        Guard.InRange(sum, responded * minimum, responded * maximum, nameof(sum));
        if (threshold is { } wanted)
            Guard.Finite(wanted, nameof(threshold));
        if (invited == 0)
            throw Faults.Insufficient(nameof(invited), "nobody was asked", "give the number of people asked");
        double silent = invited - responded;
        double worst = (sum + (silent * minimum)) / invited;
        double best = (sum + (silent * maximum)) / invited;
        var found = new NonResponseBounds
        {
            Invited = invited,
            Responded = responded,
            ResponseRate = (double)responded / invited,
            Observed = responded == 0 ? null : sum / responded,
            Worst = worst,
            Best = best,
            Threshold = threshold,
            Verdict =
                threshold is not { } limit ? null
                : worst >= limit ? SilenceVerdict.Certain
                : best < limit ? SilenceVerdict.Impossible
                : SilenceVerdict.Open,
            NeededFromSilent = silent == 0 ? null : ((threshold * invited) - sum) / silent,
        };
        Representable.All(nameof(maximum), "use a scale of smaller figures", worst, best, found.Observed);
        Representable.All(nameof(threshold), "use a scale of smaller figures", found.NeededFromSilent);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new List<Explanation>
        {
            Explanation.Of(new Phrase("Response rate", "回复率"), ResponseRate, Phrase.Of($"{Responded} / {Invited}")),
            Explanation.Of(new Phrase("Worst case of all who were asked", "全体受邀者的最差情形"), Worst),
            Explanation.Of(new Phrase("Best case of all who were asked", "全体受邀者的最好情形"), Best),
        };
        if (Threshold is { } threshold)
            parts.Add(
                Explanation.Of(
                    Phrase.Of($"Reaches {threshold}", $"达到 {threshold}"),
                    Verdict switch
                    {
                        SilenceVerdict.Certain => new Phrase("certain", "必然"),
                        SilenceVerdict.Impossible => new Phrase("impossible", "不可能"),
                        _ => new Phrase("open", "未定"),
                    }
                )
            );
        return Explanation.Of(
            new Phrase("Figure of those who answered", "作答者的数值"),
            Observed,
            default,
            new Phrase("Manski 1989", "Manski 1989"),
            [.. parts]
        );
    }
}
