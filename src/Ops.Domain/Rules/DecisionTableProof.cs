namespace Ops.Domain.Rules;

public sealed partial class DecisionTable<TFact, TOutcome>
{
    private ImmutableArray<Axis> Axes => [.. _columns.Select(column => column.Axis)];

    private ImmutableArray<string> ColumnNames => [.. _columns.Select(column => column.Name)];

    /// <summary>Proves what holds over the whole domain: gaps, overlaps, rows that never decide, redundant rows.</summary>
    /// <param name="options">Limit of the lists and threads; null for the defaults.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <returns>The facts. Exact: by set algebra on the cells, not by sampling.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an option out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public TableVerification Verify(VerificationOptions? options = null, CancellationToken stop = default) =>
        Prover().Run((options ?? new VerificationOptions()).Checked(), stop);

    /// <summary>Finds every point at which another version answers differently.</summary>
    /// <param name="next">The other version: same columns, outcomes of the same shape.</param>
    /// <param name="options">Limit of the list; null for all.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <returns>The differences; a broken hit policy is an answer too.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the tables do not fit together.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public TableDifference<TOutcome> Compare(
        DecisionTable<TFact, TOutcome> next,
        VerificationOptions? options = null,
        CancellationToken stop = default
    )
    {
        CheckFits(Guard.NotNull(next, nameof(next)));
        int? limit = (options ?? new VerificationOptions()).Checked().Limit;
        var (axes, names) = (Axes, ColumnNames);
        // The new rows start at a word of their own, so that each table's matches can be cut out of the bits.
        ImmutableArray<ValueSet> nowhere = [.. axes.Select(_ => ValueSet.Empty)];
        int filler = (_all.Length * 64) - Rows.Length;
        var space = new Space(
            axes,
            [.. Rows.Select(row => row.Sets), .. Enumerable.Repeat(nowhere, filler), .. next.Rows.Select(row => row.Sets)]
        );
        var leaves = new DifferenceLeaves<TOutcome>(space, _combiner, next._combiner, _all.Length);
        var diagram = new Diagram(space, leaves, stop);
        var differences = ImmutableArray.CreateBuilder<Difference<TOutcome>>();
        diagram.List(
            (sets, id) =>
            {
                bool hasRoom = limit is not { } most || differences.Count < most;
                var (old, @new) = leaves.Pairs[id - 1];
                if (hasRoom)
                    differences.Add(new(Boxes.Box(names, axes, sets), Boxes.Witness(names, axes, sets), old, @new));
                return hasRoom;
            }
        );
        return new TableDifference<TOutcome>(differences.ToImmutable(), diagram.Boxes(), diagram.Points());
    }

    /// <summary>An equal table with fewer rows: answers are the same everywhere.</summary>
    /// <param name="stop">Ends the work early.</param>
    /// <returns>
    /// The smaller table, or this one. Rows of equal outcome that differ in one cell are joined under the id of the row whose place they
    /// take, in the order of the rows; then rows that nobody would miss are taken out, from the last up; again, until neither is
    /// possible. What is left is irredundant and holds no pair that could be joined. It is not the smallest table of all: to find
    /// that one is NP-hard (minimal cover by boxes).
    /// </returns>
    /// <remarks>
    /// Joined are only rows for which box algebra shows that the hit policy does not mind: disjoint ones where the number of matches
    /// counts (unique, the collecting policies, sum, count), and, where order matters, only past rows that share no point with the row
    /// that moves or have its outcome.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public DecisionTable<TFact, TOutcome> Minimise(CancellationToken stop = default)
    {
        var table = this;
        for (int before = int.MaxValue; table.Rows.Length < before; )
        {
            before = table.Rows.Length;
            table = table.With(new RowMerge<TOutcome>(Axes, table.Rows, table._combiner).Run(stop));
            table = table.With(table.Prover().Needed(stop));
        }
        return table;
    }

    private DecisionTable<TFact, TOutcome> With(ImmutableArray<TableRow<TOutcome>> rows) =>
        rows.Length == Rows.Length ? this : new(Id, Policy, _columns, rows, _combiner.Rules);

    private Verification<TOutcome> Prover() => new(Id, ColumnNames, Axes, Rows, _combiner);

    private void CheckFits(DecisionTable<TFact, TOutcome> next)
    {
        if (_columns.Length != next._columns.Length)
            throw Faults.Invalid(nameof(next), $"{next._columns.Length} columns beside {_columns.Length}", "compare versions of one table");
        for (int i = 0; i < _columns.Length; i++)
        {
            var (old, @new) = (_columns[i], next._columns[i]);
            bool fits =
                old.Name == @new.Name
                && old.Axis.Kind == @new.Axis.Kind
                && old.Axis.IsNullable == @new.Axis.IsNullable
                && old.Axis.DomainText == @new.Axis.DomainText
                && old.Axis.Values.AsSpan().SequenceEqual(@new.Axis.Values.AsSpan());
            if (!fits)
                throw Faults.Invalid(
                    @new.Name,
                    $"not the column {old.Name} of the other version: name, type, domain or values differ",
                    "compare versions of one table"
                );
        }
        if (Shape(Policy) != Shape(next.Policy))
            throw Faults.Invalid(
                nameof(next),
                $"{next.Policy} beside {Policy}",
                "compare tables whose answers have one shape: one result, a list, or an aggregate"
            );
        if (_combiner.Rules.Shape != next._combiner.Rules.Shape)
            throw Faults.Invalid(
                nameof(next),
                $"outputs {next._combiner.Rules.Shape} beside {_combiner.Rules.Shape}",
                "compare tables with the same outputs"
            );
    }

    private static int Shape(HitPolicy policy) =>
        policy <= HitPolicy.Priority ? 0
        : policy <= HitPolicy.Collect ? 1
        : 2;
}
