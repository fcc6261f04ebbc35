namespace Ops.Domain.Budgets;

/// <summary>A line's variance, favourable or not.</summary>
/// <param name="Id">The line's key; unique in its list.</param>
/// <param name="Variance">Actual less budget.</param>
/// <param name="Owner">Who answers for it; null if nobody is named.</param>
public sealed record VarianceLine(string Id, Money Variance, string? Owner = null)
{
    /// <summary>The line's key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));
}
