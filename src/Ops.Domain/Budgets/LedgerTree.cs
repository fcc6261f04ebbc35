namespace Ops.Domain.Budgets;

/// <summary>The dated tree of a ledger's accounts, programmes, funds or projects.</summary>
/// <remarks>Compares by identity, as its tree does.</remarks>
public sealed class LedgerTree
{
    /// <summary>Names what a tree is of.</summary>
    /// <param name="dimension">What the tree is of; not units, whose tree every ledger has.</param>
    /// <param name="tree">The tree; a row's account, programme, fund or project is then one of its keys.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: units, an undefined dimension, or no tree.</exception>
    public LedgerTree(LedgerDimension dimension, BudgetTree tree)
    {
        Dimension =
            Guard.Defined(dimension, nameof(dimension)) == LedgerDimension.Unit
                ? throw Faults.Invalid(nameof(dimension), "units have their tree already", "name accounts, programmes, funds or projects")
                : dimension;
        Tree = Guard.NotNull(tree, nameof(tree));
    }

    /// <summary>What the tree is of.</summary>
    public LedgerDimension Dimension { get; }

    /// <summary>The tree.</summary>
    public BudgetTree Tree { get; }
}
