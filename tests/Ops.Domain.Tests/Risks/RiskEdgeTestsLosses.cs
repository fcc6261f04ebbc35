using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Edges of the loss of a year: errors of the tail, the comparison with simulation, grids, the fit of large losses.</summary>
public sealed class RiskEdgeTestsLosses
{
    /// <summary>Nothing with 0.7, 10 and 20 with 0.15 each.</summary>
    private static readonly LossDistribution Simple = LossDistribution.Of(new Binomial(1, 0.3), new GridSeverity(10, [0, 0.5, 0.5]));

    private static readonly CollectiveRisk Coin = new("coin", new Binomial(1, 0.5), new Constant(1));

    [Fact]
    public void The_error_of_a_tail_is_its_own_spread_and_that_of_its_edge()
    {
        // At 0.6: VaR 0, TVaR 4.5 / 0.4 = 11.25. Above 0 the mean is 15 and the mean square 250: √((25 + 0.6 · 11.25²) / 0.4).
        Simple.TailError(0.6).Should().BeApproximately(Math.Sqrt((25 + (0.6 * 126.5625)) / 0.4), 1e-9);
        // At 0.8: VaR 10, TVaR 17.5, and 20 alone lies above 10: √(0.8 · 7.5² / 0.2) = 15.
        Simple.TailError(0.8).Should().BeApproximately(15, 1e-6);
    }

    [Fact]
    public void A_tail_without_a_variance_or_beyond_its_grid_has_no_error()
    {
        var wide = LossDistribution.Of([new CollectiveRisk("r", new Poisson(1), new Lomax(1.5, 1))], new LossGrid(0.1, 4096));
        wide.Variance.Should().BeNull();
        wide.Tail(0.9).TailValueAtRisk.Should().NotBeNull();
        wide.TailError(0.9).Should().BeNull();
        // e^−8 = 0.000335 lies beyond the grid.
        var part = LossDistribution.Of([new CollectiveRisk("r", new Binomial(1, 1), new Exponential(1))], new LossGrid(8.0 / 1024, 1024));
        part.TailError(0.9999).Should().BeNull();
    }

    /// <summary>A coin of 0 or 1 in 400 years, of which at least 208 are 0: every distance follows from that share alone.</summary>
    [Fact]
    public void Distances_are_counted_in_standard_errors_less_what_is_forgiven()
    {
        const double step = 1.0 / 1024;
        ulong seed = Enumerable
            .Range(1, 200)
            .Select(i => (ulong)i)
            .First(i => SimulatedLoss.Of([Coin], new SimulationOptions { Trials = 400, Seed = i }).ProbabilityZero >= 0.52);

        var compared = ComparedLoss.Of([Coin], new LossGrid(step, 4096), [0.52, 0.4], new SimulationOptions { Trials = 400, Seed = seed });

        double zero = compared.Simulated.ProbabilityZero;
        double?[] errors = [.. compared.Figures.Select(figure => figure.StandardErrors)];
        // σ = ½, n = 400: 0.025. The mean is 1 less the share of zeros, of which one year is forgiven.
        errors[0].Should().BeApproximately((0.5 - zero) / 0.025, 1e-6);
        errors[1].Should().BeApproximately((zero - 0.5 - (1.0 / 400)) / 0.025, 1e-6);
        // VaR(0.52) is 1, but 0 in the simulated years: F(0) = 0.5 lies 0.02 below the level.
        (compared.Figures[2].Simulated, compared.Figures[2].Exact)
            .Should()
            .Be((0, 1));
        errors[2].Should().BeApproximately(-(0.02 - (1.0 / 400)) / Math.Sqrt(0.52 * 0.48 / 400), 1e-6);
        // At 0.4 both are 0; TVaR is the mean over 0.6, its error √(0.4 · (5/6)² / 0.6) / 20, and two steps are forgiven.
        errors[4].Should().Be(0);
        double gap = (zero - 0.5) / 0.6;
        errors[5].Should().BeApproximately(-(gap - (2 * step)) / (Math.Sqrt(0.4 * 25 / 36 / 0.6) / 20), 1e-6);
        compared.Worst.Should().Be(errors.Max(error => Math.Abs(error!.Value)));
    }

