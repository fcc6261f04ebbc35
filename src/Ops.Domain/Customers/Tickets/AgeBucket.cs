using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>Open tickets of one age.</summary>
public sealed record AgeBucket
{
    internal AgeBucket(Duration from, Duration? to, int count)
    {
        From = from;
        To = to;
        Count = count;
    }

    /// <summary>The youngest age in it.</summary>
    public Duration From { get; }

    /// <summary>The first age beyond it; null for the last bucket.</summary>
    public Duration? To { get; }

    /// <summary>How many tickets.</summary>
    public int Count { get; }
}
