using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>The limits of a net promoter score, in shares from −1 to 1.</summary>
internal static class ScoreLimits
{
    private const double HalfAdded = 0.75;

    public static (double Lower, double Upper) Of(NetPromoterCounts counts, double confidence, ScoreInterval method)
    {
        double z = NormalFunctions.UpperQuantile((1 - confidence) / 2);
        return method switch
        {
            ScoreInterval.Score => Tango(counts, z),
            ScoreInterval.Normal => Normal(counts.Promoters, counts.Detractors, counts.Responses, z),
            _ => Normal(counts.Promoters + HalfAdded, counts.Detractors + HalfAdded, counts.Responses + (4 * HalfAdded), z),
        };
    }

    /// <summary>√(((p + d) − (p − d)²) / n), p and d being shares.</summary>
    public static double StandardError(double promoters, double detractors, double responses)
    {
        double sum = promoters + detractors;
        double difference = (promoters - detractors) / responses;
        return Math.Sqrt(Math.Max(0, (sum / responses) - (difference * difference)) / responses);
    }

    private static (double Lower, double Upper) Normal(double promoters, double detractors, double responses, double z)
    {
        double middle = (promoters - detractors) / responses;
        double half = z * StandardError(promoters, detractors, responses);
        return (Math.Max(-1, middle - half), Math.Min(1, middle + half));
    }

    private static (double Lower, double Upper) Tango(NetPromoterCounts counts, double z)
    {
        double n = counts.Responses;
        if (counts.Passives == counts.Responses)
        {
            // Without promoters and detractors the equation has the score 0 as a second root.
            double limit = z * z / (n + (z * z));
            return (-limit, limit);
        }
        double score = (counts.Promoters - counts.Detractors) / n;
        return (
            counts.Detractors == counts.Responses ? -1 : Root(counts, -1, score, z),
            counts.Promoters == counts.Responses ? 1 : Root(counts, score, 1, -z)
        );
    }

    /// <summary>Where score − Δ is z times its standard error under Δ; it falls from low to high, so that halving finds it to the last bit.</summary>
    private static double Root(NetPromoterCounts counts, double low, double high, double z)
    {
        double n = counts.Responses;
        double promoters = counts.Promoters / n;
        double detractors = counts.Detractors / n;
        double score = (counts.Promoters - counts.Detractors) / n;
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                return middle;
            if (score - middle > z * Math.Sqrt(Variance(promoters, detractors, middle) / n))
                low = middle;
            else
                high = middle;
        }
    }

    /// <summary>2q + Δ(1 − Δ), q being the share of detractors that is most likely under Δ: the positive root of 2q² + Bq + C.</summary>
    private static double Variance(double promoters, double detractors, double delta)
    {
        double b = -promoters - detractors + ((2 - promoters + detractors) * delta);
        double c = -detractors * delta * (1 - delta);
        double root = Math.Sqrt(Math.Max(0, (b * b) - (8 * c)));
        // Of the two forms of the root the one without a difference of near numbers.
        double q =
            b <= 0 ? (root - b) / 4
            : root + b > 0 ? -2 * c / (root + b)
            : 0;
        return Math.Max(0, (2 * q) + (delta * (1 - delta)));
    }
}
