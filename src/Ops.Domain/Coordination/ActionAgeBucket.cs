namespace Ops.Domain.Coordination;

/// <summary>Open actions of an age.</summary>
public sealed record ActionAgeBucket
{
    internal ActionAgeBucket() { }

    /// <summary>From so many days on.</summary>
    public int From { get; internal init; }

    /// <summary>Up to so many days; null = no end.</summary>
    public int? To { get; internal init; }

    /// <summary>How many are open.</summary>
    public int Open { get; internal init; }

    /// <summary>How many of these are overdue.</summary>
    public int Overdue { get; internal init; }
}
