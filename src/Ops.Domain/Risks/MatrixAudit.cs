namespace Ops.Domain.Risks;

/// <summary>Does a risk matrix rank risks as likelihood × impact would? (矩阵审查)</summary>
/// <remarks>
/// Each cell covers a range of products, from its lower to its upper corner. Products that differ by less than 1e-12 of themselves count as
/// equal: they are equal as people write the edges. Source: Cox 2008, What's Wrong with Risk Matrices?, Risk Analysis 28(2).
/// Two audits are equal when all their figures are.
/// </remarks>
public sealed record MatrixAudit : IExplainable
{
    private const double Rounding = 1e-12;

    private MatrixAudit() { }

    /// <summary>No rating falls along a row or a column.</summary>
    public bool IsMonotone { get; internal init; }

    /// <summary>No risk in a top cell is smaller than one in a bottom cell.</summary>
    public bool IsWeaklyConsistent { get; internal init; }

    /// <summary>No bottom cell touches a top cell above, to the right, or above to the right: a small change never jumps over the middle.</summary>
    public bool HasBetweenness { get; internal init; }

    /// <summary>The least product in a cell of the highest rating.</summary>
    public double LeastTopRisk { get; internal init; }

    /// <summary>The greatest product in a cell of the lowest rating.</summary>
    public double GreatestBottomRisk { get; internal init; }

    /// <summary>Pairs of cells of which the one with every product smaller has the higher rating.</summary>
    public int Inversions { get; internal init; }

    /// <summary>Pairs of cells with one rating although every product of the one is smaller than every product of the other.</summary>
    public int Ties { get; internal init; }

    /// <summary>Of the pairs of cells whose products do not overlap the share that the ratings put in the right order; null when there is none.</summary>
    public double? Resolution { get; internal init; }

    /// <summary>Audits a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <returns>The audit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.InsufficientData"/>: one rating only.
    /// </exception>
    public static MatrixAudit Of(RiskMatrix matrix)
    {
        var grid = Guard.NotNull(matrix, nameof(matrix)).Ratings;
        int top = grid.Greatest;
        int bottom = grid.Least;
        if (top == bottom)
            throw Faults.Insufficient(nameof(matrix), "one rating only", "a matrix that tells risks apart has at least two");
        var cells = CellsOf(matrix);
        double leastTop = cells.Where(cell => cell.Rating == top).Min(cell => cell.Least);
        double greatestBottom = cells.Where(cell => cell.Rating == bottom).Max(cell => cell.Greatest);
        var (inversions, ties, right) = Compare(cells);
        int apart = inversions + ties + right;
        return new MatrixAudit
        {
            IsMonotone = Monotone(grid),
            IsWeaklyConsistent = !IsLess(leastTop, greatestBottom),
            HasBetweenness = Between(grid, bottom, top),
            LeastTopRisk = leastTop,
            GreatestBottomRisk = greatestBottom,
            Inversions = inversions,
            Ties = ties,
            Resolution = apart > 0 ? (double)right / apart : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Resolution", "分辨率"),
            Resolution,
            Phrase.Of($"inversions {Inversions}, ties {Ties}", $"逆序 {Inversions}，同级 {Ties}"),
            new Phrase("Cox 2008, Risk Analysis 28(2)", "Cox 2008，Risk Analysis 28(2)"),
            Explanation.Of(new Phrase("Monotone", "单调"), RegisterWords.Of(IsMonotone)),
            Explanation.Of(
                new Phrase("Weakly consistent", "弱一致"),
                RegisterWords.Of(IsWeaklyConsistent),
                Phrase.Of($"{LeastTopRisk} >= {GreatestBottomRisk}")
            ),
            Explanation.Of(new Phrase("Betweenness", "居间性"), RegisterWords.Of(HasBetweenness))
        );

    private static bool IsLess(double a, double b) => a < b * (1 - Rounding);

    private static Cell[] CellsOf(RiskMatrix matrix)
    {
        var likelihood = matrix.Likelihood.Edges;
        var impact = matrix.Impact.Edges;
        var grid = matrix.Ratings;
        var cells = new Cell[grid.Rows * grid.Columns];
        for (int i = 0; i < cells.Length; i++)
        {
            var (row, column) = Math.DivRem(i, grid.Columns);
            double greatest = likelihood[row + 1] * impact[column + 1];
            if (!double.IsFinite(greatest))
                throw Faults.Overflow(nameof(matrix), "a product is beyond the range of double", "work in a larger unit");
            cells[i] = new Cell(grid.At(row, column), likelihood[row] * impact[column], greatest);
        }
        return cells;
    }

    private static (int Inversions, int Ties, int Right) Compare(Cell[] cells)
    {
        int inversions = 0;
        int ties = 0;
        int right = 0;
        foreach (var low in cells)
        {
            foreach (var high in cells)
            {
                if (!IsLess(low.Greatest, high.Least))
                    continue;
                if (low.Rating > high.Rating)
                    inversions++;
                else if (low.Rating == high.Rating)
                    ties++;
                else
                    right++;
            }
        }
        return (inversions, ties, right);
    }

    private static bool Monotone(RatingGrid grid)
    {
        for (int row = 0; row < grid.Rows; row++)
        {
            for (int column = 0; column < grid.Columns; column++)
            {
                int rating = grid.At(row, column);
                if (row + 1 < grid.Rows && grid.At(row + 1, column) < rating)
                    return false;
                if (column + 1 < grid.Columns && grid.At(row, column + 1) < rating)
                    return false;
            }
        }
        return true;
    }

    private static bool Between(RatingGrid grid, int bottom, int top)
    {
        for (int row = 0; row < grid.Rows; row++)
        {
            for (int column = 0; column < grid.Columns; column++)
            {
                if (grid.At(row, column) == bottom && TouchesAbove(grid, row, column, top))
                    return false;
            }
        }
        return true;
    }

    private static bool TouchesAbove(RatingGrid grid, int row, int column, int top)
    {
        bool isBelow = row + 1 < grid.Rows;
        bool isLeft = column + 1 < grid.Columns;
        return (isLeft && grid.At(row, column + 1) == top)
            || (isBelow && grid.At(row + 1, column) == top)
            || (isLeft && isBelow && grid.At(row + 1, column + 1) == top);
    }

    private readonly record struct Cell(int Rating, double Least, double Greatest);
}
