using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>A decision's or meeting's action.</summary>
/// <param name="Id">Its name, unique in the log.</param>
/// <param name="Owner">Who has it; null when nobody does.</param>
/// <param name="Raised">The day on which it was raised.</param>
/// <param name="Due">The day by which it should be closed, not before it was raised; null when none is named.</param>
/// <param name="Closed">The day on which it was closed, not before it was raised; null when it is open.</param>
public sealed record ActionItem(string Id, string? Owner, LocalDate Raised, LocalDate? Due = null, LocalDate? Closed = null);
