using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>
/// Mean and variance of what exponential smoothing foresees, against the moments of its state vector carried forward as whole matrices:
/// y = w′x, error e (absolute) or y·e (relative), x ← F·x + g·error. Hyndman, Koehler, Ord and Snyder 2008, chapters 3 and 6.
/// </summary>
public sealed class EtsMomentTests
{
    private const int Cycle = 3;

    public static TheoryData<string> Linear => ["ANN", "AAN", "AAdN", "ANA", "AAA", "AAdA", "MNN", "MAN", "MAdN", "MNA", "MAA", "MAdA"];

    [Theory]
    [MemberData(nameof(Linear))]
    public void Linear_models_have_the_moments_of_their_state(string name)
    {
        var model = EtsSpecification.Parse(name);
        bool relative = model.Error == ComponentForm.Multiplicative;
        double variance = relative ? 0.02 : 9;
        var state = State(model, variance, [7, -4, -3]);
        double phi = model.IsDamped ? 0.9 : 1;
        double trend = model.HasTrend ? phi : 0;
        int size = 2 + Cycle;
        // The state: level, growth and one season per phase of the cycle, the next one first.
        double[] x = [100, model.HasTrend ? 2 : 0, .. model.HasSeason ? new double[] { 7, -4, -3 } : [0, 0, 0]];
        double[] w = [1, trend, model.HasSeason ? 1 : 0, 0, 0];
        double[] g = [0.4, model.HasTrend ? 0.1 : 0, 0, 0, model.HasSeason ? 0.3 : 0];
        double[,] f = new double[size, size];
        (f[0, 0], f[0, 1], f[1, 1]) = (1, trend, trend);
        for (int i = 0; i < Cycle; i++)
            f[2 + i, 2 + ((i + 1) % Cycle)] = 1;
        double[,] second = Outer(x, x);

        var forecast = state.Forecast(8);

        for (int h = 0; h < 8; h++)
        {
            double mean = Times(w, x);
            double square = Times(w, Times(second, w));
            double total = relative ? ((1 + variance) * square) - (mean * mean) : square - (mean * mean) + variance;
            forecast.Points[h].Should().BeApproximately(mean, 1e-9, "the point {0} of {1}", h, name);
            forecast.Expected[h]!.Value.Should().BeApproximately(mean, 1e-9);
            forecast.Variances[h]!.Value.Should().BeApproximately(total, 1e-8 * total, "the variance {0} of {1}", h, name);
            double shock = relative ? variance * square : variance;
            second = Plus(Around(f, second, f), Scaled(Outer(g, g), shock));
            x = Times(f, x);
        }
    }

    /// <summary>
    /// Level and growth times the season of one phase: z ← (F + G·e)·(1 + γ·e)·z in its own period and (F + G·e)·z in the others, with E e² = σ² and
    /// E e⁴ = 3σ⁴, on the second moments about zero.
    /// </summary>
    [Theory]
    [InlineData("MNM")]
    [InlineData("MAM")]
    [InlineData("MAdM")]
    public void Models_of_products_have_the_moments_of_each_phase(string name)
    {
        var model = EtsSpecification.Parse(name);
        const double variance = 0.03;
        double[] seasons = [0.7, 1.2, 1.1];
        var forecast = State(model, variance, seasons).Forecast(10);
        double trend =
            !model.HasTrend ? 0
            : model.IsDamped ? 0.9
            : 1;
        double beta = model.HasTrend ? 0.1 : 0;
        double[,] f = Matrix(1, trend, 0, trend);
        double[,] g = Matrix(0.4, 0.4 * trend, beta, beta * trend);
        double[] w = [1, trend];
        for (int phase = 0; phase < Cycle; phase++)
        {
            double[] mean = [100 * seasons[phase], model.HasTrend ? 2 * seasons[phase] : 0];
            double[,] second = Outer(mean, mean);
            for (int h = 0; h < 10; h++)
            {
                double gamma = h % Cycle == phase ? 0.3 : 0;
                if (h % Cycle == phase)
                {
                    double expected = Times(w, mean);
                    double total = ((1 + variance) * Times(w, Times(second, w))) - (expected * expected);
                    forecast.Expected[h]!.Value.Should().BeApproximately(expected, 1e-8, "the mean {0} of {1}", h, name);
                    forecast.Variances[h]!.Value.Should().BeApproximately(total, 1e-7 * total, "the variance {0} of {1}", h, name);
                }
                double[,] once = Plus(g, Scaled(f, gamma));
                double[,] twice = Scaled(g, gamma);
                second = Plus(
                    Plus(Around(f, second, f), Scaled(Around(once, second, once), variance)),
                    Plus(
                        Scaled(Plus(Around(f, second, twice), Around(twice, second, f)), variance),
                        Scaled(Around(twice, second, twice), 3 * variance * variance)
                    )
                );
                mean = Times(Plus(f, Scaled(twice, variance)), mean);
            }
        }
    }

