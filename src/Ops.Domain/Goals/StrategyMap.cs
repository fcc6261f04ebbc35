namespace Ops.Domain.Goals;

/// <summary>A strategy map examined: does every objective lead up to the top, and is it driven from below (战略地图).</summary>
/// <remarks>R. Kaplan, D. Norton, Strategy Maps (2004). Lists are sorted by UTF-16 code unit. Compared by reference.</remarks>
public sealed class StrategyMap : IExplainable
{
    private StrategyMap() { }

    /// <summary>Perspectives without an objective, in the order given.</summary>
    public ImmutableArray<string> EmptyPerspectives { get; internal init; }

    /// <summary>Links whose effect stands in a lower perspective than its cause: cause and effect.</summary>
    public ImmutableArray<GoalPair> DownwardLinks { get; internal init; }

    /// <summary>Objectives below the top that lead to no objective of the top.</summary>
    public ImmutableArray<string> DeadEnds { get; internal init; }

    /// <summary>Objectives above the bottom that nothing drives.</summary>
    public ImmutableArray<string> Undriven { get; internal init; }

    /// <summary>Objectives in no link.</summary>
    public ImmutableArray<string> Isolated { get; internal init; }

    /// <summary>True if nothing was found.</summary>
    public bool IsSound => EmptyPerspectives.IsEmpty && DownwardLinks.IsEmpty && DeadEnds.IsEmpty && Undriven.IsEmpty && Isolated.IsEmpty;

    /// <summary>Examines a map.</summary>
    /// <param name="perspectives">The perspectives, the top (financial) first.</param>
    /// <param name="objectives">The objectives.</param>
    /// <param name="links">What drives what; empty when nothing is claimed.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no perspective or no objective; <see cref="FaultCode.DuplicateKey"/>: a perspective,
    /// an objective or a link stands twice; <see cref="FaultCode.UnknownReference"/>: a perspective or an objective that is not listed;
    /// <see cref="FaultCode.Cycle"/>.
    /// </exception>
    public static StrategyMap Of(
        ReadOnlySpan<string> perspectives,
        ReadOnlySpan<StrategyObjective> objectives,
        ReadOnlySpan<CauseEffect> links
    )
    {
        Guard.NotEmpty(perspectives, nameof(perspectives));
        var goals = new AlignedGoal[objectives.Length];
        for (int i = 0; i < goals.Length; i++)
        {
            var objective = Guard.NotNull(objectives[i], Guard.At(nameof(objectives), i));
            goals[i] = new AlignedGoal(objective.Id, objective.Perspective, null, null, default, default);
        }
        var arrows = new GoalLink[links.Length];
        for (int i = 0; i < links.Length; i++)
            arrows[i] = new GoalLink(links[i].Cause, links[i].Effect);
        var map = AlignmentMap.Of(perspectives, goals, arrows, nameof(perspectives), nameof(objectives));
        bool[] leads = map.LeadsToTop();
        int bottom = perspectives.Length - 1;
        var used = goals.Select(goal => goal.Level).ToHashSet(StringComparer.Ordinal);
        return new StrategyMap
        {
            EmptyPerspectives = [.. perspectives.ToArray().Where(perspective => !used.Contains(perspective))],
            DownwardLinks = map.Links((cause, effect) => map.Level[effect] > map.Level[cause]),
            DeadEnds = map.Ids(goal => !leads[goal]),
            Undriven = map.Ids(goal => map.Level[goal] < bottom && map.Down.From(goal).IsEmpty),
            Isolated = map.Ids(goal => map.Down.From(goal).IsEmpty && map.IsRoot(goal)),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Faults of the strategy map", "战略地图问题数"),
            (decimal)(EmptyPerspectives.Length + DownwardLinks.Length + DeadEnds.Length + Undriven.Length + Isolated.Length),
            default,
            new Phrase("Kaplan and Norton 2004", "Kaplan 与 Norton 2004"),
            Explanation.Of(new Phrase("Empty perspectives", "空维度"), string.Join(", ", EmptyPerspectives)),
            Explanation.Of(new Phrase("Downward links", "向下的因果链"), string.Join(", ", DownwardLinks)),
            Explanation.Of(new Phrase("Dead ends", "断头目标"), string.Join(", ", DeadEnds)),
            Explanation.Of(new Phrase("Undriven", "无驱动目标"), string.Join(", ", Undriven)),
            Explanation.Of(new Phrase("Isolated", "孤立目标"), string.Join(", ", Isolated))
        );
}
