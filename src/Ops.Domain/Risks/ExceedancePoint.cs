namespace Ops.Domain.Risks;

/// <summary>How often losses exceed a threshold.</summary>
public readonly record struct ExceedancePoint
{
    internal ExceedancePoint(double threshold, double probability, double lower, double upper)
    {
        Threshold = threshold;
        Probability = probability;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The threshold.</summary>
    public double Threshold { get; }

    /// <summary>The share of losses strictly above it.</summary>
    public double Probability { get; }

    /// <summary>The lower limit of that probability.</summary>
    public double Lower { get; }

    /// <summary>The upper limit of that probability.</summary>
    public double Upper { get; }

    /// <summary>Once in so many years, 1 / probability; null when no loss exceeded the threshold.</summary>
    public double? ReturnPeriod => Probability == 0 ? null : 1 / Probability;
}
