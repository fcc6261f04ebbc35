using CsCheck;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Customers;

public sealed class TicketReportTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly WorkingCalendar Always = new("UTC", WorkingWeek.Always);

    [Fact]
    public void Further_messages_do_not_restart_a_wait_and_a_second_answer_does_not_count()
    {
        var response = NextResponse.Of(
            [
                new(At(1), MessageSender.Agent),
                new(At(2), MessageSender.Customer),
                new(At(3), MessageSender.Customer),
                new(At(4), MessageSender.System),
                new(At(5), MessageSender.Agent),
                new(At(6), MessageSender.Agent),
                new(At(7), MessageSender.Customer),
            ],
            Always,
            Duration.FromHours(3),
            At(11)
        );
        response.Cycles.Should().HaveCount(2);
        response.Cycles[0].Should().Be(new ResponseCycle(At(2), At(5), Duration.FromHours(3), At(5), false));
        response.Cycles[1].Should().Be(new ResponseCycle(At(7), null, Duration.FromHours(4), At(10), true));
        response.Answered.Should().Be(1);
        response.Breaches.Should().Be(1);
        response.IsWaiting.Should().BeTrue();
    }

    [Fact]
    public void Messages_to_come_are_not_known()
    {
        TicketMessage[] messages = [new(At(2), MessageSender.Customer), new(At(5), MessageSender.Agent)];
        NextResponse.Of(messages, Always, Duration.FromHours(9), At(4)).IsWaiting.Should().BeTrue();
        NextResponse.Of(messages, Always, Duration.FromHours(9), At(5)).IsWaiting.Should().BeFalse();
        NextResponse.Of(messages, Always, Duration.FromHours(9), At(1)).Cycles.Should().BeEmpty();
        Refusal.Of(FaultCode.EmptyInput, "messages", () => NextResponse.Of([], Always, Duration.FromHours(1), At(0)));
        Refusal.Of(FaultCode.InvalidArgument, "target", () => NextResponse.Of(messages, Always, Duration.Zero, At(0)));
        Refusal.Of(
            FaultCode.NotOrdered,
            "messages[1]",
            () => NextResponse.Of([messages[1], messages[0]], Always, Duration.FromHours(1), At(9))
        );
    }

    [Fact]
    public void The_report_balances_and_counts_by_hand()
    {
        // A period of hours 10 to 20. a: old and open. b: before, solved in it. c: in it, solved late. d: repeat of c. e: solved after the period.
        TicketRecord[] tickets =
        [
            Ticket("a", "x", 1, null),
            Ticket("b", "y", 5, 12),
            Ticket("c", "z", 11, 15, attained: false),
            Ticket("d", "z", 16, 18, reopenings: 1),
            Ticket("e", "w", 13, 25),
        ];
        var summary = TicketSummary.Of(
            tickets,
            At(10),
            At(20),
            At(21),
            new TicketSummaryOptions { RepeatWindow = Duration.FromHours(4), AgeEdges = [Duration.FromHours(8), Duration.FromHours(20)] }
        );
        summary.BacklogStart.Should().Be(2);
        summary.Arrivals.Should().Be(3);
        summary.Closures.Should().Be(3);
        summary.BacklogEnd.Should().Be(2);
        summary.ReopenedShare.Should().BeApproximately(1.0 / 3, 1e-15);
        summary.FirstContact.Should().Be(1, "c came back, d was reopened");
        summary.FirstContactPending.Should().Be(1, "d's four hours end after the report");
        summary.FirstContactShareObserved.Should().Be(0.5);
        summary.Attainment.Should().ContainSingle().Which.InTime.Estimate.Should().BeApproximately(2.0 / 3, 1e-15);
        summary.MedianResolution.Should().Be(Duration.FromHours(4));
        summary.P90Resolution.Should().Be(Duration.FromHours(6.4));
        summary.Open.Should().Be(2);
        summary.OldestOpen.Should().Be("a");
        summary.Ageing.Select(bucket => bucket.Count).Should().Equal(0, 1, 1);
    }

    [Fact]
    public void A_window_that_ends_when_the_next_ticket_comes_still_holds_it()
    {
        TicketRecord[] tickets = [Ticket("a", "x", 10, 12), Ticket("b", "x", 16, null)];
        var options = new TicketSummaryOptions { RepeatWindow = Duration.FromHours(4) };
        TicketSummary.Of(tickets, At(10), At(20), At(20), options).FirstContact.Should().Be(0);
        TicketSummary
            .Of(tickets, At(10), At(20), At(20), options with { RepeatWindow = Duration.FromHours(3) })
            .FirstContact.Should()
            .Be(1);
    }

    [Fact]
    public void The_backlog_balances_for_all_tickets() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[-1, 30])
            .Array[1, 30]
            .Sample(rows =>
            {
                TicketRecord[] tickets =
                [
                    .. rows.Select((row, i) => Ticket($"t{i}", $"c{i % 5}", row.Item1, row.Item2 < 0 ? null : row.Item1 + row.Item2)),
                ];
                var summary = TicketSummary.Of(tickets, At(10), At(30), At(30));
                (summary.BacklogStart + summary.Arrivals - summary.Closures).Should().Be(summary.BacklogEnd);
                summary.Ageing.Sum(bucket => bucket.Count).Should().Be(summary.Open);
                summary.FirstContact.Should().BeLessThanOrEqualTo(summary.Closures);
            });

    [Fact]
    public void Without_edges_all_open_tickets_are_of_one_age()
    {
        var none = new TicketSummaryOptions { AgeEdges = default };
        none.AgeEdges.Should().BeEmpty();
        none.Should().Be(new TicketSummaryOptions { AgeEdges = [] }).And.NotBe(new TicketSummaryOptions());
        none.GetHashCode().Should().Be(new TicketSummaryOptions { AgeEdges = [] }.GetHashCode());
        var ageing = TicketSummary.Of([Ticket("a", "x", 1, null), Ticket("b", "x", 2, null)], At(1), At(3), At(3), none).Ageing;
        var bucket = ageing.Single();
        (bucket.From, bucket.To, bucket.Count).Should().Be((Duration.Zero, (Duration?)null, 2));
    }

    [Fact]
    public void Bad_tickets_are_refused()
    {
        var ticket = Ticket("a", "x", 1, null);
        Refusal.Of(FaultCode.EmptyInput, "tickets", () => TicketSummary.Of([], At(1), At(2), At(2)));
        Refusal.Of(FaultCode.DuplicateKey, "tickets[1]", () => TicketSummary.Of([ticket, ticket], At(1), At(2), At(2)));
        Refusal.Of(FaultCode.NotOrdered, "to", () => TicketSummary.Of([ticket], At(2), At(2), At(2)));
        Refusal.Of(FaultCode.NotOrdered, "tickets[0]", () => TicketSummary.Of([Ticket("a", "x", 5, 4)], At(1), At(2), At(2)));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.AgeEdges[1]",
            () =>
                TicketSummary.Of(
                    [ticket],
                    At(1),
                    At(2),
                    At(2),
                    new TicketSummaryOptions { AgeEdges = [Duration.FromHours(2), Duration.FromHours(2)] }
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.RepeatWindow",
            () => TicketSummary.Of([ticket], At(1), At(2), At(2), new TicketSummaryOptions { RepeatWindow = -Duration.FromHours(2) })
        );
        Refusal.Of(FaultCode.InvalidArgument, "worked", () => new TicketSolution(At(1), -Duration.Epsilon, true));
    }

    /// <summary>By hand: weights 6, 3 and 1 of 10: cumulative 0.6, 0.9, 1. A limit that is met exactly counts as met.</summary>
    [Theory]
    [InlineData("0.6", "0.9", "ABC")]
    [InlineData("0.61", "0.95", "AAB")]
    [InlineData("0.5", "0.6", "ACC")]
    public void Classes_follow_the_share_before_the_cause(string limitA, string limitB, string classes)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var pareto = CausePareto.Of(
            [new("late", 3.5m), new("rude", 1), new("late", 2.5m), new("lost", 3)],
            decimal.Parse(limitA, culture),
            decimal.Parse(limitB, culture)
        );
        string.Concat(pareto.Causes.Select(cause => $"{cause.Class}")).Should().Be(classes);
        pareto.Causes.Select(cause => cause.Cause).Should().Equal("late", "lost", "rude");
        pareto.Causes[1].CumulativeShare.Should().Be(0.9);
    }

    [Fact]
    public void Equal_weights_are_ordered_by_count_then_by_name()
    {
        CausePareto
            .Of([new("c", 2), new("b", 1), new("b", 1), new("a", 2)])
            .Causes.Select(cause => cause.Cause)
            .Should()
            .Equal("b", "a", "c");
        Refusal.Of(FaultCode.EmptyInput, "items", () => CausePareto.Of([]));
        Refusal.Of(FaultCode.InvalidArgument, "limitA", () => CausePareto.Of([new("a")], 0, 1));
        Refusal.Of(FaultCode.InvalidArgument, "limitA", () => CausePareto.Of([new("a")], 0.9m, 0.9m));
        Refusal.Of(FaultCode.InvalidArgument, "limitB", () => CausePareto.Of([new("a")], 0.9m, 1.1m));
        Refusal.Of(FaultCode.InvalidArgument, "items[0]", () => CausePareto.Of([default]));
        Refusal.Of(FaultCode.InvalidArgument, "weight", () => new CauseWeight("a", -1));
        Refusal.Of(FaultCode.ZeroDenominator, "items", () => CausePareto.Of([new("a", 0)]));
        Refusal.Of(FaultCode.Overflow, "items", () => CausePareto.Of([new("a", decimal.MaxValue), new("a", decimal.MaxValue)]));
    }

    [Fact]
    public void Repeats_are_found_by_hand()
    {
        var recurrence = ContactRecurrence.Of(
            [
                new("4", "x", "bill", At(9)),
                new("1", "x", "bill", At(0)),
                new("2", "x", "bill", At(4)),
                new("3", "x", "ship", At(5)),
                new("5", "y", "bill", At(5)),
            ],
            Duration.FromHours(4),
            At(10)
        );
        recurrence.Pairs.Should().Equal(new RepeatContact("2", "1"));
        recurrence.RepeatShare.Should().Be(0.2);
        recurrence.CustomersWithRepeats.Should().Be(1);
        recurrence.LongestChain.Should().Be(new RepeatChain("x", "bill", 2));
        recurrence.ByCategory.Should().Equal(new CategoryRepeats("bill", 4, 1), new CategoryRepeats("ship", 1, 0));
        recurrence.Observable.Should().Be(4, "hour 9 and its window end after the report");
        recurrence.FollowedUp.Should().Be(1);
        recurrence.FollowUpShare.Should().Be(0.25);
    }

    [Fact]
    public void Bad_contacts_are_refused()
    {
        var contact = new CustomerContact("a", "x", "bill", At(1));
        var window = Duration.FromHours(1);
        Refusal.Of(FaultCode.EmptyInput, "contacts", () => ContactRecurrence.Of([], window, At(1)));
        Refusal.Of(FaultCode.InvalidArgument, "window", () => ContactRecurrence.Of([contact], Duration.Zero, At(1)));
        Refusal.Of(FaultCode.DuplicateKey, "contacts[1]", () => ContactRecurrence.Of([contact, contact], window, At(1)));
        Refusal.Of(FaultCode.NotOrdered, "contacts[0]", () => ContactRecurrence.Of([contact], window, At(0)));
        ContactRecurrence.Of([contact], window, At(1)).FollowUpShare.Should().BeNull();
        ContactRecurrence.Of([contact], window, At(1)).LongestChain.Length.Should().Be(1);
    }

    [Fact]
    public void Attainment_among_the_done_flatters()
    {
        // Ten hours promised. Done in time; done late; open and late; open and in time; waiting.
        var readings = new[] { Clock(0, 4), Clock(0, 12), Clock(1, null), Clock(8, null), Waiting(2) };
        var attainment = ServiceAttainment.Of(readings, new InstantRange(At(0), At(20)));
        attainment.Done.Should().Be(new Proportion(1, 2));
        attainment.Due.Should().Be(new Proportion(1, 3));
        attainment.Pending.Should().Be(1);
        attainment.Waiting.Should().Be(1);
        ServiceAttainment.Of(readings, new InstantRange(At(0), At(10))).Due.Total.Should().Be(0);
        Refusal.Of(FaultCode.EmptyInput, "readings", () => ServiceAttainment.Of([], new InstantRange(At(0), At(1))));
    }

    [Fact]
    public void The_forecast_lists_the_most_urgent_first()
    {
        var forecast = BreachForecast.Of(
            [
                new OpenClock("young", Clock(8, null)),
                new OpenClock("old", Clock(1, null)),
                new OpenClock("risky", Clock(6, null)),
                new OpenClock("done", Clock(0, 3)),
                new OpenClock("waits", Waiting(2)),
            ],
            At(17)
        );
        forecast.Breached.Select(clock => clock.Ticket).Should().Equal("old");
        forecast.DueSoon.Select(clock => clock.Ticket).Should().Equal("risky");
        forecast.AtRisk.Select(clock => clock.Ticket).Should().Equal("risky");
        forecast.Waiting.Should().Be(1);
        BreachForecast
            .Of([new OpenClock("risky", Clock(6, null))], At(16))
            .DueSoon.Should()
            .BeEmpty("due at the moment itself is not before it");
        Refusal.Of(FaultCode.EmptyInput, "clocks", () => BreachForecast.Of([], At(1)));
    }

    [Fact]
    public void A_complaint_reaches_stages_in_working_time()
    {
        ComplaintStep[] steps =
        [
            new(At(1), ComplaintStage.Received),
            new(At(3), ComplaintStage.Acknowledged),
            new(At(5), ComplaintStage.Acknowledged, isEscalation: true),
            new(At(8), ComplaintStage.Investigated),
            new(At(9), ComplaintStage.Answered),
            new(At(12), ComplaintStage.Investigated),
        ];
        var progress = ComplaintProgress.Of(steps, Always, At(14));
        progress.Stage.Should().Be(ComplaintStage.Investigated);
        progress.Reopenings.Should().Be(1);
        progress.Escalations.Should().Be(1);
        progress.Stages.Select(stage => stage.Worked.TotalHours).Should().Equal(2, 7, 7, 8, 13);
        progress.Stages[^1].ReachedAt.Should().BeNull();
        ComplaintProgress.Of(steps, Always, At(3)).Stage.Should().Be(ComplaintStage.Acknowledged);
        Refusal.Of(FaultCode.EmptyInput, "steps", () => ComplaintProgress.Of([], Always, At(1)));
        Refusal.Of(FaultCode.InvalidArgument, "steps[0]", () => ComplaintProgress.Of([steps[1]], Always, At(9)));
        Refusal.Of(FaultCode.InvalidArgument, "steps[1]", () => ComplaintProgress.Of([steps[0], steps[0]], Always, At(9)));
        Refusal.Of(FaultCode.NotOrdered, "steps[2]", () => ComplaintProgress.Of([steps[0], steps[2], steps[1]], Always, At(9)));
        Refusal.Of(FaultCode.NotOrdered, "asOf", () => ComplaintProgress.Of(steps, Always, At(0)));
    }

    [Fact]
    public void Several_causes_have_shares_over_one_and_fractional_shares_of_one()
    {
        var shares = CauseShares.Of([new("1", "late", "rude"), new("2", "late"), new("3", "lost"), new("4", "late", "lost", "rude")]);
        shares.Causes.Select(cause => cause.Cause).Should().Equal("late", "lost", "rude");
        shares.Causes[0].Share.Should().Be(0.75);
        shares.Causes[0].FractionalShare.Should().BeApproximately((0.5 + 1 + (1.0 / 3)) / 4, 1e-12);
        shares.Causes.Sum(cause => cause.FractionalShare).Should().BeApproximately(1, 1e-12);
        Refusal.Of(FaultCode.EmptyInput, "complaints", () => CauseShares.Of([]));
        Refusal.Of(FaultCode.DuplicateKey, "complaints[1]", () => CauseShares.Of([new("1", "a"), new("1", "a")]));
        Refusal.Of(FaultCode.DuplicateKey, "causes[1]", () => new ComplaintCauses("1", "a", "a"));
        Refusal.Of(FaultCode.EmptyInput, "causes", () => new ComplaintCauses("1"));
    }

    private static readonly ServicePolicy TenHours = new([new ServiceLevel("p", Always, null, Duration.FromHours(10))]);

    private static ClockReading Clock(int created, int? resolved)
    {
        TicketEvent[] events = [new(At(created), TicketEventKind.Created, "p")];
        if (resolved is { } hour)
            events = [.. events, new(At(hour), TicketEventKind.Resolved)];
        return ServiceClock.Of(events, TenHours, At(15)).Resolution;
    }

    private static ClockReading Waiting(int created) =>
        ServiceClock
            .Of(
                [new(At(created), TicketEventKind.Created, "p"), new(At(created + 1), TicketEventKind.WaitingForCustomer)],
                TenHours,
                At(15)
            )
            .Resolution;

    private static TicketRecord Ticket(string id, string customer, int created, int? resolved, bool attained = true, int reopenings = 0) =>
        new(
            id,
            customer,
            "bill",
            "p",
            At(created),
            reopenings,
            resolved is { } hour ? new TicketSolution(At(hour), Duration.FromHours(Math.Max(0, hour - created)), attained) : null
        );

    private static Instant At(int hour) => Start + Duration.FromHours(hour);
}
