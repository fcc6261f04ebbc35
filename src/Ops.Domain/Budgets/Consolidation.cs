namespace Ops.Domain.Budgets;

/// <summary>Entities of several currencies in one: plan rate and actual rate are kept apart, so that what the rates did shows.</summary>
public sealed class Consolidation : IExplainable
{
    private Consolidation(ImmutableArray<ConsolidatedLine> lines, ConsolidatedFigures totals)
    {
        Lines = lines;
        Totals = totals;
    }

    /// <summary>The lines in the order given.</summary>
    public ImmutableArray<ConsolidatedLine> Lines { get; }

    /// <summary>The sums of the lines.</summary>
    public ConsolidatedFigures Totals { get; }

    /// <summary>Consolidates lines. Every conversion is rounded once, half-even, to the reporting currency's minor unit.</summary>
    /// <param name="lines">At least one line; keys are unique.</param>
    /// <param name="reporting">The reporting currency; its own rate is 1 and may be left out.</param>
    /// <param name="planRates">One rate per currency of the lines, as planned.</param>
    /// <param name="actualRates">One rate per currency of the lines, as it was.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no line. <see cref="FaultCode.UnknownReference"/>: no rate for a line's currency.
    /// <see cref="FaultCode.DuplicateKey"/>: a line or a rate twice. <see cref="FaultCode.CurrencyMismatch"/>: plan and actual of a line.
    /// <see cref="FaultCode.InvalidArgument"/>: a rate not above 0, the reporting currency's rate not 1, no minor unit.
    /// </exception>
    public static Consolidation Of(
        ReadOnlySpan<ConsolidationLine> lines,
        Currency reporting,
        ReadOnlySpan<CurrencyRate> planRates,
        ReadOnlySpan<CurrencyRate> actualRates
    )
    {
        Rows.NotEmpty(lines, nameof(lines));
        var plan = Rates(planRates, reporting, out bool planTwice);
        var actual = Rates(actualRates, reporting, out bool actualTwice);
        for (int i = 0; i < lines.Length; i++)
        {
            var currency = lines[i].Plan.Currency;
            if (!plan.ContainsKey(currency) || !actual.ContainsKey(currency))
                throw Faults.Unknown(Guard.At(nameof(lines), i), currency.Code, "give a plan rate and an actual rate for it");
        }
        Rows.Unique(lines, nameof(lines), line => line.Id);
        if (planTwice || actualTwice)
            throw Faults.Duplicate(planTwice ? nameof(planRates) : nameof(actualRates), "a currency");
        for (int i = 0; i < lines.Length; i++)
            Rows.In(lines[i].Plan.Currency, Guard.At(nameof(lines), i), lines[i].Actual);
        CheckRates(planRates, reporting, nameof(planRates));
        CheckRates(actualRates, reporting, nameof(actualRates));
        var parts = ImmutableArray.CreateBuilder<ConsolidatedLine>(lines.Length);
        ConsolidatedFigures? totals = null;
        foreach (var line in lines)
        {
            var (p, a) = (plan[line.Plan.Currency], actual[line.Plan.Currency]);
            var figures = new ConsolidatedFigures(
                Convert(line.Plan, p, reporting),
                Convert(line.Actual, a, reporting),
                Convert(line.Actual, p, reporting),
                Convert(line.Plan, a, reporting)
            );
            totals = totals?.Plus(figures) ?? figures;
            parts.Add(new ConsolidatedLine(line.Id, figures));
        }
        return new Consolidation(parts.MoveToImmutable(), totals!);
    }

    private static Dictionary<Currency, decimal> Rates(ReadOnlySpan<CurrencyRate> rates, Currency reporting, out bool isTwice)
    {
        var known = new Dictionary<Currency, decimal>();
        isTwice = false;
        foreach (var rate in rates)
            isTwice |= !known.TryAdd(rate.Currency, rate.Rate);
        known.TryAdd(reporting, 1);
        return known;
    }

    private static void CheckRates(ReadOnlySpan<CurrencyRate> rates, Currency reporting, string place)
    {
        for (int i = 0; i < rates.Length; i++)
        {
            Rows.Positive(rates[i].Rate, Guard.At(place, i));
            if (rates[i].Currency == reporting && rates[i].Rate != 1)
                throw Faults.Invalid(
                    Guard.At(place, i),
                    $"{reporting} is the reporting currency and its rate is {Figures.Text(rates[i].Rate)}",
                    "leave it out, or give 1"
                );
        }
    }

    private static Money Convert(Money amount, decimal rate, Currency reporting)
    {
        var exact = (Fraction)amount.Amount * rate;
        return new Money(Exact.Quotient(exact.Top, exact.Bottom, reporting.MinorUnitsFor("consolidate"), RoundingMode.HalfEven), reporting);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Total difference",
            "总差异",
            Totals.Total,
            $"{Told.Plain(Totals.Actual)} - {Told.Plain(Totals.Plan)}",
            Told.Of(
                "Operational",
                "经营差异",
                Totals.Operational,
                null,
                [.. Lines.Select(line => Explanation.Of(Phrase.Of($"{line.Id}"), Told.Text(line.Figures.Operational)))]
            ),
            Told.Of(
                "Exchange",
                "汇率差异",
                Totals.Exchange,
                null,
                [.. Lines.Select(line => Explanation.Of(Phrase.Of($"{line.Id}"), Told.Text(line.Figures.Exchange)))]
            )
        );
}
