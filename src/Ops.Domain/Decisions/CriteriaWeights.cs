namespace Ops.Domain.Decisions;

/// <summary>Weights of criteria from ranks, from swing points, or from the data themselves.</summary>
public static class CriteriaWeights
{
    private const double Agreement = 1e-12;

    /// <summary>Rank sum: 2(n + 1 − r)/(n(n + 1)). Source: Stillwell, Seaver &amp; Edwards 1981.</summary>
    /// <param name="ranks">A permutation of 1..n; 1 counts most.</param>
    /// <returns>Weights that sum to 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: not a permutation.</exception>
    public static ImmutableArray<double> RankSum(ReadOnlySpan<int> ranks)
    {
        int n = CheckRanks(ranks);
        return Normalised(ranks, rank => n + 1 - rank);
    }

    /// <summary>Rank reciprocal: (1/r) over the sum of reciprocals. Source: Stillwell, Seaver &amp; Edwards 1981.</summary>
    /// <param name="ranks">A permutation of 1..n; 1 counts most.</param>
    /// <returns>Weights that sum to 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: not a permutation.</exception>
    public static ImmutableArray<double> RankReciprocal(ReadOnlySpan<int> ranks)
    {
        CheckRanks(ranks);
        return Normalised(ranks, rank => 1.0 / rank);
    }

    /// <summary>Rank-order centroid: (1/n) Σ 1/k for k from r to n. Source: Barron &amp; Barrett 1996.</summary>
    /// <param name="ranks">A permutation of 1..n; 1 counts most.</param>
    /// <returns>Weights that sum to 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: not a permutation.</exception>
    public static ImmutableArray<double> RankOrderCentroid(ReadOnlySpan<int> ranks)
    {
        int n = CheckRanks(ranks);
        var tail = new double[n + 2];
        for (int k = n; k >= 1; k--)
            tail[k] = tail[k + 1] + (1.0 / k);
        var weights = ImmutableArray.CreateBuilder<double>(n);
        foreach (int rank in ranks)
            weights.Add(tail[rank] / n);
        return weights.MoveToImmutable();
    }

    /// <summary>Swing: points over their sum. Source: von Winterfeldt &amp; Edwards 1986.</summary>
    /// <param name="points">How much the swing from worst to best is worth on each criterion: at least 0.</param>
    /// <returns>Weights that sum to 1.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: negative, NaN or infinite; <see cref="FaultCode.ZeroDenominator"/>: all 0.
    /// </exception>
    public static ImmutableArray<double> Swing(ReadOnlySpan<double> points)
    {
        Guard.NotEmpty(points, nameof(points));
        for (int i = 0; i < points.Length; i++)
            Guard.NotNegative(points[i], Guard.At(nameof(points), i));
        return Shares(points, nameof(points), "all points are 0");
    }

    /// <summary>Entropy: a criterion counts by how much it tells the alternatives apart. Source: Shannon; Zeleny 1982.</summary>
    /// <param name="rows">One row per alternative; figures of at least 0.</param>
    /// <returns>One weight per column; they sum to 1.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.InvalidArgument"/>: a negative figure;
    /// <see cref="FaultCode.ZeroDenominator"/>: one alternative, a column of zeros, or no column that tells the alternatives apart.
    /// </exception>
    public static ImmutableArray<double> Entropy(IReadOnlyList<double[]> rows)
    {
        var (count, columns) = Shape(rows);
        foreach (double[] row in rows)
        {
            foreach (double value in row)
                Guard.NotNegative(value, nameof(rows));
        }
        if (count < 2)
            throw Faults.ZeroDenominator(nameof(rows), "ln 1 = 0: one alternative has no entropy", "give at least two alternatives");
        var divergence = new double[columns];
        for (int j = 0; j < columns; j++)
        {
            double sum = 0;
            foreach (double[] row in rows)
                sum += row[j];
            if (sum == 0)
                throw Faults.ZeroDenominator(Guard.At(nameof(rows), j), "the column is all 0", "leave the criterion out");
            double entropy = 0;
            bool constant = true;
            foreach (double[] row in rows)
            {
                double share = row[j] / sum;
                entropy -= share == 0 ? 0 : share * Math.Log(share);
                constant &= row[j] == rows[0][j];
            }
            // A constant column has entropy 1 by definition; its last bits must not become a weight.
            divergence[j] = constant ? 0 : 1 - (entropy / Math.Log(count));
        }
        return Shares(divergence, nameof(rows), "no criterion tells the alternatives apart");
    }

