using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

/// <summary>What clocks, complaints and reports on tickets say of themselves; hours by hand on a clock that never stops.</summary>
public sealed class TicketWordsTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly WorkingCalendar Always = new("UTC", WorkingWeek.Always);

    [Theory]
    [InlineData(TicketState.Open, "open", "处理中")]
    [InlineData(TicketState.Waiting, "waiting for the customer", "等待客户")]
    [InlineData(TicketState.Resolved, "resolved", "已解决")]
    [InlineData(TicketState.Closed, "closed", "已关闭")]
    public void A_clock_names_the_state(TicketState state, string english, string chinese)
    {
        TicketEvent[] events =
        [
            new(At(0), TicketEventKind.Created, "p"),
            .. state switch
            {
                TicketState.Waiting => (TicketEvent[])[new(At(1), TicketEventKind.WaitingForCustomer)],
                TicketState.Resolved => [new(At(1), TicketEventKind.Resolved)],
                TicketState.Closed => [new(At(1), TicketEventKind.Resolved), new(At(2), TicketEventKind.Closed)],
                _ => [],
            },
        ];
        var clock = ServiceClock.Of(events, Policy(), At(3));
        clock.State.Should().Be(state);
        clock.ShouldTell($"Service level: {english} [priority p, reopened 0 times, ");
        clock.ShouldTellInChinese($"服务水平：{chinese}");
    }

    [Theory]
    [InlineData(ReopeningRule.Continue, PriorityChangeRule.FromCreation, "reopenings continue, a new priority counts from the creation")]
    [InlineData(ReopeningRule.Continue, PriorityChangeRule.FromChange, "reopenings continue, a new priority counts from the change")]
    [InlineData(ReopeningRule.Restart, PriorityChangeRule.FromCreation, "reopenings restart, a new priority counts from the creation")]
    [InlineData(ReopeningRule.Restart, PriorityChangeRule.FromChange, "reopenings restart, a new priority counts from the change")]
    public void A_clock_names_its_rules(ReopeningRule reopening, PriorityChangeRule change, string words) =>
        ServiceClock
            .Of([new(At(0), TicketEventKind.Created, "p")], Policy(reopening, change), At(3))
            .ShouldTell($"[priority p, reopened 0 times, {words}]");

    /// <summary>Ten hours promised, at risk from eight: after 4 hours it runs, after 8 it is at risk, after 10 not yet breached, then it is.</summary>
    [Theory]
    [InlineData(4, null, "running", "计时中")]
    [InlineData(8, null, "at risk", "有超时风险")]
    [InlineData(10, null, "at risk", "有超时风险")]
    [InlineData(11, null, "breached", "超时")]
    [InlineData(12, 10, "in time", "按时")]
    [InlineData(12, 11, "breached", "超时")]
    public void A_reading_names_its_verdict_and_its_hours(int asOf, int? solved, string verdict, string chinese)
    {
        TicketEvent[] events = [new(At(0), TicketEventKind.Created, "p")];
        if (solved is { } hour)
            events = [.. events, new(At(hour), TicketEventKind.Resolved)];
        var clock = ServiceClock.Of(events, Policy(), At(asOf));
        clock.ShouldTell(
            $"Resolution: {verdict}\n",
            $"Working hours used: {solved ?? asOf}\n",
            "Working hours paused: 0\n",
            "Counted from: 2026-03-02T00:00:00Z\n",
            "Working hours promised: 10\n",
            "Due: 2026-03-02T10:00:00Z\n"
        );
        clock.ShouldTellInChinese($"解决：{chinese}\n");
        if (solved is null)
            clock.ShouldNotTell("Done:");
        else
            clock.ShouldTell($"Done: 2026-03-02T{solved}:00:00Z\n");
    }

    [Fact]
    public void Where_nothing_is_promised_nothing_is_due()
    {
        var clock = ServiceClock.Of([new(At(0), TicketEventKind.Created, "free")], Policy(), At(3));
        clock.ShouldTell("First response: nothing promised", "Resolution: nothing promised");
        clock.ShouldNotTell("promised: ", "Due", "Done");
    }

    [Fact]
    public void Waits_tell_the_longest()
    {
        var waits = NextResponse.Of(
            [new(At(0), MessageSender.Customer), new(At(4), MessageSender.Agent), new(At(5), MessageSender.Customer)],
            Always,
            Duration.FromHours(2),
            At(6)
        );
        waits.ShouldTell(
            "Waits of the customer: 2 [promised: 2 working hours each]",
            "Answered: 1",
            "Longer than promised: 1",
            "Longest wait in working hours: 4"
        );
        NextResponse
            .Of([new(At(3), MessageSender.Agent)], Always, Duration.FromHours(2), At(6))
            .ShouldTell("Waits of the customer: 0", "Longest wait in working hours: undefined");
    }

    [Fact]
    public void A_complaint_tells_its_stages_and_what_is_only_so_far()
    {
        ComplaintStep[] steps =
        [
            new(At(1), ComplaintStage.Received),
            new(At(3), ComplaintStage.Acknowledged),
            new(At(4), ComplaintStage.Assessed),
            new(At(5), ComplaintStage.Assessed, isEscalation: true),
            new(At(8), ComplaintStage.Investigated),
            new(At(9), ComplaintStage.Answered),
            new(At(12), ComplaintStage.Investigated),
        ];
        var progress = ComplaintProgress.Of(steps, Always, At(14));
        progress.ShouldTell(
            "Stage of the complaint: investigated = reopened 1 times, handed up 1 times [ISO 10002]",
            "Working hours until acknowledged: 2\n",
            "Working hours until assessed: 3\n",
            "Working hours until investigated: 7\n",
            "Working hours until answered: 8\n",
            "Working hours until closed: 13 = so far\n"
        );
        progress.ShouldTellInChinese("至“已关闭”的工作小时：13 = 至今", "已调查");
        ComplaintProgress.Of(steps, Always, At(2)).ShouldTell("Stage of the complaint: received");
        ComplaintProgress.Of([.. steps, new(At(13), ComplaintStage.Closed)], Always, At(14)).ShouldNotTell("so far");
    }

    [Fact]
    public void Of_equally_long_rows_the_first_by_customer_then_category_is_told()
    {
        CustomerContact[] contacts =
        [
            new("1", "bob", "bill", At(0)),
            new("2", "bob", "bill", At(1)),
            new("3", "ann", "ship", At(0)),
            new("4", "ann", "ship", At(1)),
            new("5", "ann", "bill", At(0)),
            new("6", "ann", "bill", At(1)),
            new("7", "aaa", "bill", At(1)),
        ];
        var recurrence = ContactRecurrence.Of(contacts, Duration.FromDays(2), At(100));
        recurrence.LongestChain.Should().Be(new RepeatChain("ann", "bill", 2));
        recurrence.ShouldTell(
            "= 3 / 7 [same customer and category within 2 days]",
            "Came back, of those whose window has passed: 0.4285714286 = 3 / 7",
            "Longest row: 2 = ann, bill",
            "bill: 0.4 = 2 / 5",
            "ship: 0.5 = 1 / 2"
        );
        Array.Reverse(contacts);
        ContactRecurrence.Of(contacts, Duration.FromDays(2), At(100)).LongestChain.Should().Be(new RepeatChain("ann", "bill", 2));
    }

    [Fact]
    public void Forecast_and_attainment_tell_their_counts()
    {
        OpenClock Opened(string ticket, int hour) =>
            new(ticket, ServiceClock.Of([new(At(hour), TicketEventKind.Created, "p")], Policy(), At(15)).Resolution);

        var forecast = BreachForecast.Of([Opened("a", 1), Opened("b", 6), Opened("c", 7), Opened("d", 14)], At(18));
        forecast.ShouldTell(
            "Breaches to come if nobody acts: 2 [first: b]",
            "Breached already: 1",
            "At risk: 2",
            "Waiting for the customer: 0"
        );
        BreachForecast.Of([Opened("d", 14)], At(18)).ShouldTell("Breaches to come if nobody acts: 0\n");
        forecast.ShouldTellInChinese("最先：b");
        ServiceAttainment
            .Of([Opened("a", 1).Reading, Opened("b", 6).Reading], new InstantRange(At(0), At(20)))
            .ShouldTell(
                "In time, among those due: 0 = 0 / 1 [open and breached is a miss]",
                "In time, among those done (flatters): undefined = 0 / 0",
                "Due, not done, still in time: 1",
                "Waiting for the customer, no due time: 0"
            );
    }

    [Fact]
    public void Causes_tell_their_weights_and_shares()
    {
        CausePareto
            .Of([new("late", 6), new("lost", 3), new("rude", 1)], 0.6m, 0.9m)
            .ShouldTell(
                "Vital few causes: 1 = of 3, total weight 10 [Juran]",
                "A: late: 0.6 = 6 / 10 [with all before it 0.6]",
                "B: lost: 0.3 = 3 / 10 [with all before it 0.9]",
                "C: rude: 0.1 = 1 / 10 [with all before it 1]"
            );
        CauseShares
            .Of([new("1", "late", "rude"), new("2", "late")])
            .ShouldTell("Causes: 2 [2 complaints]", "late: 1 = 2 / 2 [fractional share 0.75]", "rude: 0.5 = 1 / 2 [fractional share 0.25]");
    }

    [Fact]
    public void A_report_tells_flow_and_the_oldest_ticket()
    {
        TicketRecord Ticket(string id, int created, int? solved, int reopenings = 0) =>
            new(
                id,
                id,
                "bill",
                "p",
                At(created),
                reopenings,
                solved is { } hour ? new TicketSolution(At(hour), Duration.FromHours(hour - created), hour < 16) : null
            );
        var options = new TicketSummaryOptions { RepeatWindow = Duration.FromHours(4) };
        var report = TicketSummary.Of(
            [Ticket("a", 1, null), Ticket("b", 5, 12), Ticket("c", 11, 15), Ticket("d", 16, 18, 1), Ticket("e", 17, 19)],
            At(10),
            At(20),
            At(21),
            options
        );
        report.ShouldTell(
            "Backlog at the end: 1 = 2 + 3 - 4",
            "First-contact resolution: 0.75 = 3 / 4 [2 windows have not passed]",
            "Reopened: 0.25",
            "Median working hours to the solution: 3\n",
            "90th percentile of working hours: 6.1\n",
            "Open at the moment of the report: 1 [oldest: a]",
            "In time among the solved, p: 0.5 = 2 / 4"
        );
        report.ShouldTellInChinese("最早：a");
        var none = TicketSummary.Of([Ticket("b", 5, 6)], At(10), At(20), At(21), options);
        none.ShouldTell(
            "Backlog at the end: 0 = 0 + 0 - 0",
            "First-contact resolution: undefined = 0 / 0",
            "Reopened: undefined",
            "Median working hours to the solution: undefined",
            "90th percentile of working hours: undefined",
            "Open at the moment of the report: 0\n"
        );
    }

    private static ServicePolicy Policy(
        ReopeningRule reopening = ReopeningRule.Continue,
        PriorityChangeRule change = PriorityChangeRule.FromCreation
    ) =>
        new(
            [new ServiceLevel("p", Always, Duration.FromHours(2), Duration.FromHours(10)), new ServiceLevel("free", Always, null, null)],
            reopening,
            change
        );

    private static Instant At(int hour) => Start + Duration.FromHours(hour);
}