    /// <summary>A growth, a damping or a season that the model has no part for is of no account, in the fit as in the forecast.</summary>
    [Theory]
    [InlineData("ANN")]
    [InlineData("AAN")]
    [InlineData("ANA")]
    [InlineData("MNM")]
    [InlineData("MAM")]
    public void What_a_model_has_no_part_for_is_of_no_account(string name)
    {
        var model = EtsSpecification.Parse(name);
        double[] seasons = model.Season == ComponentForm.Multiplicative ? [0.7, 1.2, 1.1] : [7, -4, -3];
        var own = State(model, 0.03, seasons);
        var more = new EtsParameters(0.4, 100, 0.1, 2, model.IsDamped ? 0.9 : 0.5, 0.3, seasons);
        var extra = new EtsState(model, Cycle, more, 0.03);

        extra.Forecast(7).Points.Should().Equal(own.Forecast(7).Points);
        extra.Forecast(7).Expected.Should().Equal(own.Forecast(7).Expected);
        extra.Forecast(7).Variances.Should().Equal(own.Forecast(7).Variances);
        double[] values = [80, 130, 115, 90, 128, 121];
        var fit = Ets.Evaluate(values, model, more, Cycle);
        fit.SumOfSquares.Should().Be(Ets.Evaluate(values, model, own.Parameters, Cycle).SumOfSquares);
        fit.IsStable.Should().BeTrue();
    }

    /// <summary>By hand for a relative error: Var₃ = l²((1 + σ²)(1 + α²σ²)² − 1) with l = 100, α = ½, σ² = 0.04.</summary>
    [Fact]
    public void A_relative_error_widens_each_step_by_the_same_factor()
    {
        var forecast = new EtsState(EtsSpecification.Parse("MNN"), 1, new EtsParameters(0.5, 100), 0.04).Forecast(3);

        forecast.Variances[2].Should().BeApproximately(10_000 * ((1.04 * 1.01 * 1.01) - 1), 1e-8);
    }

    /// <summary>By hand with α = 0.4, β = 0.1, no damping: weights 0.5 and 0.6, so that the sum of three periods has σ²(1 + 1.5² + 2.1²).</summary>
    [Fact]
    public void The_variance_of_a_sum_adds_up_what_each_error_moves()
    {
        var state = new EtsState(EtsSpecification.Parse("AAN"), 1, new EtsParameters(0.4, 50, 0.1, 1.5), 9);

        var sum = TargetProbability.OfSum(state, 3, 10, 169, TargetSide.AtLeast);
        sum.Mean.Should().BeApproximately(10 + 51.5 + 53 + 54.5, 1e-12);
        sum.Variance.Should().BeApproximately(9 * (1 + 2.25 + 4.41), 1e-12);
        sum.Probability.Should().BeApproximately(0.5, 1e-12);
        var value = TargetProbability.OfValue(state, 3, 54.5, TargetSide.AtMost);
        (value.Mean, value.Target, value.Side).Should().Be((54.5, 54.5, TargetSide.AtMost));
        value.Variance.Should().BeApproximately(9 * (1 + 0.25 + 0.36), 1e-12);
        // The same from the forecast of any method that gives mean and variance; one deviation up is met with 84.13 %.
        double deviation = Math.Sqrt(9 * 1.25);
        var met = TargetProbability.OfForecast(state.Forecast(3), 2, 53 - deviation, TargetSide.AtLeast);
        met.Probability.Should().BeApproximately(0.8413447, 1e-7);
        met.StandardDeviation.Should().BeApproximately(deviation, 1e-12);
        met.Explain().Formula.English.Should().StartWith("Φ((53 - ");
        TargetProbability
            .OfForecast(state.Forecast(3), 2, 53 - deviation, TargetSide.AtMost)
            .Explain()
            .Formula.English.Should()
            .EndWith(" - 53) / 3.354101966)");
    }

