using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>When a complaint first reached a stage, and how long it took.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="ReachedAt">When it was first reached, or passed by; null while it is not.</param>
/// <param name="Worked">Working time from the receipt to then, or to the moment of the report.</param>
public sealed record StageTime(ComplaintStage Stage, Instant? ReachedAt, Duration Worked);
