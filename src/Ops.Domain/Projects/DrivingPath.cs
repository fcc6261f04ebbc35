namespace Ops.Domain.Projects;

/// <summary>The activities that decide the end of a project by their links, beside those that have no float (驱动路径).</summary>
/// <remarks>With constraints or a required finish the two differ: float tells what is late, the driving path what makes it so. Compared by reference.</remarks>
public sealed class DrivingPath : IExplainable
{
    private DrivingPath() { }

    /// <summary>The shortest time of the project.</summary>
    public int Duration { get; private init; }

    /// <summary>Activities that end with the project, and backwards all that hold them over a link without slack; sorted by id.</summary>
    public ImmutableArray<string> Activities { get; private init; }

    /// <summary>The links without slack between them, in the order given.</summary>
    public ImmutableArray<ActivityLink> Links { get; private init; }

    /// <summary>Activities without float, sorted by id.</summary>
    public ImmutableArray<string> FloatCritical { get; private init; }

    /// <summary>Activities without float that do not drive, sorted by id.</summary>
    public ImmutableArray<string> OnlyByFloat { get; private init; }

    /// <summary>Driving activities with float, sorted by id.</summary>
    public ImmutableArray<string> OnlyByPath { get; private init; }

    /// <summary>Driving activities that start after 0 without a link that holds them, sorted by id.</summary>
    public ImmutableArray<string> HeldByConstraint { get; private init; }

    /// <summary>Finds the driving path of a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <returns>The path.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static DrivingPath Of(ProjectSchedule schedule)
    {
        var network = Guard.NotNull(schedule, nameof(schedule)).Network;
        bool[] drives = new bool[network.Ids.Length];
        bool[] held = new bool[network.Ids.Length];
        var next = new Stack<int>();
        for (int i = 0; i < drives.Length; i++)
        {
            if (schedule.Activities[i].EarlyFinish == schedule.Duration)
            {
                drives[i] = true;
                next.Push(i);
            }
        }
        while (next.TryPop(out int at))
        {
            foreach (var edge in network.Into(at))
            {
                if (schedule.Slack(edge) != 0)
                    continue;
                held[at] = true;
                if (!drives[edge.From])
                {
                    drives[edge.From] = true;
                    next.Push(edge.From);
                }
            }
        }
        var driving = Sorted(network, i => drives[i]);
        return new DrivingPath
        {
            Duration = schedule.Duration,
            Activities = driving,
            Links =
            [
                .. network
                    .Edges.Where(edge => drives[edge.To] && schedule.Slack(edge) == 0)
                    .Select(edge => new ActivityLink(network.Ids[edge.From], network.Ids[edge.To], edge.Type, edge.Lag)),
            ],
            FloatCritical = schedule.Critical,
            OnlyByFloat = Sorted(network, i => schedule.Activities[i].IsCritical && !drives[i]),
            OnlyByPath = Sorted(network, i => drives[i] && !schedule.Activities[i].IsCritical),
            HeldByConstraint = Sorted(network, i => drives[i] && !held[i] && schedule.Activities[i].EarlyStart > 0),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Driving path", "驱动路径"),
            string.Join(", ", Activities),
            default,
            default,
            Explanation.Of(new Phrase("Duration", "工期"), (double)Duration),
            Explanation.Of(new Phrase("Without float", "无时差"), string.Join(", ", FloatCritical)),
            Explanation.Of(new Phrase("Held by a constraint", "受约束限制"), string.Join(", ", HeldByConstraint))
        );

    private static ImmutableArray<string> Sorted(Network network, Func<int, bool> wanted) =>
        [.. network.Ids.Where((_, i) => wanted(i)).Order(StringComparer.Ordinal)];
}
