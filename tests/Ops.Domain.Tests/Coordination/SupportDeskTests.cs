using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Coordination;

namespace Ops.Domain.Tests.Coordination;

/// <summary>Requests between departments on working time, Monday to Friday from 9 to 17. Friday is 6 March 2026.</summary>
public class SupportDeskTests
{
    private static readonly WorkingCalendar Office = new(
        "UTC",
        WorkingWeek.MondayToFriday(new WorkingWindow(new LocalTime(9, 0), new LocalTime(17, 0)))
    );

    private static readonly SupportLevel[] Levels = [new("high", Duration.FromHours(2), Duration.FromHours(8))];

    private static readonly Instant FridayAt16 = Instant.FromUtc(2026, 3, 6, 16, 0);

    [Fact]
    public void The_weekend_does_not_count()
    {
        // From Friday 16:00 two hours of work end on Monday at 10:00, eight at 16:00.
        var row = Queue(Instant.FromUtc(2026, 3, 9, 10, 0), Request("a")).Requests[0];
        (row.AnswerDue, row.ResolutionDue).Should().Be((Instant.FromUtc(2026, 3, 9, 10, 0), Instant.FromUtc(2026, 3, 9, 16, 0)));
        (row.Answer, row.Resolution, row.IsOpen).Should().Be((SupportState.Running, SupportState.Running, true));
        row.Worked.Should().Be(Duration.FromHours(2));
        var later = Queue(Instant.FromUtc(2026, 3, 9, 10, 1), Request("a")).Requests[0];
        (later.Answer, later.Resolution).Should().Be((SupportState.Breached, SupportState.Running));
    }

    [Fact]
    public void Done_at_the_due_instant_is_in_time_and_a_resolution_answers()
    {
        var due = Instant.FromUtc(2026, 3, 9, 16, 0);
        var queue = Queue(
            due + Duration.FromDays(1),
            Request("kept", resolved: due),
            Request("late", answered: FridayAt16, resolved: due + Duration.FromMinutes(1)),
            Request("open", to: "law")
        );
        queue.Requests.Select(row => row.Resolution).Should().Equal(SupportState.Met, SupportState.Breached, SupportState.Breached);
        queue.Requests.Select(row => row.Answer).Should().Equal(SupportState.Breached, SupportState.Met, SupportState.Breached);
        queue.Requests[0].Worked.Should().Be(Duration.FromHours(8));
        (queue.All.Requests, queue.All.Open, queue.All.Met, queue.All.Breached, queue.All.AnswersBreached).Should().Be((3, 1, 1, 2, 2));
        queue.All.Rate.Should().BeApproximately(1 / 3.0, 1e-15);
        queue.ByTeam.Select(row => (row.Team, row.Met, row.Breached, row.Open)).Should().Equal(("it", 1, 1, 0), ("law", 0, 1, 1));
        // Friday's hour, Monday's eight, and seven of Tuesday until 16:00.
        queue.All.OldestOpen.Should().Be(Duration.FromHours(16));
        queue.ByTeam[0].OldestOpen.Should().BeNull();
        // Wilson of 1 of 2 at 0.95: 0.5 ± (z·√(1/8 + z²/16))/(1 + z²/2), z = 1.959963984540054.
        double z = 1.959963984540054;
        double half = z * Math.Sqrt((1 / 8.0) + (z * z / 16)) / (1 + (z * z / 2));
        queue.ByTeam[0].Lower.Should().BeApproximately(0.5 - half, 1e-12);
        queue.ByTeam[0].Upper.Should().BeApproximately(0.5 + half, 1e-12);
        queue
            .Explain()
            .ToText()
            .Should()
            .Contain("Requests resolved in time: 0.3333333333 = 1 / (1 + 2)")
            .And.Contain("law: 0 = 0 / (0 + 1)");
    }

    [Fact]
    public void The_future_is_not_known_and_the_queue_starts_with_what_is_due_first()
    {
        var noon = Instant.FromUtc(2026, 3, 9, 12, 0);
        var queue = Queue(
            noon,
            Request("second", raised: FridayAt16 + Duration.FromMinutes(30)),
            Request("first", answered: noon + Duration.FromHours(1), resolved: noon + Duration.FromHours(2)),
            Request("unborn", raised: noon + Duration.FromMinutes(1))
        );
        queue.Queue.Select(row => row.Request.Id).Should().Equal("first", "second");
        queue.Requests.Select(row => row.Answer).Should().Equal(SupportState.Breached, SupportState.Breached);
        (queue.All.Rate, queue.All.Lower, queue.All.Upper, queue.All.Open).Should().Be((null, null, null, 2));
    }

