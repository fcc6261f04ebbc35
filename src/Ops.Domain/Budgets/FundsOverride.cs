namespace Ops.Domain.Budgets;

/// <summary>A request that passed although a control would have stopped it.</summary>
/// <param name="Unit">The unit that asked.</param>
/// <param name="Period">The number of the period, from 1.</param>
/// <param name="Activity">Reserve, commit or book.</param>
/// <param name="Amount">How much it asked for.</param>
/// <param name="Decision">What the controls said.</param>
/// <param name="Pass">Who let it pass, and why.</param>
public sealed record FundsOverride(
    string Unit,
    int Period,
    SpendingActivity Activity,
    Money Amount,
    FundsDecision Decision,
    SpendingOverride Pass
);
