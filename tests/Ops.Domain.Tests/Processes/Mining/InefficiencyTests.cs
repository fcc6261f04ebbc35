using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class InefficiencyTests
{
    private static readonly Money SixtyAnHour = new(60, Currency.Of("EUR"));

    private static Money Euro(decimal amount) => new(amount, Currency.Of("EUR"));

    private static IEnumerable<(StepFindingKind, string, int, int, double)> Found(EventLog log, InefficiencyOptions? options = null) =>
        InefficiencyReport
            .Of(log, SixtyAnHour, options)
            .Findings.Select(item => (item.Kind, string.Concat(item.Subject), item.Occurrences, item.Cases, item.Seconds));

    [Fact]
    public void A_repeat_is_a_loop_right_after_itself_and_a_return_after_something_else()
    {
        // a at 0, 2 (loop, 2 min), b at 3, a at 7 (return, 4 min), a at 8 (loop, 1 min); in case 2 a twice at once.
        var log = Of(
            new Row("1", "a", 0),
            new Row("1", "a", 2),
            new Row("1", "b", 3),
            new Row("1", "a", 7),
            new Row("1", "a", 8),
            new Row("2", "a", 0),
            new Row("2", "a", 0.5)
        );
        Found(log).Should().Equal((StepFindingKind.Return, "a", 1, 1, 240), (StepFindingKind.SelfLoop, "a", 3, 2, 210));
    }

    [Fact]
    public void Spans_of_a_ping_pong_that_overlap_count_once()
    {
        // x y x y from 0, 10, 25, 45: spans 0–25 and 10–45: 45 minutes; in case 2 x z x from 0 to 21 besides.
        var log = Of(
            new Row("1", "a", 0, "y"),
            new Row("1", "b", 10, "x"),
            new Row("1", "c", 25, "y"),
            new Row("1", "d", 45, "x"),
            new Row("2", "a", 0, "x"),
            new Row("2", "b", 3, "z"),
            new Row("2", "c", 21, "x"),
            new Row("3", "a", 0, "x"),
            new Row("3", "b", 1),
            new Row("3", "c", 2, "x"),
            new Row("3", "d", 3, "x")
        );
        Found(log).Should().Equal((StepFindingKind.PingPong, "xy", 2, 1, 2700), (StepFindingKind.PingPong, "xz", 1, 1, 1260));
    }

    [Fact]
    public void Spans_of_a_ping_pong_apart_from_each_other_add_up_and_each_case_begins_anew()
    {
        // x y x at 0, 1, 2, then x y x at 12, 13, 14: 2 + 2 minutes; the same pair in another case from 0 to 5.
        var log = Of(
            new Row("1", "a", 0, "x"),
            new Row("1", "b", 1, "y"),
            new Row("1", "c", 2, "x"),
            new Row("1", "d", 12, "x"),
            new Row("1", "e", 13, "y"),
            new Row("1", "f", 14, "x"),
            new Row("2", "a", 0, "y"),
            new Row("2", "b", 1, "x"),
            new Row("2", "c", 5, "y")
        );
        Found(log).Should().Equal((StepFindingKind.PingPong, "xy", 3, 2, 540));
    }

    [Fact]
    public void An_approval_that_was_never_refused_is_reported_from_so_many_times_on()
    {
        var log = OfTraces("pq", "xpyr", "p");
        InefficiencyOptions Options(int minimum, params string[] refusals) =>
            new() { Approvals = [new ApprovalStep("p", refusals)], MinimumExecutions = minimum };
        Found(log, Options(3, "r")).Should().Equal((StepFindingKind.ZeroRefusal, "p", 3, 3, 60));
        Found(log, Options(4, "r")).Should().BeEmpty();
        Found(log, Options(1, "r", "q")).Should().BeEmpty();
        Found(log, Options(0)).Should().HaveCount(1);
    }

    [Fact]
    public void A_step_that_good_cases_do_without_costs_what_it_costs_those_that_do_it()
    {
        // Good ends: g. Four good cases, s in one of them (2 minutes, after its event before); the bad case does not matter.
        var log = Of(
            new Row("1", "a", 0),
            new Row("1", "s", 2),
            new Row("1", "g", 3),
            new Row("2", "g", 0),
            new Row("3", "g", 0),
            new Row("4", "g", 0),
            new Row("5", "a", 0),
            new Row("5", "s", 9),
            new Row("5", "b", 10)
        );
        InefficiencyOptions Options(double threshold) =>
            new()
            {
                OptionalActivities = ["s", "g"],
                GoodEnds = ["g"],
                SkipThreshold = threshold,
            };
        Found(log, Options(0.75)).Should().Equal((StepFindingKind.Skipped, "s", 3, 3, 120));
        Found(log, Options(0.76)).Should().BeEmpty();
        Found(log, new InefficiencyOptions { OptionalActivities = ["s"] }).Should().BeEmpty();
        Found(log, new InefficiencyOptions { OptionalActivities = ["s"], GoodEnds = ["never"] }).Should().BeEmpty();
    }

    [Fact]
    public void Findings_come_by_time_then_kind_then_subject()
    {
        // All take a minute: returns of a and b, a ping-pong of x and y that spans two, and a loop of c.
        var log = Of(
            new Row("1", "b", 0),
            new Row("1", "a", 1),
            new Row("1", "b", 2),
            new Row("1", "a", 3),
            new Row("2", "c", 0),
            new Row("2", "c", 1),
            new Row("3", "d", 0, "x"),
            new Row("3", "e", 1, "y"),
            new Row("3", "f", 2, "x")
        );
        Found(log)
            .Select(item => (item.Item1, item.Item2))
            .Should()
            .Equal(
                (StepFindingKind.PingPong, "xy"),
                (StepFindingKind.Return, "a"),
                (StepFindingKind.Return, "b"),
                (StepFindingKind.SelfLoop, "c")
            );
    }

    [Theory]
    [InlineData(9, 50, 0.12)] // 9 s at 50 an hour are 0.125: to the even cent
    [InlineData(27, 50, 0.38)] // 0.375: to the even cent
    [InlineData(3600, 48.30, 48.30)]
    [InlineData(0, 48.30, 0)]
    public void Costs_are_exact_and_rounded_half_even(double seconds, decimal perHour, decimal cost)
    {
        var log = Of(new Row("1", "a", 0), new Row("1", "a", seconds / 60));
        var finding = InefficiencyReport.Of(log, Euro(perHour)).Findings.Single();
        finding.Cost.Should().Be(Euro(cost));
        finding.Explain().Value.Should().Be(Euro(cost).ToString());
    }

    [Fact]
    public void A_currency_without_cents_is_rounded_to_whole_units()
    {
        var log = Of(new Row("1", "a", 0), new Row("1", "a", 30));
        InefficiencyReport.Of(log, new Money(1001, Currency.Of("JPY"))).Findings[0].Cost.Amount.Should().Be(500);
        Refusal.Of(() => InefficiencyReport.Of(log, new Money(1, Currency.Of("XAU"))), FaultCode.InvalidArgument, "currency");
    }

    [Fact]
    public void Faults_are_looked_for_in_their_order()
    {
        var log = OfTraces("ab");
        InefficiencyOptions Approvals(params string[] names) => new() { Approvals = [.. names.Select(name => new ApprovalStep(name))] };
        InefficiencyOptions Optional(params string[] names) => new() { OptionalActivities = [.. names] };
        Refusal.Of(() => InefficiencyReport.Of(log, -SixtyAnHour, Approvals("z", "z")), FaultCode.DuplicateKey, "options.Approvals[1]");
        Refusal.Of(() => InefficiencyReport.Of(log, -SixtyAnHour, Approvals("a", "z")), FaultCode.UnknownReference, "options.Approvals[1]");
        Refusal.Of(
            () => InefficiencyReport.Of(log, -SixtyAnHour, Optional("z", "z")),
            FaultCode.DuplicateKey,
            "options.OptionalActivities[1]"
        );
        Refusal.Of(
            () => InefficiencyReport.Of(log, -SixtyAnHour, Optional("z")),
            FaultCode.UnknownReference,
            "options.OptionalActivities[0]"
        );
        Refusal.Of(() => InefficiencyReport.Of(log, -SixtyAnHour), FaultCode.InvalidArgument, "costPerHour");
        Refusal.Of(
            () => InefficiencyReport.Of(log, SixtyAnHour, new InefficiencyOptions { SkipThreshold = 1.01 }),
            FaultCode.InvalidArgument,
            "options.SkipThreshold"
        );
        Refusal.Of(
            () => InefficiencyReport.Of(log, SixtyAnHour, new InefficiencyOptions { MinimumExecutions = -1 }),
            FaultCode.InvalidArgument,
            "options.MinimumExecutions"
        );
        Refusal.Of(() => InefficiencyReport.Of(null!, SixtyAnHour), FaultCode.InvalidArgument, "log");
        Refusal.Of(() => _ = new ApprovalStep(" "), FaultCode.InvalidArgument, "activity");
        Refusal.Of(() => _ = new ApprovalStep("a", "b", ""), FaultCode.InvalidArgument, "refusals[1]");
        // A name that only the log before the filter had is unknown too.
        var left = OfTraces("ab", "a").Filter(LogFilter.Activities(ActivityMode.DropEvents, ["b"])).Log;
        Refusal.Of(
            () => InefficiencyReport.Of(left, SixtyAnHour, Optional("b")),
            FaultCode.UnknownReference,
            "options.OptionalActivities[0]"
        );
    }
}
