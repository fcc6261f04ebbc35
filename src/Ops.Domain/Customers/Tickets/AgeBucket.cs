using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>Open tickets of one age.</summary>
/// <param name="From">The youngest age in it.</param>
/// <param name="To">The first age beyond it; null for the last bucket.</param>
/// <param name="Count">How many tickets.</param>
public sealed record AgeBucket(Duration From, Duration? To, int Count);
