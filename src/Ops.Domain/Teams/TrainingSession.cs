using NodaTime;

namespace Ops.Domain.Teams;

/// <summary>Training that somebody took.</summary>
/// <param name="Person">Who.</param>
/// <param name="Date">The day.</param>
/// <param name="Hours">How long; at least 0. Checked where it is used.</param>
/// <param name="IsCompleted">Whether it was completed; hours of others do not count.</param>
public sealed record TrainingSession(string Person, LocalDate Date, decimal Hours, bool IsCompleted);
