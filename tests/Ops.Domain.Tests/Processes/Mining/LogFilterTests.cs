using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class LogFilterTests
{
    /// <summary>A case from 10 to 20 minutes with an event at 15, and one from 20 to 30.</summary>
    private static readonly EventLog Two = Of(
        new Row("1", "a", 10),
        new Row("1", "b", 15),
        new Row("1", "c", 20),
        new Row("2", "a", 20),
        new Row("2", "d", 30)
    );

    private static string Left(EventLog log, params LogFilter[] filters) => string.Concat(log.Filter(filters).Log.Cases);

    [Theory]
    [InlineData(WindowMode.Contained, 10, 20, "1")]
    [InlineData(WindowMode.Contained, 11, 20, "")]
    [InlineData(WindowMode.Contained, 10, 19, "")]
    [InlineData(WindowMode.Intersecting, 20, 20, "12")]
    [InlineData(WindowMode.Intersecting, 0, 10, "1")]
    [InlineData(WindowMode.Intersecting, 0, 9, "")]
    [InlineData(WindowMode.Intersecting, 16, 17, "1")]
    [InlineData(WindowMode.Intersecting, 21, 40, "2")]
    [InlineData(WindowMode.Started, 10, 19, "1")]
    [InlineData(WindowMode.Started, 11, 20, "2")]
    [InlineData(WindowMode.Completed, 20, 29, "1")]
    [InlineData(WindowMode.Completed, 21, 30, "2")]
    public void Windows_belong_to_both_ends(WindowMode mode, int from, int to, string left) =>
        Left(Two, LogFilter.Window(mode, At(from), At(to))).Should().Be(left);

    [Fact]
    public void A_window_can_cut_cases_and_those_without_an_event_vanish()
    {
        var cut = Two.Filter(LogFilter.Window(WindowMode.Truncated, At(10), At(15)));
        cut.Log.EventsOf(0).Select(item => item.Activity).Should().Equal("a", "b");
        (cut.Log.CaseCount, cut.RemovedCases, cut.RemovedEvents).Should().Be((1, 1, 3));
    }

    [Fact]
    public void Coverage_takes_the_frequent_variants_until_the_share_is_reached()
    {
        // Variants: ab 3 of 6, c 2, d 1.
        var log = OfTraces("ab", "ab", "c", "d", "ab", "c");
        Left(log, LogFilter.VariantCoverage(0.5)).Should().Be("c0c1c4");
        Left(log, LogFilter.VariantCoverage(0.51)).Should().Be("c0c1c2c4c5");
        Left(log, LogFilter.VariantCoverage(1e-9)).Should().Be("c0c1c4");
        Left(log, LogFilter.VariantCoverage(1)).Should().Be("c0c1c2c3c4c5");
        Left(log, LogFilter.TopVariants(2)).Should().Be("c0c1c2c4c5");
        Left(log, LogFilter.TopVariants(99)).Should().Be("c0c1c2c3c4c5");
        Refusal.Of(() => LogFilter.VariantCoverage(0), FaultCode.InvalidArgument, "share");
        Refusal.Of(() => LogFilter.VariantCoverage(1.01), FaultCode.InvalidArgument, "share");
        Refusal.Of(() => LogFilter.TopVariants(0), FaultCode.InvalidArgument, "count");
    }

    [Fact]
    public void Activities_choose_cases_or_events()
    {
        var log = OfTraces("ab", "bc", "c");
        Left(log, LogFilter.Activities(ActivityMode.Any, ["a", "c"])).Should().Be("c0c1c2");
        Left(log, LogFilter.Activities(ActivityMode.All, ["b", "c"])).Should().Be("c1");
        Left(log, LogFilter.Activities(ActivityMode.All, ["b", "b"])).Should().Be("c0c1");
        Left(log, LogFilter.Activities(ActivityMode.All, ["b", "never"])).Should().Be("");
        Left(log, LogFilter.Activities(ActivityMode.None, ["a"])).Should().Be("c1c2");
        var kept = log.Filter(LogFilter.Activities(ActivityMode.KeepEvents, ["b"]));
        (kept.Log.CaseCount, kept.Log.EventCount, kept.RemovedEvents).Should().Be((2, 2, 3));
        var dropped = log.Filter(LogFilter.Activities(ActivityMode.DropEvents, ["b"]));
        (dropped.Log.CaseCount, dropped.Log.EventCount, dropped.RemovedCases).Should().Be((3, 3, 0));
        Refusal.Of(() => LogFilter.Activities(ActivityMode.Any, []), FaultCode.InvalidArgument, "activities");
        Refusal.Of(() => LogFilter.Activities((ActivityMode)9, ["a"]), FaultCode.UnknownReference, "mode");
    }

    [Fact]
    public void Endpoints_look_at_the_first_and_at_the_last_event()
    {
        var log = OfTraces("abc", "bc", "ab");
        Left(log, LogFilter.Endpoints(start: ["a"])).Should().Be("c0c2");
        Left(log, LogFilter.Endpoints(end: ["c", "x"])).Should().Be("c0c1");
        Left(log, LogFilter.Endpoints(["a"], ["c"])).Should().Be("c0");
        Left(log, LogFilter.Endpoints()).Should().Be("c0c1c2");
        Refusal.Of(() => LogFilter.Endpoints([]), FaultCode.InvalidArgument, "start");
        Refusal.Of(() => LogFilter.Endpoints(end: []), FaultCode.InvalidArgument, "end");
    }

    [Fact]
    public void Bounds_of_time_and_size_belong_to_the_range()
    {
        Left(Two, LogFilter.Performance(600, 600)).Should().Be("12");
        Left(Two, LogFilter.Performance(600.5)).Should().Be("");
        Left(Two, LogFilter.Performance(maxSeconds: 599.5)).Should().Be("");
        Left(Two, LogFilter.CaseSize(3)).Should().Be("1");
        Left(Two, LogFilter.CaseSize(max: 2)).Should().Be("2");
        Left(Two, LogFilter.CaseSize(2, 3)).Should().Be("12");
        Left(Two, LogFilter.CaseSize(), LogFilter.Performance()).Should().Be("12");
        Refusal.Of(() => LogFilter.Performance(2, 1), FaultCode.NotOrdered, "minSeconds");
        Refusal.Of(() => LogFilter.Performance(-1), FaultCode.InvalidArgument, "minSeconds");
        Refusal.Of(() => LogFilter.Performance(maxSeconds: -1), FaultCode.InvalidArgument, "maxSeconds");
        Refusal.Of(() => LogFilter.CaseSize(3, 2), FaultCode.NotOrdered, "min");
        Refusal.Of(() => LogFilter.CaseSize(-1), FaultCode.InvalidArgument, "min");
        Refusal.Of(() => LogFilter.CaseSize(max: -1), FaultCode.InvalidArgument, "max");
        Refusal.Of(() => LogFilter.Window(WindowMode.Started, At(2), At(1)), FaultCode.NotOrdered, "from");
        Refusal.Of(() => LogFilter.Window((WindowMode)7, At(1), At(2)), FaultCode.UnknownReference, "mode");
    }

    [Fact]
    public void Filters_work_one_after_the_other_on_what_is_left()
    {
        var log = OfTraces("ab", "b", "cb");
        Left(log, LogFilter.Activities(ActivityMode.DropEvents, ["a"]), LogFilter.Endpoints(start: ["b"])).Should().Be("c0c1");
        Left(log, LogFilter.Endpoints(start: ["b"]), LogFilter.Activities(ActivityMode.DropEvents, ["a"])).Should().Be("c1");
        Refusal.Of(() => log.Filter(), FaultCode.EmptyInput, "filters");
        Refusal.Of(() => log.Filter([null!]), FaultCode.InvalidArgument, "filters");
    }

    [Fact]
    public void A_filtered_log_keeps_starts_and_resources()
    {
        var log = OfIntervals(("1", "a", 0, 5, "ann"), ("2", "b", 1, 2, null), ("2", "c", 2, 9, "bob"));
        var left = log.Filter(LogFilter.Activities(ActivityMode.Any, ["c"])).Log;
        left.EventsOf(0).Should().Equal(log.EventsOf(1));
        LogSummary.Of(left).Resources.Should().Equal(new NamedCount("bob", 1));
    }
}
