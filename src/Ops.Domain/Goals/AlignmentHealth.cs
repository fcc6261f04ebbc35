namespace Ops.Domain.Goals;

/// <summary>The health of an alignment: 100 less the penalties of what was found, not below 0 (健康度).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class AlignmentHealth : IExplainable
{
    private AlignmentHealth(ImmutableArray<AlignmentPenalty> penalties) => Penalties = penalties;

    /// <summary>Every kind of finding, also those that were not found.</summary>
    public ImmutableArray<AlignmentPenalty> Penalties { get; }

    /// <summary>From 0 to 100.</summary>
    public double Score => Math.Max(0, 100 - Penalties.Sum(penalty => penalty.Points));

    /// <summary>Scores an alignment.</summary>
    /// <param name="alignment">The findings.</param>
    /// <param name="penalties">The points of each kind; null for the defaults.</param>
    /// <returns>The score with its items.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, or a penalty that is negative, NaN or infinite.</exception>
    public static AlignmentHealth Of(GoalAlignment alignment, AlignmentPenalties? penalties = null)
    {
        Guard.NotNull(alignment, nameof(alignment));
        var points = penalties ?? new AlignmentPenalties();
        return new AlignmentHealth([
            Item("Orphans", "孤立目标", alignment.Orphans.Length, points.Orphan, nameof(points.Orphan)),
            Item("Level skips", "越级", alignment.LevelSkips.Length, points.LevelSkip, nameof(points.LevelSkip)),
            Item("Level inversions", "层级倒置", alignment.LevelInversions.Length, points.LevelInversion, nameof(points.LevelInversion)),
            Item("Unsupported top goals", "无支撑的顶层目标", alignment.Unsupported.Length, points.Unsupported, nameof(points.Unsupported)),
            Item("Conflicts", "冲突", alignment.Conflicts.Length, points.Conflict, nameof(points.Conflict)),
            Item("Duplicate claims", "重复认领", alignment.DuplicateClaims.Length, points.DuplicateClaim, nameof(points.DuplicateClaim)),
            Item("Silos", "信息孤岛", alignment.Silos.Length, points.Silo, nameof(points.Silo)),
        ]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Health of the alignment", "对齐健康度"),
            Score,
            Phrase.Of($"max(0, 100 - {Penalties.Sum(penalty => penalty.Points)})"),
            new Phrase("own convention", "自定义约定"),
            [
                .. Penalties
                    .Where(penalty => penalty.Count > 0)
                    .Select(penalty => Explanation.Of(penalty.Finding, penalty.Points, Phrase.Of($"{penalty.Count} × {penalty.Each}"))),
            ]
        );

    private static AlignmentPenalty Item(string english, string chinese, int count, double each, string place) =>
        new(new Phrase(english, chinese), count, Guard.NotNegative(each, place));
}
