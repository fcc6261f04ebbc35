using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// The odds that a customer of a Pareto/NBD model has left by T, as an integral over the time y of leaving from the last purchase to T of
/// s (α + T)^n (β + T)^s / ((α + y)^n (β + y)^(s + 1)), n = r + x; and the means over y that its slopes need.
/// </summary>
/// <remarks>
/// All terms are positive, so that nothing cancels, however far apart α and β are, and logarithms keep high frequencies in range: the
/// published form s/(r + s + x)·A₀ is a difference of two ₂F₁. Gauss–Legendre panels, each no wider than its distance from the poles.
/// </remarks>
internal struct ParetoIntegral
{
    private const double MostDecay = 8;
    private const double Nothing = 1e-17;

    /// <summary>The logarithm of the odds; −∞ when the last purchase was just now.</summary>
    public double LogOdds;

    /// <summary>The mean of ln((α + y)/(α + T)).</summary>
    public double LogAlpha;

    /// <summary>The mean of 1/(α + y).</summary>
    public double InverseAlpha;

    /// <summary>The mean of ln((β + y)/(β + T)).</summary>
    public double LogBeta;

    /// <summary>The mean of 1/(β + y).</summary>
    public double InverseBeta;

    public static ParetoIntegral Of(double n, double alpha, double s, double beta, double recency, double age)
    {
        var result = default(ParetoIntegral);
        double sum = 0;
        double startAlpha = alpha + recency;
        double startBeta = beta + recency;
        double fromAlpha = Elementary.Log1p((recency - age) / (alpha + age));
        double fromBeta = Elementary.Log1p((recency - age) / (beta + age));
        for (double since = 0; since < age - recency; )
        {
            double nearest = Math.Min(startAlpha, startBeta) + since;
            double decay = (n / (startAlpha + since)) + ((s + 1) / (startBeta + since));
            double width = Math.Min(age - recency - since, Math.Min(nearest, MostDecay / decay));
            double panel = 0;
            foreach (var (node, weight) in TailIntegral.Rule)
            {
                double y = since + (node * width);
                double logAlpha = Elementary.Log1p(y / startAlpha);
                double logBeta = Elementary.Log1p(y / startBeta);
                double term = weight * width * Math.Exp(-(n * logAlpha) - ((s + 1) * logBeta));
                panel += term;
                result.LogAlpha += term * logAlpha;
                result.LogBeta += term * logBeta;
                result.InverseAlpha += term / (startAlpha + y);
                result.InverseBeta += term / (startBeta + y);
            }
            sum += panel;
            since += width;
            if (panel <= sum * Nothing)
                break;
        }
        if (!(sum > 0))
            return new ParetoIntegral { LogOdds = double.NegativeInfinity };
        result.LogOdds = Math.Log(s * sum / startBeta) - (n * fromAlpha) - (s * fromBeta);
        result.LogAlpha = (result.LogAlpha / sum) + fromAlpha;
        result.LogBeta = (result.LogBeta / sum) + fromBeta;
        result.InverseAlpha /= sum;
        result.InverseBeta /= sum;
        return result;
    }
}
