namespace Ops.Domain.Decisions;

/// <summary>The set of items with the largest value whose cost stays within a limit (the 0/1 knapsack problem).</summary>
/// <remarks>
/// Not greedy: the best set is found exactly, by dynamic programming over the few items whose choice is in doubt, with bounds from
/// the problem with divisible items (Pisinger, A Minimal Algorithm for the 0-1 Knapsack Problem, 1997). The effort does not grow
/// with the limit: it may stand in cents. Compares by identity.
/// </remarks>
public sealed class BestSet : IExplainable
{
    private readonly ImmutableArray<SetItem> _items;

    private BestSet(ImmutableArray<SetItem> items, decimal limit, ChosenOptions chosen)
    {
        _items = items;
        IsChosen = [.. chosen.Levels.Select(level => level > 0)];
        Limit = limit;
        foreach (var (item, isChosen) in items.Zip(IsChosen))
        {
            if (!isChosen)
                continue;
            TotalCost += item.Cost;
            TotalValue += item.Value;
        }
        Gap = chosen.Gap;
        ValueOfNextUnit = chosen.ValueOfNextUnit;
    }

    /// <summary>What the set may cost.</summary>
    public decimal Limit { get; }

    /// <summary>One entry per item in the order given: true if it is in the set.</summary>
    public ImmutableArray<bool> IsChosen { get; }

    /// <summary>What the set is worth.</summary>
    public double TotalValue { get; }

    /// <summary>What the set costs.</summary>
    public decimal TotalCost { get; }

    /// <summary>By how much a better set might beat this one: 0 if none does, which is proven.</summary>
    public double Gap { get; }

    /// <summary>About what one more unit of the limit would bring: the value per cost at which divisible items would stop; null if the limit binds nothing.</summary>
    public double? ValueOfNextUnit { get; }

    /// <summary>Finds the best set.</summary>
    /// <param name="items">At least one item.</param>
    /// <param name="limit">What the set may cost, at least 0, in the unit of the items' costs.</param>
    /// <param name="options">How far to search; null for the defaults.</param>
    /// <returns>The best set; where several are best, one of them, always the same.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.DuplicateKey"/>: a name twice.
    /// <see cref="FaultCode.InvalidArgument"/>: a negative limit, a <c>default</c> item. <see cref="FaultCode.Overflow"/>: costs of more
    /// than about 18 digits, or a sum beyond decimal or double.
    /// </exception>
    public static BestSet Of(ReadOnlySpan<SetItem> items, decimal limit, SelectionOptions? options = null)
    {
        Guard.NotEmpty(items, nameof(items));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
            Guard.NotNull(items[i].Id, Guard.At(nameof(items), i));
        for (int i = 0; i < items.Length; i++)
        {
            if (!names.Add(items[i].Id))
                throw Faults.Duplicate(Guard.At(nameof(items), i), items[i].Id);
        }
        Guard.InRange(limit, 0m, decimal.MaxValue, nameof(limit));
        var choices = new Choices(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            choices.Add(i, 0, 0, 0);
            choices.Add(i, 1, items[i].Cost, items[i].Value);
        }
        return new BestSet([.. items], limit, choices.Best(limit, options ?? new SelectionOptions()));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Best set", "最优组合"),
            TotalValue,
            Phrase.Of($"{TotalCost} <= {Limit}"),
            new Phrase("Pisinger 1997", "Pisinger，1997"),
            [
                .. _items
                    .Zip(IsChosen)
                    .Where(pair => pair.Second)
                    .Select(pair => Explanation.Of(Phrase.Of($"{pair.First.Id}"), pair.First.Value, Phrase.Of($"{pair.First.Cost}"))),
                Explanation.Of(new Phrase("Gap to the bound", "与上界的差距"), Gap),
            ]
        );
}
