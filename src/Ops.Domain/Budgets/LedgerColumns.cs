namespace Ops.Domain.Budgets;

/// <summary>The growing columns of a ledger that is being booked.</summary>
internal sealed class LedgerColumns
{
    public List<int> Units { get; } = [];

    public List<int> Accounts { get; } = [];

    public List<ushort> Slots { get; } = [];

    public List<long> Amounts { get; } = [];

    public int Count => Amounts.Count;

    /// <summary>Makes room for so many more rows.</summary>
    public void Expect(int rows)
    {
        Units.EnsureCapacity(Count + rows);
        Accounts.EnsureCapacity(Count + rows);
        Slots.EnsureCapacity(Count + rows);
        Amounts.EnsureCapacity(Count + rows);
    }

    public void Add(int unit, int account, int slot, long amount)
    {
        Units.Add(unit);
        Accounts.Add(account);
        Slots.Add((ushort)slot);
        Amounts.Add(amount);
    }

    /// <summary>Takes back what was added after so many rows.</summary>
    public void CutTo(int count)
    {
        int extra = Count - count;
        Units.RemoveRange(count, extra);
        Accounts.RemoveRange(count, extra);
        Slots.RemoveRange(count, extra);
        Amounts.RemoveRange(count, extra);
    }
}
