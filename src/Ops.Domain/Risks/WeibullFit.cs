using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A Weibull law of losses, by maximum likelihood (威布尔拟合).</summary>
/// <remarks>Σ x^k ln x / Σ x^k − 1 / k = mean of the logarithms (A. C. Cohen 1965), by Newton's method inside a bracket; scale = (mean of x^k)^(1/k).</remarks>
public sealed record WeibullFit : IExplainable
{
    private WeibullFit() { }

    /// <summary>How many losses were fitted.</summary>
    public int Count { get; internal init; }

    /// <summary>The shape k.</summary>
    public double Shape { get; internal init; }

    /// <summary>The scale.</summary>
    public double Scale { get; internal init; }

    /// <summary>The law.</summary>
    public Weibull Law => new(Shape, Scale);

    /// <summary>Fits losses.</summary>
    /// <param name="losses">The losses, above 0, not all equal.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: a loss that is not above 0.
    /// <see cref="FaultCode.InsufficientData"/>: all equal.
    /// </exception>
    public static WeibullFit Of(ReadOnlySpan<double> losses)
    {
        var (mean, deviation) = SampleFit.Logarithms(losses);
        double[] logarithms = new double[losses.Length];
        double most = double.NegativeInfinity;
        for (int i = 0; i < losses.Length; i++)
        {
            logarithms[i] = Math.Log(losses[i]);
            most = Math.Max(most, logarithms[i]);
        }
        double low = 0;
        double high = double.PositiveInfinity;
        double shape = 1.2 / deviation;
        for (int turn = 0; turn < 200; turn++)
        {
            var (centre, spread, _) = Weighted(logarithms, most, shape);
            double value = centre - (1 / shape) - mean;
            if (value > 0)
                high = shape;
            else
                low = shape;
            double next = shape - (value / (spread + (1 / (shape * shape))));
            if (!(next > low && next < high))
                next = double.IsPositiveInfinity(high) ? shape * 2 : (low + high) / 2;
            bool isDone = Math.Abs(next - shape) <= 1e-15 * shape;
            shape = next;
            if (isDone)
                break;
        }
        double sum = Weighted(logarithms, most, shape).Sum;
        return new WeibullFit
        {
            Count = losses.Length,
            Shape = shape,
            Scale = Math.Exp(most + (Math.Log(sum / losses.Length) / shape)),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean loss of the Weibull law", "威布尔分布的平均损失"),
            Law.Mean,
            Phrase.Of($"{Scale} · Γ(1 + 1 / {Shape})"),
            new Phrase("maximum likelihood", "最大似然"),
            Explanation.Of(new Phrase("Shape", "形状参数"), Shape),
            Explanation.Of(new Phrase("Scale", "尺度参数"), Scale)
        );

    /// <summary>Mean and variance of the logarithms weighted with x^k, and the sum of the weights relative to the largest.</summary>
    private static (double Centre, double Spread, double Sum) Weighted(double[] logarithms, double most, double shape)
    {
        double sum = 0;
        double first = 0;
        double second = 0;
        foreach (double logarithm in logarithms)
        {
            double below = logarithm - most;
            double weight = Math.Exp(shape * below);
            sum += weight;
            first += weight * below;
            second += weight * below * below;
        }
        double centre = first / sum;
        return (most + centre, Math.Max(0, (second / sum) - (centre * centre)), sum);
    }
}
