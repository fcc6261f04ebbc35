using System.Runtime.InteropServices;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Projects;

/// <summary>Early and late times of a project network with four kinds of links (网络计划).</summary>
/// <remarks>
/// Precedence diagramming: forwards from 0, FS ES ≥ EF + lag, SS ES ≥ ES + lag, FF EF ≥ EF + lag, SF EF ≥ ES + lag; backwards from the
/// required finish. Compared by reference.
/// </remarks>
public sealed class ProjectSchedule : IExplainable
{
    private readonly int[] _start;
    private readonly int[] _finish;
    private readonly int[] _lateFinish;
    private readonly int[] _freeFloat;
    private readonly Lazy<ImmutableArray<ActivityTimes>> _activities;
    private readonly Lazy<ImmutableArray<string>> _critical;

    private ProjectSchedule(Network network, int duration, int[] start, int[] finish, int[] lateFinish, int[] freeFloat)
    {
        Network = network;
        Duration = duration;
        _start = start;
        _finish = finish;
        _lateFinish = lateFinish;
        _freeFloat = freeFloat;
        var critical = WithoutFloat();
        _critical = new Lazy<ImmutableArray<string>>(() => [.. critical.Order(StringComparer.Ordinal)]);
        _activities = new Lazy<ImmutableArray<ActivityTimes>>(Rows);
    }

    /// <summary>The shortest time of the project: the largest early finish.</summary>
    public int Duration { get; }

    /// <summary>Every activity, in the order given; put together when first asked for.</summary>
    public ImmutableArray<ActivityTimes> Activities => _activities.Value;

    /// <summary>The activities without float, sorted by id.</summary>
    public ImmutableArray<string> Critical => _critical.Value;

    internal Network Network { get; }

    /// <summary>Schedules a network.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="links">The links; empty when all activities can run at once.</param>
    /// <param name="constraints">Bounds on dates; empty when there are none.</param>
    /// <param name="requiredFinish">When the project must be finished; null for as early as it can.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no activity; <see cref="FaultCode.DuplicateKey"/>: an activity twice;
    /// <see cref="FaultCode.UnknownReference"/>: an activity that is not listed;
    /// <see cref="FaultCode.InvalidArgument"/>: a negative duration; <see cref="FaultCode.Cycle"/>: with its path;
    /// <see cref="FaultCode.Overflow"/>: times beyond whole numbers of 32 bits.
    /// </exception>
    public static ProjectSchedule Of(
        ReadOnlySpan<ProjectActivity> activities,
        ReadOnlySpan<ActivityLink> links,
        ReadOnlySpan<ActivityConstraint> constraints = default,
        int? requiredFinish = null
    )
    {
        var network = Network.Of(nameof(activities), Ids(activities), links);
        int[] bound = Bounds(network, constraints, ConstraintKind.StartNoEarlierThan, 0, Math.Max);
        int[] latest = Bounds(network, constraints, ConstraintKind.FinishNoLaterThan, int.MaxValue, Math.Min);
        CheckDurations(activities);
        int[] order = network.Ordered();
        try
        {
            return Timed(network, order, activities, bound, latest, requiredFinish);
        }
        catch (OverflowException)
        {
            throw network.TooLong();
        }
    }

    private static ProjectSchedule Timed(
        Network network,
        int[] order,
        ReadOnlySpan<ProjectActivity> activities,
        int[] bound,
        int[] latest,
        int? requiredFinish
    )
    {
        int[] start = Forward(network, order, activities, bound);
        int duration = 0;
        int[] end = new int[start.Length];
        for (int i = 0; i < end.Length; i++)
        {
            end[i] = start[i] + activities[i].Duration;
            duration = Math.Max(duration, end[i]);
        }
        int[] finish = Backward(network, order, activities, latest, requiredFinish ?? duration);
        int[] free = FreeFloats(network, activities, start, duration);
        return new ProjectSchedule(network, duration, start, end, finish, free);
    }

    /// <summary>The early times as days: period n is the n-th working day from the first one on or after the start of the project.</summary>
    /// <param name="projectStart">The start of the project.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>First and last day of every activity, in the order given; a milestone has one day.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no calendar, or one without so many working days.</exception>
    public ImmutableArray<ActivityDates> Dates(LocalDate projectStart, WorkdayCalendar calendar)
    {
        Guard.NotNull(calendar, nameof(calendar));
        return
        [
            .. Activities.Select(activity => new ActivityDates(
                activity.Id,
                Day(projectStart, calendar, activity.EarlyStart),
                Day(projectStart, calendar, Math.Max(activity.EarlyStart, activity.EarlyFinish - 1))
            )),
        ];
    }

