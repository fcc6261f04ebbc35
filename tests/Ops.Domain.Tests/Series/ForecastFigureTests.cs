using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>The figures of forecasts, their accuracy and their comparison, by hand.</summary>
public sealed class ForecastFigureTests
{
    /// <summary>By hand: errors 1, −2, 4 (sum 3, sizes 7, squares 21) against 5, 4, 10; training changes 2, 2, −5 (sizes 9, squares 33).</summary>
    [Fact]
    public void Accuracy_of_a_biased_forecast()
    {
        var accuracy = ForecastAccuracy.Of([1, 3, 5, 0], [5, 4, 10], [4, 6, 6]);

        accuracy.Count.Should().Be(3);
        accuracy.MeanError.Should().Be(1);
        accuracy.MeanAbsoluteError.Should().BeApproximately(7 / 3.0, 1e-15);
        accuracy.RootMeanSquaredError.Should().BeApproximately(Math.Sqrt(7), 1e-15);
        accuracy.MeanPercentageError.Should().BeApproximately(100 * (0.2 - 0.5 + 0.4) / 3, 1e-12);
        accuracy.MeanAbsolutePercentageError.Should().BeApproximately(100 * 1.1 / 3, 1e-12);
        accuracy.SymmetricMeanAbsolutePercentageError.Should().BeApproximately(200 * ((1 / 9.0) + (2 / 10.0) + (4 / 16.0)) / 3, 1e-12);
        accuracy.WeightedAbsolutePercentageError.Should().BeApproximately(700 / 19.0, 1e-12);
        accuracy.Scale.Should().Be(3);
        accuracy.MeanAbsoluteScaledError.Should().BeApproximately(7 / 9.0, 1e-15);
        accuracy.RootMeanSquaredScaledError.Should().BeApproximately(Math.Sqrt(7 / 11.0), 1e-15);
    }

    /// <summary>Losses below zero count by their size: 100·(1 + 2)/(5 + 4).</summary>
    [Fact]
    public void Percentages_are_of_the_size_of_what_was()
    {
        var accuracy = ForecastAccuracy.Of([1, 2], [-5, -4], [-4, -6]);

        accuracy.WeightedAbsolutePercentageError.Should().BeApproximately(300 / 9.0, 1e-12);
        accuracy.MeanAbsolutePercentageError.Should().BeApproximately(100 * 0.7 / 2, 1e-12);
        accuracy.MeanPercentageError.Should().BeApproximately(100 * (0.2 - 0.5) / 2, 1e-12);
        accuracy.SymmetricMeanAbsolutePercentageError.Should().BeApproximately(200 * ((1 / 9.0) + (2 / 10.0)) / 2, 1e-12);
        var zero = ForecastAccuracy.Of([1, 2], [4, 0, 0], [5, 1, -1]);
        (zero.MeanPercentageError, zero.MeanAbsolutePercentageError)
            .Should()
            .Be((null, null), "a division by 0 up and one down leave no number");
        ForecastAccuracy.Of([1, 2], [4, 0], [5, 0]).SymmetricMeanAbsolutePercentageError.Should().BeNull();
    }

    /// <summary>By hand, level 50: the penalty is 4 times the miss: widths 2, 0, 3; misses 1 below, 2 above, none on the limit.</summary>
    [Fact]
    public void Interval_scores_on_both_sides()
    {
        var accuracy = IntervalAccuracy.Of([1, 6, 5], [2, 4, 5], [4, 4, 8], 50);

        (accuracy.Count, accuracy.Inside, accuracy.Level).Should().Be((3, 1, 50));
        accuracy.MeanWidth.Should().BeApproximately(5 / 3.0, 1e-15);
        accuracy.WinklerScore.Should().BeApproximately((2 + 4 + 8 + 3) / 3.0, 1e-12);
        IntervalAccuracy.PinballLoss([5, 4, 2], [3, 7, 2], 0.25).Should().BeApproximately(((0.25 * 2) + (0.75 * 3)) / 3, 1e-12);
    }

