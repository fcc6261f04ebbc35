using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class ForecastEvaluationTests
{
    /// <summary>By hand: errors 1, −2, 1; training changes 2, 2 (mean 2, root mean square 2).</summary>
    [Fact]
    public void Accuracy_by_hand()
    {
        var accuracy = ForecastAccuracy.Of([1, 3, 5], [5, 4, 10], [4, 6, 9]);

        accuracy.MeanError.Should().Be(0);
        accuracy.MeanAbsoluteError.Should().BeApproximately(4.0 / 3, 1e-15);
        accuracy.RootMeanSquaredError.Should().BeApproximately(Math.Sqrt(2), 1e-15);
        accuracy.MeanPercentageError.Should().BeApproximately(100 * (0.2 - 0.5 + 0.1) / 3, 1e-12);
        accuracy.MeanAbsolutePercentageError.Should().BeApproximately(80.0 / 3, 1e-12);
        accuracy.SymmetricMeanAbsolutePercentageError.Should().BeApproximately(200 * ((1.0 / 9) + 0.2 + (1.0 / 19)) / 3, 1e-12);
        accuracy.WeightedAbsolutePercentageError.Should().BeApproximately(400.0 / 19, 1e-12);
        accuracy.MeanAbsoluteScaledError.Should().BeApproximately(2.0 / 3, 1e-15);
        accuracy.RootMeanSquaredScaledError.Should().BeApproximately(Math.Sqrt(2) / 2, 1e-15);
    }

    [Fact]
    public void Percentages_of_nothing_are_undefined()
    {
        var some = ForecastAccuracy.Of([1, 3, 5], [0, 4], [1, 4]);
        some.MeanPercentageError.Should().BeNull();
        some.MeanAbsolutePercentageError.Should().BeNull();
        some.SymmetricMeanAbsolutePercentageError.Should().Be(100);
        some.WeightedAbsolutePercentageError.Should().Be(25);

        var none = ForecastAccuracy.Of([1, 3, 5], [0, 0], [0, 1]);
        none.SymmetricMeanAbsolutePercentageError.Should().BeNull();
        none.WeightedAbsolutePercentageError.Should().BeNull();
    }

    [Fact]
    public void Accuracy_needs_a_scale()
    {
        Refused(() => ForecastAccuracy.Of([4, 4, 4], [1], [1]), FaultCode.ZeroDenominator, "training");
        Refused(() => ForecastAccuracy.Of([1, 2, 3], [1], [1], 3), FaultCode.InsufficientData, "training");
        Refused(() => ForecastAccuracy.Of([1, 2], [1, 2], [1]), FaultCode.LengthMismatch, "forecast");
        ForecastAccuracy.Of([1, 2, 3, 5], [1], [1], 3).Scale.Should().Be(4);
    }

    /// <summary>By hand, level 80: widths 4, 4, 2; one value 1 above its interval costs 2/0.2 = 10 more; limits count as inside.</summary>
    [Fact]
    public void Intervals_are_scored_by_width_and_misses()
    {
        var accuracy = IntervalAccuracy.Of([5, 7, 3], [3, 2, 3], [7, 6, 5], 80);

        accuracy.Inside.Should().Be(2);
        accuracy.Coverage.Should().BeApproximately(2.0 / 3, 1e-15);
        accuracy.MeanWidth.Should().BeApproximately(10.0 / 3, 1e-15);
        accuracy.WinklerScore.Should().BeApproximately(20.0 / 3, 1e-12);
        IntervalAccuracy.Of([1], [3], [4], 50).WinklerScore.Should().BeApproximately(9, 1e-12);
        Refused(() => IntervalAccuracy.Of([1, 2], [1, 3], [2, 2], 80), FaultCode.InvalidArgument, "upper[1]");
    }

    /// <summary>By hand: 0.9·2 above, 0.1·3 below.</summary>
    [Fact]
    public void Pinball_loss_weighs_both_sides_by_the_probability() =>
        IntervalAccuracy.PinballLoss([5, 4], [3, 7], 0.9).Should().BeApproximately((1.8 + 0.3) / 2, 1e-12);

    /// <summary>By hand: from 3 values on, naive errors one ahead 8−4=4, 7−8=−1; two ahead 7−4=3.</summary>
    [Fact]
    public void A_method_is_tried_at_one_origin_after_another()
    {
        var past = RollingOrigin.Of([3, 5, 4, 8, 7], ForecastMethod.Naive, 3, 3);

        past.Origins.Should().Be(2);
        past.Counts.Should().Equal(2, 1, 0);
        past.Errors[0].Should().Equal(4, -1);
        past.Errors[1].Should().Equal(3);
        past.MeanErrors.Should().Equal(1.5, 3, null);
        past.MeanAbsoluteErrors.Should().Equal(2.5, 3, null);
        past.RootMeanSquaredErrors[0].Should().BeApproximately(Math.Sqrt(8.5), 1e-15);
        past.OverallMeanAbsoluteError.Should().BeApproximately(8.0 / 3, 1e-15);
        past.OverallRootMeanSquaredError.Should().BeApproximately(Math.Sqrt(26.0 / 3), 1e-15);
    }

    /// <summary>By hand: windows 5 4 and 4 8 have means 4.5 and 6; a step of two leaves the first origin only at 3 and 5.</summary>
    [Fact]
    public void A_window_keeps_the_latest_values_only()
    {
        var options = new RollingOriginOptions { WindowLength = 2 };

        RollingOrigin.Of([3, 5, 4, 8, 7], ForecastMethod.Mean, 3, 1, options).Errors[0].Should().Equal(3.5, 1);
        RollingOrigin.Of([3, 5, 4, 8, 7, 9], ForecastMethod.Mean, 3, 1, options with { Step = 2 }).Errors[0].Should().Equal(3.5, 1.5);
    }

    /// <summary>By hand on 2, 4, 9: line through the ends, last cycle of two, smoothing with ½ from the first value (2, 3, 6).</summary>
    [Fact]
    public void Each_method_goes_on_in_its_own_way()
    {
        Next(ForecastMethod.Drift).Should().Equal(12.5, 16);
        Next(ForecastMethod.SeasonalNaive(2)).Should().Equal(4, 9);
        Next(ForecastMethod.SimpleSmoothing(0.5)).Should().Equal(6, 6);
        Next(ForecastMethod.Mean).Should().Equal(5, 5);
        Next(ForecastMethod.Naive).Should().Equal(9, 9);

        static double[] Next(ForecastMethod method)
        {
            var past = RollingOrigin.Of([2, 4, 9, 0, 0], method, 3, 2, new RollingOriginOptions { Step = 9 });
            return [-past.Errors[0][0], -past.Errors[1][0]];
        }
    }

    [Fact]
    public void Fitted_methods_are_fitted_to_each_stretch()
    {
        var values = PublicSeries.AirPassengers.AsSpan(0, 60);
        var model = EtsSpecification.Parse("MAM");

        var past = RollingOrigin.Of(values, ForecastMethod.Smoothing(model, 12), 58, 2);
        var theta = RollingOrigin.Of(values, ForecastMethod.ThetaMethod(12), 59, 1);
        var automatic = RollingOrigin.Of(values, ForecastMethod.AutomaticSmoothing(12), 59, 1);

        past.Errors[1][0].Should().Be(values[59] - Ets.Fit(values[..58], model, 12).Forecast(2).Points[1]);
        theta.Errors[0][0].Should().Be(values[59] - Theta.Of(values[..59], 12).Forecast(1).Points[0]);
        automatic.Errors[0][0].Should().Be(values[59] - Ets.Select(values[..59], 12).Best.Forecast(1).Points[0]);
    }

    [Fact]
    public void A_rolling_evaluation_refuses_what_leaves_nothing_to_judge()
    {
        double[] values = [1, 2, 3, 4];
        Refused(() => RollingOrigin.Of(values, ForecastMethod.Naive, 4, 1), FaultCode.InsufficientData, "firstOrigin");
        Refused(() => RollingOrigin.Of(values, ForecastMethod.Drift, 1, 1), FaultCode.InsufficientData, "firstOrigin");
        Refused(() => RollingOrigin.Of(values, ForecastMethod.Naive, 0, 1), FaultCode.InvalidArgument, "firstOrigin");
        Refused(() => RollingOrigin.Of(values, ForecastMethod.Naive, 3, 0), FaultCode.InvalidArgument, "horizon");
        Refused(() => RollingOrigin.Of(values, ForecastMethod.Naive, 3, 1, new() { Step = 0 }), FaultCode.InvalidArgument, "options.Step");
        Refused(
            () => RollingOrigin.Of(values, ForecastMethod.Naive, 3, 1, new() { WindowLength = 4 }),
            FaultCode.InsufficientData,
            "options.WindowLength"
        );
        Refused(
            () => RollingOrigin.Of(values, ForecastMethod.SeasonalNaive(3), 3, 1, new() { WindowLength = 2 }),
            FaultCode.InsufficientData,
            "firstOrigin"
        );
        Refused(() => ForecastMethod.SeasonalNaive(0), FaultCode.InvalidArgument, "period");
        Refused(() => ForecastMethod.SimpleSmoothing(1.01), FaultCode.InvalidArgument, "alpha");
        RollingOrigin.Of(values, ForecastMethod.Drift, 2, 1).Origins.Should().Be(2);
    }

    /// <summary>By hand: naive errors from 2 values on are −1, 4, −2, 1 with sizes 1, 1, 2, 4; 4 errors, rank ⌈5·0.6⌉ = 3, so ±2.</summary>
    [Fact]
    public void Conformal_limits_are_past_errors()
    {
        double[] values = [4, 6, 5, 9, 7, 8];

        var symmetric = ConformalForecast.Of(values, ForecastMethod.Naive, 2, 2, [60, 80, 81]);
        symmetric.Forecast.Points.Should().Equal(8, 8);
        symmetric.Forecast.Bands.Select(band => (band.Lower[0], band.Upper[0])).Should().Equal((6, 10), (4, 12), (null, null));
        symmetric.Past.Counts.Should().Equal(4, 3);

        var sides = ConformalForecast.Of(values, ForecastMethod.Naive, 2, 1, [60, 61], ConformalKind.Asymmetric);
        sides.Forecast.Bands.Select(band => (band.Lower[0], band.Upper[0])).Should().Equal((6, 12), (null, null));
    }

    /// <summary>By hand: on 5 7 6 9 from 3 values on naive misses by 3, the mean of 5 7 6 by 3, drift 6.5 by 2.5.</summary>
    [Fact]
    public void Candidates_rank_by_their_errors_and_ties_keep_their_order()
    {
        var selection = ForecastSelection.ByRollingOrigin(
            [5, 7, 6, 9],
            [
                new("cycle", ForecastMethod.SeasonalNaive(4)),
                new("naive", ForecastMethod.Naive),
                new("mean", ForecastMethod.Mean),
                new("drift", ForecastMethod.Drift),
            ],
            ForecastCriterion.RootMeanSquaredError,
            3,
            1
        );

        selection.Ranking.Should().Equal("drift", "naive", "mean", "cycle");
        selection.Selected.Should().Be("drift");
        selection.Scores.Select(score => score.Value).Should().Equal(null, 3, 3, 2.5);
    }

    [Fact]
    public void Models_rank_by_their_criterion()
    {
        var selection = ForecastSelection.ByAicc(
            PublicSeries.Nile,
            [new("trend", EtsSpecification.Parse("AAN")), new("level", EtsSpecification.Parse("ANN"))]
        );

        selection.Ranking.Should().Equal("level", "trend");
        selection.Scores[1].Value.Should().Be(Ets.Simple(PublicSeries.Nile).Aicc);
        ForecastSelection
            .ByAicc([5, 5, 5, 5, 5, 5], [new("a", EtsSpecification.Parse("ANA")), new("b", EtsSpecification.Parse("ANN"))], 4)
            .Ranking.Should()
            .Equal("b", "a");
    }

    [Fact]
    public void A_comparison_needs_candidates_that_can_be_computed()
    {
        Refused(() => Compare(), FaultCode.EmptyInput, "candidates");
        Refused(() => Compare(new("a", ForecastMethod.Naive), new("a", ForecastMethod.Mean)), FaultCode.DuplicateKey, "candidates");
        Refused(() => Compare(new ForecastCandidate("a", ForecastMethod.SeasonalNaive(9))), FaultCode.InsufficientData, "candidates");

        static ForecastSelection Compare(params ForecastCandidate[] candidates) =>
            ForecastSelection.ByRollingOrigin([1, 2, 3, 4], candidates, ForecastCriterion.MeanAbsoluteError, 2, 1);
    }

    /// <summary>By hand: errors 1 and 3 give weights ¾ and ¼, squared 0.9 and 0.1; where one is missing the other counts alone.</summary>
    [Fact]
    public void Forecasts_are_combined_by_weights()
    {
        ForecastMember[] members = [new("a", [10, null, null], 1), new("b", [20, 8, null], 3)];

        ForecastCombination.Weighted(members, ForecastWeighting.Equal).Points.Should().Equal(15, 8, null);
        ForecastCombination.Weighted(members, ForecastWeighting.InverseError).Weights.Should().Equal(0.75, 0.25);
        ForecastCombination.Weighted(members, ForecastWeighting.InverseError).Points.Should().Equal(12.5, 8, null);
        ForecastCombination.Weighted(members, ForecastWeighting.InverseSquaredError).Points[0].Should().BeApproximately(11, 1e-12);
    }

    [Fact]
    public void Forecasts_are_combined_by_order()
    {
        ForecastMember[] members = [new("a", [1, null]), new("b", [50, 4]), new("c", [3, 2]), new("d", [5, 9])];

        ForecastCombination.Median(members).Points.Should().Equal(4, 4);
        ForecastCombination.Trimmed(members, 1).Points.Should().Equal(4, 4);
        ForecastCombination.Trimmed(members, 0).Points.Should().Equal(14.75, 5);
        ForecastCombination.Median(members).Weights.Should().BeEmpty();
        Refused(() => ForecastCombination.Trimmed(members, 2), FaultCode.InsufficientData, "trim");
        Refused(() => ForecastCombination.Trimmed(members, -1), FaultCode.InvalidArgument, "trim");
    }

    [Fact]
    public void A_combination_refuses_what_cannot_be_weighed()
    {
        Refused(() => Weigh(), FaultCode.EmptyInput, "members");
        Refused(() => _ = new ForecastMember("a", []), FaultCode.EmptyInput, "points");
        Refused(() => Weigh(new("a", [1, 2]), new("a", [1])), FaultCode.LengthMismatch, "members.a");
        Refused(() => Weigh(new("a", [1]), new("a", [1])), FaultCode.DuplicateKey, "members");
        Refused(() => Weigh(new("a", [1], 1), new("b", [1])), FaultCode.InvalidArgument, "members.b");
        Refused(() => Weigh(new("a", [1], 1), new("b", [1], -1)), FaultCode.InvalidArgument, "members.b");
        Refused(() => Weigh(new("a", [1], 0), new("b", [1], 1)), FaultCode.ZeroDenominator, "members.a");

        static ForecastCombination Weigh(params ForecastMember[] members) =>
            ForecastCombination.Weighted(members, ForecastWeighting.InverseError);
    }

    private static void Refused(Action act, FaultCode code, string place)
    {
        var refusal = PublicSeries.Refusal(act);
        refusal.Code.Should().Be(code);
        refusal.Place.Should().Be(place);
    }
}
