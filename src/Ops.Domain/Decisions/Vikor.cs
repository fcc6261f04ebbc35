namespace Ops.Domain.Decisions;

/// <summary>VIKOR: the compromise between the group's benefit S and the worst single regret R.</summary>
/// <remarks>
/// S = Σ w (best − x)/(best − worst), R = the largest such term, Q = v (S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*); lower Q is better.
/// Source: Opricovic &amp; Tzeng 2004, with both acceptance conditions.
/// </remarks>
public static class Vikor
{
    /// <summary>Ranks the alternatives.</summary>
    /// <param name="matrix">The decision.</param>
    /// <param name="strategyWeight">v: the weight of the majority's benefit against the single regret, from 0 to 1.</param>
    /// <returns>S, R, Q, the ranks and the compromise set.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: v outside 0 to 1. <see cref="FaultCode.ZeroDenominator"/>: a column in which all
    /// alternatives are equal, or all weights 0.
    /// </exception>
    public static VikorRanking Of(DecisionMatrix matrix, double strategyWeight = 0.5)
    {
        Guard.NotNull(matrix, nameof(matrix));
        Guard.Probability(strategyWeight, nameof(strategyWeight));
        double[] weights = matrix.NormalisedWeights();
        var scale = MinMaxScale.Of(matrix);
        var benefit = new double[matrix.Alternatives];
        var regret = new double[matrix.Alternatives];
        for (int i = 0; i < benefit.Length; i++)
        {
            var row = matrix.Row(i);
            for (int j = 0; j < row.Length; j++)
            {
                double term = weights[j] * (1 - scale.Merit(row[j], j));
                benefit[i] += term;
                regret[i] = Math.Max(regret[i], term);
            }
        }
        double[] shareOfBenefit = Shares(benefit);
        double[] shareOfRegret = Shares(regret);
        var compromise = new double[benefit.Length];
        for (int i = 0; i < compromise.Length; i++)
            compromise[i] = (strategyWeight * shareOfBenefit[i]) + ((1 - strategyWeight) * shareOfRegret[i]);
        return new VikorRanking(matrix, benefit, regret, compromise);
    }

    /// <summary>S and R lie between 0 and 1: what differs by less is equal but for the rounding of its sums.</summary>
    internal const double Alike = 1e-12;

    /// <summary>Where all alternatives are equal there is nothing to add: 0 for each.</summary>
    private static double[] Shares(double[] values)
    {
        double low = values.Min();
        double range = values.Max() - low;
        return range <= Alike ? new double[values.Length] : [.. values.Select(value => (value - low) / range)];
    }
}
