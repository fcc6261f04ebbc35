namespace Ops.Domain.Goals;

/// <summary>Goals, levels and links as numbers, checked, with each goal's depth.</summary>
internal sealed class AlignmentMap
{
    private readonly int[] _topDown;

    private AlignmentMap(AlignedGoal[] goals, GoalIndex index, int[] level, GoalArrows down)
    {
        Goals = goals;
        Index = index;
        Level = level;
        Down = down;
        Up = down.Reversed();
        Order = new OrdinalOrder(index.Ids);
        _topDown = GoalOrder.TopDown(index, down, "links");
        Depth = new int[goals.Length];
        foreach (int goal in _topDown)
        {
            foreach (int parent in Up.From(goal))
                Depth[goal] = Math.Max(Depth[goal], Depth[parent] + 1);
        }
    }

    public AlignedGoal[] Goals { get; }

    public GoalIndex Index { get; }

    /// <summary>By goal: 0 at the top.</summary>
    public int[] Level { get; }

    public GoalArrows Down { get; }

    public GoalArrows Up { get; }

    /// <summary>By goal: the longest path down from a root.</summary>
    public int[] Depth { get; }

    public OrdinalOrder Order { get; }

    public static AlignmentMap Of(
        ReadOnlySpan<string> levels,
        ReadOnlySpan<AlignedGoal> goals,
        ReadOnlySpan<GoalLink> links,
        string levelsPlace = "levels",
        string goalsPlace = "goals"
    )
    {
        Guard.NotEmpty(levels, levelsPlace);
        Guard.NotEmpty(goals, goalsPlace);
        var rank = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < levels.Length; i++)
        {
            if (!rank.TryAdd(Guard.NotBlank(levels[i], Guard.At(levelsPlace, i)), i))
                throw Faults.Duplicate(Guard.At(levelsPlace, i), levels[i]);
        }
        var ids = new string[goals.Length];
        for (int i = 0; i < ids.Length; i++)
            ids[i] = Guard.NotNull(goals[i], Guard.At(goalsPlace, i)).Id;
        var index = GoalIndex.Of(ids, goalsPlace);
        var down = GoalArrows.Down(index, links, nameof(links));
        var level = new int[goals.Length];
        for (int i = 0; i < level.Length; i++)
        {
            if (!rank.TryGetValue(goals[i].Level ?? "", out level[i]))
                throw Faults.Unknown(ids[i], goals[i].Level ?? "", $"use one of the {levelsPlace}");
        }
        var map = new AlignmentMap(goals.ToArray(), index, level, down);
        foreach (var goal in goals)
        {
            if (goal.End < goal.Start)
                throw Faults.Invalid(
                    goal.Id,
                    $"ends on {Figures.Text(goal.End)} before it starts on {Figures.Text(goal.Start)}",
                    "give the first day first"
                );
        }
        return map;
    }

    public bool IsRoot(int goal) => Up.From(goal).IsEmpty;

    public ImmutableArray<string> Ids(Func<int, bool> wanted) => [.. Order.Goals.Where(wanted).Select(goal => Index.Ids[goal])];

    public ImmutableArray<GoalPair> Links(Func<int, int, bool> wanted)
    {
        var found = new List<long>();
        for (int child = 0; child < Goals.Length; child++)
        {
            foreach (int parent in Up.From(child))
            {
                if (wanted(child, parent))
                    found.Add(Order.Pair(child, parent));
            }
        }
        return Order.Sorted(found);
    }

    /// <summary>Units without a link to another unit, where more than one unit is named.</summary>
    public ImmutableArray<string> Silos()
    {
        var units = Goals.Select(goal => goal.Unit).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (units.Count < 2)
            return [];
        for (int child = 0; child < Goals.Length; child++)
        {
            foreach (int parent in Up.From(child))
            {
                if (Goals[child].Unit is { } one && Goals[parent].Unit is { } other && one != other)
                {
                    units.Remove(one);
                    units.Remove(other);
                }
            }
        }
        return [.. units.Order(StringComparer.Ordinal)];
    }

    /// <summary>By goal: whether it stands at the top or leads up to a goal that does.</summary>
    public bool[] LeadsToTop()
    {
        var leads = new bool[Goals.Length];
        foreach (int goal in _topDown)
        {
            leads[goal] = Level[goal] == 0;
            foreach (int parent in Up.From(goal))
                leads[goal] |= leads[parent];
        }
        return leads;
    }

    public double? Coverage()
    {
        bool[] leads = LeadsToTop();
        int below = 0;
        int covered = 0;
        for (int goal = 0; goal < leads.Length; goal++)
        {
            if (Level[goal] == 0)
                continue;
            below++;
            covered += leads[goal] ? 1 : 0;
        }
        return below == 0 ? null : (double)covered / below;
    }
}
