using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <content>Charts of measured values.</content>
public sealed partial class ControlChart
{
    /// <summary>Single values: mean ± 3·MR̄/d2.</summary>
    /// <param name="values">The values in time order; at least 2.</param>
    /// <param name="options">Baseline, screening and constants; null for the defaults.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, baseline beyond the values.
    /// <see cref="FaultCode.InsufficientData"/>: one value, baseline below 2. <see cref="FaultCode.Overflow"/>: sums beyond double.
    /// </exception>
    public static ControlChart Individuals(ReadOnlySpan<double> values, IndividualsOptions? options = null)
    {
        options ??= new IndividualsOptions();
        Guard.Values(values, nameof(values));
        var two = ChartConstants.Of(2, options.Constants);
        int baseline = Baseline(options.Baseline, values.Length);
        var ranges = MovingRanges.Of(values[..baseline], options.ScreenMovingRanges ? two.D4 : null);
        return new ControlChart(ControlChartKind.Individuals, values.ToArray(), [ranges.Limits(two)])
        {
            ProcessSigma = ranges.Sigma(two),
            PointsUsed = ranges.Points,
            MovingRangesUsed = ranges.Ranges,
        };
    }

    /// <summary>
    /// Single figures that rest on different amounts (I′): the mean weighted by size ± 3σ/√size, σ from the distances of neighbours, each divided by
    /// √(1/size + 1/size before).
    /// </summary>
    /// <remarks>
    /// For rates and means per case where both the spread within and between periods counts: neither p nor u limits, which know only chance,
    /// nor one limit for all. With equal sizes it is the chart of single values. W. A. Taylor, Normalized individuals chart, 2017.
    /// </remarks>
    /// <param name="values">The figures in time order, for example events per unit of exposure; at least 2.</param>
    /// <param name="sizes">The amount that each rests on, above 0: cases, exposure, denominators.</param>
    /// <param name="options">Baseline, screening and constants; null for the defaults.</param>
    /// <returns>The chart; its standard deviation is that of a figure of size 1.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.LengthMismatch"/>: not one size per value.
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a size not above 0, baseline beyond the values.
    /// <see cref="FaultCode.InsufficientData"/>: one value, baseline below 2. <see cref="FaultCode.Overflow"/>: sums beyond double.
    /// </exception>
    public static ControlChart NormalisedIndividuals(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> sizes,
        IndividualsOptions? options = null
    )
    {
        options ??= new IndividualsOptions();
        Guard.NotEmpty(values, nameof(values));
        Guard.NotEmpty(sizes, nameof(sizes));
        Guard.SameLength(sizes.Length, nameof(sizes), values.Length, nameof(values));
        Guard.Finite(values, nameof(values));
        for (int i = 0; i < sizes.Length; i++)
            Guard.Positive(sizes[i], Guard.At(nameof(sizes), i));
        var two = ChartConstants.Of(2, options.Constants);
        int baseline = Baseline(options.Baseline, values.Length);
        var ranges = MovingRanges.OfSized(values[..baseline], sizes[..baseline], options.ScreenMovingRanges ? two.D4 : null);
        double sigma = ranges.Sigma(two);
        var limits = new ControlLimits[values.Length];
        for (int i = 0; i < limits.Length; i++)
            limits[i] = ControlLimits.Three(ranges.Center, sigma / Math.Sqrt(sizes[i]));
        return new ControlChart(ControlChartKind.NormalisedIndividuals, values.ToArray(), limits)
        {
            ProcessSigma = sigma,
            PointsUsed = ranges.Points,
            MovingRangesUsed = ranges.Ranges,
        };
    }

    /// <summary>Distances between neighbouring values: 0 … D4·MR̄ around MR̄.</summary>
    /// <param name="values">The values in time order; at least 2. Point i of the chart is the distance of value i + 1 from value i.</param>
    /// <param name="constants">Unrounded constants, or as printed.</param>
    /// <returns>The chart, with one point less than there are values.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.InvalidArgument"/> (NaN or infinity), <see cref="FaultCode.InsufficientData"/>: one value.
    /// </exception>
    public static ControlChart MovingRange(ReadOnlySpan<double> values, ConstantSet constants = ConstantSet.Exact)
    {
        Guard.Values(values, nameof(values));
        var two = ChartConstants.Of(2, constants);
        Guard.AtLeast(values.Length, 2, nameof(values));
        var ranges = MovingRanges.Of(values, null);
        var points = new double[values.Length - 1];
        for (int i = 0; i < points.Length; i++)
            points[i] = Math.Abs(values[i + 1] - values[i]);
        double sigma = ranges.Sigma(two);
        var limits = new ControlLimits(ranges.MeanRange, two.D3 * ranges.MeanRange, two.D4 * ranges.MeanRange, two.RangeDeviation * sigma);
        return new ControlChart(ControlChartKind.MovingRange, points, [limits])
        {
            ProcessSigma = sigma,
            PointsUsed = points.Length,
            MovingRangesUsed = points.Length,
        };
    }

