namespace Ops.Domain.Processes;

/// <summary>The loop cut of the inductive miner: a body with all starts and ends, and parts that lead from the ends back to the starts.</summary>
/// <remarks>Source: Leemans, Robust Process Mining with Guarantees, 2017.</remarks>
internal static class LoopCut
{
    /// <summary>The body first, then the redo parts; one group if there is no such cut.</summary>
    public static List<List<int>> Find(FollowsGraph graph)
    {
        var body = new List<int>();
        var inside = new List<int>();
        for (int a = 0; a < graph.Count; a++)
            (graph.Starts[a] > 0 || graph.Ends[a] > 0 ? body : inside).Add(a);
        var joined = new ActivityGroups(inside.Count);
        for (int i = 0; i < inside.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (graph.Has(inside[i], inside[j]) || graph.Has(inside[j], inside[i]))
                    joined.Join(i, j);
            }
        }
        var groups = new List<List<int>> { body };
        foreach (var part in joined.ToLists())
        {
            List<int> activities = [.. part.Select(i => inside[i])];
            if (activities.TrueForAll(a => LeadsFromEndsToStarts(graph, a)))
                groups.Add(activities);
            else
                body.AddRange(activities);
        }
        return groups;
    }

    /// <summary>
    /// True if the activity follows no start that is not an end and precedes no end that is not a start, leads to all starts or none, and follows
    /// all ends or none.
    /// </summary>
    private static bool LeadsFromEndsToStarts(FollowsGraph graph, int activity)
    {
        bool toSome = false;
        bool toAll = true;
        bool fromSome = false;
        bool fromAll = true;
        for (int other = 0; other < graph.Count; other++)
        {
            bool start = graph.Starts[other] > 0;
            bool end = graph.Ends[other] > 0;
            if (start && !end && graph.Has(other, activity) || end && !start && graph.Has(activity, other))
                return false;
            if (start)
            {
                toSome |= graph.Has(activity, other);
                toAll &= graph.Has(activity, other);
            }
            if (end)
            {
                fromSome |= graph.Has(other, activity);
                fromAll &= graph.Has(other, activity);
            }
        }
        return (!toSome || toAll) && (!fromSome || fromAll);
    }
}
