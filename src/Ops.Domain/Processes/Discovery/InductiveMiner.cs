namespace Ops.Domain.Processes;

/// <summary>Parts a bag of traces again and again until only single activities are left.</summary>
internal sealed class InductiveMiner(string[] labels, double noiseThreshold)
{
    private readonly decimal _noise = (decimal)noiseThreshold;
    private readonly List<DiscoveryStep> _steps = [];

    public ImmutableArray<DiscoveryStep> Steps => [.. _steps];

    public ProcessTree Mine(TraceBag bag, int depth = 0)
    {
        if (bag.Empty == bag.Total)
            return ProcessTree.Silent;
        if (bag.Empty > 0)
        {
            var rest = bag.WithoutEmpty();
            if (bag.Empty > _noise * bag.Total)
            {
                Note(DiscoveryStepKind.OptionalPart, depth, bag.Total, Everything(rest));
                return ProcessTree.Exclusive(ProcessTree.Silent, Mine(rest, depth + 1));
            }
            Note(DiscoveryStepKind.DroppedEmptyTraces, depth, bag.Empty, Everything(rest));
            bag = rest;
        }
        if (bag.Distinct == 1 && bag.Trace(0).Length == 1)
            return ProcessTree.Activity(labels[bag.Trace(0)[0]]);
        var graph = FollowsGraph.Of(bag);
        return Parted(bag, graph, depth) ?? FallThrough(bag, graph, depth);
    }

    private ProcessTree? Parted(TraceBag bag, FollowsGraph graph, int depth)
    {
        var weak = new List<(int From, int To)>();
        var cut = ProcessCut.Find(graph);
        if (cut is null && _noise > 0)
            cut = ProcessCut.Find(graph.WithoutWeakEdges(_noise, out weak));
        if (cut is null)
            return null;
        var kind = cut.Operator switch
        {
            ProcessOperator.Exclusive => DiscoveryStepKind.ExclusiveCut,
            ProcessOperator.Sequence => DiscoveryStepKind.SequenceCut,
            ProcessOperator.Parallel => DiscoveryStepKind.ParallelCut,
            _ => DiscoveryStepKind.LoopCut,
        };
        var groups = cut.Groups.Select(group => group.Select(place => graph.Activities[place]));
        Note(kind, depth, bag.Total, groups, weak.Select(edge => Edge(graph, edge.From, edge.To)));
        TraceBag[] parts = TraceSplit.Of(bag, graph, cut);
        if (cut.Operator == ProcessOperator.Loop)
            return ProcessTree.Loop(Mine(parts[0], depth + 1), ProcessTree.Exclusive(Children(parts.AsSpan(1), depth)));
        ProcessTree[] children = Children(parts, depth);
        return cut.Operator switch
        {
            ProcessOperator.Exclusive => ProcessTree.Exclusive(children),
            ProcessOperator.Sequence => ProcessTree.Sequence(children),
            _ => ProcessTree.Parallel(children),
        };
    }

    /// <summary>The parts that have an event; noise may leave a part without any.</summary>
    private ProcessTree[] Children(ReadOnlySpan<TraceBag> parts, int depth)
    {
        var children = new List<ProcessTree>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Empty < part.Total)
                children.Add(Mine(part, depth + 1));
        }
        return [.. children];
    }

    private ProcessTree FallThrough(TraceBag bag, FollowsGraph graph, int depth)
    {
        if (OncePerTrace(bag, graph) is { } single)
            return Beside(DiscoveryStepKind.OncePerTrace, bag, single, depth);
        if (Concurrent(bag, graph) is { } concurrent)
            return Beside(DiscoveryStepKind.ConcurrentActivity, bag, concurrent, depth);
        foreach (bool strict in (ReadOnlySpan<bool>)[true, false])
        {
            var rounds = Rounds(bag, graph, strict);
            if (rounds.Total == bag.Total)
                continue;
            Note(strict ? DiscoveryStepKind.StrictRepetition : DiscoveryStepKind.Repetition, depth, bag.Total, Everything(bag));
            return ProcessTree.Loop(Mine(rounds, depth + 1), ProcessTree.Silent);
        }
        Note(DiscoveryStepKind.AnyOrder, depth, bag.Total, Everything(bag));
        ProcessTree[] any = [.. graph.Activities.Select(activity => ProcessTree.Activity(labels[activity]))];
        return ProcessTree.Loop(ProcessTree.Exclusive(any), ProcessTree.Silent);
    }

    private ProcessTree Beside(DiscoveryStepKind kind, TraceBag bag, int activity, int depth)
    {
        var rest = bag.Where(other => other != activity);
        Note(
            kind,
            depth,
            bag.Total,
            [
                [activity],
                .. Everything(rest),
            ]
        );
        return ProcessTree.Parallel(Mine(bag.Where(other => other == activity), depth + 1), Mine(rest, depth + 1));
    }

    /// <summary>The first activity, in ordinal order, that occurs exactly once in each trace.</summary>
    private static int? OncePerTrace(TraceBag bag, FollowsGraph graph)
    {
        foreach (int activity in graph.Activities)
        {
            bool once = true;
            for (int i = 0; i < bag.Distinct && once; i++)
                once = bag.Trace(i).AsSpan().Count(activity) == 1;
            if (once)
                return activity;
        }
        return null;
    }

    /// <summary>The first activity, in ordinal order, without which a cut exists.</summary>
    private static int? Concurrent(TraceBag bag, FollowsGraph graph)
    {
        foreach (int activity in graph.Activities)
        {
            if (ProcessCut.Find(FollowsGraph.Of(bag.Where(other => other != activity))) is not null)
                return activity;
        }
        return null;
    }

    /// <summary>The traces parted before each start that follows an end, or before each start.</summary>
    private static TraceBag Rounds(TraceBag bag, FollowsGraph graph, bool strict)
    {
        HashSet<int> starts = [.. graph.Activities.Where((_, place) => graph.Starts[place] > 0)];
        HashSet<int> ends = [.. graph.Activities.Where((_, place) => graph.Ends[place] > 0)];
        var rounds = new TraceBag();
        for (int i = 0; i < bag.Distinct; i++)
        {
            int[] trace = bag.Trace(i);
            int from = 0;
            for (int at = 1; at < trace.Length; at++)
            {
                if (!starts.Contains(trace[at]) || strict && !ends.Contains(trace[at - 1]))
                    continue;
                rounds.Add(trace[from..at], bag.Count(i));
                from = at;
            }
            rounds.Add(trace[from..], bag.Count(i));
        }
        return rounds;
    }

    private static IEnumerable<IEnumerable<int>> Everything(TraceBag bag) => [FollowsGraph.Of(bag).Activities];

    private EdgeCount Edge(FollowsGraph graph, int from, int to) =>
        new(labels[graph.Activities[from]], labels[graph.Activities[to]], checked((int)graph.Edge(from, to)));

    private void Note(
        DiscoveryStepKind kind,
        int depth,
        long traces,
        IEnumerable<IEnumerable<int>> groups,
        IEnumerable<EdgeCount>? weak = null
    ) =>
        _steps.Add(
            new DiscoveryStep(
                kind,
                depth,
                traces,
                [.. groups.Select(group => group.Order().Select(activity => labels[activity]).ToImmutableArray())],
                [.. weak ?? []]
            )
        );
}
