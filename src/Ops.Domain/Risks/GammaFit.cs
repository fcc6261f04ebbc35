using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A gamma law of losses, by maximum likelihood (伽马拟合).</summary>
/// <remarks>ln shape − ψ(shape) = ln mean − mean of the logarithms, by Newton's method from T. P. Minka's start (2002); scale = mean / shape.</remarks>
public sealed record GammaFit : IExplainable
{
    private GammaFit() { }

    /// <summary>How many losses were fitted.</summary>
    public int Count { get; internal init; }

    /// <summary>The shape.</summary>
    public double Shape { get; internal init; }

    /// <summary>The scale.</summary>
    public double Scale { get; internal init; }

    /// <summary>The mean, shape · scale.</summary>
    public double Mean => Shape * Scale;

    /// <summary>The law.</summary>
    public Gamma Law => new(Shape, Scale);

    /// <summary>Fits losses.</summary>
    /// <param name="losses">The losses, above 0, not all equal.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: a loss that is not above 0.
    /// <see cref="FaultCode.InsufficientData"/>: all equal.
    /// </exception>
    public static GammaFit Of(ReadOnlySpan<double> losses)
    {
        SampleFit.Check(losses);
        double mean = Moments.Of(losses).Mean;
        // ln mean − mean ln, from each loss's distance from the mean: those sum to 0, and nothing cancels.
        var sum = default(CompensatedSum);
        foreach (double loss in losses)
        {
            double distance = (loss - mean) / mean;
            sum.Add(distance < -0.5 ? distance - (Math.Log(loss) - Math.Log(mean)) : -Elementary.Log1pMinus(distance));
        }
        double gap = sum.Value / losses.Length;
        double shape = (3 - gap + Math.Sqrt(((gap - 3) * (gap - 3)) + (24 * gap))) / (12 * gap);
        for (int turn = 0; turn < 50; turn++)
        {
            var (value, slope) = LogarithmLessDigamma(shape);
            double next = shape - ((value - gap) / slope);
            if (next <= 0)
                next = shape / 2;
            bool isDone = Math.Abs(next - shape) <= 1e-15 * shape;
            shape = next;
            if (isDone)
                break;
        }
        return new GammaFit
        {
            Count = losses.Length,
            Shape = shape,
            Scale = mean / shape,
        };
    }

    /// <summary>ln x − ψ(x) and its derivative; for large x by their series, since the two are equal to the last digits.</summary>
    private static (double Value, double Slope) LogarithmLessDigamma(double x)
    {
        if (x < 50)
            return (Math.Log(x) - GammaFunctions.Digamma(x), (1 / x) - GammaFunctions.Trigamma(x));
        double r = 1 / x;
        double square = r * r;
        return (
            r * (0.5 + (r * ((1.0 / 12) - (square * ((1.0 / 120) - (square / 252)))))),
            -square * (0.5 + (r * ((1.0 / 6) - (square * ((1.0 / 30) - (square / 42))))))
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean loss of the gamma law", "伽马分布的平均损失"),
            Mean,
            Phrase.Of($"{Shape} · {Scale}"),
            new Phrase("maximum likelihood", "最大似然"),
            Explanation.Of(new Phrase("Shape", "形状参数"), Shape),
            Explanation.Of(new Phrase("Scale", "尺度参数"), Scale)
        );
}
