using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

/// <summary>Moments at which something just is or just is not; hours by hand on a clock that never stops.</summary>
public sealed class TicketEdgeTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly WorkingCalendar Always = new("UTC", WorkingWeek.Always);
    private static readonly ServicePolicy TwoHours = new([new ServiceLevel("p", Always, null, Duration.FromHours(2))]);

    /// <summary>The specification: what is used up exactly at the end of a stretch is due there, not when the clock runs again.</summary>
    [Fact]
    public void A_target_used_up_as_the_wait_begins_was_due_then()
    {
        var reading = ServiceClock
            .Of(
                [
                    new(At(0), TicketEventKind.Created, "p"),
                    new(At(2), TicketEventKind.WaitingForCustomer),
                    new(At(5), TicketEventKind.Resumed),
                ],
                TwoHours,
                At(6)
            )
            .Resolution;
        reading.Due.Should().Be(At(2));
        (reading.Elapsed, reading.Paused).Should().Be((Duration.FromHours(3), Duration.FromHours(3)));
        (reading.Remaining, reading.Overdue, reading.UsedShare).Should().Be((Duration.Zero, Duration.FromHours(1), 1.5));
    }

    [Fact]
    public void What_is_left_and_what_is_over_are_never_negative()
    {
        var reading = ServiceClock.Of([new(At(0), TicketEventKind.Created, "p")], TwoHours, At(0.5)).Resolution;
        (reading.Remaining, reading.Overdue, reading.UsedShare).Should().Be((Duration.FromHours(1.5), Duration.Zero, 0.25));
    }

    [Fact]
    public void An_unknown_priority_is_refused_even_where_it_comes_later()
    {
        TicketEvent[] events = [new(At(0), TicketEventKind.Created, "p"), new(At(5), TicketEventKind.PriorityChanged, "q")];
        Refusal.Of(() => ServiceClock.Of(events, TwoHours, At(1))).Code.Should().Be(FaultCode.UnknownReference);
        Refusal.Of(FaultCode.InvalidArgument, "policy", () => ServiceClock.Of(events, null!, At(1)));
    }

    [Fact]
    public void A_wait_keeps_its_five_figures()
    {
        var wait = NextResponse
            .Of([new(At(1), MessageSender.Customer), new(At(4), MessageSender.Agent)], Always, Duration.FromHours(2), At(9))
            .Cycles.Single();
        wait.Start.Should().Be(At(1));
        wait.AnsweredAt.Should().Be(At(4));
        wait.Elapsed.Should().Be(Duration.FromHours(3));
        wait.Due.Should().Be(At(3));
        wait.IsBreached.Should().BeTrue();
    }

    /// <summary>Exactly the time promised is kept, a moment more is not.</summary>
    [Fact]
    public void An_answer_at_the_last_moment_is_in_time()
    {
        TicketMessage[] messages = [new(At(1), MessageSender.Customer), new(At(4), MessageSender.Agent)];
        NextResponse.Of(messages, Always, Duration.FromHours(3), At(9)).Breaches.Should().Be(0);
        NextResponse.Of(messages, Always, Duration.FromHours(3) - Duration.Epsilon, At(9)).Breaches.Should().Be(1);
    }

    [Fact]
    public void Contacts_of_one_moment_follow_each_other_by_id()
    {
        var window = Duration.FromHours(1);
        ContactRecurrence
            .Of([new("b", "x", "bill", At(1)), new("c", "x", "bill", At(1)), new("a", "x", "bill", At(1))], window, At(9))
            .Pairs.Should()
            .Equal(new RepeatContact("b", "a"), new RepeatContact("c", "b"));
    }

    [Fact]
    public void Contacts_follow_each_other_by_time_whatever_their_ids()
    {
        ContactRecurrence
            .Of([new("a", "x", "bill", At(5)), new("b", "x", "bill", At(3)), new("c", "x", "bill", At(1))], Duration.FromHours(2), At(9))
            .Pairs.Should()
            .Equal(new RepeatContact("b", "c"), new RepeatContact("a", "b"));
    }

    /// <summary>A contact exactly one window later repeats the one before it; its own window has passed when the report is one window later still.</summary>
    [Fact]
    public void A_window_holds_its_last_moment()
    {
        CustomerContact[] contacts = [new("a", "x", "bill", At(1)), new("b", "x", "bill", At(3))];
        ContactRecurrence.Of(contacts, Duration.FromHours(2), At(9)).Repeats.Should().Be(1);
        ContactRecurrence.Of(contacts, Duration.FromHours(2) - Duration.Epsilon, At(9)).Repeats.Should().Be(0);
        var open = ContactRecurrence.Of(contacts, Duration.FromHours(2), At(5) - Duration.Epsilon);
        open.Observable.Should().Be(1);
        ContactRecurrence.Of(contacts, Duration.FromHours(2), At(5)).Observable.Should().Be(2);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var reading = ServiceClock.Of([new(At(0), TicketEventKind.Created, "p")], TwoHours, At(1)).Resolution;
        Refusal.Of(FaultCode.InvalidArgument, "clocks[1]", () => BreachForecast.Of([new("a", reading), null!], At(2)));
        Refusal.Of(FaultCode.InvalidArgument, "readings[1]", () => ServiceAttainment.Of([reading, null!], new InstantRange(At(0), At(2))));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "calendar",
            () =>
                ComplaintBook.Of(
                    [new Complaint("1", "x", "mail", "bill", ComplaintSeverity.Minor, new ComplaintStep(At(0), ComplaintStage.Received))],
                    ["mail"],
                    ["bill"],
                    null!,
                    At(2)
                )
        );
        Refusal
            .Of(() => ComplaintProgress.Of([new(At(1), ComplaintStage.Closed)], Always, At(2)))
            .Message.Should()
            .Contain("the first step is not the receipt");
        Refusal
            .Of(() => ComplaintProgress.Of([new(At(1), ComplaintStage.Received), new(At(2), ComplaintStage.Received)], Always, At(2)))
            .Message.Should()
            .Contain("a complaint is received once");
        var clock = new TicketClock(TwoHours);
        Refusal
            .Of(() => clock.Apply(new TicketEvent(At(1), TicketEventKind.Resumed)))
            .Message.Should()
            .Contain("Resumed cannot follow while the ticket is not created");
        clock.Apply(new TicketEvent(At(1), TicketEventKind.Created, "p"));
        Refusal
            .Of(() => clock.Apply(new TicketEvent(At(1), TicketEventKind.Created, "p")))
            .Message.Should()
            .Contain("Created cannot follow while the ticket is Open");
    }

    /// <summary>Equal rates are equal whatever the rounding of their centre: 1 of 0.1, 2 of 0.2 and 4 of 0.4 are 10 each, 3 of 0.1 + 0.2 are not.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Equal_rates_vary_by_nothing_but_rounding(int count)
    {
        ComplaintPeriod[] periods = [new("1", 1, 0.1), new("2", 2, 0.2), new("3", 4, 0.4)];
        var rates = ComplaintRates.Of(periods[..count], ComplaintChart.LaneyRate);
        rates.SigmaZ.Should().Be(0);
        rates.Periods.Should().OnlyContain(period => period.Z == null && period.Sigma == 0 && period.Signal == RateSignal.None);
    }

    /// <summary>By hand: 1.2 ± 3·√(1.2/5) reaches 2.669694 and is cut at 0 below; a share of 0.8 ± 3·√(0.16/5) is cut at 1 above and reaches 0.263344 below.</summary>
    [Fact]
    public void Only_a_share_ends_at_1()
    {
        var rate = ComplaintRates.Of([new("1", 6, 5), new("2", 6, 5)]).Periods[0];
        (rate.Lower, rate.Signal).Should().Be((0, RateSignal.None));
        rate.Upper.Should().BeApproximately(1.2 + (3 * Math.Sqrt(1.2 / 5)), 1e-12);
        var share = ComplaintRates.Of([new("1", 4, 5), new("2", 4, 5)], ComplaintChart.Share).Periods[0];
        share.Upper.Should().Be(1);
        share.Lower.Should().BeApproximately(0.8 - (3 * Math.Sqrt(0.16 / 5)), 1e-12);
    }

    /// <summary>Clopper–Pearson of 10 of 15, solved by bisection: 0.3838037 to 0.8817589, odds 0.6228596 and 7.4572959; of 5 of 25: odds 0.07332006 and 0.68644710.</summary>
    [Fact]
    public void The_limits_of_a_ratio_are_those_of_the_odds()
    {
        var risen = ThemeTrends.Of([new("1", 100), new("2", 100)], [new("price", [5, 10])]).Themes[0];
        risen.Lower.Should().BeApproximately(0.6228596, 1e-6);
        risen.Upper.Should().BeApproximately(7.4572959, 1e-6);
        // Twice the feedback before: the ratio of the rates is the odds times 2.
        var fallen = ThemeTrends.Of([new("1", 200), new("2", 100)], [new("price", [20, 5])]).Themes[0];
        fallen.RateRatio.Should().Be(0.5);
        fallen.Lower.Should().BeApproximately(2 * 0.07332006, 1e-7);
        fallen.Upper.Should().BeApproximately(2 * 0.68644710, 1e-7);
    }

    private static Instant At(double hour) => Start + Duration.FromHours(hour);
}
