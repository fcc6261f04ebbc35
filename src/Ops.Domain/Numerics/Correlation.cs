namespace Ops.Domain.Numerics;

/// <summary>How closely two figures go together, from −1 to 1, and how easily chance alone gives as much.</summary>
/// <remarks>Two results are equal when all their figures are. A correlation is no cause.</remarks>
public sealed record Correlation : IExplainable
{
    /// <summary>Points on a line give 1 up to the last two bits of the sums and the root: nearer than that is 1.</summary>
    private const double Rounding = 4.5e-16;

    private Correlation() { }

    /// <summary>Which coefficient it is.</summary>
    public CorrelationMethod Method { get; internal init; }

    /// <summary>How many pairs, at least 2.</summary>
    public int Count { get; internal init; }

    /// <summary>The coefficient, in [−1, 1].</summary>
    public double Coefficient { get; internal init; }

    /// <summary>
    /// The two-sided p-value of no correlation: by Student's t with n − 2 degrees of freedom (Pearson, Spearman; null for 2 pairs), by the
    /// normal approximation with tie-corrected variance and no continuity correction (Kendall).
    /// </summary>
    public double? PValue { get; internal init; }

    /// <summary>The correlation of paired values.</summary>
    /// <param name="x">The first figure of each pair; none NaN or infinite.</param>
    /// <param name="y">The second figure of each pair, in the same order.</param>
    /// <param name="method">The coefficient; Pearson's unless said otherwise.</param>
    /// <returns>The correlation.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/> (NaN, infinite,
    /// unknown method), <see cref="FaultCode.InsufficientData"/>: one pair; <see cref="FaultCode.ZeroDenominator"/>: x or y does not vary;
    /// <see cref="FaultCode.Overflow"/>: the squares are beyond double.
    /// </exception>
    public static Correlation Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, CorrelationMethod method = CorrelationMethod.Pearson)
    {
        Covariance.CheckPairs(x, y);
        Guard.Defined(method, nameof(method));
        Guard.AtLeast(x.Length, 2, nameof(x));
        CheckVaries(x, nameof(x));
        CheckVaries(y, nameof(y));
        if (method == CorrelationMethod.Kendall)
            return Kendall(x, y);
        double coefficient = method == CorrelationMethod.Pearson ? Pearson(x, y) : Pearson(Ranks.Of(x), Ranks.Of(y));
        return new Correlation
        {
            Method = method,
            Count = x.Length,
            Coefficient = coefficient,
            PValue = StudentPValue(coefficient, x.Length),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Method switch
            {
                CorrelationMethod.Pearson => new Phrase("Pearson correlation", "皮尔逊相关系数"),
                CorrelationMethod.Spearman => new Phrase("Spearman rank correlation", "斯皮尔曼秩相关系数"),
                _ => new Phrase("Kendall rank correlation", "肯德尔秩相关系数"),
            },
            Coefficient,
            Phrase.Of($"n = {Count}"),
            Method switch
            {
                CorrelationMethod.Pearson => new Phrase("Pearson 1895", "Pearson 1895"),
                CorrelationMethod.Spearman => new Phrase("Spearman 1904", "Spearman 1904"),
                _ => new Phrase("Kendall 1945, tau-b", "Kendall 1945，tau-b"),
            },
            Explanation.Of(
                new Phrase("p-value, two-sided", "双侧 p 值"),
                PValue,
                Method == CorrelationMethod.Kendall
                    ? new Phrase("normal approximation, tie-corrected variance", "正态近似，方差按同秩修正")
                    : Phrase.Of($"Student's t, {Count} − 2 degrees of freedom", $"学生 t 分布，自由度 {Count} − 2")
            )
        );

    private static void CheckVaries(ReadOnlySpan<double> values, string place)
    {
        if (!values.ContainsAnyExcept(values[0]))
            throw Faults.ZeroDenominator(place, "all values are equal", "correlation needs a figure that varies");
    }

    private static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sums = CoMomentBlock.OfAll(x, y);
        double squares = Representable.Checked(sums.SquaresX) * Representable.Checked(sums.SquaresY);
        double spread = double.IsNormal(squares) ? Math.Sqrt(squares) : Math.Sqrt(sums.SquaresX) * Math.Sqrt(sums.SquaresY);
        if (!double.IsNormal(sums.SquaresX) || !double.IsNormal(sums.SquaresY))
            throw Faults.ZeroDenominator(
                nameof(x),
                "the squared distances lose their digits in a double",
                "multiply the values by a common factor"
            );
        double coefficient = Math.Clamp(sums.Products / spread, -1, 1);
        return 1 - Math.Abs(coefficient) <= Rounding ? Math.Sign(coefficient) : coefficient;
    }

    private static double? StudentPValue(double coefficient, int count)
    {
        if (count == 2)
            return null;
        double rest = (1 - coefficient) * (1 + coefficient);
        return Significance.StudentTwoSided(coefficient * Math.Sqrt((count - 2) / rest), count - 2);
    }

    private static Correlation Kendall(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var counts = KendallCounts.Of(x, y);
        return new Correlation
        {
            Method = CorrelationMethod.Kendall,
            Count = x.Length,
            Coefficient = counts.TauB,
            PValue = Significance.NormalTwoSided(counts.Score / Math.Sqrt(counts.ScoreVariance)),
        };
    }
}
