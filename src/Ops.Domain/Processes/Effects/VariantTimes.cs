using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>The throughput times of one variant in two logs, in seconds.</summary>
internal sealed class VariantTimes(ImmutableArray<string> activities)
{
    public ImmutableArray<string> Activities { get; } = activities;

    public List<double> Before { get; } = [];

    public List<double> After { get; } = [];

    /// <summary>The variants of both logs in ordinal order of their activities.</summary>
    public static List<VariantTimes> Of(EventLog before, EventLog after)
    {
        var kinds = new SortedDictionary<ImmutableArray<string>, VariantTimes>(
            Comparer<ImmutableArray<string>>.Create(static (a, b) => Compare(a.AsSpan(), b.AsSpan()))
        );
        Add(before, kinds, kind => kind.Before);
        Add(after, kinds, kind => kind.After);
        return [.. kinds.Values];
    }

    private static void Add(
        EventLog log,
        SortedDictionary<ImmutableArray<string>, VariantTimes> kinds,
        Func<VariantTimes, List<double>> side
    )
    {
        var table = VariantTable.Of(log);
        var own = new VariantTimes[table.Count];
        for (int i = 0; i < own.Length; i++)
        {
            var activities = table.Variants[i].Activities;
            if (!kinds.TryGetValue(activities, out var found))
                kinds.Add(activities, found = new VariantTimes(activities));
            own[i] = found;
        }
        for (int c = 0; c < log.CaseCount; c++)
            side(own[table.VariantOfCase[c]]).Add((double)(log.LastTime(c) - log.FirstTime(c)) / NodaConstants.TicksPerSecond);
    }

    private static int Compare(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            int order = string.CompareOrdinal(a[i], b[i]);
            if (order != 0)
                return order;
        }
        return a.Length.CompareTo(b.Length);
    }
}