    [Fact]
    public void A_faulty_queue_is_refused_at_its_place()
    {
        Faulty([]).Refuses(FaultCode.EmptyInput, "requests");
        ((Action)(() => SupportDesk.Of([Request("a")], [], Office, FridayAt16))).Refuses(FaultCode.EmptyInput, "levels");
        Faulty([Request("a"), Request("a")]).Refuses(FaultCode.DuplicateKey, "requests[1]");
        Faulty([Request("a")], [Levels[0], Levels[0]]).Refuses(FaultCode.DuplicateKey, "levels[1]");
        Faulty([Request("a") with { Priority = "low" }]).Refuses(FaultCode.UnknownReference, "requests[0]");
        Faulty([Request("a", to: "sales")]).Refuses(FaultCode.InvalidArgument, "requests[0]");
        Faulty([Request("a")], [Levels[0] with { Answer = Duration.Zero }]).Refuses(FaultCode.InvalidArgument, "levels[0]");
        Faulty([Request("a")], [Levels[0] with { Resolution = Duration.FromHours(1) }]).Refuses(FaultCode.InvalidArgument, "levels[0]");
        Faulty([Request("a", answered: FridayAt16 - Duration.FromSeconds(1))]).Refuses(FaultCode.NotOrdered, "requests[0]");
        Faulty([Request("a", resolved: FridayAt16 - Duration.FromSeconds(1))]).Refuses(FaultCode.NotOrdered, "requests[0]");
        Faulty([Request("a", answered: FridayAt16 + Duration.FromHours(1), resolved: FridayAt16)])
            .Refuses(FaultCode.NotOrdered, "requests[0]");
        ((Action)(() => SupportDesk.Of([Request("a")], Levels, Office, FridayAt16, 0))).Refuses(FaultCode.InvalidArgument, "confidence");
        ((Action)(() => SupportDesk.Of([Request("a")], Levels, new WorkingCalendar("UTC", WorkingWeek.Closed), FridayAt16))).Refuses(
            FaultCode.InsufficientData,
            "target"
        );
        Queue(FridayAt16, Request("a", answered: FridayAt16, resolved: FridayAt16)).Requests[0].Worked.Should().Be(Duration.Zero);
        SupportDesk
            .Of([Request("a")], [Levels[0] with { Resolution = Levels[0].Answer }], Office, FridayAt16)
            .Requests[0]
            .ResolutionDue.Should()
            .Be(Instant.FromUtc(2026, 3, 9, 10, 0));
    }

    [Fact]
    public void What_happens_at_the_instant_of_asking_is_known()
    {
        var noon = Instant.FromUtc(2026, 3, 9, 9, 30);
        var queue = Queue(
            noon,
            Request("done", answered: FridayAt16, resolved: noon),
            Request("answered", answered: noon),
            Request("old", raised: FridayAt16 - Duration.FromHours(1))
        );
        queue
            .Requests.Select(row => (row.IsOpen, row.Answer))
            .Should()
            .Equal((false, SupportState.Met), (true, SupportState.Met), (true, SupportState.Breached));
        // Friday 15:00 to 17:00 and half an hour of Monday.
        queue.All.OldestOpen.Should().Be(Duration.FromMinutes(150));
        // Answered later than asked, but resolved by then: the resolution answers.
        Queue(noon, Request("x", resolved: noon)).Requests[0].Answer.Should().Be(SupportState.Met);
    }

    private static SupportRequest Request(
        string id,
        Instant? raised = null,
        Instant? answered = null,
        Instant? resolved = null,
        string to = "it"
    ) => new(id, "sales", to, "high", raised ?? FridayAt16, answered, resolved);

    private static SupportDesk Queue(Instant asOf, params SupportRequest[] requests) => SupportDesk.Of(requests, Levels, Office, asOf);

    private static Action Faulty(SupportRequest[] requests, SupportLevel[]? levels = null) =>
        () => SupportDesk.Of(requests, levels ?? Levels, Office, FridayAt16 + Duration.FromDays(30));
}
