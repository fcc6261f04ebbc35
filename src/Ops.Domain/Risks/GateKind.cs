namespace Ops.Domain.Risks;

/// <summary>When the output of a gate occurs.</summary>
public enum GateKind
{
    /// <summary>When all inputs do.</summary>
    And = 0,

    /// <summary>When one input does.</summary>
    Or,

    /// <summary>When at least k inputs do.</summary>
    AtLeast,
}
