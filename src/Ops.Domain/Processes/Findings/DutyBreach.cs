namespace Ops.Domain.Processes;

/// <summary>A case in which one resource did both activities of a pair.</summary>
/// <param name="Case">The case.</param>
/// <param name="Resource">Who did both, of several the first in ordinal order.</param>
public readonly record struct DutyBreach(string Case, string Resource);
