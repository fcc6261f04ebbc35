namespace Ops.Domain.Customers;

/// <summary>Histories with equal rows grouped, frequencies numbered and times scaled, ready for a likelihood.</summary>
internal sealed class PurchasePanel
{
    private PurchasePanel(int[] frequencies, double scale, double logScale)
    {
        Frequencies = frequencies;
        Scale = scale;
        LogScale = logScale;
    }

    /// <summary>The distinct frequencies, rising.</summary>
    public int[] Frequencies { get; }

    /// <summary>The largest age: the unit of the scaled times.</summary>
    public double Scale { get; }

    /// <summary>What the log-likelihood of the given times has beyond that of the scaled ones: −Σ frequency · ln scale.</summary>
    public double LogScale { get; }

    /// <summary>How many customers have each frequency.</summary>
    public long[] Totals { get; private init; } = [];

    public long Customers { get; private init; }

    public Group[] Groups { get; private init; } = [];

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
            Guard.NotNull(customers[i], Guard.At(nameof(customers), i));
        CheckUnique(customers);
    }

    private static PurchasePanel Grouped(ReadOnlySpan<PurchaseHistory> customers, double scale, double logScale)
    {
        var rows = new Group[customers.Length];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new Group(customers[i].Age / scale, customers[i].Recency / scale, customers[i].Frequency, 0, 1);
        rows.AsSpan().Sort(default(GroupOrder));
        int count = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            if (count > 0 && default(GroupOrder).Compare(rows[count - 1], rows[i]) == 0)
                rows[count - 1] = rows[count - 1] with { Weight = rows[count - 1].Weight + 1 };
            else
                rows[count++] = rows[i];
        }
        var groups = rows.AsSpan(0, count);
        int[] frequencies = Distinct(groups);
        long[] totals = new long[frequencies.Length];
        foreach (ref var group in groups)
        {
            int index = Array.BinarySearch(frequencies, group.Frequency);
            totals[index] += (long)group.Weight;
            group = group with { Index = index };
        }
        return new PurchasePanel(frequencies, scale, logScale)
        {
            Totals = totals,
            Customers = customers.Length,
            Groups = groups.ToArray(),
        };
    }

    private static int[] Distinct(ReadOnlySpan<Group> groups)
    {
        int[] frequencies = new int[groups.Length];
        for (int i = 0; i < groups.Length; i++)
            frequencies[i] = groups[i].Frequency;
        Array.Sort(frequencies);
        int count = 0;
        foreach (int frequency in frequencies)
        {
            if (count == 0 || frequencies[count - 1] != frequency)
                frequencies[count++] = frequency;
        }
        return frequencies[..count];
    }

    private static void CheckUnique(ReadOnlySpan<PurchaseHistory> customers)
    {
        var seen = new HashSet<string>(customers.Length, StringComparer.Ordinal);
        for (int i = 0; i < customers.Length; i++)
        {
            if (!seen.Add(customers[i].Customer))
                throw Faults.Duplicate(Guard.At(nameof(customers), i), customers[i].Customer);
        }
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
