namespace Ops.Domain.Projects;

/// <summary>Flow through a network of crashable activities along ever shorter paths.</summary>
internal sealed class CrashFlow
{
    private readonly List<Arc> _arcs = [];
    private readonly int _nodes;

    public CrashFlow(ImmutableArray<CrashableActivity> activities, Network network)
    {
        _nodes = (2 * activities.Length) + 2;
        for (int i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            int spare = activity.NormalDuration - activity.CrashDuration;
            if (spare > 0)
                Join(2 * i, (2 * i) + 1, activity.NormalDuration, Slope(activity, spare));
            Join(2 * i, (2 * i) + 1, activity.CrashDuration, null);
            Join(Source, 2 * i, 0, null);
            Join((2 * i) + 1, Sink, 0, null);
        }
        foreach (var edge in network.Edges)
            Join((2 * edge.From) + 1, 2 * edge.To, 0, null);
    }

    private int Source => _nodes - 2;

    private int Sink => _nodes - 1;

    /// <summary>The lengths of the augmenting paths and the amounts along them, until one carries any amount.</summary>
    public List<(int Length, Fraction Amount)> Augment()
    {
        var steps = new List<(int, Fraction)>();
        while (true)
        {
            var (length, path) = LongestPath();
            Fraction? amount = null;
            foreach (int at in path)
            {
                if (_arcs[at].Free is { } free && (amount is not { } least || free < least))
                    amount = free;
            }
            if (amount is not { } carried)
                return steps;
            foreach (int at in path)
            {
                _arcs[at].Free -= carried;
                _arcs[at ^ 1].Free += carried;
            }
            steps.Add((length, carried));
        }
    }

    private static Fraction Slope(CrashableActivity activity, int spare) =>
        ((Fraction)activity.CrashCost - (Fraction)activity.NormalCost) / (Fraction)(decimal)spare;

    /// <summary>Bellman and Ford: a flow of greatest length has no cycle of positive length left, so the longest path is simple.</summary>
    private (int Length, List<int> Arcs) LongestPath()
    {
        int?[] length = new int?[_nodes];
        int[] by = new int[_nodes];
        length[Source] = 0;
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int i = 0; i < _arcs.Count; i++)
            {
                var arc = _arcs[i];
                if (arc.Free is { Sign: <= 0 } || length[arc.From] is not { } so)
                    continue;
                if (length[arc.To] is not { } known || so + arc.Length > known)
                {
                    length[arc.To] = so + arc.Length;
                    by[arc.To] = i;
                    changed = true;
                }
            }
        }
        var path = new List<int>();
        for (int node = Sink; node != Source; node = _arcs[by[node]].From)
            path.Add(by[node]);
        return (length[Sink] ?? 0, path);
    }

    /// <summary>An arc and, at the next odd place, the way back.</summary>
    private void Join(int from, int to, int length, Fraction? capacity)
    {
        _arcs.Add(new Arc(from, to, length, capacity));
        _arcs.Add(new Arc(to, from, -length, Fraction.Zero));
    }

    /// <summary>An arc; free is null where any amount fits.</summary>
    private sealed class Arc(int from, int to, int length, Fraction? free)
    {
        public int From { get; } = from;

        public int To { get; } = to;

        public int Length { get; } = length;

        public Fraction? Free { get; set; } = free;
    }
}
