using Ops.Domain.Decisions;

namespace Ops.Domain.Budgets;

/// <summary>The items of most value that a budget can fund: exact, to the cent.</summary>
public sealed class FundingChoice : IExplainable
{
    private readonly BestSet _best;

    private FundingChoice(ImmutableArray<string> funded, Money budget, BestSet best)
    {
        _best = best;
        Funded = funded;
        TotalCost = new Money(best.TotalCost, budget.Currency);
        Unspent = budget - TotalCost;
    }

    /// <summary>The keys of the items to fund, in the order given.</summary>
    public ImmutableArray<string> Funded { get; }

    /// <summary>What they are worth.</summary>
    public double TotalValue => _best.TotalValue;

    /// <summary>What they cost.</summary>
    public Money TotalCost { get; }

    /// <summary>Budget − total cost.</summary>
    public Money Unspent { get; }

    /// <summary>By how much a better choice might beat this one: 0 if none does, which is proven.</summary>
    public double Gap => _best.Gap;

    /// <summary>About what one more unit of money would bring; null if all is funded.</summary>
    public double? ValueOfNextUnit => _best.ValueOfNextUnit;

    /// <summary>Chooses the items.</summary>
    /// <param name="items">At least one item.</param>
    /// <param name="budget">What they may cost together, at least 0.</param>
    /// <param name="options">How far to search; null for the defaults.</param>
    /// <returns>The choice; where several are best, one of them, always the same.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.DuplicateKey"/>: a key twice.
    /// <see cref="FaultCode.CurrencyMismatch"/>. <see cref="FaultCode.InvalidArgument"/>: a negative cost, value or budget.
    /// <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static FundingChoice Of(ReadOnlySpan<FundingItem> items, Money budget, SelectionOptions? options = null)
    {
        Rows.NotEmpty(items, nameof(items));
        Rows.Unique(items, nameof(items), item => item.Id);
        for (int i = 0; i < items.Length; i++)
            Rows.In(budget.Currency, Guard.At(nameof(items), i), items[i].Cost);
        Rows.NotNegative(budget.Amount, nameof(budget));
        var set = new SetItem[items.Length];
        for (int i = 0; i < set.Length; i++)
        {
            Rows.NotNegative(items[i].Cost.Amount, $"{Guard.At(nameof(items), i)}.Cost");
            Guard.NotNegative(items[i].Value, $"{Guard.At(nameof(items), i)}.Value");
            set[i] = new SetItem(items[i].Id, items[i].Cost.Amount, items[i].Value);
        }
        var best = BestSet.Of(set, budget.Amount, options);
        return new FundingChoice([.. set.Zip(best.IsChosen).Where(pair => pair.Second).Select(pair => pair.First.Id)], budget, best);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Cost of what is funded",
            "入选项目总成本",
            TotalCost,
            $"{Told.Plain(TotalCost + Unspent)} - {Told.Plain(Unspent)}",
            _best.Explain()
        );
}
