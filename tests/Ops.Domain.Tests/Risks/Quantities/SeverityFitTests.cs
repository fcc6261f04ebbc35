using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class SeverityFitTests
{
    [Fact]
    public void An_interval_names_a_lognormal_law()
    {
        // 1 to 100 at 90 %: μ = ln 10, σ = ln 100 / (2 · 1.6448536).
        var fit = LogNormalFit.FromInterval(1, 100);
        fit.LogMean.Should().BeApproximately(Math.Log(10), 1e-15);
        fit.LogStandardDeviation.Should().BeApproximately(Math.Log(100) / (2 * 1.6448536269514722), 1e-14);
        fit.Median.Should().BeApproximately(10, 1e-13);
        fit.Law.Cdf(1).Should().BeApproximately(0.05, 1e-14);
        fit.Law.Survival(100).Should().BeApproximately(0.05, 1e-14);
        fit.ProbabilityBelowThreshold.Should().BeNull();
        ((Action)(() => LogNormalFit.FromInterval(0, 1))).Refuses(FaultCode.InvalidArgument, "low");
        ((Action)(() => LogNormalFit.FromInterval(2, 2))).Refuses(FaultCode.InvalidArgument, "high");
        ((Action)(() => LogNormalFit.FromInterval(1, 2, 1))).Refuses(FaultCode.InvalidArgument, "confidence");
    }

    [Fact]
    public void Moments_name_a_lognormal_law()
    {
        // sd² = mean² (e − 1): σ = 1.
        var fit = LogNormalFit.FromMoments(10, 10 * Math.Sqrt(Math.E - 1));
        fit.LogStandardDeviation.Should().BeApproximately(1, 1e-14);
        fit.LogMean.Should().BeApproximately(Math.Log(10) - 0.5, 1e-14);
        fit.Mean.Should().BeApproximately(10, 1e-13);
        ((Action)(() => LogNormalFit.FromMoments(0, 1))).Refuses(FaultCode.InvalidArgument, "mean");
        ((Action)(() => LogNormalFit.FromMoments(1, 0))).Refuses(FaultCode.InvalidArgument, "standardDeviation");
    }

    [Fact]
    public void Losses_name_a_lognormal_law_by_their_logarithms()
    {
        var fit = LogNormalFit.Of([1, Math.Exp(2)]);
        fit.LogMean.Should().BeApproximately(1, 1e-15);
        fit.LogStandardDeviation.Should().BeApproximately(1, 1e-15);
        fit.Count.Should().Be(2);
    }

    [Fact]
    public void A_threshold_hides_losses_and_the_fit_finds_them()
    {
        // 4,000 quantiles of lognormal 4, 0.8 given at least 60: the fit finds the law again, the plain one does not.
        var law = new LogNormal(4, 0.8);
        var recorded = new Truncated(law, 60, null);
        double[] losses = [.. Enumerable.Range(0, 4000).Select(i => recorded.Quantile((i + 0.5) / 4000))];
        var fit = LogNormalFit.Of(losses, 60);
        fit.LogMean.Should().BeApproximately(4, 0.02);
        fit.LogStandardDeviation.Should().BeApproximately(0.8, 0.01);
        fit.ProbabilityBelowThreshold.Should().BeApproximately(law.Cdf(60), 0.01);
        LogNormalFit.Of(losses).LogMean.Should().BeGreaterThan(4.5);
    }

    [Fact]
    public void The_likelihood_of_a_truncated_fit_is_greatest_there()
    {
        double[] losses = [52, 61, 75, 58, 120, 95, 70, 210, 66, 88];
        var fit = LogNormalFit.Of(losses, 50);
        double Likelihood(double mean, double deviation)
        {
            var law = new LogNormal(mean, deviation);
            return losses.Sum(loss => Math.Log(law.Density(loss) / law.Survival(50)));
        }

        double best = Likelihood(fit.LogMean, fit.LogStandardDeviation);
        foreach (double step in new[] { -0.01, 0.01 })
        {
            Likelihood(fit.LogMean + step, fit.LogStandardDeviation).Should().BeLessThan(best);
            Likelihood(fit.LogMean, fit.LogStandardDeviation + step).Should().BeLessThan(best);
        }
    }

    [Fact]
    public void Losses_that_no_fit_can_take_are_refused()
    {
        ((Action)(() => LogNormalFit.Of([40, 60], 50))).Refuses(FaultCode.InvalidArgument, "losses[0]");
        ((Action)(() => LogNormalFit.Of([50, 60], 0))).Refuses(FaultCode.InvalidArgument, "threshold");
        ((Action)(() => LogNormalFit.Of([], 50))).Refuses(FaultCode.EmptyInput, "losses");
        ((Action)(() => LogNormalFit.Of([60, 60], 50))).Refuses(FaultCode.InsufficientData, "losses");
        // Logarithms above the threshold 0, 0, 6: more spread than an exponential law has.
        ((Action)(() => LogNormalFit.Of([1, 1, Math.Exp(6)], 1))).Refuses(FaultCode.InsufficientData, "losses");
        foreach (Action<double[]> fit in new Action<double[]>[] { x => LogNormalFit.Of(x), x => GammaFit.Of(x), x => WeibullFit.Of(x) })
        {
            ((Action)(() => fit([]))).Refuses(FaultCode.EmptyInput, "losses");
            ((Action)(() => fit([1, 0]))).Refuses(FaultCode.InvalidArgument, "losses[1]");
            ((Action)(() => fit([5, 5, 5]))).Refuses(FaultCode.InsufficientData, "losses");
            ((Action)(() => fit([5]))).Refuses(FaultCode.InsufficientData, "losses");
        }
    }

    [Fact]
    public void A_sample_with_the_right_geometric_mean_is_exponential()
    {
        // Shape 1: ln mean − mean ln = Euler's γ. Two losses with mean 1 and geometric mean e^−γ.
        double away = Math.Sqrt(1 - Math.Exp(-2 * 0.57721566490153286));
        var fit = GammaFit.Of([1 - away, 1 + away]);
        fit.Shape.Should().BeApproximately(1, 1e-13);
        fit.Scale.Should().BeApproximately(1, 1e-13);
        fit.Mean.Should().BeApproximately(1, 1e-15);
        // Nearly equal losses: shape ≈ mean² / variance.
        GammaFit.Of([0.9999, 1.0001]).Shape.Should().BeApproximately(1e8, 1e3);
    }

    [Fact]
    public void A_sample_with_the_right_spread_has_weibull_shape_one()
    {
        // Two losses e^±x with x tanh x = 1 (x = 1.1996786402577338, OEIS A085984): shape 1, scale their mean.
        const double x = 1.1996786402577338;
        var fit = WeibullFit.Of([Math.Exp(-x), Math.Exp(x)]);
        fit.Shape.Should().BeApproximately(1, 1e-13);
        fit.Scale.Should().BeApproximately(Math.Cosh(x), 1e-13);
        // Their cubes have a third of the shape.
        WeibullFit.Of([Math.Exp(-3 * x), Math.Exp(3 * x)]).Shape.Should().BeApproximately(1.0 / 3, 1e-13);
        WeibullFit.Of([1e-160, 1e160]).Shape.Should().BeGreaterThan(0);
    }

    [Fact]
    public void Goodness_of_fit_can_be_checked_by_hand()
    {
        // Uniform on 0 to 1, losses ¼ and ¾: D = ¼; A² = −2 − (1/2) (1 · 2 ln ¼ + 3 · 2 ln ¾).
        var fit = GoodnessOfFit.Of([0.75, 0.25], new Uniform(0, 1), 0);
        fit.KolmogorovDistance.Should().BeApproximately(0.25, 1e-15);
        fit.AndersonDarling.Should().BeApproximately(-2 - Math.Log(0.25) - (3 * Math.Log(0.75)), 1e-14);
        fit.LogLikelihood.Should().Be(0);
        // Exponential 2 at 1 and 2: log-likelihood 2 ln 2 − 6; two parameters.
        var exponential = GoodnessOfFit.Of([1, 2], new Exponential(2), 2);
        exponential.LogLikelihood.Should().BeApproximately((2 * Math.Log(2)) - 6, 1e-14);
        exponential.Akaike.Should().BeApproximately(4 + 12 - (4 * Math.Log(2)), 1e-13);
        exponential.Bayes.Should().BeApproximately((2 * Math.Log(2)) + 12 - (4 * Math.Log(2)), 1e-13);
    }

    [Fact]
    public void A_loss_where_the_law_has_none_leaves_the_measures_undefined()
    {
        var fit = GoodnessOfFit.Of([2, 0.5], new Uniform(0, 1), 0);
        fit.LogLikelihood.Should().BeNull();
        fit.AndersonDarling.Should().BeNull();
        fit.KolmogorovDistance.Should().Be(0.5);
        GoodnessOfFit.Of([2], new Truncated(new Exponential(1), 1, null), 1).LogLikelihood.Should().BeNull();
        ((Action)(() => GoodnessOfFit.Of([], new Uniform(0, 1), 0))).Refuses(FaultCode.EmptyInput, "losses");
        ((Action)(() => GoodnessOfFit.Of([1], new Uniform(0, 1), -1))).Refuses(FaultCode.InvalidArgument, "parameters");
    }
}
