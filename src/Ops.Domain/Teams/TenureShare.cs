namespace Ops.Domain.Teams;

/// <summary>The share of people who stay for so many days.</summary>
public sealed record TenureShare
{
    internal TenureShare() { }

    /// <summary>The days.</summary>
    public int Days { get; internal init; }

    /// <summary>The share; null beyond the longest tenure seen.</summary>
    public double? Share { get; internal init; }
}
