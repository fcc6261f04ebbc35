namespace Ops.Domain.Rules;

/// <summary>What happens when a rule sets a fact that another rule has set to a different value.</summary>
public enum ConflictPolicy
{
    /// <summary>It is a fault that names both rules.</summary>
    Error = 0,

    /// <summary>The later firing replaces the value.</summary>
    Overwrite,

    /// <summary>The earlier value stays; the trace says so.</summary>
    Keep,
}
