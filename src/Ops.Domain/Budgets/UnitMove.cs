using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>A unit that goes to another place in the tree.</summary>
/// <param name="Unit">The unit; all below it go with it.</param>
/// <param name="Parent">The unit above it from then on; null if it becomes a root.</param>
/// <param name="InForce">The day from which this holds.</param>
public sealed record UnitMove(string Unit, string? Parent, LocalDate InForce);
