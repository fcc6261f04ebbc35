namespace Ops.Domain.Teams;

/// <summary>One scored item of an appraisal.</summary>
public readonly record struct AppraisalItem
{
    /// <summary>Creates the fact.</summary>
    /// <param name="score">The score from 0 to the top of the scale; null = not scored. Checked in the appraisal.</param>
    /// <param name="weight">How much it counts in its component; at least 0. Checked in the appraisal.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public AppraisalItem(double? score, double weight = 1)
    {
        Score = score is { } valueScore ? Guard.Finite(valueScore, nameof(score)) : null;
        Weight = Guard.Finite(weight, nameof(weight));
    }

    /// <summary>The score from 0 to the top of the scale.</summary>
    public double? Score { get; }

    /// <summary>How much it counts in its component.</summary>
    public double Weight { get; }
}
