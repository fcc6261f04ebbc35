namespace Ops.Domain.Budgets;

/// <summary>The dated tree of a ledger's accounts, programmes, funds or projects.</summary>
/// <param name="Dimension">What the tree is of; not units, whose tree every ledger has.</param>
/// <param name="Tree">The tree; a row's account, programme, fund or project is then one of its keys.</param>
public sealed record LedgerTree(LedgerDimension Dimension, BudgetTree Tree)
{
    /// <summary>What the tree is of.</summary>
    public LedgerDimension Dimension { get; } =
        Guard.Defined(Dimension, nameof(Dimension)) == LedgerDimension.Unit
            ? throw Faults.Invalid(nameof(Dimension), "units have their tree already", "name accounts, programmes, funds or projects")
            : Dimension;

    /// <summary>The tree.</summary>
    public BudgetTree Tree { get; } = Guard.NotNull(Tree, nameof(Tree));
}
