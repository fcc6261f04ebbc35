using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>
/// Units under units, with the days on which units moved: the tree as it was on any day, and as it is. Accounts, programmes, funds and
/// projects have their trees in the same way.
/// </summary>
/// <remarks>Immutable: a move gives a new tree, and the old one still tells what it told. Compares by identity.</remarks>
public sealed class BudgetTree : IExplainable
{
    private const int Root = -1;

    private readonly UnitIndex _index;
    private readonly int[] _start;

    private BudgetTree(UnitIndex index, int[] start, ImmutableArray<UnitMove> moves)
    {
        _index = index;
        _start = start;
        Moves = moves;
        Units = [.. Enumerable.Range(0, index.Count).Select(index.Id)];
    }

    /// <summary>The keys of all units, in the order given.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The moves by the day from which they hold, those of one day in the order in which they were made.</summary>
    public ImmutableArray<UnitMove> Moves { get; }

    /// <summary>Makes a tree.</summary>
    /// <param name="units">At least one unit; keys are unique, units above are in the list, none is above itself.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.UnknownReference"/>, <see cref="FaultCode.DuplicateKey"/>,
    /// <see cref="FaultCode.Cycle"/>.
    /// </exception>
    public static BudgetTree Of(ReadOnlySpan<BudgetUnit> units)
    {
        Rows.NotEmpty(units, nameof(units));
        var index = new UnitIndex(units);
        index.RefuseUnknownParents();
        index.RefuseTwins();
        index.RefuseCycles();
        return new BudgetTree(index, [.. Enumerable.Range(0, index.Count).Select(index.Parent)], []);
    }

    /// <summary>The tree with one more move.</summary>
    /// <param name="unit">The unit; all below it go with it.</param>
    /// <param name="parent">The unit above it from then on; null if it becomes a root.</param>
    /// <param name="inForce">The day from which this holds; moves of later days still hold after it.</param>
    /// <returns>The new tree.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: not a unit. <see cref="FaultCode.Cycle"/>: the unit would come to lie below itself, on
    /// that day or after a later move.
    /// </exception>
    public BudgetTree Move(string unit, string? parent, LocalDate inForce)
    {
        _index.Row(Guard.NotNull(unit, nameof(unit)), nameof(unit));
        if (parent is not null)
            _index.Row(parent, nameof(parent));
        var moved = new BudgetTree(_index, _start, [.. Moves.Add(new UnitMove(unit, parent, inForce)).OrderBy(move => move.InForce)]);
        foreach (var day in moved.Moves.Select(move => move.InForce).Where(day => day >= inForce).Distinct())
            BottomUp(moved.ParentsOn(day), Units);
        return moved;
    }

    /// <summary>The unit above a unit on a day.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="on">The day.</param>
    /// <returns>The unit above; null for a root.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: not a unit.</exception>
    public string? ParentOf(string unit, LocalDate on)
    {
        int parent = ParentsOn(on)[Row(unit, nameof(unit))];
        return parent == Root ? null : Units[parent];
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Units", "单位"),
            (decimal)Units.Length,
            default,
            default,
            [
                .. Moves.Select(move =>
                    Explanation.Of(
                        Phrase.Of($"{move.Unit}"),
                        move.Parent ?? "*",
                        Phrase.Of($"moves on {Figures.Text(move.InForce)}", $"于 {Figures.Text(move.InForce)} 迁移")
                    )
                ),
            ]
        );

    internal int Row(string unit, string place) => _index.Row(Guard.NotNull(unit, place), place);

    internal bool TryRow(string? unit, out int row) => _index.TryRow(unit, out row);

    /// <summary>The row above each unit on a day, −1 for roots.</summary>
    internal int[] ParentsOn(LocalDate day)
    {
        int[] parents = [.. _start];
        foreach (var move in Moves)
        {
            if (move.InForce > day)
                break;
            parents[_index.Row(move.Unit, "moves")] = move.Parent is { } parent ? _index.Row(parent, "moves") : Root;
        }
        return parents;
    }

    /// <summary>All rows, every one before the one above it.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Cycle"/>.</exception>
    internal static int[] BottomUp(int[] parents, ImmutableArray<string> units)
    {
        int[] below = new int[parents.Length];
        foreach (int parent in parents)
        {
            if (parent >= 0)
                below[parent]++;
        }
        int[] order = new int[parents.Length];
        int count = 0;
        for (int row = 0; row < parents.Length; row++)
        {
            if (below[row] == 0)
                order[count++] = row;
        }
        for (int at = 0; at < count; at++)
        {
            int parent = parents[order[at]];
            if (parent >= 0 && --below[parent] == 0)
                order[count++] = parent;
        }
        if (count < parents.Length)
            throw Faults.Cycle("units", Enumerable.Range(0, parents.Length).Where(row => below[row] > 0).Select(row => units[row]));
        return order;
    }
}
