namespace Ops.Domain.Budgets;

/// <summary>The budget after an event, over all purchases: set aside + committed + actual + available = budget, always.</summary>
/// <param name="Document">The purchase of the event.</param>
/// <param name="State">How far it has come.</param>
/// <param name="PreCommitted">Set aside for requests.</param>
/// <param name="Committed">Ordered and not yet invoiced.</param>
/// <param name="Actual">Invoiced.</param>
/// <param name="Available">What is left; may be negative.</param>
public sealed record EncumbranceStep(
    string Document,
    EncumbranceState State,
    Money PreCommitted,
    Money Committed,
    Money Actual,
    Money Available
);
