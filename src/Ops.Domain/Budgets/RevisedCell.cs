namespace Ops.Domain.Budgets;

/// <summary>A cell after its revisions.</summary>
public sealed record RevisedCell
{
    internal RevisedCell(BudgetCell cell, Currency currency)
    {
        Cell = cell;
        Original = Supplements = Reductions = TransfersIn = TransfersOut = CarriedIn = CarriedOut = Consumed = Money.Zero(currency);
    }

    /// <summary>The unit and the period.</summary>
    public BudgetCell Cell { get; }

    /// <summary>The budget as first decided; 0 without one.</summary>
    public Money Original { get; internal init; }

    /// <summary>Money that came new.</summary>
    public Money Supplements { get; internal init; }

    /// <summary>Money that was taken.</summary>
    public Money Reductions { get; internal init; }

    /// <summary>Money from other cells.</summary>
    public Money TransfersIn { get; internal init; }

    /// <summary>Money for other cells.</summary>
    public Money TransfersOut { get; internal init; }

    /// <summary>Money from earlier periods.</summary>
    public Money CarriedIn { get; internal init; }

    /// <summary>Money for later periods.</summary>
    public Money CarriedOut { get; internal init; }

    /// <summary>What was used up until the day asked for.</summary>
    public Money Consumed { get; internal init; }

    /// <summary>Original + supplements − reductions + transfers in − transfers out + carried in − carried out.</summary>
    public Money Revised => Original + Supplements - Reductions + TransfersIn - TransfersOut + CarriedIn - CarriedOut;

    /// <summary>Revised − consumed.</summary>
    public Money Available => Revised - Consumed;

    internal RevisedCell Taking(FundingKind kind, Money amount) =>
        kind switch
        {
            FundingKind.Supplement => this with { Supplements = Supplements + amount },
            FundingKind.Transfer => this with { TransfersIn = TransfersIn + amount },
            _ => this with { CarriedIn = CarriedIn + amount },
        };

    internal RevisedCell Giving(FundingKind kind, Money amount) =>
        kind switch
        {
            FundingKind.Reduction => this with { Reductions = Reductions + amount },
            FundingKind.Transfer => this with { TransfersOut = TransfersOut + amount },
            _ => this with { CarriedOut = CarriedOut + amount },
        };
}