    /// <summary>By hand: nine naive errors −4 … 4 (each once); at 60 % the second smallest and second largest, at 80 % the outermost, at 81 % none.</summary>
    [Fact]
    public void Asymmetric_limits_drop_as_many_errors_at_either_end()
    {
        // Steps of 3, −2, 4, −4, 0, 2, −1, 1, −3 are all whole numbers from −4 to 4.
        double[] values = [10, 13, 11, 15, 11, 11, 13, 12, 13, 10];
        var found = ConformalForecast.Of(values, ForecastMethod.Naive, 1, 1, [60, 80, 81], ConformalKind.Asymmetric);

        found.Forecast.Bands.Select(band => (band.Lower[0], band.Upper[0])).Should().Equal((7, 13), (6, 14), (null, null));
        found.Forecast.Bands.Select(band => band.Level).Should().Equal(60, 80, 81);
        var symmetric = ConformalForecast.Of(values, ForecastMethod.Naive, 1, 1, [60, 90, 91]);
        symmetric.Forecast.Bands.Select(band => (band.Lower[0], band.Upper[0])).Should().Equal((7, 13), (6, 14), (null, null));
        symmetric.Explain().Value.Should().Be("1");
    }

    /// <summary>By hand on 5 7 6 9 8 from 3 on: naive misses by 3 and −1 (mean size 2, root √5), the mean by 3 and 1.25.</summary>
    [Fact]
    public void Each_measure_ranks_by_itself()
    {
        ForecastCandidate[] candidates = [new("mean", ForecastMethod.Mean), new("naive", ForecastMethod.Naive)];
        var absolute = ForecastSelection.ByRollingOrigin([5, 7, 6, 9, 8], candidates, ForecastCriterion.MeanAbsoluteError, 3, 1);
        var squared = ForecastSelection.ByRollingOrigin([5, 7, 6, 9, 8], candidates, ForecastCriterion.RootMeanSquaredError, 3, 1);

        absolute.Scores.Select(score => score.Value).Should().Equal(2.125, 2);
        squared.Scores[0].Value.Should().BeApproximately(Math.Sqrt((9 + 1.5625) / 2), 1e-14);
        squared.Scores[1].Value.Should().BeApproximately(Math.Sqrt(5), 1e-14);
        absolute.Ranking.Should().Equal("naive", "mean");
        absolute.Explain().Formula.Should().Be(new Phrase("least mean absolute error", "平均绝对误差 最小"));
        squared.Explain().Formula.English.Should().Be("least root mean squared error");
        squared.Explain().Parts.Select(part => part.Figure.English).Should().Equal("mean", "naive");
        ForecastSelection
            .ByAicc(PublicSeries.Nile, [new("level", EtsSpecification.Parse("ANN"))])
            .Explain()
            .Formula.English.Should()
            .Be("least AICc");
    }

    /// <summary>A candidate that meets every value exactly has no likelihood and goes before all others; one that cannot be computed comes last.</summary>
    [Fact]
    public void A_perfect_model_goes_first_and_one_without_a_score_last()
    {
        var found = ForecastSelection.ByAicc(
            [5, 5, 5, 5, 5, 5],
            [new("trend", EtsSpecification.Parse("AAN")), new("level", EtsSpecification.Parse("ANN"))]
        );

        found.Ranking.Should().Equal("level", "trend");
        ForecastSelection
            .ByRollingOrigin(
                [5, 7, 6, 9],
                [
                    new("nine", ForecastMethod.SeasonalNaive(9)),
                    new("eight", ForecastMethod.SeasonalNaive(8)),
                    new("naive", ForecastMethod.Naive),
                ],
                ForecastCriterion.MeanAbsoluteError,
                2,
                1
            )
            .Ranking.Should()
            .Equal("naive", "nine", "eight");
        found.Scores.Select(score => score.Value).Should().Equal((double?)null, null);
        Refusal.Of(
            FaultCode.InsufficientData,
            "candidates",
            () => ForecastSelection.ByAicc([5, 5, 5], [new("level", EtsSpecification.Parse("ANN"))])
        );
    }

