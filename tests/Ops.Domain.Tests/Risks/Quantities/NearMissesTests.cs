using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class NearMissesTests
{
    /// <summary>Gamma(a + b) times beta(a, b) is gamma(a): the rate is then gamma 1.5 with rate 3 (G. E. P. Box and G. C. Tiao; exact).</summary>
    [Fact]
    public void A_gamma_rate_and_a_beta_chance_of_the_same_size_make_a_gamma_rate_of_losses()
    {
        var learnt = NearMisses.Of(3, 1, 2, new GammaPrior(1, 1), new BetaPrior(0.5, 0.5), 0.9, 4);
        (learnt.Events.Shape, learnt.Events.Rate).Should().Be((5, 3));
        (learnt.LossChance.Alpha, learnt.LossChance.Beta).Should().Be((1.5, 3.5));
        learnt.Mean.Should().BeApproximately(0.5, 1e-15);
        learnt.StandardDeviation.Should().BeApproximately(Math.Sqrt(1.5) / 3, 1e-15);
        var law = new Gamma(1.5, 1.0 / 3);
        learnt.Lower.Should().BeApproximately(law.Quantile(0.05), 1e-12);
        learnt.Upper.Should().BeApproximately(law.Quantile(0.95), 1e-11);
        learnt.PredictedNone.Should().BeApproximately(Math.Pow(3.0 / 7, 1.5), 1e-13);
        (learnt.Reported, learnt.Losses, learnt.Events.Credibility, learnt.Events.Horizon).Should().Be((3, 1, 0.9, 4));
    }

    /// <summary>No event in one year on an exponential rate and a uniform chance: ∫ 2 / (2 + p) dp = 2 ln 1.5.</summary>
    [Fact]
    public void Nothing_seen_still_leaves_a_chance_of_a_loss() =>
        NearMisses.Of(0, 0, 1, new GammaPrior(1, 1), new BetaPrior(1, 1)).PredictedNone.Should().BeApproximately(2 * Math.Log(1.5), 1e-13);

    [Fact]
    public void Near_misses_without_a_loss_raise_the_rate_of_events_and_lower_the_chance_of_a_loss()
    {
        NearMisses Of(long reported) => NearMisses.Of(reported, 0, 10, new GammaPrior(1, 1), new BetaPrior(1, 9));
        Of(50).Events.Mean.Should().BeGreaterThan(Of(5).Events.Mean);
        Of(50).LossChance.Mean.Should().BeLessThan(Of(5).LossChance.Mean);
        // (1 + 50) / 11 · 1 / 60.
        Of(50).Mean.Should().BeApproximately(51.0 / 11 / 60, 1e-15);
    }

    [Fact]
    public void What_cannot_have_happened_is_refused()
    {
        var rate = new GammaPrior(1, 1);
        var chance = new BetaPrior(1, 1);
        ((Action)(() => NearMisses.Of(-1, 0, 1, rate, chance))).Refuses(FaultCode.InvalidArgument, "reported");
        ((Action)(() => NearMisses.Of(0, -1, 1, rate, chance))).Refuses(FaultCode.InvalidArgument, "losses");
        ((Action)(() => NearMisses.Of(long.MaxValue, 1, 1, rate, chance))).Refuses(FaultCode.Overflow, "losses");
        ((Action)(() => NearMisses.Of(0, 0, 1, default, chance))).Refuses(FaultCode.InvalidArgument, "rate");
        ((Action)(() => NearMisses.Of(0, 0, 1, rate, default))).Refuses(FaultCode.InvalidArgument, "chance");
        ((Action)(() => NearMisses.Of(1, 0, 0, rate, chance))).Refuses(FaultCode.ZeroDenominator, "exposure");
        ((Action)(() => NearMisses.Of(0, 0, 1, rate, chance, 1))).Refuses(FaultCode.InvalidArgument, "credibility");
        ((Action)(() => NearMisses.Of(0, 0, 1, rate, chance, 0.9, 0))).Refuses(FaultCode.InvalidArgument, "horizon");
    }

    [Fact]
    public void It_tells_its_assumption()
    {
        var text = NearMisses.Of(12, 1, 3, new GammaPrior(1, 1), new BetaPrior(1, 1)).Explain();
        text.ToText(Language.English)
            .Should()
            .Contain("12 near misses, 1 losses; taken to be reported alike")
            .And.Contain("Expected proportion");
        text.ToText(Language.Chinese).Should().Contain("12 起未遂事件，1 起损失");
    }
}
