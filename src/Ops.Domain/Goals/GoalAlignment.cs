namespace Ops.Domain.Goals;

/// <summary>Does everyone pull in one direction: what is loose, what skips, what contradicts, what is claimed twice (对齐分析).</summary>
/// <remarks>Ids sorted by UTF-16 code unit, pairs by first id, then second. Conflicts are found by a sweep over each metric, O(n log n + findings). Compared by reference.</remarks>
public sealed class GoalAlignment : IExplainable
{
    private readonly AlignmentMap _map;

    private GoalAlignment(AlignmentMap map) => _map = map;

    /// <summary>Goals that serve no other.</summary>
    public ImmutableArray<string> Roots { get; internal init; }

    /// <summary>Roots below the top level: nobody above asked for them.</summary>
    public ImmutableArray<string> Orphans { get; internal init; }

    /// <summary>Links between levels more than one apart, child and parent.</summary>
    public ImmutableArray<GoalPair> LevelSkips { get; internal init; }

    /// <summary>Links whose child stands on a higher level than its parent.</summary>
    public ImmutableArray<GoalPair> LevelInversions { get; internal init; }

    /// <summary>Goals of the top level that no goal serves.</summary>
    public ImmutableArray<string> Unsupported { get; internal init; }

    /// <summary>Goals that pull one metric in opposite directions at the same time.</summary>
    public ImmutableArray<GoalPair> Conflicts { get; internal init; }

    /// <summary>Goals that claim the same movement of one metric at the same time, neither serving the other.</summary>
    public ImmutableArray<GoalPair> DuplicateClaims { get; internal init; }

    /// <summary>Units that own goals none of which is linked to a goal of another unit; none when only one unit is named.</summary>
    public ImmutableArray<string> Silos { get; internal init; }

    /// <summary>The share of goals below the top level that lead up to the top level; null when there are none.</summary>
    public double? Coverage { get; internal init; }

    /// <summary>Examines goals and links.</summary>
    /// <param name="levels">The levels, the top first.</param>
    /// <param name="goals">The goals.</param>
    /// <param name="links">Who serves whom; empty when no goal serves another.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no level or no goal; <see cref="FaultCode.DuplicateKey"/>: a level, an id or a link
    /// stands twice; <see cref="FaultCode.UnknownReference"/>: a level or a link that names nothing listed; <see cref="FaultCode.Cycle"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: a goal that ends before it starts.
    /// </exception>
    public static GoalAlignment Of(ReadOnlySpan<string> levels, ReadOnlySpan<AlignedGoal> goals, ReadOnlySpan<GoalLink> links)
    {
        var map = AlignmentMap.Of(levels, goals, links);
        var claims = new MetricClaims(map);
        claims.Find();
        return new GoalAlignment(map)
        {
            Roots = map.Ids(goal => map.IsRoot(goal)),
            Orphans = map.Ids(goal => map.IsRoot(goal) && map.Level[goal] > 0),
            LevelSkips = map.Links((child, parent) => Math.Abs(map.Level[child] - map.Level[parent]) > 1),
            LevelInversions = map.Links((child, parent) => map.Level[child] < map.Level[parent]),
            Unsupported = map.Ids(goal => map.Level[goal] == 0 && map.Down.From(goal).IsEmpty),
            Conflicts = claims.Conflicts,
            DuplicateClaims = claims.Duplicates,
            Silos = map.Silos(),
            Coverage = map.Coverage(),
        };
    }

    /// <summary>How deep a goal stands: the longest path from a root down to it, 0 for a root.</summary>
    /// <param name="id">The goal.</param>
    /// <returns>The number of links on that path.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: no such goal.</exception>
    public int DepthOf(string id) => _map.Depth[_map.Index.Get(id, nameof(id))];

    /// <summary>How healthy the alignment is: 100 less itemised penalties.</summary>
    /// <param name="penalties">The points of each kind of finding; null for the defaults.</param>
    /// <returns>The score with its items.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a penalty that is negative, NaN or infinite.</exception>
    public AlignmentHealth Health(AlignmentPenalties? penalties = null) => AlignmentHealth.Of(this, penalties);

    /// <inheritdoc/>
    public Explanation Explain() => Health().Explain();
}
