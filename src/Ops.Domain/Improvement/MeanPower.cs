using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>The power of the t test of two groups of one size.</summary>
internal readonly record struct MeanPower(double Alpha, bool IsTwoSided)
{
    private const double Precision = 1e-14;

    public double Quantile => Normal.Standard.UpperQuantile(Alpha);

    public static MeanPower For(StudyOptions options) => new(options.IsTwoSided ? options.Alpha / 2 : options.Alpha, options.IsTwoSided);

    public double At(double effect, double n)
    {
        double degrees = (2 * n) - 2;
        double limit = new StudentT(degrees).UpperQuantile(Alpha);
        double shift = effect * Math.Sqrt(n / 2);
        double power = NoncentralT.Of(limit, degrees, shift).Upper;
        return IsTwoSided ? power + NoncentralT.Of(-limit, degrees, shift).Lower : power;
    }

    /// <summary>The real size, at least 2, with the wanted power.</summary>
    public double Size(double effect, double wanted)
    {
        if (At(effect, 2) >= wanted)
            return 2;
        double low = 2;
        double high = 4;
        while (At(effect, high) < wanted)
            (low, high) = (high, 2 * high);
        while (high - low > Precision * high)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                break;
            if (At(effect, middle) < wanted)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    /// <summary>The smallest effect that a size sees with the wanted power.</summary>
    public double Effect(double n, double wanted)
    {
        double low = 0;
        double high = 1;
        while (At(high, n) < wanted)
            (low, high) = (high, 2 * high);
        while (high - low > Precision * high)
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
