namespace Ops.Domain.Processes;

/// <summary>Whether a tree on which each activity stands just once allows a trace.</summary>
/// <remarks>
/// As each activity has one leaf, the events tell which child they belong to: a sequence and a parallel block are parted without search, and a loop is
/// parted into runs of body and redo; only a run that may hold several rounds is searched for where they meet.
/// </remarks>
internal sealed class TreeReplay
{
    private readonly ProcessTree _node;
    private readonly TreeReplay[] _children;
    private readonly int[] _childOf;
    private readonly bool[] _starts;
    private readonly bool[] _ends;
    private readonly bool _canBeEmpty;

    private TreeReplay(ProcessTree node, Dictionary<string, int> ids)
    {
        _node = node;
        _children = [.. node.Children.Select(child => new TreeReplay(child, ids))];
        _childOf = new int[ids.Count];
        _starts = new bool[ids.Count];
        _ends = new bool[ids.Count];
        Array.Fill(_childOf, -1);
        if (node.Operator == ProcessOperator.Activity)
        {
            int id = ids[node.Label!];
            _childOf[id] = 0;
            _starts[id] = _ends[id] = true;
        }
        for (int c = 0; c < _children.Length; c++)
        {
            for (int a = 0; a < _childOf.Length; a++)
            {
                if (_children[c]._childOf[a] >= 0)
                    _childOf[a] = c;
            }
        }
        _canBeEmpty = node.Operator switch
        {
            ProcessOperator.Activity => false,
            ProcessOperator.Silent => true,
            ProcessOperator.Exclusive => Array.Exists(_children, child => child._canBeEmpty),
            ProcessOperator.Loop => _children[0]._canBeEmpty,
            _ => Array.TrueForAll(_children, child => child._canBeEmpty),
        };
        MarkEnds(_starts, child => child._starts, backwards: false);
        MarkEnds(_ends, child => child._ends, backwards: true);
    }

    /// <summary>Compiles a tree for traces whose activities are numbered by their place in <paramref name="labels"/>.</summary>
    public static TreeReplay Of(ProcessTree tree, string[] labels)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < labels.Length; i++)
            ids.Add(labels[i], i);
        return new TreeReplay(tree, ids);
    }

    public bool Accepts(ReadOnlySpan<int> trace) =>
        _node.Operator switch
        {
            ProcessOperator.Activity => trace.Length == 1 && _childOf[trace[0]] == 0,
            ProcessOperator.Silent => trace.IsEmpty,
            ProcessOperator.Exclusive => trace.IsEmpty
                ? _canBeEmpty
                : _childOf[trace[0]] >= 0 && _children[_childOf[trace[0]]].Accepts(trace),
            ProcessOperator.Sequence => AcceptsSequence(trace),
            ProcessOperator.Parallel => AcceptsParallel(trace),
            _ => AcceptsLoop(trace),
        };

    /// <summary>Marks the activities that can come first; or last, where a sequence is looked at from its other end.</summary>
    private void MarkEnds(bool[] marks, Func<TreeReplay, bool[]> of, bool backwards)
    {
        bool inOrder = _node.Operator is ProcessOperator.Sequence or ProcessOperator.Loop;
        for (int i = 0; i < _children.Length; i++)
        {
            var child = _children[backwards && _node.Operator == ProcessOperator.Sequence ? _children.Length - 1 - i : i];
            for (int a = 0; a < marks.Length; a++)
                marks[a] |= of(child)[a];
            if (inOrder && !child._canBeEmpty)
                break;
        }
    }

    private bool AcceptsSequence(ReadOnlySpan<int> trace)
    {
        int from = 0;
        for (int c = 0; c < _children.Length; c++)
        {
            int to = from;
            while (to < trace.Length && _childOf[trace[to]] == c)
                to++;
            if (!_children[c].Accepts(trace[from..to]))
                return false;
            from = to;
        }
        return from == trace.Length;
    }

    private bool AcceptsParallel(ReadOnlySpan<int> trace)
    {
        var part = new int[trace.Length];
        int placed = 0;
        for (int c = 0; c < _children.Length; c++)
        {
            int length = 0;
            foreach (int activity in trace)
            {
                if (_childOf[activity] == c)
                    part[length++] = activity;
            }
            placed += length;
            if (!_children[c].Accepts(part.AsSpan(0, length)))
                return false;
        }
        return placed == trace.Length;
    }

    private bool AcceptsLoop(ReadOnlySpan<int> trace)
    {
        (var body, var redo) = (_children[0], _children[1]);
        int last = 1;
        int from = 0;
        while (from < trace.Length)
        {
            int side = _childOf[trace[from]];
            int to = from + 1;
            while (to < trace.Length && _childOf[trace[to]] == side)
                to++;
            if (side < 0 || side == 1 && from == 0 && !body._canBeEmpty)
                return false;
            (var here, var between) = side == 0 ? (body, redo) : (redo, body);
            if (!here.AcceptsRounds(trace[from..to], between._canBeEmpty))
                return false;
            last = side;
            from = to;
        }
        return last == 0 || body._canBeEmpty;
    }

    /// <summary>True if the run is one round, or several where they may follow each other.</summary>
    private bool AcceptsRounds(ReadOnlySpan<int> run, bool several)
    {
        if (Accepts(run))
            return true;
        if (!several)
            return false;
        var ends = new List<int> { 0 };
        for (int to = 1; to <= run.Length; to++)
        {
            if (to < run.Length && !(_starts[run[to]] && _ends[run[to - 1]]))
                continue;
            foreach (int from in ends)
            {
                if (!Accepts(run[from..to]))
                    continue;
                ends.Add(to);
                break;
            }
        }
        return ends[^1] == run.Length;
    }
}
