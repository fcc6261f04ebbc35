using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Projects;

/// <summary>A plan in dates whose activities and lags have calendars of their own (多日历进度计划).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class CalendarSchedule : IExplainable
{
    private CalendarSchedule(LocalDate start, ImmutableArray<ActivityDates> activities)
    {
        Activities = activities;
        Finish = activities.Max(activity => activity.Finish);
        CalendarDays = NodaTime.Period.DaysBetween(start, Finish) + 1;
    }

    /// <summary>First and last day of every activity, in the order given.</summary>
    public ImmutableArray<ActivityDates> Activities { get; }

    /// <summary>The last day of the project.</summary>
    public LocalDate Finish { get; }

    /// <summary>Days from the start of the project to its last day, both counted.</summary>
    public int CalendarDays { get; }

    /// <summary>Schedules activities on their calendars.</summary>
    /// <param name="projectStart">The first day on which any may start.</param>
    /// <param name="calendars">The calendars.</param>
    /// <param name="activities">The activities.</param>
    /// <param name="links">The links; empty when there are none.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no activity or calendar; <see cref="FaultCode.DuplicateKey"/>;
    /// <see cref="FaultCode.UnknownReference"/>: an activity or calendar that is not known; <see cref="FaultCode.InvalidArgument"/>: null, a
    /// duration below 1, a start-to-finish link, a calendar without working days; <see cref="FaultCode.Cycle"/>.
    /// </exception>
    public static CalendarSchedule Of(
        LocalDate projectStart,
        ReadOnlySpan<NamedCalendar> calendars,
        ReadOnlySpan<CalendarActivity> activities,
        ReadOnlySpan<CalendarLink> links
    )
    {
        ImmutableArray<CalendarActivity> all = [.. activities];
        ImmutableArray<CalendarLink> ties = [.. links];
        Network.Unique(nameof(activities), [.. all.Select(activity => activity.Id)]);
        var byName = ByName(calendars);
        var network = Network.Of(
            nameof(activities),
            [.. all.Select(activity => activity.Id)],
            ties.Select(tie => tie.Link).ToArray().AsSpan()
        );
        WorkdayCalendar[] own = [.. all.Select(activity => Find(byName, activity.Calendar))];
        WorkdayCalendar?[] lags = [.. ties.Select((tie, at) => LagCalendar(tie, network.Edges[at], own, byName))];
        CheckFigures(projectStart, calendars, all, ties);
        var dates = new ActivityDates[all.Length];
        foreach (int at in network.Ordered())
        {
            var start = projectStart;
            LocalDate? finish = null;
            for (int i = 0; i < ties.Length; i++)
            {
                if (network.Edges[i].To != at)
                    continue;
                var day = Bound(network.Edges[i], dates, lags[i]);
                if (network.Edges[i].ToStart)
                    start = LocalDate.Max(start, day);
                else
                    finish = LocalDate.Max(finish ?? day, day);
            }
            dates[at] = Place(all[at], own[at], start, finish);
        }
        return new CalendarSchedule(projectStart, [.. dates]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Last day of the project", "项目完成日"),
            Figures.Text(Finish),
            default,
            default,
            [
                .. Activities.Select(activity =>
                    Explanation.Of(Phrase.Of($"{activity.Id}"), $"{Figures.Text(activity.Start)}/{Figures.Text(activity.Finish)}")
                ),
            ]
        );

    private static ActivityDates Place(CalendarActivity activity, WorkdayCalendar calendar, LocalDate start, LocalDate? finishBound)
    {
        var first = Known(calendar.OnOrAfter(start));
        var last = Known(calendar.Plus(first, activity.Duration - 1));
        if (finishBound is { } bound && bound > last)
        {
            last = Known(calendar.OnOrAfter(bound));
            first = Known(calendar.Plus(last, 1 - activity.Duration));
        }
        return new ActivityDates(activity.Id, first, last);
    }

    private static LocalDate Bound(NetworkEdge edge, ActivityDates[] dates, WorkdayCalendar? lag)
    {
        var day = edge.Type switch
        {
            LinkType.StartToStart => dates[edge.From].Start,
            LinkType.FinishToFinish => dates[edge.From].Finish,
            _ => dates[edge.From].Finish.PlusDays(1),
        };
        return lag is null ? day.PlusDays(edge.Lag) : Known(lag.Plus(day, edge.Lag));
    }

    private static LocalDate Known(LocalDate? day) =>
        day ?? throw Faults.Invalid("calendars", "there are not so many working days", "give calendars with working days");

    private static Dictionary<string, WorkdayCalendar> ByName(ReadOnlySpan<NamedCalendar> calendars)
    {
        Guard.NotEmpty(calendars, nameof(calendars));
        var byName = new Dictionary<string, WorkdayCalendar>(StringComparer.Ordinal);
        for (int i = 0; i < calendars.Length; i++)
        {
            var calendar = Guard.NotNull(calendars[i], Guard.At(nameof(calendars), i));
            if (!byName.TryAdd(calendar.Name, calendar.Workdays))
                throw Faults.Duplicate(Guard.At(nameof(calendars), i), calendar.Name);
        }
        return byName;
    }

    private static WorkdayCalendar Find(Dictionary<string, WorkdayCalendar> byName, string name) =>
        byName.TryGetValue(name, out var calendar) ? calendar : throw Faults.Unknown("calendars", name, "name a calendar of the plan");

    private static WorkdayCalendar? LagCalendar(
        CalendarLink link,
        NetworkEdge edge,
        WorkdayCalendar[] own,
        Dictionary<string, WorkdayCalendar> byName
    ) =>
        link.Days switch
        {
            LagDays.Successor => own[edge.To],
            LagDays.Predecessor => own[edge.From],
            LagDays.Named => Find(byName, link.Calendar ?? ""),
            _ => null,
        };

    private static void CheckFigures(
        LocalDate projectStart,
        ReadOnlySpan<NamedCalendar> calendars,
        ImmutableArray<CalendarActivity> activities,
        ImmutableArray<CalendarLink> links
    )
    {
        foreach (var activity in activities)
        {
            if (activity.Duration < 1)
                throw Faults.Invalid(activity.Id, $"duration {activity.Duration} is below 1", "give at least one working day");
        }
        if (links.Any(link => link.Link.Type == LinkType.StartToFinish))
            throw Faults.Invalid(nameof(links), "a start-to-finish link has no day", "use another type");
        foreach (var calendar in calendars)
            _ = Known(calendar.Workdays.OnOrAfter(projectStart));
    }
}
