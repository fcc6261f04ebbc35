namespace Ops.Domain.Risks;

/// <summary>An exposure in a category, for the test against the appetite.</summary>
public sealed record CategoryExposure
{
    /// <summary>Creates an exposure.</summary>
    /// <param name="category">The category.</param>
    /// <param name="amount">The amount.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank category.</exception>
    public CategoryExposure(string category, Money amount)
    {
        Category = Guard.NotBlank(category, nameof(category));
        Amount = amount;
    }

    /// <summary>The category.</summary>
    public string Category { get; }

    /// <summary>The amount.</summary>
    public Money Amount { get; }
}
