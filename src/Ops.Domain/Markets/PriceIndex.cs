namespace Ops.Domain.Markets;

/// <summary>How prices changed, by the index numbers of official statistics.</summary>
/// <remarks>Formulas: ILO et al., Consumer Price Index Manual: Theory and Practice (2004), chapters 1 and 15.</remarks>
public sealed class PriceIndex : IExplainable
{
    private PriceIndex() { }

    /// <summary>Σp₁q₀ / Σp₀q₀: yesterday's basket.</summary>
    public double Laspeyres { get; private init; }

    /// <summary>Σp₁q₁ / Σp₀q₁: today's basket.</summary>
    public double Paasche { get; private init; }

    /// <summary>√(Laspeyres · Paasche).</summary>
    public double Fisher { get; private init; }

    /// <summary>exp Σ ½(w₀ + w₁)·ln(p₁/p₀).</summary>
    public double Tornqvist { get; private init; }

    /// <summary>Σp₁(q₀ + q₁) / Σp₀(q₀ + q₁).</summary>
    public double MarshallEdgeworth { get; private init; }

    /// <summary>Σp₁q₁ / Σp₀q₀.</summary>
    public double ValueRatio { get; private init; }

    /// <summary>Value ratio / Paasche.</summary>
    public double LaspeyresQuantity { get; private init; }

    /// <summary>Value ratio / Laspeyres.</summary>
    public double PaascheQuantity { get; private init; }

    /// <summary>Value ratio / Fisher.</summary>
    public double FisherQuantity { get; private init; }

    /// <summary>What each good adds to the Laspeyres index, in input order.</summary>
    public ImmutableArray<PriceContribution> Contributions { get; private init; }

    /// <summary>Computes the indices.</summary>
    /// <param name="items">At least one good, each once.</param>
    /// <returns>The indices.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a price that is not above 0, a
    /// negative quantity; <see cref="FaultCode.ZeroDenominator"/>: no quantity at all in a period.
    /// </exception>
    public static PriceIndex Of(ReadOnlySpan<PricedItem> items)
    {
        Guard.NotEmpty(items, nameof(items));
        Ids.Unique(items, item => item.Id, nameof(items));
        double baseValue = 0;
        double value = 0;
        double oldBasket = 0;
        double newBasket = 0;
        for (int i = 0; i < items.Length; i++)
        {
            var item = items[i];
            string place = Guard.At(nameof(items), i);
            Guard.Positive(item.BasePrice, $"{place}.basePrice");
            Guard.Positive(item.Price, $"{place}.price");
            Guard.NotNegative(item.BaseQuantity, $"{place}.baseQuantity");
            Guard.NotNegative(item.Quantity, $"{place}.quantity");
            baseValue += item.BasePrice * item.BaseQuantity;
            value += item.Price * item.Quantity;
            oldBasket += item.Price * item.BaseQuantity;
            newBasket += item.BasePrice * item.Quantity;
        }
        if (baseValue == 0 || value == 0)
            throw Faults.ZeroDenominator(nameof(items), "a period has no value", "give quantities of both periods");
        double log = 0;
        var contributions = ImmutableArray.CreateBuilder<PriceContribution>(items.Length);
        foreach (var item in items)
        {
            double weight = item.BasePrice * item.BaseQuantity / baseValue;
            log += (weight + (item.Price * item.Quantity / value)) / 2 * Math.Log(item.Price / item.BasePrice);
            contributions.Add(new PriceContribution { Id = item.Id, Points = weight * ((item.Price / item.BasePrice) - 1) });
        }
        double laspeyres = oldBasket / baseValue;
        double paasche = value / newBasket;
        double fisher = Math.Sqrt(laspeyres * paasche);
        double ratio = value / baseValue;
        return new PriceIndex
        {
            Laspeyres = laspeyres,
            Paasche = paasche,
            Fisher = fisher,
            Tornqvist = Math.Exp(log),
            MarshallEdgeworth = (oldBasket + value) / (baseValue + newBasket),
            ValueRatio = ratio,
            LaspeyresQuantity = ratio / paasche,
            PaascheQuantity = ratio / laspeyres,
            FisherQuantity = ratio / fisher,
            Contributions = contributions.MoveToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Fisher price index", "费雪价格指数"),
            Fisher,
            Phrase.Of($"sqrt({Laspeyres} * {Paasche})"),
            new Phrase("ILO CPI Manual 2004", "国际劳工组织 CPI 手册 2004"),
            [
                Explanation.Of(
                    new Phrase("Laspeyres price index", "拉氏价格指数"),
                    Laspeyres,
                    default,
                    default,
                    [.. Contributions.Select(part => Explanation.Of(Phrase.Of($"{part.Id}"), part.Points))]
                ),
                Explanation.Of(new Phrase("Paasche price index", "帕氏价格指数"), Paasche),
                Explanation.Of(new Phrase("Törnqvist price index", "Törnqvist 价格指数"), Tornqvist),
            ]
        );
}
