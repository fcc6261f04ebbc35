using CsCheck;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class ResourceTests
{
    private static readonly WorkingCalendar Always = new(DateTimeZone.Utc, WorkingWeek.Always);

    [Fact]
    public void Handovers_go_between_known_neighbours()
    {
        // ann bob ann: two handovers and one ping-pong; ann ann: one to herself; the unknown one breaks the chain before cho.
        var network = HandoverNetwork.Of(
            Of(
                new Row("1", "a", 0, "ann"),
                new Row("1", "b", 1, "bob"),
                new Row("1", "c", 2, "ann"),
                new Row("1", "d", 3, "ann"),
                new Row("1", "e", 4),
                new Row("1", "f", 5, "cho"),
                new Row("2", "a", 0, "cho"),
                new Row("2", "b", 1, "ann")
            )
        );
        network
            .Edges.Select(edge => (edge.From, edge.To, edge.Count, edge.Share))
            .Should()
            .Equal(("ann", "ann", 1, 0.25), ("ann", "bob", 1, 0.25), ("bob", "ann", 1, 0.25), ("cho", "ann", 1, 0.25));
        (network.Handovers, network.SelfHandovers).Should().Be((3, 1));
        network.Workload.Should().Equal(new NamedCount("ann", 4), new NamedCount("bob", 1), new NamedCount("cho", 2));
        network.PingPong.Should().Equal(new ResourcePair("ann", "bob", 1));
        network
            .WorkingTogether.Should()
            .Equal(new ResourcePair("ann", "bob", 1), new ResourcePair("ann", "cho", 2), new ResourcePair("bob", "cho", 1));
        Refusal.Of(() => HandoverNetwork.Of(OfTraces("ab")), FaultCode.InsufficientData, "log");
        Refusal.Of(
            () => HandoverNetwork.Of(Of(new Row("1", "a", 0, "ann"), new Row("2", "a", 1, "bob"))),
            FaultCode.InsufficientData,
            "log"
        );
    }

    [Fact]
    public void A_longer_ping_pong_counts_each_turn_and_an_unknown_hand_in_between_ends_it()
    {
        var rows = new[] { "x", "y", "x", "y", null, "y" }.Select((who, i) => new Row("1", "a", i, who)).ToArray();
        HandoverNetwork.Of(Of(rows)).PingPong.Should().Equal(new ResourcePair("x", "y", 2));
    }

    [Fact]
    public void Handovers_of_a_log_add_up()
    {
        Rows.Where(rows =>
                rows.GroupBy(row => row.Case)
                    .Any(g =>
                        g.OrderBy(r => r.Minute)
                            .Zip(g.OrderBy(r => r.Minute).Skip(1))
                            .Any(p => p.First.Resource is not null && p.Second.Resource is not null)
                    )
            )
            .Sample(rows =>
            {
                var network = HandoverNetwork.Of(Of(rows));
                network.Edges.Sum(edge => edge.Count).Should().Be(network.Handovers + network.SelfHandovers);
                network.Edges.Sum(edge => edge.Share).Should().BeApproximately(1, 1e-12);
                network.Workload.Sum(item => item.Count).Should().Be(rows.Count(row => row.Resource is not null));
            });
    }

    [Fact]
    public void Working_together_compares_cases_and_kinds_of_work()
    {
        // ann: cases 1, 2, 3, work a a b; bob: cases 2, 4, work a b: 1 shared of 4. cos = (2·1 + 1·1)/(√5·√2).
        var together = WorkingTogether.Of(
            Of(
                new Row("1", "a", 0, "ann"),
                new Row("2", "a", 0, "ann"),
                new Row("3", "b", 0, "ann"),
                new Row("2", "a", 1, "bob"),
                new Row("4", "b", 1, "bob"),
                new Row("4", "b", 2)
            )
        );
        var pair = together.Pairs.Single();
        (pair.First, pair.Second, pair.SharedCases, pair.CasesOfFirst, pair.CasesOfSecond).Should().Be(("ann", "bob", 1, 3, 2));
        pair.ShareOfFirst.Should().BeApproximately(1 / 3.0, 1e-15);
        pair.ShareOfSecond.Should().Be(0.5);
        pair.Jaccard.Should().Be(0.25);
        pair.ActivityCosine.Should().BeApproximately(3 / Math.Sqrt(10), 1e-15);
        Refusal.Of(() => WorkingTogether.Of(Of(new Row("1", "a", 0, "ann"))), FaultCode.InsufficientData, "log");
    }

    [Fact]
    public void Strangers_are_pairs_too()
    {
        var together = WorkingTogether.Of(Of(new Row("1", "a", 0, "cho"), new Row("2", "b", 0, "ann"), new Row("3", "c", 0, "bob")));
        together.Pairs.Select(pair => pair.First + pair.Second).Should().Equal("annbob", "anncho", "bobcho");
        together.Pairs.Should().OnlyContain(pair => pair.SharedCases == 0 && pair.ActivityCosine == 0 && pair.Jaccard == 0);
    }

    [Fact]
    public void Utilisation_is_the_union_of_work_within_window_and_calendar()
    {
        // Window 0–60. ann: −10–10 and 5–20 within it are 20 busy, 5 of them twice; 60–70 is outside. Nothing at 30 counts as a task.
        var log = OfIntervals(
            ("1", "a", -10, 10, "ann"),
            ("1", "b", 5, 20, "ann"),
            ("1", "c", 60, 70, "ann"),
            ("1", "d", 30, 30, "ann"),
            ("1", "e", -5, 0, "ann")
        );
        var row = ResourceUtilization.Of(log, At(0), At(60), Always).Resources.Single();
        (row.Tasks, row.AvailableSeconds, row.BusySeconds).Should().Be((3, 3600, 1200));
        (row.OvertimeSeconds, row.MultitaskingSeconds).Should().Be((0, 300));
        row.Utilization.Should().BeApproximately(1 / 3.0, 1e-15);
    }

    [Fact]
    public void Work_outside_the_own_calendar_is_overtime()
    {
        var early = new WorkingCalendar(
            DateTimeZone.Utc,
            WorkingWeek.MondayToFriday(new WorkingWindow(new LocalTime(9, 0), new LocalTime(9, 30)))
        );
        var closed = new WorkingCalendar(DateTimeZone.Utc, WorkingWeek.Closed);
        var log = OfIntervals(("1", "a", 20, 40, "ann"), ("1", "b", 0, 60, null));
        var figures = ResourceUtilization.Of(
            log,
            At(0),
            At(60),
            Always,
            new Dictionary<string, WorkingCalendar> { ["bob"] = closed, ["ann"] = early }
        );
        figures.Resources.Select(row => row.Resource).Should().Equal("ann", "bob");
        var ann = figures.Resources[0];
        (ann.AvailableSeconds, ann.BusySeconds, ann.OvertimeSeconds).Should().Be((1800, 600, 600));
        figures.Resources[1].Utilization.Should().BeNull();
        (figures.Total.Tasks, figures.Total.AvailableSeconds, figures.Total.BusySeconds).Should().Be((1, 1800, 600));
        figures.Total.Utilization.Should().BeApproximately(1 / 3.0, 1e-15);
        figures.Total.OvertimeSeconds.Should().Be(600);
    }

    [Fact]
    public void Windows_without_length_and_logs_without_resources_are_refused()
    {
        var log = OfIntervals(("1", "a", 0, 1, "ann"));
        Refusal.Of(() => ResourceUtilization.Of(log, At(1), At(1), Always), FaultCode.NotOrdered, "end");
        Refusal.Of(() => ResourceUtilization.Of(OfTraces("a"), At(0), At(1), Always), FaultCode.InsufficientData, "log");
        Refusal.Of(() => ResourceUtilization.Of(log, At(0), At(1), null!), FaultCode.InvalidArgument, "calendar");
    }

    [Fact]
    public void One_pair_of_hands_must_not_ask_and_approve()
    {
        // Case 1: bob did both; 2: kept; 3: nobody knows who approved; 4: ann did both although one approval is unknown; 5: only asked.
        var log = Of(
            new Row("1", "ask", 0, "bob"),
            new Row("1", "approve", 1, "bob"),
            new Row("2", "ask", 0, "ann"),
            new Row("2", "approve", 1, "bob"),
            new Row("3", "ask", 0, "ann"),
            new Row("3", "approve", 1),
            new Row("4", "approve", 0),
            new Row("4", "approve", 1, "ann"),
            new Row("4", "ask", 2, "ann"),
            new Row("5", "ask", 0, "ann"),
            new Row("5", "pay", 1, "ann")
        );
        var duties = DutySeparation.Of(log, new DutyPair("ask", "approve"), new DutyPair("approve", "pay"));
        var asking = duties.Findings[0];
        (asking.Cases, asking.UndecidedCases).Should().Be((4, 1));
        asking.Breaches.Should().Equal(new DutyBreach("1", "bob"), new DutyBreach("4", "ann"));
        asking.BreachRate.Should().BeApproximately(2 / 3.0, 1e-15);
        duties.Findings[1].Cases.Should().Be(0);
        duties.Findings[1].BreachRate.Should().BeNull();
        duties.Explain().Value.Should().Be("2");
        Refusal.Of(() => DutySeparation.Of(log), FaultCode.EmptyInput, "pairs");
        Refusal.Of(() => DutySeparation.Of(log, new DutyPair("ask", "a")), FaultCode.UnknownReference, "pairs[0]");
        Refusal.Of(() => DutySeparation.Of(log, default(DutyPair)), FaultCode.InvalidArgument, "pairs[0]");
        Refusal.Of(() => _ = new DutyPair("ask", "ask"), FaultCode.InvalidArgument, "second");
    }

    [Fact]
    public void Of_several_who_did_both_the_first_name_is_told()
    {
        var log = Of(new Row("1", "a", 0, "bob"), new Row("1", "b", 1, "bob"), new Row("1", "b", 2, "ann"), new Row("1", "a", 3, "ann"));
        DutySeparation.Of(log, new DutyPair("b", "a")).Findings[0].Breaches.Should().Equal(new DutyBreach("1", "ann"));
    }
}
