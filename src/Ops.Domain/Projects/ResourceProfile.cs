namespace Ops.Domain.Projects;

/// <summary>What a plan needs of each resource over time (资源直方图).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ResourceProfile : IExplainable
{
    private const int MostPeriods = 10_000_000;

    private ResourceProfile(int duration, ImmutableArray<ResourceUsage> resources)
    {
        Duration = duration;
        Resources = resources;
    }

    /// <summary>The shortest time of the project.</summary>
    public int Duration { get; }

    /// <summary>Every resource that is needed or has a capacity, sorted by name.</summary>
    public ImmutableArray<ResourceUsage> Resources { get; }

    /// <summary>Adds up what activities need at early and at late dates.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="capacity">What there is of each resource per period; null when that is not known.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: null, a duration, demand or capacity that is negative or not finite; <see cref="FaultCode.Cycle"/>;
    /// <see cref="FaultCode.Overflow"/>: more than ten million periods.
    /// </exception>
    public static ResourceProfile Of(ReadOnlySpan<ResourceActivity> activities, IReadOnlyDictionary<string, double>? capacity = null)
    {
        Guard.NotEmpty(activities, nameof(activities));
        ImmutableArray<ResourceActivity> all = [.. activities];
        for (int i = 0; i < all.Length; i++)
            Guard.NotNull(all[i], Guard.At(nameof(activities), i));
        ImmutableArray<string> ids = [.. all.Select(activity => activity.Id)];
        ActivityLink[] links =
        [
            .. all.SelectMany(activity => activity.Predecessors.Select(before => new ActivityLink(before, activity.Id))),
        ];
        _ = Network.Of(nameof(activities), ids, links);
        foreach (var activity in all)
        {
            foreach (var (resource, demand) in activity.Demands)
                Guard.NotNegative(demand, $"{activity.Id}.{resource}");
        }
        foreach (var (resource, amount) in capacity ?? ImmutableSortedDictionary<string, double>.Empty)
            Guard.NotNegative(amount, $"{nameof(capacity)}.{resource}");
        var schedule = ProjectSchedule.Of([.. all.Select(activity => new ProjectActivity(activity.Id, activity.Duration))], links);
        if (schedule.Duration > MostPeriods)
            throw Faults.Overflow(
                nameof(activities),
                $"the profile would have {schedule.Duration} periods",
                $"give durations in larger periods: at most {MostPeriods}"
            );
        var resources = new SortedSet<string>(all.SelectMany(activity => activity.Demands.Keys), StringComparer.Ordinal);
        resources.UnionWith(capacity?.Keys ?? []);
        return new ResourceProfile(
            schedule.Duration,
            [
                .. resources.Select(resource => new ResourceUsage(
                    resource,
                    Usage(all, schedule, resource, times => times.EarlyStart),
                    Usage(all, schedule, resource, times => times.LateStart),
                    capacity is not null && capacity.TryGetValue(resource, out double limit) ? limit : null
                )),
            ]
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Duration of the plan", "计划工期"),
            (double)Duration,
            default,
            default,
            [.. Resources.Select(resource => resource.Explain())]
        );

    private static ImmutableArray<double> Usage(
        ImmutableArray<ResourceActivity> activities,
        ProjectSchedule schedule,
        string resource,
        Func<ActivityTimes, int> start
    )
    {
        double[] usage = new double[schedule.Duration];
        for (int i = 0; i < activities.Length; i++)
        {
            if (!activities[i].Demands.TryGetValue(resource, out double demand))
                continue;
            foreach (ref double period in usage.AsSpan(start(schedule.Activities[i]), activities[i].Duration))
                period += demand;
        }
        return [.. usage];
    }
}
