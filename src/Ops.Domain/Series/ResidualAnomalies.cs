using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Anomalies of a seasonal series: what remains after a robust STL decomposition, tested by the generalized ESD test.</summary>
/// <remarks>Cleveland et al. 1990; Rosner 1983; the hybrid with the median: Hochenbaum, Vallis and Kejariwal 2017. Makes no claim of equality.</remarks>
public sealed class ResidualAnomalies : IExplainable
{
    private ResidualAnomalies() { }

    /// <summary>How many values.</summary>
    public int Count { get; private init; }

    /// <summary>Periods to a cycle.</summary>
    public int Period { get; private init; }

    /// <summary>The chance of finding an anomaly where there is none, in (0, 1).</summary>
    public double Alpha { get; private init; }

    /// <summary>What the remainder is measured by.</summary>
    public AnomalyScale Scale { get; private init; }

    /// <summary>The anomalies in time order.</summary>
    public ImmutableArray<Anomaly> Anomalies { get; private init; }

    /// <summary>The distance of the farthest remainder left at each step.</summary>
    public ImmutableArray<double> Statistics { get; private init; }

    /// <summary>The critical value of each step; the largest step whose statistic is above it tells how many anomalies there are.</summary>
    public ImmutableArray<double> CriticalValues { get; private init; }

    /// <summary>Looks for anomalies.</summary>
    /// <param name="values">The series in time order; at least two cycles and one value.</param>
    /// <param name="period">Periods to a cycle, at least 2.</param>
    /// <param name="maxOutliers">How many anomalies to look for, from 1 to n − 2.</param>
    /// <param name="alpha">The chance of finding one where there is none, in (0, 1).</param>
    /// <param name="scale">What the remainder is measured by.</param>
    /// <returns>The anomalies.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an argument out of range.
    /// <see cref="FaultCode.InsufficientData"/>: not more than two cycles, or too many outliers asked for.
    /// <see cref="FaultCode.ZeroDenominator"/>: nothing remains beside season and trend, or the scale is 0.
    /// </exception>
    public static ResidualAnomalies Of(
        ReadOnlySpan<double> values,
        int period,
        int maxOutliers,
        double alpha = 0.05,
        AnomalyScale scale = AnomalyScale.MeanAndDeviation
    )
    {
        Guard.Values(values, nameof(values));
        ForecastLimits.Cycle(period);
        Guard.InRange(maxOutliers, 1, int.MaxValue, nameof(maxOutliers));
        Guard.OpenProbability(alpha, nameof(alpha));
        Guard.Defined(scale, nameof(scale));
        if (values.Length < (2L * period) + 1 || maxOutliers > values.Length - 2)
            throw Faults.Insufficient(
                nameof(values),
                $"{values.Length} values, cycles of {period}, {maxOutliers} outliers",
                "give more than two cycles and ask for fewer outliers"
            );
        var parts = SeasonalDecomposition.Stl(values, period, StlOptions.Robust);
        var remainder = new double[values.Length];
        double largest = 0;
        for (int i = 0; i < remainder.Length; i++)
        {
            remainder[i] = parts.Remainder[i]!.Value;
            largest = Math.Max(largest, Math.Abs(values[i]));
        }
        if (remainder.Max() - remainder.Min() <= 1e-12 * largest)
            throw Faults.ZeroDenominator(nameof(values), "nothing remains beside season and trend", "there is nothing to test");
        var search = new FarthestFirst(remainder, scale, maxOutliers, alpha);
        var anomalies = new Anomaly[search.Found];
        for (int k = 0; k < anomalies.Length; k++)
        {
            int at = search.Taken[k];
            anomalies[k] = new Anomaly
            {
                Index = at,
                Side = search.IsHigh[k] ? SignalSide.High : SignalSide.Low,
                Value = values[at],
                Expected = parts.Seasonal[at] + parts.Trend[at]!.Value,
                Residual = remainder[at],
                Score = search.Statistics[k],
                CriticalValue = search.CriticalValues[k],
            };
        }
        return new ResidualAnomalies
        {
            Count = values.Length,
            Period = period,
            Alpha = alpha,
            Scale = scale,
            Anomalies = [.. anomalies.OrderBy(anomaly => anomaly.Index)],
            Statistics = [.. search.Statistics],
            CriticalValues = [.. search.CriticalValues],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Anomalies", "异常点数"),
            $"{Anomalies.Length}",
            Phrase.Of($"{Count} values, cycle {Period}, α = {Alpha}, {Scale}", $"{Count} 个值，周期 {Period}，α = {Alpha}，{Scale}"),
            new Phrase("Cleveland et al. 1990; Rosner 1983", "Cleveland 等 1990；Rosner 1983"),
            [.. Anomalies.Select(anomaly => anomaly.Explain())]
        );
}
