using Ops.Domain.Numerics;

namespace Ops.Domain.Goals;

/// <summary>Figures of one kind on a common scale, so that unlike goals can be put side by side.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class NormalizedScores : IExplainable
{
    private NormalizedScores(NormalizationMethod method, Direction direction, ImmutableArray<double> values)
    {
        Method = method;
        Direction = direction;
        Values = values;
    }

    /// <summary>How they were scaled.</summary>
    public NormalizationMethod Method { get; }

    /// <summary>Whether more or less is better.</summary>
    public Direction Direction { get; }

    /// <summary>The scaled figures in the order given; more is better.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Scales figures.</summary>
    /// <param name="values">The figures.</param>
    /// <param name="method">How.</param>
    /// <param name="direction">Whether more or less is better.</param>
    /// <returns>The scaled figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no figure. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a method that is not defined, or a
    /// band as direction. <see cref="FaultCode.InsufficientData"/>: the z-score of one figure. <see cref="FaultCode.ZeroDenominator"/>: equal
    /// figures for min-max and z-score; a maximum, sum or norm of 0; a 0 among costs for maximum and sum.
    /// </exception>
    public static NormalizedScores Of(
        ReadOnlySpan<double> values,
        NormalizationMethod method,
        Direction direction = Direction.HigherIsBetter
    )
    {
        Guard.Values(values, nameof(values));
        Guard.Defined(method, nameof(method));
        if (Guard.Defined(direction, nameof(direction)) == Direction.WithinBand)
            throw Faults.Invalid(nameof(direction), "a band has no better end", "score the distance to the band instead");
        bool isCost = direction == Direction.LowerIsBetter;
        double[] scaled = method switch
        {
            NormalizationMethod.MinMax => MinMax(values, isCost),
            NormalizationMethod.Maximum => Maximum(values, isCost),
            NormalizationMethod.Sum => Sum(values, isCost),
            NormalizationMethod.Vector => Vector(values, isCost),
            _ => ZScore(values, isCost),
        };
        return new NormalizedScores(method, direction, [.. scaled]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Figures on a common scale", "标准化数值个数"),
            (decimal)Values.Length,
            Formula,
            default,
            [.. Values.Select((value, i) => Explanation.Of(new Phrase($"Figure {i + 1}", $"第 {i + 1} 个"), value))]
        );

    private Phrase Formula
    {
        get
        {
            bool isCost = Direction == Direction.LowerIsBetter;
            return Method switch
            {
                NormalizationMethod.MinMax => isCost ? Phrase.Of($"(max - x) / (max - min)") : Phrase.Of($"(x - min) / (max - min)"),
                NormalizationMethod.Maximum => isCost ? Phrase.Of($"min / x") : Phrase.Of($"x / max"),
                NormalizationMethod.Sum => isCost ? Phrase.Of($"(1/x) / Σ(1/x)") : Phrase.Of($"x / Σx"),
                NormalizationMethod.Vector => isCost ? Phrase.Of($"1 - x / √Σx²") : Phrase.Of($"x / √Σx²"),
                _ => isCost ? Phrase.Of($"(x̄ - x) / s") : Phrase.Of($"(x - x̄) / s"),
            };
        }
    }

    private static double[] MinMax(ReadOnlySpan<double> values, bool isCost)
    {
        var (least, most) = Ends(values);
        double range = NotZero(most - least, "all values are equal");
        return Map(values, value => (isCost ? most - value : value - least) / range);
    }

    private static double[] Maximum(ReadOnlySpan<double> values, bool isCost)
    {
        var (least, most) = Ends(values);
        if (isCost)
            return Map(values, value => least / NotZero(value, "a cost is 0"));
        NotZero(most, "the greatest value is 0");
        return Map(values, value => value / most);
    }

    private static double[] Sum(ReadOnlySpan<double> values, bool isCost)
    {
        double[] shares = isCost ? Map(values, value => 1 / NotZero(value, "a cost is 0")) : values.ToArray();
        double sum = NotZero(shares.Sum(), "the sum is 0");
        return Map(shares, share => share / sum);
    }

    private static double[] Vector(ReadOnlySpan<double> values, bool isCost)
    {
        var (least, most) = Ends(values);
        double scale = NotZero(Math.Max(Math.Abs(least), Math.Abs(most)), "all values are 0");
        double squares = 0;
        foreach (double value in values)
            squares += value / scale * (value / scale);
        double norm = scale * Math.Sqrt(squares);
        return Map(values, value => isCost ? 1 - (value / norm) : value / norm);
    }

    private static double[] ZScore(ReadOnlySpan<double> values, bool isCost)
    {
        var moments = SampleMoments.Of(values, nameof(values), 2);
        var (least, most) = Ends(values);
        NotZero(most - least, "all values are equal");
        double deviation = Math.Sqrt(NotZero(moments.Variance, "all values are equal"));
        return Map(values, value => (isCost ? moments.Mean - value : value - moments.Mean) / deviation);
    }

    private static (double Least, double Most) Ends(ReadOnlySpan<double> values)
    {
        var (least, most) = (values[0], values[0]);
        foreach (double value in values)
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        return (least, most);
    }

    private static double[] Map(ReadOnlySpan<double> values, Func<double, double> scale)
    {
        var scaled = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
            scaled[i] = scale(values[i]);
        return scaled;
    }

    private static double NotZero(double denominator, string message) =>
        denominator != 0 ? denominator : throw Faults.ZeroDenominator("values", message, "use another method for these figures");
}
