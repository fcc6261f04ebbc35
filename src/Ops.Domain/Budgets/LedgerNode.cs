namespace Ops.Domain.Budgets;

/// <summary>A place in one of a ledger's trees; it stands for all that is below it, too.</summary>
/// <param name="Dimension">In which tree.</param>
/// <param name="Id">The key there.</param>
public sealed record LedgerNode(LedgerDimension Dimension, string Id)
{
    /// <summary>In which tree.</summary>
    public LedgerDimension Dimension { get; } = Guard.Defined(Dimension, nameof(Dimension));

    /// <summary>The key there.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));
}
