namespace Ops.Domain.Budgets;

/// <summary>Why contribution missed the plan: price, variable cost, mix and quantity, and of the quantity the market and the share in it.</summary>
/// <remarks>
/// Total = price + variable cost + mix + quantity, exactly; market share + market size = quantity. Positive is favourable.
/// Source: Horngren, Datar &amp; Rajan, Cost Accounting, ch. 14; CIMA.
/// </remarks>
public sealed class SalesVariances : IExplainable
{
    private SalesVariances() { }

    /// <summary>The parts of each product, in the order given.</summary>
    public ImmutableArray<ProductVariance> Products { get; private init; } = [];

    /// <summary>Contribution as planned.</summary>
    public Money BudgetContribution { get; private init; }

    /// <summary>Contribution as it was.</summary>
    public Money ActualContribution { get; private init; }

    /// <summary>Actual less planned contribution.</summary>
    public Money Total { get; private init; }

    /// <summary>The sum of the price variances.</summary>
    public Money Price { get; private init; }

    /// <summary>The sum of the variable cost variances.</summary>
    public Money VariableCost { get; private init; }

    /// <summary>The sum of the volume variances.</summary>
    public Money Volume { get; private init; }

    /// <summary>The sum of the mix variances.</summary>
    public Money Mix { get; private init; }

    /// <summary>The sum of the quantity variances.</summary>
    public Money Quantity { get; private init; }

    /// <summary>Planned contribution of an average unit.</summary>
    public Money AverageContribution { get; private init; }

    /// <summary>What another share of the market did; null without a market.</summary>
    public Money? MarketShare { get; private init; }

    /// <summary>What a larger or smaller market did; null without a market.</summary>
    public Money? MarketSize { get; private init; }

    /// <summary>Splits the variance.</summary>
    /// <param name="products">At least one product; names are unique, all amounts in one currency, no figure negative.</param>
    /// <param name="market">The whole market, if known.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>, <see cref="FaultCode.CurrencyMismatch"/>,
    /// <see cref="FaultCode.InvalidArgument"/>: a negative figure. <see cref="FaultCode.ZeroDenominator"/>: nothing was planned to
    /// be sold, or no market.
    /// </exception>
    public static SalesVariances Of(ReadOnlySpan<ProductSales> products, MarketVolume? market = null)
    {
        Rows.NotEmpty(products, nameof(products));
        Rows.Unique(products, nameof(products), product => product.Name);
        Check(products, market);
        var currency = products[0].BudgetPrice.Currency;
        var (planned, sold) = (Fraction.Zero, Fraction.Zero);
        foreach (var product in products)
        {
            planned += product.BudgetQuantity;
            sold += product.ActualQuantity;
        }
        if (planned.IsZero)
            throw Faults.ZeroDenominator(nameof(products), "no unit was planned to be sold", "give a planned quantity");
        if (market is { BudgetSize: 0 })
            throw Faults.ZeroDenominator(nameof(market), "the expected market is 0", "give the expected size of the market");
        var sums = new Fraction[7];
        var items = ImmutableArray.CreateBuilder<ProductVariance>(products.Length);
        foreach (var product in products)
            items.Add(Split(product, planned, sold, sums, currency));
        var average = sums[0] / planned;
        var expected = market is null ? (Fraction?)null : (Fraction)market.ActualSize * planned / market.BudgetSize;
        return new SalesVariances
        {
            Products = items.MoveToImmutable(),
            BudgetContribution = sums[0].In(currency),
            ActualContribution = sums[1].In(currency),
            Total = (sums[1] - sums[0]).In(currency),
            Price = sums[2].In(currency),
            VariableCost = sums[3].In(currency),
            Volume = sums[4].In(currency),
            Mix = sums[5].In(currency),
            Quantity = sums[6].In(currency),
            AverageContribution = average.In(currency),
            MarketShare = ((sold - expected) * average).In(currency),
            MarketSize = ((expected - planned) * average).In(currency),
        };
    }

    /// <summary>One product's parts; the sums are planned and actual contribution, price, cost, volume, mix, quantity.</summary>
    private static ProductVariance Split(ProductSales product, Fraction planned, Fraction sold, Fraction[] sums, Currency currency)
    {
        var margin = (Fraction)product.BudgetPrice.Amount - product.BudgetVariableCost.Amount;
        var share = product.BudgetQuantity / planned;
        var price = ((Fraction)product.ActualPrice.Amount - product.BudgetPrice.Amount) * product.ActualQuantity;
        var cost = ((Fraction)product.BudgetVariableCost.Amount - product.ActualVariableCost.Amount) * product.ActualQuantity;
        var volume = ((Fraction)product.ActualQuantity - product.BudgetQuantity) * margin;
        var mix = (product.ActualQuantity - (sold * share)) * margin;
        var quantity = (sold - planned) * share * margin;
        sums[0] += product.BudgetQuantity * margin;
        sums[1] += ((Fraction)product.ActualPrice.Amount - product.ActualVariableCost.Amount) * product.ActualQuantity;
        sums[2] += price;
        sums[3] += cost;
        sums[4] += volume;
        sums[5] += mix;
        sums[6] += quantity;
        return new ProductVariance(
            product.Name,
            price.In(currency),
            cost.In(currency),
            volume.In(currency),
            mix.In(currency),
            quantity.In(currency)
        );
    }

    private static void Check(ReadOnlySpan<ProductSales> products, MarketVolume? market)
    {
        for (int i = 0; i < products.Length; i++)
        {
            var product = products[i];
            Rows.In(
                products[0].BudgetPrice.Currency,
                Guard.At(nameof(products), i),
                product.BudgetPrice,
                product.BudgetVariableCost,
                product.ActualPrice,
                product.ActualVariableCost
            );
        }
        for (int i = 0; i < products.Length; i++)
        {
            string place = Guard.At(nameof(products), i);
            var product = products[i];
            Rows.NotNegative(product.BudgetQuantity, $"{place}.BudgetQuantity");
            Rows.NotNegative(product.BudgetPrice.Amount, $"{place}.BudgetPrice");
            Rows.NotNegative(product.BudgetVariableCost.Amount, $"{place}.BudgetVariableCost");
            Rows.NotNegative(product.ActualQuantity, $"{place}.ActualQuantity");
            Rows.NotNegative(product.ActualPrice.Amount, $"{place}.ActualPrice");
            Rows.NotNegative(product.ActualVariableCost.Amount, $"{place}.ActualVariableCost");
        }
        if (market is null)
            return;
        Rows.NotNegative(market.BudgetSize, "market.BudgetSize");
        Rows.NotNegative(market.ActualSize, "market.ActualSize");
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Contribution variance",
            "贡献毛益差异",
            Total,
            $"{Told.Plain(ActualContribution)} - {Told.Plain(BudgetContribution)}",
            Told.Of("Price", "价格差异", Price),
            Told.Of("Variable cost", "变动成本差异", VariableCost),
            Told.Of("Mix", "结构差异", Mix),
            Told.Of(
                "Quantity",
                "数量差异",
                Quantity,
                null,
                MarketShare is null
                    ? []
                    : [Told.Of("Market share", "市场份额差异", MarketShare), Told.Of("Market size", "市场规模差异", MarketSize)]
            )
        );
}
