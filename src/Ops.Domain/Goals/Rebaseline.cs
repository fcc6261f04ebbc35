using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>What is agreed for a key result from a day on, and why.</summary>
/// <param name="KeyResult">What is agreed.</param>
/// <param name="From">From which day on.</param>
/// <param name="Reason">Why.</param>
public sealed record Rebaseline(KeyResult KeyResult, LocalDate From, Phrase Reason);
