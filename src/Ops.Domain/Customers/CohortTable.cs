using System.Numerics;
using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>The triangle of retention: by month of the first activity, how many were active again in each later month.</summary>
/// <remarks>
/// Only months with a first activity have a row. A row ends with the last month that is known in full: what a young cohort has not lived yet
/// is absent, never 0. Two tables are equal when their cohorts are.
/// </remarks>
public sealed record CohortTable : IExplainable
{
    private const int Bits = 64;

    private CohortTable(YearMonth through, ImmutableArray<Cohort> cohorts)
    {
        Through = through;
        Cohorts = cohorts;
    }

    /// <summary>The last month that is known in full.</summary>
    public YearMonth Through { get; }

    /// <summary>The cohorts by rising month; none if nobody was active by then.</summary>
    public ImmutableArray<Cohort> Cohorts { get; }

    /// <summary>Counts the cohorts.</summary>
    /// <param name="activity">At least one entry; later ones than <paramref name="through"/> do not count.</param>
    /// <param name="through">The last month that is known in full: the running month would look like a loss.</param>
    /// <returns>The table.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: no ISO month.</exception>
    public static CohortTable Of(ActivityLog activity, YearMonth through)
    {
        Guard.NotNull(activity, nameof(activity));
        Guard.NotEmpty(activity.Months, nameof(activity));
        ActivityLog.CheckIso(through, nameof(through));
        int last = ActivityLog.Number(through);
        int first = int.MaxValue;
        foreach (int month in activity.Months)
            first = Math.Min(first, month);
        if (first > last)
            return new CohortTable(through, []);
        long[]?[] rows = last - first < Bits ? Narrow(activity, first, last) : Wide(activity, first, last);
        var cohorts = ImmutableArray.CreateBuilder<Cohort>();
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] is { } active)
                cohorts.Add(new Cohort(ActivityLog.Month(first + i), [.. active]));
        }
        return new CohortTable(through, cohorts.ToImmutable());
    }

    /// <summary>Retention some months after the first, over all cohorts that have lived that month in full.</summary>
    /// <param name="lag">How many months after the first, at least 0.</param>
    /// <returns>The pooled retention: a weighted figure, those cohorts of whom nobody came back included.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative lag.</exception>
    public PooledRetention Pooled(int lag)
    {
        Guard.InRange(lag, 0, int.MaxValue, nameof(lag));
        int count = 0;
        long size = 0;
        long active = 0;
        foreach (var cohort in Cohorts)
        {
            if (lag >= cohort.Active.Length)
                continue;
            count++;
            size += cohort.Size;
            active += cohort.Active[lag];
        }
        return new PooledRetention(lag, count, size, active);
    }

    /// <summary>Equal when the months and the cohorts are.</summary>
    /// <param name="other">The other table.</param>
    /// <returns>True when both are the same.</returns>
    public bool Equals(CohortTable? other) =>
        other is not null && Through == other.Through && Cohorts.AsSpan().SequenceEqual(other.Cohorts.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(CohortTable)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Through, Cohorts.Length);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Cohorts", "同期群数"),
            (decimal)Cohorts.Length,
            default,
            default,
            [.. Cohorts.Select(cohort => cohort.Explain())]
        );

    /// <summary>Up to 64 months: a customer's months are the bits of one word.</summary>
    private static long[]?[] Narrow(ActivityLog activity, int first, int last)
    {
        var words = new ulong[activity.CustomerNames.Length];
        var customers = activity.Customers;
        var months = activity.Months;
        uint span = (uint)(last - first);
        for (int i = 0; i < months.Length; i++)
        {
            uint offset = (uint)(months[i] - first);
            if (offset <= span)
                words[customers[i]] |= 1UL << (int)offset;
        }
        var rows = new long[]?[last - first + 1];
        foreach (ulong word in words)
        {
            if (word == 0)
                continue;
            int start = BitOperations.TrailingZeroCount(word);
            long[] row = rows[start] ??= new long[rows.Length - start];
            for (ulong rest = word >> start; rest != 0; rest &= rest - 1)
                row[BitOperations.TrailingZeroCount(rest)]++;
        }
        return rows;
    }

    /// <summary>Any number of months: the distinct pairs of customer and month in order.</summary>
    private static long[]?[] Wide(ActivityLog activity, int first, int last)
    {
        var keys = new List<long>(activity.Count);
        for (int i = 0; i < activity.Count; i++)
        {
            if (activity.Months[i] <= last)
                keys.Add(((long)activity.Customers[i] << 32) | (uint)(activity.Months[i] - first));
        }
        keys.Sort();
        var rows = new long[]?[last - first + 1];
        int start = 0;
        long before = -1;
        foreach (long key in keys)
        {
            if (key == before)
                continue;
            int month = (int)(key & uint.MaxValue);
            if (before < 0 || key >> 32 != before >> 32)
                start = month;
            long[] row = rows[start] ??= new long[rows.Length - start];
            row[month - start]++;
            before = key;
        }
        return rows;
    }
}
