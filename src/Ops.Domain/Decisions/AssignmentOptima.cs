namespace Ops.Domain.Decisions;

/// <summary>
/// The other optima of a solved assignment. By complementary slackness they are the assignments that use only pairs of reduced cost 0 and every column
/// whose price is below 0.
/// </summary>
internal sealed class AssignmentOptima
{
    private const double Tie = 1e-9;

    /// <summary>Counting stops beyond so many states of a connected part.</summary>
    private const int MostStates = 1 << 18;

    private readonly SolvedAssignment _solved;
    private readonly int[][] _tight;
    private readonly bool[] _isNeeded;

    public AssignmentOptima(SolvedAssignment solved, double scale)
    {
        _solved = solved;
        double width = Tie * scale;
        int columns = solved.ColumnPrices.Length;
        _tight = new int[solved.ColumnOfRow.Length][];
        for (int i = 0; i < _tight.Length; i++)
        {
            var tight = new List<int>();
            for (int j = 0; j < columns; j++)
            {
                if (solved.Costs[i, j] - solved.RowPrices[i] - solved.ColumnPrices[j] <= width)
                    tight.Add(j);
            }
            _tight[i] = [.. tight];
        }
        _isNeeded = [.. solved.ColumnPrices.Select(price => price < -width)];
    }

    /// <summary>
    /// Another optimum exists if rows can pass their columns on in a circle, or along a chain from a column that need not be used to a free one.
    /// </summary>
    public bool IsOnlyOne()
    {
        int[] state = new int[_solved.ColumnPrices.Length];
        for (int j = 0; j < state.Length; j++)
        {
            if (_solved.RowOfColumn[j] >= 0 && state[j] == 0 && HasCircle(j, state))
                return false;
        }
        var seen = new bool[state.Length];
        var open = new Queue<int>();
        for (int j = 0; j < state.Length; j++)
        {
            if (_solved.RowOfColumn[j] < 0 || _isNeeded[j])
                continue;
            seen[j] = true;
            open.Enqueue(j);
        }
        while (open.TryDequeue(out int column))
        {
            foreach (int next in _tight[_solved.RowOfColumn[column]])
            {
                if (_solved.RowOfColumn[next] < 0)
                    return false;
                if (!seen[next])
                {
                    seen[next] = true;
                    open.Enqueue(next);
                }
            }
        }
        return true;
    }

    /// <summary>How many optima there are, part by connected part; null when a part is too large to be counted.</summary>
    public long? Count()
    {
        long count = 1;
        foreach (var rows in Parts())
        {
            if (CountPart(rows) is not { } part || (part > 0 && count > long.MaxValue / part))
                return null;
            count *= part;
        }
        return count;
    }

    /// <summary>Depth-first along "the row of this column could take that column", without recursion.</summary>
    private bool HasCircle(int start, int[] state)
    {
        var path = new Stack<(int Column, int Next)>();
        path.Push((start, 0));
        state[start] = 1;
        while (path.TryPop(out var step))
        {
            var tight = _tight[_solved.RowOfColumn[step.Column]];
            if (step.Next == tight.Length)
            {
                state[step.Column] = 2;
                continue;
            }
            path.Push((step.Column, step.Next + 1));
            int next = tight[step.Next];
            if (next == step.Column || _solved.RowOfColumn[next] < 0)
                continue;
            if (state[next] == 1)
                return true;
            if (state[next] == 0)
            {
                state[next] = 1;
                path.Push((next, 0));
            }
        }
        return false;
    }

    private List<List<int>> Parts()
    {
        var rowsOfColumn = new List<int>[_solved.ColumnPrices.Length];
        for (int i = 0; i < _tight.Length; i++)
        {
            foreach (int j in _tight[i])
                (rowsOfColumn[j] ??= []).Add(i);
        }
        var parts = new List<List<int>>();
        var seen = new bool[_tight.Length];
        for (int start = 0; start < seen.Length; start++)
        {
            if (seen[start])
                continue;
            var part = new List<int> { start };
            seen[start] = true;
            for (int at = 0; at < part.Count; at++)
            {
                foreach (int row in _tight[part[at]].SelectMany(j => rowsOfColumn[j]).Where(row => !seen[row]))
                {
                    if (!seen[row])
                    {
                        seen[row] = true;
                        part.Add(row);
                    }
                }
            }
            parts.Add(part);
        }
        return parts;
    }

    /// <summary>Row after row, how many ways lead to each set of used columns.</summary>
    private long? CountPart(List<int> rows)
    {
        int[] columns = [.. rows.SelectMany(row => _tight[row]).Distinct().Order()];
        if (columns.Length > 64)
            return null;
        var ways = new Dictionary<ulong, long> { [0] = 1 };
        foreach (int row in rows)
        {
            var next = new Dictionary<ulong, long>();
            foreach (var (used, count) in ways)
            {
                foreach (int j in _tight[row])
                {
                    ulong bit = 1UL << Array.BinarySearch(columns, j);
                    if ((used & bit) != 0)
                        continue;
                    long before = next.GetValueOrDefault(used | bit);
                    if (before > long.MaxValue - count)
                        return null;
                    next[used | bit] = before + count;
                }
            }
            if (next.Count > MostStates)
                return null;
            ways = next;
        }
        ulong needed = 0;
        for (int i = 0; i < columns.Length; i++)
            needed |= _isNeeded[columns[i]] ? 1UL << i : 0;
        return ways.Where(way => (way.Key & needed) == needed).Sum(way => way.Value);
    }
}
