namespace Ops.Domain.Projects;

/// <summary>The shortest time of a project and the tasks that decide it (关键路径).</summary>
/// <remarks>
/// J. Kelley, M. Walker, Critical-Path Planning and Scheduling (1959): forwards EarlyStart = max(0, EarlyFinish + lag of what comes before),
/// backwards LateFinish = min(duration of the project, LateStart − lag of what comes after). Compared by reference.
/// </remarks>
public sealed class CriticalPath : IExplainable
{
    private CriticalPath(double duration, ImmutableArray<TaskSchedule> tasks)
    {
        Duration = duration;
        Tasks = tasks;
        Critical = [.. tasks.Where(task => task.IsCritical).Select(task => task.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>The shortest time of the project.</summary>
    public double Duration { get; }

    /// <summary>Every task, in the order given.</summary>
    public ImmutableArray<TaskSchedule> Tasks { get; }

    /// <summary>The tasks without float, sorted by id.</summary>
    public ImmutableArray<string> Critical { get; }

    /// <summary>Schedules a project.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no task; <see cref="FaultCode.DuplicateKey"/>: a task stands twice, or before the same
    /// task twice; <see cref="FaultCode.UnknownReference"/>: a task after one that is not listed; <see cref="FaultCode.Cycle"/>: with its path;
    /// <see cref="FaultCode.InvalidArgument"/>: null, or a negative duration; <see cref="FaultCode.Overflow"/>: a duration beyond double.
    /// </exception>
    public static CriticalPath Of(ReadOnlySpan<ProjectTask> tasks)
    {
        Guard.NotEmpty(tasks, nameof(tasks));
        var index = Index(tasks);
        var before = Before(tasks, index);
        int[] order = Ordered(tasks, before);
        foreach (var task in tasks)
        {
            if (task.Duration < 0)
                throw Faults.Invalid(task.Id, $"duration {Figures.Text(task.Duration)} is negative", "give a duration of at least 0");
        }
        var early = new double[tasks.Length];
        double duration = 0;
        foreach (int task in order)
        {
            for (int i = 0; i < before[task].Length; i++)
                early[task] = Math.Max(early[task], early[before[task][i]] + tasks[before[task][i]].Duration + tasks[task].After[i].Lag);
            duration = Math.Max(duration, early[task] + tasks[task].Duration);
        }
        if (!double.IsFinite(duration))
            throw Faults.Overflow(nameof(tasks), "the durations add up beyond double", "give durations in larger periods");
        var late = new double[tasks.Length];
        late.AsSpan().Fill(duration);
        foreach (int task in order.Reverse())
        {
            double start = late[task] - tasks[task].Duration;
            for (int i = 0; i < before[task].Length; i++)
                late[before[task][i]] = Math.Min(late[before[task][i]], start - tasks[task].After[i].Lag);
        }
        var schedules = ImmutableArray.CreateBuilder<TaskSchedule>(tasks.Length);
        for (int i = 0; i < tasks.Length; i++)
            schedules.Add(new TaskSchedule(tasks[i].Id, early[i], early[i] + tasks[i].Duration, late[i] - tasks[i].Duration, late[i]));
        return new CriticalPath(duration, schedules.MoveToImmutable());
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Shortest time of the project", "项目最短工期"),
            Duration,
            Critical.IsEmpty ? default : Phrase.Of($"critical: {string.Join(", ", Critical)}", $"关键任务：{string.Join(", ", Critical)}"),
            new Phrase("Kelley and Walker 1959", "Kelley 与 Walker 1959"),
            [
                .. Tasks.Select(task =>
                    Explanation.Of(
                        new Phrase($"Float of {task.Id}", $"{task.Id} 的总时差"),
                        task.TotalFloat,
                        Phrase.Of($"{task.LateStart} - {task.EarlyStart}")
                    )
                ),
            ]
        );

    private static Dictionary<string, int> Index(ReadOnlySpan<ProjectTask> tasks)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < tasks.Length; i++)
        {
            if (!index.TryAdd(Guard.NotNull(tasks[i], Guard.At(nameof(tasks), i)).Id, i))
                throw Faults.Duplicate(Guard.At(nameof(tasks), i), tasks[i].Id);
        }
        foreach (var task in tasks)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var dependency in task.After)
            {
                if (!seen.Add(dependency.Task))
                    throw Faults.Duplicate(task.Id, dependency.Task);
            }
        }
        return index;
    }

    private static int[][] Before(ReadOnlySpan<ProjectTask> tasks, Dictionary<string, int> index)
    {
        var before = new int[tasks.Length][];
        for (int i = 0; i < tasks.Length; i++)
        {
            before[i] = new int[tasks[i].After.Length];
            for (int j = 0; j < before[i].Length; j++)
            {
                string wanted = tasks[i].After[j].Task;
                before[i][j] = index.TryGetValue(wanted, out int found)
                    ? found
                    : throw Faults.Unknown(tasks[i].Id, wanted, "start after listed tasks only");
            }
        }
        return before;
    }

    /// <summary>Every task after all that come before it.</summary>
    private static int[] Ordered(ReadOnlySpan<ProjectTask> tasks, int[][] before)
    {
        var after = new List<int>[tasks.Length];
        var waiting = new int[tasks.Length];
        for (int i = 0; i < tasks.Length; i++)
            after[i] = [];
        for (int i = 0; i < tasks.Length; i++)
        {
            waiting[i] = before[i].Length;
            foreach (int earlier in before[i])
                after[earlier].Add(i);
        }
        var order = new List<int>(tasks.Length);
        order.AddRange(Enumerable.Range(0, tasks.Length).Where(task => waiting[task] == 0));
        for (int i = 0; i < order.Count; i++)
        {
            foreach (int later in after[order[i]])
            {
                if (--waiting[later] == 0)
                    order.Add(later);
            }
        }
        return order.Count == tasks.Length ? [.. order] : throw Faults.Cycle(nameof(tasks), Cycle(tasks, before, waiting));
    }

    private static List<string> Cycle(ReadOnlySpan<ProjectTask> tasks, int[][] before, int[] waiting)
    {
        int task = Array.FindIndex(waiting, left => left > 0);
        var seenAt = new Dictionary<int, int>();
        var path = new List<string>();
        while (seenAt.TryAdd(task, path.Count))
        {
            path.Add(tasks[task].Id);
            task = Array.Find(before[task], earlier => waiting[earlier] > 0);
        }
        return [.. path.Skip(seenAt[task]), tasks[task].Id];
    }
}
