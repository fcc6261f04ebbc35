namespace Ops.Domain.Rules;

/// <summary>What a reading without a value means to an alert rule.</summary>
public enum MissingReading
{
    /// <summary>It is left out, as if it had not been taken.</summary>
    Skip = 0,

    /// <summary>It breaks a run: it counts as a reading that does not breach.</summary>
    Break,
}
