namespace Ops.Domain.Goals;

/// <summary>The goals of a graph without cycles, parents before children, without recursion.</summary>
internal static class GoalOrder
{
    /// <summary>Every goal after all of its parents; siblings side by side where they can be, in the order of their arrows.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Cycle"/>: with the goals of one cycle by name.</exception>
    public static int[] TopDown(GoalIndex index, GoalArrows down, string place) =>
        TryTopDown(index.Count, down, out int[] waiting) ?? throw CycleIn(index, down, waiting, place);

    /// <summary>The same; null if there is a cycle, with how many parents each goal still waits for.</summary>
    public static int[]? TryTopDown(int count, GoalArrows down, out int[] waiting)
    {
        waiting = new int[count];
        foreach (int child in down.End)
            waiting[child]++;
        var order = new int[count];
        int filled = 0;
        for (int goal = 0; goal < count; goal++)
        {
            if (waiting[goal] == 0)
                order[filled++] = goal;
        }
        for (int i = 0; i < filled; i++)
        {
            foreach (int child in down.From(order[i]))
            {
                if (--waiting[child] == 0)
                    order[filled++] = child;
            }
        }
        return filled == count ? order : null;
    }

    /// <summary>What is to be thrown when goals still wait: one cycle by name, whatever the order of the input.</summary>
    public static OpsException CycleIn(GoalIndex index, GoalArrows down, int[] waiting, string place) =>
        Faults.Cycle(place, Cycle(index, down.Reversed(), waiting));

    /// <summary>Whoever still waits has a parent that waits: following those must come back.</summary>
    private static IEnumerable<string> Cycle(GoalIndex index, GoalArrows up, int[] waiting)
    {
        int goal = FirstWaiting(index, [.. Enumerable.Range(0, waiting.Length)], waiting);
        var seenAt = new Dictionary<int, int>();
        var path = new List<int>();
        while (seenAt.TryAdd(goal, path.Count))
        {
            path.Add(goal);
            goal = FirstWaiting(index, up.From(goal), waiting);
        }
        return path.Skip(seenAt[goal]).Append(goal).Select(step => index.Ids[step]);
    }

    /// <summary>Of the goals that wait the one whose id puts it first, so that the order of the input does not choose the cycle that is named.</summary>
    private static int FirstWaiting(GoalIndex index, ReadOnlySpan<int> goals, int[] waiting)
    {
        int first = -1;
        foreach (int goal in goals)
        {
            if (waiting[goal] > 0 && (first < 0 || index.Stands(goal, first)))
                first = goal;
        }
        return first;
    }
}
