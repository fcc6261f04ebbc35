namespace Ops.Domain.Goals;

/// <summary>Two sides of an X-matrix and what links them: a mark for each pair that belongs together.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class XMatrixCorner
{
    internal XMatrixCorner(
        Phrase title,
        ImmutableArray<XMatrixEntry> rows,
        ImmutableArray<XMatrixEntry> columns,
        Func<string, string, bool> marked
    )
    {
        Title = title;
        Rows = rows;
        Columns = columns;
        Marks = [.. from row in rows from column in columns where marked(row.Id, column.Id) select new GoalPair(row.Id, column.Id)];
    }

    /// <summary>What stands against what.</summary>
    public Phrase Title { get; }

    /// <summary>The entries of one side, in the order of the plan.</summary>
    public ImmutableArray<XMatrixEntry> Rows { get; }

    /// <summary>The entries of the other side.</summary>
    public ImmutableArray<XMatrixEntry> Columns { get; }

    /// <summary>The pairs that belong together, row and column, row by row.</summary>
    public ImmutableArray<GoalPair> Marks { get; }

    /// <summary>The ids of rows without a mark: what leads nowhere on this side.</summary>
    public ImmutableArray<string> UnmarkedRows => [.. Rows.Select(row => row.Id).Where(id => Marks.All(mark => mark.First != id))];

    /// <summary>The ids of columns without a mark.</summary>
    public ImmutableArray<string> UnmarkedColumns =>
        [.. Columns.Select(column => column.Id).Where(id => Marks.All(mark => mark.Second != id))];
}
