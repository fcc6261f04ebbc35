namespace Ops.Domain.Projects;

/// <summary>A short schedule within the capacity of the resources (资源受限项目调度).</summary>
/// <remarks>
/// A genetic search over activity lists (Hartmann 1998) in which each list is improved forwards and backwards (Tormos and Lova 2001); it stops
/// at the bound or after a fixed number of lists. The optimum is proven only where <see cref="Gap"/> is 0. Compared by reference.
/// </remarks>
public sealed class LimitedSchedule : IExplainable
{
    private LimitedSchedule(ImmutableArray<string> ids, ImmutableArray<int> starts, int makespan, int bound, bool feasible)
    {
        Activities = ids;
        Starts = starts;
        Makespan = makespan;
        LowerBound = bound;
        IsFeasible = feasible;
    }

    /// <summary>The activities, in the order given.</summary>
    public ImmutableArray<string> Activities { get; }

    /// <summary>When each starts.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>When the last one is finished.</summary>
    public int Makespan { get; }

    /// <summary>No schedule is shorter than this: the longest path, or the work of a resource over its capacity.</summary>
    public int LowerBound { get; }

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
    /// <returns>The schedule.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: demands beside capacities;
    /// <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>; <see cref="FaultCode.InvalidArgument"/>: null, a negative
    /// figure, a demand above capacity, another kind of link; <see cref="FaultCode.Cycle"/>;
    /// <see cref="FaultCode.Overflow"/>: durations that add up beyond whole numbers of 32 bits.
    /// </exception>
    public static LimitedSchedule Of(
        ReadOnlySpan<LimitedActivity> activities,
        ReadOnlySpan<int> capacities,
        ReadOnlySpan<ActivityLink> links
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
        int[] order = network.Ordered();
        if (all.Sum(activity => (long)activity.Duration) > int.MaxValue)
            throw network.TooLong();
        var problem = new LimitedProblem(all, [.. capacities], network, order);
        int[] starts = new LimitedSearch(problem).Best();
        return new LimitedSchedule(ids, [.. starts], problem.Makespan(starts), problem.LowerBound, problem.IsFeasible(starts));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Time within the capacities", "资源约束下的工期"),
            (double)Makespan,
            default,
            new Phrase("Hartmann 1998; Tormos and Lova 2001", "Hartmann 1998；Tormos 与 Lova 2001"),
            Explanation.Of(new Phrase("Lower bound", "下界"), (double)LowerBound),
            Explanation.Of(new Phrase("Gap to the bound", "与下界的差距"), (double)Gap)
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
