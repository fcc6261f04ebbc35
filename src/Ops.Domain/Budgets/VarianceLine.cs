namespace Ops.Domain.Budgets;

/// <summary>A line's variance, favourable or not.</summary>
/// <param name="Id">The line's key; unique in its list.</param>
/// <param name="Variance">Actual less budget.</param>
public sealed record VarianceLine(string Id, Money Variance)
{
    /// <summary>The line's key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));
}
