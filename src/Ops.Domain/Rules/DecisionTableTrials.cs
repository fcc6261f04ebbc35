namespace Ops.Domain.Rules;

public sealed partial class DecisionTable<TFact, TOutcome>
{
    /// <summary>Starts gathering coverage over a test suite.</summary>
    /// <returns>An accumulator without points.</returns>
    public RuleCoverageAccumulator<TFact, TOutcome> Coverage() => new(this);

    /// <summary>How much of the table some points exercise.</summary>
    /// <param name="tests">The points; at least one.</param>
    /// <returns>The coverage of rows and boundary values.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no point. <see cref="FaultCode.InvalidArgument"/>, <see cref="FaultCode.UnknownReference"/>: a value
    /// outside its domain.
    /// </exception>
    public RuleCoverage CoverageOf(ReadOnlySpan<TFact> tests)
    {
        Guard.NotEmpty(tests, nameof(tests));
        var coverage = Coverage();
        foreach (var test in tests)
            coverage.Add(test);
        return coverage.ToResult();
    }

    /// <summary>Puts small mistakes into the table and lists those that no point notices.</summary>
    /// <param name="tests">The points; at least one.</param>
    /// <returns>The mistakes: each row removed, each cell set to any, each end of an interval flipped.</returns>
    /// <exception cref="OpsException">As for <see cref="CoverageOf"/>.</exception>
    public MutationReport MutateAgainst(ReadOnlySpan<TFact> tests)
    {
        Guard.NotEmpty(tests, nameof(tests));
        var probes = new Probe<TOutcome>[tests.Length];
        for (int i = 0; i < tests.Length; i++)
            probes[i] = Look(tests[i]);
        int count = 0;
        var survived = ImmutableArray.CreateBuilder<Mutant>();
        for (int row = 0; row < Rows.Length; row++)
        {
            foreach (var (mutant, column, cell) in Mutants(row))
            {
                count++;
                if (!Array.Exists(probes, probe => IsNoticed(probe, row, column, cell)))
                    survived.Add(mutant);
            }
        }
        return new MutationReport(count, survived.ToImmutable());
    }

    /// <summary>Makes the cases that look at every boundary of every row, one fact each.</summary>
    /// <param name="make">Makes a fact from a point: <c>p =&gt; new Order(p.Value(tier), p.Value(amount))</c>.</param>
    /// <returns>The facts, in the order of rows, columns and values; none twice.</returns>
    public ImmutableArray<TFact> BoundaryCases(Func<Point, TFact> make)
    {
        Guard.NotNull(make, nameof(make));
        var seen = new HashSet<Point>();
        var cases = ImmutableArray.CreateBuilder<TFact>();
        foreach (var row in Rows)
        {
            ValueSet[] sets = [.. _columns.Select((column, i) => row.Sets[i].And(column.Axis.Whole))];
            if (Array.Exists(sets, set => set.IsEmpty))
                continue;
            var inside = Boxes.Witness(ColumnNames, Axes, sets);
            for (int i = 0; i < _columns.Length; i++)
            {
                foreach (decimal place in CellEnds.Values(_columns[i].Axis, row.Sets[i]))
                {
                    var value = KeyValuePair.Create(_columns[i].Name, _columns[i].Axis.ValueAt(place));
                    Add(new Point(inside.Values.SetItem(i, value)));
                }
            }
            Add(inside);
        }
        return cases.ToImmutable();

        void Add(Point point)
        {
            if (seen.Add(point))
                cases.Add(make(point));
        }
    }

