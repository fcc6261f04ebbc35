namespace Ops.Domain.Numerics;

/// <summary>How two figures move together: means, variances and covariance, all with n − 1 below.</summary>
/// <remarks>Variances and the covariance of one pair are undefined: null. Two results are equal when all their figures are.</remarks>
public sealed record Covariance : IExplainable
{
    private Covariance() { }

    /// <summary>How many pairs, at least 1.</summary>
    public long Count { get; internal init; }

    /// <summary>The mean of x.</summary>
    public double MeanX { get; internal init; }

    /// <summary>The mean of y.</summary>
    public double MeanY { get; internal init; }

    /// <summary>The sample variance of x; null for one pair.</summary>
    public double? VarianceX { get; internal init; }

    /// <summary>The sample variance of y; null for one pair.</summary>
    public double? VarianceY { get; internal init; }

    /// <summary>The sample covariance Σ(x−x̄)(y−ȳ)/(n−1); null for one pair.</summary>
    public double? Value { get; internal init; }

    /// <summary>The covariance of paired values.</summary>
    /// <param name="x">The first figure of each pair; none NaN or infinite.</param>
    /// <param name="y">The second figure of each pair, in the same order.</param>
    /// <returns>The covariance.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/> (NaN or infinite),
    /// <see cref="FaultCode.Overflow"/>: a figure is beyond double.
    /// </exception>
    public static Covariance Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        CheckPairs(x, y);
        return From(CoMomentBlock.OfAll(x, y));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Covariance", "协方差"),
            Value,
            Phrase.Of($"Σ(x−{MeanX})(y−{MeanY}) / ({Count}−1)"),
            new Phrase("sample covariance, n − 1", "样本协方差，n − 1"),
            Explanation.Of(new Phrase("Pairs", "配对数"), (decimal)Count),
            Explanation.Of(new Phrase("Variance of x", "x 的方差"), VarianceX),
            Explanation.Of(new Phrase("Variance of y", "y 的方差"), VarianceY)
        );

    internal static void CheckPairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Guard.NotEmpty(x, nameof(x));
        Guard.NotEmpty(y, nameof(y));
        Guard.SameLength(y.Length, nameof(y), x.Length, nameof(x));
        Guard.Finite(x, nameof(x));
        Guard.Finite(y, nameof(y));
    }

    internal static Covariance From(in CoMomentSums sums)
    {
        long count = sums.Count;
        return new Covariance
        {
            Count = count,
            MeanX = sums.SumX.DividedBy(count).High,
            MeanY = sums.SumY.DividedBy(count).High,
            VarianceX = Mean(Representable.Checked(sums.SquaresX), count),
            VarianceY = Mean(Representable.Checked(sums.SquaresY), count),
            Value = Mean(sums.Products, count),
        };
    }

    private static double? Mean(double sum, long count) => count < 2 ? null : sum / (count - 1);
}
