namespace Ops.Domain.Goals;

/// <summary>The goals of a graph without cycles, parents before children, without recursion.</summary>
internal static class GoalOrder
{
    /// <summary>Every goal after all of its parents; siblings side by side where they can be.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Cycle"/>: with the goals of one cycle by name.</exception>
    public static int[] TopDown(GoalIndex index, GoalArrows down, GoalArrows up, string place)
    {
        int count = index.Count;
        var waiting = new int[count];
        var order = new int[count];
        int filled = 0;
        for (int goal = 0; goal < count; goal++)
        {
            waiting[goal] = up.Start[goal + 1] - up.Start[goal];
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
        return filled == count ? order : throw Faults.Cycle(place, Cycle(index, up, waiting));
    }

    /// <summary>Whoever still waits has a parent that waits: following those must come back.</summary>
    private static IEnumerable<string> Cycle(GoalIndex index, GoalArrows up, int[] waiting)
    {
        int goal = Array.FindIndex(waiting, left => left > 0);
        var seenAt = new Dictionary<int, int>();
        var path = new List<int>();
        while (seenAt.TryAdd(goal, path.Count))
        {
            path.Add(goal);
            foreach (int parent in up.From(goal))
            {
                if (waiting[parent] > 0)
                {
                    goal = parent;
                    break;
                }
            }
        }
        return path.Skip(seenAt[goal]).Append(goal).Select(step => index.Ids[step]);
    }
}
