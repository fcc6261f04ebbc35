namespace Ops.Domain.Series;

/// <summary>
/// Cumulative sum chart of both sides: high_t = max(0, high + z_t − k) and low_t = max(0, low − z_t − k), z in standard deviations from the centre.
/// </summary>
/// <remarks>Page 1954; the head start is that of Lucas and Crosier 1982. Makes no claim of equality.</remarks>
public sealed class CusumChart : IExplainable
{
    private CusumChart() { }

    /// <summary>The reference value k: half the shift to be found, in standard deviations.</summary>
    public double Reference { get; private init; }

    /// <summary>The decision interval h in standard deviations.</summary>
    public double Decision { get; private init; }

    /// <summary>Where both sums start.</summary>
    public double HeadStart { get; private init; }

    /// <summary>The upper sum at each point.</summary>
    public ImmutableArray<double> High { get; private init; }

    /// <summary>The lower sum at each point.</summary>
    public ImmutableArray<double> Low { get; private init; }

    /// <summary>The points where the upper sum is above h, ascending.</summary>
    public ImmutableArray<int> HighSignals { get; private init; }

    /// <summary>The points where the lower sum is above h, ascending.</summary>
    public ImmutableArray<int> LowSignals { get; private init; }

    /// <summary>Charts a series.</summary>
    /// <param name="values">The values in time order; at least one.</param>
    /// <param name="center">The centre line.</param>
    /// <param name="sigma">The standard deviation of single values, above 0.</param>
    /// <param name="reference">The reference value k, at least 0. Default: 0.5, for a shift of one standard deviation.</param>
    /// <param name="decision">The decision interval h, above 0. Default: 5.</param>
    /// <param name="headStart">Where both sums start, at least 0 and below h. Default: 0.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an argument out of range.
    /// <see cref="FaultCode.Overflow"/>: a sum beyond double.
    /// </exception>
    public static CusumChart Of(
        ReadOnlySpan<double> values,
        double center,
        double sigma,
        double reference = 0.5,
        double decision = 5,
        double headStart = 0
    )
    {
        Guard.Values(values, nameof(values));
        var walk = new CusumMonitor(center, sigma, reference, decision, headStart);
        var high = new double[values.Length];
        var low = new double[values.Length];
        var highSignals = ImmutableArray.CreateBuilder<int>();
        var lowSignals = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < values.Length; i++)
        {
            walk.Append(values[i]);
            high[i] = walk.High;
            low[i] = walk.Low;
            if (walk.High > decision)
                highSignals.Add(i);
            if (walk.Low > decision)
                lowSignals.Add(i);
        }
        return new CusumChart
        {
            Reference = reference,
            Decision = decision,
            HeadStart = headStart,
            High = [.. high],
            Low = [.. low],
            HighSignals = highSignals.DrainToImmutable(),
            LowSignals = lowSignals.DrainToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Cumulative sums", "累积和"),
            $"{High.Length}",
            Phrase.Of(
                $"max(0, sum ± z − {Reference}), signal above {Decision}, start {HeadStart}",
                $"max(0, 累积和 ± z − {Reference})，超过 {Decision} 报警，初值 {HeadStart}"
            ),
            new Phrase("Page 1954", "Page 1954"),
            Explanation.Of(new Phrase("Upper sum, last point", "上侧累积和（最后一点）"), High[^1]),
            Explanation.Of(new Phrase("Lower sum, last point", "下侧累积和（最后一点）"), Low[^1]),
            Explanation.Of(new Phrase("Signals above", "上侧信号数"), $"{HighSignals.Length}"),
            Explanation.Of(new Phrase("Signals below", "下侧信号数"), $"{LowSignals.Length}")
        );
}