    /// <summary>Subgroup means with the spread from ranges: grand mean ± 3σ/√n, σ the mean of R/d2.</summary>
    /// <param name="subgroups">The subgroups in time order, each of at least 2 values.</param>
    /// <returns>The chart.</returns>
    /// <inheritdoc cref="Ranges" path="/exception"/>
    public static ControlChart MeansByRange(IReadOnlyList<double[]> subgroups)
    {
        var groups = new Subgroups(subgroups);
        return Means(ControlChartKind.MeansByRange, groups, groups.SigmaFromRanges());
    }

    /// <summary>Subgroup means with the spread from standard deviations: grand mean ± 3σ/√n, σ the mean of s/c4.</summary>
    /// <param name="subgroups">The subgroups in time order, each of at least 2 values.</param>
    /// <returns>The chart.</returns>
    /// <inheritdoc cref="Ranges" path="/exception"/>
    public static ControlChart MeansByDeviation(IReadOnlyList<double[]> subgroups)
    {
        var groups = new Subgroups(subgroups);
        return Means(ControlChartKind.MeansByDeviation, groups, groups.SigmaFromDeviations());
    }

    /// <summary>Subgroup ranges: d2·σ ± 3·d3·σ, not below 0.</summary>
    /// <param name="subgroups">The subgroups in time order, each of at least 2 values.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no subgroup, or one without a value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a
    /// subgroup of more than <see cref="ChartConstants.LargestSize"/>. <see cref="FaultCode.InsufficientData"/>: a subgroup of one value.
    /// </exception>
    public static ControlChart Ranges(IReadOnlyList<double[]> subgroups)
    {
        var groups = new Subgroups(subgroups);
        double sigma = groups.SigmaFromRanges();
        return Spread(
            ControlChartKind.Ranges,
            groups,
            groups.Ranges,
            sigma,
            static constants => (constants.MeanRange, constants.RangeDeviation)
        );
    }

    /// <summary>Subgroup standard deviations: c4·σ ± 3·σ·√(1 − c4²), not below 0.</summary>
    /// <param name="subgroups">The subgroups in time order, each of at least 2 values.</param>
    /// <returns>The chart.</returns>
    /// <inheritdoc cref="Ranges" path="/exception"/>
    public static ControlChart Deviations(IReadOnlyList<double[]> subgroups)
    {
        var groups = new Subgroups(subgroups);
        double sigma = groups.SigmaFromDeviations();
        return Spread(
            ControlChartKind.Deviations,
            groups,
            groups.Deviations,
            sigma,
            static constants => (constants.MeanDeviation, constants.DeviationSpread)
        );
    }

    private static int Baseline(int? baseline, int count)
    {
        if (baseline > count)
            throw Faults.Invalid(
                "baseline",
                Figures.Format($"a baseline of {baseline} among {count} points"),
                "give at most the number of points"
            );
        int length = baseline ?? count;
        if (length < 2)
            throw Faults.Insufficient(
                baseline is null ? "values" : "baseline",
                Figures.Format($"{length} points for the limits"),
                "limits need at least 2 points"
            );
        return length;
    }

    private static ControlChart Means(ControlChartKind kind, Subgroups groups, double sigma)
    {
        var limits = new ControlLimits[groups.Means.Length];
        for (int i = 0; i < limits.Length; i++)
            limits[i] = ControlLimits.Three(groups.GrandMean, sigma / Math.Sqrt(groups.Constants[i].Size));
        return new ControlChart(kind, groups.Means, limits) { ProcessSigma = sigma, PointsUsed = limits.Length };
    }

    private static ControlChart Spread(
        ControlChartKind kind,
        Subgroups groups,
        double[] points,
        double sigma,
        Func<ChartConstants, (double Center, double Deviation)> factors
    )
    {
        var limits = new ControlLimits[points.Length];
        for (int i = 0; i < limits.Length; i++)
        {
            var (center, deviation) = factors(groups.Constants[i]);
            limits[i] = ControlLimits.Three(center * sigma, deviation * sigma, 0);
        }
        return new ControlChart(kind, points, limits) { ProcessSigma = sigma, PointsUsed = points.Length };
    }
}
