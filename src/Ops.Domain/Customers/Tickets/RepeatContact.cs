namespace Ops.Domain.Customers;

/// <summary>A contact that repeats an earlier one.</summary>
/// <param name="Id">The contact.</param>
/// <param name="Previous">The one before it of the same customer and category.</param>
public sealed record RepeatContact(string Id, string Previous);
