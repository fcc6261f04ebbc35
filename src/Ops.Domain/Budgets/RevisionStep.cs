namespace Ops.Domain.Budgets;

/// <summary>What one event did to one cell.</summary>
/// <param name="Event">The event's key.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Delta">By how much its revised budget changed.</param>
/// <param name="Before">The revised budget before.</param>
/// <param name="After">The revised budget after.</param>
/// <param name="OverrideReason">Why the cell gave more than was available; null if it did not.</param>
public sealed record RevisionStep(string Event, BudgetCell Cell, Money Delta, Money Before, Money After, string? OverrideReason = null);
