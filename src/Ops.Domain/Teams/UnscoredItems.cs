namespace Ops.Domain.Teams;

/// <summary>What an item without a score does.</summary>
public enum UnscoredItems
{
    /// <summary>It is left out, and the others carry its weight.</summary>
    Renormalize = 0,

    /// <summary>It counts 0 in a component that has a score; a component without any counts 0 in the final score.</summary>
    Zero,
}
