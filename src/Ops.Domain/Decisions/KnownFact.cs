using NodaTime;

namespace Ops.Domain.Decisions;

/// <summary>Something that was known when a decision was taken.</summary>
/// <param name="Statement">What was known.</param>
/// <param name="On">Since when; not after the decision.</param>
/// <param name="Source">Where it came from.</param>
public sealed record KnownFact(string Statement, LocalDate On, string Source);
