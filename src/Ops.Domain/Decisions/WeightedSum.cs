namespace Ops.Domain.Decisions;

/// <summary>Simple additive weighting: min-max scaled figures, times weights, summed.</summary>
/// <remarks>Source: Fishburn 1967; Hwang &amp; Yoon 1981. The scale depends on the worst and best alternative present.</remarks>
public static class WeightedSum
{
    /// <summary>Ranks the alternatives.</summary>
    /// <param name="matrix">The decision.</param>
    /// <returns>Scores between 0 and 1, higher is better.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.ZeroDenominator"/>: a column in which all alternatives are equal, or all weights 0.</exception>
    public static Ranking Of(DecisionMatrix matrix)
    {
        Guard.NotNull(matrix, nameof(matrix));
        double[] weights = matrix.NormalisedWeights();
        var scale = MinMaxScale.Of(matrix);
        var scores = new double[matrix.Alternatives];
        for (int i = 0; i < scores.Length; i++)
        {
            var row = matrix.Row(i);
            double sum = 0;
            for (int j = 0; j < row.Length; j++)
                sum += weights[j] * scale.Merit(row[j], j);
            scores[i] = sum;
        }
        return new Ranking(
            matrix,
            scores,
            new Phrase("Weighted-sum ranking", "加权和排序"),
            new Phrase("sum of weight * (x - worst) / (best - worst)", "权重 × (x − 最差) / (最好 − 最差) 之和"),
            new Phrase("Hwang & Yoon 1981, simple additive weighting", "Hwang 与 Yoon 1981，简单加权法")
        );
    }
}
