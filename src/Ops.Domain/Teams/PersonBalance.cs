namespace Ops.Domain.Teams;

/// <summary>One person's part of a <see cref="WorkloadBalance"/>.</summary>
public sealed record PersonBalance
{
    internal PersonBalance() { }

    /// <summary>Who.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Hours available.</summary>
    public decimal Capacity { get; internal init; }

    /// <summary>Hours assigned.</summary>
    public long Load { get; internal init; }

    /// <summary>Load / capacity; null without capacity.</summary>
    public double? Utilization { get; internal init; }

    /// <summary>The person's share of the whole load in proportion to capacity, in whole units.</summary>
    public long Target { get; internal init; }
}
