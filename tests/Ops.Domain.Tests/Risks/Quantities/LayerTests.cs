using CsCheck;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class LayerTests
{
    [Fact]
    public void A_layer_parts_events_and_years()
    {
        // 2024: 80 − 50 = 30 and 500 − 50 capped at 100, Σ 130; less 40, at most 80: 80; half of it 40. 2023: nothing reaches the layer.
        var layer = new InsuranceLayer(Usd(50), Usd(100), Usd(40), Usd(80), 0.5m);
        var loss = LayeredLoss.Of([new(2024, Usd(80)), new(2023, Usd(20)), new(2024, Usd(500))], layer);
        loss.Years.Select(Parts).Should().Equal((2023, Usd(20), Usd(0), Usd(20)), (2024, Usd(580), Usd(40), Usd(540)));
        (loss.Gross, loss.Ceded, loss.Retained).Should().Be((Usd(600), Usd(40), Usd(560)));
    }

    [Fact]
    public void A_layer_without_limits_bears_all_above_the_deductible()
    {
        var loss = LayeredLoss.Of([new(1, Usd(7.25m)), new(1, Usd(2))], new InsuranceLayer(Usd(3)));
        Parts(loss.Years.Single()).Should().Be((1, Usd(9.25m), Usd(4.25m), Usd(5)));
    }

    [Fact]
    public void A_share_is_exact_or_refused()
    {
        var fine = new InsuranceLayer(Usd(0), share: 0.00000000000000000001m);
        LayeredLoss.Of([new(1, Usd(0.00000001m))], fine).Ceded.Should().Be(Usd(0.0000000000000000000000000001m));
        ((Action)(() => LayeredLoss.Of([new(1, Usd(0.000000001m))], fine)))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.Overflow);
    }

    [Fact]
    public void Bad_terms_are_refused()
    {
        ((Action)(() => LayeredLoss.Of([], new InsuranceLayer(Usd(0))))).Refuses(FaultCode.EmptyInput, "events");
        ((Action)(() => _ = new LossEvent(1, Usd(-1)))).Refuses(FaultCode.InvalidArgument, "amount");
        ((Action)(() => _ = new InsuranceLayer(Usd(-1)))).Refuses(FaultCode.InvalidArgument, "deductible");
        ((Action)(() => _ = new InsuranceLayer(Usd(1), Usd(-1)))).Refuses(FaultCode.InvalidArgument, "limit");
        ((Action)(() => _ = new InsuranceLayer(Usd(1), null, Usd(-1)))).Refuses(FaultCode.InvalidArgument, "aggregateDeductible");
        ((Action)(() => _ = new InsuranceLayer(Usd(1), null, null, Usd(-1)))).Refuses(FaultCode.InvalidArgument, "aggregateLimit");
        ((Action)(() => _ = new InsuranceLayer(Usd(1), share: 1.1m))).Refuses(FaultCode.InvalidArgument, "share");
        ((Action)(() => _ = new InsuranceLayer(Usd(1), new Money(1, Currency.Eur)))).Refuses(FaultCode.CurrencyMismatch, "limit");
        ((Action)(() => LayeredLoss.Of([new(1, new Money(1, Currency.Eur))], new InsuranceLayer(Usd(0)))))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.CurrencyMismatch);
    }

    [Fact]
    public void Layers_one_above_the_other_bear_the_whole_loss_for_all_events() =>
        Gen.Select(Gen.Int[0, 100_000].Array[1, 12], Gen.Int[0, 50_000], Gen.Int[1, 50_000])
            .Sample(
                (cents, first, second) =>
                {
                    LossEvent[] events = [.. cents.Select((amount, i) => new LossEvent(i % 3, Usd(amount / 100m)))];
                    var ground = LayeredLoss.Of(events, new InsuranceLayer(Usd(0), Usd(first / 100m)));
                    var middle = LayeredLoss.Of(events, new InsuranceLayer(Usd(first / 100m), Usd(second / 100m)));
                    var top = LayeredLoss.Of(events, new InsuranceLayer(Usd((first + second) / 100m)));
                    (ground.Ceded + middle.Ceded + top.Ceded).Should().Be(ground.Gross);
                }
            );

    [Fact]
    public void An_exponential_loss_adds_the_difference_of_two_exponentials()
    {
        var layer = LayerExpectation.Of(new Exponential(1), 2, 3);
        layer.ExpectedPerEvent.Should().BeApproximately(Math.Exp(-2) - Math.Exp(-5), 1e-15);
        layer.ProbabilityAttach.Should().BeApproximately(Math.Exp(-2), 1e-15);
        layer.ProbabilityExhaust.Should().BeApproximately(Math.Exp(-5), 1e-15);
    }

    [Fact]
    public void A_layer_over_a_heavy_tail_or_a_count_is_exact_too()
    {
        // Lomax 2, 1: ∫ (1 + x)^−2 = 1 / (1 + d) − 1 / (1 + d + l), also over ten decades.
        LayerExpectation.Of(new Lomax(2, 1), 1, 1e10).ExpectedPerEvent.Should().BeApproximately(0.5 - (1 / (2 + 1e10)), 1e-12);
        // Bernoulli ½ on 0 and 1: ∫ over 0.25 to 1.75 is ½ · 0.75.
        LayerExpectation.Of(new Binomial(1, 0.5), 0.25, 1.5).ExpectedPerEvent.Should().BeApproximately(0.375, 1e-15);
        // Uniform 0 to 2 given at least 1: uniform 1 to 2; below 1 all of it survives.
        LayerExpectation.Of(new Truncated(new Uniform(0, 2), 1, null), 0, 5).ExpectedPerEvent.Should().BeApproximately(1.5, 1e-14);
        // Half exponential 1, half exponential ½, the whole mean.
        var mixture = new Mixture(new MixtureComponent(0.5, new Exponential(1)), new MixtureComponent(0.5, new Exponential(0.5)));
        LayerExpectation.Of(mixture, 0, 500).ExpectedPerEvent.Should().BeApproximately(1.5, 1e-13);
        LayerExpectation.Of(new Uniform(3, 4), 5, 1).ExpectedPerEvent.Should().Be(0);
    }

    [Fact]
    public void Layers_add_up_for_all_severities() =>
        Gen.Select(
                Gen.OneOf<IDistribution>(
                    Gen.Select(Gen.Double[-1, 3], Gen.Double[0.05, 2], (m, s) => (IDistribution)new LogNormal(m, s)),
                    Gen.Select(Gen.Double[0.2, 5], Gen.Double[0.5, 5], (a, b) => (IDistribution)new Gamma(a, b)),
                    Gen.Select(Gen.Double[0.8, 5], Gen.Double[0.5, 5], (a, b) => (IDistribution)new Lomax(a, b)),
                    Gen.Select(Gen.Double[0.1, 2], Gen.Double[0.1, 2], (a, b) => (IDistribution)new Triangular(0, a, a + b))
                ),
                Gen.Double[0.01, 10],
                Gen.Double[0.01, 30]
            )
            .Sample(
                (law, first, second) =>
                {
                    double parts =
                        LayerExpectation.Of(law, 0, first).ExpectedPerEvent + LayerExpectation.Of(law, first, second).ExpectedPerEvent;
                    parts.Should().BeApproximately(LayerExpectation.Of(law, 0, first + second).ExpectedPerEvent, 1e-9 * parts);
                }
            );

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static (int, Money, Money, Money) Parts(LayeredYear year) => (year.Year, year.Gross, year.Ceded, year.Retained);
}
