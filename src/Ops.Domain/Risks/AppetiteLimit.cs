namespace Ops.Domain.Risks;

/// <summary>What was agreed to bear in a category of risks.</summary>
public sealed record AppetiteLimit
{
    /// <summary>Creates the limit.</summary>
    /// <param name="category">The category, not blank.</param>
    /// <param name="appetite">What is wanted.</param>
    /// <param name="tolerance">What is tolerated: at least the appetite.</param>
    /// <param name="capacity">What can be borne at all: at least the tolerance.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank category. <see cref="FaultCode.CurrencyMismatch"/>: two currencies.
    /// <see cref="FaultCode.NotOrdered"/>: not appetite ≤ tolerance ≤ capacity.
    /// </exception>
    public AppetiteLimit(string category, Money appetite, Money tolerance, Money capacity)
    {
        Category = Guard.NotBlank(category, nameof(category));
        AppetiteWords.Ordered(appetite, tolerance, capacity, category);
        Appetite = appetite;
        Tolerance = tolerance;
        Capacity = capacity;
    }

    /// <summary>The category.</summary>
    public string Category { get; }

    /// <summary>What is wanted.</summary>
    public Money Appetite { get; }

    /// <summary>What is tolerated.</summary>
    public Money Tolerance { get; }

    /// <summary>What can be borne at all.</summary>
    public Money Capacity { get; }
}
