namespace Ops.Domain.Risks;

/// <summary>What a <see cref="SensitivityFormula"/> does with its parts, from left to right.</summary>
public enum SensitivityOperation
{
    /// <summary>Adds them.</summary>
    Add = 0,

    /// <summary>Takes all others from the first.</summary>
    Subtract,

    /// <summary>Multiplies them.</summary>
    Multiply,

    /// <summary>Divides the first by all others.</summary>
    Divide,

    /// <summary>Takes the smallest.</summary>
    Minimum,

    /// <summary>Takes the largest.</summary>
    Maximum,
}
