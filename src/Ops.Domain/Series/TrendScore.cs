using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>From Kendall's S and its variance to z (with the correction for continuity), p-value and direction.</summary>
internal readonly record struct TrendScore(double Z, double PValue, TrendDirection Direction)
{
    public static TrendScore Of(double score, double variance, double confidence)
    {
        if (score == 0)
            return new TrendScore(0, 1, TrendDirection.None);
        double z = (score - Math.Sign(score)) / Math.Sqrt(variance);
        double p = Math.Min(1, Significance.NormalTwoSided(z));
        var direction = score > 0 ? TrendDirection.Increasing : TrendDirection.Decreasing;
        return new TrendScore(z, p, p < 1 - confidence ? direction : TrendDirection.None);
    }
}
