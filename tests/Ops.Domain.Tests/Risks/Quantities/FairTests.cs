using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class FairTests
{
    private static readonly IDistribution Any = new Uniform(0, 1);

    [Fact]
    public void Vulnerability_of_uniform_forces_can_be_checked_by_hand()
    {
        Vulnerability.Of(Any, Any).Probability.Should().BeApproximately(0.5, 1e-14);
        Vulnerability.Of(new Uniform(0.2, 0.4), Any).Probability.Should().BeApproximately(0.3, 1e-14);
        Vulnerability.Of(new Uniform(0.6, 0.9), new Uniform(0, 0.5)).Probability.Should().BeApproximately(1, 1e-15);
        Vulnerability.Of(new Uniform(0, 0.1), new Uniform(0.2, 0.5)).Probability.Should().Be(0);
        // Uniform on 0 to 0.8 against 0.4 to 1: ∫ over 0.4 to 0.8 of (x − 0.4) / 0.6 / 0.8 = 1/6.
        Vulnerability.Of(new Uniform(0, 0.8), new Uniform(0.4, 1)).Probability.Should().BeApproximately(1.0 / 6, 1e-14);
        // Triangular 0, ½, 1 against uniform: its mean.
        Vulnerability.Of(new Triangular(0, 0.3, 1), Any).Probability.Should().BeApproximately(1.3 / 3, 1e-13);
    }

    [Fact]
    public void A_threat_as_strong_as_what_resists_it_does_not_get_through()
    {
        // Both 0 or 1 with ½: only 1 against 0 gets through.
        var coin = new Binomial(1, 0.5);
        Vulnerability.Of(coin, coin).Probability.Should().BeApproximately(0.25, 1e-15);
        var mixed = new Mixture(new MixtureComponent(0.5, coin), new MixtureComponent(0.5, Any));
        // Coin against coin 1/4, against uniform ½; so ½ · 1/4 + ½ · ½.
        Vulnerability.Of(coin, mixed).Probability.Should().BeApproximately(0.375, 1e-14);
        Vulnerability.Of(mixed, coin).Probability.Should().BeApproximately(0.5 * (0.25 + 0.5), 1e-14);
    }

    [Fact]
    public void Factors_multiply_along_the_tree()
    {
        var expectation = FairExpectation.Of(
            new FairModel
            {
                ContactFrequency = new Uniform(10, 30),
                ProbabilityOfAction = new Uniform(0, 0.5),
                ThreatCapability = new Uniform(0.2, 0.4),
                ResistanceStrength = Any,
                PrimaryLoss = new Uniform(100, 300),
                SecondaryLossEventFrequency = new Uniform(0, 0.2),
                SecondaryLossMagnitude = new Exponential(0.001),
            }
        );
        expectation.ThreatEventFrequency.Should().BeApproximately(5, 1e-12);
        expectation.Vulnerability.Should().BeApproximately(0.3, 1e-12);
        expectation.LossEventFrequency.Should().BeApproximately(1.5, 1e-12);
        expectation.LossMagnitude.Should().BeApproximately(300, 1e-10);
        expectation.AnnualizedLossExpectancy.Should().BeApproximately(450, 1e-9);
    }

    [Fact]
    public void A_given_frequency_hides_the_threat()
    {
        var expectation = FairExpectation.Of(new FairModel { LossEventFrequency = new Uniform(0, 4), LossMagnitude = new Uniform(0, 10) });
        expectation.AnnualizedLossExpectancy.Should().Be(10);
        expectation.ThreatEventFrequency.Should().BeNull();
        expectation.Vulnerability.Should().BeNull();
    }

    [Fact]
    public void A_factor_beside_what_it_is_made_of_is_refused()
    {
        var both = new FairModel { LossEventFrequency = Any, LossMagnitude = Any };
        ((Action)(() => FairExpectation.Of(both with { ResistanceStrength = Any }))).Refuses(
            FaultCode.InvalidArgument,
            "LossEventFrequency"
        );
        ((Action)(() => FairExpectation.Of(both with { ContactFrequency = Any }))).Refuses(FaultCode.InvalidArgument, "LossEventFrequency");
        ((Action)(() => FairExpectation.Of(both with { PrimaryLoss = Any }))).Refuses(FaultCode.InvalidArgument, "LossMagnitude");
        ((Action)(() => FairExpectation.Of(both with { SecondaryLossMagnitude = Any }))).Refuses(
            FaultCode.InvalidArgument,
            "LossMagnitude"
        );
        var threat = new FairModel
        {
            ThreatEventFrequency = Any,
            Vulnerability = Any,
            LossMagnitude = Any,
        };
        ((Action)(() => FairExpectation.Of(threat with { ProbabilityOfAction = Any }))).Refuses(
            FaultCode.InvalidArgument,
            "ThreatEventFrequency"
        );
        ((Action)(() => FairExpectation.Of(threat with { ThreatCapability = Any }))).Refuses(FaultCode.InvalidArgument, "Vulnerability");
    }

    [Fact]
    public void What_is_missing_or_out_of_range_is_told()
    {
        ((Action)(() => FairExpectation.Of(new FairModel { LossMagnitude = Any }))).Refuses(FaultCode.InsufficientData, "ContactFrequency");
        ((Action)(() => FairExpectation.Of(new FairModel { LossEventFrequency = Any }))).Refuses(FaultCode.InsufficientData, "PrimaryLoss");
        var half = new FairModel
        {
            LossEventFrequency = Any,
            PrimaryLoss = Any,
            SecondaryLossMagnitude = Any,
        };
        ((Action)(() => FairExpectation.Of(half))).Refuses(FaultCode.InsufficientData, "SecondaryLossEventFrequency");
        var endless = new FairModel { LossEventFrequency = Any, LossMagnitude = new Lomax(0.9, 1) };
        ((Action)(() => FairExpectation.Of(endless))).Refuses(FaultCode.InsufficientData, "LossMagnitude");
        var negative = new FairModel { LossEventFrequency = new Normal(5, 1), LossMagnitude = Any };
        ((Action)(() => FairExpectation.Of(negative))).Refuses(FaultCode.InvalidArgument, "LossEventFrequency");
        var share = new FairModel
        {
            ThreatEventFrequency = Any,
            Vulnerability = new Uniform(0, 1.1),
            LossMagnitude = Any,
        };
        ((Action)(() => FairExpectation.Of(share))).Refuses(FaultCode.InvalidArgument, "Vulnerability");
        var force = new FairModel
        {
            ThreatEventFrequency = Any,
            ThreatCapability = new Uniform(0, 2),
            ResistanceStrength = Any,
            LossMagnitude = Any,
        };
        ((Action)(() => FairExpectation.Of(force))).Refuses(FaultCode.InvalidArgument, "ThreatCapability");
    }
}
