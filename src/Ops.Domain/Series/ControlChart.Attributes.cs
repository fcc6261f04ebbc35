namespace Ops.Domain.Series;

/// <content>Charts of counts.</content>
public sealed partial class ControlChart
{
    /// <summary>Share of units with a fault: p̄ ± 3√(p̄(1 − p̄)/n), within [0, 1].</summary>
    /// <param name="counts">Units with a fault in each subgroup, at least 0 and at most the size.</param>
    /// <param name="sizes">Units looked at, above 0.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or
    /// negative, a count above its size. <see cref="FaultCode.ZeroDenominator"/>: a size of 0.
    /// </exception>
    public static ControlChart P(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes)
    {
        double center = Center(counts, sizes, bounded: true);
        var limits = LimitsBySize(ControlChartKind.Proportion, center, sizes);
        return new ControlChart(ControlChartKind.Proportion, CountSeries.Ratios(counts, sizes), limits) { PointsUsed = counts.Length };
    }

    /// <summary>Number of units with a fault: n·p̄ ± 3√(n·p̄(1 − p̄)), within [0, n].</summary>
    /// <param name="counts">Units with a fault in each subgroup, at least 0 and at most the size.</param>
    /// <param name="sizes">Units looked at, above 0.</param>
    /// <returns>The chart.</returns>
    /// <inheritdoc cref="P" path="/exception"/>
    public static ControlChart Np(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes)
    {
        double center = Center(counts, sizes, bounded: true);
        var limits = LimitsBySize(ControlChartKind.UnitsWithFaults, center, sizes);
        return new ControlChart(ControlChartKind.UnitsWithFaults, counts.ToArray(), limits) { PointsUsed = counts.Length };
    }

    /// <summary>Number of events in equal areas of opportunity: c̄ ± 3√c̄, not below 0.</summary>
    /// <param name="counts">The counts, at least 0.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or negative.</exception>
    public static ControlChart C(ReadOnlySpan<double> counts)
    {
        double center = Mean(counts, nameof(counts));
        return new ControlChart(ControlChartKind.Counts, counts.ToArray(), [CountLimits.Of(ControlChartKind.Counts, center, 1)])
        {
            PointsUsed = counts.Length,
        };
    }

    /// <summary>Events per unit of exposure: ū ± 3√(ū/n), not below 0.</summary>
    /// <param name="counts">The counts, at least 0.</param>
    /// <param name="sizes">The exposure (area, hours, orders), above 0.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or
    /// negative. <see cref="FaultCode.ZeroDenominator"/>: a size of 0. <see cref="FaultCode.Overflow"/>: a rate or a limit beyond double.
    /// </exception>
    public static ControlChart U(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes)
    {
        double center = Center(counts, sizes, bounded: false);
        var limits = LimitsBySize(ControlChartKind.Rates, center, sizes);
        return new ControlChart(ControlChartKind.Rates, CountSeries.Ratios(counts, sizes), limits) { PointsUsed = counts.Length };
    }

    /// <summary>Cases between rare events: the mean c̄ ± 3√(c̄(c̄ + 1)), not below 0. Limits by probability: <see cref="RareEventChart"/>.</summary>
    /// <param name="cases">Cases between one event and the next, at least 0.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or negative.</exception>
    public static ControlChart G(ReadOnlySpan<double> cases)
    {
        double center = Mean(cases, nameof(cases));
        var limits = ControlLimits.Three(center, Math.Sqrt(center * (center + 1)), 0);
        return new ControlChart(ControlChartKind.CasesBetween, cases.ToArray(), [limits]) { PointsUsed = cases.Length };
    }

    /// <summary>Share of units with limits p̄ ± 3·σz·√(p̄(1 − p̄)/n) within [0, 1] (Laney 2002): for large subgroups that vary more than chance.</summary>
    /// <param name="counts">Units with a fault in each subgroup, at least 0 and at most the size.</param>
    /// <param name="sizes">Units looked at, above 0.</param>
    /// <param name="options">Baseline and exclusions; null for all points.</param>
    /// <returns>The chart; σz is never raised to 1.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or
    /// negative, a count above its size, baseline or exclusion out of range. <see cref="FaultCode.InsufficientData"/>: fewer than two points
    /// used, or no two of them neighbours. <see cref="FaultCode.ZeroDenominator"/>: a size of 0, or all units alike.
    /// </exception>
    public static ControlChart LaneyP(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, LaneyOptions? options = null) =>
        Laney(ControlChartKind.LaneyProportion, counts, sizes, options ?? new LaneyOptions());

