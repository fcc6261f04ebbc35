using CsCheck;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class LossDistributionTests
{
    private static readonly GridRisk Outage = new("outage", new Binomial(1, 0.1), new GridSeverity(10, [0, 1]));
    private static readonly GridRisk Fraud = new("fraud", new Binomial(1, 0.2), new GridSeverity(10, [0, 0, 1]));

    [Fact]
    public void One_event_at_most_can_be_checked_by_hand()
    {
        // 0 with 0.7, 10 and 20 with 0.15 each: mean 4.5, variance 0.3 · 250 − 20.25.
        var loss = LossDistribution.Of(new Binomial(1, 0.3), new GridSeverity(10, [0, 0.5, 0.5]));
        loss.Mean.Should().BeApproximately(4.5, 1e-12);
        loss.Variance.Should().BeApproximately(54.75, 1e-12);
        loss.ProbabilityZero.Should().BeApproximately(0.7, 1e-14);
        new[] { -1.0, 0, 9.99, 10, 19.9, 20, 1e9 }
            .Select(loss.Cdf)
            .Should()
            .Equal([0, 0.7, 0.7, 0.85, 0.85, 1, 1], (got, want) => Math.Abs(got - want) < 1e-13);
        loss.Tail(0.7).ValueAtRisk.Should().Be(0);
        loss.Tail(0.71).ValueAtRisk.Should().Be(10);
        // (20 · 0.15 + 10 · (0.85 − 0.8)) / 0.2
        loss.Tail(0.8).TailValueAtRisk.Should().BeApproximately(17.5, 1e-11);
        loss.Tail(0.8).Cdf.Should().BeApproximately(0.85, 1e-13);
        loss.Beyond.Should().BeApproximately(0, 1e-13);
    }

    [Fact]
    public void Losses_of_one_unit_make_the_count_itself()
    {
        var law = new Poisson(40);
        var loss = LossDistribution.Of(law, new GridSeverity(1, [0, 1]));
        for (int k = 0; k < 100; k++)
            loss.Probabilities[k].Should().BeApproximately(law.Probability(k), 1e-14);
    }

    [Fact]
    public void A_count_without_a_chance_of_zero_in_double_is_no_obstacle()
    {
        // P(N = 0) = e^−1500 underflows; the law is nearly normal, and its median lies a third below the mean (Poisson).
        var loss = LossDistribution.Of(new Poisson(1500), new GridSeverity(1, [0, 1]));
        loss.ProbabilityZero.Should().Be(0);
        loss.Cdf(1500).Should().BeApproximately(new Poisson(1500).Cdf(1500), 1e-11);
        loss.Tail(0.5).ValueAtRisk.Should().Be(1500);
    }

    [Fact]
    public void Contributions_of_two_single_events_can_be_checked_by_hand()
    {
        // Totals 0, 10, 20, 30 with 0.72, 0.08, 0.18, 0.02; at 0.9: q = 20, TVaR = (30 · 0.02 + 20 · 0.08) / 0.1.
        var loss = LossDistribution.Of([Outage, Fraud]);
        loss.Tail(0.9).TailValueAtRisk.Should().BeApproximately(22, 1e-11);
        var shares = loss.Contributions(0.9);
        shares.Select(share => share.Id).Should().Equal("outage", "fraud");
        shares[0].Contribution.Should().BeApproximately(2, 1e-11);
        shares[1].Contribution.Should().BeApproximately(20, 1e-11);
        shares[1].Share.Should().BeApproximately(20.0 / 22, 1e-12);
    }

    [Fact]
    public void A_binomial_that_can_cancel_at_a_frequency_still_shares_the_tail()
    {
        // p = ½ and a loss of one step: 1 + p (z − 1) is 0 at z = −1, where no quotient exists. Both are alike: half each.
        var loss = LossDistribution.Of([
            new GridRisk("a", new Binomial(3, 0.5), new GridSeverity(1, [0, 1])),
            new GridRisk("b", new Binomial(3, 0.5), new GridSeverity(1, [0, 1])),
        ]);
        var shares = loss.Contributions(0.8);
        shares[0].Contribution.Should().BeApproximately(shares[1].Contribution, 1e-11);
        shares.Sum(share => share.Contribution).Should().BeApproximately(loss.Tail(0.8).TailValueAtRisk!.Value, 1e-11);
    }

    [Fact]
    public void A_grid_says_how_much_lies_beyond_it()
    {
        // One event surely, exponential with mean 1, grid to 8: e^−8 lies beyond the last half step.
        var risk = new CollectiveRisk("r", new Binomial(1, 1), new Exponential(1));
        var loss = LossDistribution.Of([risk], new LossGrid(8.0 / 1024, 1024));
        loss.Beyond.Should().BeApproximately(Math.Exp(-8 + (4.0 / 1024)), 1e-9);
        loss.Mean.Should().Be(1);
        loss.Tail(0.9999).ValueAtRisk.Should().BeNull();
        loss.Tail(0.9999).TailValueAtRisk.Should().BeNull();
        loss.Contributions(0.9999).Should().BeEmpty();
        // VaR ln 20, TVaR ln 20 + 1; the tail beyond the grid is in it.
        loss.Tail(0.95).ValueAtRisk.Should().BeApproximately(Math.Log(20), 8.0 / 1024);
        loss.Tail(0.95).TailValueAtRisk.Should().BeApproximately(Math.Log(20) + 1, 0.001);
        loss.Contributions(0.95)[0].Contribution.Should().BeApproximately(loss.Tail(0.95).TailValueAtRisk!.Value, 1e-6);
    }

    [Fact]
    public void An_infinite_mean_has_no_tail_value_at_risk()
    {
        var risk = new CollectiveRisk("r", new Poisson(1), new Lomax(0.9, 1));
        var loss = LossDistribution.Of([risk], new LossGrid(0.1, 4096));
        loss.Mean.Should().BeNull();
        loss.Variance.Should().BeNull();
        loss.Tail(0.9).ValueAtRisk.Should().NotBeNull();
        loss.Tail(0.9).TailValueAtRisk.Should().BeNull();
    }

    [Fact]
    public void What_has_no_distribution_is_refused()
    {
        ((Action)(() => LossDistribution.Of([]))).Refuses(FaultCode.EmptyInput, "risks");
        ((Action)(() => LossDistribution.Of([], new LossGrid(1)))).Refuses(FaultCode.EmptyInput, "risks");
        ((Action)(() => LossDistribution.Of([Outage, Outage]))).Refuses(FaultCode.DuplicateKey, "risks[1]");
        var coarse = new GridRisk("c", new Poisson(1), new GridSeverity(11, [1]));
        ((Action)(() => LossDistribution.Of([Outage, coarse]))).Refuses(FaultCode.InvalidArgument, "risks[1]");
        ((Action)(() => LossDistribution.Of(new Poisson(1e9), Outage.Severity))).Refuses(FaultCode.InvalidArgument, "step");
        ((Action)(() => _ = new GridRisk("x", new Hypergeometric(3, 1, 1), Outage.Severity))).Refuses(
            FaultCode.InvalidArgument,
            "frequency"
        );
        ((Action)(() => LossDistribution.Of([Outage]).Tail(1))).Refuses(FaultCode.InvalidArgument, "level");
        ((Action)(() => LossGrid.Covering([new CollectiveRisk("r", new Poisson(1), new Lomax(1.5, 1))]))).Refuses(
            FaultCode.InsufficientData,
            "risks[0]"
        );
    }

    [Fact]
    public void Recursion_and_transform_agree_for_all_short_risks() =>
        Law.Sample(law =>
        {
            int points = CompoundGrid.Points([law]);
            double[] panjer = CompoundGrid.Panjer(law, points);
            double[] fourier = CompoundGrid.Fourier([law], points, 0);
            for (int k = 0; k < points; k++)
                fourier[k].Should().BeApproximately(panjer[k], 1e-11);
        });

    [Fact]
    public void Contributions_add_up_and_the_tail_is_worse_than_the_quantile_for_all_portfolios() =>
        Gen.Select(Portfolio, Gen.Double[0.05, 0.98])
            .Sample(
                (risks, level) =>
                {
                    var loss = LossDistribution.Of(risks);
                    var tail = loss.Tail(level);
                    double tolerance = 1e-9 * (1 + tail.TailValueAtRisk!.Value);
                    loss.Contributions(level)
                        .Sum(share => share.Contribution)
                        .Should()
                        .BeApproximately(tail.TailValueAtRisk.Value, tolerance);
                    (tail.TailValueAtRisk.Value + tolerance).Should().BeGreaterThanOrEqualTo(tail.ValueAtRisk!.Value);
                }
            );

    [Fact]
    public void Tail_values_of_parts_are_at_least_that_of_the_whole_for_all_portfolios() =>
        Gen.Select(Portfolio, Gen.Double[0.05, 0.98])
            .Sample(
                (risks, level) =>
                {
                    double whole = LossDistribution.Of(risks).Tail(level).TailValueAtRisk!.Value;
                    double parts = risks.Sum(risk => LossDistribution.Of(risk.Frequency, risk.Severity).Tail(level).TailValueAtRisk!.Value);
                    parts.Should().BeGreaterThanOrEqualTo(whole - (1e-9 * (1 + whole)));
                }
            );

    private static readonly Gen<double[]> Severity = Gen.Double[0.01, 1]
        .Array[2, 6]
        .Select(weights =>
        {
            double sum = weights.Sum();
            return weights.Select(weight => weight / sum).ToArray();
        });

    private static readonly Gen<IDiscreteDistribution> Count = Gen.OneOf<IDiscreteDistribution>(
        Gen.Double[0.05, 60].Select(mean => (IDiscreteDistribution)new Poisson(mean)),
        Gen.Select(Gen.Double[0.3, 20], Gen.Double[0.05, 30], (size, mean) => (IDiscreteDistribution)new NegativeBinomial(size, mean))
    );

    private static readonly Gen<GridLaw> Law = Gen.Select(Count, Severity, (count, severity) => new GridLaw(count, severity));

    private static readonly Gen<GridRisk[]> Portfolio = Gen.Select(
            Gen.OneOf(Count, Gen.Select(Gen.Long[1, 9], Gen.Double[0.05, 0.95], (n, p) => (IDiscreteDistribution)new Binomial(n, p))),
            Severity
        )
        .Array[1, 3]
        .Select(parts => parts.Select((part, i) => new GridRisk($"r{i}", part.Item1, new GridSeverity(1, part.Item2))).ToArray());
}
