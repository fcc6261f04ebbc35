using CsCheck;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class SimulatedLossTests
{
    private static readonly CollectiveRisk Outage = new("outage", new Poisson(2.5), new LogNormal(3, 0.7));
    private static readonly CollectiveRisk Fraud = new("fraud", new NegativeBinomial(0.8, 1.2), new Gamma(0.7, 30));
    private static readonly CollectiveRisk Audit = new("audit", new Binomial(4, 0.1), new Pert(5, 20, 100));
    private static readonly CollectiveRisk Claim = new(
        "claim",
        new Poisson(0.6),
        new Mixture(new MixtureComponent(0.7, new Gamma(3, 5)), new MixtureComponent(0.3, new Truncated(new LogNormal(4, 1), 20, null)))
    );

    private static readonly CollectiveRisk Breakdown = new("breakdown", new Poisson(1), new Weibull(1.5, 10));

    private static readonly CollectiveRisk[] Portfolio = [Outage, Fraud, Audit, Claim];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Any_number_of_threads_gives_the_same_bits(int threads)
    {
        var options = new SimulationOptions { Seed = 11, Trials = 20_011 };
        var one = SimulatedLoss.Of(Portfolio, options);
        var many = SimulatedLoss.Of(Portfolio, options with { DegreeOfParallelism = threads });
        many.Totals.SequenceEqual(one.Totals).Should().BeTrue();
        many.Moments.Should().Be(one.Moments);
        many.Contributions(0.95).TailValueAtRisk.Should().Be(one.Contributions(0.95).TailValueAtRisk);
        many.Contributions(0.95).Contributions.SequenceEqual(one.Contributions(0.95).Contributions).Should().BeTrue();
        var summary = LossSummary.Of(Portfolio, [100, 500], options);
        var shared = LossSummary.Of(Portfolio, [100, 500], options with { DegreeOfParallelism = threads });
        shared.Moments.Should().Be(summary.Moments);
        shared.Exceedance.Points.SequenceEqual(summary.Exceedance.Points).Should().BeTrue();
    }

    [Fact]
    public void A_shorter_run_is_the_beginning_of_a_longer_one()
    {
        var longer = SimulatedLoss.Of(Portfolio, new SimulationOptions { Seed = 3, Trials = 9000 });
        foreach (int trials in new[] { 1, 7, 4095, 4096, 4097, 9000 })
        {
            var shorter = SimulatedLoss.Of(Portfolio, new SimulationOptions { Seed = 3, Trials = trials });
            shorter.Totals.SequenceEqual(longer.First(trials)).Should().BeTrue();
        }
        ((Action)(() => longer.First(0))).Refuses(FaultCode.InvalidArgument, "trials");
        ((Action)(() => longer.First(9001))).Refuses(FaultCode.InvalidArgument, "trials");
    }

    [Fact]
    public void Shards_are_parts_of_one_run()
    {
        var options = new SimulationOptions { Seed = 5, Trials = 8192 };
        var whole = SimulatedLoss.Of(Portfolio, options);
        var second = SimulatedLoss.Of(Portfolio, options with { Trials = 4096, FirstTrial = 4096 });
        second.Totals.SequenceEqual(whole.Totals.Skip(4096)).Should().BeTrue();
    }

    [Fact]
    public void Another_seed_gives_other_years()
    {
        var one = SimulatedLoss.Of(Portfolio, new SimulationOptions { Seed = 1, Trials = 100 });
        var two = SimulatedLoss.Of(Portfolio, new SimulationOptions { Seed = 2, Trials = 100 });
        one.Totals.SequenceEqual(two.Totals).Should().BeFalse();
    }

    [Fact]
    public void A_risk_draws_the_same_whatever_stands_beside_it()
    {
        var options = new SimulationOptions { Trials = 5000 };
        double[][] alone = [.. Portfolio.Select(risk => SimulatedLoss.Of([risk], options).Totals.ToArray())];
        var together = SimulatedLoss.Of([Claim, Audit, Fraud, Outage], options).Totals;
        for (int t = 0; t < options.Trials; t++)
            together[t].Should().BeApproximately(alone.Sum(losses => losses[t]), 1e-9);
    }

    [Fact]
    public void More_events_than_a_buffer_holds_are_all_drawn()
    {
        // 20,000 events of 1 a year, in a buffer of 8,192: every year loses its count.
        var busy = new CollectiveRisk("busy", new Binomial(20_000, 1), new Uniform(1, 1 + 1e-9));
        SimulatedLoss
            .Of([busy], new SimulationOptions { Trials = 3 })
            .Totals.Should()
            .OnlyContain(total => Math.Abs(total - 20_000) < 0.001);
    }

    [Fact]
    public void Counts_of_many_events_come_by_inversion_too()
    {
        // 50,000 events of 1: mean and variance 50,000 (Poisson); 64 years, 7 standard errors.
        var risk = new CollectiveRisk("many", new Poisson(50_000), new Uniform(1, 1 + 1e-12));
        var loss = SimulatedLoss.Of([risk], new SimulationOptions { Trials = 64 });
        loss.Mean.Should().BeApproximately(50_000, 7 * Math.Sqrt(50_000 / 64.0));
        loss.StandardDeviation.Should().BeInRange(120, 360);
    }

    [Fact]
    public void Contributions_are_those_of_the_risks_drawn_alone()
    {
        var options = new SimulationOptions { Seed = 8, Trials = 30_000 };
        var loss = SimulatedLoss.Of(Portfolio, options);
        RiskLosses[] apart = [.. Portfolio.Select(risk => new RiskLosses(risk.Id, SimulatedLoss.Of([risk], options).Totals.AsSpan()))];
        var expected = TailContributions.Of(apart, 0.97);
        var got = loss.Contributions(0.97);
        got.TailValueAtRisk.Should().BeApproximately(loss.Tail(0.97).TailValueAtRisk, 1e-9);
        got.Contributions.Select(share => share.Id).Should().Equal(expected.Contributions.Select(share => share.Id));
        for (int i = 0; i < got.Contributions.Length; i++)
            got.Contributions[i].Contribution.Should().BeApproximately(expected.Contributions[i].Contribution, 1e-8);
    }

    [Fact]
    public void A_summary_keeps_no_year_and_says_the_same()
    {
        var options = new SimulationOptions { Seed = 4, Trials = 300_001 };
        var loss = SimulatedLoss.Of([Outage], options);
        var summary = LossSummary.Of([Outage], [200, 50], options);
        summary.Moments.Count.Should().Be(300_001);
        summary.Moments.Mean.Should().BeApproximately(loss.Mean, 1e-9);
        summary.ProbabilityZero.Should().Be(loss.ProbabilityZero);
        summary.MeanStandardError.Should().BeApproximately(loss.MeanStandardError!.Value, 1e-9);
        summary.Exceedance.Points.SequenceEqual(loss.Exceedance([200, 50]).Points).Should().BeTrue();
    }

    [Fact]
    public void Long_work_can_be_watched_and_stopped()
    {
        var told = new List<double>();
        SimulatedLoss.Of([Outage], new SimulationOptions { Trials = 10_000 }, new Told(told));
        told.Should().BeInAscendingOrder().And.HaveCount(3);
        told[^1].Should().Be(1);
        foreach (int threads in new[] { 1, 2 })
        {
            var options = new SimulationOptions { Trials = 100_000, DegreeOfParallelism = threads };
            Action stopped = () => SimulatedLoss.Of([Outage], options, null, new CancellationToken(true));
            stopped.Should().Throw<OperationCanceledException>();
        }
    }

    /// <summary>Ten thousand million events a year are more than can be counted, on whatever thread they are met.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void What_a_thread_refuses_is_refused_as_on_one(int threads)
    {
        var flood = new CollectiveRisk("flood", new Poisson(1e10), new LogNormal(0, 1));
        var options = new SimulationOptions { Trials = 40_000, DegreeOfParallelism = threads };
        ((Action)(() => SimulatedLoss.Of([Outage, flood], options))).Refuses(FaultCode.Overflow, "frequency");
        ((Action)(() => LossSummary.Of([Outage, flood], [1], options))).Refuses(FaultCode.Overflow, "frequency");
    }

    [Fact]
    public void What_cannot_be_simulated_is_refused()
    {
        ((Action)(() => SimulatedLoss.Of([]))).Refuses(FaultCode.EmptyInput, "risks");
        ((Action)(() => SimulatedLoss.Of([Outage, Outage]))).Refuses(FaultCode.DuplicateKey, "risks[1]");
        ((Action)(() => SimulatedLoss.Of([Outage], new SimulationOptions { Trials = 0 }))).Refuses(FaultCode.InvalidArgument, "Trials");
        ((Action)(() => SimulatedLoss.Of([Outage], new SimulationOptions { DegreeOfParallelism = 0 }))).Refuses(
            FaultCode.InvalidArgument,
            "DegreeOfParallelism"
        );
        ((Action)(() => SimulatedLoss.Of([Outage], new SimulationOptions { FirstTrial = 1 }))).Refuses(
            FaultCode.InvalidArgument,
            "FirstTrial"
        );
        ((Action)(() => _ = new CollectiveRisk("x", new Poisson(1), new Normal(100, 1)))).Refuses(FaultCode.InvalidArgument, "severity");
        ((Action)(() => _ = new CollectiveRisk(" ", new Poisson(1), new Gamma(1, 1)))).Refuses(FaultCode.InvalidArgument, "id");
        var huge = new CollectiveRisk("huge", new Binomial(10, 1), new Uniform(1e308, 1.1e308));
        ((Action)(() => SimulatedLoss.Of([huge], new SimulationOptions { Trials = 2 }))).Refuses(FaultCode.Overflow, "risks");
    }

    [Fact]
    public void Memory_is_eight_bytes_a_year_and_none_without_the_years()
    {
        var options = new SimulationOptions { Trials = 400_000 };
        SimulatedLoss.Of([Breakdown], options with { Trials = 10 });
        LossSummary.Of([Breakdown], [1], options with { Trials = 10 });
        long before = GC.GetAllocatedBytesForCurrentThread();
        SimulatedLoss.Of([Breakdown], options);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan((8L * options.Trials) + 1_000_000);
        before = GC.GetAllocatedBytesForCurrentThread();
        LossSummary.Of([Breakdown], [1], options);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1_000_000);
    }

    /// <summary>Seven standard errors: one law in a hundred thousand million is outside.</summary>
    [Fact]
    public void Simulation_lies_by_the_exact_result_for_all_portfolios() =>
        Gen.Select(Risk.Array[1, 3], Gen.ULong)
            .Sample(
                (parts, seed) =>
                {
                    CollectiveRisk[] risks = [.. parts.Select((part, i) => new CollectiveRisk($"r{i}", part.Count, part.Loss))];
                    var compared = ComparedLoss.Of(
                        risks,
                        LossGrid.Covering(risks, 8192),
                        [0.9],
                        new SimulationOptions { Seed = seed, Trials = 20_000 }
                    );
                    foreach (var figure in compared.Figures.Where(figure => figure.Figure.English != "Share of years without loss"))
                        Math.Abs(figure.StandardErrors!.Value).Should().BeLessThan(7, "{0} of {1}", figure, seed);
                    var zeros = compared.Figures[1];
                    var law = new Binomial(20_000, Math.Min(1, zeros.Exact!.Value));
                    double years = zeros.Simulated * 20_000;
                    law.Cdf(Math.Round(years)).Should().BeGreaterThan(1e-12);
                    law.Survival(Math.Round(years) - 1).Should().BeGreaterThan(1e-12);
                },
                iter: 60
            );

    private static readonly Gen<IDiscreteDistribution> Counts = Gen.OneOf<IDiscreteDistribution>(
        Gen.Double[0.3, 8].Select(mean => (IDiscreteDistribution)new Poisson(mean)),
        Gen.Select(Gen.Double[1, 5], Gen.Double[0.3, 4], (size, mean) => (IDiscreteDistribution)new NegativeBinomial(size, mean)),
        Gen.Select(Gen.Long[2, 9], Gen.Double[0.1, 0.9], (n, p) => (IDiscreteDistribution)new Binomial(n, p))
    );

    private static readonly Gen<IDistribution> Losses = Gen.OneOf<IDistribution>(
        Gen.Select(Gen.Double[-1, 1], Gen.Double[0.1, 0.6], (mean, sd) => (IDistribution)new LogNormal(mean, sd)),
        Gen.Select(Gen.Double[0.4, 6], Gen.Double[0.5, 2], (shape, scale) => (IDistribution)new Gamma(shape, scale)),
        Gen.Select(Gen.Double[0.5, 4], Gen.Double[0.5, 4], (a, b) => (IDistribution)new Beta(a, b, 0, 3)),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0.1, 1], (low, width) => (IDistribution)new Pert(low, low + (width / 3), low + width)),
        Gen.Select(Gen.Double[0.8, 3], Gen.Double[0.5, 2], (shape, scale) => (IDistribution)new Weibull(shape, scale)),
        Gen.Double[0.1, 0.9]
            .Select(weight =>
                (IDistribution)
                    new Mixture(
                        new MixtureComponent(weight, new Gamma(2, 0.5)),
                        new MixtureComponent(1 - weight, new Truncated(new Exponential(1), 0.5, 3))
                    )
            )
    );

    private static readonly Gen<(IDiscreteDistribution Count, IDistribution Loss)> Risk = Gen.Select(Counts, Losses);

    private sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
