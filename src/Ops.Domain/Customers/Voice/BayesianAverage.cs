namespace Ops.Domain.Customers;

/// <summary>贝叶斯平均, a ranking that does not put one happy rating before nine hundred good ones: few ratings are drawn towards the usual mean.</summary>
/// <remarks>
/// (C·m + sum)/(C + count): as if every item had C more ratings of m. It is the posterior mean under a normal prior. Holds a list and makes no claim of value
/// equality.
/// </remarks>
public sealed class BayesianAverage : IExplainable
{
    private BayesianAverage() { }

    /// <summary>m: the mean that is usual.</summary>
    public double PriorMean { get; internal init; }

    /// <summary>C: how many ratings that mean counts for.</summary>
    public double PriorCount { get; internal init; }

    /// <summary>The items in the order in which they were given.</summary>
    public ImmutableArray<RankedItem> Items { get; internal init; }

    /// <summary>Ranks items.</summary>
    /// <param name="items">The items; at least one.</param>
    /// <param name="priorMean">m: the mean that is usual, for example over all items.</param>
    /// <param name="priorCount">C: how many ratings that mean counts for, at least 0; may be a fraction.</param>
    /// <returns>The scores and ranks.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a negative count.
    /// <see cref="FaultCode.DuplicateKey"/>: an item twice. <see cref="FaultCode.ZeroDenominator"/>: no rating and no prior count.
    /// </exception>
    public static BayesianAverage Of(ReadOnlySpan<RatedItem> items, double priorMean, double priorCount)
    {
        Guard.NotEmpty(items, nameof(items));
        Guard.Finite(priorMean, nameof(priorMean));
        Guard.NotNegative(priorCount, nameof(priorCount));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            if (!seen.Add(items[i].Id))
                throw Faults.Duplicate(Guard.At(nameof(items), i), items[i].Id);
        }
        double[] scores = new double[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            double weight = priorCount + items[i].Count;
            if (weight == 0)
                throw Faults.ZeroDenominator(
                    Guard.At(nameof(items), i),
                    $"'{items[i].Id}' has no ratings and the prior counts for none",
                    "give a positive prior count"
                );
            scores[i] = ((priorCount * priorMean) + items[i].Sum) / weight;
        }
        double[] sorted = [.. scores];
        Array.Sort(sorted);
        var ranked = ImmutableArray.CreateBuilder<RankedItem>(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            double? mean = items[i].Count == 0 ? null : items[i].Sum / items[i].Count;
            ranked.Add(new RankedItem(items[i].Id, items[i].Count, mean, scores[i], 1 + Above(sorted, scores[i])));
        }
        return new BayesianAverage
        {
            PriorMean = priorMean,
            PriorCount = priorCount,
            Items = ranked.MoveToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var best = Items.MinBy(item => item.Rank)!;
        return Explanation.Of(
            new Phrase("First", "排名第一"),
            best.Id,
            Phrase.Of($"({PriorCount} * {PriorMean} + sum) / ({PriorCount} + count)"),
            Phrase.Of($"{Items.Length} items", $"{Items.Length} 个项目"),
            [
                .. Items
                    .OrderBy(item => item.Rank)
                    .Select(item =>
                        Explanation.Of(
                            Phrase.Of($"{item.Rank}. {item.Id}"),
                            item.Score,
                            default,
                            Phrase.Of($"{item.Count} ratings", $"{item.Count} 个评分")
                        )
                    ),
            ]
        );
    }

    private static int Above(double[] sorted, double score)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (sorted[middle] <= score)
                low = middle + 1;
            else
                high = middle;
        }
        return sorted.Length - low;
    }
}
