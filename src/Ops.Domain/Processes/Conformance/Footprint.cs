namespace Ops.Domain.Processes;

/// <summary>Which activities directly follow which in a log and in a net, side by side (足迹矩阵).</summary>
/// <remarks>
/// The relation of an activity to another: <c>&gt;</c> only directly followed by it, <c>&lt;</c> only directly preceded, <c>|</c> both ways, <c>#</c>
/// neither. In the net one activity follows another if some firing sequence from the initial marking has the one and then the other with only silent
/// transitions between. Source: van der Aalst, Process Mining. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class Footprint : IExplainable
{
    private Footprint() { }

    /// <summary>The activities of log and net, in ordinal order.</summary>
    public ImmutableArray<string> Activities { get; internal init; }

    /// <summary>For each activity its relations to all of them in the log.</summary>
    public ImmutableArray<string> Log { get; internal init; }

    /// <summary>For each activity its relations to all of them in the net.</summary>
    public ImmutableArray<string> Model { get; internal init; }

    /// <summary>Where the two differ, by row, then column.</summary>
    public ImmutableArray<FootprintDifference> Differences { get; internal init; }

    /// <summary>1 − the share of the cells that differ.</summary>
    public double Similarity => 1 - (double)Differences.Length / Activities.Length / Activities.Length;

    /// <summary>The directly-follows pairs of the log, counted as often as they occur, that the net can do, as a share of all; null without pairs.</summary>
    public double? Fitness { get; internal init; }

    /// <summary>The share of the net's directly-follows pairs that the log has; null without pairs.</summary>
    public double? Precision { get; internal init; }

    /// <summary>Compares a log with a net.</summary>
    /// <param name="net">The net.</param>
    /// <param name="log">The log.</param>
    /// <param name="maxStates">The most markings of the net that are looked at; at least 1.</param>
    /// <returns>Both footprints and how they differ.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the log has no case. <see cref="FaultCode.InvalidArgument"/>: null, fewer than
    /// one state, or an unbounded net. <see cref="FaultCode.Overflow"/>: more markings.</exception>
    public static Footprint Of(AcceptingPetriNet net, EventLog log, int maxStates = 10_000)
    {
        Guard.NotNull(net, nameof(net));
        var traces = LogTraces.Of(log);
        Guard.InRange(maxStates, 1, int.MaxValue, nameof(maxStates));
        var labels = net.Net.Transitions.Where(transition => !transition.IsSilent).Select(transition => transition.Label!);
        string[] activities = [.. traces.Labels.Union(labels, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int n = activities.Length;
        var seen = new long[n, n];
        for (int i = 0; i < traces.Traces.Length; i++)
        {
            int[] trace =
            [
                .. traces.Traces[i].Select(activity => Array.BinarySearch(activities, traces.Labels[activity], StringComparer.Ordinal)),
            ];
            for (int j = 1; j < trace.Length; j++)
                seen[trace[j - 1], trace[j]] += traces.Counts[i];
        }
        bool[,] able = NetFollows.Of(net, activities, maxStates);
        var (pairs, possible, modelled, observed) = (0L, 0L, 0, 0);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                pairs += seen[i, j];
                possible += able[i, j] ? seen[i, j] : 0;
                modelled += able[i, j] ? 1 : 0;
                observed += able[i, j] && seen[i, j] > 0 ? 1 : 0;
            }
        }
        var logRows = Rows(n, (i, j) => seen[i, j] > 0);
        var modelRows = Rows(n, (i, j) => able[i, j]);
        return new Footprint
        {
            Activities = [.. activities],
            Log = logRows,
            Model = modelRows,
            Differences = Compared(activities, logRows, modelRows),
            Fitness = pairs == 0 ? null : (double)possible / pairs,
            Precision = modelled == 0 ? null : (double)observed / modelled,
        };
    }

    /// <summary>Explains the similarity.</summary>
    /// <returns>The explanation, with one part per difference.</returns>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        parts.Add(Explanation.Of(new Phrase("Pairs of the log that the model can do", "模型可实现的日志对"), Fitness));
        parts.Add(Explanation.Of(new Phrase("Pairs of the model that the log has", "日志中出现的模型对"), Precision));
        foreach (var item in Differences)
            parts.Add(
                Explanation.Of(
                    Phrase.Of($"{item.From} – {item.To}"),
                    Phrase.Of($"log {item.Log}, model {item.Model}", $"日志 {item.Log}，模型 {item.Model}")
                )
            );
        return Explanation.Of(
            new Phrase("Similarity of the footprints", "足迹相似度"),
            Similarity,
            Phrase.Of($"1 − {Differences.Length} / {Activities.Length}²"),
            new Phrase("van der Aalst, Process Mining", "范德阿尔斯特《流程挖掘》"),
            parts.ToArray()
        );
    }

    private static ImmutableArray<string> Rows(int n, Func<int, int, bool> follows)
    {
        var rows = ImmutableArray.CreateBuilder<string>(n);
        for (int i = 0; i < n; i++)
        {
            var row = new char[n];
            for (int j = 0; j < n; j++)
            {
                row[j] = (follows(i, j), follows(j, i)) switch
                {
                    (true, true) => '|',
                    (true, false) => '>',
                    (false, true) => '<',
                    _ => '#',
                };
            }
            rows.Add(new string(row));
        }
        return rows.MoveToImmutable();
    }

    private static ImmutableArray<FootprintDifference> Compared(
        string[] activities,
        ImmutableArray<string> log,
        ImmutableArray<string> model
    )
    {
        var differences = ImmutableArray.CreateBuilder<FootprintDifference>();
        for (int i = 0; i < activities.Length; i++)
        {
            for (int j = 0; j < activities.Length; j++)
            {
                if (log[i][j] != model[i][j])
                    differences.Add(new FootprintDifference(activities[i], activities[j], log[i][j], model[i][j]));
            }
        }
        return differences.DrainToImmutable();
    }
}
