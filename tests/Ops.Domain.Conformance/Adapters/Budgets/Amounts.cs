namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>Amounts as the vectors write them, read in the order in which the vectors' README wants faults reported.</summary>
internal static class Amounts
{
    /// <summary>A list that must not be empty, before anything in it is read.</summary>
    public static Input[] NotEmpty(Input list) => list.NotEmpty();

    /// <summary>Decimals first, then the currency: a text that is no number comes before a code that is no currency.</summary>
    public static Money[] In(Input currency, params ReadOnlySpan<decimal> amounts)
    {
        var known = Currency.Of(currency.Text);
        return [.. amounts.ToArray().Select(amount => new Money(amount, known))];
    }
}
