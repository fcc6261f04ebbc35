using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Open work beside what finished work took: which items are late for their kind, and what their chances are (在制品老化).</summary>
/// <remarks>Source: Vacanti, Actionable Agile Metrics for Predictability, 2015. Holds lists and makes no claim of value equality.</remarks>
public sealed class AgeingWork : IExplainable
{
    private AgeingWork() { }

    /// <summary>The percentiles asked for.</summary>
    public ImmutableArray<decimal> Percentiles { get; internal init; }

    /// <summary>The cycle time at each percentile, by nearest rank.</summary>
    public ImmutableArray<int> Limits { get; internal init; }

    /// <summary>The promise in days (SLE).</summary>
    public int Promise { get; internal init; }

    /// <summary>The share of finished items that kept the promise.</summary>
    public double PromiseShare { get; internal init; }

    /// <summary>The open items by falling age, equals by ordinal key.</summary>
    public ImmutableArray<AgeingItem> Items { get; internal init; }

    /// <summary>Compares open items with finished ones.</summary>
    /// <param name="history">Cycle times of finished items in days, at least 1 each; at least one.</param>
    /// <param name="items">The open items; may be none.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="percentiles">The percentiles to show, above 0 and at most 1 each; may be none.</param>
    /// <param name="promise">The promised cycle time in days; at least 1.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no finished item. <see cref="FaultCode.DuplicateKey"/>. <see cref="FaultCode.InvalidArgument"/>: an argument
    /// outside its range, an item that is finished, or one that was started after the day of asking.
    /// </exception>
    public static AgeingWork Of(
        ReadOnlySpan<int> history,
        ReadOnlySpan<WorkItem> items,
        LocalDate asOf,
        ReadOnlySpan<decimal> percentiles,
        int promise
    )
    {
        Guard.NotEmpty(history, nameof(history));
        for (int i = 0; i < items.Length; i++)
            Guard.NotNull(items[i], Guard.At(nameof(items), i));
        Ids.Unique(items, item => item.Id, nameof(items));
        int[] sorted = [.. history];
        for (int i = 0; i < sorted.Length; i++)
            Guard.InRange(sorted[i], 1, int.MaxValue, Guard.At(nameof(history), i));
        for (int i = 0; i < percentiles.Length; i++)
            FlowWindow.Share(percentiles[i], Guard.At(nameof(percentiles), i));
        Guard.InRange(promise, 1, int.MaxValue, nameof(promise));
        Array.Sort(sorted);
        var limits = ImmutableArray.CreateBuilder<int>(percentiles.Length);
        foreach (decimal percentile in percentiles)
            limits.Add(NearestRank.Of(sorted, percentile));
        var ageing = new List<AgeingItem>(items.Length);
        for (int i = 0; i < items.Length; i++)
            ageing.Add(Item(items[i], Age(items[i], asOf, Guard.At(nameof(items), i)), sorted, percentiles, limits, promise));
        ageing.Sort((a, b) => a.Age != b.Age ? b.Age.CompareTo(a.Age) : string.CompareOrdinal(a.Id, b.Id));
        return new AgeingWork
        {
            Percentiles = [.. percentiles],
            Limits = limits.DrainToImmutable(),
            Promise = promise,
            PromiseShare = (double)CountUpTo(sorted, promise) / sorted.Length,
            Items = [.. ageing],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Items.Length);
        foreach (var item in Items)
        {
            parts.Add(
                Explanation.Of(
                    Phrase.Of($"{item.Id}"),
                    (decimal)item.Age,
                    default,
                    default,
                    Explanation.Of(new Phrase("Finished by this age", "至此龄已完成比例"), item.ShareFinishedByAge),
                    Explanation.Of(new Phrase("Chance to keep the promise", "守约概率"), item.ChanceWithinPromise),
                    Explanation.Of(new Phrase("Days still expected", "预计剩余天数"), item.ExpectedRemainingDays)
                )
            );
        }
        return Explanation.Of(
            Phrase.Of($"Finished within {Promise} days", $"{Promise} 天内完成"),
            PromiseShare,
            default,
            new Phrase("Vacanti 2015", "瓦坎蒂 2015")
        ) with
        {
            Parts = parts.DrainToImmutable(),
        };
    }

    private static int Age(WorkItem item, LocalDate asOf, string place)
    {
        if (item.Finished is not null)
            throw Faults.Invalid(place, $"'{item.Id}' is finished", "give open items only");
        return item.Started <= asOf
            ? item.Age(asOf)
            : throw Faults.Invalid(place, $"'{item.Id}' was started after {Figures.Text(asOf)}", "leave it out, or ask for a later day");
    }

    private static AgeingItem Item(
        WorkItem item,
        int age,
        ReadOnlySpan<int> sorted,
        ReadOnlySpan<decimal> percentiles,
        ImmutableArray<int>.Builder limits,
        int promise
    )
    {
        int by = CountUpTo(sorted, age);
        int longer = sorted.Length - by;
        decimal? passed = null;
        for (int k = 0; k < percentiles.Length; k++)
        {
            if (limits[k] < age && !(passed >= percentiles[k]))
                passed = percentiles[k];
        }
        long rest = 0;
        foreach (int days in sorted[by..])
            rest += days - age;
        return new AgeingItem(item.Id, age)
        {
            ShareFinishedByAge = (double)by / sorted.Length,
            PassedPercentile = passed,
            ChanceWithinPromise =
                longer == 0 ? (age >= promise ? 0 : null)
                : age >= promise ? 0
                : (double)(CountUpTo(sorted, promise) - by) / longer,
            ExpectedRemainingDays = longer == 0 ? null : (double)rest / longer,
        };
    }

    /// <summary>How many are at most a limit.</summary>
    private static int CountUpTo(ReadOnlySpan<int> sorted, int limit)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle] <= limit)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
