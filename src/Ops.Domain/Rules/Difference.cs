namespace Ops.Domain.Rules;

/// <summary>A region in which two versions of a table answer differently.</summary>
/// <typeparam name="TOutcome">The type of the outcomes.</typeparam>
/// <param name="Box">The region.</param>
/// <param name="Witness">A point in it.</param>
/// <param name="Old">The old answer there.</param>
/// <param name="New">The new answer there.</param>
public sealed record Difference<TOutcome>(Box Box, Point Witness, TableOutcome<TOutcome> Old, TableOutcome<TOutcome> New);
