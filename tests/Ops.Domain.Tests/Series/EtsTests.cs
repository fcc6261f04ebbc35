using System.Numerics;
using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class EtsTests
{
    private static readonly EtsSpecification Ann = EtsSpecification.Parse("ANN");

    /// <summary>By hand: levels 10, 10, 11, 11; errors 0, 2, 0.</summary>
    [Fact]
    public void Simple_smoothing_follows_the_recursion_by_hand()
    {
        var fit = Ets.Evaluate([10, 12, 11], Ann, new EtsParameters(0.5, 10));

        fit.Fitted.Should().Equal(10, 10, 11);
        fit.Residuals.Should().Equal(0, 2, 0);
        fit.State.Parameters.Level.Should().Be(11);
        fit.SumOfSquares.Should().Be(4);
        fit.ParameterCount.Should().Be(3);
        fit.LogLikelihood.Should().BeApproximately(-1.5 * Math.Log(4), 1e-15);
        fit.Aic.Should().BeApproximately((3 * Math.Log(4)) + 6, 1e-14);
        fit.Aicc.Should().BeNull("n - k - 1 is below 0");
        fit.Bic.Should().BeApproximately((3 * Math.Log(4)) + (3 * Math.Log(3)), 1e-14);
        fit.Variance.Should().Be(4);
        fit.Evaluations.Should().Be(0);
    }

    /// <summary>By hand: variance 4·(1, 1.25, 1.5); z(95 %) = 1.959963984540054.</summary>
    [Fact]
    public void Limits_of_simple_smoothing_widen_by_alpha_squared()
    {
        var forecast = Ets.Evaluate([10, 12, 11], Ann, new EtsParameters(0.5, 10)).Forecast(3, 95);

        forecast.Points.Should().Equal(11, 11, 11);
        forecast.Variances.Should().Equal(4, 5, 6);
        forecast.Bands[0].Upper[1].Should().BeApproximately(11 + (1.959963984540054 * Math.Sqrt(5)), 1e-12);
        forecast.Bands[0].Lower[1].Should().BeApproximately(11 - (1.959963984540054 * Math.Sqrt(5)), 1e-12);
        forecast.Expected.Should().Equal(11, 11, 11);
    }

    /// <summary>By hand: l + φb = 10 + 0.8·2, then 10 + (0.8 + 0.64)·2; c₁ = α + βφ, so that Var₂ = σ²(1 + c₁²).</summary>
    [Fact]
    public void A_damped_trend_flattens_by_hand()
    {
        var state = new EtsState(EtsSpecification.Parse("AAdN"), 1, new EtsParameters(0.5, 10, 0.25, 2, 0.8), 9);

        var forecast = state.Forecast(2);

        forecast.Points[0].Should().BeApproximately(11.6, 1e-12);
        forecast.Points[1].Should().BeApproximately(12.88, 1e-12);
        forecast.Variances[0].Should().Be(9);
        forecast.Variances[1].Should().BeApproximately(9 * (1 + (0.7 * 0.7)), 1e-12);
    }

    /// <summary>By hand: the seasonal weight γ comes in once per cycle, also without a trend: Var₃ = σ²(1 + α² + (α + γ)²) with m = 2.</summary>
    [Fact]
    public void The_season_widens_the_limits_after_one_cycle_also_without_a_trend()
    {
        var state = new EtsState(EtsSpecification.Parse("ANA"), 2, new EtsParameters(0.5, 10, gamma: 0.25, seasonal: [3, -3]), 4);

        var forecast = state.Forecast(3);

        forecast.Points.Should().Equal(13, 7, 13);
        forecast.Variances[2].Should().BeApproximately(4 * (1 + 0.25 + (0.75 * 0.75)), 1e-12);
    }

    /// <summary>By hand for a level and a relative error: Var₁ = σ²l², Var₂ = l²((1 + σ²)(1 + α²σ²) − 1).</summary>
    [Fact]
    public void A_relative_error_widens_by_hand()
    {
        var forecast = new EtsState(EtsSpecification.Parse("MNN"), 1, new EtsParameters(0.5, 100), 0.04).Forecast(2);

        forecast.Variances[0].Should().BeApproximately(400, 1e-9);
        forecast.Variances[1].Should().BeApproximately(10000 * ((1.04 * 1.01) - 1), 1e-9);
    }

    /// <summary>Exact moments against 400,000 drawn futures: three standard errors of mean and of variance.</summary>
    [Theory]
    [InlineData("MAM")]
    [InlineData("MAdM")]
    [InlineData("MNM")]
    [InlineData("MAA")]
    [InlineData("AAA")]
    public void Exact_moments_are_those_of_drawn_futures(string name)
    {
        var specification = EtsSpecification.Parse(name);
        double[] seasonal = specification.Season == ComponentForm.Multiplicative ? [0.8, 1.2] : [-8, 8];
        var parameters = new EtsParameters(
            0.4,
            100,
            specification.HasTrend ? 0.1 : null,
            specification.HasTrend ? 2 : null,
            specification.IsDamped ? 0.9 : null,
            0.3,
            seasonal
        );
        var state = new EtsState(specification, 2, parameters, specification.Error == ComponentForm.Additive ? 25 : 0.01);
        const int paths = 400_000;

        var exact = state.Forecast(6);
        var drawn = ForecastPaths.Simulate(state, 6, paths, seed: 7, degreeOfParallelism: 2).Forecast();

        for (int h = 0; h < 6; h++)
        {
            double variance = exact.Variances[h]!.Value;
            drawn.Expected[h]!.Value.Should().BeApproximately(exact.Expected[h]!.Value, 4 * Math.Sqrt(variance / paths));
            drawn.Variances[h]!.Value.Should().BeApproximately(variance, variance * 0.015);
        }
    }

    /// <summary>R forecast prints for ets(AirPassengers): ETS(M,Ad,M), AICc 1400.638.</summary>
    [Fact]
    public void Automatic_choice_reaches_the_published_fit_of_the_airline_series()
    {
        var selection = Ets.Select(PublicSeries.AirPassengers, 12);

        selection.Best.Specification.ToString().Should().Be("MAdM");
        selection.Best.Aicc.Should().BeLessThan(1400.638);
        selection.Fits.Should().HaveCount(15);
        selection.Fits.Select(fit => fit.Aicc).Should().BeInAscendingOrder();
        selection.Evaluations.Should().BeInRange(100, 4000);
    }

    /// <summary>R forecast prints for ets(Nile, model = "ANN"): alpha 0.2455, log-likelihood −726.3905.</summary>
    [Fact]
    public void Simple_smoothing_of_the_Nile_reaches_the_published_parameters()
    {
        var fit = Ets.Simple(PublicSeries.Nile);

        fit.Parameters.Alpha.Should().BeApproximately(0.2455, 5e-4);
        fit.LogLikelihood!.Value.Should().BeGreaterThan(-726.3906);
        fit.IsStable.Should().BeTrue();
    }

    /// <summary>No parameters from a fine grid over alpha, each with its best initial level, do better than the fit.</summary>
    [Fact]
    public void The_fit_is_the_best_of_all_alphas()
    {
        double best = Ets.Simple(PublicSeries.Nile).SumOfSquares;

        for (int i = 1; i < 1000; i++)
            Theta.Of(PublicSeries.Nile, alpha: i / 1000.0).SumOfSquares.Should().BeGreaterThan(best * (1 - 1e-9));
    }

    [Theory]
    [InlineData("AAA")]
    [InlineData("MAM")]
    [InlineData("AAdN")]
    public void Scaling_the_series_scales_the_fit(string name)
    {
        var specification = EtsSpecification.Parse(name);
        double[] scaled = [.. PublicSeries.AirPassengers.Select(value => value * 1024)];

        var fit = Ets.Fit(PublicSeries.AirPassengers, specification, 12);
        var large = Ets.Fit(scaled, specification, 12);

        large.LogLikelihood!.Value.Should().BeApproximately(fit.LogLikelihood!.Value - (144 * Math.Log(1024)), 0.01);
        large.Parameters.Alpha.Should().BeApproximately(fit.Parameters.Alpha, 0.01);
    }

    [Theory]
    [InlineData(5.0)]
    [InlineData(-3.0)]
    [InlineData(0.0)]
    public void A_constant_series_goes_on_as_it_is(double value)
    {
        double[] values = Enumerable.Repeat(value, 30).ToArray();

        var best = Ets.Select(values, 4).Best;

        best.LogLikelihood.Should().BeNull();
        best.Aicc.Should().BeNull();
        best.Specification.HasTrend.Should().BeFalse("ties go to fewer parameters");
        best.Forecast(3, 95).Points.Should().Equal(value, value, value);
        best.Forecast(3, 95).Bands[0].Upper.Should().Equal(value, value, value);
    }

    [Fact]
    public void Holt_winters_is_the_model_of_its_season()
    {
        Ets.HoltWinters(PublicSeries.AirPassengers, 12, ComponentForm.Multiplicative).Specification.ToString().Should().Be("MAM");
        Ets.HoltWinters(PublicSeries.AirPassengers, 12, ComponentForm.Additive, isDamped: true)
            .Specification.ToString()
            .Should()
            .Be("AAdA");
        Ets.Holt(PublicSeries.Nile).Specification.ToString().Should().Be("AAN");
        Ets.Holt(PublicSeries.Nile, isDamped: true).Specification.ToString().Should().Be("AAdN");
    }

    [Fact]
    public void A_series_with_a_zero_is_tried_with_additive_models_only()
    {
        double[] values = [.. PublicSeries.Nile];
        values[50] = 0;

        Ets.Select(values).Fits.Should().OnlyContain(fit => !fit.Specification.NeedsPositiveValues).And.HaveCount(3);
    }

    [Fact]
    public void Multiplicative_trends_are_tried_on_demand()
    {
        var fits = Ets.Select(
            PublicSeries.AirPassengers,
            12,
            new EtsOptions { TryMultiplicativeTrend = true, Criterion = EtsCriterion.Bic }
        ).Fits;

        fits.Select(fit => fit.Specification.ToString()).Should().Contain(["MMN", "MMdN", "MMM", "MMdM"]).And.HaveCount(19);
        fits.Select(fit => fit.Bic).Should().BeInAscendingOrder();
    }

    /// <summary>Roots of the characteristic equation by Durand and Kerner against the recursion's verdict.</summary>
    [Fact]
    public void The_admissible_region_is_where_all_roots_lie_inside_the_circle()
    {
        var parameters = Gen.Select(Gen.Double[0.01, 1.4], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.8, 1]);
        parameters.Sample(
            (alpha, beta, gamma, phi) =>
            {
                // A region keeps its working space: each thread that draws cases has its own.
                var region = new AdmissibleRegion(EtsSpecification.Parse("AAdA"), 4);
                double middle = alpha + beta - (alpha * phi);
                double radius = LargestRoot([1, alpha + beta - phi, middle, middle, middle + gamma - 1, phi * (1 - alpha - gamma)]);
                return Math.Abs(radius - 1) < 1e-4 || region.Contains(new EtsSmoothing(alpha, beta, gamma, phi)) == (radius < 1);
            },
            iter: 2000
        );
    }

    [Theory]
    [InlineData("ANN", 0.5, 0, true)]
    [InlineData("ANN", 2.0, 0, true)]
    [InlineData("ANN", 2.001, 0, false)]
    [InlineData("AAN", 1.0, 2.0, true)]
    [InlineData("AAN", 1.0, 2.001, false)]
    [InlineData("AAN", 1.0, -0.001, false)]
    public void Without_a_season_the_region_has_its_known_edges(string name, double alpha, double beta, bool inside) =>
        new AdmissibleRegion(EtsSpecification.Parse(name), 1).Contains(new EtsSmoothing(alpha, beta, 0, 1)).Should().Be(inside);

    [Fact]
    public void Stability_can_be_left_out()
    {
        var free = Ets.Fit(PublicSeries.AirPassengers, EtsSpecification.Parse("AAA"), 12, new EtsOptions { RequireStability = false });
        var stable = Ets.Fit(PublicSeries.AirPassengers, EtsSpecification.Parse("AAA"), 12);

        stable.IsStable.Should().BeTrue();
        free.LogLikelihood!.Value.Should().BeGreaterThan(stable.LogLikelihood!.Value - 0.01);
    }

    [Fact]
    public void A_batch_gives_the_same_bits_on_any_number_of_threads()
    {
        double[][] series = [.. Enumerable.Range(0, 12).Select(i => PublicSeries.AirPassengers.Skip(i).Take(60).ToArray())];

        var one = EtsBatch.Select(series, 12);

        foreach (int threads in (int[])[2, 8])
        {
            var many = EtsBatch.Select(series, 12, degreeOfParallelism: threads);
            many.Select(selection => selection.Best.State).Should().Equal(one.Select(selection => selection.Best.State));
            many.Select(selection => selection.Best.Aicc).Should().Equal(one.Select(selection => selection.Best.Aicc));
        }
        one[3].Best.State.Should().Be(Ets.Select(series[3], 12).Best.State);
    }

    [Fact]
    public void A_batch_reports_the_faults_of_all_series()
    {
        var refusal = PublicSeries.Refusal(() => EtsBatch.Select([PublicSeries.Nile, [1, double.NaN], []]));

        refusal
            .Faults.Select(fault => (fault.Code, fault.Place))
            .Should()
            .Equal((FaultCode.InvalidArgument, "series[1].values[1]"), (FaultCode.EmptyInput, "series[2].values"));
    }

    [Fact]
    public void Drawn_futures_have_the_same_bits_on_any_number_of_threads()
    {
        var state = Ets.Fit(PublicSeries.AirPassengers, EtsSpecification.Parse("MAM"), 12).State;

        var one = ForecastPaths.Simulate(state, 5, 501, seed: 3);

        foreach (int threads in (int[])[2, 8])
        {
            var many = ForecastPaths.Simulate(state, 5, 501, seed: 3, degreeOfParallelism: threads);
            for (int step = 1; step <= 5; step++)
                many.At(step).SequenceEqual(one.At(step)).Should().BeTrue();
        }
        ForecastPaths.Simulate(state, 5, 501, seed: 4).At(1).SequenceEqual(one.At(1)).Should().BeFalse();
    }

    [Fact]
    public void Limits_of_a_higher_level_enclose_those_of_a_lower_one()
    {
        var state = Ets.Fit(PublicSeries.AirPassengers, EtsSpecification.Parse("MAM"), 12).State;
        foreach (
            var forecast in (Forecast[])[state.Forecast(14, 50, 80, 99), ForecastPaths.Simulate(state, 14, 2000, 1).Forecast(50, 80, 99)]
        )
        {
            for (int h = 0; h < 14; h++)
            {
                forecast.Bands[0].Lower[h].Should().BeGreaterThan(forecast.Bands[1].Lower[h]!.Value);
                forecast.Bands[1].Lower[h].Should().BeGreaterThan(forecast.Bands[2].Lower[h]!.Value);
                forecast.Bands[1].Upper[h].Should().BeLessThan(forecast.Bands[2].Upper[h]!.Value);
            }
        }
    }

    [Fact]
    public void No_limits_are_invented_where_no_variance_is_known()
    {
        var state = new EtsState(EtsSpecification.Parse("MMN"), 1, new EtsParameters(0.5, 100, 0.1, 1.1), 0.01);

        var forecast = state.Forecast(2, 80);

        forecast.Points[1].Should().BeApproximately(121, 1e-9);
        forecast.Expected.Should().AllSatisfy(value => value.Should().BeNull());
        forecast.Bands[0].Lower.Should().AllSatisfy(value => value.Should().BeNull());
        ForecastPaths.Simulate(state, 2, 100, 1).Forecast(80).Bands[0].Lower[1].Should().BeLessThan(121);
    }

    [Fact]
    public void Bad_input_is_refused_with_code_and_place()
    {
        double[] good = PublicSeries.AirPassengers;
        var mam = EtsSpecification.Parse("MAM");
        Refused(() => Ets.Select([]), FaultCode.EmptyInput, "values");
        Refused(() => Ets.Select([1, double.PositiveInfinity, 3]), FaultCode.InvalidArgument, "values[1]");
        Refused(() => Ets.Select(good, 0), FaultCode.InvalidArgument, "period");
        Refused(() => Ets.Select([1, 2, 3, 4]), FaultCode.InsufficientData, "values");
        Ets.Select([1, 2, 1, 4, 2]).Fits.Should().HaveCount(2, "two models without trend need five values");
        Refused(() => Ets.Fit(good.AsSpan(0, 23), mam, 12), FaultCode.InsufficientData, "values");
        Refused(() => Ets.Fit(good, mam, 1), FaultCode.InvalidArgument, "period");
        Refused(() => Ets.Fit([3, 0, 2, 1, 2, 3, 2], EtsSpecification.Parse("MNN")), FaultCode.InvalidArgument, "values[1]");
        Refused(() => Ets.HoltWinters(good, 12, ComponentForm.None), FaultCode.InvalidArgument, "season");
        Refused(
            () => Ets.Evaluate(good, mam, new EtsParameters(0.5, 1, 0.1, 0, gamma: 0.1, seasonal: [1, 1]), 12),
            FaultCode.LengthMismatch,
            "seasonal"
        );
        Refused(() => Ets.Evaluate(good, Ann, new EtsParameters(0, 1)), FaultCode.InvalidArgument, "alpha");
        Refused(() => Ets.Evaluate(good, Ann, new EtsParameters(1.01, 1)), FaultCode.InvalidArgument, "alpha");
        Refused(() => Ets.Evaluate(good, EtsSpecification.Parse("AAN"), new EtsParameters(0.5, 1)), FaultCode.InvalidArgument, "beta");
        Refused(
            () => Ets.Evaluate(good, EtsSpecification.Parse("AAN"), new EtsParameters(0.5, 1, -0.1, 1)),
            FaultCode.InvalidArgument,
            "beta"
        );
        Refused(
            () => Ets.Evaluate(good, EtsSpecification.Parse("AAdN"), new EtsParameters(0.5, 1, 0.1, 1, 1.01)),
            FaultCode.InvalidArgument,
            "phi"
        );
        Refused(
            () => Ets.Evaluate(good, EtsSpecification.Parse("MNN"), new EtsParameters(0.5, 0)),
            FaultCode.ZeroDenominator,
            "parameters"
        );
        Refused(() => Ets.Simple(good).Forecast(0), FaultCode.InvalidArgument, "horizon");
        Refused(() => Ets.Simple(good).Forecast(1, 95, 100), FaultCode.InvalidArgument, "levels[1]");
        Refused(() => Ets.Simple(good).Forecast(1, 0), FaultCode.InvalidArgument, "levels[0]");
        Refused(() => _ = new EtsState(Ann, 1, new EtsParameters(0.5, 1), -1), FaultCode.InvalidArgument, "variance");
        Refused(() => EtsBatch.Select([]), FaultCode.EmptyInput, "series");
        Refused(() => EtsBatch.Select([good], degreeOfParallelism: 0), FaultCode.InvalidArgument, "degreeOfParallelism");
        Refused(
            () => ForecastPaths.Simulate(new EtsState(Ann, 1, new EtsParameters(0.5, 1), null), 1, 10, 1),
            FaultCode.InsufficientData,
            "state"
        );
        Refused(
            () => ForecastPaths.Simulate(new EtsState(Ann, 1, new EtsParameters(0.5, 1), 1), 1, 1, 1),
            FaultCode.InvalidArgument,
            "paths"
        );
    }

    [Theory]
    [InlineData("ANN")]
    [InlineData("AAdN")]
    [InlineData("MMdM")]
    public void A_name_reads_back(string name)
    {
        EtsSpecification.Parse(name).ToString().Should().Be(name);
        EtsSpecification.Parse(name).Should().Be(EtsSpecification.Parse(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NNN")]
    [InlineData("ANdN")]
    [InlineData("AAAA")]
    [InlineData("AAd")]
    [InlineData("AXN")]
    public void What_is_no_model_is_not_read(string name) => Refused(() => EtsSpecification.Parse(name), FaultCode.ParseError, "text");

    [Fact]
    public void A_specification_refuses_what_does_not_exist()
    {
        Refused(
            () => _ = new EtsSpecification(ComponentForm.None, ComponentForm.None, ComponentForm.None),
            FaultCode.InvalidArgument,
            "error"
        );
        Refused(
            () => _ = new EtsSpecification(ComponentForm.Additive, ComponentForm.None, ComponentForm.None, true),
            FaultCode.InvalidArgument,
            "isDamped"
        );
    }

    [Fact]
    public void A_fit_explains_its_criterion()
    {
        var explanation = Ets.Fit(PublicSeries.AirPassengers, EtsSpecification.Parse("MAdM"), 12).Explain();

        explanation.Figure.English.Should().Be("AICc of ETS(MAdM)");
        explanation
            .Parts.Select(part => part.Figure.English)
            .Should()
            .Equal("Log-likelihood", "Variance of the errors", "Alpha (level)", "Beta (growth)", "Phi (damping)", "Gamma (season)");
        explanation.Formula.English.Should().Be("-2L + 2k + 2k(k+1)/(n-k-1), k = 18, n = 144");
    }

    private static void Refused(Action act, FaultCode code, string place)
    {
        var refusal = PublicSeries.Refusal(act);
        refusal.Code.Should().Be(code);
        refusal.Place.Should().Be(place);
    }

    private static double LargestRoot(double[] coefficients)
    {
        int degree = coefficients.Length - 1;
        var roots = Enumerable.Range(0, degree).Select(i => Complex.Pow(new Complex(0.4, 0.9), i)).ToArray();
        for (int iteration = 0; iteration < 500; iteration++)
        {
            for (int i = 0; i < degree; i++)
            {
                var value = coefficients.Aggregate(Complex.Zero, (sum, c) => (sum * roots[i]) + c);
                for (int j = 0; j < degree; j++)
                {
                    if (j != i)
                        value /= roots[i] - roots[j];
                }
                roots[i] -= value;
            }
        }
        return roots.Max(root => root.Magnitude);
    }
}
