using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>The end of a year: what is carried into the next, what lapses, and what overspending costs. Pure, so that every run is a preview.</summary>
public sealed class CarryForward : IExplainable
{
    private CarryForward(ImmutableArray<CarryResult> lines, Currency currency)
    {
        Lines = lines;
        Money Sum(Func<CarryResult, Money> figure) => Fraction.Sum(lines.Select(line => (Fraction)figure(line).Amount)).In(currency);
        CommitmentsCarried = Sum(line => line.CommitmentsCarried);
        UnspentCarried = Sum(line => line.UnspentCarried);
        Lapsed = Sum(line => line.Lapsed);
        DeficitCarried = Sum(line => line.DeficitCarried);
        CarriedForward = Sum(line => line.CarriedForward);
    }

    /// <summary>The units in the order given.</summary>
    public ImmutableArray<CarryResult> Lines { get; }

    /// <summary>The sum of commitments carried.</summary>
    public Money CommitmentsCarried { get; }

    /// <summary>The sum of unspent money carried.</summary>
    public Money UnspentCarried { get; }

    /// <summary>The sum of lapsed money.</summary>
    public Money Lapsed { get; }

    /// <summary>The sum of deficits carried.</summary>
    public Money DeficitCarried { get; }

    /// <summary>The sum of what goes on.</summary>
    public Money CarriedForward { get; }

    /// <summary>Closes a year.</summary>
    /// <param name="lines">At least one unit; keys are unique, all amounts in one currency.</param>
    /// <param name="on">The day of closing: commitments that expired before it count as unspent.</param>
    /// <param name="overallCap">At most this much unspent money is carried by all units together, shared out in proportion; null for no limit.</param>
    /// <returns>What goes on and what does not.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>: a unit, or a commitment within one.
    /// <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: an amount or a share outside its range.
    /// </exception>
    public static CarryForward Of(ReadOnlySpan<CarryLine> lines, LocalDate on, Money? overallCap = null)
    {
        Rows.NotEmpty(lines, nameof(lines));
        Rows.Unique(lines, nameof(lines), line => line.Node);
        for (int i = 0; i < lines.Length; i++)
            Rows.Unique(lines[i].Commitments.AsSpan(), $"{Guard.At(nameof(lines), i)}.Commitments", commitment => commitment.Id);
        var currency = lines[0].Budget.Currency;
        for (int i = 0; i < lines.Length; i++)
            CheckCurrency(lines[i], currency, Guard.At(nameof(lines), i));
        for (int i = 0; i < lines.Length; i++)
            Check(lines[i], Guard.At(nameof(lines), i));
        if (overallCap is { } limit)
        {
            Rows.In(currency, nameof(overallCap), limit);
            Rows.NotNegative(limit.Amount, nameof(overallCap));
            limit.InMinorUnits("carry", nameof(overallCap));
        }
        var results = lines.ToArray().Select(line => Close(line, on)).ToArray();
        var all = Fraction.Sum(results.Select(line => (Fraction)line.UnspentCarried.Amount));
        if (overallCap is { } cap && all > cap.Amount)
        {
            var shares = cap.Allocate([.. results.Select(line => line.UnspentCarried.Amount)]);
            results = [.. results.Zip(shares, (line, share) => line with { UnspentCarried = share })];
        }
        return new CarryForward([.. results], currency);
    }

    private static CarryResult Close(CarryLine line, LocalDate on)
    {
        var nothing = Money.Zero(line.Budget.Currency);
        var open = line
            .Commitments.Where(commitment => !(commitment.Expires < on))
            .Aggregate(nothing, (sum, commitment) => sum + commitment.Amount);
        var unspent = line.Budget - line.Actual - open;
        var left = Money.Max(nothing, unspent);
        if (line.Policy.Once)
            left = Money.Max(nothing, left - Money.Max(nothing, line.CarriedIn - line.Actual - open));
        var carried = (Fraction)line.Policy.Share * left.Amount;
        if (line.Policy.CapOfBudget is { } share && share * (Fraction)line.Budget.Amount < carried)
            carried = share * (Fraction)line.Budget.Amount;
        if (line.Policy.CapAmount is { } cap && cap.Amount < carried)
            carried = cap.Amount;
        return new CarryResult(line.Node)
        {
            Unspent = unspent,
            OpenCommitments = open,
            CommitmentsCarried = line.Policy.Commitments ? open : nothing,
            UnspentCarried = new Money(
                Exact.Quotient(carried.Top, carried.Bottom, line.Budget.Currency.MinorUnitsFor("carry"), RoundingMode.Floor),
                line.Budget.Currency
            ),
            DeficitCarried = line.Policy.Deficit ? Money.Max(nothing, -unspent) : nothing,
        };
    }

    private static void CheckCurrency(CarryLine line, Currency currency, string place)
    {
        Rows.In(currency, place, line.Budget, line.Actual, line.CarriedIn);
        if (line.Policy.CapAmount is { } cap)
            Rows.In(currency, $"{place}.Policy.CapAmount", cap);
        foreach (var commitment in line.Commitments)
            Rows.In(currency, $"{place}.Commitments", commitment.Amount);
    }

    private static void Check(CarryLine line, string place)
    {
        Rows.NotNegative(line.Budget.Amount, $"{place}.Budget");
        Rows.NotNegative(line.CarriedIn.Amount, $"{place}.CarriedIn");
        if (line.CarriedIn > line.Budget)
            throw Faults.Invalid(
                $"{place}.CarriedIn",
                $"{line.CarriedIn} is more than the budget of {line.Budget}",
                "give the part of the budget that came from last year"
            );
        foreach (var commitment in line.Commitments)
            Rows.Positive(commitment.Amount.Amount, $"{place}.Commitments");
        Rows.Share(line.Policy.Share, $"{place}.Policy.Share");
        if (line.Policy.CapOfBudget is { } share)
            Rows.Share(share, $"{place}.Policy.CapOfBudget");
        if (line.Policy.CapAmount is { } cap)
            Rows.NotNegative(cap.Amount, $"{place}.Policy.CapAmount");
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Carried forward",
            "结转",
            CarriedForward,
            $"{Told.Plain(CommitmentsCarried)} + {Told.Plain(UnspentCarried)} - {Told.Plain(DeficitCarried)}",
            [
                Told.Of("Lapsed", "失效金额", Lapsed),
                .. Lines.Select(line => Explanation.Of(Phrase.Of($"{line.Node}"), Told.Text(line.CarriedForward))),
            ]
        );
}
