using NodaTime;

namespace Ops.Domain.Teams;

/// <summary>One round of an engagement pulse.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class PulseRound
{
    /// <summary>Creates the fact.</summary>
    /// <param name="on">The day of the round.</param>
    /// <param name="survey">What the answers say, with its small groups hidden.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no survey.</exception>
    public PulseRound(LocalDate on, PulseSurvey survey)
    {
        On = on;
        Survey = Guard.NotNull(survey, nameof(survey));
    }

    /// <summary>The day of the round.</summary>
    public LocalDate On { get; }

    /// <summary>What the answers say.</summary>
    public PulseSurvey Survey { get; }
}
