namespace Ops.Domain.Reviews;

/// <summary>How a unit's money goes within the period under review: plan and actual of its months, and what is ordered.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class ReviewSpending
{
    /// <summary>States a unit's spending so far.</summary>
    /// <param name="unit">The unit's key.</param>
    /// <param name="plan">What was planned for each part of the period (months, weeks), at least one, in one currency.</param>
    /// <param name="actual">What was spent in the parts that are over; perhaps in none.</param>
    /// <param name="committed">What is ordered and not yet spent, not negative; null for nothing.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank unit, a negative commitment. <see cref="FaultCode.EmptyInput"/>: no plan.
    /// <see cref="FaultCode.LengthMismatch"/>: more actual parts than planned. <see cref="FaultCode.CurrencyMismatch"/>.
    /// </exception>
    public ReviewSpending(string unit, ReadOnlySpan<Money> plan, ReadOnlySpan<Money> actual, Money? committed = null)
    {
        Guard.NotEmpty(plan, nameof(plan));
        if (actual.Length > plan.Length)
            throw Faults.Length(nameof(actual), actual.Length, plan.Length, nameof(plan));
        Committed = committed ?? Money.Zero(plan[0].Currency);
        One(plan, plan[0].Currency, nameof(plan));
        One(actual, plan[0].Currency, nameof(actual));
        One([Committed], plan[0].Currency, nameof(committed));
        Unit = Guard.NotBlank(unit, nameof(unit));
        if (Committed.IsNegative)
            throw Faults.Invalid(nameof(committed), $"{Committed} is negative", "give what is ordered, at least 0");
        Plan = [.. plan];
        Actual = [.. actual];
    }

    /// <summary>The unit's key.</summary>
    public string Unit { get; }

    /// <summary>What was planned for each part of the period.</summary>
    public ImmutableArray<Money> Plan { get; }

    /// <summary>What was spent in the parts that are over.</summary>
    public ImmutableArray<Money> Actual { get; }

    /// <summary>What is ordered and not yet spent.</summary>
    public Money Committed { get; }

    /// <summary>The label of the period that it belongs to; null where it is the same in every review of the model.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label.</exception>
    public string? Period
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value, nameof(Period));
    }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency => Committed.Currency;

    private static void One(ReadOnlySpan<Money> amounts, Currency currency, string place)
    {
        foreach (var amount in amounts)
        {
            if (amount.Currency != currency)
                throw Faults.Of(FaultCode.CurrencyMismatch, place, $"{amount.Currency} meets {currency}", "convert to one currency first");
        }
    }
}
