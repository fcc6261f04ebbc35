namespace Ops.Domain.Budgets;

/// <summary>A purchase after all events.</summary>
/// <param name="Id">The purchase.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Invoiced">What was invoiced.</param>
/// <param name="Open">What it still holds, set aside or committed.</param>
public sealed record EncumbranceDocument(string Id, EncumbranceState State, Money Invoiced, Money Open);
