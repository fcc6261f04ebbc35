namespace Ops.Domain.Numerics;

/// <summary>Durations counted by distinct time: what every estimate of a survival curve starts from.</summary>
internal sealed class SurvivalTable
{
    /// <summary>Whole durations are counted instead of sorted up to this many times their number.</summary>
    private const int CountingSpread = 4;
    private const int CountingFloor = 65536;

    private SurvivalTable(int capacity)
    {
        Times = new double[capacity];
        AtRisk = new long[capacity];
        Events = new long[capacity];
        Censored = new long[capacity];
    }

    public int Length { get; private set; }

    public double[] Times { get; }

    public long[] AtRisk { get; }

    public long[] Events { get; }

    public long[] Censored { get; }

    /// <summary>Counts durations that are at least 0.</summary>
    public static SurvivalTable Of(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events)
    {
        int limit = (int)Math.Min(int.MaxValue - 1, ((long)durations.Length * CountingSpread) + CountingFloor);
        int largest = 0;
        foreach (double duration in durations)
        {
            if (!(duration <= limit) || duration != (int)duration)
                return Sorted(durations, events);
            largest = Math.Max(largest, (int)duration);
        }
        var counts = new long[2 * (largest + 1)];
        for (int i = 0; i < durations.Length; i++)
            counts[(2 * (int)durations[i]) + (events[i] ? 1 : 0)]++;
        return Counted(counts, durations.Length);
    }

    /// <summary>Counts whole durations that are at least 0.</summary>
    public static SurvivalTable Of(ReadOnlySpan<int> durations, ReadOnlySpan<bool> events)
    {
        int largest = 0;
        foreach (int duration in durations)
            largest = Math.Max(largest, duration);
        if (largest > ((long)durations.Length * CountingSpread) + CountingFloor)
        {
            double[] copy = new double[durations.Length];
            for (int i = 0; i < copy.Length; i++)
                copy[i] = durations[i];
            return Sorted(copy, events);
        }
        var counts = new long[2 * (largest + 1)];
        for (int i = 0; i < durations.Length; i++)
            counts[(2 * durations[i]) + (events[i] ? 1 : 0)]++;
        return Counted(counts, durations.Length);
    }

    /// <summary>Takes those out of the risk sets who came under observation at or after the time.</summary>
    public void EnterLate(ReadOnlySpan<double> entries)
    {
        double[] sorted = entries.ToArray();
        Array.Sort(sorted);
        int entered = 0;
        for (int i = 0; i < Length; i++)
        {
            while (entered < sorted.Length && sorted[entered] < Times[i])
                entered++;
            AtRisk[i] -= sorted.Length - entered;
        }
    }

    private static SurvivalTable Counted(long[] counts, long atRisk)
    {
        int distinct = 0;
        for (int time = 0; time < counts.Length; time += 2)
        {
            if ((counts[time] | counts[time + 1]) != 0)
                distinct++;
        }
        var table = new SurvivalTable(distinct);
        for (int time = 0; time < counts.Length; time += 2)
        {
            if ((counts[time] | counts[time + 1]) != 0)
                atRisk = table.Add(time / 2, atRisk, counts[time + 1], counts[time]);
        }
        return table;
    }

    /// <summary>Those with and those without an event are sorted apart and merged, so that no flag travels through the sort.</summary>
    private static SurvivalTable Sorted(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events)
    {
        double[] lost = new double[events.Count(true)];
        double[] kept = new double[durations.Length - lost.Length];
        int lostCount = 0;
        int keptCount = 0;
        for (int i = 0; i < durations.Length; i++)
        {
            // -0.0 and 0.0 are one time.
            if (events[i])
                lost[lostCount++] = durations[i] + 0.0;
            else
                kept[keptCount++] = durations[i] + 0.0;
        }
        Array.Sort(lost);
        Array.Sort(kept);
        var table = new SurvivalTable(Distinct(lost, kept));
        long atRisk = durations.Length;
        int l = 0;
        int k = 0;
        while (l < lost.Length || k < kept.Length)
        {
            double time = l == lost.Length || (k < kept.Length && kept[k] < lost[l]) ? kept[k] : lost[l];
            int firstLost = l;
            int firstKept = k;
            while (l < lost.Length && lost[l] == time)
                l++;
            while (k < kept.Length && kept[k] == time)
                k++;
            atRisk = table.Add(time, atRisk, l - firstLost, k - firstKept);
        }
        return table;
    }

    private static int Distinct(ReadOnlySpan<double> lost, ReadOnlySpan<double> kept)
    {
        int distinct = 0;
        int l = 0;
        int k = 0;
        while (l < lost.Length || k < kept.Length)
        {
            double time = l == lost.Length || (k < kept.Length && kept[k] < lost[l]) ? kept[k] : lost[l];
            while (l < lost.Length && lost[l] == time)
                l++;
            while (k < kept.Length && kept[k] == time)
                k++;
            distinct++;
        }
        return distinct;
    }

    private long Add(double time, long atRisk, long events, long censored)
    {
        Times[Length] = time;
        AtRisk[Length] = atRisk;
        Events[Length] = events;
        Censored[Length] = censored;
        Length++;
        return atRisk - events - censored;
    }
}
