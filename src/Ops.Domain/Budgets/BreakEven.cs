namespace Ops.Domain.Budgets;

/// <summary>From how many units on a business earns, and how far it is from there.</summary>
/// <remarks>Cost–volume–profit analysis. Source: Horngren, Datar &amp; Rajan, Cost Accounting, ch. 3.</remarks>
public sealed record BreakEven : IExplainable
{
    private BreakEven() { }

    /// <summary>Fixed cost / (price − variable cost).</summary>
    public double Units { get; internal init; }

    /// <summary>Break-even units · price.</summary>
    public Money Revenue { get; internal init; }

    /// <summary>(price − variable cost) / price; null for a price of 0.</summary>
    public double? ContributionMarginRatio { get; internal init; }

    /// <summary>Units less break-even units.</summary>
    public double MarginOfSafetyUnits { get; internal init; }

    /// <summary>Contribution over income: by how much more than sales income moves; null at an income of 0.</summary>
    public double? OperatingLeverage { get; internal init; }

    /// <summary>Computes the figures.</summary>
    /// <param name="fixedCost">Cost that does not move with the units.</param>
    /// <param name="price">The price of a unit.</param>
    /// <param name="variableCost">The cost of one unit more.</param>
    /// <param name="units">Units sold or planned.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.ZeroDenominator"/>: price and variable cost are equal.</exception>
    public static BreakEven Of(Money fixedCost, Money price, Money variableCost, decimal units)
    {
        Rows.In(fixedCost.Currency, nameof(price), price);
        Rows.In(fixedCost.Currency, nameof(variableCost), variableCost);
        var margin = (Fraction)price.Amount - variableCost.Amount;
        if (margin.IsZero)
            throw Faults.ZeroDenominator(
                nameof(price),
                "price and variable cost are equal, so that no number of units earns the fixed cost",
                "give a price that leaves a margin"
            );
        var needed = fixedCost.Amount / margin;
        var contribution = margin * units;
        return new BreakEven
        {
            Units = needed.ToDouble(),
            Revenue = (needed * price.Amount).In(fixedCost.Currency),
            ContributionMarginRatio = Fraction.Ratio(margin, price.Amount).ToNumber(),
            MarginOfSafetyUnits = (units - needed).ToDouble(),
            OperatingLeverage = Fraction.Ratio(contribution, contribution - fixedCost.Amount).ToNumber(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Break-even units",
            "盈亏平衡销量",
            Units,
            null,
            Told.Of("Break-even revenue", "盈亏平衡收入", Revenue),
            Told.Of("Contribution margin ratio", "贡献毛益率", ContributionMarginRatio),
            Told.Of("Margin of safety in units", "安全边际（单位）", MarginOfSafetyUnits),
            Told.Of("Operating leverage", "经营杠杆", OperatingLeverage)
        );
}
