namespace Ops.Domain.Customers;

/// <summary>A contact that repeats an earlier one.</summary>
public sealed record RepeatContact
{
    internal RepeatContact(string id, string previous)
    {
        Id = id;
        Previous = previous;
    }

    /// <summary>The contact.</summary>
    public string Id { get; }

    /// <summary>The one before it of the same customer and category.</summary>
    public string Previous { get; }
}
