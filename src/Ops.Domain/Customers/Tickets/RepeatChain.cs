namespace Ops.Domain.Customers;

/// <summary>Contacts of one customer and category in an unbroken row, each within the window of the one before.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Category">The category.</param>
/// <param name="Length">How many contacts, the first one included.</param>
public sealed record RepeatChain(string Customer, string Category, int Length);
