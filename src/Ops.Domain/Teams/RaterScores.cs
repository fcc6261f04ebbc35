namespace Ops.Domain.Teams;

/// <summary>One rater's scores of a person.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class RaterScores
{
    /// <summary>Creates the fact.</summary>
    /// <param name="rater">Who rates, once in an appraisal.</param>
    /// <param name="relation">How the rater stands to the person: self, manager, peer, report.</param>
    /// <param name="scores">The scores, each competency once.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank rater or relation.</exception>
    public RaterScores(string rater, string relation, params ReadOnlySpan<CompetencyScore> scores)
    {
        Rater = Guard.NotBlank(rater, nameof(rater));
        Relation = Guard.NotBlank(relation, nameof(relation));
        Scores = [.. scores];
    }

    /// <summary>Who rates, once in an appraisal.</summary>
    public string Rater { get; }

    /// <summary>How the rater stands to the person: self, manager, peer, report.</summary>
    public string Relation { get; }

    /// <summary>The scores, each competency once.</summary>
    public ImmutableArray<CompetencyScore> Scores { get; }
}
