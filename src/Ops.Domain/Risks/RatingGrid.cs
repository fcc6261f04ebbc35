namespace Ops.Domain.Risks;

/// <summary>The ratings of a risk matrix: one row for each band of likelihood, one column for each band of impact, low to high (风险矩阵).</summary>
/// <remarks>A rating is an order, not a quantity: it is looked up, never computed. Compared by reference.</remarks>
public sealed class RatingGrid
{
    private readonly int[] _ratings;

    private RatingGrid(int[] ratings, int rows)
    {
        _ratings = ratings;
        Rows = rows;
        Columns = ratings.Length / rows;
    }

    /// <summary>How many bands of likelihood.</summary>
    public int Rows { get; }

    /// <summary>How many bands of impact.</summary>
    public int Columns { get; }

    /// <summary>The rating of a cell.</summary>
    /// <param name="likelihood">The band of likelihood, from 1.</param>
    /// <param name="impact">The band of impact, from 1.</param>
    /// <returns>The rating.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the matrix.</exception>
    public int this[int likelihood, int impact] =>
        At(Guard.InRange(likelihood, 1, Rows, nameof(likelihood)) - 1, Guard.InRange(impact, 1, Columns, nameof(impact)) - 1);

    /// <summary>Makes a grid.</summary>
    /// <param name="rows">The ratings, lowest likelihood first, in each row lowest impact first.</param>
    /// <returns>The grid.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no row or no column. <see cref="FaultCode.LengthMismatch"/>: rows of different lengths.
    /// <see cref="FaultCode.InvalidArgument"/>: null.
    /// </exception>
    public static RatingGrid Of(IReadOnlyList<int[]> rows)
    {
        Guard.NotNull(rows, nameof(rows));
        if (rows.Count == 0)
            throw Faults.Empty(nameof(rows), "give at least one row");
        int columns = Guard.NotNull(rows[0], Guard.At(nameof(rows), 0)).Length;
        if (columns == 0)
            throw Faults.Empty(Guard.At(nameof(rows), 0), "give at least one column");
        int[] ratings = new int[rows.Count * columns];
        for (int i = 0; i < rows.Count; i++)
        {
            int[] row = Guard.NotNull(rows[i], Guard.At(nameof(rows), i));
            Guard.SameLength(row.Length, Guard.At(nameof(rows), i), columns, "the first row");
            row.CopyTo(ratings, i * columns);
        }
        return new RatingGrid(ratings, rows.Count);
    }

    /// <summary>From 0, unchecked.</summary>
    internal int At(int row, int column) => _ratings[(row * Columns) + column];

    internal int Least => _ratings.Min();

    internal int Greatest => _ratings.Max();
}
