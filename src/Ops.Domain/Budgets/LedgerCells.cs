namespace Ops.Domain.Budgets;

/// <summary>One sum per kind, period and node: 64-bit where every sum fits, else 128-bit, which always do.</summary>
internal sealed class LedgerCells
{
    private readonly long[]? _narrow;
    private readonly Int128[]? _wide;
    private readonly bool[] _isSeen;

    private LedgerCells(long[]? narrow, Int128[]? wide, bool[] isSeen)
    {
        _narrow = narrow;
        _wide = wide;
        _isSeen = isSeen;
    }

    /// <summary>Cells of a live roll-up, already climbed; they are copied.</summary>
    public static LedgerCells Of(Int128[] sums, bool[] isSeen)
    {
        bool isNarrow = Array.TrueForAll(sums, sum => sum >= long.MinValue && sum <= long.MaxValue);
        return isNarrow
            ? new LedgerCells(Array.ConvertAll(sums, sum => (long)sum), null, [.. isSeen])
            : new LedgerCells(null, [.. sums], [.. isSeen]);
    }

    /// <summary>Each row goes once to its cell, then each cell once to the one above.</summary>
    /// <param name="columns">The rows.</param>
    /// <param name="nodes">The node of every row, −1 for rows that do not count.</param>
    /// <param name="parents">The row above each node, per period.</param>
    /// <param name="tree">The tree of the nodes.</param>
    public static LedgerCells Of(LedgerColumns columns, ReadOnlySpan<int> nodes, int[][] parents, BudgetTree tree)
    {
        int width = tree.Units.Length;
        int slots = LedgerShape.Kinds * parents.Length;
        bool[] isSeen = new bool[slots * width];
        int[][] orders = Orders(parents, tree);
        try
        {
            long[] sums = new long[isSeen.Length];
            Group(columns, nodes, width, sums, isSeen);
            for (int slot = 0; slot < slots; slot++)
            {
                int period = slot % parents.Length;
                Climb(sums.AsSpan(slot * width, width), isSeen.AsSpan(slot * width, width), orders[period], parents[period]);
            }
            return new LedgerCells(sums, null, isSeen);
        }
        catch (OverflowException)
        {
            return Wide(columns, nodes, parents, orders, isSeen);
        }
    }

    public bool IsSeen(int cell) => _isSeen[cell];

    public Int128 this[int cell] => _narrow is not null ? _narrow[cell] : _wide![cell];

    private static int[][] Orders(int[][] parents, BudgetTree tree)
    {
        int[][] orders = new int[parents.Length][];
        for (int period = 0; period < parents.Length; period++)
        {
            orders[period] =
                period > 0 && parents[period] == parents[period - 1]
                    ? orders[period - 1]
                    : BudgetTree.BottomUp(parents[period], tree.Units);
        }
        return orders;
    }

    private static void Group(LedgerColumns columns, ReadOnlySpan<int> nodes, int width, long[] sums, bool[] isSeen)
    {
        var slots = columns.Slots[..nodes.Length];
        var amounts = columns.Amounts[..nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] < 0)
                continue;
            int cell = (slots[i] * width) + nodes[i];
            sums[cell] += amounts[i];
            isSeen[cell] = true;
        }
    }

    private static void Climb(Span<long> sums, Span<bool> isSeen, int[] order, int[] parents)
    {
        foreach (int node in order)
        {
            int parent = parents[node];
            if (parent < 0 || !isSeen[node])
                continue;
            sums[parent] += sums[node];
            isSeen[parent] = true;
        }
    }

    /// <summary>The same in 128 bits: no ledger has rows enough to leave them.</summary>
    private static LedgerCells Wide(LedgerColumns columns, ReadOnlySpan<int> nodes, int[][] parents, int[][] orders, bool[] isSeen)
    {
        int width = isSeen.Length / (LedgerShape.Kinds * parents.Length);
        var sums = new Int128[isSeen.Length];
        Array.Clear(isSeen);
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] < 0)
                continue;
            int cell = (columns.Slots[i] * width) + nodes[i];
            sums[cell] += columns.Amounts[i];
            isSeen[cell] = true;
        }
        for (int start = 0; start < sums.Length; start += width)
        {
            int period = start / width % parents.Length;
            foreach (int node in orders[period])
            {
                int parent = parents[period][node];
                if (parent < 0 || !isSeen[start + node])
                    continue;
                sums[start + parent] += sums[start + node];
                isSeen[start + parent] = true;
            }
        }
        return new LedgerCells(null, sums, isSeen);
    }
}
