namespace Ops.Domain.Processes;

/// <summary>How long an open item has been under way.</summary>
/// <remarks>Two are equal when key and days are. <c>default</c> has no key.</remarks>
public readonly record struct ItemAge
{
    internal ItemAge(string id, int days)
    {
        Id = id;
        Days = days;
    }

    /// <summary>The key of the item.</summary>
    public string Id { get; }

    /// <summary>The days since the start, both days included.</summary>
    public int Days { get; }
}