    /// <summary>CRITIC: contrast times conflict, s·Σ(1 − r) over the min-max scaled columns. Source: Diakoulaki, Mavrotas &amp; Papayannakis 1995.</summary>
    /// <param name="matrix">The decision; its weights are not used.</param>
    /// <returns>One weight per column; they sum to 1.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.ZeroDenominator"/>: a constant column, or columns that all agree perfectly.
    /// </exception>
    public static ImmutableArray<double> Critic(DecisionMatrix matrix)
    {
        Guard.NotNull(matrix, nameof(matrix));
        var scale = MinMaxScale.Of(matrix);
        int columns = matrix.Criteria.Length;
        var centred = new double[columns][];
        var length = new double[columns];
        for (int j = 0; j < columns; j++)
        {
            centred[j] = new double[matrix.Alternatives];
            for (int i = 0; i < matrix.Alternatives; i++)
                centred[j][i] = scale.Merit(matrix.Row(i)[j], j);
            double mean = centred[j].Sum() / matrix.Alternatives;
            for (int i = 0; i < matrix.Alternatives; i++)
                centred[j][i] -= mean;
            length[j] = Math.Sqrt(Dot(centred[j], centred[j]));
        }
        var information = new double[columns];
        for (int j = 0; j < columns; j++)
        {
            double conflict = 0;
            for (int k = 0; k < columns; k++)
            {
                double disagreement = k == j ? 0 : 1 - (Dot(centred[j], centred[k]) / (length[j] * length[k]));
                // Columns that agree perfectly do not conflict; the last bits of their correlation must not become a weight.
                conflict += disagreement > Agreement ? disagreement : 0;
            }
            // The factor 1/sqrt(n - 1) of the standard deviation is common to all columns and cancels.
            information[j] = length[j] * conflict;
        }
        return Shares(information, nameof(matrix), "no criterion conflicts with another");
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static (int Rows, int Columns) Shape(IReadOnlyList<double[]> rows)
    {
        Guard.NotNull(rows, nameof(rows));
        if (rows.Count == 0 || Guard.NotNull(rows[0], "rows[0]").Length == 0)
            throw Faults.Empty(nameof(rows), "give at least one alternative and one criterion");
        for (int i = 1; i < rows.Count; i++)
            Guard.SameLength(Guard.NotNull(rows[i], Guard.At(nameof(rows), i)).Length, Guard.At(nameof(rows), i), rows[0].Length, "row 0");
        return (rows.Count, rows[0].Length);
    }

    private static int CheckRanks(ReadOnlySpan<int> ranks)
    {
        Guard.NotEmpty(ranks, nameof(ranks));
        var seen = new bool[ranks.Length];
        for (int i = 0; i < ranks.Length; i++)
        {
            if (ranks[i] < 1 || ranks[i] > ranks.Length || seen[ranks[i] - 1])
                throw Faults.Invalid(Guard.At(nameof(ranks), i), $"rank {ranks[i]}", $"give every rank from 1 to {ranks.Length} once");
            seen[ranks[i] - 1] = true;
        }
        return ranks.Length;
    }

    private static ImmutableArray<double> Normalised(ReadOnlySpan<int> ranks, Func<int, double> merit)
    {
        var merits = new double[ranks.Length];
        for (int i = 0; i < merits.Length; i++)
            merits[i] = merit(ranks[i]);
        return Shares(merits, nameof(ranks), "all are 0");
    }

    private static ImmutableArray<double> Shares(ReadOnlySpan<double> values, string place, string whenZero)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        if (!(sum > 0))
            throw Faults.ZeroDenominator(place, whenZero, "give at least one that counts");
        var weights = ImmutableArray.CreateBuilder<double>(values.Length);
        foreach (double value in values)
            weights.Add(value / sum);
        return weights.MoveToImmutable();
    }
}
