using System.Buffers;

namespace Ops.Domain.Customers;

/// <summary>Histories with equal rows grouped, frequencies numbered and times scaled, ready for a likelihood.</summary>
/// <remarks>The groups stand in lent memory, which goes back when the panel is disposed of: a fit should not cost the memory of its customers.</remarks>
internal sealed class PurchasePanel : IDisposable
{
    private readonly int _count;
    private Group[] _groups;

    private PurchasePanel(Group[] groups, int count, double scale, double logScale)
    {
        _groups = groups;
        _count = count;
        Scale = scale;
        LogScale = logScale;
    }

    /// <summary>The distinct frequencies, rising.</summary>
    public int[] Frequencies { get; private init; } = [];

    /// <summary>The largest age: the unit of the scaled times.</summary>
    public double Scale { get; }

    /// <summary>What the log-likelihood of the given times has beyond that of the scaled ones: −Σ frequency · ln scale.</summary>
    public double LogScale { get; }

    /// <summary>How many customers have each frequency.</summary>
    public long[] Totals { get; private init; } = [];

    public long Customers { get; private init; }

    public ReadOnlySpan<Group> Groups => _groups.AsSpan(0, _count);

    public void Dispose()
    {
        if (_groups.Length > 0)
            ArrayPool<Group>.Shared.Return(_groups);
        _groups = [];
    }

    /// <summary>Checks the histories and groups them.</summary>
    public static PurchasePanel Of(ReadOnlySpan<PurchaseHistory> customers)
    {
        Check(customers);
        long repeats = 0;
        double scale = 0;
        foreach (var customer in customers)
        {
            repeats += customer.Frequency;
            scale = Math.Max(scale, customer.Age);
        }
        if (repeats == 0)
            throw Faults.Insufficient(nameof(customers), "nobody bought again", "observe longer: r would be 0");
        if (scale == 0)
            throw Faults.Insufficient(nameof(customers), "all ages are 0", "observe longer");
        return Grouped(customers, scale, -repeats * Math.Log(scale));
    }

    /// <summary>At least one customer, none null, each once.</summary>
    public static void Check(ReadOnlySpan<PurchaseHistory> customers)
    {
        Guard.NotEmpty(customers, nameof(customers));
        for (int i = 0; i < customers.Length; i++)
        {
            // The place is written only where it is needed: a text for each customer would be the largest part of a fit.
            if (customers[i] is null)
                Guard.NotNull(customers[i], Guard.At(nameof(customers), i));
        }
        UniqueIds.Check(customers, nameof(customers), static customer => customer.Customer);
    }

    private static PurchasePanel Grouped(ReadOnlySpan<PurchaseHistory> customers, double scale, double logScale)
    {
        var lent = ArrayPool<Group>.Shared.Rent(customers.Length);
        var rows = lent.AsSpan(0, customers.Length);
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new Group(customers[i].Age / scale, customers[i].Recency / scale, customers[i].Frequency, 0, 1);
        rows.Sort(default(GroupOrder));
        int count = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            if (count > 0 && default(GroupOrder).Compare(rows[count - 1], rows[i]) == 0)
                rows[count - 1] = rows[count - 1] with { Weight = rows[count - 1].Weight + 1 };
            else
                rows[count++] = rows[i];
        }
        var groups = rows[..count];
        int[] frequencies = Distinct(groups);
        long[] totals = new long[frequencies.Length];
        foreach (ref var group in groups)
        {
            int index = Array.BinarySearch(frequencies, group.Frequency);
            totals[index] += (long)group.Weight;
            group = group with { Index = index };
        }
        return new PurchasePanel(lent, count, scale, logScale)
        {
            Frequencies = frequencies,
            Totals = totals,
            Customers = customers.Length,
        };
    }

    private static int[] Distinct(ReadOnlySpan<Group> groups)
    {
        int[] lent = ArrayPool<int>.Shared.Rent(groups.Length);
        var frequencies = lent.AsSpan(0, groups.Length);
        for (int i = 0; i < groups.Length; i++)
            frequencies[i] = groups[i].Frequency;
        frequencies.Sort();
        int count = 0;
        foreach (int frequency in frequencies)
        {
            if (count == 0 || frequencies[count - 1] != frequency)
                frequencies[count++] = frequency;
        }
        int[] distinct = frequencies[..count].ToArray();
        ArrayPool<int>.Shared.Return(lent);
        return distinct;
    }

    /// <summary>Customers with equal figures; the index is that of their frequency.</summary>
    internal readonly record struct Group(double Age, double Recency, int Frequency, int Index, double Weight);

    /// <summary>By age first, since equal ages share a logarithm.</summary>
    private readonly struct GroupOrder : IComparer<Group>
    {
        public int Compare(Group x, Group y)
        {
            int order = x.Age.CompareTo(y.Age);
            if (order == 0)
                order = x.Frequency.CompareTo(y.Frequency);
            return order == 0 ? x.Recency.CompareTo(y.Recency) : order;
        }
    }
}
