namespace Ops.Domain.Budgets;

/// <summary>What one budget still allows: available = budget − actual − committed. Committed never contains actual.</summary>
public sealed record Availability : IExplainable
{
    private Availability() { }

    /// <summary>Budget − actual − committed.</summary>
    public Money Available { get; internal init; }

    /// <summary>Available − request.</summary>
    public Money AvailableAfter { get; internal init; }

    /// <summary>Stop below 0; else warn above the warning share of a budget above 0; else ok.</summary>
    public SpendingDecision Decision { get; internal init; }

    /// <summary>Checks a request against one budget.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="actual">What is spent.</param>
    /// <param name="committed">What is ordered and not yet spent.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="warnAt">The share of the budget above which to warn, for example 0.9.</param>
    /// <returns>What is available, and the decision.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.Overflow"/>.</exception>
    public static Availability Of(Money budget, Money actual, Money committed, Money request, decimal warnAt)
    {
        var available = budget - actual - committed;
        var after = available - request;
        bool isNear =
            !budget.IsNegative && !budget.IsZero && (Fraction)(actual + committed + request).Amount > (Fraction)warnAt * budget.Amount;
        return new Availability
        {
            Available = available,
            AvailableAfter = after,
            Decision =
                after.IsNegative ? SpendingDecision.Stop
                : isNear ? SpendingDecision.Warn
                : SpendingDecision.Ok,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of("Available", "可用预算", Available, null, Told.Of("Available after the request", "申请后可用预算", AvailableAfter));
}
