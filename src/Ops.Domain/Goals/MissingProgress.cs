namespace Ops.Domain.Goals;

/// <summary>What a goal without data counts for in a roll-up.</summary>
public enum MissingProgress
{
    /// <summary>Nothing: the others share its weight; the coverage tells how much is missing.</summary>
    Ignore = 0,

    /// <summary>No progress: 0.</summary>
    Zero,

    /// <summary>It must not happen: the roll-up is refused.</summary>
    Refuse,
}
