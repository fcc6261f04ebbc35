namespace Ops.Domain.Customers;

/// <summary>What is bought together: association rules over baskets.</summary>
/// <remarks>Holds a list and makes no claim of value equality. Many rules mean many tests: a small p-value among thousands proves little.</remarks>
public sealed class MarketBasket : IExplainable
{
    private MarketBasket() { }

    /// <summary>How many baskets there are.</summary>
    public int Baskets { get; internal init; }

    /// <summary>The rules by falling count, then shorter antecedent, antecedent and consequent in ordinal order.</summary>
    public ImmutableArray<BasketRule> Rules { get; internal init; }

    /// <summary>Finds rules.</summary>
    /// <param name="baskets">At least one basket; an item counts once per basket.</param>
    /// <param name="options">Which rules are worth listing; null for the defaults.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>Every itemset with enough baskets gives one rule per item; those with enough confidence are listed.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no basket; <see cref="FaultCode.InvalidArgument"/>: an empty basket, a blank item, options outside
    /// their ranges.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static MarketBasket Of(
        IReadOnlyList<IReadOnlyList<string>> baskets,
        BasketOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(baskets, nameof(baskets));
        if (baskets.Count == 0)
            throw Faults.Empty(nameof(baskets), "give at least one basket");
        options ??= new BasketOptions();
        options.Check(nameof(options));
        var search = new ItemsetSearch(Items(baskets), baskets, options, cancellation);
        search.Run();
        search.Rules.Sort(BasketRuleOrder.Compare);
        return new MarketBasket { Baskets = baskets.Count, Rules = [.. search.Rules] };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Rules", "规则数"),
            (decimal)Rules.Length,
            Phrase.Of($"n = {Baskets} baskets", $"n = {Baskets} 个购物篮"),
            new Phrase("Agrawal, Imieliński and Swami 1993", "Agrawal、Imieliński 与 Swami 1993"),
            [.. Rules.Select(rule => rule.Explain())]
        );

    /// <summary>All items in ordinal order.</summary>
    private static string[] Items(IReadOnlyList<IReadOnlyList<string>> baskets)
    {
        var items = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < baskets.Count; i++)
        {
            string place = Guard.At(nameof(baskets), i);
            var basket = Guard.NotNull(baskets[i], place);
            if (basket.Count == 0)
                throw Faults.Invalid(place, "the basket is empty", "leave empty baskets out");
            for (int j = 0; j < basket.Count; j++)
                items.Add(Guard.NotBlank(basket[j], Guard.At(place, j)));
        }
        return [.. items];
    }
}
