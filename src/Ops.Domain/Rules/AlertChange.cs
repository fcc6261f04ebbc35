namespace Ops.Domain.Rules;

/// <summary>What a reading did to an alert. Both at once: the old alert ended and a new one began.</summary>
[Flags]
public enum AlertChange
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The alert was raised.</summary>
    Raised = 1,

    /// <summary>The alert was cleared.</summary>
    Cleared = 2,
}
