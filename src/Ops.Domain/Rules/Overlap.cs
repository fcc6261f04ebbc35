namespace Ops.Domain.Rules;

/// <summary>Two rows that match at common points.</summary>
/// <param name="First">The earlier row's id.</param>
/// <param name="Second">The later row's id.</param>
/// <param name="IsConflict">True when their outcomes differ.</param>
/// <param name="Region">Where both match.</param>
/// <param name="Witness">A point at which both match.</param>
public sealed record Overlap(string First, string Second, bool IsConflict, Box Region, Point Witness);
