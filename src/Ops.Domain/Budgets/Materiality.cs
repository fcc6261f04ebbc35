namespace Ops.Domain.Budgets;

/// <summary>From where on a variance matters: an amount, a share of the budget, or both.</summary>
public sealed record Materiality
{
    /// <summary>Sets the limits.</summary>
    /// <param name="absolute">The least amount that matters, not negative; null for no such limit.</param>
    /// <param name="relative">The least share of the budget that matters, for example 0.05, not negative; null for no such limit.</param>
    /// <param name="rule">Whether all limits given must be reached or one is enough.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative limit, no limit at all, an undefined rule.</exception>
    public Materiality(Money? absolute, decimal? relative, MaterialityRule rule = MaterialityRule.Both)
    {
        if (absolute is { } amount)
            Rows.NotNegative(amount.Amount, nameof(absolute));
        if (relative is { } share)
            Rows.NotNegative(share, nameof(relative));
        if (absolute is null && relative is null)
            throw Faults.Invalid(nameof(absolute), "there is no limit", "give an amount, a share of the budget, or both");
        Absolute = absolute;
        Relative = relative;
        Rule = Guard.Defined(rule, nameof(rule));
    }

    /// <summary>The least amount that matters; null for no such limit.</summary>
    public Money? Absolute { get; }

    /// <summary>The least share of the budget that matters; null for no such limit.</summary>
    public decimal? Relative { get; }

    /// <summary>Whether all limits given must be reached or one is enough.</summary>
    public MaterialityRule Rule { get; }

    /// <summary>Whether a variance matters. A variance of 0 never does; any variance on a budget of 0 reaches the share.</summary>
    /// <param name="variance">The variance, in the currency of the limit.</param>
    /// <returns>True if the limits are reached as the rule says.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: another currency than the limit's.</exception>
    public bool IsMaterial(BudgetVariance variance)
    {
        int given = (Absolute is null ? 0 : 1) + (Relative is null ? 0 : 1);
        int reached = Reached(variance).Length;
        return Rule == MaterialityRule.Both ? reached == given : reached > 0;
    }

    /// <summary>The limits that a variance reaches, the amount before the share; none for a variance of 0.</summary>
    /// <param name="variance">The variance, in the currency of the limit.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: another currency than the limit's.</exception>
    public ImmutableArray<MaterialityLimit> Reached(BudgetVariance variance)
    {
        Guard.NotNull(variance, nameof(variance));
        var size = variance.Variance.Magnitude;
        if (Absolute is { } limit)
            Rows.In(limit.Currency, nameof(variance), size);
        if (size.IsZero)
            return [];
        bool absolute = Absolute is { } amount && size >= amount;
        bool relative = Relative is { } share && (Fraction)size.Amount >= (Fraction)share * variance.Budget.Magnitude.Amount;
        return
        [
            .. absolute ? [MaterialityLimit.Absolute] : ReadOnlySpan<MaterialityLimit>.Empty,
            .. relative ? [MaterialityLimit.Relative] : ReadOnlySpan<MaterialityLimit>.Empty,
        ];
    }
}
