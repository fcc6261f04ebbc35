namespace Ops.Domain.Budgets;

/// <summary>From where on a variance matters: both an amount and a share of the budget must be reached.</summary>
public sealed record Materiality
{
    /// <summary>Sets the limits.</summary>
    /// <param name="absolute">The least amount that matters; not negative.</param>
    /// <param name="relative">The least share of the budget that matters, for example 0.05; not negative.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative limit.</exception>
    public Materiality(Money absolute, decimal relative)
    {
        Absolute = absolute.IsNegative
            ? throw Faults.Invalid(nameof(absolute), $"{Figures.Text(absolute.Amount)} is negative", "give an amount of at least 0")
            : absolute;
        Relative = relative < 0
            ? throw Faults.Invalid(nameof(relative), $"{Figures.Text(relative)} is negative", "give a share of at least 0")
            : relative;
    }

    /// <summary>The least amount that matters.</summary>
    public Money Absolute { get; }

    /// <summary>The least share of the budget that matters.</summary>
    public decimal Relative { get; }

    /// <summary>Whether a variance matters. A variance of 0 never does; any variance on a budget of 0 reaches the share.</summary>
    /// <param name="variance">The variance, in the currency of the limit.</param>
    /// <returns>True if both limits are reached.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: another currency than the limit's.</exception>
    public bool IsMaterial(BudgetVariance variance)
    {
        Guard.NotNull(variance, nameof(variance));
        var size = variance.Variance.Magnitude;
        return !size.IsZero && size >= Absolute && size >= variance.Budget.Magnitude * Relative;
    }
}
