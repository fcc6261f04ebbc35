namespace Ops.Domain.Numerics;

/// <summary>The F test of the ratio of two variances; for normal values only.</summary>
/// <remarks>Source: G. W. Snedecor and W. G. Cochran, Statistical Methods (1989).</remarks>
public static class VarianceTest
{
    /// <summary>Tests whether two samples vary alike: F = first variance / second variance.</summary>
    /// <param name="first">The first sample; at least two values.</param>
    /// <param name="second">The second sample; at least two values, not all equal.</param>
    /// <param name="alternative">What to hold against it: the ratio is less or greater than 1.</param>
    /// <returns>The result; its estimate is the ratio.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity; <see cref="FaultCode.InsufficientData"/>: one value;
    /// <see cref="FaultCode.ZeroDenominator"/>: the second sample does not vary.
    /// </exception>
    public static TestResult Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Values(first, nameof(first));
        Guard.Values(second, nameof(second));
        Guard.Defined(alternative, nameof(alternative));
        var a = SampleMoments.Of(first, nameof(first), 2);
        var b = SampleMoments.Of(second, nameof(second), 2);
        if (b.Variance == 0)
            throw Faults.ZeroDenominator(
                nameof(second),
                "all values are equal",
                "the ratio of variances needs a second sample that varies"
            );
        double ratio = a.Variance / b.Variance;
        var law = new FDistribution(a.Count - 1, b.Count - 1);
        return new TestResult
        {
            Test = new Phrase("F test of two variances", "两方差 F 检验"),
            Statistic = ratio,
            DegreesOfFreedom = a.Count - 1,
            DenominatorDegreesOfFreedom = b.Count - 1,
            Alternative = alternative,
            PValue = TestTails.Symmetric(new Tails(law.Cdf(ratio), law.Survival(ratio)), alternative),
            Estimate = ratio,
            Used = a.Count + b.Count,
            Source = new Phrase("Snedecor and Cochran 1989", "Snedecor 与 Cochran 1989"),
        };
    }
}
