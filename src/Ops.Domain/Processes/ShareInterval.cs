using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>The two ends between which a share lies with a stated confidence.</summary>
public sealed record ShareInterval
{
    private ShareInterval() { }

    /// <summary>The lower end, at least 0.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end, at most 1.</summary>
    public double Upper { get; internal init; }

    /// <summary>The confidence level.</summary>
    public double Confidence { get; internal init; }

    /// <summary>True if a share lies inside, ends included.</summary>
    /// <param name="share">The share.</param>
    /// <returns>True if inside.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public bool Contains(double share) => Guard.Finite(share, nameof(share)) >= Lower && share <= Upper;

    /// <summary>Wilson's score interval: the shares whose own z-test does not reject what was counted.</summary>
    internal static ShareInterval Of(double share, long total, double confidence)
    {
        double z = Normal.Standard.UpperQuantile((1 - confidence) / 2);
        double square = z * z / total;
        double center = (share + (square / 2)) / (1 + square);
        double half = z / (1 + square) * Math.Sqrt((share * (1 - share) / total) + (square / (4 * total)));
        return new ShareInterval
        {
            Lower = Math.Max(0, center - half),
            Upper = Math.Min(1, center + half),
            Confidence = confidence,
        };
    }
}
