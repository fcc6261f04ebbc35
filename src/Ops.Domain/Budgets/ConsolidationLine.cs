namespace Ops.Domain.Budgets;

/// <summary>Plan and actual of an entity in its own currency.</summary>
/// <param name="Id">The line's key; unique in its list.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Actual">What came of it, in the same currency.</param>
public sealed record ConsolidationLine(string Id, Money Plan, Money Actual)
{
    /// <summary>The line's key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));
}
