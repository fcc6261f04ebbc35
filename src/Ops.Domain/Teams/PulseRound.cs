using NodaTime;

namespace Ops.Domain.Teams;

/// <summary>One round of an engagement pulse.</summary>
/// <param name="On">The day of the round.</param>
/// <param name="Survey">What the answers say, with its small groups hidden.</param>
public sealed record PulseRound(LocalDate On, PulseSurvey Survey);
