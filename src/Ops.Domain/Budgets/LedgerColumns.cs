namespace Ops.Domain.Budgets;

/// <summary>The growing columns of a ledger that is being booked: 18 bytes a row.</summary>
internal sealed class LedgerColumns
{
    private int[] _units = [];
    private int[] _codings = [];
    private ushort[] _slots = [];
    private long[] _amounts = [];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Units => _units.AsSpan(0, Count);

    public ReadOnlySpan<int> Codings => _codings.AsSpan(0, Count);

    public ReadOnlySpan<ushort> Slots => _slots.AsSpan(0, Count);

    public ReadOnlySpan<long> Amounts => _amounts.AsSpan(0, Count);

    /// <summary>Makes room for so many more rows: exactly that much for one import, twice the rows there are for many small ones.</summary>
    public void Expect(int rows)
    {
        int needed = Count + rows;
        if (needed <= _amounts.Length)
            return;
        int size = (int)Math.Max(needed, Math.Min(2L * Count, Array.MaxLength));
        _units = Grown(_units, size);
        _codings = Grown(_codings, size);
        _slots = Grown(_slots, size);
        _amounts = Grown(_amounts, size);
    }

    /// <summary>Adds a row for which there is room.</summary>
    public void Add(int unit, int coding, int slot, long amount)
    {
        int at = Count;
        _units[at] = unit;
        _codings[at] = coding;
        _slots[at] = (ushort)slot;
        _amounts[at] = amount;
        Count = at + 1;
    }

    /// <summary>Takes back what was added after so many rows.</summary>
    public void CutTo(int count) => Count = count;

    /// <summary>
    /// These columns as they are now. Full ones are shared, not copied: rows that a ledger sees are never written again, and the next row
    /// needs larger columns.
    /// </summary>
    public LedgerColumns Frozen() =>
        new()
        {
            _units = Exact(_units),
            _codings = Exact(_codings),
            _slots = Exact(_slots),
            _amounts = Exact(_amounts),
            Count = Count,
        };

    private T[] Exact<T>(T[] column) => column.Length == Count ? column : [.. column.AsSpan(0, Count)];

    private T[] Grown<T>(T[] column, int size)
    {
        var grown = GC.AllocateUninitializedArray<T>(size);
        column.AsSpan(0, Count).CopyTo(grown);
        return grown;
    }
}
