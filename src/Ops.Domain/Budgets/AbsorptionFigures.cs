namespace Ops.Domain.Budgets;

/// <summary>A period's income both ways. Variances: positive is favourable, and both go to income at once.</summary>
public sealed record AbsorptionFigures
{
    internal AbsorptionFigures() { }

    /// <summary>Units in stock at the end.</summary>
    public decimal ClosingUnits { get; internal init; }

    /// <summary>Sold · (price − variable costs).</summary>
    public Money Contribution { get; internal init; }

    /// <summary>Contribution less all fixed cost of the period.</summary>
    public Money VariableIncome { get; internal init; }

    /// <summary>Income when stock carries its share of fixed manufacturing cost.</summary>
    public Money AbsorptionIncome { get; internal init; }

    /// <summary>(produced − denominator units) · fixed rate.</summary>
    public Money ProductionVolumeVariance { get; internal init; }

    /// <summary>Budgeted less actual fixed manufacturing cost.</summary>
    public Money FixedSpendingVariance { get; internal init; }

    /// <summary>Fixed cost in the opening stock.</summary>
    public Money FixedInOpening { get; internal init; }

    /// <summary>Fixed cost in the closing stock.</summary>
    public Money FixedInClosing { get; internal init; }

    /// <summary>Absorption less variable income: fixed cost in closing less opening stock.</summary>
    public Money Difference { get; internal init; }
}
