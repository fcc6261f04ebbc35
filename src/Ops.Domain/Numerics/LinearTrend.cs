namespace Ops.Domain.Numerics;

/// <summary>The straight line through paired figures by ordinary least squares, with what it leaves open.</summary>
/// <remarks>
/// With 2 pairs the line passes through both and nothing is left to judge it by: errors, limits and p-value are null. Two results are equal
/// when all their figures are.
/// </remarks>
public sealed record LinearTrend : IExplainable
{
    private LinearTrend() { }

    /// <summary>How many pairs, at least 2.</summary>
    public int Count { get; internal init; }

    /// <summary>The change of y for each unit of x.</summary>
    public double Slope { get; internal init; }

    /// <summary>The line's y where x is 0.</summary>
    public double Intercept { get; internal init; }

    /// <summary>The standard error of the slope; null for 2 pairs.</summary>
    public double? SlopeStandardError { get; internal init; }

    /// <summary>The standard error of the intercept; null for 2 pairs.</summary>
    public double? InterceptStandardError { get; internal init; }

    /// <summary>√(Σe²/(n−2)): how far the values scatter around the line; null for 2 pairs.</summary>
    public double? ResidualStandardDeviation { get; internal init; }

    /// <summary>The share of y's variation that the line explains, in [0, 1]; null when y does not vary.</summary>
    public double? RSquared { get; internal init; }

    /// <summary>The confidence of the limits, in (0, 1).</summary>
    public double Confidence { get; internal init; }

    /// <summary>The lower limit of the slope, by Student's t with n − 2 degrees of freedom; null for 2 pairs.</summary>
    public double? SlopeLower { get; internal init; }

    /// <summary>The upper limit of the slope; null for 2 pairs.</summary>
    public double? SlopeUpper { get; internal init; }

    /// <summary>The two-sided p-value of a slope of 0; null for 2 pairs and when y does not vary.</summary>
    public double? PValue { get; internal init; }

    /// <summary>The trend of values at equal distances, x being 1, 2, …, n.</summary>
    /// <param name="y">The values in time order; none NaN or infinite.</param>
    /// <param name="confidence">The confidence of the slope's limits, in (0, 1).</param>
    /// <returns>The trend.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.InvalidArgument"/> (NaN, infinite, confidence outside (0, 1)),
    /// <see cref="FaultCode.InsufficientData"/>: one value; <see cref="FaultCode.Overflow"/>: the squares are beyond double.
    /// </exception>
    public static LinearTrend Of(ReadOnlySpan<double> y, double confidence = 0.95)
    {
        Guard.Values(y, nameof(y));
        double[] x = new double[y.Length];
        for (int i = 0; i < x.Length; i++)
            x[i] = i + 1;
        return Of(x, y, confidence);
    }

    /// <summary>The line through paired values.</summary>
    /// <param name="x">What explains; none NaN or infinite, not all equal.</param>
    /// <param name="y">What is explained, in the same order.</param>
    /// <param name="confidence">The confidence of the slope's limits, in (0, 1).</param>
    /// <returns>The line.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/> (NaN, infinite,
    /// confidence outside (0, 1)), <see cref="FaultCode.InsufficientData"/>: one pair; <see cref="FaultCode.ZeroDenominator"/>: x does not
    /// vary; <see cref="FaultCode.Overflow"/>: the squares are beyond double.
    /// </exception>
    public static LinearTrend Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double confidence = 0.95)
    {
        Covariance.CheckPairs(x, y);
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.AtLeast(x.Length, 2, nameof(x));
        var sums = CoMomentBlock.OfAll(x, y);
        Representable.Checked(sums.SquaresX);
        Representable.Checked(sums.SquaresY);
        if (!x.ContainsAnyExcept(x[0]) || sums.SquaresX == 0)
            throw Faults.ZeroDenominator(nameof(x), "all values are equal", "a line needs an x that varies");
        double slope = sums.Products / sums.SquaresX;
        double meanX = sums.SumX.DividedBy(x.Length).High;
        double meanY = sums.SumY.DividedBy(x.Length).High;
        bool varies = y.ContainsAnyExcept(y[0]) && sums.SquaresY > 0;
        double residual = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double e = y[i] - meanY - (slope * (x[i] - meanX));
            residual += e * e;
        }
        var line = new LinearTrend
        {
            Count = x.Length,
            Slope = slope,
            Intercept = meanY - (slope * meanX),
            RSquared = varies ? Math.Max(0, 1 - (residual / sums.SquaresY)) : null,
            Confidence = confidence,
        };
        return x.Length == 2 ? line : Judged(line, residual, sums.SquaresX, meanX, varies);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Slope", "斜率"),
            Slope,
            Phrase.Of($"y = {Intercept} + {Slope}·x, n = {Count}"),
            new Phrase("ordinary least squares", "普通最小二乘法"),
            Explanation.Of(new Phrase("Intercept", "截距"), Intercept),
            Explanation.Of(new Phrase("R squared", "决定系数"), RSquared),
            Explanation.Of(new Phrase("Residual standard deviation", "残差标准差"), ResidualStandardDeviation),
            Explanation.Of(new Phrase("Standard error of the slope", "斜率的标准误"), SlopeStandardError),
            Explanation.Of(Phrase.Of($"Lower limit, {Confidence}", $"下限，{Confidence}"), SlopeLower),
            Explanation.Of(Phrase.Of($"Upper limit, {Confidence}", $"上限，{Confidence}"), SlopeUpper),
            Explanation.Of(
                new Phrase("p-value of no slope", "斜率为零的 p 值"),
                PValue,
                Phrase.Of($"Student's t, {Count} − 2 degrees of freedom", $"学生 t 分布，自由度 {Count} − 2")
            )
        );

    private static LinearTrend Judged(LinearTrend line, double residual, double squaresX, double meanX, bool varies)
    {
        double degrees = line.Count - 2;
        double deviation = Math.Sqrt(residual / degrees);
        double error = deviation / Math.Sqrt(squaresX);
        double reach = Significance.StudentUpper((1 - line.Confidence) / 2, degrees) * error;
        return line with
        {
            ResidualStandardDeviation = deviation,
            SlopeStandardError = error,
            InterceptStandardError = deviation * Math.Sqrt((1.0 / line.Count) + (meanX * meanX / squaresX)),
            SlopeLower = line.Slope - reach,
            SlopeUpper = line.Slope + reach,
            PValue = varies ? Significance.StudentTwoSided(line.Slope / error, degrees) : null,
        };
    }
}