    /// <summary>By hand: a cycle of 5, 15 has the factors ½ and 1½ and, divided by them, the level 10 without drift.</summary>
    [Fact]
    public void Theta_takes_a_season_out_and_puts_it_back()
    {
        double[] values = [.. Enumerable.Range(0, 21).Select(t => t % 2 == 0 ? 5.0 : 15)];
        var fit = Theta.Of(values, 2, 0.5);

        (fit.IsSeasonal, fit.Observations, fit.Alpha).Should().Be((true, 21, 0.5));
        fit.Figure.Should().Equal([0.5, 1.5], (got, want) => Math.Abs(got - want) < 1e-12);
        fit.Level.Should().BeApproximately(10, 1e-12);
        fit.Drift.Should().BeApproximately(0, 1e-12);
        fit.SumOfSquares.Should().BeApproximately(0, 1e-20);
        fit.Forecast(3).Points.Should().Equal([15, 5, 15], (got, want) => Math.Abs(got - want) < 1e-11);
        var negative = values.Select(value => -value).ToArray();
        Theta.Of(negative, 2).IsSeasonal.Should().BeFalse("factors need positive values");
        // Of two cycles with one peak each the autocorrelation at the cycle is ½, above its limit of 0.48: but two cycles are too few.
        double[] peaks = [.. Enumerable.Range(0, 15).Select(t => t % 7 == 0 ? 10.0 : 1)];
        Theta.Of(peaks.AsSpan(0, 14), 7).IsSeasonal.Should().BeFalse();
        Theta.Of(peaks, 7).IsSeasonal.Should().BeTrue();
    }

    /// <summary>Assimakopoulos and Nikolopoulos: seasonal when the autocorrelation at the cycle passes 1.645·√((1 + 2·Σ r²)/n), in size.</summary>
    [Fact]
    public void Theta_tests_the_season_by_its_autocorrelation()
    {
        Gen.Select(Gen.Int[1, 20].Array[6, 30], Gen.Int[2, 5], Gen.Int[0, 60])
            .Sample(
                (whole, period, swing) =>
                {
                    double[] values = [.. whole.Select((value, t) => value + (t % period == 0 ? (double)swing : 0))];
                    int n = values.Length;
                    double mean = values.Average();
                    double whole2 = values.Sum(value => (value - mean) * (value - mean));
                    double R(int lag) => Enumerable.Range(0, n - lag).Sum(t => (values[t] - mean) * (values[t + lag] - mean)) / whole2;
                    if (whole2 == 0)
                        return;
                    double limit =
                        1.6448536269514722 * Math.Sqrt((1 + (2 * Enumerable.Range(1, period - 1).Sum(lag => R(lag) * R(lag)))) / n);
                    bool expected = n > 2 * period && Math.Abs(R(period)) > limit;
                    if (Math.Abs(Math.Abs(R(period)) - limit) > 1e-9)
                        Theta.Of(values, period, 0.3).IsSeasonal.Should().Be(expected);
                },
                iter: 300
            );
    }

    /// <summary>By hand with α = 1 on 2, 4, 9, 8: every level is the last value, the drift half of 2.3, and later periods have (1 + h − 1)·σ².</summary>
    [Fact]
    public void Theta_with_full_weight_is_a_walk_with_half_the_slope()
    {
        var fit = Theta.Of([2, 4, 9, 8], alpha: 1);

        fit.Drift.Should().BeApproximately(1.15, 1e-12);
        fit.Level.Should().Be(8);
        fit.SumOfSquares.Should().BeApproximately(4 + 25 + 1, 1e-12, "the first level is free");
        var forecast = fit.Forecast(3, 95);
        forecast.Points.Should().Equal([9.15, 10.3, 11.45], (got, want) => Math.Abs(got - want) < 1e-12);
        forecast.Variances.Should().Equal([15, 30, 45], (got, want) => Math.Abs(got!.Value - want) < 1e-11);
        forecast.Bands[0].Upper[2].Should().BeApproximately(11.45 + (1.959963984540054 * Math.Sqrt(45)), 1e-9);
    }

    /// <summary>By hand: 2, 4, 6, 8 have s² = 20/3; a period later the mean is off by s²·(1 + ¼), a walk by h times 4, a line by 0.</summary>
    [Fact]
    public void Plain_forecasts_say_their_variance()
    {
        Baseline.Mean([2, 4, 6, 8], 2).Variances.Should().Equal([25 / 3.0, 25 / 3.0], (got, want) => Math.Abs(got!.Value - want) < 1e-13);
        Baseline.Naive([2, 4, 6, 8], 3).Variances.Should().Equal([4, 8, 12], (got, want) => Math.Abs(got!.Value - want) < 1e-13);
        var line = Baseline.Drift([2, 4, 6, 8], 2, 80, 95);
        line.Variances.Should().Equal(0, 0);
        line.Bands.Select(band => (band.Level, band.Lower[1], band.Upper[0])).Should().Equal((80, 12, 10), (95, 12, 10));
        // Changes over a cycle of three: −1 and 2; the second cycle begins at step 4.
        var season = Baseline.SeasonalNaive([4, 1, 1, 3, 3], 3, 4);
        season.Variances.Should().Equal([2.5, 2.5, 2.5, 5], (got, want) => Math.Abs(got!.Value - want) < 1e-13);
        season.Points.Should().Equal(1, 3, 3, 1);
        Baseline.Mean([5, 5], 1, 80).Bands[0].Lower[0].Should().Be(5);
    }

