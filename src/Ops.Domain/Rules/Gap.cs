namespace Ops.Domain.Rules;

/// <summary>A region that no row covers, as a row that could be pasted into the table.</summary>
/// <param name="Box">The cells of the region.</param>
/// <param name="Witness">A point in it.</param>
public sealed record Gap(Box Box, Point Witness);
