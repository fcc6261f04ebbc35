using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>The power of the comparison of two proportions, by the normal approximation.</summary>
internal readonly record struct SharePower(double First, double Quantile)
{
    private const double Precision = 1e-15;

    public double At(double second, double n)
    {
        double mean = (First + second) / 2;
        double pooled = Math.Sqrt(2 * mean * (1 - mean));
        double own = Math.Sqrt((First * (1 - First)) + (second * (1 - second)));
        return Normal.Standard.Cdf(((Math.Abs(First - second) * Math.Sqrt(n)) - (Quantile * pooled)) / own);
    }

    public double Size(double second, double wanted)
    {
        double mean = (First + second) / 2;
        double pooled = Math.Sqrt(2 * mean * (1 - mean));
        double own = Math.Sqrt((First * (1 - First)) + (second * (1 - second)));
        double root = ((Quantile * pooled) + (Normal.Standard.Quantile(wanted) * own)) / (First - second);
        return root * root;
    }

    /// <summary>The smallest share above the first that a size sees with the wanted power.</summary>
    public double Share(double n, double wanted)
    {
        double low = First;
        double high = 1;
        if (At(1, n) < wanted)
            throw Faults.Insufficient("perGroup", "the study sees no share, however high", "plan a larger study");
        while (high - low > Precision)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                break;
            if (At(middle, n) < wanted)
                low = middle;
            else
                high = middle;
        }
        return high;
    }
}
