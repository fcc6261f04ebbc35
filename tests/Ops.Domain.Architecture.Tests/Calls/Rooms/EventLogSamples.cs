using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Event logs and what is read from them.</summary>
internal sealed class EventLogSamples : RoomSamples
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static LogEvent Event(int variant) =>
        new($"c{variant % 2}", $"a{variant}", Start + Duration.FromHours(variant), resource: $"r{variant % 2}");

    private static EventLog Log() => EventLog.Of(Event(0), Event(1), Event(2), Event(3));

    private static EventLogBuilder Builder()
    {
        var builder = new EventLogBuilder();
        builder.Add(Event(0));
        return builder;
    }

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(LogEvent)] = variant => Event(variant),
            [typeof(EventLog)] = _ => Log(),
            [typeof(EventLogBuilder)] = _ => Builder(),
            [typeof(GrowingLog)] = _ => new GrowingLog(),
            [typeof(LiveFlowAccumulator)] = _ => new LiveFlowAccumulator(),
            [typeof(LogFilter)] = _ => LogFilter.CaseSize(1),
            [typeof(ApprovalStep)] = variant => new ApprovalStep($"a{variant}"),
            [typeof(DutyPair)] = _ => new DutyPair("a0", "a1"),
            [typeof(ShiftPattern)] = variant => new ShiftPattern($"k{variant}", [1, 1, 1]),
            [typeof(SkilledStaff)] = variant => new SkilledStaff($"k{variant}", 1, "k1"),
            [typeof(SkillDemand)] = variant => new SkillDemand($"k{variant}", 1),
            [typeof(EdgeStatistics)] = _ => DirectlyFollowsGraph.Of(Log()).Edges[0],
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["ResourceUtilization.Of(start)"] = () => Start,
            ["ResourceUtilization.Of(end)"] = () => Start + Duration.FromDays(1),
            ["ResourceUtilization.Of(calendars)"] = () =>
                new Dictionary<string, WorkingCalendar> { ["r0"] = new(DateTimeZone.Utc, WorkingWeek.Always) },
            ["LiveFlowAccumulator.new(accuracy)"] = () => 0.01,
            ["LogFilter.Window(from)"] = () => Start,
            ["LogFilter.Window(to)"] = () => Start + Duration.FromDays(1),
            ["LogFilter.VariantCoverage(share)"] = () => 0.5,
            ["LogFilter.Performance(minSeconds)"] = () => 1.0,
            ["LogFilter.Performance(maxSeconds)"] = () => 7200.0,
            ["LogFilter.CaseSize(min)"] = () => 1,
            ["LogFilter.CaseSize(max)"] = () => 9,
            ["EventLog.EventsOf(index)"] = () => 0,
            ["ShiftPlan.Of(requirements)"] = () => new[] { 1, 2, 1 },
            ["ShiftPattern.new(covers)"] = () => new[] { 1, 0, 1 },
            ["InefficiencyReport.Of(costPerHour)"] = () => new Money(30, Currency.Of("EUR")),
            ["LogEvent.new(started)"] = () => null,
            ["EventLogBuilder.Add(started)"] = () => null,
            ["DependencyGraph.Of(dependencyThreshold)"] = () => 0.5,
            ["LogQuality.Of(columns)"] = () => new[] { "case", "activity", "timestamp" },
            ["LogQuality.Of(rows)"] = () => new[] { new string?[] { "c1", "a", "2026-03-02T09:00:00Z" } },
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("GrowingLog.Append(batch)", "a batch without events changes nothing"),
            ("ApprovalStep.new(refusals)", "an approval whose log shows no refusals at all"),
            ("ShiftPattern.new(covers)", "no period beside some requirements is a mismatch of lengths"),
            ("SkilledStaff.new(skills)", "someone who can do nothing that is asked for"),
            ("LogFilter.Activities(activities)", "a filter that names nothing is an invalid argument, like its other faults"),
        ];

    public override ImmutableArray<(string Type, string Reason)> PlainResults => [("EventLog", "facts: what was recorded")];
}
