namespace Ops.Domain.Kpis;

/// <summary>计分卡, a scorecard: measured values as scores from 0 to 100, weighted up a tree.</summary>
/// <remarks>
/// A measured item scores 100 (value − worst) / (best − worst), kept within 0 to 100; a group the weighted mean of its items. Computed
/// exactly and rounded once. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class Scorecard : IExplainable
{
    private static readonly Fraction Hundred = new(100, 1);

    private readonly ImmutableArray<ScorecardItem> _items;
    private readonly TreeLinks _links;

    private Scorecard(ImmutableArray<ScorecardItem> items, TreeLinks links, MissingScore missing, Fraction?[] scores)
    {
        _items = items;
        _links = links;
        Missing = missing;
        Scores = [.. items.Select((item, i) => new ItemScore(item.Id, scores[i]?.ToDecimal()))];
    }

    /// <summary>What was done with missing values.</summary>
    public MissingScore Missing { get; }

    /// <summary>The scores, in the order given.</summary>
    public ImmutableArray<ItemScore> Scores { get; }

    /// <summary>Scores a card.</summary>
    /// <param name="items">The items in any order; at least one. There may be several roots.</param>
    /// <param name="missing">What to do with missing values.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.DuplicateKey"/>: an item twice. <see cref="FaultCode.UnknownReference"/>: an unknown parent.
    /// <see cref="FaultCode.Cycle"/>: items that belong to themselves. <see cref="FaultCode.InvalidArgument"/>: a negative weight, a measured item with children, a
    /// group without. <see cref="FaultCode.InsufficientData"/>: a missing value under <see cref="MissingScore.Fail"/>.
    /// <see cref="FaultCode.ZeroDenominator"/>: worst equals best, or the weights of what is present in a group sum to 0.
    /// </exception>
    public static Scorecard Of(ReadOnlySpan<ScorecardItem> items, MissingScore missing = MissingScore.Redistribute)
    {
        Guard.NotEmpty(items, nameof(items));
        for (int i = 0; i < items.Length; i++)
            Guard.NotNull(items[i], Guard.At(nameof(items), i));
        var links = TreeLinks.Of(items, item => item.Id, item => item.Parent, nameof(items));
        ImmutableArray<ScorecardItem> kept = [.. items];
        Check(kept, links, Guard.Defined(missing, nameof(missing)));
        var scores = new Fraction?[kept.Length];
        foreach (int i in links.ChildrenFirst)
            scores[i] = kept[i].IsGroup ? Mean(kept, links.Children[i], scores, missing, kept[i].Id) : Measured(kept[i]);
        return new Scorecard(kept, links, missing, scores);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Scores", "得分"),
            Figures.Text((decimal)Scores.Length),
            default,
            new Phrase("weighted mean of 100 (value - worst) / (best - worst)", "100 (值 − 最差) / (最好 − 最差) 的加权平均"),
            [.. Enumerable.Range(0, _items.Length).Where(i => _links.Parents[i] < 0).Select(Told)]
        );

    private Explanation Told(int i)
    {
        var item = _items[i];
        var formula =
            item.IsGroup || item.Value is null ? default : Phrase.Of($"100 * ({item.Value} - {item.Worst}) / ({item.Best} - {item.Worst})");
        return Explanation.Of(
            Named.Item(item.Id),
            Scores[i].Score is { } score ? Figures.Text(score) : null,
            formula,
            default,
            [Explanation.Of(new Phrase("Weight", "权重"), item.Weight), .. _links.Children[i].Select(Told)]
        );
    }

    private static void Check(ImmutableArray<ScorecardItem> items, TreeLinks links, MissingScore missing)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Weight < 0)
                throw Faults.Invalid(
                    $"item '{items[i].Id}'",
                    $"the weight {Figures.Text(items[i].Weight)} is negative",
                    "give a weight of at least 0"
                );
            if (items[i].IsGroup != links.Children[i].Count > 0)
                throw Faults.Invalid(
                    $"item '{items[i].Id}'",
                    items[i].IsGroup ? "a group without items" : "a measured item with items below it",
                    "measure the leaves and group the rest"
                );
        }
        if (missing == MissingScore.Fail && items.FirstOrDefault(item => !item.IsGroup && item.Value is null) is { } gap)
            throw Faults.Insufficient($"item '{gap.Id}'", "it has no value", "give it one, or choose another rule for missing values");
        if (items.FirstOrDefault(item => !item.IsGroup && item.Worst == item.Best) is { } flat)
            throw Faults.ZeroDenominator($"item '{flat.Id}'", "its worst and best value are the same", "set them apart");
    }

    private static Fraction? Measured(ScorecardItem item)
    {
        if (item.Value is not { } value)
            return null;
        var score = Hundred * ((Fraction)value - item.Worst) / ((Fraction)item.Best - item.Worst);
        return score.Sign < 0 ? Fraction.Zero
            : score > Hundred ? Hundred
            : score;
    }

    private static Fraction? Mean(
        ImmutableArray<ScorecardItem> items,
        List<int> children,
        Fraction?[] scores,
        MissingScore missing,
        string group
    )
    {
        var (sum, weights) = (Fraction.Zero, Fraction.Zero);
        bool isPresent = false;
        foreach (int child in children)
        {
            if (scores[child] is null && missing == MissingScore.Redistribute)
                continue;
            isPresent = true;
            sum += items[child].Weight * (scores[child] ?? Fraction.Zero);
            weights += items[child].Weight;
        }
        if (!isPresent)
            return null;
        return Fraction.Ratio(sum, weights)
            ?? throw Faults.ZeroDenominator($"item '{group}'", "the weights of its items sum to 0", "give one of them a weight above 0");
    }
}
