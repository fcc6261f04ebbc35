using NodaTime;
using Ops.Domain.Improvement;

namespace Ops.Domain.Tests.Improvement;

/// <summary>Two gates: value weighs 3 and safety 1 with a minimum of 0.5 at the first, value alone at the second.</summary>
public class IdeaFunnelTests
{
    private static readonly LocalDate Day = new(2026, 1, 1);

    private static readonly StageGate[] Gates =
    [
        new("screen", 0.6m, new("value", 3), new("safety", 1, 0.5m)),
        new("pilot", 0.5m, new GateCriterion("value", 1)),
    ];

    private static readonly FunnelIdea[] Ideas = [new("a", Day), new("b", Day), new("c", Day), new("d", Day.PlusDays(3))];

    [Fact]
    public void Each_gate_tells_what_it_let_through_and_how_long_it_took()
    {
        // a passes both (after 10 and 20 days), b is killed after 4, c passes the first after 6 and waits, d was not reviewed.
        var funnel = At(
            Day.PlusDays(40),
            Screen("b", 4, GateVerdict.Kill, 0, 0),
            Screen("c", 6, GateVerdict.Go, 0.6m, 0.6m),
            Screen("a", 10, GateVerdict.Go, 1, 0.5m),
            Pilot("a", 30, GateVerdict.Go, 0.5m)
        );
        funnel
            .Gates.Select(gate => (gate.Gate, gate.Arrived, gate.Passed, gate.Killed, gate.Waiting))
            .Should()
            .Equal(("screen", 4, 2, 1, 1), ("pilot", 2, 1, 0, 1));
        funnel.Gates.Select(gate => gate.MedianDays).Should().Equal(6, 20);
        funnel.Gates[0].PassRate.Should().BeApproximately(2 / 3.0, 1e-15);
        funnel.Gates[1].PassRate.Should().Be(1);
        // Wilson of 1 of 1: from 1/(1 + z²) to 1.
        funnel.Gates[1].Lower.Should().BeApproximately(1 / (1 + (1.959963984540054 * 1.959963984540054)), 1e-12);
        funnel.Gates[1].Upper.Should().Be(1);
        funnel.Yield.Should().Be(0.5);
        funnel
            .Ideas.Select(idea => (idea.Idea, idea.Gate, idea.IsThrough, idea.IsOpen))
            .Should()
            .Equal(("a", null, true, false), ("b", "screen", false, false), ("c", "pilot", false, true), ("d", "screen", false, true));
        funnel
            .Ideas.Select(idea => (idea.Score, idea.Verdict))
            .Should()
            .Equal((0.5m, GateVerdict.Go), (0, GateVerdict.Kill), (0.6m, GateVerdict.Go), (null, null));
        funnel.Waiting.Select(idea => (idea.Idea, idea.Since)).Should().Equal(("d", Day.PlusDays(3)), ("c", Day.PlusDays(6)));
        funnel.Explain().ToText().Should().Contain("1 through, 2 waiting, of 4").And.Contain("screen: 0.6666666667 = 2 / (2 + 1)");
    }

    [Fact]
    public void Held_and_recycled_ideas_wait_where_they_are()
    {
        var funnel = At(Day.PlusDays(9), Screen("a", 2, GateVerdict.Hold, 0, 0), Screen("a", 5, GateVerdict.Recycle, 0.2m, 1));
        funnel.Ideas[0].Gate.Should().Be("screen");
        // (3·0.2 + 1)/4 = 0.4.
        (funnel.Ideas[0].Verdict, funnel.Ideas[0].Score, funnel.Ideas[0].Since)
            .Should()
            .Be((GateVerdict.Recycle, 0.4m, Day));
        (funnel.Gates[0].PassRate, funnel.Gates[0].MedianDays, funnel.Yield, funnel.Gates[1].Arrived).Should().Be((null, null, null, 0));
    }

    [Fact]
    public void What_is_dated_later_is_not_known_yet()
    {
        GateReview[] reviews = [Screen("a", 5, GateVerdict.Go, 1, 1), Pilot("a", 6, GateVerdict.Kill, 0)];
        At(Day.PlusDays(5), reviews).Ideas[0].Gate.Should().Be("pilot");
        At(Day.PlusDays(5), reviews).Ideas[0].IsOpen.Should().BeTrue();
        At(Day.PlusDays(6), reviews).Ideas[0].IsOpen.Should().BeFalse();
        At(Day.PlusDays(4), reviews).Ideas[0].Score.Should().BeNull();
        At(Day.PlusDays(2), []).Ideas.Select(idea => idea.Idea).Should().Equal("a", "b", "c");
        At(Day.PlusDays(3), []).Ideas.Should().HaveCount(4);
    }

    [Fact]
    public void Nothing_passes_below_the_threshold_or_a_minimum()
    {
        // (3·0.6 + 0.6)/4 = 0.6 is enough; (3·0.6 + 0.59)/4 is not; safety below 0.5 never is.
        Faulty(Screen("a", 1, GateVerdict.Go, 0.6m, 0.59m)).Refuses(FaultCode.InvalidArgument, "reviews[0]");
        Faulty(Screen("a", 1, GateVerdict.Go, 1, 0.49m)).Refuses(FaultCode.InvalidArgument, "reviews[0].safety");
        At(Day.PlusDays(9), Screen("a", 1, GateVerdict.Hold, 1, 0.49m)).Ideas[0].Score.Should().Be(0.8725m);
    }

