using CsCheck;
using NodaTime;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class EventLogTests
{
    [Fact]
    public void Cases_stand_in_the_order_of_their_first_row_and_their_events_by_time_then_by_row()
    {
        var log = Of(new Row("2", "c", 5), new Row("1", "x", 0), new Row("2", "a", 3), new Row("2", "d", 5), new Row("2", "b", 3));
        log.Cases.Should().Equal("2", "1");
        (log.CaseCount, log.EventCount).Should().Be((2, 5));
        log.EventsOf(0).Select(item => item.Activity).Should().Equal("a", "b", "c", "d");
        log.EventsOf(1).Single().Should().Be(new LogEvent("1", "x", At(0)));
        Refusal.Of(() => log.EventsOf(2), FaultCode.InvalidArgument, "index");
        Refusal.Of(() => log.EventsOf(-1), FaultCode.InvalidArgument, "index");
    }

    [Fact]
    public void An_event_keeps_its_start_its_resource_and_a_ten_millionth_of_a_second()
    {
        var end = At(7) + Duration.FromTicks(1);
        var log = EventLog.Of(new LogEvent("1", "a", end, At(5), "ann"), new LogEvent("1", "b", At(9), resource: " "));
        log.EventsOf(0)[0].Should().Be(new LogEvent("1", "a", end, At(5), "ann"));
        log.EventsOf(0)[1].Started.Should().BeNull();
        log.EventsOf(0)[1].Resource.Should().BeNull();
        new LogEvent("1", "a", At(5), At(5)).Started.Should().Be(At(5));
        Refusal.Of(() => _ = new LogEvent("1", "a", At(5), At(5) + Duration.FromTicks(1)), FaultCode.InvalidArgument, "started");
        Refusal.Of(() => _ = new LogEvent(" ", "a", At(5)), FaultCode.InvalidArgument, "caseName");
        Refusal.Of(() => _ = new LogEvent("1", "", At(5)), FaultCode.InvalidArgument, "activity");
        Refusal.Of(() => EventLog.Of(default(LogEvent)), FaultCode.InvalidArgument, "rows[0].case");
    }

    [Fact]
    public void A_builder_reports_every_wrong_row_and_unreadable_instants_first()
    {
        var builder = new EventLogBuilder();
        builder.AddText("1", "a", "2026-03-02T09:00:00Z");
        builder.AddText(" ", "", "2026-03-02T09:00:00Z");
        builder.AddText("1", "a", "2026-03-02T09:00:00");
        builder.AddText("1", "a", "2026-03-02T09:00:00Z", "soon");
        builder.AddText("1", "a", "2026-03-02T09:00:00+01:00", "2026-03-02T08:00:01Z");
        builder.AddText("1", "a", null, "never");
        var fault = Refusal.Of(() => builder.Build());
        fault
            .Faults.Select(item => (item.Code, item.Place))
            .Should()
            .Equal(
                (FaultCode.ParseError, "rows[2].timestamp"),
                (FaultCode.ParseError, "rows[3].start"),
                (FaultCode.ParseError, "rows[5].timestamp"),
                (FaultCode.ParseError, "rows[5].start"),
                (FaultCode.InvalidArgument, "rows[1].case"),
                (FaultCode.InvalidArgument, "rows[1].activity"),
                (FaultCode.InvalidArgument, "rows[4].start")
            );
        Refusal.Of(() => new EventLogBuilder().Build(), FaultCode.EmptyInput, "rows");
        Refusal.Of(() => EventLog.Of(), FaultCode.EmptyInput, "rows");
    }

    [Fact]
    public void Texts_with_an_offset_are_the_same_instant_as_in_utc()
    {
        var builder = new EventLogBuilder();
        builder.AddText("1", "late", "2026-03-02T10:00:00Z", "", " ");
        builder.AddText("1", "early", "2026-03-02T10:30:00+01:00", "2026-03-02T09:00:00Z", "ann");
        var events = builder.Build().EventsOf(0);
        events[0].Should().Be(new LogEvent("1", "early", At(30), At(0), "ann"));
        events[1].Should().Be(new LogEvent("1", "late", At(60)));
    }

    [Fact]
    public void A_built_log_does_not_change_when_its_builder_goes_on()
    {
        var builder = new EventLogBuilder();
        builder.Add("1", "a", At(0));
        var first = builder.Build();
        builder.Add("1", "b", At(1), At(0), "ann");
        first.EventCount.Should().Be(1);
        builder.Build().EventsOf(0).Should().Equal(new LogEvent("1", "a", At(0)), new LogEvent("1", "b", At(1), At(0), "ann"));
    }

    [Fact]
    public void Rows_in_any_order_make_the_same_log_when_no_instants_tie()
    {
        Gen.Shuffle(Enumerable.Range(0, 12).ToArray())
            .Sample(order =>
            {
                var rows = Enumerable.Range(0, 12).Select(i => new Row($"c{i % 3}", $"{(char)('a' + (i % 4))}", i, $"r{i % 2}")).ToArray();
                var shuffled = Of([.. order.Select(i => rows[i])]);
                for (int c = 0; c < 3; c++)
                {
                    int at = shuffled.Cases.IndexOf($"c{c}");
                    shuffled.EventsOf(at).Should().Equal(Of(rows).EventsOf(c));
                }
            });
    }
}
