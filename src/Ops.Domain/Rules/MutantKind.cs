namespace Ops.Domain.Rules;

/// <summary>A small mistake that a table could contain.</summary>
public enum MutantKind
{
    /// <summary>A row was forgotten.</summary>
    RemoveRow = 0,

    /// <summary>A cell was left at any.</summary>
    CellToAny,

    /// <summary>An end of an interval is closed instead of open, or the other way round.</summary>
    FlipEnd,
}