    [Fact]
    public void Steps_out_of_turn_are_faults()
    {
        Faulty(Pilot("a", 1, GateVerdict.Go, 1)).Refuses(FaultCode.NotOrdered, "reviews[0]");
        Faulty(Screen("a", 1, GateVerdict.Go, 1, 1), Screen("a", 2, GateVerdict.Go, 1, 1)).Refuses(FaultCode.NotOrdered, "reviews[1]");
        Faulty(Screen("a", 1, GateVerdict.Kill, 1, 1), Screen("a", 2, GateVerdict.Go, 1, 1)).Refuses(FaultCode.NotOrdered, "reviews[1]");
        Faulty(Screen("a", 1, GateVerdict.Go, 1, 1), Pilot("a", 1, GateVerdict.Go, 1), Pilot("a", 2, GateVerdict.Go, 1))
            .Refuses(FaultCode.NotOrdered, "reviews[2]");
        Faulty(Screen("a", 2, GateVerdict.Hold, 1, 1), Screen("a", 1, GateVerdict.Go, 1, 1)).Refuses(FaultCode.NotOrdered, "reviews[1]");
        Faulty(Screen("d", 2, GateVerdict.Hold, 1, 1)).Refuses(FaultCode.NotOrdered, "reviews[0]");
        // A review that is not known yet is still checked.
        ((Action)(() => At(Day, Screen("a", 5, GateVerdict.Kill, 1, 1), Screen("a", 6, GateVerdict.Go, 1, 1)))).Refuses(
            FaultCode.NotOrdered,
            "reviews[1]"
        );
    }

    [Fact]
    public void A_faulty_funnel_is_refused_at_its_place()
    {
        Faulty(Screen("z", 1, GateVerdict.Go, 1, 1)).Refuses(FaultCode.UnknownReference, "reviews[0]");
        Faulty(new GateReview("a", "z", Day, GateVerdict.Go)).Refuses(FaultCode.UnknownReference, "reviews[0]");
        Faulty(new GateReview("a", "screen", Day, GateVerdict.Hold, new GateScore("value", 1)))
            .Refuses(FaultCode.InsufficientData, "reviews[0].safety");
        Faulty(new GateReview("a", "screen", Day, GateVerdict.Hold, new("value", 1), new("golf", 1)))
            .Refuses(FaultCode.UnknownReference, "reviews[0].scores");
        Faulty(new GateReview("a", "screen", Day, GateVerdict.Hold, new("value", 1), new("value", 1)))
            .Refuses(FaultCode.DuplicateKey, "reviews[0].scores");
        Faulty(Screen("a", 1, GateVerdict.Hold, 1.1m, 1)).Refuses(FaultCode.InvalidArgument, "reviews[0].value");
        Funnel([]).Refuses(FaultCode.EmptyInput, "gates");
        Funnel([new StageGate("g", 0.5m)]).Refuses(FaultCode.EmptyInput, "gates[0].criteria");
        Funnel([Gates[0], Gates[0]]).Refuses(FaultCode.DuplicateKey, "gates[1]");
        Funnel([new StageGate("g", 0.5m, new("c", 1), new("c", 1))]).Refuses(FaultCode.DuplicateKey, "gates[0].criteria[1]");
        Funnel([new StageGate("g", 1.5m, new GateCriterion("c", 1))]).Refuses(FaultCode.InvalidArgument, "gates[0]");
        Funnel([new StageGate("g", 0.5m, new GateCriterion("c", -1))]).Refuses(FaultCode.InvalidArgument, "gates[0].c");
        Funnel([new StageGate("g", 0.5m, new GateCriterion("c", 1, 1.1m))]).Refuses(FaultCode.InvalidArgument, "gates[0].c");
        Funnel([new StageGate("g", 0.5m, new GateCriterion("c", 0))]).Refuses(FaultCode.ZeroDenominator, "gates[0]");
        ((Action)(() => IdeaFunnel.Of(Gates, [], [], Day))).Refuses(FaultCode.EmptyInput, "ideas");
        ((Action)(() => IdeaFunnel.Of(Gates, [Ideas[0], Ideas[0]], [], Day))).Refuses(FaultCode.DuplicateKey, "ideas[1]");
        ((Action)(() => IdeaFunnel.Of(Gates, Ideas, [], Day, 0))).Refuses(FaultCode.InvalidArgument, "confidence");
        ((Action)(() => new GateReview("a", "g", Day, (GateVerdict)9))).Refuses(FaultCode.InvalidArgument, "verdict");
    }

    [Fact]
    public void One_passed_and_one_killed_is_a_rate_of_a_half()
    {
        var funnel = At(Day.PlusDays(9), Screen("a", 1, GateVerdict.Go, 1, 1), Screen("b", 3, GateVerdict.Kill, 0, 0));
        (funnel.Gates[0].PassRate, funnel.Gates[0].MedianDays, funnel.Yield).Should().Be((0.5, 2, 0));
        // A criterion of weight 0 beside another one only has its minimum.
        Funnel([new StageGate("g", 0.5m, new("c", 1), new("d", 0, 1))]).Should().NotThrow();
        Refusal.Of(Faulty(Screen("a", 1, GateVerdict.Go, 0.6m, 0.59m))).Message.Should().Contain("0.5975");
    }

    private static GateReview Screen(string idea, int day, GateVerdict verdict, decimal value, decimal safety) =>
        new(idea, "screen", Day.PlusDays(day), verdict, new("value", value), new("safety", safety));

    private static GateReview Pilot(string idea, int day, GateVerdict verdict, decimal value) =>
        new(idea, "pilot", Day.PlusDays(day), verdict, new GateScore("value", value));

    private static IdeaFunnel At(LocalDate asOf, params GateReview[] reviews) => IdeaFunnel.Of(Gates, Ideas, reviews, asOf);

    private static Action Faulty(params GateReview[] reviews) => () => At(Day.PlusDays(99), reviews);

    private static Action Funnel(StageGate[] gates) => () => IdeaFunnel.Of(gates, Ideas, [], Day);
}
