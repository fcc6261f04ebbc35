using NodaTime;

namespace Ops.Domain.Teams;

/// <summary>A certificate that somebody got.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Which certificate.</param>
/// <param name="Issued">The day of issue.</param>
/// <param name="Expires">The last day on which it is valid, not before the day of issue (checked where it is used); null = for ever.</param>
public sealed record Certificate(string Person, string Name, LocalDate Issued, LocalDate? Expires);
