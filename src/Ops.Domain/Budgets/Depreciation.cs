namespace Ops.Domain.Budgets;

/// <summary>The yearly charges of an asset, in whole minor units and without losing one.</summary>
/// <remarks>Sources: Microsoft Excel SLN, SYD and DDB; IRS Publication 946, half-year tables.</remarks>
public sealed class Depreciation : IExplainable
{
    private readonly DepreciationPlan _plan;

    private Depreciation(DepreciationPlan plan, ImmutableArray<Money> charges)
    {
        _plan = plan;
        Charges = charges;
        var books = ImmutableArray.CreateBuilder<Money>(charges.Length);
        var book = plan.Cost;
        foreach (var charge in charges)
        {
            book -= charge;
            books.Add(book);
        }
        BookValues = books.MoveToImmutable();
        Total = plan.Cost - book;
    }

    /// <summary>The charge of each year.</summary>
    public ImmutableArray<Money> Charges { get; }

    /// <summary>What the books show at each year's end.</summary>
    public ImmutableArray<Money> BookValues { get; }

    /// <summary>The sum of the charges; cost less total is the last book value.</summary>
    public Money Total { get; }

    /// <summary>Writes an asset off.</summary>
    /// <param name="plan">The asset and the method.</param>
    /// <returns>The charges.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a negative or too fine amount, more salvage than
    /// cost, a life below 1, a fraction outside (0, 1], a factor not above 0.
    /// </exception>
    public static Depreciation Of(DepreciationPlan plan)
    {
        Guard.NotNull(plan, nameof(plan));
        Rows.In(plan.Cost.Currency, "plan.Salvage", plan.Salvage);
        Guard.Defined(plan.Method, "plan.Method");
        Rows.NotNegative(plan.Cost.Amount, "plan.Cost");
        Rows.NotNegative(plan.Salvage.Amount, "plan.Salvage");
        if (plan.Salvage > plan.Cost)
            throw Faults.Invalid("plan.Salvage", $"{plan.Salvage} is more than the cost of {plan.Cost}", "give at most the cost");
        plan.Cost.InMinorUnits("depreciate", "plan.Cost");
        plan.Salvage.InMinorUnits("depreciate", "plan.Salvage");
        Guard.InRange(plan.Life, 1, int.MaxValue, "plan.Life");
        Rows.Positive(plan.Factor, "plan.Factor");
        Rows.Positive(plan.FirstYearFraction, "plan.FirstYearFraction");
        Rows.Share(plan.FirstYearFraction, "plan.FirstYearFraction");
        decimal[] lengths = Lengths(plan);
        return new Depreciation(
            plan,
            plan.Method switch
            {
                DepreciationMethod.StraightLine => (plan.Cost - plan.Salvage).Allocate(lengths),
                DepreciationMethod.SumOfDigits => (plan.Cost - plan.Salvage).Allocate(Digits(plan, lengths.Length)),
                _ => Declining(plan, lengths),
            }
        );
    }

    /// <summary>The part of each calendar year in which the asset is used.</summary>
    private static decimal[] Lengths(DepreciationPlan plan)
    {
        decimal[] lengths = new decimal[plan.FirstYearFraction < 1 ? plan.Life + 1 : plan.Life];
        Array.Fill(lengths, 1m);
        lengths[0] = plan.FirstYearFraction;
        if (lengths.Length > plan.Life)
            lengths[^1] = 1 - plan.FirstYearFraction;
        return lengths;
    }

    /// <summary>A calendar year holds the end of one year of the asset and the start of the next.</summary>
    private static decimal[] Digits(DepreciationPlan plan, int years)
    {
        decimal Digit(int year) => year >= 1 && year <= plan.Life ? plan.Life - year + 1 : 0;
        return
        [
            .. Enumerable
                .Range(1, years)
                .Select(year => (plan.FirstYearFraction * Digit(year)) + ((1 - plan.FirstYearFraction) * Digit(year - 1))),
        ];
    }

    private static ImmutableArray<Money> Declining(DepreciationPlan plan, decimal[] lengths)
    {
        int places = plan.Cost.Currency.MinorUnitsFor("depreciate");
        var share = (Fraction)plan.Factor / (decimal)plan.Life;
        var charges = ImmutableArray.CreateBuilder<Money>(lengths.Length);
        var book = plan.Cost;
        var left = Fraction.Sum(lengths.Select(length => (Fraction)length));
        for (int year = 0; year < lengths.Length; year++)
        {
            var rest = book - plan.Salvage;
            var charge = book.Amount * share;
            if (plan.Switch && rest.Amount / left >= charge)
            {
                charges.AddRange(rest.Allocate(lengths.AsSpan(year)));
                break;
            }
            charge *= lengths[year];
            var rounded = new Money(Exact.Quotient(charge.Top, charge.Bottom, places, RoundingMode.HalfEven), book.Currency);
            charges.Add(Money.Min(rounded, rest));
            book -= charges[^1];
            left -= lengths[year];
        }
        return charges.ToImmutable();
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Depreciation",
            "折旧",
            Total,
            $"{Told.Plain(_plan.Cost)} - {Told.Plain(BookValues[^1])}",
            [.. Charges.Select((charge, year) => Explanation.Of(Phrase.Of($"Year {year + 1}", $"第 {year + 1} 年"), Told.Text(charge)))]
        );
}
