using NodaTime;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class DecisionLogTests
{
    private static readonly LocalDate Day = new(2026, 1, 1);

    private static readonly ConsideredOption[] Options = [new("buy", 10, 8, 12), new("rent", 6, 5, 7)];

    private static LoggedDecision Decision(string id, string chosen = "buy", int day = 0) =>
        new(id, Day.PlusDays(day), chosen, Day.PlusDays(day + 30), Options, new KnownFact("three offers", Day, "tender 7"));

    [Fact]
    public void A_choice_is_judged_by_what_was_known_and_a_forecast_by_what_came()
    {
        // Surprises 12 − 10 = 2 (inside 8 … 12) and 2 − 6 = −4 (outside): bias −1, size 3, one of two inside.
        var log = DecisionLog.Of(
            [Decision("a"), Decision("b", "rent"), Decision("c")],
            [new("a", Day.PlusDays(20), 12), new("b", Day.PlusDays(20), 2)],
            Direction.HigherIsBetter,
            Day.PlusDays(31)
        );
        log.Decisions.Select(row => (row.Id, row.ChoseBest, row.Surprise, row.IsInRange, row.IsOverdue))
            .Should()
            .Equal(("a", true, 2, true, false), ("b", false, -4, false, false), ("c", true, null, null, true));
        (log.Resolved, log.Bias, log.MeanAbsoluteSurprise, log.Coverage).Should().Be((2, -1, 3, 0.5));
        log.Overdue.Should().Equal("c");
        log.IsOverconfident.Should().BeFalse("Wilson's upper end for 1 of 2 is 0.905");
        // Wilson of 1 of 2: 0.5 ± z·√(1/8 + z²/16)/(1 + z²/2).
        double z = 1.959963984540054;
        double half = z * Math.Sqrt((1 / 8.0) + (z * z / 16)) / (1 + (z * z / 2));
        log.CoverageLower.Should().BeApproximately(0.5 - half, 1e-12);
        log.CoverageUpper.Should().BeApproximately(0.5 + half, 1e-12);
        log.Explain().ToText().Should().Contain("told 0.9, 2 resolved");
    }

    [Fact]
    public void Ranges_that_miss_too_often_were_too_narrow()
    {
        // None of four inside: Wilson's upper end is z²/(4 + z²) = 0.49.
        LoggedDecision[] four = [.. Enumerable.Range(0, 4).Select(i => Decision($"d{i}"))];
        DecisionOutcome[] missed = [.. four.Select(decision => new DecisionOutcome(decision.Id, Day.PlusDays(1), 7.9))];
        DecisionLog.Of(four, missed, Direction.HigherIsBetter, Day.PlusDays(9)).IsOverconfident.Should().BeTrue();
        DecisionLog.Of(four, missed, Direction.HigherIsBetter, Day.PlusDays(9), 0.48).IsOverconfident.Should().BeFalse();
        DecisionLog.Of(four, [], Direction.HigherIsBetter, Day.PlusDays(9)).IsOverconfident.Should().BeFalse();
    }

    [Fact]
    public void Lower_can_be_better()
    {
        var log = DecisionLog.Of([Decision("a", "rent")], [new("a", Day, 5)], Direction.LowerIsBetter, Day);
        (log.Decisions[0].ChoseBest, log.Decisions[0].Surprise, log.Decisions[0].IsInRange).Should().Be((true, 1, true));
        DecisionLog.Of([Decision("a", "rent")], [new("a", Day, 7)], Direction.LowerIsBetter, Day).Decisions[0].IsInRange.Should().BeTrue();
        DecisionLog
            .Of([Decision("a", "rent")], [new("a", Day, 7.1)], Direction.LowerIsBetter, Day)
            .Decisions[0]
            .IsInRange.Should()
            .BeFalse();
    }

    [Fact]
    public void The_future_is_not_known()
    {
        DecisionOutcome outcome = new("a", Day.PlusDays(5), 10);
        DecisionLog.Of([Decision("a")], [outcome], Direction.HigherIsBetter, Day.PlusDays(4)).Resolved.Should().Be(0);
        DecisionLog.Of([Decision("a")], [outcome], Direction.HigherIsBetter, Day.PlusDays(5)).Resolved.Should().Be(1);
        DecisionLog
            .Of([Decision("a"), Decision("b", day: 9)], [], Direction.HigherIsBetter, Day.PlusDays(8))
            .Decisions.Should()
            .HaveCount(1);
        DecisionLog.Of([Decision("a")], [], Direction.HigherIsBetter, Day.PlusDays(30)).Overdue.Should().BeEmpty();
        var silent = DecisionLog.Of([Decision("a")], [], Direction.HigherIsBetter, Day.PlusDays(31));
        silent.Overdue.Should().Equal("a");
        (silent.Bias, silent.MeanAbsoluteSurprise, silent.Coverage, silent.CoverageLower).Should().Be((null, null, null, null));
    }

    [Fact]
    public void A_log_keeps_only_what_was_known()
    {
        var kept = Decision("a");
        (kept.Chosen.Expected, kept.Options.Length, kept.Known[0].Source, kept.Review).Should().Be((10, 2, "tender 7", Day.PlusDays(30)));
        Entry("buy", 0, new KnownFact("later", Day.PlusDays(1), "s")).Refuses(FaultCode.NotOrdered, "known[0]");
        Entry("buy", -1).Refuses(FaultCode.NotOrdered, "review");
        Entry("lease", 0).Refuses(FaultCode.UnknownReference, "chosen");
        Entry("buy", 0).Should().NotThrow();
        ((Action)(() => new LoggedDecision("a", Day, "buy", Day, []))).Refuses(FaultCode.EmptyInput, "options");
        ((Action)(() => new LoggedDecision("a", Day, "buy", Day, [Options[0], Options[0]]))).Refuses(FaultCode.DuplicateKey, "options[1]");
        ((Action)(() => new ConsideredOption("a", 1, 2, 3))).Refuses(FaultCode.NotOrdered, "low");
        ((Action)(() => new ConsideredOption("a", 4, 2, 3))).Refuses(FaultCode.NotOrdered, "low");
        new ConsideredOption("a", 2, 2, 2).High.Should().Be(2);
    }

    [Fact]
    public void A_faulty_log_is_refused_at_its_place()
    {
        Log([]).Refuses(FaultCode.EmptyInput, "decisions");
        Log([Decision("a"), Decision("a")]).Refuses(FaultCode.DuplicateKey, "decisions[1]");
        Log([Decision("a")], new("a", Day, 1), new("a", Day, 1)).Refuses(FaultCode.DuplicateKey, "outcomes[1]");
        Log([Decision("a")], new DecisionOutcome("b", Day, 1)).Refuses(FaultCode.UnknownReference, "outcomes[0]");
        Log([Decision("a")], new DecisionOutcome("a", Day.PlusDays(-1), 1)).Refuses(FaultCode.NotOrdered, "outcomes[0]");
        ((Action)(() => DecisionLog.Of([Decision("a")], [], Direction.WithinBand, Day))).Refuses(FaultCode.InvalidArgument, "direction");
        ((Action)(() => DecisionLog.Of([Decision("a")], [], Direction.LowerIsBetter, Day, 1))).Refuses(
            FaultCode.InvalidArgument,
            "rangeConfidence"
        );
    }

    private static Action Entry(string chosen, int review, params KnownFact[] known) =>
        () => _ = new LoggedDecision("a", Day, chosen, Day.PlusDays(review), Options, known);

    private static Action Log(LoggedDecision[] decisions, params DecisionOutcome[] outcomes) =>
        () => DecisionLog.Of(decisions, outcomes, Direction.HigherIsBetter, Day.PlusDays(99));
}
