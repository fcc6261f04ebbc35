using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>From where a fit starts, where it may go, and what it says of itself.</summary>
public sealed class EtsStartAndFitTests
{
    private static readonly EtsSpecification Ann = EtsSpecification.Parse("ANN");

    /// <summary>By hand: 3 + 2t has the line 3, 2 through its first ten values, and these the mean 14.</summary>
    [Fact]
    public void A_fit_starts_on_a_line_through_the_first_ten_values()
    {
        double[] values = [.. Enumerable.Range(1, 12).Select(t => 3 + (2.0 * t))];
        (values[10], values[11]) = (900, -900);

        Start(values, "ANN", 0).Should().Be((14, 0));
        Near(Start(values, "AAN", 0), 3, 2);
        Near(Start(values[..10], "MMN", 0), 3, 1 + (2 / 14.0));
        Near(Start([5], "AAN", 0), 5, 0);
        Near(Start([5, 8], "AAN", 0), 2, 3);
    }

    /// <summary>By hand: 9t − 8 is 1, 10, … with the mean 41.5 and the line −8, 9: it starts at 4.15, a tenth of the mean, and meets the mean in the middle.</summary>
    [Fact]
    public void A_start_below_zero_is_lifted_for_models_that_need_positive_values()
    {
        double[] values = [.. Enumerable.Range(1, 10).Select(t => (9.0 * t) - 8)];

        Near(Start(values, "AAN", 0), -8, 9);
        Near(Start(values, "MAN", 0), 4.15, (41.5 - 4.15) / 5.5);
        // A line through 0 has no positive level either.
        Near(Start([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "MAN", 0), 0.55, 0.9);
        // The mean is 41.6 and the line starts at −34: half of the first value is more than a tenth of the mean.
        Start([12, 1, 1, 1, 1, 40, 60, 80, 100, 120], "MAN", 0).Level.Should().Be(6);
    }

    /// <summary>By hand: a line 20 + t under the pattern 3, −1, −2, and a level of 10 under the factors 0.5, 1.5.</summary>
    [Fact]
    public void A_season_is_taken_out_before_the_line_is_drawn()
    {
        double[] pattern = [3, -1, -2];
        double[] rising = [.. Enumerable.Range(1, 15).Select(t => 20 + t + pattern[(t - 1) % 3])];
        var tape = new EtsTape(rising, 3);
        EtsStart.Set(tape, EtsSpecification.Parse("AAA"));
        tape.InitialSeasonal.Should().Equal(pattern, (got, want) => Math.Abs(got - want) < 1e-12);
        Near((tape.InitialLevel, tape.InitialGrowth), 20, 1);

        double[] level = [.. Enumerable.Range(0, 12).Select(t => t % 2 == 0 ? 5.0 : 15)];
        var factors = new EtsTape(level, 2);
        EtsStart.Set(factors, EtsSpecification.Parse("MNM"));
        factors.InitialSeasonal.Should().Equal([0.5, 1.5], (got, want) => Math.Abs(got - want) < 1e-12);
        Near((factors.InitialLevel, factors.InitialGrowth), 10, 0);
    }

    /// <summary>Only the first four cycles tell the season: what comes later may be anything.</summary>
    [Fact]
    public void The_season_is_that_of_the_first_four_cycles()
    {
        double[] values = [.. Enumerable.Range(0, 24).Select(t => t < 12 ? (t % 3 == 0 ? 9.0 : 6) : 100 * t)];
        var tape = new EtsTape(values, 3);

        EtsStart.Set(tape, EtsSpecification.Parse("ANA"));

        tape.InitialSeasonal.Should().Equal([2, -1, -1], (got, want) => Math.Abs(got - want) < 1e-12);
    }

    /// <summary>The largest root at α = 0.186, β = 0.1845, γ = 0.7 and a cycle of 12 is 1.038 (Durand and Kerner): a search that must be stable may not go there.</summary>
    [Fact]
    public void A_search_that_must_be_stable_stays_in_the_region()
    {
        var model = EtsSpecification.Parse("AAA");
        (double alpha, double beta, double gamma) = (0.186, 0.1845 / 0.186, 0.7 / 0.814);
        foreach (bool stable in (bool[])[true, false])
        {
            var tape = new EtsTape(PublicSeries.AirPassengers, 12);
            EtsStart.Set(tape, model);
            var objective = new EtsObjective(model, tape, stable);
            double[] x = new double[objective.Dimensions];
            objective.Pack(alpha, beta, 0, gamma, x);

            double.IsPositiveInfinity(objective.Value(x)).Should().Be(stable);
            double.IsPositiveInfinity(objective.Value(alpha, beta, 0, gamma)).Should().Be(stable);
            objective.Pack(0.3, 0.1, 0, 0.2, x);
            double.IsFinite(objective.Value(x)).Should().BeTrue();
            objective.Value(0.3, 0.1, 0, 0.2).Should().BeApproximately(objective.Value(x), 1e-8);
            objective.Evaluations.Should().Be(5);
            objective.Smoothing.Alpha.Should().BeApproximately(1e-4 + (0.9998 * 0.3), 1e-12);
            objective.Smoothing.Beta.Should().BeApproximately(objective.Smoothing.Alpha * (1e-4 + (0.9998 * 0.1)), 1e-12);
            objective.Smoothing.Gamma.Should().BeApproximately((1 - objective.Smoothing.Alpha) * (1e-4 + (0.9998 * 0.2)), 1e-12);
            objective.Smoothing.Phi.Should().Be(1);
        }
        new EtsFitAt(0.186, 0.1845, 0.7).IsStable.Should().BeFalse();
        new EtsFitAt(0.3, 0.1, 0.2).IsStable.Should().BeTrue();
    }

    /// <summary>Where a state that must be positive is not, or no number comes out, a search finds nothing lower: the value is infinite.</summary>
    [Theory]
    [InlineData("MNN", -5, 0, 1, true)]
    [InlineData("MNN", 5, 0, 1, false)]
    [InlineData("MAN", 5, -6, 1, true)]
    [InlineData("MMN", 5, -1, 1, true)]
    [InlineData("MMN", -5, 1, 1, true)]
    [InlineData("AMN", 5, 0, 1, true)]
    [InlineData("AMN", 5, 1, 1, false)]
    [InlineData("ANM", -5, 0, 1, true)]
    [InlineData("ANM", 5, 0, -1, true)]
    [InlineData("ANM", 5, 0, 1, false)]
    [InlineData("ANN", -5, 0, 1, false)]
    [InlineData("AAA", -5, -6, -1, false)]
    [InlineData("MAN", 1.7e308, 1.7e308, 1, true)]
    public void A_state_that_cannot_be_is_worth_nothing(string name, double level, double growth, double season, bool infinite)
    {
        var model = EtsSpecification.Parse(name);
        var tape = new EtsTape([5, 7, 6, 8, 7, 9], model.HasSeason ? 2 : 0);
        var objective = new EtsObjective(model, tape, requireStability: false);
        double[] x = new double[objective.Dimensions];
        Set();
        objective.Pack(0.3, 0.1, 0.5, 0.2, x);

        double.IsPositiveInfinity(objective.Value(x)).Should().Be(infinite);
        Set();
        double.IsPositiveInfinity(objective.Value(0.3, 0.1, 0.5, 0.2)).Should().Be(infinite);
        (objective.Smoothing.Beta == 0).Should().Be(!model.HasTrend);
        (objective.Smoothing.Gamma == 0).Should().Be(!model.HasSeason);
        objective.Smoothing.Phi.Should().Be(1);

        void Set()
        {
            (tape.InitialLevel, tape.InitialGrowth) = (level, growth);
            for (int i = 0; i < tape.InitialSeasonal.Length; i++)
                tape.InitialSeasonal[i] =
                    i == 0 ? season
                    : model.Season == ComponentForm.Multiplicative ? 2 - season
                    : -season;
        }
    }

    private readonly record struct EtsFitAt(double Alpha, double Beta, double Gamma)
    {
        public bool IsStable =>
            Ets.Evaluate(
                PublicSeries.AirPassengers,
                EtsSpecification.Parse("AAA"),
                new EtsParameters(Alpha, 120, Beta, 2, gamma: Gamma, seasonal: new double[12]),
                12
            ).IsStable;
    }

    /// <summary>Hyndman et al. 2008, chapter 10, at φ = ½: α from −1 to 3, and for α = 1 β from −½ to 1½; without a trend β is of no account.</summary>
    [Theory]
    [InlineData("AAdN", 1, -0.5, true)]
    [InlineData("AAdN", 1, -0.501, false)]
    [InlineData("AAdN", 1, 1.5, true)]
    [InlineData("AAdN", 1, 1.501, false)]
    [InlineData("AAdN", -1, 1, true)]
    [InlineData("AAdN", -1.001, 1, false)]
    [InlineData("AAdN", 3, -1.5, true)]
    [InlineData("AAdN", 3.001, -1.501, false)]
    [InlineData("ANN", -1, 99, true)]
    [InlineData("ANN", 3, -99, true)]
    [InlineData("ANN", -1.001, 0, false)]
    public void A_damped_region_has_its_known_edges(string name, double alpha, double beta, bool inside) =>
        new AdmissibleRegion(EtsSpecification.Parse(name), 1).Contains(new EtsSmoothing(alpha, beta, 0, 0.5)).Should().Be(inside);

    /// <summary>Without a trend one root is always 1 (a season may shift against the level): it counts as inside.</summary>
    [Fact]
    public void A_root_on_the_circle_counts_as_inside()
    {
        var region = new AdmissibleRegion(EtsSpecification.Parse("ANA"), 4);

        region.Contains(new EtsSmoothing(0.3, 0, 0.2, 1)).Should().BeTrue();
        region.Contains(new EtsSmoothing(0.3, 0, 1.9, 1)).Should().BeFalse();
        region.Contains(new EtsSmoothing(0.5, 0, 0.9, 1)).Should().BeTrue();
    }

    [Fact]
    public void A_fit_has_the_parameters_of_its_model_only()
    {
        var level = Ets.Fit(PublicSeries.Nile, Ann, 12).Parameters;
        (level.Beta, level.Growth, level.Phi, level.Gamma, level.Seasonal.Length).Should().Be((null, null, null, null, 0));
        var damped = Ets.Fit(PublicSeries.Nile, EtsSpecification.Parse("AAdN")).Parameters;
        damped.Beta.Should().BeInRange(0, damped.Alpha);
        damped.Phi.Should().BeInRange(0.8, 0.98);
        (damped.Growth is null, damped.Gamma).Should().Be((false, null));
        var seasonal = Ets.Fit(PublicSeries.AirPassengers, EtsSpecification.Parse("ANA"), 12);
        (seasonal.Parameters.Beta, seasonal.Parameters.Growth, seasonal.Parameters.Phi).Should().Be((null, null, null));
        seasonal.Parameters.Seasonal.Should().HaveCount(12);
        seasonal.Parameters.Seasonal.Sum().Should().BeApproximately(0, 1e-9);
        seasonal.Parameters.Gamma.Should().BeInRange(0, 1 - seasonal.Parameters.Alpha);
        (seasonal.Period, seasonal.Observations, seasonal.ParameterCount).Should().Be((12, 144, 15));
        Ets.Fit(PublicSeries.Nile, Ann, 12).Period.Should().Be(1);
        seasonal.Evaluations.Should().BeGreaterThan(20);
    }

    /// <summary>An additive model takes values of any sign; so does the sum of its squares by hand.</summary>
    [Fact]
    public void An_additive_model_takes_values_below_zero()
    {
        var fit = Ets.Evaluate([-3, 0, 3], EtsSpecification.Parse("AAN"), new EtsParameters(0.5, -4, 0.5, 2));

        // Ahead −2, error −1: level −2.5, growth 1.5; ahead −1, error 1: level −½, growth 2; ahead 1.5, error 1.5.
        fit.Residuals.Should().Equal(-1, 1, 1.5);
        fit.SumOfSquares.Should().Be(4.25);
        (fit.State.Parameters.Level, fit.State.Parameters.Growth).Should().Be((2.25, 2.75));
        Ets.Simple([-3, 1, -2, 0, -1]).Observations.Should().Be(5);
    }

    /// <summary>By hand: errors 0, 2, 0, …: 4 over n − k + 1 with k = 3; nothing is left at two values, and no AICc at four.</summary>
    [Fact]
    public void Criteria_need_more_values_than_parameters()
    {
        var parameters = new EtsParameters(0.5, 10);

        Ets.Evaluate([10, 12], Ann, parameters).Variance.Should().BeNull();
        Ets.Evaluate([10, 12], Ann, parameters).Forecast(1, 80).Bands[0].Upper[0].Should().BeNull();
        var five = Ets.Evaluate([10, 12, 11, 11, 11], Ann, parameters);
        five.Variance.Should().BeApproximately(4 / 3.0, 1e-14);
        five.Aicc.Should().BeApproximately(five.Aic!.Value + 24, 1e-12);
        Ets.Evaluate([10, 12, 11, 11], Ann, parameters).Aicc.Should().BeNull();
        five.Explain().ToText().Should().Contain("Log-likelihood: -3.465735903 = -1/2·5·ln 4\n").And.Contain("= 4 / (5 - 3 + 1)");
    }

    /// <summary>By hand for a relative error: fitted 10, 10, 11; residuals 0, 0.2, 0: −½(3·ln 0.04 + 2·ln 1100).</summary>
    [Fact]
    public void The_likelihood_of_a_relative_error_by_hand()
    {
        var fit = Ets.Evaluate([10, 12, 11], EtsSpecification.Parse("MNN"), new EtsParameters(0.5, 10));

        fit.Fitted.Should().Equal(10, 10, 11);
        fit.Residuals[1].Should().BeApproximately(0.2, 1e-15);
        fit.LogLikelihood.Should().BeApproximately(-0.5 * ((3 * Math.Log(0.04)) + (2 * Math.Log(1100))), 1e-13);
        fit.Explain().Parts[0].Formula.English.Should().Be("-1/2·(3·ln 0.04 + 2·Σ ln|fitted|)");
        // The product of 400 fitted values of 1e5 passes every double, its logarithm does not.
        double[] many = [.. Enumerable.Range(0, 400).Select(t => t == 7 ? 1.2e5 : 1e5)];
        var long1 = Ets.Evaluate(many, EtsSpecification.Parse("MNN"), new EtsParameters(1e-12, 1e5));
        long1.LogLikelihood.Should().BeApproximately(-0.5 * ((400 * Math.Log(0.04)) + (2 * 400 * Math.Log(1e5))), 1e-6);
        double[] small = [.. many.Select(value => value * 1e-10)];
        Ets.Evaluate(small, EtsSpecification.Parse("MNN"), new EtsParameters(1e-12, 1e-5))
            .LogLikelihood.Should()
            .BeApproximately(-0.5 * ((400 * Math.Log(0.04)) + (2 * 400 * Math.Log(1e-5))), 1e-6);
    }

    [Fact]
    public void Each_criterion_ranks_by_itself()
    {
        var aic = Ets.Select(PublicSeries.Nile, 1, new EtsOptions { Criterion = EtsCriterion.Aic });

        aic.Fits.Select(fit => fit.Aic).Should().BeInAscendingOrder();
        aic.Criterion.Should().Be(EtsCriterion.Aic);
        aic.Fits.Should().HaveCount(6);
        aic.Best.Should().BeSameAs(aic.Fits[0]);
        aic.Evaluations.Should().Be(aic.Fits.Sum(fit => fit.Evaluations));
        aic.Explain().Formula.English.Should().Be("least Aic of 6 models");
        aic.Explain().Parts.Should().HaveCount(6);
        new EtsOptions().Criterion.Should().Be(EtsCriterion.Aicc);
        (new EtsOptions().RequireStability, new EtsOptions().TryMultiplicativeTrend).Should().Be((true, false));
    }

    /// <summary>The least numbers of values: two more than the parameters (α, l, σ²: five), and two cycles.</summary>
    [Theory]
    [InlineData("ANN", 1, 5)]
    [InlineData("AAN", 1, 7)]
    [InlineData("AAdN", 1, 8)]
    [InlineData("ANA", 4, 9)]
    [InlineData("AAdA", 4, 12)]
    [InlineData("ANA", 12, 24)]
    public void A_model_needs_two_values_more_than_parameters_and_two_cycles(string name, int period, int least)
    {
        var model = EtsSpecification.Parse(name);
        double[] values = [.. Enumerable.Range(0, least).Select(t => 10 + Math.Sin(t * t))];

        ForecastMethod.Smoothing(model, period).MinimumObservations.Should().Be(least);
        Ets.Fit(values, model, period).Observations.Should().Be(least);
        Refusal.Of(FaultCode.InsufficientData, "values", () => Ets.Fit(values.AsSpan(1), model, period));
    }

    [Theory]
    [InlineData("MNN", true)]
    [InlineData("AMN", true)]
    [InlineData("ANM", true)]
    [InlineData("AAdA", false)]
    public void Any_multiplicative_part_needs_positive_values(string name, bool needed) =>
        EtsSpecification.Parse(name).NeedsPositiveValues.Should().Be(needed);

    [Fact]
    public void A_model_is_read_from_its_letters()
    {
        EtsSpecification.TryParse("MAdM", out var model).Should().BeTrue();
        (model!.Error, model.Trend, model.Season, model.IsDamped, model.HasTrend, model.HasSeason)
            .Should()
            .Be((ComponentForm.Multiplicative, ComponentForm.Additive, ComponentForm.Multiplicative, true, true, true));
        foreach (string? text in (string?[])[null, "ANDN", "AAdX", "XAN", "ANX", "aan", "AAN "])
        {
            EtsSpecification.TryParse(text, out var none).Should().BeFalse();
            none.Should().BeNull();
        }
        Read<EtsSpecification>("MMN")
            .Should()
            .Be(new EtsSpecification(ComponentForm.Multiplicative, ComponentForm.Multiplicative, ComponentForm.None));

        static T Read<T>(string text)
            where T : IParsable<T> =>
            T.TryParse(text, null, out var read) && T.Parse(text, null) is { } parsed && parsed.Equals(read)
                ? read
                : throw new FormatException(text);
    }

    [Fact]
    public void A_batch_reports_how_far_it_has_come()
    {
        var told = new List<double>();

        EtsBatch.Select(
            [PublicSeries.Nile, PublicSeries.Nile[..30], PublicSeries.Nile[..40], PublicSeries.Nile[..50]],
            progress: new Told(told)
        );

        told.Should().Equal(0.25, 0.5, 0.75, 1);
        var stop = new CancellationToken(canceled: true);
        ((Action)(() => EtsBatch.Select([PublicSeries.Nile], cancellation: stop))).Should().Throw<OperationCanceledException>();
    }

    private sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }

    private static (double Level, double Growth) Start(double[] values, string model, int period)
    {
        var tape = new EtsTape(values, period);
        EtsStart.Set(tape, EtsSpecification.Parse(model));
        return (tape.InitialLevel, tape.InitialGrowth);
    }

    private static void Near((double Level, double Growth) start, double level, double growth)
    {
        start.Level.Should().BeApproximately(level, 1e-11);
        start.Growth.Should().BeApproximately(growth, 1e-11);
    }
}
