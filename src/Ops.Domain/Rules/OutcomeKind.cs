namespace Ops.Domain.Rules;

/// <summary>What kind of answer a table gave.</summary>
public enum OutcomeKind
{
    /// <summary>No row matches and there is no otherwise-row.</summary>
    None = 0,

    /// <summary>One outcome.</summary>
    One,

    /// <summary>A list of outcomes, possibly empty.</summary>
    Many,

    /// <summary>A number of rows.</summary>
    Count,

    /// <summary>The hit policy is broken at this point.</summary>
    Fault,
}
