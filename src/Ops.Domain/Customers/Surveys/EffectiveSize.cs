using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>What weights do to the size of a sample (L. Kish, Survey Sampling, 1965).</summary>
internal static class EffectiveSize
{
    /// <summary>(Σw)²/Σw²: so many answers of equal weight would know as much.</summary>
    public static double Of(ReadOnlySpan<double> weights)
    {
        double sum = 0;
        double squares = 0;
        double largest = 0;
        foreach (double weight in weights)
            largest = Math.Max(largest, weight);
        foreach (double weight in weights)
        {
            double scaled = weight / largest;
            sum += scaled;
            squares += scaled * scaled;
        }
        return sum / squares * sum;
    }

    /// <summary>Wilson's interval of a share that was seen in an effective number of answers.</summary>
    public static (double Lower, double Upper) Wilson(double share, double size, double confidence)
    {
        double z = NormalFunctions.UpperQuantile((1 - confidence) / 2);
        double square = z * z;
        double middle = (share * size) + (square / 2);
        double half = z * Math.Sqrt((share * (1 - share) * size) + (square / 4));
        return (
            share <= 0 ? 0 : Math.Max(0, (middle - half) / (size + square)),
            share >= 1 ? 1 : Math.Min(1, (middle + half) / (size + square))
        );
    }
}
