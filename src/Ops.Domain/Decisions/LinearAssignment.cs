namespace Ops.Domain.Decisions;

/// <summary>Who does what at the least cost or the greatest value: each row gets at most one column and each column at most one row.</summary>
/// <remarks>
/// Rectangular tables and forbidden pairs (null) are allowed. Solved by shortest augmenting paths with dual prices in O(n²·m) (Kuhn 1955, Munkres 1957;
/// Jonker &amp; Volgenant, Computing 38, 1987). The prices also tell whether there is another optimum: one exists when the pairs of reduced cost 0 allow
/// an exchange. Figures within a billionth of the largest count as equal there. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class LinearAssignment : IExplainable
{
    private LinearAssignment() { }

    /// <summary>Whether the wanted assignment exists: always for <see cref="MostPairs"/>.</summary>
    public bool IsFeasible { get; private init; }

    /// <summary>The column of each row; null for a row without one. All null when it is not feasible.</summary>
    public ImmutableArray<int?> ColumnOfRow { get; private init; }

    /// <summary>How many pairs there are.</summary>
    public int Pairs { get; private init; }

    /// <summary>The sum over the pairs.</summary>
    public double Total { get; private init; }

    /// <summary>Whether no other assignment has as many pairs and as good a total.</summary>
    public bool IsOnlyOptimum { get; private init; }

    /// <summary>How many assignments are as good; null when there are too many to be counted, 0 when it is not feasible.</summary>
    public long? Optima { get; private init; }

    /// <summary>Assigns the whole smaller side: every row when there are not more rows than columns, otherwise every column.</summary>
    /// <param name="values">One list per row, all of one length, at least one value each; null forbids the pair.</param>
    /// <param name="direction">Whether the total should be low (costs) or high.</param>
    /// <returns>The best assignment, or one that says that there is none.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: rows of different lengths;
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, or not a direction.
    /// </exception>
    public static LinearAssignment Of(IReadOnlyList<double?[]> values, Direction direction)
    {
        var costs = Costs(values, direction, out double scale);
        bool turned = costs.GetLength(0) > costs.GetLength(1);
        var solved = AssignmentSearch.Solve(turned ? Turn(costs) : costs);
        if (solved is null)
            return new LinearAssignment { ColumnOfRow = [.. new int?[values.Count]], Optima = 0 };
        var columns = new int?[values.Count];
        for (int i = 0; i < solved.ColumnOfRow.Length; i++)
        {
            if (turned)
                columns[solved.ColumnOfRow[i]] = i;
            else
                columns[i] = solved.ColumnOfRow[i];
        }
        return Result(values, columns, new AssignmentOptima(solved, scale));
    }

    /// <summary>Makes as many pairs as can be, and among those the best total; a row or column may stay without a partner.</summary>
    /// <param name="values">One list per row, all of one length, at least one value each; null forbids the pair.</param>
    /// <param name="direction">Whether the total should be low (costs) or high.</param>
    /// <returns>The best assignment.</returns>
    /// <exception cref="OpsException">As for <see cref="Of"/>.</exception>
    public static LinearAssignment MostPairs(IReadOnlyList<double?[]> values, Direction direction)
    {
        var costs = Costs(values, direction, out double scale);
        int rows = costs.GetLength(0);
        int own = costs.GetLength(1);
        double alone = ((2.0 * Math.Min(rows, own)) + 1) * scale;
        var wide = new double[rows, own + rows];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < own + rows; j++)
                wide[i, j] =
                    j < own ? costs[i, j]
                    : j == own + i ? alone
                    : double.PositiveInfinity;
        }
        var solved = AssignmentSearch.Solve(wide)!;
        int?[] columns = [.. solved.ColumnOfRow.Select(j => j < own ? j : (int?)null)];
        return Result(values, columns, new AssignmentOptima(solved, scale));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Total of the assignment", "指派总值"),
            IsFeasible ? Total : null,
            Phrase.Of($"{Pairs} pairs", $"{Pairs} 对"),
            new Phrase("Jonker & Volgenant 1987", "Jonker 与 Volgenant 1987"),
            [
                .. ColumnOfRow.Select(
                    (column, row) =>
                        column is { } at
                            ? Explanation.Of(Phrase.Of($"row {row}", $"第 {row} 行"), Phrase.Of($"column {at}", $"第 {at} 列"))
                            : Explanation.Of(Phrase.Of($"row {row}", $"第 {row} 行"), new Phrase("none", "无"))
                ),
            ]
        );

    private static LinearAssignment Result(IReadOnlyList<double?[]> values, int?[] columns, AssignmentOptima optima)
    {
        double total = 0;
        int pairs = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { } j)
                continue;
            total += values[i][j]!.Value;
            pairs++;
        }
        return new LinearAssignment
        {
            IsFeasible = true,
            ColumnOfRow = [.. columns],
            Pairs = pairs,
            Total = total,
            IsOnlyOptimum = optima.IsOnlyOne(),
            Optima = optima.Count(),
        };
    }

    private static double[,] Costs(IReadOnlyList<double?[]> values, Direction direction, out double scale)
    {
        Guard.NotNull(values, nameof(values));
        if (values.Count == 0)
            throw Faults.Empty(nameof(values), "give at least one row");
        int columns = Guard.NotNull(values[0], nameof(values)).Length;
        if (columns == 0)
            throw Faults.Empty(nameof(values), "give at least one column");
        for (int i = 1; i < values.Count; i++)
            Guard.SameLength(Guard.NotNull(values[i], nameof(values)).Length, Guard.At(nameof(values), i), columns, "the first row");
        if (direction is not (Direction.HigherIsBetter or Direction.LowerIsBetter))
            throw Faults.Invalid(nameof(direction), $"{direction} has no order", "turn the band into a distance, lower is better");
        double sign = direction == Direction.HigherIsBetter ? -1 : 1;
        var costs = new double[values.Count, columns];
        scale = 1;
        for (int i = 0; i < values.Count; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                double? value = values[i][j];
                if (!double.IsFinite(value ?? 0))
                    Guard.Finite(value!.Value, $"{Guard.At(nameof(values), i)}[{j}]");
                costs[i, j] = sign * value ?? double.PositiveInfinity;
                scale = Math.Max(scale, Math.Abs(value ?? 0));
            }
        }
        return costs;
    }

    private static double[,] Turn(double[,] costs)
    {
        var turned = new double[costs.GetLength(1), costs.GetLength(0)];
        for (int i = 0; i < costs.GetLength(0); i++)
        {
            for (int j = 0; j < costs.GetLength(1); j++)
                turned[j, i] = costs[i, j];
        }
        return turned;
    }
}
