using CsCheck;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class GeneralizedParetoFitTests
{
    [Theory]
    [InlineData(0.6, 2)]
    [InlineData(0.1, 3)]
    [InlineData(0, 5)]
    [InlineData(-0.2, 4)]
    [InlineData(1.4, 1)]
    public void The_quantiles_of_a_law_give_the_law_back(double shape, double scale)
    {
        var law = new GeneralizedPareto(10, scale, shape);
        double[] losses = [.. Enumerable.Range(0, 5000).Select(i => law.Quantile((i + 0.5) / 5000))];
        var fit = GeneralizedParetoFit.Of(losses, 10);
        fit.Shape.Should().BeApproximately(shape, 0.01);
        fit.Scale.Should().BeApproximately(scale, 0.02 * scale);
        fit.Count.Should().Be(5000);
        fit.Law.Should().Be(new GeneralizedPareto(10, fit.Scale, fit.Shape));
        (fit.Mean is null).Should().Be(shape >= 1);
    }

    /// <summary>By the definition: no law beside it gives these losses a greater likelihood.</summary>
    [Fact]
    public void No_law_beside_the_fit_is_likelier_for_all_losses() =>
        Gen.Double[0, 20]
            .Array[5, 40]
            .Sample(excesses =>
            {
                double[] losses = [.. excesses.Select(excess => 100 + (excess * excess))];
                GeneralizedParetoFit fit;
                try
                {
                    fit = GeneralizedParetoFit.Of(losses, 100);
                }
                catch (OpsException refused)
                {
                    refused.Code.Should().Be(FaultCode.InsufficientData);
                    return;
                }
                fit.LogLikelihood.Should()
                    .BeApproximately(Likelihood(losses, fit.Scale, fit.Shape), 1e-6 * (1 + Math.Abs(fit.LogLikelihood)));
                foreach (double step in new[] { -1e-3, 1e-3 })
                {
                    Likelihood(losses, fit.Scale * (1 + step), fit.Shape).Should().BeLessThanOrEqualTo(fit.LogLikelihood + 1e-9);
                    Likelihood(losses, fit.Scale, fit.Shape + step).Should().BeLessThanOrEqualTo(fit.LogLikelihood + 1e-9);
                }
            });

    [Fact]
    public void The_unit_of_the_losses_moves_the_scale_only_for_all_losses() =>
        Gen.Select(Gen.Double[0, 3].Array[8, 30], Gen.Double[-3, 3])
            .Sample(drawn =>
            {
                var (logs, factor) = drawn;
                double unit = Math.Exp(factor);
                double[] losses = [.. logs.Select(log => Math.Exp(3 * log))];
                double[] scaled = [.. losses.Select(loss => loss * unit)];
                GeneralizedParetoFit fit;
                try
                {
                    fit = GeneralizedParetoFit.Of(losses, 0);
                }
                catch (OpsException refused) when (refused.Code == FaultCode.InsufficientData)
                {
                    return;
                }
                var other = GeneralizedParetoFit.Of(scaled, 0);
                other.Shape.Should().BeApproximately(fit.Shape, 1e-6);
                (other.Scale / unit).Should().BeApproximately(fit.Scale, 1e-6 * fit.Scale);
            });

    /// <summary>(1 + ξ) / √n and σ √(2 (1 + ξ) / n): R. L. Smith, Maximum likelihood estimation in a class of nonregular cases, Biometrika 72 (1985).</summary>
    [Fact]
    public void Standard_errors_come_from_the_information_where_there_is_one()
    {
        var law = new GeneralizedPareto(0, 2, 0.3);
        var fit = GeneralizedParetoFit.Of([.. Enumerable.Range(0, 100).Select(i => law.Quantile((i + 0.5) / 100))], 0);
        fit.ShapeError.Should().BeApproximately((1 + fit.Shape) / 10, 1e-15);
        fit.ScaleError.Should().BeApproximately(fit.Scale * Math.Sqrt((1 + fit.Shape) / 50), 1e-14);
        var ended = new GeneralizedPareto(0, 2, -0.7);
        var rough = GeneralizedParetoFit.Of([.. Enumerable.Range(0, 400).Select(i => ended.Quantile((i + 0.5) / 400))], 0);
        rough.Shape.Should().BeLessThan(-0.5);
        (rough.ShapeError, rough.ScaleError).Should().Be((null, null));
    }

    [Fact]
    public void Large_losses_without_a_mean_say_so()
    {
        var law = new GeneralizedPareto(0, 1, 1.5);
        var fit = GeneralizedParetoFit.Of([.. Enumerable.Range(0, 200).Select(i => law.Quantile((i + 0.5) / 200))], 0);
        fit.Mean.Should().BeNull();
        fit.Explain().ToText(Language.English).Should().Contain("infinite: the shape is at least 1");
        fit.Explain().ToText(Language.Chinese).Should().Contain("无穷大");
    }

    [Fact]
    public void Losses_that_no_tail_fits_are_refused()
    {
        ((Action)(() => GeneralizedParetoFit.Of([], 1))).Refuses(FaultCode.EmptyInput, "losses");
        ((Action)(() => GeneralizedParetoFit.Of([1, double.NaN], 1))).Refuses(FaultCode.InvalidArgument, "losses[1]");
        ((Action)(() => GeneralizedParetoFit.Of([1, 2], double.NaN))).Refuses(FaultCode.InvalidArgument, "threshold");
        ((Action)(() => GeneralizedParetoFit.Of([1, 2, 0.5], 1))).Refuses(FaultCode.InvalidArgument, "losses[2]");
        ((Action)(() => GeneralizedParetoFit.Of([3, 3], 1))).Refuses(FaultCode.InsufficientData, "losses");
        ((Action)(() => GeneralizedParetoFit.Of([-1e308, 1e308], -1e308))).Refuses(FaultCode.Overflow, "losses");
        // All but one at the largest: the nearer the end of the law to it, the likelier, without a greatest point.
        ((Action)(() => GeneralizedParetoFit.Of([5, 9.9, 10, 10, 10, 10], 1))).Refuses(FaultCode.InsufficientData, "losses");
    }

    private static double Likelihood(double[] losses, double scale, double shape)
    {
        double sum = 0;
        foreach (double loss in losses)
        {
            double growth = 1 + (shape * (loss - 100) / scale);
            sum += growth <= 0 ? double.NegativeInfinity : -Math.Log(scale) - ((1 + (1 / shape)) * Math.Log(growth));
        }
        return sum;
    }
}
