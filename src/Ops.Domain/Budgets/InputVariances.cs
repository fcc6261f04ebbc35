namespace Ops.Domain.Budgets;

/// <summary>Why inputs cost more or less than their standard: prices, quantities, and within these the mix and the yield.</summary>
/// <remarks>
/// Serves materials (price, usage) and labour (rate, efficiency). Price + efficiency = standard less actual cost, and
/// mix + yield = efficiency, exactly. Positive is favourable (CIMA).
/// </remarks>
public sealed class InputVariances : IExplainable
{
    private InputVariances(ImmutableArray<InputVariance> items, Money price, Money efficiency, Money? mix, Money? yield)
    {
        Items = items;
        Price = price;
        Efficiency = efficiency;
        Mix = mix;
        Yield = yield;
    }

    /// <summary>Price and efficiency of each input, in the order given.</summary>
    public ImmutableArray<InputVariance> Items { get; }

    /// <summary>The sum of the price variances.</summary>
    public Money Price { get; }

    /// <summary>The sum of the efficiency variances.</summary>
    public Money Efficiency { get; }

    /// <summary>What another mix than the standard one did; null if the standard allows nothing at all.</summary>
    public Money? Mix { get; }

    /// <summary>What more or less input in all did, at the standard mix; null if the standard allows nothing at all.</summary>
    public Money? Yield { get; }

    /// <summary>Splits the variance.</summary>
    /// <param name="outputUnits">Units of output made.</param>
    /// <param name="inputs">At least one input, all prices in one currency.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.Overflow"/>.</exception>
    public static InputVariances Of(decimal outputUnits, params ReadOnlySpan<StandardInput> inputs)
    {
        Rows.NotEmpty(inputs, nameof(inputs));
        var currency = inputs[0].StandardPrice.Currency;
        var (allowed, used) = (Fraction.Zero, Fraction.Zero);
        for (int i = 0; i < inputs.Length; i++)
        {
            Rows.In(currency, Guard.At(nameof(inputs), i), inputs[i].StandardPrice, inputs[i].ActualPrice);
            allowed += (Fraction)outputUnits * inputs[i].StandardQuantityPerUnit;
            used += inputs[i].ActualQuantity;
        }
        var items = ImmutableArray.CreateBuilder<InputVariance>(inputs.Length);
        var (price, efficiency, mix) = (Fraction.Zero, Fraction.Zero, Fraction.Zero);
        foreach (var input in inputs)
        {
            var standard = (Fraction)outputUnits * input.StandardQuantityPerUnit;
            var ownPrice = ((Fraction)input.StandardPrice.Amount - input.ActualPrice.Amount) * input.ActualQuantity;
            var ownEfficiency = (standard - input.ActualQuantity) * input.StandardPrice.Amount;
            price += ownPrice;
            efficiency += ownEfficiency;
            if (!allowed.IsZero)
                mix += ((used * standard / allowed) - input.ActualQuantity) * input.StandardPrice.Amount;
            items.Add(new InputVariance(input.Name, ownPrice.In(currency), ownEfficiency.In(currency)));
        }
        Fraction? known = allowed.IsZero ? null : mix;
        return new InputVariances(
            items.MoveToImmutable(),
            price.In(currency),
            efficiency.In(currency),
            known.In(currency),
            (efficiency - known).In(currency)
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Input variance",
            "投入差异",
            Price + Efficiency,
            $"{Told.Plain(Price)} + {Told.Plain(Efficiency)}",
            Told.Of(
                "Price",
                "价格差异",
                Price,
                null,
                [.. Items.Select(item => Explanation.Of(Phrase.Of($"{item.Name}"), Told.Text(item.Price)))]
            ),
            Told.Of(
                "Efficiency",
                "效率差异",
                Efficiency,
                null,
                [
                    .. Items.Select(item => Explanation.Of(Phrase.Of($"{item.Name}"), Told.Text(item.Efficiency))),
                    Told.Of("Mix", "结构差异", Mix),
                    Told.Of("Yield", "产出差异", Yield),
                ]
            )
        );
}
