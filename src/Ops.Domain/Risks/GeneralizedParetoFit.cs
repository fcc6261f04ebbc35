using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A generalised Pareto law of the losses above a threshold, by maximum likelihood (广义帕累托拟合).</summary>
/// <remarks>
/// What lies above a high threshold follows such a law whatever the losses follow (J. Pickands 1975): for large losses there is no better founded one.
/// Fitted by the profile of the likelihood in ξ / σ (S. D. Grimshaw, Technometrics 35, 1993). From ξ = 1 on the mean is infinite, from ξ = ½ on the variance.
/// </remarks>
public sealed record GeneralizedParetoFit : IExplainable
{
    /// <summary>Below this shape the likelihood is too rough at its greatest point for standard errors (R. L. Smith 1987).</summary>
    private const double Regular = -0.5;

    private GeneralizedParetoFit() { }

    /// <summary>The threshold from which on losses are given.</summary>
    public double Threshold { get; internal init; }

    /// <summary>How many losses were fitted.</summary>
    public int Count { get; internal init; }

    /// <summary>The shape ξ: above 0 the tail is a power, 0 is exponential, below 0 losses have an end.</summary>
    public double Shape { get; internal init; }

    /// <summary>The scale σ, in the unit of the losses.</summary>
    public double Scale { get; internal init; }

    /// <summary>The logarithm of the likelihood.</summary>
    public double LogLikelihood { get; internal init; }

    /// <summary>How far chance alone moves the shape, (1 + ξ) / √n; null from ξ = −½ down.</summary>
    public double? ShapeError => Shape > Regular ? (1 + Shape) / Math.Sqrt(Count) : null;

    /// <summary>How far chance alone moves the scale, σ √(2 (1 + ξ) / n); null from ξ = −½ down.</summary>
    public double? ScaleError => Shape > Regular ? Scale * Math.Sqrt(2 * (1 + Shape) / Count) : null;

    /// <summary>The law of a loss, given that it reaches the threshold.</summary>
    public GeneralizedPareto Law => new(Threshold, Scale, Shape);

    /// <summary>The mean loss of those that reach the threshold; null from ξ = 1 on, where it is infinite.</summary>
    public double? Mean => Law.Mean;

    /// <summary>Fits the losses that reach a threshold.</summary>
    /// <param name="losses">The losses, at least the threshold, not all equal.</param>
    /// <param name="threshold">The threshold: any finite number.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a loss below the threshold.
    /// <see cref="FaultCode.InsufficientData"/>: all losses equal, or so close to their largest that the likelihood has no greatest point.
    /// </exception>
    public static GeneralizedParetoFit Of(ReadOnlySpan<double> losses, double threshold)
    {
        Guard.Values(losses, nameof(losses));
        Guard.Finite(threshold, nameof(threshold));
        double[] excesses = new double[losses.Length];
        bool differ = false;
        double sum = 0;
        for (int i = 0; i < losses.Length; i++)
        {
            if (losses[i] < threshold)
                throw Faults.Invalid(
                    Guard.At(nameof(losses), i),
                    $"{Figures.Text(losses[i])} is below the threshold",
                    "leave it out or lower the threshold"
                );
            differ |= losses[i] != losses[0];
            excesses[i] = losses[i] - threshold;
            sum += excesses[i] / losses.Length;
        }
        if (!differ)
            throw Faults.Insufficient(nameof(losses), "all losses are equal", "give losses that differ");
        if (!double.IsFinite(sum))
            throw Faults.Overflow(nameof(losses), "their distances from the threshold are beyond double", "work in a larger unit");
        var profile = new ExcessProfile(excesses, sum);
        if (profile.Peak() is not { } peak)
            throw Faults.Insufficient(
                nameof(losses),
                "they crowd below their largest: the likelihood has no greatest point",
                "lower the threshold or collect more losses"
            );
        return new GeneralizedParetoFit
        {
            Threshold = threshold,
            Count = losses.Length,
            Shape = peak.Shape,
            Scale = peak.Scale,
            LogLikelihood = -losses.Length * (Math.Log(peak.Scale) + 1 + peak.Shape),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Shape of the tail of large losses", "大额损失的尾部形状"),
            Shape,
            Phrase.Of(
                $"{Count} losses from {Threshold} on, scale {Scale}, log-likelihood {LogLikelihood}",
                $"{Threshold} 及以上的 {Count} 笔损失，尺度 {Scale}，对数似然 {LogLikelihood}"
            ),
            new Phrase("maximum likelihood, Pickands 1975, Grimshaw 1993", "最大似然，Pickands 1975，Grimshaw 1993"),
            Explanation.Of(new Phrase("Standard error of the shape", "形状参数的标准误"), ShapeError),
            Explanation.Of(new Phrase("Standard error of the scale", "尺度参数的标准误"), ScaleError),
            Explanation.Of(
                new Phrase("Mean loss above the threshold", "超过阈值的平均损失"),
                Mean,
                Mean is null
                    ? new Phrase("infinite: the shape is at least 1", "无穷大：形状参数不小于 1")
                    : Phrase.Of($"{Threshold} + {Scale} / (1 - {Shape})")
            )
        );
}