    /// <summary>Replays history: what another version would have answered, and what the change adds up to.</summary>
    /// <param name="next">The other version: same columns, outcomes of the same shape.</param>
    /// <param name="history">Historic facts by id; at least one.</param>
    /// <param name="measure">The figure in an outcome, for policies with one result; null: none is summed.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no row. <see cref="FaultCode.DuplicateKey"/>: an id twice.
    /// <see cref="FaultCode.InvalidArgument"/>: tables that do not fit, a measure of a policy with several results, a value outside its
    /// domain. <see cref="FaultCode.Overflow"/>: a sum that is too large.
    /// </exception>
    public Backtest<TOutcome> Replay(
        DecisionTable<TFact, TOutcome> next,
        IReadOnlyList<KeyValuePair<string, TFact>> history,
        Func<TOutcome, decimal?>? measure = null
    )
    {
        CheckFits(Guard.NotNull(next, nameof(next)));
        if (Guard.NotNull(history, nameof(history)).Count == 0)
            throw Faults.Empty(nameof(history), "give at least one row");
        if (measure is not null && !(_combiner.IsSingle && next._combiner.IsSingle))
            throw Faults.Invalid(nameof(measure), $"a measure of {Policy}, which has several results", "measure tables with one result");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var changed = ImmutableArray.CreateBuilder<string>();
        var counts = new Dictionary<(TableOutcome<TOutcome>, TableOutcome<TOutcome>), int>();
        var pairs = new List<(TableOutcome<TOutcome> Old, TableOutcome<TOutcome> New)>(history.Count);
        foreach (var (id, fact) in history)
        {
            if (!ids.Add(id))
                throw Faults.Duplicate(nameof(history), id);
            var pair = (Evaluate(fact), next.Evaluate(fact));
            pairs.Add(pair);
            if (pair.Item1 == pair.Item2)
                continue;
            changed.Add(id);
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }
        ImmutableArray<Transition<TOutcome>> transitions =
        [
            .. pairs.Where(counts.ContainsKey).Distinct().Select(pair => new Transition<TOutcome>(pair.Old, pair.New, counts[pair])),
        ];
        return new Backtest<TOutcome>(history.Count, changed.ToImmutable(), transitions, measure is null ? null : Sum(pairs, measure));
    }

    private Probe<TOutcome> Look(TFact fact)
    {
        var rows = _all.ToArray();
        var places = new decimal?[_index.Length];
        var allowed = new ulong[_index.Length][];
        for (int i = 0; i < _index.Length; i++)
        {
            allowed[i] = _index[i].Rows.AsSpan(_index[i].Find(fact) * rows.Length, rows.Length).ToArray();
            BitRows.And(rows, allowed[i], rows);
            var value = _columns[i].Read(fact);
            places[i] = value.IsMissing ? null : _columns[i].Axis.PlaceOf(value, _columns[i].Name);
        }
        return new Probe<TOutcome>(places, allowed, rows, _combiner.Of(rows));
    }

    /// <summary>Keeps of the matching rows those in the answer; false where the policy is broken.</summary>
    internal bool Select(Span<ulong> rows) => _combiner.Select(rows);

    private IEnumerable<(Mutant Mutant, int Column, ValueSet? Cell)> Mutants(int row)
    {
        string id = Rows[row].Id;
        yield return (new Mutant(MutantKind.RemoveRow, id, null, null, default), -1, null);
        for (int i = 0; i < _columns.Length; i++)
        {
            if (Rows[row].IsAny[i])
                continue;
            string column = _columns[i].Name;
            var axis = _columns[i].Axis;
            var cell = Rows[row].Sets[i];
            yield return (new Mutant(MutantKind.CellToAny, id, column, null, default), i, ValueSet.Any);
            foreach (var end in CellEnds.Of(axis, cell))
            {
                var point = ValueSet.Point(end.Place);
                var flipped = axis.Normalise(cell.Contains(end.Place) ? cell.Except(point) : cell.Or(point));
                yield return (new Mutant(MutantKind.FlipEnd, id, column, end.IsLower, axis.ValueAt(end.Place)), i, flipped);
            }
        }
    }

    private bool IsNoticed(Probe<TOutcome> probe, int row, int column, ValueSet? cell)
    {
        bool matches =
            cell is not null
            && (probe.Places[column] is { } place ? cell.Contains(place) : cell.HasNull)
            && probe.AllowsElsewhere(row, column);
        if (matches == BitRows.Has(probe.Rows, row))
            return false;
        ulong[] rows = [.. probe.Rows];
        if (matches)
            BitRows.Set(rows, row);
        else
            BitRows.Clear(rows, row);
        return _combiner.Of(rows) != probe.Outcome;
    }

    private static BacktestMeasure Sum(
        List<(TableOutcome<TOutcome> Old, TableOutcome<TOutcome> New)> pairs,
        Func<TOutcome, decimal?> measure
    )
    {
        int rows = 0;
        decimal old = 0;
        decimal @new = 0;
        try
        {
            foreach (var pair in pairs)
            {
                bool isThere = pair.Old.Kind == OutcomeKind.One && pair.New.Kind == OutcomeKind.One;
                if (!isThere || measure(pair.Old.Values[0]) is not { } before || measure(pair.New.Values[0]) is not { } after)
                    continue;
                rows++;
                old += before;
                @new += after;
            }
            _ = @new - old;
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(measure), "the sum is too large", "measure in larger units");
        }
        return new BacktestMeasure(rows, old, @new);
    }
}
