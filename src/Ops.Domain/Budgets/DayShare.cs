namespace Ops.Domain.Budgets;

/// <summary>What falls to a period by days.</summary>
/// <param name="Id">The period's key.</param>
/// <param name="Days">Days of the span in the period, or working days of it.</param>
/// <param name="Amount">Its amount, in whole minor units.</param>
public sealed record DayShare(string Id, int Days, Money Amount);
