namespace Ops.Domain.Goals;

/// <summary>A figure and the score that it earns.</summary>
public readonly record struct ScorePoint
{
    /// <summary>Creates a point.</summary>
    /// <param name="value">The figure; finite.</param>
    /// <param name="score">The score; finite, usually from 0 to 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public ScorePoint(double value, double score)
    {
        Value = Guard.Finite(value, nameof(value));
        Score = Guard.Finite(score, nameof(score));
    }

    /// <summary>The figure.</summary>
    public double Value { get; }

    /// <summary>The score.</summary>
    public double Score { get; }
}
