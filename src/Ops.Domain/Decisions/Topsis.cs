using System.Runtime.Intrinsics;

namespace Ops.Domain.Decisions;

/// <summary>TOPSIS: how much closer an alternative is to the ideal than to the anti-ideal.</summary>
/// <remarks>
/// Vector normalisation, weights, Euclidean distances d⁺ to the best and d⁻ to the worst figure of every column;
/// closeness = d⁻ / (d⁺ + d⁻). Source: Hwang &amp; Yoon 1981. Ranks can change when an alternative is added or removed (rank reversal).
/// </remarks>
public static class Topsis
{
    /// <summary>Ranks the alternatives.</summary>
    /// <param name="matrix">The decision.</param>
    /// <returns>Closeness between 0 and 1, higher is better.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.ZeroDenominator"/>: a column of zeros, all alternatives alike, or all weights 0.
    /// </exception>
    public static Ranking Of(DecisionMatrix matrix)
    {
        Guard.NotNull(matrix, nameof(matrix));
        double[] factors = matrix.NormalisedWeights();
        var (low, high) = ColumnFigures.Extremes(matrix);
        for (int j = 0; j < factors.Length; j++)
        {
            if (low[j] == 0 && high[j] == 0)
                throw Faults.ZeroDenominator($"criterion '{matrix.Criteria[j].Id}'", "all figures are 0", "leave the criterion out");
        }
        double[] lengths = ColumnFigures.InverseLengths(matrix, low, high);
        for (int j = 0; j < factors.Length; j++)
        {
            factors[j] *= lengths[j];
            (low[j], high[j]) = (low[j] * factors[j], high[j] * factors[j]);
            if (matrix.Criteria[j].Direction == Direction.LowerIsBetter)
                (low[j], high[j]) = (high[j], low[j]);
        }
        var scores = new double[matrix.Alternatives];
        Closeness(matrix.Values, factors, low, high, scores);
        return new Ranking(
            matrix,
            scores,
            new Phrase("TOPSIS ranking", "TOPSIS 排序"),
            new Phrase(
                "distance to worst / (distance to best + distance to worst)",
                "与负理想解的距离 /（与正理想解的距离 + 与负理想解的距离）"
            ),
            new Phrase("Hwang & Yoon 1981", "Hwang 与 Yoon 1981")
        );
    }

    /// <summary>The closeness of each row, four rows at a time; each row's sums run over its columns in their order.</summary>
    private static void Closeness(ReadOnlySpan<double> values, double[] factors, double[] worst, double[] best, double[] scores)
    {
        int n = factors.Length;
        int i = 0;
        for (; i + 4 <= scores.Length; i += 4)
        {
            var rows = values.Slice(i * n, 4 * n);
            var toBest = Vector256<double>.Zero;
            var toWorst = Vector256<double>.Zero;
            for (int j = 0; j < factors.Length; j++)
            {
                var figure = Vector256.Create(rows[j], rows[n + j], rows[(2 * n) + j], rows[(3 * n) + j]) * factors[j];
                var below = figure - Vector256.Create(best[j]);
                var above = figure - Vector256.Create(worst[j]);
                toBest += below * below;
                toWorst += above * above;
            }
            toWorst = Vector256.Sqrt(toWorst);
            var sum = Vector256.Sqrt(toBest) + toWorst;
            if (Vector256.EqualsAny(sum, Vector256<double>.Zero))
                throw Alike();
            (toWorst / sum).CopyTo(scores, i);
        }
        for (; i < scores.Length; i++)
        {
            double toBest = 0;
            double toWorst = 0;
            for (int j = 0; j < factors.Length; j++)
            {
                double figure = values[(i * n) + j] * factors[j];
                toBest += (figure - best[j]) * (figure - best[j]);
                toWorst += (figure - worst[j]) * (figure - worst[j]);
            }
            toWorst = Math.Sqrt(toWorst);
            double sum = Math.Sqrt(toBest) + toWorst;
            scores[i] = sum == 0 ? throw Alike() : toWorst / sum;
        }
    }

    private static OpsException Alike() =>
        Faults.ZeroDenominator("matrix", "all alternatives are alike", "give alternatives that differ where a weight is positive");
}