    /// <summary>Events per unit with limits ū ± 3·σz·√(ū/n), not below 0 (Laney 2002).</summary>
    /// <param name="counts">The counts, at least 0.</param>
    /// <param name="sizes">The exposure, above 0.</param>
    /// <param name="options">Baseline and exclusions; null for all points.</param>
    /// <returns>The chart; σz is never raised to 1.</returns>
    /// <exception cref="OpsException">
    /// As <see cref="LaneyP"/>, counts being free to exceed the exposure; <see cref="FaultCode.ZeroDenominator"/> also when there is no event.
    /// </exception>
    public static ControlChart LaneyU(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, LaneyOptions? options = null) =>
        Laney(ControlChartKind.LaneyRates, counts, sizes, options ?? new LaneyOptions());

    private static ControlChart Laney(ControlChartKind kind, ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, LaneyOptions options)
    {
        bool shares = kind == ControlChartKind.LaneyProportion;
        CountSeries.Check(counts, sizes, shares);
        var (used, excluded) = PointUse.Of(counts.Length, options.Baseline, options.Excluded);
        double events = 0;
        double exposure = 0;
        int points = 0;
        int ranges = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (!used[i])
                continue;
            events += counts[i];
            exposure += sizes[i];
            points++;
            ranges += i > 0 && used[i - 1] ? 1 : 0;
        }
        if (ranges == 0)
            throw Faults.Insufficient(
                nameof(counts),
                Figures.Format($"{points} points used with {ranges} moving ranges"),
                "use at least two neighbouring points"
            );
        CountSeries.NoZero(sizes);
        double center = events / exposure;
        double variance = shares ? center * (1 - center) : center;
        if (!(variance > 0))
            throw Faults.ZeroDenominator(nameof(counts), "the points used do not vary", "chart a figure that varies");
        var ratios = CountSeries.Ratios(counts, sizes);
        var z = new double[ratios.Length];
        for (int i = 0; i < z.Length; i++)
            z[i] = (ratios[i] - center) / Math.Sqrt(variance / sizes[i]);
        double sigmaZ = MovingRanges.OfUsed(z, used, null)!.Value.Sigma(ChartConstants.Of(2));
        var limits = new ControlLimits[ratios.Length];
        for (int i = 0; i < limits.Length; i++)
            limits[i] = Within(ControlLimits.Three(center, sigmaZ * Math.Sqrt(variance / sizes[i]), 0, shares ? 1 : double.MaxValue), i);
        return new ControlChart(kind, ratios, limits)
        {
            SigmaZ = sigmaZ,
            Standardised = [.. z],
            Excluded = excluded,
            PointsUsed = points,
            MovingRangesUsed = ranges,
        };
    }

    private static ControlLimits[] LimitsBySize(ControlChartKind kind, double center, ReadOnlySpan<double> sizes)
    {
        var limits = new ControlLimits[sizes.Length];
        for (int i = 0; i < limits.Length; i++)
            limits[i] = Within(CountLimits.Of(kind, center, sizes[i]), i);
        return limits;
    }

    /// <summary>The limits of a point, refused if its size carries them beyond double.</summary>
    private static ControlLimits Within(ControlLimits limits, int point) =>
        double.IsFinite(limits.Sigma) ? limits : throw CountSeries.SizeTooSmall(point);

    private static double Center(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, bool bounded)
    {
        CountSeries.Check(counts, sizes, bounded);
        CountSeries.NoZero(sizes);
        return CountSeries.Sum(counts) / CountSeries.Sum(sizes);
    }

    private static double Mean(ReadOnlySpan<double> counts, string place)
    {
        Guard.NotEmpty(counts, place);
        CountSeries.NotNegative(counts, place);
        return CountSeries.Sum(counts) / counts.Length;
    }
}
