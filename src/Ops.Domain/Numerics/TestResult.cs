namespace Ops.Domain.Numerics;

/// <summary>The outcome of a hypothesis test with the ingredients of its p-value.</summary>
public sealed record TestResult : IExplainable
{
    internal TestResult() { }

    /// <summary>The test's name.</summary>
    public Phrase Test { get; internal init; }

    /// <summary>The test statistic; null where the test has none (an exact test).</summary>
    public double? Statistic { get; internal init; }

    /// <summary>The degrees of freedom (the numerator's for F); null where there are none.</summary>
    public double? DegreesOfFreedom { get; internal init; }

    /// <summary>The denominator's degrees of freedom of an F statistic; otherwise null.</summary>
    public double? DenominatorDegreesOfFreedom { get; internal init; }

    /// <summary>What the test was held against.</summary>
    public Alternative Alternative { get; internal init; }

    /// <summary>The probability of a result at least this extreme if there is nothing to find.</summary>
    public double PValue { get; internal init; }

    /// <summary>True when the p-value is exact, not from a large-sample approximation.</summary>
    public bool IsExact { get; internal init; }

    /// <summary>The figure under test (a mean, a difference, a ratio, a share); null where the test has none.</summary>
    public double? Estimate { get; internal init; }

    /// <summary>The number of values that count in the test.</summary>
    public long Used { get; internal init; }

    /// <summary>Where the test comes from.</summary>
    public Phrase Source { get; internal init; }

    /// <summary>True when the p-value is at most the significance level.</summary>
    /// <param name="significance">The level, strictly between 0 and 1.</param>
    /// <returns>True when significant.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not strictly between 0 and 1.</exception>
    public bool IsSignificant(double significance = 0.05) => PValue <= Guard.OpenProbability(significance, nameof(significance));

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new List<Explanation>();
        if (Estimate is { } estimate)
            parts.Add(Explanation.Of(new Phrase("Estimate", "估计值"), estimate));
        if (Statistic is { } statistic)
            parts.Add(Explanation.Of(new Phrase("Test statistic", "检验统计量"), statistic));
        if (DegreesOfFreedom is { } degrees)
            parts.Add(Explanation.Of(new Phrase("Degrees of freedom", "自由度"), degrees));
        if (DenominatorDegreesOfFreedom is { } denominator)
            parts.Add(Explanation.Of(new Phrase("Denominator degrees of freedom", "分母自由度"), denominator));
        parts.Add(Explanation.Of(new Phrase("Values used", "所用数值个数"), (decimal)Used));
        var kind = IsExact ? new Phrase("p-value, exact", "p 值（精确）") : new Phrase("p-value", "p 值");
        return Explanation.Of(kind, PValue, Test, Source, [.. parts]);
    }
}