    /// <summary>The last working day of the project.</summary>
    /// <param name="projectStart">The start of the project.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The day; the first working day for a project of duration 0.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no calendar, or one without so many working days.</exception>
    public LocalDate FinishDate(LocalDate projectStart, WorkdayCalendar calendar) =>
        Day(projectStart, Guard.NotNull(calendar, nameof(calendar)), Math.Max(0, Duration - 1));

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Shortest time of the project", "项目最短工期"),
            (double)Duration,
            Phrase.Of($"critical: {string.Join(", ", Critical)}", $"关键工序：{string.Join(", ", Critical)}"),
            new Phrase("precedence diagramming", "搭接网络计划法"),
            [
                .. Activities.Select(activity =>
                    Explanation.Of(
                        new Phrase($"Total float of {activity.Id}", $"{activity.Id} 的总时差"),
                        (double)activity.TotalFloat,
                        Phrase.Of($"{activity.LateStart} - {activity.EarlyStart}")
                    )
                ),
            ]
        );

    internal static ImmutableArray<string> Ids(ReadOnlySpan<ProjectActivity> activities)
    {
        var ids = ImmutableArray.CreateBuilder<string>(activities.Length);
        foreach (var activity in activities)
            ids.Add(activity.Id);
        return ids.MoveToImmutable();
    }

    internal static void CheckDurations(ReadOnlySpan<ProjectActivity> activities)
    {
        foreach (var activity in activities)
        {
            if (activity.Duration < 0)
                throw Faults.Invalid(activity.Id, $"duration {activity.Duration} is negative", "give a duration of at least 0");
        }
    }

    /// <summary>By how much a link's two ends lie further apart, at early times, than its lag asks.</summary>
    internal int Slack(NetworkEdge edge) =>
        (edge.ToStart ? _start[edge.To] : _finish[edge.To]) - (edge.FromFinish ? _finish[edge.From] : _start[edge.From]) - edge.Lag;

    private static int[] Bounds(
        Network network,
        ReadOnlySpan<ActivityConstraint> constraints,
        ConstraintKind kind,
        int none,
        Func<int, int, int> tighter
    )
    {
        int[] bounds = new int[network.Ids.Length];
        Array.Fill(bounds, none);
        foreach (var constraint in constraints)
        {
            int at =
                network.Find(constraint.Activity)
                ?? throw Faults.Unknown(nameof(constraints), constraint.Activity, "bound listed activities only");
            if (constraint.Kind == kind)
                bounds[at] = tighter(bounds[at], constraint.Value);
        }
        return bounds;
    }

    private static int[] Forward(Network network, int[] order, ReadOnlySpan<ProjectActivity> activities, int[] bound)
    {
        int[] start = bound;
        foreach (int to in order)
        {
            int earliest = start[to];
            foreach (ref readonly var edge in network.Into(to))
            {
                int from = start[edge.From] + (edge.FromFinish ? activities[edge.From].Duration : 0);
                earliest = Math.Max(earliest, from + edge.Lag - (edge.ToStart ? 0 : activities[to].Duration));
            }
            start[to] = earliest;
        }
        return start;
    }

    /// <summary>Every activity passes its bound on to those before it once all after it have.</summary>
    private static int[] Backward(Network network, int[] order, ReadOnlySpan<ProjectActivity> activities, int[] latest, int required)
    {
        int[] finish = latest;
        for (int i = 0; i < finish.Length; i++)
            finish[i] = Math.Min(finish[i], required);
        for (int i = order.Length - 1; i >= 0; i--)
        {
            int to = order[i];
            foreach (ref readonly var edge in network.Into(to))
            {
                int bound = finish[to] - (edge.ToStart ? activities[to].Duration : 0) - edge.Lag;
                int own = bound + (edge.FromFinish ? 0 : activities[edge.From].Duration);
                finish[edge.From] = Math.Min(finish[edge.From], own);
            }
        }
        return finish;
    }

    private static int[] FreeFloats(Network network, ReadOnlySpan<ProjectActivity> activities, int[] start, int duration)
    {
        int[] least = new int[start.Length];
        Array.Fill(least, int.MaxValue);
        foreach (ref readonly var edge in network.Edges.AsSpan())
        {
            int to = start[edge.To] + (edge.ToStart ? 0 : activities[edge.To].Duration);
            int from = start[edge.From] + (edge.FromFinish ? activities[edge.From].Duration : 0);
            least[edge.From] = Math.Min(least[edge.From], to - from - edge.Lag);
        }
        for (int i = 0; i < least.Length; i++)
        {
            if (least[i] == int.MaxValue)
                least[i] = duration - start[i] - activities[i].Duration;
        }
        return least;
    }

    private ImmutableArray<ActivityTimes> Rows()
    {
        var rows = new ActivityTimes[_start.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new ActivityTimes
            {
                Id = Network.Ids[i],
                EarlyStart = _start[i],
                EarlyFinish = _finish[i],
                LateStart = _lateFinish[i] - (_finish[i] - _start[i]),
                LateFinish = _lateFinish[i],
                FreeFloat = _freeFloat[i],
            };
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    /// <summary>Those whose late start is not after the early one. Here a float that no number can hold overflows.</summary>
    private List<string> WithoutFloat()
    {
        var ids = new List<string>();
        for (int i = 0; i < _start.Length; i++)
        {
            if (_lateFinish[i] - (_finish[i] - _start[i]) - _start[i] <= 0)
                ids.Add(Network.Ids[i]);
        }
        return ids;
    }

    private static LocalDate Day(LocalDate projectStart, WorkdayCalendar calendar, int period) =>
        calendar.Plus(projectStart, period)
        ?? throw Faults.Invalid(nameof(calendar), "there are not so many working days", "give a calendar with working days");
}
