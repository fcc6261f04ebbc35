using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>A value at an instant, or the fact that there was none.</summary>
/// <param name="At">When.</param>
/// <param name="Value">The value; null: it is missing.</param>
public readonly record struct Reading(Instant At, decimal? Value);
