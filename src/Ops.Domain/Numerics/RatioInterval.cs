namespace Ops.Domain.Numerics;

/// <summary>A ratio of sums over paired figures (revenue per visit, cost per case) with its confidence interval.</summary>
/// <remarks>Fieller 1954; Cochran, Sampling Techniques, chapter 6. Two results are equal when all their figures are.</remarks>
public sealed record RatioInterval : IExplainable
{
    private RatioInterval() { }

    /// <summary>How many pairs.</summary>
    public int Count { get; internal init; }

    /// <summary>Σ numerators / Σ denominators.</summary>
    public double Ratio { get; internal init; }

    /// <summary>√(s_aa − 2R·s_ab + R²·s_bb)/|b̄|, s being the covariances of the means.</summary>
    public double StandardError { get; internal init; }

    /// <summary>The confidence, in (0, 1).</summary>
    public double Confidence { get; internal init; }

    /// <summary>The method.</summary>
    public RatioMethod Method { get; internal init; }

    /// <summary>Whether the set lies between the limits, outside them, or everywhere.</summary>
    public RatioSet Kind { get; internal init; }

    /// <summary>The lower limit; null when the set is everything.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper limit; null when the set is everything.</summary>
    public double? Upper { get; internal init; }

    /// <summary>The ratio of sums and its interval, by Student's t with n − 1 degrees of freedom.</summary>
    /// <param name="numerators">The numerators; at least 2.</param>
    /// <param name="denominators">The denominators, in the same order; their sum is not 0.</param>
    /// <param name="confidence">The confidence, in (0, 1).</param>
    /// <param name="method">The method.</param>
    /// <returns>The ratio.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity,
    /// confidence outside (0, 1). <see cref="FaultCode.InsufficientData"/>: one pair. <see cref="FaultCode.ZeroDenominator"/>: the denominators
    /// sum to 0. <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static RatioInterval Of(
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators,
        double confidence = 0.95,
        RatioMethod method = RatioMethod.Fieller
    )
    {
        Guard.NotEmpty(numerators, nameof(numerators));
        Guard.NotEmpty(denominators, nameof(denominators));
        Guard.SameLength(numerators.Length, nameof(numerators), denominators.Length, nameof(denominators));
        Guard.Finite(numerators, nameof(numerators));
        Guard.Finite(denominators, nameof(denominators));
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.Defined(method, nameof(method));
        Guard.AtLeast(numerators.Length, 2, nameof(numerators));
        var moments = Covariance.Of(numerators, denominators);
        double n = numerators.Length;
        double a = moments.MeanX;
        double b = moments.MeanY;
        if (CoMomentBlock.Sum(denominators).Value == 0)
            throw Faults.ZeroDenominator(nameof(denominators), "they sum to 0", "a ratio needs a denominator");
        double saa = moments.VarianceX!.Value / n;
        double sbb = moments.VarianceY!.Value / n;
        double sab = moments.Value!.Value / n;
        double ratio = a / b;
        double error = Math.Sqrt(Math.Max(0, saa - (2 * ratio * sab) + (ratio * ratio * sbb))) / Math.Abs(b);
        double t = Significance.StudentUpper((1 - confidence) / 2, n - 1);
        var start = new RatioInterval
        {
            Count = numerators.Length,
            Ratio = ratio,
            StandardError = error,
            Confidence = confidence,
            Method = method,
        };
        var found =
            method == RatioMethod.Delta
                ? start with
                {
                    Kind = RatioSet.Interval,
                    Lower = ratio - (t * error),
                    Upper = ratio + (t * error),
                }
                : start.Fieller((b * b) - (t * t * sbb), (a * b) - (t * t * sab), (a * a) - (t * t * saa));
        Representable.All(nameof(numerators), "divide the values by a common factor", ratio, error, t, found.Lower, found.Upper);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Ratio", "比率"),
            Ratio,
            Phrase.Of($"sum of numerators / sum of denominators, n = {Count}", $"分子之和 / 分母之和，n = {Count}"),
            Method == RatioMethod.Delta ? new Phrase("Cochran 1977", "Cochran 1977") : new Phrase("Fieller 1954", "Fieller 1954"),
            Explanation.Of(new Phrase("Standard error", "标准误"), StandardError),
            Explanation.Of(Phrase.Of($"Lower limit, {Confidence}", $"下限，{Confidence}"), Lower, Phrase.Of($"{Kind}")),
            Explanation.Of(Phrase.Of($"Upper limit, {Confidence}", $"上限，{Confidence}"), Upper, Phrase.Of($"{Kind}"))
        );

    /// <summary>The roots of A·θ² − 2B·θ + C = 0.</summary>
    private RatioInterval Fieller(double a, double b, double c)
    {
        // With A above 0 the roots are real; a discriminant below 0 is rounding.
        double discriminant = a > 0 ? Math.Max(0, (b * b) - (a * c)) : (b * b) - (a * c);
        if (a == 0 || discriminant < 0)
            return this with { Kind = RatioSet.Unbounded };
        double root = Math.Sqrt(discriminant);
        double far = (b + (b < 0 ? -root : root)) / a;
        double near = far == 0 ? 0 : c / (a * far);
        return this with
        {
            Kind = a > 0 ? RatioSet.Interval : RatioSet.Complement,
            Lower = Math.Min(far, near),
            Upper = Math.Max(far, near),
        };
    }
}
