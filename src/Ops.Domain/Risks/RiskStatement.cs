namespace Ops.Domain.Risks;

/// <summary>A risk in one sentence: because of a cause an event may happen, which has an effect (风险陈述).</summary>
/// <remarks>Source: PMI, Practice Standard for Project Risk Management 2009. Two statements are equal when their texts are.</remarks>
public sealed record RiskStatement
{
    /// <summary>Creates a statement.</summary>
    /// <param name="cause">What is so today.</param>
    /// <param name="whatHappens">What may happen because of it.</param>
    /// <param name="effect">What that would do to the objectives.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text.</exception>
    public RiskStatement(string cause, string whatHappens, string effect)
    {
        Cause = Guard.NotBlank(cause, nameof(cause));
        Event = Guard.NotBlank(whatHappens, nameof(whatHappens));
        Effect = Guard.NotBlank(effect, nameof(effect));
    }

    /// <summary>What is so today.</summary>
    public string Cause { get; }

    /// <summary>What may happen because of it.</summary>
    public string Event { get; }

    /// <summary>What that would do to the objectives.</summary>
    public string Effect { get; }
}
