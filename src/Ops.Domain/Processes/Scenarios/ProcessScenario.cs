using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>A process that can be simulated: when cases come, what is done to them by whom for how long, and where they go next (仿真模型).</summary>
/// <remarks>Immutable: <see cref="With"/> gives a changed one. Compared by reference.</remarks>
public sealed class ProcessScenario
{
    private readonly Dictionary<string, int> _steps;

    /// <summary>Creates a scenario.</summary>
    /// <param name="start">When it begins, empty.</param>
    /// <param name="classes">The classes of cases.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="pools">The people; empty when no step needs any.</param>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no class or step; <see cref="FaultCode.InvalidArgument"/>: null;
    /// <see cref="FaultCode.DuplicateKey"/>: an id twice; <see cref="FaultCode.UnknownReference"/>: a step or pool that is not listed;
    /// <see cref="FaultCode.InvalidArgument"/>: cases that never leave.
    /// </exception>
    public ProcessScenario(Instant start, ReadOnlySpan<CaseClass> classes, ReadOnlySpan<ProcessStep> steps, ReadOnlySpan<StaffPool> pools)
    {
        Guard.NotEmpty(classes, nameof(classes));
        Guard.NotEmpty(steps, nameof(steps));
        Start = start;
        Classes = Listed(classes, nameof(classes));
        Steps = Listed(steps, nameof(steps));
        Pools = Listed(pools, nameof(pools));
        _ = Ids.Index(classes, item => item.Id, nameof(classes));
        _steps = Ids.Index(steps, item => item.Id, nameof(steps));
        var pool = Ids.Index(pools, item => item.Id, nameof(pools));
        First = [.. Classes.Select(item => StepShares.Table(item.First, _steps, item.Id))];
        Next = [.. Steps.Select(item => StepShares.Table(item.Next, _steps, item.Id))];
        PoolOf =
        [
            .. Steps.Select(step =>
                step.Pool is null ? -1
                : pool.TryGetValue(step.Pool, out int found) ? found
                : throw Faults.Unknown(step.Id, step.Pool, "name a pool of the scenario")
            ),
        ];
        Loads = ScenarioLoad.Of(this);
    }

    /// <summary>When it begins, empty.</summary>
    public Instant Start { get; }

    /// <summary>The classes of cases, as given.</summary>
    public ImmutableArray<CaseClass> Classes { get; }

    /// <summary>The steps, as given.</summary>
    public ImmutableArray<ProcessStep> Steps { get; }

    /// <summary>The people, as given.</summary>
    public ImmutableArray<StaffPool> Pools { get; }

    /// <summary>Who of those who wait goes next; who came first by default.</summary>
    public ServiceOrder Order { get; init; } = ServiceOrder.FirstCome;

    /// <summary>What becomes of a piece of work when the shift of its person ends; it rests by default.</summary>
    public ShiftEnd ShiftEnd { get; init; } = ShiftEnd.Suspend;

    /// <summary>
    /// The work that comes to each pool as a share of the time of its people, in the long run; in the order of the pools. From 1 on the queue
    /// grows without end. Null where a step has no mean time.
    /// </summary>
    public ImmutableArray<double?> Loads { get; }

    internal (int[] Steps, double[] UpTo)[] First { get; }

    internal (int[] Steps, double[] UpTo)[] Next { get; }

    internal int[] PoolOf { get; }

    /// <summary>The scenario after some changes, one after the other.</summary>
    /// <param name="changes">The changes; at least one.</param>
    /// <returns>The changed scenario.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no change; <see cref="FaultCode.UnknownReference"/>: a step that the scenario does not have, or a next
    /// step to which no cases go; <see cref="FaultCode.InvalidArgument"/>: null, a step that needs nobody, nobody left in the first shift, or cases
    /// that would never leave.
    /// </exception>
    public ProcessScenario With(params ReadOnlySpan<ScenarioChange> changes)
    {
        Guard.NotEmpty(changes, nameof(changes));
        var changed = this;
        for (int i = 0; i < changes.Length; i++)
            changed = changed.After(Guard.NotNull(changes[i], Guard.At(nameof(changes), i)), Guard.At(nameof(changes), i));
        return changed;
    }

    private ProcessScenario After(ScenarioChange change, string place)
    {
        var classes = Classes.ToArray();
        var steps = Steps.ToArray();
        var pools = Pools.ToArray();
        if (change.Density != 1)
            classes = [.. classes.Select(item => item.Denser(change.Density))];
        if (change.Step is not null)
        {
            int at = _steps.TryGetValue(change.Step, out int found)
                ? found
                : throw Faults.Unknown(place, change.Step, "name a step of the scenario");
            steps[at] = steps[at].Faster(change.TimeFactor);
            if (change.NextStep is not null)
                steps[at] = steps[at].Rerouted(change.NextStep, change.Share!.Value, place);
            if (change.People != 0)
            {
                int pool = PoolOf[at];
                if (pool < 0)
                    throw Faults.Invalid(place, $"nobody is needed for {change.Step}", "name a step that is done by a pool");
                pools[pool] = pools[pool].With(change.People);
            }
        }
        return new ProcessScenario(Start, classes, steps, pools) { Order = Order, ShiftEnd = ShiftEnd };
    }

    private static ImmutableArray<T> Listed<T>(ReadOnlySpan<T> items, string place)
        where T : class
    {
        for (int i = 0; i < items.Length; i++)
            Guard.NotNull(items[i], Guard.At(place, i));
        return [.. items];
    }
}
