namespace Ops.Domain.Rules;

/// <summary>Proves facts about a table: one job per row, put together in the order of the rows.</summary>
internal sealed class Verification<TOutcome>(
    string table,
    ImmutableArray<string> columns,
    ImmutableArray<Axis> axes,
    ImmutableArray<TableRow<TOutcome>> rows,
    Combiner<TOutcome> combiner
)
{
    private readonly Space _space = new(axes, [.. rows.Select(row => row.Sets)]);

    public TableVerification Run(VerificationOptions options, CancellationToken stop)
    {
        var diagram = new Diagram(_space, new GapLeaves(_space), stop);
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        diagram.List(
            (sets, _) =>
            {
                bool hasRoom = options.Limit is not { } limit || gaps.Count < limit;
                if (hasRoom)
                    gaps.Add(new Gap(Boxes.Box(columns, axes, sets), Boxes.Witness(columns, axes, sets)));
                return hasRoom;
            }
        );
        var reports = new RowReport[rows.Length];
        var sharing = new ulong[rows.Length][];
        Each(options, row => sharing[row] = _space.Sharing(row), stop);
        Each(options, row => reports[row] = Judge(row, sharing, stop), stop);
        var overlaps = reports.SelectMany((report, row) => report.Overlapping.Select(other => (row, other)));
        return new TableVerification
        {
            Table = table,
            Gaps = gaps.ToImmutable(),
            GapCount = diagram.Boxes(),
            TotalPoints = _space.PointsFrom()?[0],
            UncoveredPoints = diagram.Points(),
            Overlaps = [.. overlaps.Take(options.Limit ?? int.MaxValue).Select(pair => Overlap(pair.row, pair.other))],
            OverlapCount = reports.Sum(report => (long)report.Overlapping.Count),
            ConflictCount = overlaps.LongCount(pair => !combiner.AreEqual(pair.row, pair.other)),
            Unreachable = [.. reports.Select(report => report.Unreachable).OfType<UnreachableRow>()],
            Subsumed = [.. reports.SelectMany(report => report.Subsumed)],
            Redundant = [.. rows.Where((_, row) => reports[row].IsRedundant).Select(row => row.Id)],
        };
    }

    /// <summary>The rows of which none can be spared: from the last up, each that is redundant beside the others that are left is taken out.</summary>
    public ImmutableArray<TableRow<TOutcome>> Needed(CancellationToken stop)
    {
        ulong[] left = BitRows.All(rows.Length);
        var sharing = new ulong[rows.Length][];
        for (int row = 0; row < rows.Length; row++)
            sharing[row] = _space.Sharing(row);
        for (bool changes = true; changes; )
        {
            changes = false;
            for (int row = rows.Length - 1; row >= 0; row--)
            {
                stop.ThrowIfCancellationRequested();
                if (!BitRows.Has(left, row) || BitRows.Count(left) == 1 || !CanSpare(row, sharing[row], left, stop))
                    continue;
                BitRows.Clear(left, row);
                changes = true;
            }
        }
        return [.. rows.Where((_, row) => BitRows.Has(left, row))];
    }

    private bool CanSpare(int row, ulong[] sharing, ulong[] left, CancellationToken stop)
    {
        var candidates = new ulong[_space.Words];
        BitRows.And(sharing, left, candidates);
        return !BitRows.Has(sharing, row) || !new ChangeSearch<TOutcome>(_space, row, candidates, combiner, stop).Finds();
    }

    private void Each(VerificationOptions options, Action<int> judge, CancellationToken stop)
    {
        if (options.Threads == 1)
        {
            for (int row = 0; row < rows.Length; row++)
            {
                stop.ThrowIfCancellationRequested();
                judge(row);
            }
            return;
        }
        Parallel.For(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = stop }, judge);
    }

    private RowReport Judge(int row, ulong[][] sharing, CancellationToken stop)
    {
        var own = sharing[row];
        if (!BitRows.Has(own, row))
            return new RowReport([], new UnreachableRow(rows[row].Id, []), [], true);
        var later = new List<int>();
        for (int other = BitRows.Next(own, row + 1); other >= 0; other = BitRows.Next(own, other + 1))
            later.Add(other);
        bool isRedundant = !new ChangeSearch<TOutcome>(_space, row, own, combiner, stop).Finds();
        return new RowReport(later, Masked(row, own, stop), Subsumed(row), isRedundant);
    }

    private UnreachableRow? Masked(int row, ReadOnlySpan<ulong> sharing, CancellationToken stop)
    {
        if (!combiner.HasPrecedence)
            return null;
        var before = new ulong[_space.Words];
        var names = ImmutableArray.CreateBuilder<string>();
        for (int other = BitRows.Next(sharing, 0); other >= 0; other = BitRows.Next(sharing, other + 1))
        {
            if (combiner.RankOf(other) < combiner.RankOf(row))
            {
                BitRows.Set(before, other);
                names.Add(rows[other].Id);
            }
        }
        return names.Count == 0 || new UncoveredSearch(_space, row, before, stop).Finds()
            ? null
            : new UnreachableRow(rows[row].Id, names.ToImmutable());
    }

    private List<SubsumedRow> Subsumed(int row)
    {
        var list = new List<SubsumedRow>();
        var holding = _space.HoldingFrom(row)[0];
        for (int other = BitRows.Next(holding, 0); other >= 0; other = BitRows.Next(holding, other + 1))
        {
            bool isLaterTwin = other > row && BitRows.Has(_space.HoldingFrom(other)[0], row);
            if (other != row && !isLaterTwin)
                list.Add(new SubsumedRow(rows[row].Id, rows[other].Id, combiner.AreEqual(row, other)));
        }
        return list;
    }

    private Overlap Overlap(int row, int other)
    {
        var sets = new ValueSet[axes.Length];
        for (int i = 0; i < sets.Length; i++)
            sets[i] = rows[row].Sets[i].And(rows[other].Sets[i]).And(axes[i].Whole);
        return new Overlap(
            rows[row].Id,
            rows[other].Id,
            !combiner.AreEqual(row, other),
            Boxes.Box(columns, axes, sets),
            Boxes.Witness(columns, axes, sets)
        );
    }

    private sealed record RowReport(List<int> Overlapping, UnreachableRow? Unreachable, List<SubsumedRow> Subsumed, bool IsRedundant);
}
