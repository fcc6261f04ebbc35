using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>An alert was raised or cleared.</summary>
/// <param name="Change">Which of both.</param>
/// <param name="At">When.</param>
/// <param name="Index">The reading that did it; null when it was the passing of time.</param>
public readonly record struct AlertEvent(AlertChange Change, Instant At, int? Index);
