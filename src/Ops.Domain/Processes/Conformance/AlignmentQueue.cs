using System.Runtime.InteropServices;

namespace Ops.Domain.Processes;

/// <summary>The states of an alignment search with their costs, the cheapest by cost and estimate first; of equals the one reached last.</summary>
internal sealed class AlignmentQueue
{
    private struct Node
    {
        public int State;
        public int Place;
        public int Cost;
        public int Estimate;
        public int Parent;
        public ProductMove Move;
        public bool IsLookedAt;
        public bool IsDone;
    }

    /// <summary>Of so many states one gets its own programme solved; the others profit from its dual solution, which costs far less.</summary>
    private const int SolveEvery = 8;

    private readonly List<Node> _nodes = [];
    private readonly Dictionary<long, int> _known = [];
    private readonly List<Stack<(int Node, int Cost)>> _open = [];
    private readonly int[][] _left;
    private readonly int[] _foreign;
    private readonly NetStates _states;
    private readonly MarkingEquation _equation;
    private int _looked;

    public AlignmentQueue(int[] events, NetStates states, MarkingEquation equation)
    {
        _states = states;
        _equation = equation;
        _left = new int[events.Length + 1][];
        _foreign = new int[events.Length + 1];
        _left[^1] = new int[equation.Labels];
        for (int place = events.Length - 1; place >= 0; place--)
        {
            _left[place] = [.. _left[place + 1]];
            _foreign[place] = _foreign[place + 1];
            if (events[place] < 0)
                _foreign[place]++;
            else
                _left[place][events[place]]++;
        }
    }

    /// <summary>No way that is still open costs less.</summary>
    public int Least { get; private set; }

    public int StateOf(int node) => _nodes[node].State;

    public int PlaceOf(int node) => _nodes[node].Place;

    public int CostOf(int node) => _nodes[node].Cost;

    public int ParentOf(int node) => _nodes[node].Parent;

    public ProductMove MoveOf(int node) => _nodes[node].Move;

    /// <summary>Notes a way to a state, unless one is known that costs no more.</summary>
    public void Reach(int state, int place, int cost, int parent, ProductMove move)
    {
        long key = (long)place << 32 | (uint)state;
        if (!_known.TryGetValue(key, out int at))
        {
            at = _nodes.Count;
            _known.Add(key, at);
            int estimate = _equation.Known(_states.Tokens(state), _left[place]) + _foreign[place];
            _nodes.Add(
                new Node
                {
                    State = state,
                    Place = place,
                    Cost = int.MaxValue,
                    Estimate = estimate,
                }
            );
        }
        ref var node = ref CollectionsMarshal.AsSpan(_nodes)[at];
        if (cost >= node.Cost)
            return;
        node.Cost = cost;
        node.Parent = parent;
        node.Move = move;
        node.IsDone = false;
        Push(at, ref node);
    }

    /// <summary>Takes the cheapest state out, its estimate looked at once more with all that is known by then.</summary>
    public bool TryTake(out int taken)
    {
        for (; Least < _open.Count; Least++)
        {
            while (_open[Least].TryPop(out var item))
            {
                ref var node = ref CollectionsMarshal.AsSpan(_nodes)[item.Node];
                if (node.IsDone || node.Cost != item.Cost)
                    continue;
                if (!node.IsLookedAt)
                {
                    node.IsLookedAt = true;
                    node.Estimate = Math.Max(node.Estimate, Better(node.State, node.Place));
                    if (node.Cost + node.Estimate > Least)
                    {
                        Push(item.Node, ref node);
                        continue;
                    }
                }
                node.IsDone = true;
                taken = item.Node;
                return true;
            }
        }
        taken = -1;
        return false;
    }

    private int Better(int state, int place)
    {
        var tokens = _states.Tokens(state);
        bool solves = _looked++ % SolveEvery == 0;
        return (solves ? _equation.Solve(tokens, _left[place]) : _equation.Known(tokens, _left[place])) + _foreign[place];
    }

    private void Push(int at, ref Node node)
    {
        int priority = Math.Max(Least, node.Cost + node.Estimate);
        while (_open.Count <= priority)
            _open.Add(new Stack<(int, int)>());
        _open[priority].Push((at, node.Cost));
    }
}
