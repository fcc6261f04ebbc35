namespace Ops.Domain.Risks;

/// <summary>An exposure in a category, for the test against the appetite.</summary>
/// <param name="Category">The category.</param>
/// <param name="Amount">The amount.</param>
public sealed record CategoryExposure(string Category, Money Amount);
