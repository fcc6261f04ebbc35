namespace Ops.Domain.Numerics;

/// <summary>Tests whether values come from a given distribution, or from some normal one.</summary>
public static class FitTest
{
    /// <summary>Below this number of values the p-value is exact (as in R).</summary>
    private const int ExactBelow = 100;

    /// <summary>The Kolmogorov–Smirnov test against a completely given continuous distribution, two-sided.</summary>
    /// <remarks>
    /// D = max |F_n(x) − F(x)|. Exact p-value for n below 100 without ties by G. Marsaglia, W. W. Tsang and J. Wang (Journal of Statistical
    /// Software 8, 2003), otherwise Kolmogorov's limit. Parameters estimated from the same values make the p-value too great.
    /// </remarks>
    /// <param name="values">The values.</param>
    /// <param name="distribution">The distribution under the null hypothesis.</param>
    /// <returns>The result; the statistic is D.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity or no distribution.</exception>
    public static TestResult KolmogorovSmirnov(ReadOnlySpan<double> values, IContinuousDistribution distribution)
    {
        Guard.Values(values, nameof(values));
        Guard.NotNull(distribution, nameof(distribution));
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        double n = sorted.Length;
        double distance = 0;
        bool ties = false;
        for (int i = 0; i < sorted.Length; i++)
        {
            double f = distribution.Cdf(sorted[i]);
            distance = Math.Max(distance, Math.Max(((i + 1) / n) - f, f - (i / n)));
            ties |= i > 0 && sorted[i] == sorted[i - 1];
        }
        bool exact = sorted.Length < ExactBelow && !ties;
        return new TestResult
        {
            Test = new Phrase("Kolmogorov–Smirnov test", "Kolmogorov–Smirnov 检验"),
            Statistic = distance,
            PValue = Math.Clamp(
                exact ? 1 - KolmogorovLaw.Cdf(sorted.Length, distance) : KolmogorovLaw.LimitUpper(Math.Sqrt(n) * distance),
                0,
                1
            ),
            IsExact = exact,
            Used = sorted.Length,
            Source = new Phrase("Kolmogorov 1933", "Kolmogorov 1933"),
        };
    }

    /// <summary>The Anderson–Darling test for a normal distribution whose mean and variance are unknown.</summary>
    /// <remarks>A² from the values standardised by their mean and standard deviation; p-value by R. B. D'Agostino and M. A. Stephens, Goodness-of-Fit Techniques (1986), table 4.9.</remarks>
    /// <param name="values">The values; at least eight, not all equal.</param>
    /// <returns>The result; the statistic is A² (without the small-sample factor).</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN or infinity; <see cref="FaultCode.InsufficientData"/>: fewer than eight values;
    /// <see cref="FaultCode.ZeroDenominator"/>: all values are equal.
    /// </exception>
    public static TestResult AndersonDarlingNormal(ReadOnlySpan<double> values)
    {
        Guard.Values(values, nameof(values));
        var moments = SampleMoments.Of(values, nameof(values), 8);
        if (moments.Variance == 0)
            throw Faults.ZeroDenominator(nameof(values), "all values are equal", "give values that vary");
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        double deviation = Math.Sqrt(moments.Variance);
        double sum = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double low = NormalFunctions.LogUpper((moments.Mean - sorted[i]) / deviation);
            double high = NormalFunctions.LogUpper((sorted[^(i + 1)] - moments.Mean) / deviation);
            sum += ((2.0 * i) + 1) * (low + high);
        }
        double n = sorted.Length;
        double square = -n - (sum / n);
        return new TestResult
        {
            Test = new Phrase("Anderson–Darling test for normality", "Anderson–Darling 正态性检验"),
            Statistic = square,
            PValue = NormalPValue(square * (1 + (0.75 / n) + (2.25 / (n * n)))),
            Used = sorted.Length,
            Source = new Phrase("D'Agostino and Stephens 1986", "D'Agostino 与 Stephens 1986"),
        };
    }

    internal static double NormalPValue(double a) =>
        a < 0.2 ? -Elementary.Expm1(-13.436 + (101.14 * a) - (223.73 * a * a))
        : a < 0.34 ? -Elementary.Expm1(-8.318 + (42.796 * a) - (59.938 * a * a))
        : a < 0.6 ? Math.Exp(0.9177 - (4.279 * a) - (1.38 * a * a))
        : a < 10 ? Math.Exp(1.2937 - (5.709 * a) + (0.0186 * a * a))
        : 3.7e-24;
}
