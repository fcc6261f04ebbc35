using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>A stretch of a ticket's life in which it was open, or waited for the customer.</summary>
internal readonly record struct Stretch(Instant Start, Instant End, bool IsOpen);
