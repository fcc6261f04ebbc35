using CsCheck;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

public class KeyRiskIndicatorTests
{
    private static readonly KeyRiskIndicator Complaints = new(Direction.LowerIsBetter, 5, 8);
    private static readonly KeyRiskIndicator Uptime = new(Direction.HigherIsBetter, 0.98, 0.95);

    [Fact]
    public void A_value_at_a_threshold_is_in_the_worse_band()
    {
        IndicatorStatus
            .Of(Complaints, [4.99, 5, 7.99, 8, 9])
            .Statuses.Should()
            .Equal(Status.Green, Status.Amber, Status.Amber, Status.Red, Status.Red);
        IndicatorStatus
            .Of(Uptime, [0.99, 0.98, 0.9501, 0.95])
            .Statuses.Should()
            .Equal(Status.Green, Status.Amber, Status.Amber, Status.Red);
        IndicatorStatus.Of(new KeyRiskIndicator(Direction.LowerIsBetter, 8, 8), [7.9, 8]).Statuses.Should().Equal(Status.Green, Status.Red);
    }

    [Fact]
    public void No_data_is_no_light_breaks_the_run_and_is_left_out_of_the_rate()
    {
        var status = IndicatorStatus.Of(Complaints, [9, 9, null, 9, 1, 8, 8]);
        (status.Current, status.ConsecutiveRed).Should().Be((Status.Red, 2));
        status.BreachRate.Should().BeApproximately(5.0 / 6, 1e-15);
        var silent = IndicatorStatus.Of(Complaints, [9, null]);
        (silent.Current, silent.ConsecutiveRed, silent.BreachRate).Should().Be((Status.NoData, 0, 1));
        IndicatorStatus.Of(Complaints, [null]).BreachRate.Should().BeNull();
    }

    [Fact]
    public void A_steady_rise_is_worsening_and_the_line_tells_when_it_is_red()
    {
        // 1, 2, 3, 4, 5: S = 10, variance 5*4*15/18 = 50/3, z = 9/sqrt(50/3), line t + 1 reaches 8 at t = 7, 3 after t = 4.
        var trend = IndicatorTrend.Of(Complaints, [1, 2, 3, 4, 5]);
        (trend.Slope, trend.Intercept, trend.Score).Should().Be((1, 1, 10));
        trend.ScoreVariance.Should().BeApproximately(50.0 / 3, 1e-12);
        trend.Z.Should().BeApproximately(9 / Math.Sqrt(50.0 / 3), 1e-12);
        (trend.Drift, trend.PeriodsToRed).Should().Be((IndicatorDrift.Worsening, 3));
        trend.Explain().ToText().Should().Contain("Worsening");
    }

    [Fact]
    public void A_fall_of_what_should_be_high_is_worsening_too()
    {
        var trend = IndicatorTrend.Of(new KeyRiskIndicator(Direction.HigherIsBetter, 4, 1), [10, 9, 8, 7, 6]);
        (trend.Drift, trend.PeriodsToRed).Should().Be((IndicatorDrift.Worsening, 5)); // 10 - t = 1 at t = 9, 5 after t = 4
        IndicatorTrend.Of(Complaints, [5, 4, 3, 2, 1]).Drift.Should().Be(IndicatorDrift.Improving);
        IndicatorTrend.Of(Complaints, [5, 4, 3, 2, 1]).PeriodsToRed.Should().BeNull();
    }

    [Fact]
    public void Gaps_keep_their_place_in_time()
    {
        // Values at t = 0, 2, 4, 6, 8, then a gap at 9: the line is t / 2; red 8 at t = 16, 7 after the last entry t = 9.
        var trend = IndicatorTrend.Of(Complaints, [0, null, 1, null, 2, null, 3, null, 4, null]);
        (trend.Slope, trend.Intercept).Should().Be((0.5, 0));
        trend.PeriodsToRed.Should().Be(7);
    }

    [Fact]
    public void Red_already_is_no_period_away_and_a_line_past_red_at_least_one()
    {
        IndicatorTrend.Of(Complaints, [8, 8, 8, 8]).PeriodsToRed.Should().Be(0, "whatever the trend");
        IndicatorTrend.Of(Complaints, [8, 8, 8, 8]).Drift.Should().Be(IndicatorDrift.None);
        IndicatorTrend.Of(Complaints, [8, 8, 8, 8, null]).PeriodsToRed.Should().Be(0, "the last value that is known");
        IndicatorTrend.Of(Complaints, [1, 2, 3, 4, 5, 6, 7, 9, 10, 7.9]).PeriodsToRed.Should().Be(1);
    }

    [Fact]
    public void A_significance_that_is_just_reached_is_not_enough()
    {
        double p = IndicatorTrend.Of(Complaints, [1, 2, 3, 4, 5]).PValue;
        IndicatorTrend.Of(Complaints, [1, 2, 3, 4, 5], p).Drift.Should().Be(IndicatorDrift.None);
        IndicatorTrend.Of(Complaints, [1, 2, 3, 4, 5], Math.BitIncrement(p)).Drift.Should().Be(IndicatorDrift.Worsening);
    }

    [Fact]
    public void What_cannot_be_judged_is_refused()
    {
        ((Action)(() => _ = new KeyRiskIndicator(Direction.WithinBand, 1, 2))).Refuses(FaultCode.InvalidArgument, "direction");
        ((Action)(() => _ = new KeyRiskIndicator(Direction.LowerIsBetter, 2, 1))).Refuses(FaultCode.NotOrdered, "red");
        ((Action)(() => _ = new KeyRiskIndicator(Direction.HigherIsBetter, 1, 2))).Refuses(FaultCode.NotOrdered, "red");
        ((Action)(() => IndicatorStatus.Of(Complaints, []))).Refuses(FaultCode.EmptyInput, "values");
        ((Action)(() => IndicatorStatus.Of(Complaints, [1, double.NaN]))).Refuses(FaultCode.InvalidArgument, "values[1]");
        ((Action)(() => IndicatorTrend.Of(Complaints, []))).Refuses(FaultCode.EmptyInput, "values");
        ((Action)(() => IndicatorTrend.Of(Complaints, [1, null, 2, 3]))).Refuses(FaultCode.InsufficientData, "values");
        ((Action)(() => IndicatorTrend.Of(Complaints, [1, 2, 3, 4], 1))).Refuses(FaultCode.InvalidArgument, "significance");
        (
            (Action)(() => IndicatorTrend.Of(new KeyRiskIndicator(Direction.LowerIsBetter, 1, 1), [1e-20, 2e-20, 3e-20, 4e-20, 5e-20]))
        ).Refuses(FaultCode.Overflow, "PeriodsToRed");
    }

    [Fact]
    public void A_status_never_improves_when_a_value_gets_worse_holds_for_all() =>
        Gen.Select(Gen.Double[-100, 100], Gen.Double[0, 10], Gen.Double[0, 10])
            .Sample(
                (value, worse, width) =>
                {
                    var high = new KeyRiskIndicator(Direction.LowerIsBetter, 0, width);
                    (high.StatusOf(value + worse) <= high.StatusOf(value)).Should().BeTrue();
                    var low = new KeyRiskIndicator(Direction.HigherIsBetter, 0, -width);
                    (low.StatusOf(value - worse) <= low.StatusOf(value)).Should().BeTrue();
                }
            );
}
