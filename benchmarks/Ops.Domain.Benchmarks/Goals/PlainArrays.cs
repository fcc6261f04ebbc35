using Ops.Domain.Goals;

namespace Ops.Domain.Benchmarks.Goals;

/// <summary>The peer: what one writes by hand for this one case, with a dictionary, arrays and no checks.</summary>
internal sealed class PlainArrays
{
    private readonly int[] _order;
    private readonly int[] _start;
    private readonly int[] _child;
    private readonly double[] _weight;

    public PlainArrays(string[] ids, GoalLink[] links)
    {
        var map = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (int i = 0; i < ids.Length; i++)
            map.Add(ids[i], i);
        var from = new int[links.Length];
        var to = new int[links.Length];
        _start = new int[ids.Length + 1];
        var waiting = new int[ids.Length];
        for (int i = 0; i < links.Length; i++)
        {
            from[i] = map[links[i].Parent];
            to[i] = map[links[i].Child];
            _start[from[i] + 1]++;
            waiting[to[i]]++;
        }
        for (int i = 0; i < ids.Length; i++)
            _start[i + 1] += _start[i];
        int[] next = [.. _start];
        _child = new int[links.Length];
        _weight = new double[links.Length];
        for (int i = 0; i < links.Length; i++)
        {
            int slot = next[from[i]]++;
            (_child[slot], _weight[slot]) = (to[i], links[i].Weight);
        }
        _order = new int[ids.Length];
        int filled = 0;
        for (int i = 0; i < ids.Length; i++)
        {
            if (waiting[i] == 0)
                _order[filled++] = i;
        }
        for (int i = 0; i < filled; i++)
        {
            for (int j = _start[_order[i]]; j < _start[_order[i] + 1]; j++)
            {
                if (--waiting[_child[j]] == 0)
                    _order[filled++] = _child[j];
            }
        }
    }

    public double Evaluate(double[] progress)
    {
        for (int i = _order.Length - 1; i >= 0; i--)
        {
            int goal = _order[i];
            int end = _start[goal + 1];
            if (_start[goal] == end)
                continue;
            double sum = 0;
            double total = 0;
            for (int j = _start[goal]; j < end; j++)
            {
                sum += _weight[j] * progress[_child[j]];
                total += _weight[j];
            }
            progress[goal] = sum / total;
        }
        return progress[0];
    }
}
