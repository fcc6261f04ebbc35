namespace Ops.Domain.Budgets;

/// <summary>What a unit asks for.</summary>
/// <param name="Node">The unit.</param>
/// <param name="Period">The number of the period, from 1.</param>
/// <param name="Amount">How much, above 0.</param>
/// <param name="Activity">Which step is asked for; each has its own limits.</param>
public sealed record SpendingRequest(string Node, int Period, Money Amount, SpendingActivity Activity = SpendingActivity.Reserve)
{
    /// <summary>The unit.</summary>
    public string Node { get; } = Guard.NotBlank(Node, nameof(Node));

    /// <summary>Which step is asked for; each has its own limits.</summary>
    public SpendingActivity Activity { get; } = Guard.Defined(Activity, nameof(Activity));
}
