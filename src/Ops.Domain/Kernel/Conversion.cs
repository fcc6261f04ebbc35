using System.Numerics;
using NodaTime;

namespace Ops.Domain;

/// <summary>An amount converted into another currency, with the rates that made it.</summary>
public sealed class Conversion : IExplainable
{
    private Conversion(Money original, Money amount, LocalDate on, ImmutableArray<ExchangeRate> rates)
    {
        Original = original;
        Amount = amount;
        On = on;
        Rates = rates;
    }

    /// <summary>The amount that was converted.</summary>
    public Money Original { get; }

    /// <summary>The amount in the currency wanted, at its minor unit.</summary>
    public Money Amount { get; }

    /// <summary>The day whose rates were used.</summary>
    public LocalDate On { get; }

    /// <summary>The rates on the way, in order: none within a currency, one, or two over the pivot.</summary>
    public ImmutableArray<ExchangeRate> Rates { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Converted amount", "折算金额"),
            Amount.ToString(),
            Phrase.Of($"{Original}{string.Concat(Steps().Select(step => step.Times))}"),
            Phrase.Of($"rates in force on {Figures.Text(On)}, rounded once at the end", $"{Figures.Text(On)} 有效汇率，最后一次性舍入"),
            [.. Steps().Select(step => step.Leg)]
        );

    /// <summary>The product along the legs as one exact fraction, rounded once.</summary>
    internal static Conversion Of(Money original, Currency to, LocalDate on, ImmutableArray<ExchangeRate> rates, RoundingMode mode)
    {
        int places = to.MinorUnitsFor("round");
        var numerator = Exact.Numerator(original.Amount);
        var denominator = Exact.PowerOfTen(original.Amount.Scale);
        var at = original.Currency;
        foreach (var rate in rates)
        {
            var (up, down) = (Exact.Numerator(rate.Rate), Exact.PowerOfTen(rate.Rate.Scale));
            bool isDirect = rate.Base == at;
            numerator *= isDirect ? up : down;
            denominator *= isDirect ? down : up;
            at = isDirect ? rate.Quote : rate.Base;
        }
        return new Conversion(original, new Money(Exact.Quotient(numerator, denominator, places, mode), to), on, rates);
    }

    private IEnumerable<(string Times, Explanation Leg)> Steps()
    {
        var at = Original.Currency;
        foreach (var rate in Rates)
        {
            bool isDirect = rate.Base == at;
            at = isDirect ? rate.Quote : rate.Base;
            string value = Figures.Text(rate.Rate);
            var name = Phrase.Of($"{rate.Base}/{rate.Quote}");
            var since = Phrase.Of($"in force since {Figures.Text(rate.Date)}", $"自 {Figures.Text(rate.Date)} 起有效");
            yield return ((isDirect ? " × " : " ÷ ") + value, Explanation.Of(name, rate.Rate, default, since));
        }
    }
}
