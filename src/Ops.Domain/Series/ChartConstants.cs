namespace Ops.Domain.Series;

/// <summary>The factors that turn ranges and standard deviations of small normal samples into control limits.</summary>
/// <remarks>
/// Montgomery, Introduction to Statistical Quality Control, appendix VI; ASTM MNL 7. Two results are equal when all their figures are.
/// </remarks>
public sealed record ChartConstants : IExplainable
{
    /// <summary>The largest sample size for which the constants are offered.</summary>
    public const int LargestSize = 1000;

    private ChartConstants() { }

    /// <summary>Values per subgroup.</summary>
    public int Size { get; internal init; }

    /// <summary>Unrounded, or as printed.</summary>
    public ConstantSet Set { get; internal init; }

    /// <summary>d2: the mean range of n standard normal values.</summary>
    public double MeanRange { get; internal init; }

    /// <summary>d3: the standard deviation of that range.</summary>
    public double RangeDeviation { get; internal init; }

    /// <summary>c4: the mean standard deviation of n standard normal values.</summary>
    public double MeanDeviation { get; internal init; }

    /// <summary>A2 = 3/(d2·√n): from the mean range to the limits of the mean.</summary>
    public double A2 { get; internal init; }

    /// <summary>A3 = 3/(c4·√n): from the mean standard deviation to the limits of the mean.</summary>
    public double A3 { get; internal init; }

    /// <summary>B3 = max(0, 1 − 3√(1 − c4²)/c4): lower limit of the standard deviation.</summary>
    public double B3 { get; internal init; }

    /// <summary>B4 = 1 + 3√(1 − c4²)/c4: upper limit of the standard deviation.</summary>
    public double B4 { get; internal init; }

    /// <summary>D3 = max(0, 1 − 3·d3/d2): lower limit of the range.</summary>
    public double D3 { get; internal init; }

    /// <summary>D4 = 1 + 3·d3/d2: upper limit of the range.</summary>
    public double D4 { get; internal init; }

    /// <summary>E2 = 3/d2: from the mean range to the limits of single values.</summary>
    public double E2 { get; internal init; }

    /// <summary>√(1 − c4²): the standard deviation of the standard deviation of n standard normal values.</summary>
    internal double DeviationSpread => Math.Sqrt(1 - (MeanDeviation * MeanDeviation));

    /// <summary>The constants of a sample size.</summary>
    /// <param name="size">Values per subgroup, 2 to <see cref="LargestSize"/>; 2 for moving ranges.</param>
    /// <param name="set">Unrounded, or as printed.</param>
    /// <returns>The constants.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: size out of range, undefined set.</exception>
    public static ChartConstants Of(int size, ConstantSet set = ConstantSet.Exact)
    {
        Guard.InRange(size, 2, LargestSize, nameof(size));
        Guard.Defined(set, nameof(set));
        var (d2, d3) = RangeLaw.Of(size);
        double c4 = C4(size);
        double spread = 3 * Math.Sqrt(1 - (c4 * c4)) / c4;
        var exact = new ChartConstants
        {
            Size = size,
            Set = set,
            MeanRange = d2,
            RangeDeviation = d3,
            MeanDeviation = c4,
            A2 = 3 / (d2 * Math.Sqrt(size)),
            A3 = 3 / (c4 * Math.Sqrt(size)),
            B3 = Math.Max(0, 1 - spread),
            B4 = 1 + spread,
            D3 = Math.Max(0, 1 - (3 * d3 / d2)),
            D4 = 1 + (3 * d3 / d2),
            E2 = 3 / d2,
        };
        return set == ConstantSet.Exact ? exact : exact.Printed();
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Control chart constants", "控制图常数"),
            $"{Size}",
            Set == ConstantSet.Exact ? new Phrase("unrounded", "未舍入") : new Phrase("as printed", "按手册印刷值"),
            new Phrase("Montgomery, appendix VI", "Montgomery，附录 VI"),
            Explanation.Of(Phrase.Of($"d2"), MeanRange),
            Explanation.Of(Phrase.Of($"d3"), RangeDeviation),
            Explanation.Of(Phrase.Of($"c4"), MeanDeviation),
            Explanation.Of(Phrase.Of($"A2"), A2, Phrase.Of($"3 / (d2·√{Size})")),
            Explanation.Of(Phrase.Of($"A3"), A3, Phrase.Of($"3 / (c4·√{Size})")),
            Explanation.Of(Phrase.Of($"B3"), B3),
            Explanation.Of(Phrase.Of($"B4"), B4),
            Explanation.Of(Phrase.Of($"D3"), D3),
            Explanation.Of(Phrase.Of($"D4"), D4),
            Explanation.Of(Phrase.Of($"E2"), E2, Phrase.Of($"3 / d2"))
        );

    /// <summary>c4 = √(2/(n−1))·Γ(n/2)/Γ((n−1)/2), the ratio of gammas stepped up by twos.</summary>
    internal static double C4(int size)
    {
        int n = size % 2 == 0 ? 2 : 3;
        double ratio = n == 2 ? 1 / Math.Sqrt(Math.PI) : Math.Sqrt(Math.PI) / 2;
        for (; n < size; n += 2)
            ratio *= (double)n / (n - 1);
        return Math.Sqrt(2.0 / (size - 1)) * ratio;
    }

    /// <summary>Tables print E2 as 3 over the printed d2.</summary>
    private ChartConstants Printed() =>
        this with
        {
            MeanRange = Math.Round(MeanRange, 3),
            RangeDeviation = Math.Round(RangeDeviation, 3),
            MeanDeviation = Math.Round(MeanDeviation, 4),
            A2 = Math.Round(A2, 3),
            A3 = Math.Round(A3, 3),
            B3 = Math.Round(B3, 3),
            B4 = Math.Round(B4, 3),
            D3 = Math.Round(D3, 3),
            D4 = Math.Round(D4, 3),
            E2 = Math.Round(3 / Math.Round(MeanRange, 3), 3),
        };
}
