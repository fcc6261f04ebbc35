using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>One wait of a customer: from a message to the next answer.</summary>
/// <param name="Start">The customer's message.</param>
/// <param name="AnsweredAt">The answer; null while there is none.</param>
/// <param name="Elapsed">Working time from the message to the answer, or to the moment of the report.</param>
/// <param name="Due">When the target is used up, answered or not.</param>
/// <param name="IsBreached">More working time than the target; exactly the target is in time.</param>
public sealed record ResponseCycle(Instant Start, Instant? AnsweredAt, Duration Elapsed, Instant Due, bool IsBreached);
