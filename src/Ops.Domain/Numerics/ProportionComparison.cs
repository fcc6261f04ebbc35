namespace Ops.Domain.Numerics;

/// <summary>Two proportions compared: did the share change by more than chance explains?</summary>
/// <remarks>z with the pooled variance, the chi-square statistic of the same 2×2 table (z², no continuity correction) and Fisher's exact test.</remarks>
public sealed record ProportionComparison : IExplainable
{
    private ProportionComparison() { }

    /// <summary>The counts before.</summary>
    public Proportion Before { get; private init; }

    /// <summary>The counts after.</summary>
    public Proportion After { get; private init; }

    /// <summary>Share after − share before.</summary>
    public double Change { get; private init; }

    /// <summary>Change / standard error from the pooled share; null when nobody or everybody succeeded.</summary>
    public double? Z { get; private init; }

    /// <summary>The two-sided p-value of <see cref="Z"/>; null with it.</summary>
    public double? PValue { get; private init; }

    /// <summary>Pearson's chi-square statistic with one degree of freedom, equal to z²; null with it.</summary>
    public double? ChiSquare { get; private init; }

    /// <summary>Fisher's exact two-sided p-value: the sum over the tables that are no more probable than this one.</summary>
    public double FisherPValue { get; private init; }

    /// <summary>Compares two proportions.</summary>
    /// <param name="before">The counts before; at least one trial.</param>
    /// <param name="after">The counts after; at least one trial.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InsufficientData"/>: a side without a trial; <see cref="FaultCode.InvalidArgument"/>: more than 2⁵³ trials together.</exception>
    public static ProportionComparison Of(Proportion before, Proportion after)
    {
        if (before.Total == 0 || after.Total == 0)
            throw Faults.Insufficient(before.Total == 0 ? nameof(before) : nameof(after), "there is no trial", "give at least one");
        Guard.InRange(before.Total, 0, HypergeometricLaw.MostCounted, nameof(before));
        Guard.InRange(after.Total, 0, HypergeometricLaw.MostCounted - before.Total, nameof(after));
        double n1 = before.Total;
        double n2 = after.Total;
        // The difference over the common denominator: equal shares give exactly 0.
        double difference = (double)(((Int128)after.Successes * before.Total) - ((Int128)before.Successes * after.Total));
        double successes = (double)before.Successes + after.Successes;
        double failures = (double)before.Failures + after.Failures;
        double? z = successes > 0 && failures > 0 ? difference / Math.Sqrt(successes * failures * (n1 * n2 / (n1 + n2))) : null;
        return new ProportionComparison
        {
            Before = before,
            After = after,
            Change = difference / n1 / n2,
            Z = z,
            PValue = z is { } value ? Significance.NormalTwoSided(value) : null,
            ChiSquare = z * z,
            FisherPValue = new HypergeometricLaw(n1 + n2, successes, n1).TwoSided(before.Successes),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change of the proportion", "比例变化"),
            Change,
            Phrase.Of($"{After.Successes} / {After.Total} − {Before.Successes} / {Before.Total}"),
            default,
            Explanation.Of(new Phrase("z, pooled variance", "z（合并方差）"), Z),
            Explanation.Of(new Phrase("Two-sided p-value", "双侧 p 值"), PValue, new Phrase("2 · (1 − Φ(|z|))", "2 · (1 − Φ(|z|))")),
            Explanation.Of(
                new Phrase("Fisher's exact p-value", "Fisher 精确检验 p 值"),
                FisherPValue,
                default,
                new Phrase("Fisher 1934", "Fisher 1934")
            )
        );
}
