namespace Ops.Domain.Numerics;

/// <summary>Student's t test of means.</summary>
/// <remarks>Sources: Student (Biometrika 6, 1908); B. L. Welch (Biometrika 34, 1947).</remarks>
public static class TTest
{
    private static readonly Phrase Student = new("Student 1908", "Student 1908");

    /// <summary>Tests whether a mean differs from a given one: t = (mean − given) / (s / √n), n − 1 degrees of freedom.</summary>
    /// <param name="values">The values; at least two, not all equal.</param>
    /// <param name="mean">The mean under the null hypothesis.</param>
    /// <param name="alternative">What to hold against it: the true mean is less or greater.</param>
    /// <returns>The result; its estimate is the mean.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity; <see cref="FaultCode.InsufficientData"/>: one value;
    /// <see cref="FaultCode.ZeroDenominator"/>: all values equal.
    /// </exception>
    public static TestResult OneSample(ReadOnlySpan<double> values, double mean = 0, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Values(values, nameof(values));
        Guard.Finite(mean, nameof(mean));
        Guard.Defined(alternative, nameof(alternative));
        var sample = SampleMoments.Of(values, nameof(values), 2);
        double error = Math.Sqrt(sample.Variance / sample.Count);
        if (error == 0)
            throw Faults.ZeroDenominator(nameof(values), "all values are equal", "a t test needs values that vary");
        return Result(
            new Phrase("one-sample t test", "单样本 t 检验"),
            (sample.Mean - mean) / error,
            sample.Count - 1,
            alternative,
            sample.Mean,
            sample.Count
        );
    }

    /// <summary>Tests whether the differences of pairs have mean 0: a one-sample test of first − second.</summary>
    /// <param name="first">The first values of the pairs; at least two.</param>
    /// <param name="second">The second values, in the same order.</param>
    /// <param name="alternative">What to hold against it: first − second is less or greater than 0.</param>
    /// <returns>The result; its estimate is the mean difference.</returns>
    /// <exception cref="OpsException">As for one sample, and <see cref="FaultCode.LengthMismatch"/>: lists of different lengths.</exception>
    public static TestResult Paired(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        Guard.NotEmpty(first, nameof(first));
        Guard.NotEmpty(second, nameof(second));
        Guard.SameLength(first.Length, nameof(first), second.Length, nameof(second));
        Guard.Finite(first, nameof(first));
        Guard.Finite(second, nameof(second));
        double[] differences = new double[first.Length];
        for (int i = 0; i < differences.Length; i++)
            differences[i] = first[i] - second[i];
        return OneSample(differences, 0, alternative) with { Test = new Phrase("paired t test", "配对 t 检验") };
    }

    /// <summary>Tests whether two means differ, without assuming equal variances (Welch); Satterthwaite's degrees of freedom.</summary>
    /// <param name="first">The first sample; at least two values.</param>
    /// <param name="second">The second sample; at least two values.</param>
    /// <param name="alternative">What to hold against it: the first mean is less or greater than the second.</param>
    /// <returns>The result; its estimate is the first mean − the second.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity; <see cref="FaultCode.InsufficientData"/>: one value;
    /// <see cref="FaultCode.ZeroDenominator"/>: no variation on either side.
    /// </exception>
    public static TestResult Welch(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Values(first, nameof(first));
        Guard.Values(second, nameof(second));
        Guard.Defined(alternative, nameof(alternative));
        var a = SampleMoments.Of(first, nameof(first), 2);
        var b = SampleMoments.Of(second, nameof(second), 2);
        double share = a.Variance / a.Count;
        double other = b.Variance / b.Count;
        double square = share + other;
        if (square == 0)
            throw Faults.ZeroDenominator(nameof(first), "no value varies on either side", "a t test needs values that vary");
        double degrees = 1 / ((share / square * (share / square) / (a.Count - 1)) + (other / square * (other / square) / (b.Count - 1)));
        double difference = a.Mean - b.Mean;
        return Result(
            new Phrase("Welch's t test", "Welch t 检验"),
            difference / Math.Sqrt(square),
            degrees,
            alternative,
            difference,
            a.Count + b.Count
        ) with
        {
            Source = new Phrase("Welch 1947", "Welch 1947"),
        };
    }

    private static TestResult Result(Phrase test, double t, double degrees, Alternative alternative, double estimate, long used)
    {
        var law = new StudentT(degrees);
        return new TestResult
        {
            Test = test,
            Statistic = t,
            DegreesOfFreedom = degrees,
            Alternative = alternative,
            PValue = TestTails.Symmetric(new Tails(law.Cdf(t), law.Survival(t)), alternative),
            Estimate = estimate,
            Used = used,
            Source = Student,
        };
    }
}
