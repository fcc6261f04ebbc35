namespace Ops.Domain.Budgets;

/// <summary>Something that happens to a purchase.</summary>
/// <param name="Document">The purchase.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Amount">How much; null for all that is requested or open.</param>
public sealed record EncumbranceEvent(string Document, EncumbranceKind Kind, Money? Amount = null)
{
    /// <summary>The purchase.</summary>
    public string Document { get; } = Guard.NotBlank(Document, nameof(Document));

    /// <summary>What happens.</summary>
    public EncumbranceKind Kind { get; } = Guard.Defined(Kind, nameof(Kind));
}
