namespace Ops.Domain.Projects;

/// <summary>A short schedule within the capacity of the resources (资源受限项目调度).</summary>
/// <remarks>
/// A genetic search over activity lists (Hartmann 1998) in which each list is improved forwards and backwards (Tormos and Lova 2001), then, up to
/// 64 activities, branch and bound within a budget of nodes (<see cref="LimitedOptions"/>), then the rest of the genetic search where that proved
/// nothing. The bound is by refutation (Klein and Scholl 1999). The optimum is proven only where <see cref="Gap"/> is 0. Compared by reference.
/// </remarks>
public sealed class LimitedSchedule : IExplainable
{
    private LimitedSchedule(ImmutableArray<string> ids, ImmutableArray<int> starts, int makespan, int bound, int nodes, bool feasible)
    {
        Activities = ids;
        Starts = starts;
        Makespan = makespan;
        LowerBound = bound;
        Nodes = nodes;
        IsFeasible = feasible;
    }

    /// <summary>The activities, in the order given.</summary>
    public ImmutableArray<string> Activities { get; }

    /// <summary>When each starts.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>When the last one is finished.</summary>
    public int Makespan { get; }

    /// <summary>No schedule is shorter than this: by longest path, work over capacity, windows that cannot hold the work, or complete search.</summary>
    public int LowerBound { get; }

    /// <summary>How many partial schedules the exact search looked at.</summary>
    public int Nodes { get; }

    /// <summary>By how much the schedule might be too long: no schedule is shorter by more than this.</summary>
    public int Gap => Makespan - LowerBound;

    /// <summary>True if the schedule is proven to be as short as any.</summary>
    public bool IsOptimal => Gap == 0;

    /// <summary>True if the schedule was checked link by link and period by period, and keeps all limits.</summary>
    public bool IsFeasible { get; }

    /// <summary>Schedules activities within capacities.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="capacities">What there is of each resource in every period; empty when nothing is limited.</param>
    /// <param name="links">Finish-to-start links without lag; empty when there are none.</param>
    /// <param name="options">How hard to look; null for the defaults.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: demands beside capacities;
    /// <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>; <see cref="FaultCode.InvalidArgument"/>: null, a negative
    /// figure, a demand above capacity, another kind of link, an option outside its range; <see cref="FaultCode.Cycle"/>;
    /// <see cref="FaultCode.Overflow"/>: durations that add up beyond whole numbers of 32 bits.
    /// </exception>
    public static LimitedSchedule Of(
        ReadOnlySpan<LimitedActivity> activities,
        ReadOnlySpan<int> capacities,
        ReadOnlySpan<ActivityLink> links,
        LimitedOptions? options = null
    )
    {
        Guard.NotEmpty(activities, nameof(activities));
        ImmutableArray<LimitedActivity> all = [.. activities];
        for (int i = 0; i < all.Length; i++)
        {
            int length = Guard.NotNull(all[i], Guard.At(nameof(activities), i)).Demands.Length;
            Guard.SameLength(length, all[i].Id, capacities.Length, nameof(capacities));
        }
        ImmutableArray<string> ids = [.. all.Select(activity => activity.Id)];
        var network = Network.Of(nameof(activities), ids, links);
        CheckFigures(all, capacities);
        if (network.Edges.Any(edge => edge.Type != LinkType.FinishToStart || edge.Lag != 0))
            throw Faults.Invalid(nameof(links), "a link that is not finish-to-start without lag", "give such links only");
        var settings = (options ?? new LimitedOptions()).Checked();
        int[] order = network.Ordered();
        if (all.Sum(activity => (long)activity.Duration) > int.MaxValue)
            throw network.TooLong();
        return Searched(ids, new LimitedProblem(all, [.. capacities], network, order), settings.Nodes);
    }

    private static LimitedSchedule Searched(ImmutableArray<string> ids, LimitedProblem problem, int budget)
    {
        const int First = 600;
        int most = problem.Makespan(problem.Serial(problem.Order, false));
        int bound = LimitedWindows.Bound(problem, problem.LowerBound, most);
        var search = new LimitedSearch(problem, bound);
        search.Run(Math.Min(First, search.All));
        int[] starts = search.Best;
        int nodes = 0;
        if (search.Makespan > bound && problem.Count <= LimitedBranching.MostActivities && budget > 0)
        {
            var exact = new LimitedBranching(problem, search.Makespan, bound, budget);
            bool isDone = exact.Finish();
            nodes = exact.Nodes;
            starts = exact.Best ?? starts;
            bound = isDone ? problem.Makespan(starts) : bound;
        }
        if (problem.Makespan(starts) > bound)
        {
            search.Run(search.All);
            starts = search.Makespan < problem.Makespan(starts) ? search.Best : starts;
        }
        return new LimitedSchedule(ids, [.. starts], problem.Makespan(starts), bound, nodes, problem.IsFeasible(starts));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Time within the capacities", "资源约束下的工期"),
            (double)Makespan,
            default,
            new Phrase("Hartmann 1998; Sprecher 2000; Klein and Scholl 1999", "Hartmann 1998；Sprecher 2000；Klein 与 Scholl 1999"),
            Explanation.Of(new Phrase("Lower bound", "下界"), (double)LowerBound),
            Explanation.Of(new Phrase("Gap to the bound", "与下界的差距"), (double)Gap),
            Explanation.Of(new Phrase("Partial schedules searched", "已搜索的部分进度"), (double)Nodes)
        );

    private static void CheckFigures(ImmutableArray<LimitedActivity> activities, ReadOnlySpan<int> capacities)
    {
        foreach (int capacity in capacities)
            Guard.InRange(capacity, 0, int.MaxValue, nameof(capacities));
        foreach (var activity in activities)
        {
            Guard.InRange(activity.Duration, 0, int.MaxValue, activity.Id);
            for (int i = 0; i < capacities.Length; i++)
                Guard.InRange(activity.Demands[i], 0, capacities[i], activity.Id);
        }
    }
}
