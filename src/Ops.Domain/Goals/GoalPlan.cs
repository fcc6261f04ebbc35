using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>Objectives, key results and initiatives as one graph: the plan that everyone works to (目标体系).</summary>
/// <remarks>
/// Objectives and key results are the goals of the graph; links say which serves which, with weights. OKR, MBO, a balanced scorecard and
/// Hoshin are ways to read the same plan: <see cref="ProfileCheck"/> says where it leaves their rules. Compared by reference.
/// </remarks>
public sealed class GoalPlan
{
    private readonly ImmutableDictionary<string, KeyResult> _keyResults;

    private GoalPlan(
        StrategyFrame frame,
        ImmutableArray<Objective> objectives,
        ImmutableArray<KeyResult> keyResults,
        ImmutableArray<Initiative> initiatives,
        GoalGraph graph
    )
    {
        Frame = frame;
        Objectives = objectives;
        KeyResults = keyResults;
        Initiatives = initiatives;
        Graph = graph;
        _keyResults = keyResults.ToImmutableDictionary(keyResult => keyResult.Id, StringComparer.Ordinal);
    }

    /// <summary>Vision, mission, themes, perspectives, levels.</summary>
    public StrategyFrame Frame { get; }

    /// <summary>The objectives.</summary>
    public ImmutableArray<Objective> Objectives { get; }

    /// <summary>The key results.</summary>
    public ImmutableArray<KeyResult> KeyResults { get; }

    /// <summary>The initiatives.</summary>
    public ImmutableArray<Initiative> Initiatives { get; }

    /// <summary>Objectives, then key results, and the links between them.</summary>
    public GoalGraph Graph { get; }

    /// <summary>Puts a plan together.</summary>
    /// <param name="frame">Vision, mission, themes, perspectives, levels.</param>
    /// <param name="objectives">The objectives.</param>
    /// <param name="keyResults">The key results; empty when none is agreed yet.</param>
    /// <param name="links">Which objective or key result serves which objective; empty when none does.</param>
    /// <param name="initiatives">The initiatives; empty when none is agreed yet.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no objective. All unknown references and all initiatives that stand twice are told at once; then what
    /// <see cref="GoalGraph.Of"/> refuses. <see cref="FaultCode.InvalidArgument"/>: null, or something that serves a key result.
    /// </exception>
    public static GoalPlan Of(
        StrategyFrame frame,
        ReadOnlySpan<Objective> objectives,
        ReadOnlySpan<KeyResult> keyResults,
        ReadOnlySpan<GoalLink> links,
        ReadOnlySpan<Initiative> initiatives = default
    )
    {
        Guard.NotNull(frame, nameof(frame));
        Guard.NotEmpty(objectives, nameof(objectives));
        var faults = new FaultReport();
        var ids = new List<string>();
        foreach (var objective in objectives)
        {
            ids.Add(Guard.NotNull(objective, nameof(objectives)).Id);
            Known(faults, objective.Id, objective.Level, frame.Levels, "level");
            Known(faults, objective.Id, objective.Theme, frame.Themes.Select(theme => theme.Id), "theme");
            Known(faults, objective.Id, objective.Perspective, frame.Perspectives, "perspective");
        }
        var served = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var keyResult in keyResults)
            ids.Add(Guard.NotNull(keyResult, nameof(keyResults)).Id);
        var work = new HashSet<string>(StringComparer.Ordinal);
        foreach (var initiative in initiatives)
        {
            Known(faults, Guard.NotNull(initiative, nameof(initiatives)).Id, initiative.Serves, served, "objective");
            if (!work.Add(initiative.Id))
                faults.Add(FaultCode.DuplicateKey, initiative.Id, "two initiatives have this id", "give each its own id");
        }
        faults.ThrowIfAny();
        var graph = GoalGraph.Of(ids.ToArray(), links);
        foreach (var link in links)
        {
            if (!served.Contains(link.Parent))
                throw Faults.Invalid(link.Parent, $"'{link.Child}' serves a key result", "let it serve an objective");
        }
        return new GoalPlan(frame, [.. objectives], [.. keyResults], [.. initiatives], graph);
    }

    /// <summary>The progress of the whole plan as it was known at an instant.</summary>
    /// <param name="checkIns">The check-ins; for a key result with milestones the share completed, 0 to 1.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="clamp">How the progress of a key result is cut off before it counts; by default at 0 and 1, so that nobody makes up for others.</param>
    /// <param name="options">How to roll up; null for the defaults.</param>
    /// <returns>The progress of every objective and key result; objectives without key results have none.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, a check-in that its key result refuses, a clamp or an option that is not defined.
    /// <see cref="FaultCode.InsufficientData"/>: a goal has no data and <see cref="MissingProgress.Refuse"/> was asked for.
    /// </exception>
    public GoalRollup Evaluate(CheckInLog checkIns, Instant asOf, ProgressClamp clamp = ProgressClamp.Unit, RollupOptions? options = null)
    {
        Guard.NotNull(checkIns, nameof(checkIns));
        Guard.Defined(clamp, nameof(clamp));
        var progress = new double?[Graph.Count];
        for (int goal = 0; goal < progress.Length; goal++)
        {
            if (_keyResults.TryGetValue(Graph.Ids[goal], out var keyResult) && checkIns.AsOf(keyResult.Id, asOf) is { } last)
                progress[goal] = Measure(keyResult, last.Value, clamp);
        }
        return GoalRollup.Of(Graph, progress, options);
    }

    /// <summary>The key results about which nothing was heard for too long (过期打点).</summary>
    /// <param name="checkIns">The check-ins.</param>
    /// <param name="asOf">The instant of the question.</param>
    /// <param name="cadence">How long after a check-in the next one is due; above 0.</param>
    /// <returns>The ids, sorted: the last check-in is older than the cadence, or there is none.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, or a cadence that is not above 0.</exception>
    public ImmutableArray<string> Overdue(CheckInLog checkIns, Instant asOf, Duration cadence)
    {
        Guard.NotNull(checkIns, nameof(checkIns));
        if (cadence <= Duration.Zero)
            throw Faults.Invalid(nameof(cadence), $"{cadence} is not above 0", "give a positive duration");
        return
        [
            .. KeyResults
                .Select(keyResult => keyResult.Id)
                .Where(id => checkIns.AsOf(id, asOf) is not { } last || asOf - last.At > cadence)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static double Measure(KeyResult keyResult, double value, ProgressClamp clamp)
    {
        if (keyResult.Kind != KeyResultKind.Milestones)
            return KeyResultProgress.Of(keyResult, value).Clamped(clamp);
        return Guard.Probability(value, keyResult.Id);
    }

    private static void Known(FaultReport faults, string id, string? name, IEnumerable<string> known, string kind)
    {
        if (name is not null && !known.Contains(name, StringComparer.Ordinal))
            faults.Add(FaultCode.UnknownReference, id, $"{kind} '{name}' is not known", $"add the {kind} to the plan or correct the name");
    }
}
