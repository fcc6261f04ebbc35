using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>One sum per kind, period and unit: 64-bit where every sum fits, else 128-bit, which always do.</summary>
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
    public static LedgerCells Of(Ledger ledger, int[][] parents)
    {
        var shape = ledger.Shape;
        bool[] isSeen = new bool[shape.Slots * shape.Units];
        int[][] orders = Orders(parents, shape);
        try
        {
            long[] sums = new long[isSeen.Length];
            Group(ledger, sums, isSeen);
            for (int slot = 0; slot < shape.Slots; slot++)
            {
                int period = slot % shape.Periods.Length;
                Climb(Block(sums, slot, shape), Block(isSeen, slot, shape), orders[period], parents[period]);
            }
            return new LedgerCells(sums, null, isSeen);
        }
        catch (OverflowException)
        {
            return Wide(ledger, parents, orders, isSeen);
        }
    }

    public bool IsSeen(int cell) => _isSeen[cell];

    public Int128 this[int cell] => _narrow is not null ? _narrow[cell] : _wide![cell];

    private static Span<T> Block<T>(T[] cells, int slot, LedgerShape shape) => cells.AsSpan(slot * shape.Units, shape.Units);

    private static int[][] Orders(int[][] parents, LedgerShape shape)
    {
        int[][] orders = new int[parents.Length][];
        for (int period = 0; period < parents.Length; period++)
        {
            orders[period] =
                period > 0 && parents[period] == parents[period - 1]
                    ? orders[period - 1]
                    : BudgetTree.BottomUp(parents[period], shape.Tree.Units);
        }
        return orders;
    }

    private static void Group(Ledger ledger, long[] sums, bool[] isSeen)
    {
        var units = ledger.Units;
        var slots = ledger.Slots[..units.Length];
        var amounts = ledger.Amounts[..units.Length];
        int width = ledger.Shape.Units;
        for (int i = 0; i < units.Length; i++)
        {
            int cell = (slots[i] * width) + units[i];
            sums[cell] += amounts[i];
            isSeen[cell] = true;
        }
    }

    private static void Climb(Span<long> sums, Span<bool> isSeen, int[] order, int[] parents)
    {
        foreach (int unit in order)
        {
            int parent = parents[unit];
            if (parent < 0 || !isSeen[unit])
                continue;
            sums[parent] += sums[unit];
            isSeen[parent] = true;
        }
    }

    /// <summary>The same in 128 bits: no ledger has rows enough to leave them.</summary>
    private static LedgerCells Wide(Ledger ledger, int[][] parents, int[][] orders, bool[] isSeen)
    {
        var shape = ledger.Shape;
        var sums = new Int128[isSeen.Length];
        Array.Clear(isSeen);
        for (int i = 0; i < ledger.Count; i++)
        {
            int cell = (ledger.Slots[i] * shape.Units) + ledger.Units[i];
            sums[cell] += ledger.Amounts[i];
            isSeen[cell] = true;
        }
        for (int slot = 0; slot < shape.Slots; slot++)
        {
            int period = slot % shape.Periods.Length;
            foreach (int unit in orders[period])
            {
                int parent = parents[period][unit];
                int from = (slot * shape.Units) + unit;
                if (parent < 0 || !isSeen[from])
                    continue;
                int to = (slot * shape.Units) + parent;
                sums[to] += sums[from];
                isSeen[to] = true;
            }
        }
        return new LedgerCells(null, sums, isSeen);
    }
}
