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
    private static double[] Factors(DecisionMatrix matrix)
    {
        double[] weights = matrix.NormalisedWeights();
        var factors = new double[weights.Length];
        for (int j = 0; j < factors.Length; j++)
        {
            double largest = 0;
            for (int i = 0; i < matrix.Alternatives; i++)
                largest = Math.Max(largest, Math.Abs(matrix.Row(i)[j]));
            if (largest == 0)
                throw Faults.ZeroDenominator($"criterion '{matrix.Criteria[j].Id}'", "all figures are 0", "leave the criterion out");
            double sum = 0;
            for (int i = 0; i < matrix.Alternatives; i++)
            {
                // Scaled by the largest, so that huge figures do not overflow their squares.
                double share = matrix.Row(i)[j] / largest;
                sum += share * share;
            }
            factors[j] = weights[j] / (largest * Math.Sqrt(sum));
        }
        return factors;
    }

    private static void Extremes(DecisionMatrix matrix, double[] factors, double[] ideal, double[] antiIdeal)
    {
        for (int j = 0; j < factors.Length; j++)
        {
            double low = double.PositiveInfinity;
            double high = double.NegativeInfinity;
            for (int i = 0; i < matrix.Alternatives; i++)
            {
                double figure = matrix.Row(i)[j] * factors[j];
                low = Math.Min(low, figure);
                high = Math.Max(high, figure);
            }
            bool higher = matrix.Criteria[j].Direction == Direction.HigherIsBetter;
            ideal[j] = higher ? high : low;
            antiIdeal[j] = higher ? low : high;
        }
    }
}
