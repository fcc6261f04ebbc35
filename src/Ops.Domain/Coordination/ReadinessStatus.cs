namespace Ops.Domain.Coordination;

/// <summary>How far an item of a gate is.</summary>
public enum ReadinessStatus
{
    /// <summary>Not done: counts 0.</summary>
    Open = 0,

    /// <summary>Done: counts 1.</summary>
    Done,

    /// <summary>Done in part: counts its share.</summary>
    Partial,

    /// <summary>Not asked for: left out.</summary>
    Waived,
}
