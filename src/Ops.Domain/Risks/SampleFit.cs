using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>What every fit asks of losses: above 0, and not all equal.</summary>
internal static class SampleFit
{
    public static void Check(ReadOnlySpan<double> losses)
    {
        Guard.NotEmpty(losses, nameof(losses));
        bool differ = false;
        for (int i = 0; i < losses.Length; i++)
        {
            Guard.Positive(losses[i], Guard.At(nameof(losses), i));
            differ |= losses[i] != losses[0];
        }
        if (!differ)
            throw Faults.Insufficient(nameof(losses), "all losses are equal", "give losses that differ");
    }

    /// <summary>Mean and population standard deviation of the logarithms.</summary>
    public static (double Mean, double Deviation) Logarithms(ReadOnlySpan<double> losses)
    {
        Check(losses);
        double[] logarithms = new double[losses.Length];
        for (int i = 0; i < losses.Length; i++)
            logarithms[i] = Math.Log(losses[i]);
        var moments = Moments.Of(logarithms);
        double square = (moments.Variance ?? 0) * (losses.Length - 1) / losses.Length;
        return square > 0
            ? (moments.Mean, Math.Sqrt(square))
            : throw Faults.Insufficient(nameof(losses), "all losses are equal to the last digit", "give losses that differ");
    }
}
