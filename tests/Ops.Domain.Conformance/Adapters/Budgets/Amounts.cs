using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>Amounts as the vectors write them, read in the order in which the vectors' README wants faults reported.</summary>
internal static class Amounts
{
    /// <summary>A list that must not be empty, before anything in it is read.</summary>
    public static Input[] NotEmpty(Input list) => list.NotEmpty();

    /// <summary>A list that may be left out.</summary>
    public static Input[] Optional(Input list) => list.IsNull ? [] : [.. list.Items];

    /// <summary>Decimals first, then the currency: a text that is no number comes before a code that is no currency.</summary>
    public static Money[] In(Input currency, params ReadOnlySpan<decimal> amounts)
    {
        var known = Currency.Of(currency.Text);
        return [.. amounts.ToArray().Select(amount => new Money(amount, known))];
    }

    public static LocalDate Day(Input input)
    {
        var day = LocalDatePattern.Iso.Parse(input.Text);
        return day.Success ? day.Value : throw Input.Parse(input.Text, "an ISO date");
    }

    public static LocalDate? DayOrNull(Input input) => input.IsNull ? null : Day(input);

    public static JsonNode? Exact(Money? amount) => Output.Exact(amount?.Amount);

    /// <summary>A quotient, which the vectors write as a number.</summary>
    public static JsonNode? Number(Money? amount) => Output.Number((double?)amount?.Amount);
}
