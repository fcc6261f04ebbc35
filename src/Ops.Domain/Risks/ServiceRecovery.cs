namespace Ops.Domain.Risks;

/// <summary>When a service runs again, and by how much it misses its objectives.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ServiceRecovery
{
    internal ServiceRecovery() { }

    /// <summary>The target.</summary>
    public ServiceTarget Target { get; internal init; } = null!;

    /// <summary>Its own recovery and the longest among what it depends on, in hours.</summary>
    public double AchievedRecoveryHours { get; internal init; }

    /// <summary>The services whose recoveries make up that time, from the deepest to itself; of equal times the least id.</summary>
    public ImmutableArray<string> CriticalPath { get; internal init; }

    /// <summary>Hours beyond the recovery time objective; 0 when it is met.</summary>
    public double RecoveryTimeGap { get; internal init; }

    /// <summary>Hours of data lost beyond the recovery point objective; 0 when it is met.</summary>
    public double RecoveryPointGap { get; internal init; }

    /// <summary>True when it runs again only after the maximum downtime; null when none is set.</summary>
    public bool? BreachesMaximumDowntime { get; internal init; }

    internal bool HasGap => RecoveryTimeGap > 0 || RecoveryPointGap > 0;
}
