namespace Ops.Domain.Series;

/// <summary>Limits of a chart of counts, from all counts gathered so far, for points of any size.</summary>
/// <remarks>Made by <see cref="CountsAccumulator"/>. Two results are equal when all their figures are.</remarks>
public sealed record CountLimits : IExplainable
{
    internal CountLimits() { }

    /// <summary>What is plotted: shares, numbers of units, counts or rates.</summary>
    public ControlChartKind Kind { get; internal init; }

    /// <summary>How many points gave the limits.</summary>
    public long Points { get; internal init; }

    /// <summary>All units with a fault, or all events.</summary>
    public double Counts { get; internal init; }

    /// <summary>All units looked at, or the whole exposure; for counts in equal areas the number of points.</summary>
    public double Sizes { get; internal init; }

    /// <summary>Counts over sizes: the share, the rate, or the mean count.</summary>
    public double Rate => Counts / Sizes;

    /// <summary>The limits of a point.</summary>
    /// <param name="size">Its size, above 0; 1 for counts in equal areas.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN, infinite, or not above 0; <see cref="FaultCode.Overflow"/>: a limit beyond double.</exception>
    public ControlLimits At(double size = 1)
    {
        var limits = Of(Kind, Rate, Guard.Positive(size, nameof(size)));
        Representable.All(nameof(size), "count per a larger unit", limits.Center, limits.Lower, limits.Upper, limits.Sigma);
        return limits;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Centre line", "中心线"),
            Rate,
            Phrase.Of($"{Counts} / {Sizes}, {Points} points", $"{Counts} / {Sizes}，{Points} 个点"),
            new Phrase("Shewhart 1931; Montgomery", "Shewhart 1931；Montgomery"),
            Explanation.Of(new Phrase("Control chart", "控制图"), Kind.ToPhrase())
        );

    /// <summary>Centre and limits of a point: binomial or Poisson spread at three standard deviations, cut to what the figure can be.</summary>
    internal static ControlLimits Of(ControlChartKind kind, double rate, double size) =>
        kind switch
        {
            ControlChartKind.Proportion => ControlLimits.Three(rate, Math.Sqrt(rate * (1 - rate) / size), 0, 1),
            ControlChartKind.UnitsWithFaults => ControlLimits.Three(rate * size, Math.Sqrt(size * rate * (1 - rate)), 0, size),
            _ => ControlLimits.Three(rate, Math.Sqrt(rate / size), 0),
        };
}
