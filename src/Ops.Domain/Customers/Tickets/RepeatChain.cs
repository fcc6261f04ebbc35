namespace Ops.Domain.Customers;

/// <summary>Contacts of one customer and category in an unbroken row, each within the window of the one before.</summary>
public sealed record RepeatChain
{
    internal RepeatChain(string customer, string category, int length)
    {
        Customer = customer;
        Category = category;
        Length = length;
    }

    /// <summary>The customer.</summary>
    public string Customer { get; }

    /// <summary>The category.</summary>
    public string Category { get; }

    /// <summary>How many contacts, the first one included.</summary>
    public int Length { get; }
}
