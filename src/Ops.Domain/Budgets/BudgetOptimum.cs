namespace Ops.Domain.Budgets;

/// <summary>How to share a budget among items so that the value is largest, within each item's range and the limits of groups. Exact.</summary>
/// <remarks>
/// A linear programme in whole numbers, and for items that may be left out a tree of such programmes (branch and bound). The
/// effort can grow fast with the number of items that may be left out: some tens are quick.
/// </remarks>
public sealed class BudgetOptimum : IExplainable
{
    private BudgetOptimum(ImmutableArray<ItemFunding> allocation, Money totalCost, decimal totalValue)
    {
        Allocation = allocation;
        TotalCost = totalCost;
        TotalValue = totalValue;
    }

    /// <summary>What each item receives, in the order given; where several allocations are best, one of them, always the same.</summary>
    public ImmutableArray<ItemFunding> Allocation { get; }

    /// <summary>What the items receive together.</summary>
    public Money TotalCost { get; }

    /// <summary>What that is worth.</summary>
    public decimal TotalValue { get; }

    /// <summary>Finds the best allocation.</summary>
    /// <param name="items">At least one item.</param>
    /// <param name="budget">What they may receive together, at least 0.</param>
    /// <param name="groups">Limits of several items together; perhaps none.</param>
    /// <param name="mode">Whether items may be left out.</param>
    /// <returns>The best allocation.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.UnknownReference"/>: a group's item that is not in the list.
    /// <see cref="FaultCode.DuplicateKey"/>: an item, a group or a group's item twice. <see cref="FaultCode.CurrencyMismatch"/>.
    /// <see cref="FaultCode.InvalidArgument"/>: a negative amount or value, a minimum above its maximum, a limit of the number of items
    /// in <see cref="FundingMode.Continuous"/>, or no allocation that satisfies all. <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static BudgetOptimum Of(ReadOnlySpan<FundingRange> items, Money budget, ReadOnlySpan<FundingGroup> groups, FundingMode mode)
    {
        Rows.NotEmpty(items, nameof(items));
        Rows.NotNull(groups, nameof(groups));
        var members = CheckKeys(items, groups);
        CheckAmounts(items, budget, groups, mode);
        var search = new FundingSearch(items, budget.Amount, groups, members, mode);
        var best =
            search.Best()
            ?? throw Faults.Invalid(nameof(budget), "no allocation satisfies all minima and limits", "raise the budget or relax a group");
        var allocation = ImmutableArray.CreateBuilder<ItemFunding>(items.Length);
        for (int i = 0; i < items.Length; i++)
            allocation.Add(new ItemFunding(items[i].Id, best.Amounts[i].In(budget.Currency)));
        return new BudgetOptimum(allocation.MoveToImmutable(), Fraction.Sum(best.Amounts).In(budget.Currency), best.Value.ToDecimal());
    }

    private static int[][] CheckKeys(ReadOnlySpan<FundingRange> items, ReadOnlySpan<FundingGroup> groups)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
            index.TryAdd(items[i].Id, i);
        int[][] members = new int[groups.Length][];
        for (int g = 0; g < groups.Length; g++)
        {
            string place = $"{Guard.At(nameof(groups), g)}.Items";
            members[g] =
            [
                .. groups[g]
                    .Items.Select(item =>
                        index.TryGetValue(item, out int row) ? row : throw Faults.Unknown(place, item, "name an item of the list")
                    ),
            ];
        }
        Rows.Unique(items, nameof(items), item => item.Id);
        Rows.Unique(groups, nameof(groups), group => group.Id);
        for (int g = 0; g < groups.Length; g++)
            Rows.Unique(groups[g].Items.AsSpan(), $"{Guard.At(nameof(groups), g)}.Items", item => item);
        return members;
    }

    private static void CheckAmounts(ReadOnlySpan<FundingRange> items, Money budget, ReadOnlySpan<FundingGroup> groups, FundingMode mode)
    {
        for (int i = 0; i < items.Length; i++)
            Rows.In(budget.Currency, Guard.At(nameof(items), i), items[i].Minimum, items[i].Maximum);
        for (int g = 0; g < groups.Length; g++)
        {
            Rows.In(
                budget.Currency,
                Guard.At(nameof(groups), g),
                groups[g].Minimum ?? Money.Zero(budget.Currency),
                groups[g].Maximum ?? Money.Zero(budget.Currency)
            );
        }
        Guard.Defined(mode, nameof(mode));
        Rows.NotNegative(budget.Amount, nameof(budget));
        for (int i = 0; i < items.Length; i++)
        {
            Rows.NotNegative(items[i].Value, $"{Guard.At(nameof(items), i)}.Value");
            CheckRange(items[i].Minimum.Amount, items[i].Maximum.Amount, Guard.At(nameof(items), i));
        }
        for (int g = 0; g < groups.Length; g++)
        {
            string place = Guard.At(nameof(groups), g);
            CheckRange(groups[g].Minimum?.Amount ?? 0, groups[g].Maximum?.Amount ?? decimal.MaxValue, place);
            if (groups[g].MaximumCount is not { } count)
                continue;
            Guard.InRange(count, 0, int.MaxValue, $"{place}.MaximumCount");
            if (mode == FundingMode.Continuous)
                throw Faults.Invalid(
                    $"{place}.MaximumCount",
                    "a continuous allocation cannot limit the number of items",
                    "let items be left out: choose another mode"
                );
        }
    }

    private static void CheckRange(decimal minimum, decimal maximum, string place)
    {
        Rows.NotNegative(minimum, $"{place}.Minimum");
        Rows.NotNegative(maximum, $"{place}.Maximum");
        if (minimum > maximum)
            throw Faults.Invalid(
                place,
                $"the minimum {Figures.Text(minimum)} is above the maximum {Figures.Text(maximum)}",
                "give a minimum not above the maximum"
            );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Largest value", "最大价值"),
            TotalValue,
            Phrase.Of($"cost {Told.Text(TotalCost)}", $"成本 {Told.Text(TotalCost)}"),
            new Phrase("Linear programme, branch and bound", "线性规划与分支定界"),
            [.. Allocation.Select(item => Explanation.Of(Phrase.Of($"{item.Item}"), Told.Text(item.Amount)))]
        );
}
