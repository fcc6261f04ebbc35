using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class LikelihoodSearchTests
{
    [Fact]
    public void Finds_the_floor_of_a_curved_valley_and_its_curvature()
    {
        var peak = new LikelihoodSearch(new Valley(), 2).Run([-1.2, 1, 2, 2]);

        peak.Point[0].Should().BeApproximately(1, 1e-9);
        peak.Point[1].Should().BeApproximately(1, 1e-9);
        peak.LargestSlope.Should().BeLessThan(1e-8);
        // The curvature of Rosenbrock's function at (1, 1) is [802, −400; −400, 200], its inverse [0.5, 1; 1, 2.005].
        peak.Covariance![0].Should().BeApproximately(0.5, 1e-4);
        peak.Covariance[3].Should().BeApproximately(2.005, 1e-4);
        peak.Evaluations.Should().BeLessThan(300);
    }

    [Fact]
    public void A_slope_without_an_end_is_no_maximum() => new LikelihoodSearch(new Slope(), 1).Run([0]).Covariance.Should().BeNull();

    [Fact]
    public void A_ridge_is_no_maximum() => new LikelihoodSearch(new Ridge(), 2).Run([3, 1]).Covariance.Should().BeNull();

    private sealed class Valley : ISmoothFunction
    {
        public double Value(ReadOnlySpan<double> x) => Math.Pow(1 - x[0], 2) + (100 * Math.Pow(x[1] - (x[0] * x[0]), 2));

        public void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient[0] = (-2 * (1 - x[0])) - (400 * x[0] * (x[1] - (x[0] * x[0])));
            gradient[1] = 200 * (x[1] - (x[0] * x[0]));
        }
    }

    private sealed class Slope : ISmoothFunction
    {
        public double Value(ReadOnlySpan<double> x) => Math.Exp(-x[0]);

        public void Gradient(ReadOnlySpan<double> x, Span<double> gradient) => gradient[0] = -Math.Exp(-x[0]);
    }

    private sealed class Ridge : ISmoothFunction
    {
        public double Value(ReadOnlySpan<double> x) => Math.Pow(x[0] - x[1], 2);

        public void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient[0] = 2 * (x[0] - x[1]);
            gradient[1] = -gradient[0];
        }
    }
}
