using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class GridSeverityTests
{
    /// <summary>Uniform on 0 to 4 in steps of 1: all methods by hand (Klugman, Panjer and Willmot, chapter 9).</summary>
    [Theory]
    [InlineData(DiscretizationMethod.Upper, new[] { 0.25, 0.25, 0.25, 0.25 })]
    [InlineData(DiscretizationMethod.Lower, new[] { 0, 0.25, 0.25, 0.25, 0.25 })]
    [InlineData(DiscretizationMethod.Rounding, new[] { 0.125, 0.25, 0.25, 0.25 })]
    [InlineData(DiscretizationMethod.Unbiased, new[] { 0.125, 0.25, 0.25, 0.25, 0.125 })]
    public void A_uniform_loss_stands_on_a_grid(DiscretizationMethod method, double[] expected)
    {
        var severity = GridSeverity.Of(new Uniform(0, 4), 1, 4, method);
        severity.Probabilities.Should().Equal(expected, (got, want) => Math.Abs(got - want) < 1e-14);
        severity.Step.Should().Be(1);
    }

    [Fact]
    public void Mass_beyond_the_grid_is_left_out_and_told()
    {
        GridSeverity.Of(new Uniform(0, 4), 1, 4).Beyond.Should().BeApproximately(0.125, 1e-15);
        GridSeverity.Of(new Uniform(0, 4), 1, 4, DiscretizationMethod.Unbiased).Beyond.Should().BeApproximately(0, 1e-15);
        new GridSeverity(2, [0.5, 0.25, 0.25]).Beyond.Should().Be(0);
    }

    [Fact]
    public void Local_moments_keep_the_mean()
    {
        // Gamma 2, 3: mean 6; beyond 200 lies e^−66.
        GridSeverity.Of(new Gamma(2, 3), 1, 200, DiscretizationMethod.Unbiased).Mean.Should().BeApproximately(6, 1e-11);
    }

    [Fact]
    public void The_fast_way_for_lognormal_losses_gives_what_the_plain_one_does()
    {
        var law = new LogNormal(2, 1.3);
        double[] fast = Discretization.Rounded(law, 0.7, 2003);
        double[] plain = Discretization.Rounded(new Truncated(law, null, null), 0.7, 2003);
        for (int k = 0; k < fast.Length; k++)
            fast[k].Should().BeApproximately(plain[k], 1e-15 + (1e-9 * plain[k]));
    }

    [Fact]
    public void Moments_are_those_of_the_grid()
    {
        var severity = new GridSeverity(10, [0.5, 0.25, 0.25]);
        severity.Mean.Should().Be(7.5);
        severity.Variance.Should().Be((0.5 * 56.25) + (0.25 * 6.25) + (0.25 * 156.25));
    }

    [Fact]
    public void Bad_grids_are_refused()
    {
        var law = new Exponential(1);
        ((Action)(() => GridSeverity.Of(law, 0, 1))).Refuses(FaultCode.InvalidArgument, "step");
        ((Action)(() => GridSeverity.Of(law, 1, 0))).Refuses(FaultCode.InvalidArgument, "to");
        ((Action)(() => GridSeverity.Of(law, 0.5, 5.2))).Refuses(FaultCode.InvalidArgument, "to");
        ((Action)(() => GridSeverity.Of(law, 2, 1))).Refuses(FaultCode.InvalidArgument, "to");
        ((Action)(() => GridSeverity.Of(new Normal(5, 1), 1, 5))).Refuses(FaultCode.InvalidArgument, "severity");
        ((Action)(() => GridSeverity.Of(law, 1, 5, (DiscretizationMethod)9))).Refuses(FaultCode.InvalidArgument, "method");
        ((Action)(() => _ = new GridSeverity(1, []))).Refuses(FaultCode.EmptyInput, "probabilities");
        ((Action)(() => _ = new GridSeverity(0, [1]))).Refuses(FaultCode.InvalidArgument, "step");
        ((Action)(() => _ = new GridSeverity(1, [1.5, -0.5]))).Refuses(FaultCode.InvalidArgument, "probabilities[1]");
        ((Action)(() => _ = new GridSeverity(1, [0.5, 0.5 - 2e-9]))).Refuses(FaultCode.InvalidArgument, "probabilities");
        new GridSeverity(1, [0.5, 0.5 - 5e-10]).Probabilities.Should().HaveCount(2);
    }

    [Fact]
    public void Equal_grids_are_equal()
    {
        new GridSeverity(1, [0.5, 0.5]).Should().Be(new GridSeverity(1, [0.5, 0.5]));
        new GridSeverity(1, [0.5, 0.5]).GetHashCode().Should().Be(new GridSeverity(1, [0.5, 0.5]).GetHashCode());
        new GridSeverity(1, [0.5, 0.5]).Should().NotBe(new GridSeverity(2, [0.5, 0.5]));
        new GridSeverity(1, [0.5, 0.5]).Should().NotBe(new GridSeverity(1, [1]));
    }
}
