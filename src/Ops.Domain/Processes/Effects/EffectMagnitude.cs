namespace Ops.Domain.Processes;

/// <summary>How large an effect is by the size of Cliff's delta (J. Romano and others 2006).</summary>
public enum EffectMagnitude
{
    /// <summary>Below 0.147.</summary>
    Negligible,

    /// <summary>From 0.147 on, below 0.33.</summary>
    Small,

    /// <summary>From 0.33 on, below 0.474.</summary>
    Medium,

    /// <summary>From 0.474 on.</summary>
    Large,
}
