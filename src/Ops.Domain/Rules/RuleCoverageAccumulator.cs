namespace Ops.Domain.Rules;

/// <summary>Gathers coverage point by point, so that a whole test suite yields one figure.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
/// <typeparam name="TOutcome">The outcome of the table.</typeparam>
/// <remarks>Mutable, for one thread; parts are joined with <see cref="Merge"/>.</remarks>
public sealed class RuleCoverageAccumulator<TFact, TOutcome>
{
    private readonly DecisionTable<TFact, TOutcome> _table;
    private readonly int[] _matched;
    private readonly int[] _selected;
    private readonly List<int> _faults = [];
    private readonly List<(int Row, int Column, decimal Place)> _boundaries = [];
    private readonly bool[] _exercised;
    private readonly Dictionary<decimal, List<int>>[] _byPlace;

    internal RuleCoverageAccumulator(DecisionTable<TFact, TOutcome> table)
    {
        _table = table;
        _matched = new int[table.Rows.Length];
        _selected = new int[table.Rows.Length];
        _byPlace = [.. table.Columns.Select(_ => new Dictionary<decimal, List<int>>())];
        for (int row = 0; row < table.Rows.Length; row++)
        {
            for (int column = 0; column < _byPlace.Length; column++)
            {
                foreach (decimal place in CellEnds.Values(table.Columns[column].Axis, table.Rows[row].Sets[column]))
                {
                    if (!_byPlace[column].TryGetValue(place, out var list))
                        _byPlace[column].Add(place, list = []);
                    list.Add(_boundaries.Count);
                    _boundaries.Add((row, column, place));
                }
            }
        }
        _exercised = new bool[_boundaries.Count];
    }

    /// <summary>How many points were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a point.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>, <see cref="FaultCode.UnknownReference"/>: a value outside its domain.</exception>
    public void Add(TFact fact)
    {
        var probe = _table.Look(fact);
        for (int row = BitRows.Next(probe.Rows, 0); row >= 0; row = BitRows.Next(probe.Rows, row + 1))
            _matched[row]++;
        if (probe.Outcome.Kind == OutcomeKind.Fault)
            _faults.Add(Count);
        foreach (int row in probe.Selected)
            _selected[row]++;
        for (int column = 0; column < _byPlace.Length; column++)
        {
            if (probe.Places[column] is { } place && _byPlace[column].TryGetValue(place, out var boundaries))
                Exercise(boundaries, column, probe);
        }
        Count++;
    }

    /// <summary>Adds the points of another accumulator over the same table.</summary>
    /// <param name="other">The other; its points count as coming after those of this one.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: another table.</exception>
    public void Merge(RuleCoverageAccumulator<TFact, TOutcome> other)
    {
        if (!ReferenceEquals(_table, Guard.NotNull(other, nameof(other))._table))
            throw Faults.Invalid(nameof(other), "coverage of another table", "merge accumulators of one table");
        for (int row = 0; row < _matched.Length; row++)
        {
            _matched[row] += other._matched[row];
            _selected[row] += other._selected[row];
        }
        for (int i = 0; i < _exercised.Length; i++)
            _exercised[i] |= other._exercised[i];
        _faults.AddRange(other._faults.Select(index => index + Count));
        Count += other.Count;
    }

    /// <summary>The coverage so far.</summary>
    /// <returns>The coverage.</returns>
    public RuleCoverage ToResult() =>
        new(
            [.. _table.Rows.Select((row, i) => new RowCoverage(row.Id, _matched[i], _selected[i]))],
            [.. _faults],
            [
                .. _boundaries.Select(
                    (boundary, i) =>
                        new BoundaryCoverage(
                            _table.Rows[boundary.Row].Id,
                            _table.Columns[boundary.Column].Name,
                            _table.Columns[boundary.Column].Axis.ValueAt(boundary.Place),
                            _table.Rows[boundary.Row].Sets[boundary.Column].Contains(boundary.Place),
                            _exercised[i]
                        )
                ),
            ]
        );

    private void Exercise(List<int> boundaries, int column, Probe<TOutcome> probe)
    {
        foreach (int boundary in boundaries)
            _exercised[boundary] |= probe.AllowsElsewhere(_boundaries[boundary].Row, column);
    }
}
