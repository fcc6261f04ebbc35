namespace Ops.Domain.Series;

/// <summary>A series with several cycles (day and week, week and year) taken apart into trend, one season per cycle and remainder.</summary>
/// <remarks>
/// MSTL: Bandara, Hyndman and Bergmeir, MSTL: a seasonal-trend decomposition algorithm for time series with multiple seasonal patterns (2021).
/// value = trend + all seasons + remainder. Makes no claim of equality.
/// </remarks>
public sealed class MultipleSeasons : IExplainable
{
    private MultipleSeasons(ReadOnlySpan<int> periods, double[][] seasonals, double[] trend, double[] remainder)
    {
        Periods = [.. periods];
        Seasonals = [.. seasonals.Select(seasonal => seasonal.ToImmutableArray())];
        Trend = [.. trend];
        Remainder = [.. remainder];
    }

    /// <summary>Periods to each cycle, ascending.</summary>
    public ImmutableArray<int> Periods { get; }

    /// <summary>The season of every value, one list per cycle in the order of <see cref="Periods"/>.</summary>
    public ImmutableArray<ImmutableArray<double>> Seasonals { get; }

    /// <summary>The trend of every value.</summary>
    public ImmutableArray<double> Trend { get; }

    /// <summary>What is left of every value.</summary>
    public ImmutableArray<double> Remainder { get; }

    /// <summary>Takes a series apart.</summary>
    /// <param name="values">The series in time order, at least two of the longest cycles.</param>
    /// <param name="periods">Periods to each cycle, ascending, at least 2.</param>
    /// <param name="seasonalWindows">How many cycles each season is smoothed over: odd, at least 7, one per cycle.</param>
    /// <param name="iterations">How many times the seasons are taken in turn, at least 1.</param>
    /// <returns>The decomposition.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: not one window per cycle. <see cref="FaultCode.InvalidArgument"/>: NaN or
    /// infinity, a period below 2, an even window or one below 7, no iteration. <see cref="FaultCode.NotOrdered"/>: periods not ascending.
    /// <see cref="FaultCode.InsufficientData"/>: fewer than two of the longest cycles. <see cref="FaultCode.Overflow"/>: a component beyond double.
    /// </exception>
    public static MultipleSeasons Of(
        ReadOnlySpan<double> values,
        ReadOnlySpan<int> periods,
        ReadOnlySpan<int> seasonalWindows,
        int iterations = 2
    )
    {
        Check(values, periods, seasonalWindows, iterations);
        int n = values.Length;
        var smoothers = new StlSmoother[periods.Length];
        var seasonals = new double[periods.Length][];
        for (int k = 0; k < periods.Length; k++)
        {
            smoothers[k] = new StlSmoother(StlPlan.Of(new StlOptions { SeasonalWindow = seasonalWindows[k] }, n, periods[k]), n);
            seasonals[k] = new double[n];
        }
        double[] rest = values.ToArray();
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            for (int k = 0; k < smoothers.Length; k++)
            {
                for (int i = 0; i < n; i++)
                    rest[i] += seasonals[k][i];
                smoothers[k].Run(rest);
                smoothers[k].Seasonal.CopyTo(seasonals[k], 0);
                for (int i = 0; i < n; i++)
                    rest[i] -= seasonals[k][i];
            }
        }
        double[] trend = smoothers[^1].Trend;
        for (int i = 0; i < n; i++)
            rest[i] -= trend[i];
        // A season or a trend beyond double leaves no finite remainder.
        Representable.Each(nameof(values), "divide the values by a common factor", rest);
        return new MultipleSeasons(periods, seasonals, trend, rest);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Decomposition with several seasons", "多季节分解"),
            Figures.Format($"{Trend.Length}"),
            Phrase.Of($"trend + {Periods.Length} seasons + remainder", $"趋势 + {Periods.Length} 个季节 + 余项"),
            new Phrase("Bandara, Hyndman & Bergmeir 2021", "Bandara、Hyndman 与 Bergmeir 2021"),
            [
                .. Periods.Select(
                    (period, k) =>
                        Explanation.Of(
                            Phrase.Of($"Range of the season, cycle {period}", $"季节幅度，周期 {period}"),
                            Seasonals[k].Max() - Seasonals[k].Min()
                        )
                ),
            ]
        );

    private static void Check(ReadOnlySpan<double> values, ReadOnlySpan<int> periods, ReadOnlySpan<int> windows, int iterations)
    {
        Guard.NotEmpty(values, nameof(values));
        Guard.NotEmpty(periods, nameof(periods));
        Guard.SameLength(windows.Length, "seasonalWindows", periods.Length, nameof(periods));
        Guard.Finite(values, nameof(values));
        for (int k = 0; k < periods.Length; k++)
        {
            ForecastLimits.Cycle(periods[k]);
            if (windows[k] < 7 || windows[k] % 2 == 0)
                throw Faults.Invalid(
                    Guard.At("seasonalWindows", k),
                    $"{windows[k]} is not an odd number of at least 7",
                    "give an odd window"
                );
        }
        Guard.InRange(iterations, 1, int.MaxValue, nameof(iterations));
        for (int k = 1; k < periods.Length; k++)
        {
            if (periods[k] <= periods[k - 1])
                throw Faults.NotOrdered(
                    Guard.At(nameof(periods), k),
                    $"{periods[k]} after {periods[k - 1]}",
                    "give the shortest cycle first"
                );
        }
        if (values.Length < 2L * periods[^1])
            throw Faults.Insufficient(
                nameof(values),
                $"{values.Length} values for cycles of {periods[^1]}",
                "give at least two of the longest cycles"
            );
    }
}
