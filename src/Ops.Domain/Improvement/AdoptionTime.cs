namespace Ops.Domain.Improvement;

/// <summary>When an adoption curve reaches a share of its capacity.</summary>
public sealed record AdoptionTime
{
    internal AdoptionTime() { }

    /// <summary>The share.</summary>
    public double Share { get; internal init; }

    /// <summary>The time.</summary>
    public double Time { get; internal init; }
}
