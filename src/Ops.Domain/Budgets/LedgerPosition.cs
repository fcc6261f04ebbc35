namespace Ops.Domain.Budgets;

/// <summary>What a unit and all below it may spend, have ordered and have spent.</summary>
public sealed record LedgerPosition : IExplainable
{
    internal LedgerPosition() { }

    /// <summary>The unit, or the account, programme, fund or project.</summary>
    public required string Unit { get; init; }

    /// <summary>The period's key; null for all periods.</summary>
    public required string? Period { get; init; }

    /// <summary>What may be spent; null without any budget row, which is not a budget of 0.</summary>
    public required Money? Budget { get; init; }

    /// <summary>What is ordered and not yet invoiced.</summary>
    public required Money Committed { get; init; }

    /// <summary>What is spent.</summary>
    public required Money Actual { get; init; }

    /// <summary>Budget − actual − committed; null without a budget.</summary>
    public Money? Available => Budget is { } budget ? budget - Actual - Committed : null;

    /// <summary>Actual + committed over the budget; null without a budget above 0.</summary>
    public double? Used => Budget is { Amount: > 0 } budget ? (double)((Actual + Committed) / budget) : null;

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"Available to {Unit} {Period}", $"{Unit} {Period} 可用预算"),
            Available is { } available ? Told.Text(available) : null,
            Budget is { } budget ? Phrase.Of($"{Told.Plain(budget)} - {Told.Plain(Actual)} - {Told.Plain(Committed)}") : default,
            default,
            [
                Told.Of("Budget", "预算", Budget),
                Told.Of("Actual", "实际支出", Actual),
                Told.Of("Committed", "已承诺金额", Committed),
                Told.Of("Used share", "已用比例", Used),
            ]
        );
}
