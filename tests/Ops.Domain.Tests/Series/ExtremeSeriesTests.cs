using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>Series near the end of double: what has a figure gets it (the plain series' figure times the scale), the rest is refused.</summary>
public sealed class ExtremeSeriesTests
{
    private static readonly double[] Plain = [3, 1.5, 4.25, 2.5, 5.75, 9.5, 2.25, 6.5, 5, 3.5, 8.25, 7];
    private static readonly double[] Forecasts = [4, 2, 4, 3, 5, 8, 4, 6, 4, 4, 7, 6];

    /// <summary>A power of two scales without rounding.</summary>
    private static readonly double Scale = Math.ScaleB(1, 1000);

    private static double[] Large(double[] values) => Array.ConvertAll(values, value => value * Scale);

    private static void Near(double? got, double expected) => got!.Value.Should().BeApproximately(expected, Math.Abs(expected) * 1e-12);

    [Fact]
    public void Accuracy_scales_with_its_unit()
    {
        var plain = ForecastAccuracy.Of(Plain, Plain, Forecasts);
        var large = ForecastAccuracy.Of(Large(Plain), Large(Plain), Large(Forecasts));

        Near(large.RootMeanSquaredError, plain.RootMeanSquaredError * Scale);
        Near(large.MeanError, plain.MeanError * Scale);
        Near(large.RootMeanSquaredScaledError, plain.RootMeanSquaredScaledError);
        Near(large.MeanAbsolutePercentageError, plain.MeanAbsolutePercentageError!.Value);
        Near(large.WeightedAbsolutePercentageError, plain.WeightedAbsolutePercentageError!.Value);
    }

    [Fact]
    public void Percentages_of_next_to_nothing_are_null_and_the_other_measures_stay()
    {
        var accuracy = ForecastAccuracy.Of([1, 2], [double.Epsilon, 2], [1, 1]);

        accuracy.MeanPercentageError.Should().BeNull();
        accuracy.MeanAbsolutePercentageError.Should().BeNull();
        accuracy.MeanAbsoluteError.Should().Be(1);
    }

    [Fact]
    public void Errors_that_add_up_beyond_double_are_refused()
    {
        double[] huge = [1.7e308, 1.7e308];

        Refusal.Of(FaultCode.Overflow, "actual", () => ForecastAccuracy.Of([1, 2], huge, [0, 0]));
        Refusal.Of(FaultCode.Overflow, "training", () => ForecastAccuracy.Of([1.7e308, -1.7e308], [1, 2], [1, 1]));
        Refusal.Of(FaultCode.Overflow, "upper", () => IntervalAccuracy.Of([1, 1], [0, 0], huge, 80));
        Refusal.Of(FaultCode.Overflow, "actual", () => IntervalAccuracy.Of(huge, [0, 0], [1, 1], 80));
        Refusal.Of(FaultCode.Overflow, "actual", () => IntervalAccuracy.PinballLoss([1.7e308, 1.7e308, 1.7e308], [0, 0, 0], 0.9));
    }

    [Fact]
    public void A_rolling_evaluation_scales_with_its_unit()
    {
        var plain = RollingOrigin.Of(Plain, ForecastMethod.Naive, 6, 2);
        var large = RollingOrigin.Of(Large(Plain), ForecastMethod.Naive, 6, 2);

        Near(large.RootMeanSquaredErrors[1], plain.RootMeanSquaredErrors[1]!.Value * Scale);
        Near(large.OverallRootMeanSquaredError, plain.OverallRootMeanSquaredError * Scale);
        Near(large.OverallMeanAbsoluteError, plain.OverallMeanAbsoluteError * Scale);
        Refusal.Of(FaultCode.Overflow, "values", () => RollingOrigin.Of([1.7e308, -1.7e308, 0], ForecastMethod.Naive, 1, 1));
    }

    [Fact]
    public void The_strength_of_a_season_does_not_depend_on_the_unit()
    {
        foreach (var form in new Func<double[], SeasonalDecomposition>[] { Classical, Stl })
        {
            Near(form(Large(Plain)).SeasonalStrength, form(Plain).SeasonalStrength!.Value);
            Near(form(Large(Plain)).TrendStrength, form(Plain).TrendStrength!.Value);
        }
    }

    [Fact]
    public void Components_beyond_double_are_refused()
    {
        double[] huge = [.. Enumerable.Repeat(double.MaxValue, 28)];

        Refusal.Of(FaultCode.Overflow, "values", () => Classical(huge));
        Refusal.Of(FaultCode.Overflow, "values", () => Stl(huge));
        Refusal.Of(FaultCode.Overflow, "values", () => MultipleSeasons.Of(huge, [2, 3], [7, 7]));
    }

    [Fact]
    public void A_baseline_whose_variance_is_beyond_double_is_refused()
    {
        double[] values = [1, 1e300, 2, 3];

        Refusal.Of(FaultCode.Overflow, "values", () => Baseline.Naive(values, 1));
        Refusal.Of(FaultCode.Overflow, "values", () => Baseline.Drift(values, 1));
        Refusal.Of(FaultCode.Overflow, "values", () => Baseline.SeasonalNaive(values, 2, 1));
    }

    [Fact]
    public void A_level_next_to_0_takes_the_smallest_past_error()
    {
        // Naive errors from origin 2 on: 1, 4, 2; the smallest is the limit's distance from the last value.
        var band = ConformalForecast.Of([1, 1, 2, 6, 4], ForecastMethod.Naive, 2, 1, [1e-300]).Forecast.Bands[0];

        (band.Lower[0], band.Upper[0]).Should().Be((3, 5));
    }

    [Fact]
    public void A_cumulative_sum_beyond_double_is_refused_and_leaves_the_chart_as_it_was()
    {
        var monitor = new CusumMonitor(0, 1);
        monitor.Append(2);

        Refusal.Of(FaultCode.Overflow, "value", () => new CusumMonitor(0, 1e-10).Append(1e300));
        monitor.High.Should().Be(1.5);
        Refusal.Of(FaultCode.Overflow, "value", () => CusumChart.Of([1, 1e300], 0, 1e-10));
    }

    [Fact]
    public void Limits_of_a_point_next_to_nothing_are_refused()
    {
        var counts = new CountsAccumulator(ControlChartKind.Rates);
        counts.Add(3, 10);

        Refusal.Of(FaultCode.Overflow, "size", () => counts.ToResult().At(double.Epsilon));
    }

    [Fact]
    public void A_chart_refuses_the_size_that_carries_a_rate_or_a_limit_beyond_double()
    {
        Refusal.Of(FaultCode.Overflow, "sizes[1]", () => ControlChart.U([3, 5], [10, 1e-308]));
        Refusal.Of(FaultCode.Overflow, "sizes[1]", () => ControlChart.U([300, 0], [10, double.Epsilon]));
        Refusal.Of(FaultCode.Overflow, "sizes[2]", () => ControlChart.LaneyU([3, 4, 0], [10, 11, double.Epsilon]));
        ControlChart.U([3, 0], [10, 1e-300]).LimitsAt(1).Upper.Should().BeApproximately(0.3 + (3 * Math.Sqrt(0.3 / 1e-300)), 1e138);
    }

    /// <summary>F with 2 and 2 degrees of freedom is above f with probability 1/(1 + f); the limit is 3.75 times its quantile.</summary>
    [Fact]
    public void The_limit_for_new_rows_of_a_chance_next_to_nothing_is_refused()
    {
        double[][] rows =
        [
            [1, 2],
            [2, 1],
            [3, 5],
            [4, 3],
        ];

        HotellingChart.Of(rows, 1e-300).NewUpper.Should().BeApproximately(3.75e300, 1e289);
        Refusal.Of(FaultCode.Overflow, "alpha", () => HotellingChart.Of(rows, 1e-308));
    }

    private static SeasonalDecomposition Classical(double[] values) => SeasonalDecomposition.Classical(values, 3, ComponentForm.Additive);

    private static SeasonalDecomposition Stl(double[] values) => SeasonalDecomposition.Stl(values, 3);
}
