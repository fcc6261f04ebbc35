using Ops.Domain.Numerics;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class EtsKernelTests
{
    public static TheoryData<string> Models
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (char error in "AM")
            {
                foreach (string trend in (string[])["N", "A", "Ad", "M", "Md"])
                {
                    foreach (char season in "NAM")
                        data.Add($"{error}{trend}{season}");
                }
            }
            return data;
        }
    }

    /// <summary>The chain rule backwards agrees with central differences of the forward run, for each of the 30 models.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void The_gradient_is_that_of_central_differences(string name)
    {
        var specification = EtsSpecification.Parse(name);
        var objective = Objective(specification, out double[] x);
        var gradient = new double[objective.Dimensions];
        double.IsFinite(objective.Value(x)).Should().BeTrue();
        objective.Gradient(x, gradient);
        for (int i = 0; i < x.Length; i++)
        {
            const double step = 1e-6;
            double kept = x[i];
            x[i] = kept + step;
            double up = objective.Value(x);
            x[i] = kept - step;
            double down = objective.Value(x);
            x[i] = kept;
            gradient[i]
                .Should()
                .BeApproximately((up - down) / (2 * step), 2e-4 * Math.Max(1, Math.Abs(gradient[i])), "parameter {0} of {1}", i, name);
        }
    }

    /// <summary>A model run over values that it made itself meets every one of them.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_meets_the_values_that_it_makes(string name)
    {
        var specification = EtsSpecification.Parse(name);
        var parameters = Parameters(specification, period: 4);
        double[] values = [.. new EtsState(specification, 4, parameters, 1).Forecast(20).Points];

        var fit = Ets.Evaluate(values, specification, parameters, 4);

        fit.Fitted.Should().Equal(values);
        fit.LogLikelihood.Should().BeNull();
        fit.State.Parameters.Level.Should().BeGreaterThan(0);
    }

    /// <summary>Going on from the end of one stretch gives what a run over both stretches gives.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void A_run_can_go_on_from_its_state(string name)
    {
        var specification = EtsSpecification.Parse(name);
        var values = PublicSeries.AirPassengers.AsSpan(0, 30);
        var whole = Ets.Evaluate(values, specification, Parameters(specification, 4), 4);
        var first = Ets.Evaluate(values[..13], specification, Parameters(specification, 4), 4);

        var second = Ets.Evaluate(values[13..], specification, first.State.Parameters, 4);

        second.State.Parameters.Level.Should().BeApproximately(whole.State.Parameters.Level, 1e-9);
        for (int t = 0; t < second.Fitted.Length; t++)
            second.Fitted[t].Should().BeApproximately(whole.Fitted[13 + t], 1e-9);
    }

    [Fact]
    public void A_likelihood_is_computed_without_allocation()
    {
        var objective = Objective(EtsSpecification.Parse("MAM"), out double[] x);
        var gradient = new double[objective.Dimensions];
        objective.Value(x);
        objective.Gradient(x, gradient);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            objective.Value(x);
            objective.Gradient(x, gradient);
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    /// <summary>R. Fletcher's test of descent methods: Rosenbrock's valley has its bottom at (1, 1).</summary>
    [Fact]
    public void Descent_finds_the_bottom_of_a_curved_valley()
    {
        double[] x = [-1.2, 1];

        double value = new QuasiNewton(2).Minimise(new Valley(), x, 1e-12);

        value.Should().BeLessThan(1e-10);
        x[0].Should().BeApproximately(1, 1e-4);
        x[1].Should().BeApproximately(1, 1e-4);
    }

    private static EtsObjective Objective(EtsSpecification specification, out double[] x)
    {
        double[] values = PublicSeries.AirPassengers[..40];
        var tape = new EtsTape(values, specification.HasSeason ? 4 : 0);
        EtsStart.Set(tape, specification);
        var objective = new EtsObjective(specification, tape, requireStability: false)
        {
            LevelScale = 3,
            GrowthScale = 0.1,
            SeasonScale = 0.2,
        };
        x = new double[objective.Dimensions];
        objective.Pack(0.3, 0.2, 0.6, 0.25, x);
        return objective;
    }

    private static EtsParameters Parameters(EtsSpecification specification, int period)
    {
        double growth = specification.Trend == ComponentForm.Multiplicative ? 1.02 : 1.5;
        double[] seasonal = specification.Season == ComponentForm.Multiplicative ? [0.9, 1.2, 1.0, 0.9] : [-5, 10, 0, -5];
        return new EtsParameters(
            0.3,
            120,
            specification.HasTrend ? 0.05 : null,
            specification.HasTrend ? growth : null,
            specification.IsDamped ? 0.9 : null,
            specification.HasSeason ? 0.1 : null,
            specification.HasSeason ? seasonal[..period] : null
        );
    }

    private sealed class Valley : ISmoothFunction
    {
        public double Value(ReadOnlySpan<double> x) => (100 * Math.Pow(x[1] - (x[0] * x[0]), 2)) + Math.Pow(1 - x[0], 2);

        public void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient[0] = (-400 * x[0] * (x[1] - (x[0] * x[0]))) - (2 * (1 - x[0]));
            gradient[1] = 200 * (x[1] - (x[0] * x[0]));
        }
    }
}
