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
        double[] factors = Factors(matrix);
        double[] ideal = new double[factors.Length];
        double[] antiIdeal = new double[factors.Length];
        Extremes(matrix, factors, ideal, antiIdeal);
        var scores = new double[matrix.Alternatives];
        for (int i = 0; i < scores.Length; i++)
        {
            var row = matrix.Row(i);
            double best = 0;
            double worst = 0;
            for (int j = 0; j < row.Length; j++)
            {
                double figure = row[j] * factors[j];
                best += (figure - ideal[j]) * (figure - ideal[j]);
                worst += (figure - antiIdeal[j]) * (figure - antiIdeal[j]);
            }
            best = Math.Sqrt(best);
            worst = Math.Sqrt(worst);
            if (best + worst == 0)
                throw Faults.ZeroDenominator(
                    "matrix",
                    "all alternatives are alike",
                    "give alternatives that differ where a weight is positive"
                );
            scores[i] = worst / (best + worst);
        }
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

    /// <summary>Weight over the length of the column: what turns a raw figure into a weighted normalised one.</summary>
    /// <remarks>Row by row, as the figures lie in memory.</remarks>
    private static double[] Factors(DecisionMatrix matrix)
    {
        double[] weights = matrix.NormalisedWeights();
        double[] largest = new double[weights.Length];
        double[] sums = new double[weights.Length];
        var values = matrix.Values;
        for (int at = 0; at < values.Length; at += largest.Length)
        {
            for (int j = 0; j < largest.Length; j++)
                largest[j] = Math.Max(largest[j], Math.Abs(values[at + j]));
        }
        for (int j = 0; j < largest.Length; j++)
        {
            if (largest[j] == 0)
                throw Faults.ZeroDenominator($"criterion '{matrix.Criteria[j].Id}'", "all figures are 0", "leave the criterion out");
        }
        for (int at = 0; at < values.Length; at += largest.Length)
        {
            for (int j = 0; j < largest.Length; j++)
            {
                // Scaled by the largest, so that huge figures do not overflow their squares.
                double share = values[at + j] / largest[j];
                sums[j] += share * share;
            }
        }
        for (int j = 0; j < weights.Length; j++)
            weights[j] /= largest[j] * Math.Sqrt(sums[j]);
        return weights;
    }

    private static void Extremes(DecisionMatrix matrix, double[] factors, double[] ideal, double[] antiIdeal)
    {
        Array.Fill(ideal, double.NegativeInfinity);
        Array.Fill(antiIdeal, double.PositiveInfinity);
        var values = matrix.Values;
        for (int at = 0; at < values.Length; at += factors.Length)
        {
            for (int j = 0; j < factors.Length; j++)
            {
                double figure = values[at + j] * factors[j];
                ideal[j] = Math.Max(ideal[j], figure);
                antiIdeal[j] = Math.Min(antiIdeal[j], figure);
            }
        }
        for (int j = 0; j < factors.Length; j++)
        {
            if (matrix.Criteria[j].Direction == Direction.LowerIsBetter)
                (ideal[j], antiIdeal[j]) = (antiIdeal[j], ideal[j]);
        }
    }
}
