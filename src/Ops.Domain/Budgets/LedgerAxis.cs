using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>One dimension of a ledger: its tree, and at which node of it every row lies.</summary>
internal sealed class LedgerAxis
{
    public const int Nowhere = -1;

    private readonly Ledger _ledger;
    private readonly int[]? _nodeOfCoding;

    public LedgerAxis(Ledger ledger, LedgerDimension dimension, string place)
    {
        _ledger = ledger;
        Tree = ledger.Shape.TreeOf(dimension, place);
        if (dimension == LedgerDimension.Unit)
            return;
        _nodeOfCoding = new int[ledger.Codings.Count];
        for (int coding = 0; coding < _nodeOfCoding.Length; coding++)
            _nodeOfCoding[coding] = Tree.TryRow(ledger.Codings.Name(coding, dimension), out int row) ? row : Nowhere;
    }

    public BudgetTree Tree { get; }

    /// <summary>The node of every row, −1 for rows that name none in this dimension; those outside another node are −1 too.</summary>
    public ReadOnlySpan<int> Nodes(LedgerNode? within, LocalDate? asOf)
    {
        if (_nodeOfCoding is null && within is null)
            return _ledger.Columns.Units;
        int[] nodes = new int[_ledger.Count];
        for (int row = 0; row < nodes.Length; row++)
            nodes[row] = Node(row);
        if (within is null)
            return nodes;
        var other = new LedgerAxis(_ledger, within.Dimension, nameof(within));
        bool[][] below = other.Below(within.Id, nameof(within), asOf);
        var slots = _ledger.Columns.Slots;
        for (int row = 0; row < nodes.Length; row++)
        {
            int at = other.Node(row);
            if (at < 0 || !below[slots[row] % below.Length][at])
                nodes[row] = Nowhere;
        }
        return nodes;
    }

    public int Node(int row) => _nodeOfCoding is null ? _ledger.Columns.Units[row] : _nodeOfCoding[_ledger.Columns.Codings[row]];

    /// <summary>Per period, which nodes are a node or lay below it.</summary>
    public bool[][] Below(string id, string place, LocalDate? asOf)
    {
        int top = Tree.Row(id, place);
        int[][] parents = _ledger.Shape.Parents(Tree, asOf);
        bool[][] below = new bool[parents.Length][];
        for (int period = 0; period < below.Length; period++)
            below[period] = period > 0 && parents[period] == parents[period - 1] ? below[period - 1] : Below(top, parents[period]);
        return below;
    }

    private bool[] Below(int top, int[] parents)
    {
        bool[] isBelow = new bool[parents.Length];
        int[] order = BudgetTree.BottomUp(parents, Tree.Units);
        for (int at = order.Length - 1; at >= 0; at--)
        {
            int row = order[at];
            isBelow[row] = row == top || (parents[row] >= 0 && isBelow[parents[row]]);
        }
        return isBelow;
    }
}
