namespace Ops.Domain.Rules;

/// <summary>How many historic rows go from one answer to another.</summary>
/// <typeparam name="TOutcome">The type of the outcomes.</typeparam>
/// <param name="Old">The old answer.</param>
/// <param name="New">The new answer.</param>
/// <param name="Count">How many rows.</param>
public sealed record Transition<TOutcome>(TableOutcome<TOutcome> Old, TableOutcome<TOutcome> New, int Count);
