namespace Ops.Domain.Risks;

/// <summary>How many pieces of evidence have an age from so many to so many days, both included.</summary>
public sealed record AgeBucket
{
    internal AgeBucket() { }

    /// <summary>The least age in days.</summary>
    public int FromDays { get; internal init; }

    /// <summary>The greatest age in days; null for the last bucket, which is open.</summary>
    public int? ToDays { get; internal init; }

    /// <summary>How many.</summary>
    public int Count { get; internal init; }
}
