namespace Ops.Domain.Goals;

/// <summary>The goals that serve each other in circles: strongly connected components, by Tarjan's algorithm without recursion.</summary>
/// <remarks>R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972). Compared by reference.</remarks>
public sealed class GoalCycles : IExplainable
{
    private GoalCycles(ImmutableArray<ImmutableArray<string>> components) => Components = components;

    /// <summary>True if no goal serves itself, directly or along others.</summary>
    public bool IsAcyclic => Components.IsEmpty;

    /// <summary>Each group of goals that serve each other, or a goal that serves itself: sorted, and sorted by their first id.</summary>
    public ImmutableArray<ImmutableArray<string>> Components { get; }

    /// <summary>Finds the circles.</summary>
    /// <param name="ids">The goals.</param>
    /// <param name="links">Who serves whom; empty when no goal serves another. Weights do not matter.</param>
    /// <returns>The circles.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no goal; <see cref="FaultCode.DuplicateKey"/>: an id or a link stands twice;
    /// <see cref="FaultCode.UnknownReference"/>: a link names an id that is not listed.
    /// </exception>
    public static GoalCycles Of(ReadOnlySpan<string> ids, ReadOnlySpan<GoalLink> links)
    {
        var index = GoalIndex.Of(ids, nameof(ids));
        var down = GoalArrows.Down(index, links, nameof(links));
        var found = new List<ImmutableArray<string>>();
        foreach (var component in new Search(down).Components())
            found.Add([.. component.Select(goal => index.Ids[goal]).Order(StringComparer.Ordinal)]);
        found.Sort((one, other) => string.CompareOrdinal(one[0], other[0]));
        return new GoalCycles([.. found]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Circles of goals", "目标循环"),
            (decimal)Components.Length,
            new Phrase("strongly connected components", "强连通分量"),
            default,
            [.. Components.Select(ids => Explanation.Of(new Phrase("Circle", "循环"), string.Join(", ", ids)))]
        );

    private sealed class Search(GoalArrows down)
    {
        private readonly int[] _number = new int[down.Start.Length - 1];
        private readonly int[] _lowest = new int[down.Start.Length - 1];
        private readonly int[] _next = new int[down.Start.Length - 1];
        private readonly bool[] _open = new bool[down.Start.Length - 1];
        private readonly Stack<int> _pending = new();
        private readonly Stack<int> _path = new();
        private int _numbered;

        public IEnumerable<List<int>> Components()
        {
            for (int start = 0; start < _number.Length; start++)
            {
                if (_number[start] != 0)
                    continue;
                Enter(start);
                while (_path.TryPeek(out int goal))
                {
                    if (Descend(goal))
                        continue;
                    _path.Pop();
                    if (_path.TryPeek(out int above))
                        _lowest[above] = Math.Min(_lowest[above], _lowest[goal]);
                    if (
                        _lowest[goal] == _number[goal]
                        && Close(goal) is var component
                        && (component.Count > 1 || down.From(goal).Contains(goal))
                    )
                        yield return component;
                }
            }
        }

        private void Enter(int goal)
        {
            _number[goal] = _lowest[goal] = ++_numbered;
            _next[goal] = down.Start[goal];
            _open[goal] = true;
            _pending.Push(goal);
            _path.Push(goal);
        }

        /// <summary>Steps down to a child not yet seen.</summary>
        private bool Descend(int goal)
        {
            while (_next[goal] < down.Start[goal + 1])
            {
                int child = down.End[_next[goal]++];
                if (_number[child] == 0)
                {
                    Enter(child);
                    return true;
                }
                if (_open[child])
                    _lowest[goal] = Math.Min(_lowest[goal], _number[child]);
            }
            return false;
        }

        private List<int> Close(int goal)
        {
            var component = new List<int>();
            int member;
            do
            {
                member = _pending.Pop();
                _open[member] = false;
                component.Add(member);
            } while (member != goal);
            return component;
        }
    }
}
