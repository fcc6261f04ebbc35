using Ops.Domain.Calendars;
using Ops.Domain.Projects;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Networks, plans and chains.</summary>
internal sealed class ProjectSamples : RoomSamples
{
    private const string NoneWaits = "activities that wait for nothing can run at once";

    private static readonly int[] OneOfEach = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    private static Dictionary<string, double> TwoMen => new() { ["men"] = 2 };

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(ThreePointActivity)] = variant => new ThreePointActivity($"k{variant + 1}", 1, 2, 4),
            [typeof(ResourceActivity)] = variant => new ResourceActivity($"k{variant + 1}", 2, TwoMen),
            [typeof(CrashableActivity)] = variant => new CrashableActivity($"k{variant + 1}", 4, 2, 100, 150),
            [typeof(NamedCalendar)] = variant => new NamedCalendar($"k{variant + 1}", WorkdayCalendar.MondayToFriday),
            [typeof(LimitedActivity)] = variant => new LimitedActivity($"k{variant + 1}", 2, OneOfEach),
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new()
        {
            [typeof(ActivityLink)] = _ => new ActivityLink[] { new("k1", "k2"), new("k2", "k3") },
            [typeof(CalendarLink)] = _ => new CalendarLink[] { new(new ActivityLink("k1", "k2")) },
            [typeof(CalendarActivity)] = _ => new CalendarActivity[] { new("k1", 2, "k1"), new("k2", 3, "k2") },
            [typeof(ReportedActivity)] = _ => new ReportedActivity[] { new("k1", 2, 0, 2), new("k2", 3, 2, null, 1), new("k3", 1) },
            [typeof(TaskChain)] = _ =>
                new TaskChain[]
                {
                    new("k1", ChainKind.Project, new ChainTask("k1", 10), new ChainTask("k2", 6)),
                    new("k2", ChainKind.Feeding, new ChainTask("k1", 4)),
                },
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["ResourceActivity.new(demands)"] = () => TwoMen,
            ["ResourceProfile.Of(capacity)"] = () => TwoMen,
            ["ThreePointActivity.new(predecessors)"] = () => new[] { "k2" },
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("ProjectSchedule.Of(links)", NoneWaits),
            ("NetworkCheck.Of(links)", NoneWaits),
            ("ProgressUpdate.Of(links)", NoneWaits),
            ("CalendarSchedule.Of(links)", NoneWaits),
            ("LimitedSchedule.Of(links)", NoneWaits),
            ("LimitedSchedule.Of(capacities)", "a plan may have no limits"),
            ("LimitedActivity.new(demands)", "a plan may have no limits"),
            ("ThreePointActivity.new(predecessors)", NoneWaits),
            ("ResourceActivity.new(predecessors)", NoneWaits),
            ("CrashableActivity.new(predecessors)", NoneWaits),
        ];
}
