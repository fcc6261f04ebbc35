namespace Ops.Domain.Kpis;

/// <summary>The facts of an indicator as a table of segments and periods.</summary>
internal sealed class RollupGrid<TMeasure>
    where TMeasure : struct
{
    private readonly Aggregation<TMeasure> _aggregation;
    private readonly TMeasure?[,] _cells;

    private RollupGrid(Aggregation<TMeasure> aggregation, TMeasure?[,] cells)
    {
        _aggregation = aggregation;
        _cells = cells;
    }

    private int Segments => _cells.GetLength(0);

    private int Periods => _cells.GetLength(1);

    public static RollupGrid<TMeasure> Of(
        Aggregation<TMeasure> aggregation,
        ReadOnlySpan<string> segments,
        ReadOnlySpan<string> periods,
        ReadOnlySpan<KpiFact<TMeasure>> facts
    )
    {
        var rows = Keys.Of(segments, segment => segment, nameof(segments));
        var columns = Keys.Of(periods, period => period, nameof(periods));
        var seen = new HashSet<(string, string)>();
        foreach (var fact in facts)
        {
            if (!seen.Add((fact.Segment, fact.Period)))
                throw Faults.Duplicate(nameof(facts), $"{fact.Segment}, {fact.Period}");
        }
        var cells = new TMeasure?[segments.Length, periods.Length];
        foreach (var fact in facts)
        {
            if (!rows.TryGetValue(fact.Segment, out int row))
                throw Faults.Unknown(nameof(facts), fact.Segment, "name one of the segments");
            if (!columns.TryGetValue(fact.Period, out int column))
                throw Faults.Unknown(nameof(facts), fact.Period, "name one of the periods");
            cells[row, column] = fact.Value;
        }
        return new RollupGrid<TMeasure>(aggregation, cells);
    }

    /// <summary>Fills the gaps, or refuses them, before anything is added up.</summary>
    public void Fill()
    {
        for (int row = 0; row < Segments; row++)
        {
            TMeasure? last = null;
            for (int column = 0; column < Periods; column++)
            {
                if (_cells[row, column] is null)
                {
                    if (_aggregation.Missing == MissingRule.Fail)
                        throw Faults.Insufficient(
                            "facts",
                            $"there is none for segment {row + 1}, period {column + 1}",
                            "give every cell a fact, or choose another rule for gaps"
                        );
                    if (_aggregation.Missing == MissingRule.Zero)
                        _cells[row, column] = _aggregation.Nothing;
                    else if (_aggregation.Missing == MissingRule.CarryForward)
                        _cells[row, column] = last;
                }
                last = _cells[row, column];
            }
        }
    }

    public Fraction?[] OverSegments() => [.. Enumerable.Range(0, Periods).Select(column => SumOf(column)?.Value)];

    public Fraction?[] OverPeriods() =>
        [
            .. Enumerable
                .Range(0, Segments)
                .Select(row =>
                    Over([
                        .. Enumerable.Range(0, Periods).Select(column => _cells[row, column] is { } fact ? _aggregation.Sum([fact]) : null),
                    ])?.Value
                ),
        ];

    public Fraction? OverBoth() => Over([.. Enumerable.Range(0, Periods).Select(SumOf)])?.Value;

    /// <summary>The sum over the segments of one period; null if there is none, or a gap makes it undefined.</summary>
    private Tally? SumOf(int column)
    {
        TMeasure[] present = [.. Enumerable.Range(0, Segments).Select(row => _cells[row, column]).OfType<TMeasure>()];
        return present.Length == 0 || IsBroken(present.Length, Segments) ? null : _aggregation.Sum(present);
    }

    private Tally? Over(Tally?[] periods)
    {
        Tally[] present = [.. periods.OfType<Tally>()];
        return present.Length == 0 || IsBroken(present.Length, periods.Length) ? null : _aggregation.OverTime(present);
    }

    private bool IsBroken(int present, int all) => _aggregation.Missing == MissingRule.Propagate && present < all;
}
