using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>A breach that is told.</summary>
/// <param name="At">When.</param>
/// <param name="Index">The reading.</param>
/// <param name="HeldBackBefore">How many breaches were held back since the previous notification.</param>
public readonly record struct Notification(Instant At, int Index, int HeldBackBefore);