    [Fact]
    public void Without_variance_the_mean_decides()
    {
        var state = new EtsState(EtsSpecification.Parse("ANN"), 1, new EtsParameters(0.3, 100), 0);

        TargetProbability.OfValue(state, 1, 100, TargetSide.AtLeast).Probability.Should().Be(1);
        TargetProbability.OfValue(state, 1, 99, TargetSide.AtMost).Probability.Should().Be(0);
        TargetProbability.OfValue(state, 1, 101, TargetSide.AtMost).Probability.Should().Be(1);
        var paths = ForecastPaths.Simulate(state, 2, 3, seed: 1);
        (paths.Count, paths.Horizon, paths.Seed).Should().Be((3, 2, 1UL));
        paths.ShareOfValues(2, 100, TargetSide.AtLeast).Should().Be(1);
        paths.ShareOfValues(2, 100, TargetSide.AtMost).Should().Be(1);
        paths.ShareOfValues(2, 100.5, TargetSide.AtLeast).Should().Be(0);
        paths.ShareOfSums(50, 250, TargetSide.AtLeast).Should().Be(1);
        paths.ShareOfSums(50, 250, TargetSide.AtMost).Should().Be(1);
        paths.ShareOfSums(50, 249, TargetSide.AtMost).Should().Be(0);
        paths.Forecast(80).Expected.Should().Equal(100, 100);
    }

    /// <summary>What is drawn is counted: share, mean, variance and quantiles are those of the drawn values themselves.</summary>
    [Fact]
    public void Drawn_futures_are_summed_up_as_they_are()
    {
        var state = new EtsState(EtsSpecification.Parse("AAN"), 1, new EtsParameters(0.4, 50, 0.1, 1.5), 9);
        var paths = ForecastPaths.Simulate(state, 3, 201, seed: 5);
        double[] last = [.. paths.At(3).ToArray().Order()];
        double mean = last.Average();

        var forecast = paths.Forecast(80);
        // Type 7 of 201 values: the tenth lies at 20, the ninetieth at 180.
        forecast.Bands[0].Lower[2].Should().BeApproximately(last[20], 1e-12);
        forecast.Bands[0].Upper[2].Should().BeApproximately(last[180], 1e-12);
        (forecast.Bands[0].Level, forecast.Points[2]).Should().Be((80, 54.5));
        forecast.Expected[2].Should().BeApproximately(mean, 1e-10);
        forecast.Variances[2].Should().BeApproximately(last.Sum(value => (value - mean) * (value - mean)) / 200, 1e-9);
        paths.ShareOfValues(3, last[50], TargetSide.AtMost).Should().Be(51 / 201.0);
        paths.ShareOfValues(3, last[50], TargetSide.AtLeast).Should().Be(151 / 201.0);
        double[] sums = [.. Enumerable.Range(0, 201).Select(i => 7 + paths.At(1)[i] + paths.At(2)[i] + paths.At(3)[i])];
        paths.ShareOfSums(7, 170, TargetSide.AtLeast).Should().Be(sums.Count(sum => sum >= 170) / 201.0);
    }

    private static EtsState State(EtsSpecification model, double variance, double[] seasons) =>
        new(
            model,
            Cycle,
            new EtsParameters(
                0.4,
                100,
                model.HasTrend ? 0.1 : null,
                model.HasTrend ? 2 : null,
                model.IsDamped ? 0.9 : null,
                model.HasSeason ? 0.3 : null,
                model.HasSeason ? seasons : null
            ),
            variance
        );

    private static double[,] Matrix(double a, double b, double c, double d) =>
        new[,]
        {
            { a, b },
            { c, d },
        };

    private static double[,] Outer(double[] a, double[] b) => Fill(a.Length, (i, j) => a[i] * b[j]);

    private static double[,] Plus(double[,] a, double[,] b) => Fill(a.GetLength(0), (i, j) => a[i, j] + b[i, j]);

    private static double[,] Scaled(double[,] a, double factor) => Fill(a.GetLength(0), (i, j) => a[i, j] * factor);

    private static double Times(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double[] Times(double[,] a, double[] b) =>
        [.. Enumerable.Range(0, b.Length).Select(i => Enumerable.Range(0, b.Length).Sum(j => a[i, j] * b[j]))];

    /// <summary>a·m·b′.</summary>
    private static double[,] Around(double[,] a, double[,] m, double[,] b)
    {
        int n = m.GetLength(0);
        return Fill(n, (i, j) => Enumerable.Range(0, n).Sum(k => Enumerable.Range(0, n).Sum(l => a[i, k] * m[k, l] * b[j, l])));
    }

    private static double[,] Fill(int n, Func<int, int, double> value)
    {
        var filled = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                filled[i, j] = value(i, j);
        }
        return filled;
    }
}
