namespace Ops.Domain.Teams;

/// <summary>What one rater says about one competency.</summary>
public readonly record struct CompetencyScore
{
    /// <summary>Creates the fact.</summary>
    /// <param name="competency">The competency.</param>
    /// <param name="score">The score; on the scale. Checked in the appraisal.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank competency, NaN or infinity.</exception>
    public CompetencyScore(string competency, double score)
    {
        Competency = Guard.NotBlank(competency, nameof(competency));
        Score = Guard.Finite(score, nameof(score));
    }

    /// <summary>The competency.</summary>
    public string Competency { get; }

    /// <summary>The score.</summary>
    public double Score { get; }
}
