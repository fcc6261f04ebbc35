namespace Ops.Domain.Teams;

/// <summary>A score that a rater gave to a person.</summary>
public readonly record struct RatedScore
{
    /// <summary>Creates the fact.</summary>
    /// <param name="person">Who is rated, once in a calibration.</param>
    /// <param name="rater">Who rates.</param>
    /// <param name="score">The score.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank person or rater, NaN or infinity.</exception>
    public RatedScore(string person, string rater, double score)
    {
        Person = Guard.NotBlank(person, nameof(person));
        Rater = Guard.NotBlank(rater, nameof(rater));
        Score = Guard.Finite(score, nameof(score));
    }

    /// <summary>Who is rated, once in a calibration.</summary>
    public string Person { get; }

    /// <summary>Who rates.</summary>
    public string Rater { get; }

    /// <summary>The score.</summary>
    public double Score { get; }
}