    /// <summary>By hand: windows of one value: naive from the value before, at every second origin.</summary>
    [Fact]
    public void Origins_go_on_by_their_step()
    {
        var past = RollingOrigin.Of(
            [1, 2, 4, 7, 11, 16],
            ForecastMethod.Naive,
            1,
            2,
            new RollingOriginOptions { Step = 2, WindowLength = 1 }
        );

        past.Origins.Should().Be(3);
        past.Errors[0].Should().Equal(1, 3, 5);
        past.Errors[1].Should().Equal(3, 7);
        past.MeanErrors.Should().Equal(3, 5);
        past.OverallMeanAbsoluteError.Should().BeApproximately(19 / 5.0, 1e-15);
        past.Explain().Parts.Select(part => part.Figure.English).Should().Equal("1 ahead, 3 errors", "2 ahead, 2 errors");
        past.Explain().Parts[1].Figure.Chinese.Should().Be("第 2 期，2 个误差");
        new RollingOriginOptions().Step.Should().Be(1);
    }

    [Fact]
    public void Methods_need_the_values_that_they_look_at()
    {
        (ForecastMethod.Naive.MinimumObservations, ForecastMethod.Mean.MinimumObservations, ForecastMethod.Drift.MinimumObservations)
            .Should()
            .Be((1, 1, 2));
        ForecastMethod.SeasonalNaive(7).MinimumObservations.Should().Be(7);
        ForecastMethod.ThetaMethod().MinimumObservations.Should().Be(4);
        ForecastMethod.AutomaticSmoothing().MinimumObservations.Should().Be(5);
        ForecastMethod.SimpleSmoothing(0.2).Name.English.Should().Be("simple smoothing, alpha 0.2");
    }

    /// <summary>By hand: weights ½ and ½ where both are there; one that is missing leaves the other alone.</summary>
    [Fact]
    public void A_combination_tells_each_step()
    {
        var combined = ForecastCombination.Weighted([new("a", [10, null]), new("b", [20, null])], ForecastWeighting.Equal);

        combined.Weights.Should().Equal(0.5, 0.5);
        ForecastCombination.Median([new("a", [null, 1]), new("b", [null, 3])]).Points.Should().Equal(null, 2);
        ForecastCombination.Trimmed([new("a", [null, 1]), new("b", [null, 3])], 0).Points.Should().Equal(null, 2);
        combined.Explain().Parts.Select(part => (part.Figure.English, part.Value)).Should().Equal(("1 ahead", "15"), ("2 ahead", null));
        combined.Explain().Parts[1].Figure.Chinese.Should().Be("第 2 期");
        combined.Explain().Value.Should().Be("2");
    }

    /// <summary>By hand, α = ½, β = ¼: sizes 4, 5; intervals 2, 2 + ¼·(3 − 2) = 2.25; Syntetos and Boylan take 1 − β/2 = 0.875 of it.</summary>
    [Fact]
    public void Demand_with_two_weights()
    {
        var croston = IntermittentDemand.Croston([0, 4, 0, 0, 6], 0.5, 0.25);
        (croston.Size, croston.Interval).Should().Be((5, 2.25));
        croston.Value.Should().BeApproximately(5 / 2.25, 1e-14);
        IntermittentDemand.SyntetosBoylan([0, 4, 0, 0, 6], 0.5, 0.25).Value.Should().BeApproximately(0.875 * 5 / 2.25, 1e-14);
        // The probability with ¼: ½, ⅜, 9⁄32, then 9⁄32 + ¼·23⁄32 = 59⁄128.
        var falling = IntermittentDemand.TeunterSyntetosBabai([0, 4, 0, 0, 6], 0.5, 0.25);
        (falling.Probability, falling.Size).Should().Be((59 / 128.0, 5));
        falling.Fitted.Should().Equal(null, null, 2, 1.5, 1.125);
        croston.Explain().Parts.Select(part => part.Value).Should().Equal("5", "2.25", null);
    }
}
