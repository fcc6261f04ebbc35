using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class ForecastMethodTests
{
    // Two-sided 95 % quantiles: normal, and t with 3 degrees of freedom (any table).
    private const double Z = 1.959963984540054;
    private const double T3 = 3.182446305284264;

    /// <summary>By hand: mean 5, s² = (9 + 1 + 1 + 9)/3 = 20/3, spread √(20/3·5/4).</summary>
    [Fact]
    public void The_mean_goes_on_with_t_limits()
    {
        var forecast = Baseline.Mean([2, 4, 6, 8], 2, 95);

        forecast.Points.Should().Equal(5, 5);
        forecast.Bands[0].Level.Should().Be(95);
        forecast.Bands[0].Upper[1].Should().BeApproximately(5 + (T3 * Math.Sqrt(25.0 / 3)), 1e-9);
        forecast.Bands[0].Lower[0].Should().BeApproximately(5 - (T3 * Math.Sqrt(25.0 / 3)), 1e-9);
    }

    /// <summary>By hand: changes 2, −1, 2 with mean square 3.</summary>
    [Fact]
    public void The_last_value_goes_on_with_the_limits_of_a_random_walk()
    {
        var forecast = Baseline.Naive([4, 6, 5, 7], 4, 95);

        forecast.Points.Should().Equal(7, 7, 7, 7);
        forecast.Bands[0].Upper[3].Should().BeApproximately(7 + (Z * Math.Sqrt(3) * 2), 1e-9);
    }

    /// <summary>By hand: changes over two periods 1, 3, 2 with mean square 14/3; the second cycle begins at step 3.</summary>
    [Fact]
    public void The_last_cycle_goes_on()
    {
        var forecast = Baseline.SeasonalNaive([1, 5, 2, 8, 4], 2, 4, 95);

        forecast.Points.Should().Equal(8, 4, 8, 4);
        forecast.Variances[1].Should().BeApproximately(14.0 / 3, 1e-12);
        forecast.Variances[2].Should().BeApproximately(28.0 / 3, 1e-12);
    }

    /// <summary>By hand: drift (7 − 1)/3 = 2, residuals −1, 2, −1, σ² = 6/2 = 3; Var_h = 3·h(1 + h/3).</summary>
    [Fact]
    public void The_straight_line_goes_on()
    {
        var forecast = Baseline.Drift([1, 2, 6, 7], 3);

        forecast.Points.Should().Equal(9, 11, 13);
        forecast.Variances[0].Should().BeApproximately(4, 1e-12);
        forecast.Variances[2].Should().BeApproximately(18, 1e-12);
    }

    [Fact]
    public void Benchmarks_need_their_values()
    {
        Refused(() => Baseline.Mean([1], 1), FaultCode.InsufficientData, "values");
        Refused(() => Baseline.Naive([1], 1), FaultCode.InsufficientData, "values");
        Refused(() => Baseline.Drift([1, 2], 1), FaultCode.InsufficientData, "values");
        Refused(() => Baseline.SeasonalNaive([1, 2, 3, 4], 4, 1), FaultCode.InsufficientData, "values");
        Refused(() => Baseline.SeasonalNaive([1, 2, 3, 4], 0, 1), FaultCode.InvalidArgument, "period");
        Refused(() => Baseline.Naive([1, 2], 0), FaultCode.InvalidArgument, "horizon");
        Baseline.SeasonalNaive([1, 2, 3, 4, 5], 4, 1).Points.Should().Equal(2);
    }

    /// <summary>By hand: slope of 4, 6, 5, 8 is 5.5/5 = 1.1; with α = ½ the errors are linear in the initial level.</summary>
    [Fact]
    public void Theta_takes_half_the_slope_and_the_best_initial_level()
    {
        var fit = Theta.Of([4, 6, 5, 8], alpha: 0.5);

        fit.Drift.Should().BeApproximately(0.55, 1e-12);
        double least = double.PositiveInfinity;
        for (int i = 0; i <= 4000; i++)
        {
            double level = i / 400.0;
            double squares = 0;
            foreach (double value in (double[])[4, 6, 5, 8])
            {
                squares += Math.Pow(value - level, 2);
                level += 0.5 * (value - level);
            }
            least = Math.Min(least, squares);
        }
        fit.SumOfSquares.Should().BeLessThanOrEqualTo(least).And.BeGreaterThan(least - 1e-3);
        var forecast = fit.Forecast(2);
        forecast.Points[0].Should().BeApproximately(fit.Level + (0.55 * (1 - 0.0625) / 0.5), 1e-12);
        (forecast.Points[1] - forecast.Points[0]).Should().BeApproximately(0.55, 1e-12);
        forecast.Variances[1].Should().BeApproximately(fit.SumOfSquares / 2 * 1.25, 1e-12);
    }

    [Fact]
    public void Theta_finds_the_best_alpha()
    {
        var best = Theta.Of(PublicSeries.AirPassengers, 12);

        best.IsSeasonal.Should().BeTrue();
        best.Figure.Average().Should().BeApproximately(1, 1e-12);
        for (int i = 1; i < 400; i++)
            Theta
                .Of(PublicSeries.AirPassengers, 12, i / 400.0)
                .SumOfSquares.Should()
                .BeGreaterThanOrEqualTo(best.SumOfSquares * (1 - 1e-9));
        best.Forecast(13).Points[12].Should().BeGreaterThan(best.Forecast(1).Points[0], "the same month a year later, with drift");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(50)]
    public void Theta_takes_no_season_out_where_there_is_none(int period) =>
        Theta.Of(PublicSeries.Nile, period).IsSeasonal.Should().BeFalse();

    [Fact]
    public void Theta_goes_on_with_a_constant()
    {
        var fit = Theta.Of([7, 7, 7, 7, 7, 7, 7, 7, 7], 4);

        fit.SumOfSquares.Should().Be(0);
        fit.Forecast(2, 80).Bands[0].Lower.Should().Equal(7, 7);
        Refused(() => Theta.Of([1, 2, 3]), FaultCode.InsufficientData, "values");
        Refused(() => Theta.Of([1, 2, 3, 4], alpha: 0), FaultCode.InvalidArgument, "alpha");
        Refused(() => Theta.Of([1, 2, 3, 4], alpha: 1.2), FaultCode.InvalidArgument, "alpha");
    }

    /// <summary>By hand, α = 0.5: sizes 4, 6 → 5; intervals 2, 3 → 2.5 with β = 0.5; before the second demand the forecast was 4/2.</summary>
    [Fact]
    public void Croston_smooths_size_and_interval_apart()
    {
        var forecast = IntermittentDemand.Croston([0, 4, 0, 0, 6, 0], 0.5);

        forecast.Size.Should().Be(5);
        forecast.Interval.Should().Be(2.5);
        forecast.Value.Should().Be(2);
        forecast.Probability.Should().BeNull();
        forecast.Fitted.Should().Equal(null, null, 2, 2, 2, 2);
        IntermittentDemand.SyntetosBoylan([0, 4, 0, 0, 6, 0], 0.5).Value.Should().Be(1.5);
        IntermittentDemand.SyntetosBoylan([0, 4, 0, 0, 6, 0], 0.5, 0.25).Interval.Should().Be(2.25);
    }

    /// <summary>By hand, α = β = ½: probability ½, ¼, ⅛, 9⁄16, 9⁄32; size 4, then 5.</summary>
    [Fact]
    public void The_probability_of_demand_falls_while_none_comes()
    {
        var forecast = IntermittentDemand.TeunterSyntetosBabai([0, 4, 0, 0, 6, 0], 0.5);

        forecast.Probability.Should().Be(0.28125);
        forecast.Value.Should().Be(5 * 0.28125);
        forecast.Interval.Should().BeNull();
        forecast.Fitted.Should().Equal(null, null, 2, 1, 0.5, 5 * 0.5625);
        forecast.Should().Be(IntermittentDemand.TeunterSyntetosBabai([0, 4, 0, 0, 6, 0], 0.5, 0.5));
    }

    [Fact]
    public void Demand_must_come_at_least_once_and_never_be_negative()
    {
        Refused(() => IntermittentDemand.Croston([0, 0], 0.5), FaultCode.InsufficientData, "values");
        Refused(() => IntermittentDemand.Croston([0, 1, -1], 0.5), FaultCode.InvalidArgument, "values[2]");
        Refused(() => IntermittentDemand.TeunterSyntetosBabai([1], 0), FaultCode.InvalidArgument, "alpha");
        Refused(() => IntermittentDemand.Croston([1], 0.5, 1.5), FaultCode.InvalidArgument, "beta");
        IntermittentDemand.Croston([3], 1).Value.Should().Be(3);
    }

    /// <summary>By hand: model of level 100, α = 0.3, σ² = 25: Var of the value in 5 periods 25·(1 + 4·0.09) = 34; of the sum of 2 25·(1 + 1.3²).</summary>
    [Fact]
    public void A_target_is_met_with_the_probability_of_the_forecast()
    {
        var state = new EtsState(EtsSpecification.Parse("ANN"), 1, new EtsParameters(0.3, 100), 25);

        var value = TargetProbability.OfValue(state, 5, 100, TargetSide.AtLeast);
        value.Variance.Should().BeApproximately(34, 1e-12);
        value.Probability.Should().BeApproximately(0.5, 1e-12);
        var sum = TargetProbability.OfSum(state, 2, 50, 250 + (1.2815515655446004 * Math.Sqrt(25 * 2.69)), TargetSide.AtMost);
        sum.Mean.Should().Be(250);
        sum.Variance.Should().BeApproximately(67.25, 1e-12);
        sum.Probability.Should().BeApproximately(0.9, 1e-9);
        TargetProbability.OfSum(state, 2, 50, sum.Target, TargetSide.AtLeast).Probability.Should().BeApproximately(0.1, 1e-9);
    }

    [Fact]
    public void Without_variance_a_target_is_met_or_missed()
    {
        var state = new EtsState(EtsSpecification.Parse("ANN"), 1, new EtsParameters(0.3, 100), 0);

        TargetProbability.OfValue(state, 1, 100, TargetSide.AtMost).Probability.Should().Be(1);
        TargetProbability.OfValue(state, 1, 100.5, TargetSide.AtLeast).Probability.Should().Be(0);
        Refused(
            () =>
                TargetProbability.OfValue(
                    new EtsState(EtsSpecification.Parse("MNN"), 1, new EtsParameters(0.3, 100), 0),
                    1,
                    1,
                    TargetSide.AtMost
                ),
            FaultCode.InvalidArgument,
            "state"
        );
        Refused(
            () =>
                TargetProbability.OfValue(
                    new EtsState(EtsSpecification.Parse("ANN"), 1, new EtsParameters(0.3, 100), null),
                    1,
                    1,
                    TargetSide.AtMost
                ),
            FaultCode.InsufficientData,
            "state"
        );
    }

    [Fact]
    public void Drawn_futures_meet_a_target_as_often_as_the_formula_says()
    {
        var state = new EtsState(EtsSpecification.Parse("AAN"), 1, new EtsParameters(0.4, 50, 0.1, 1.5), 9);
        var paths = ForecastPaths.Simulate(state, 4, 100_000, seed: 11);

        double exact = TargetProbability.OfSum(state, 4, 10, 230, TargetSide.AtLeast).Probability;
        paths.ShareOfSums(10, 230, TargetSide.AtLeast).Should().BeApproximately(exact, 0.006);
        double late = TargetProbability.OfValue(state, 4, 55, TargetSide.AtMost).Probability;
        paths.ShareOfValues(4, 55, TargetSide.AtMost).Should().BeApproximately(late, 0.006);
    }

    private static void Refused(Action act, FaultCode code, string place)
    {
        var refusal = PublicSeries.Refusal(act);
        refusal.Code.Should().Be(code);
        refusal.Place.Should().Be(place);
    }
}
