using System.Runtime.InteropServices;

namespace Ops.Domain.Reviews;

/// <summary>Which figures belong together, as sets that grow by joining: each figure points to another one of its set, the last to itself.</summary>
internal sealed class JointFigures
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _next = [];

    /// <summary>Makes the sets of some figures one.</summary>
    public void Join(IEnumerable<string> figures)
    {
        int? first = null;
        foreach (string figure in figures)
        {
            int set = Of(figure);
            if (first is { } known)
                _next[Math.Max(known, set)] = Math.Min(known, set);
            first = first is { } before ? Math.Min(before, set) : set;
        }
    }

    /// <summary>The number of a figure's set.</summary>
    public int Of(string figure)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, figure, out bool isKnown);
        if (!isKnown)
        {
            number = _next.Count;
            _next.Add(number);
        }
        int set = number;
        while (_next[set] != set)
            set = _next[set] = _next[_next[set]];
        return set;
    }
}
