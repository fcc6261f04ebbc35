namespace Ops.Domain.Reviews;

/// <summary>A column of a report's table.</summary>
/// <param name="Name">The heading.</param>
/// <param name="IsNumeric">True if its cells are figures, to be set flush right.</param>
public sealed record ReportColumn(Phrase Name, bool IsNumeric = false);
