using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Where a cool-down stands: a plain value that can be stored. <c>default</c> is the start.</summary>
public readonly record struct CoolDownState
{
    /// <summary>When the last reading was taken.</summary>
    public Instant? LastAt { get; init; }

    /// <summary>When the last notification went out.</summary>
    public Instant? ToldAt { get; init; }

    /// <summary>Breaches that were held back since then.</summary>
    public int HeldBack { get; init; }
}
