using NodaTime;

namespace Ops.Domain;

/// <summary>A table of exchange rates by day, from which amounts are converted exactly and rounded once.</summary>
/// <remarks>
/// The rate in force on a day is the latest whose date is not after it. From one currency to another the table looks for a rate
/// in that direction, else for one in the opposite direction (its exact reciprocal), else goes over the pivot, each leg in the
/// same way. It never chains further and never mixes: a result names the rates that made it.
/// </remarks>
public sealed class ExchangeRates
{
    private readonly Dictionary<(Currency Base, Currency Quote), ExchangeRate[]> _byPair;

    /// <summary>The currency over which amounts are converted when a pair has no rate of its own; null for none.</summary>
    public Currency? Pivot { get; }

    /// <summary>Creates a table.</summary>
    /// <param name="rates">The rates in any order; without any, amounts convert into their own currency only.</param>
    /// <param name="pivot">The currency to go over; null for none.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: two rates of one pair on one day.
    /// <see cref="FaultCode.InvalidArgument"/>: a <c>default</c> rate, with its index.
    /// </exception>
    public ExchangeRates(ReadOnlySpan<ExchangeRate> rates, Currency? pivot = null)
    {
        var lists = new Dictionary<(Currency, Currency), List<ExchangeRate>>();
        for (int i = 0; i < rates.Length; i++)
        {
            if (rates[i].Rate <= 0)
                throw Faults.Invalid(Guard.At(nameof(rates), i), "a rate without figures", "create it with its constructor");
            var pair = (rates[i].Base, rates[i].Quote);
            if (!lists.TryGetValue(pair, out var list))
                lists.Add(pair, list = []);
            list.Add(rates[i]);
        }
        _byPair = lists.ToDictionary(pair => pair.Key, pair => InOrder(pair.Value));
        Pivot = pivot;
    }

    /// <summary>Converts an amount at the rates in force on a day.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="to">The currency wanted.</param>
    /// <param name="on">The day.</param>
    /// <param name="mode">How the result is rounded to the minor unit of <paramref name="to"/>, once, at the end.</param>
    /// <returns>The converted amount with the rates that made it.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: no rate in force leads from one currency to the other.
    /// <see cref="FaultCode.InvalidArgument"/>: the mode is not a defined one, or the currency wanted has no minor unit.
    /// <see cref="FaultCode.Overflow"/>: the result is beyond decimal.
    /// </exception>
    public Conversion Convert(Money amount, Currency to, LocalDate on, RoundingMode mode = RoundingMode.HalfEven)
    {
        var from = amount.Currency;
        if (Legs(from, to, on) is { } legs)
            return Conversion.Of(amount, to, on, legs, mode);
        string way = Pivot is { } pivot ? $"neither directly nor over {pivot}" : "and there is no pivot";
        throw Faults.Unknown("rates", $"{from}/{to} on {Figures.Text(on)}", $"there is no rate in force {way}: add one");
    }

    private ImmutableArray<ExchangeRate>? Legs(Currency from, Currency to, LocalDate on)
    {
        if (from == to)
            return [];
        if (Leg(from, to, on) is { } leg)
            return [leg];
        return Pivot is { } pivot && Leg(from, pivot, on) is { } first && Leg(pivot, to, on) is { } second ? [first, second] : null;
    }

    private ExchangeRate? Leg(Currency from, Currency to, LocalDate on) => InForce(from, to, on) ?? InForce(to, from, on);

    private ExchangeRate? InForce(Currency @base, Currency quote, LocalDate on)
    {
        if (!_byPair.TryGetValue((@base, quote), out var rates))
            return null;
        int low = 0;
        int high = rates.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (rates[middle].Date <= on)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? null : rates[low - 1];
    }

    private static ExchangeRate[] InOrder(List<ExchangeRate> rates)
    {
        var ordered = rates.OrderBy(rate => rate.Date).ToArray();
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Date == ordered[i - 1].Date)
                throw Faults.Duplicate("rates", $"{ordered[i].Base}/{ordered[i].Quote} on {Figures.Text(ordered[i].Date)}");
        }
        return ordered;
    }
}
