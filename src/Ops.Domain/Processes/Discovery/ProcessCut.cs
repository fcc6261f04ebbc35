namespace Ops.Domain.Processes;

/// <summary>A way to part the activities of a directly-follows graph under one operator; of a loop the first group is the body.</summary>
internal sealed record ProcessCut(ProcessOperator Operator, List<List<int>> Groups)
{
    /// <summary>The first cut of choice, sequence, parallel and loop that exists; null if none does.</summary>
    public static ProcessCut? Find(FollowsGraph graph) =>
        Of(ProcessOperator.Exclusive, Exclusive(graph))
        ?? Of(ProcessOperator.Sequence, SequenceCut.Find(graph))
        ?? Of(ProcessOperator.Parallel, Parallel(graph))
        ?? Of(ProcessOperator.Loop, LoopCut.Find(graph));

    private static ProcessCut? Of(ProcessOperator kind, List<List<int>> groups) => groups.Count > 1 ? new ProcessCut(kind, groups) : null;

    /// <summary>The parts between which no trace goes.</summary>
    private static List<List<int>> Exclusive(FollowsGraph graph)
    {
        var groups = new ActivityGroups(graph.Count);
        for (int i = 0; i < graph.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (graph.Has(i, j) || graph.Has(j, i))
                    groups.Join(i, j);
            }
        }
        return groups.ToLists();
    }

    /// <summary>The parts whose activities all follow each other in both orders; a part without a start or an end joins its neighbour in size.</summary>
    private static List<List<int>> Parallel(FollowsGraph graph)
    {
        var joined = new ActivityGroups(graph.Count);
        for (int i = 0; i < graph.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!graph.Has(i, j) || !graph.Has(j, i))
                    joined.Join(i, j);
            }
        }
        List<List<int>> groups = [.. joined.ToLists().OrderBy(group => group.Count)];
        int at = 0;
        while (at < groups.Count && groups.Count > 1)
        {
            if (groups[at].Exists(a => graph.Starts[a] > 0) && groups[at].Exists(a => graph.Ends[a] > 0))
            {
                at++;
                continue;
            }
            var group = groups[at];
            groups.RemoveAt(at);
            groups[at == 0 ? 0 : at - 1].AddRange(group);
        }
        return groups;
    }
}
