namespace Ops.Domain.Rules;

/// <summary>How grave it is that a rule holds, in ascending order.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info = 0,

    /// <summary>Worth watching.</summary>
    Warning,

    /// <summary>To be put right.</summary>
    Error,

    /// <summary>To be put right at once.</summary>
    Critical,
}
