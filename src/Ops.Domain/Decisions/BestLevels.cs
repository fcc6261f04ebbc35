namespace Ops.Domain.Decisions;

/// <summary>Up to which level to take each item, so that the value is largest and the cost stays within a limit (the multiple-choice knapsack problem).</summary>
/// <remarks>
/// Exact, by dynamic programming over the items whose level is in doubt (Pisinger, A Minimal Algorithm for the Multiple-Choice
/// Knapsack Problem, 1995). The effort does not grow with the limit. Compares by identity.
/// </remarks>
public sealed class BestLevels : IExplainable
{
    private readonly ImmutableArray<LevelledItem> _items;

    private BestLevels(ImmutableArray<LevelledItem> items, decimal limit, ChosenOptions chosen)
    {
        _items = items;
        Limit = limit;
        Levels = [.. chosen.Levels];
        for (int i = 0; i < items.Length; i++)
        {
            foreach (var level in items[i].Levels.AsSpan()[..Levels[i]])
            {
                TotalCost += level.Cost;
                TotalValue += level.Value;
            }
        }
        Gap = chosen.Gap;
        ValueOfNextUnit = chosen.ValueOfNextUnit;
    }

    /// <summary>What the selection may cost.</summary>
    public decimal Limit { get; }

    /// <summary>One entry per item in the order given: how many of its levels are taken, 0 for none.</summary>
    public ImmutableArray<int> Levels { get; }

    /// <summary>What the selection is worth.</summary>
    public double TotalValue { get; }

    /// <summary>What the selection costs.</summary>
    public decimal TotalCost { get; }

    /// <summary>By how much a better selection might beat this one: 0 if none does, which is proven.</summary>
    public double Gap { get; }

    /// <summary>About what one more unit of the limit would bring: the value per cost at which divisible levels would stop; null if the limit binds nothing.</summary>
    public double? ValueOfNextUnit { get; }

    /// <summary>Finds the best levels.</summary>
    /// <param name="items">At least one item.</param>
    /// <param name="limit">What the selection may cost, at least 0, in the unit of the costs.</param>
    /// <param name="options">How far to search; null for the defaults.</param>
    /// <returns>The best selection; where several are best, one of them, always the same.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.DuplicateKey"/>: a name twice.
    /// <see cref="FaultCode.InvalidArgument"/>: a negative limit, or mandatory first levels that cost more than it.
    /// <see cref="FaultCode.Overflow"/>: costs of more than about 18 digits, or a sum beyond decimal or double.
    /// </exception>
    public static BestLevels Of(ReadOnlySpan<LevelledItem> items, decimal limit, SelectionOptions? options = null)
    {
        Guard.NotEmpty(items, nameof(items));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
            Guard.NotNull(items[i], Guard.At(nameof(items), i));
        for (int i = 0; i < items.Length; i++)
        {
            if (!names.Add(items[i].Id))
                throw Faults.Duplicate(Guard.At(nameof(items), i), items[i].Id);
        }
        Guard.InRange(limit, 0m, decimal.MaxValue, nameof(limit));
        var choices = new Choices(items.Length);
        var least = Fraction.Zero;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].IsMandatory)
                least += items[i].Levels[0].Cost;
            else
                choices.Add(i, 0, 0, 0);
            AddLevels(choices, i, items[i].Levels.AsSpan());
        }
        if (least > limit)
            throw Faults.Invalid(
                nameof(limit),
                $"the mandatory first levels cost {Figures.Text(least.ToDecimal())}, the limit is {Figures.Text(limit)}",
                "raise the limit or make fewer items mandatory"
            );
        return new BestLevels([.. items], limit, choices.Best(limit, options ?? new SelectionOptions()));
    }

    private static void AddLevels(Choices choices, int item, ReadOnlySpan<ItemLevel> levels)
    {
        try
        {
            var (cost, value) = (0m, 0.0);
            for (int level = 0; level < levels.Length; level++)
            {
                cost += levels[level].Cost;
                value += levels[level].Value;
                choices.Add(item, level + 1, cost, value);
            }
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(Guard.At("items", item), "the levels' costs are beyond the range of decimal", "work in a larger unit");
        }
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Best levels", "最优档次"),
            TotalValue,
            Phrase.Of($"{TotalCost} <= {Limit}"),
            new Phrase("Pisinger 1995", "Pisinger，1995"),
            [
                .. _items
                    .Zip(Levels)
                    .Select(pair =>
                        Explanation.Of(
                            Phrase.Of($"{pair.First.Id}"),
                            (decimal)pair.Second,
                            Phrase.Of(
                                $"{pair.Second} of {pair.First.Levels.Length} levels",
                                $"{pair.First.Levels.Length} 档中取 {pair.Second} 档"
                            )
                        )
                    ),
                Explanation.Of(new Phrase("Gap to the bound", "与上界的差距"), Gap),
            ]
        );
}
