namespace Ops.Domain.Teams;

/// <summary>What a rater says about one competency of one person.</summary>
public readonly record struct HaloRating
{
    /// <summary>Creates the fact.</summary>
    /// <param name="rater">Who rates.</param>
    /// <param name="person">Who is rated.</param>
    /// <param name="competency">The competency, once for a rater and person.</param>
    /// <param name="score">The score.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank text, NaN or infinity.</exception>
    public HaloRating(string rater, string person, string competency, double score)
    {
        Rater = Guard.NotBlank(rater, nameof(rater));
        Person = Guard.NotBlank(person, nameof(person));
        Competency = Guard.NotBlank(competency, nameof(competency));
        Score = Guard.Finite(score, nameof(score));
    }

    /// <summary>Who rates.</summary>
    public string Rater { get; }

    /// <summary>Who is rated.</summary>
    public string Person { get; }

    /// <summary>The competency.</summary>
    public string Competency { get; }

    /// <summary>The score.</summary>
    public double Score { get; }
}
