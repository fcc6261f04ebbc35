namespace Ops.Domain.Coordination;

/// <summary>Open actions of one owner.</summary>
public sealed record OwnerActions
{
    internal OwnerActions() { }

    /// <summary>Who; null = nobody.</summary>
    public string? Owner { get; internal init; }

    /// <summary>How many are open.</summary>
    public int Open { get; internal init; }

    /// <summary>How many of these are overdue.</summary>
    public int Overdue { get; internal init; }

    /// <summary>The age of the oldest.</summary>
    public int OldestDays { get; internal init; }
}
