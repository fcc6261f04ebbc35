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
            sum.Add(-Elementary.Log1pMinus((loss - mean) / mean));
        double gap = sum.Value / losses.Length;
        if (!(gap > 0 && double.IsFinite(gap)))
            throw Faults.Insufficient(nameof(losses), "the losses are equal to the last digit", "give losses that differ");
        double shape = (3 - gap + Math.Sqrt(((gap - 3) * (gap - 3)) + (24 * gap))) / (12 * gap);
        for (int turn = 0; turn < 50; turn++)
        {
            double value = Math.Log(shape) - GammaFunctions.Digamma(shape) - gap;
            double slope = (1 / shape) - GammaFunctions.Trigamma(shape);
            double next = shape - (value / slope);
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