    [Fact]
    public void A_figure_without_a_variance_has_no_distance()
    {
        CollectiveRisk[] risks = [new("r", new Poisson(1), new Lomax(1.5, 1))];
        var compared = ComparedLoss.Of(risks, new LossGrid(0.1, 4096), [0.9], new SimulationOptions { Trials = 100 });
        compared.Figures[0].Exact.Should().Be(2);
        compared.Figures[0].StandardErrors.Should().BeNull();
        compared.Figures[1].StandardErrors.Should().NotBeNull();
        compared.Figures[3].StandardErrors.Should().BeNull();
    }

    [Fact]
    public void A_grid_reaches_twenty_deviations_beyond_the_mean()
    {
        // Poisson of mean 1 and losses of 2: mean 2, variance 1 · 2² = 4; 2 + 20 · 2 = 42. Two of them: 4 + 20 √8.
        CollectiveRisk[] one = [new("a", new Poisson(1), new Constant(2))];
        LossGrid.Covering(one, 42).Step.Should().BeApproximately(1, 1e-14);
        LossGrid.Covering(one).Step.Should().BeApproximately(42.0 / 65_536, 1e-14);
        CollectiveRisk[] two = [one[0], new("b", new Poisson(1), new Constant(2))];
        LossGrid.Covering(two, 100).Step.Should().BeApproximately((4 + (20 * Math.Sqrt(8))) / 100, 1e-14);
    }

    [Fact]
    public void A_grid_that_cannot_be_is_refused()
    {
        CollectiveRisk[] idle = [new("idle", new Poisson(1), new Constant(0))];
        Refusal.Of(() => LossGrid.Covering(idle), FaultCode.InsufficientData, "risks");
        Refusal.Of(() => LossGrid.Covering([]), FaultCode.EmptyInput, "risks");
        Refusal.Of(() => LossGrid.Covering([Coin, null!]), FaultCode.InvalidArgument, "risks[1]");
        Refusal.Of(() => LossGrid.Covering([Coin], 1), FaultCode.InvalidArgument, "points");
        Refusal.Of(() => LossGrid.Covering([Coin], (1 << 22) + 1), FaultCode.InvalidArgument, "points");
        Refusal.Of(() => _ = new LossGrid(0), FaultCode.InvalidArgument, "step");
        Refusal.Of(() => _ = new LossGrid(1, 1), FaultCode.InvalidArgument, "points");
        new LossGrid(1, 2).Points.Should().Be(2);
        new LossGrid(1, 1 << 22).Points.Should().Be(1 << 22);
        LossGrid.Covering([Coin], 2).Points.Should().Be(2);
    }

    [Fact]
    public void Losses_added_one_by_one_are_counted_as_zeros_too()
    {
        var accumulator = new LossAccumulator(0);
        foreach (double loss in new double[] { 0, 1, 0, 3 })
            accumulator.Add(loss);
        var summary = accumulator.ToResult();
        (summary.ProbabilityZero, summary.Moments.Mean).Should().Be((0.5, 1));
        summary.Exceedance.Points[0].Probability.Should().Be(0.5);
        Refusal.Of(() => accumulator.Add(double.NaN)).Code.Should().Be(FaultCode.InvalidArgument);
        accumulator.Count.Should().Be(4);
    }

    /// <summary>
    /// At the greatest likelihood ξ = mean ln(1 + θ y) and (1 + ξ) · mean 1 / (1 + θ y) = 1 with θ = ξ / σ (S. D. Grimshaw 1993): near the
    /// exponential law these fix the shape no less.
    /// </summary>
    [Theory]
    [InlineData(0.005)]
    [InlineData(0.0125)]
    [InlineData(0.015)]
    [InlineData(0.02)]
    public void Near_the_exponential_law_the_fit_solves_the_equations_of_the_likelihood(double shape)
    {
        double[] losses = [.. Enumerable.Range(0, 200).Select(i => (Math.Pow(1 - ((i + 0.5) / 200), -shape) - 1) / shape)];

        var fit = GeneralizedParetoFit.Of(losses, 0);

        double ratio = fit.Shape / fit.Scale;
        Math.Abs(ratio * losses.Average()).Should().BeInRange(0.0005, 0.01, "such a fit is found by the series near 0");
        losses.Average(loss => Math.Log(1 + (ratio * loss))).Should().BeApproximately(fit.Shape, 1e-13);
        ((1 + fit.Shape) * losses.Average(loss => 1 / (1 + (ratio * loss)))).Should().BeApproximately(1, 1e-12);
    }
}
