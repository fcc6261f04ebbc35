using NodaTime;

namespace Ops.Domain.Reviews;

/// <summary>A fact: the requests for a service that came in on one day, and how many of them were not done as promised.</summary>
/// <remarks>Two are equal when all parts are. <c>default</c> is no request on 1 January 1.</remarks>
public readonly record struct ServiceDay
{
    /// <summary>Counts a day.</summary>
    /// <param name="date">The day on which they came in.</param>
    /// <param name="requests">How many; at least 0.</param>
    /// <param name="failed">How many of them were not done as promised; not more.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a count out of its range.</exception>
    public ServiceDay(LocalDate date, long requests, long failed)
    {
        Date = date;
        Requests = Guard.InRange(requests, 0, long.MaxValue, nameof(requests));
        Failed = Guard.InRange(failed, 0, requests, nameof(failed));
    }

    /// <summary>The day on which they came in.</summary>
    public LocalDate Date { get; }

    /// <summary>How many came in.</summary>
    public long Requests { get; }

    /// <summary>How many of them were not done as promised.</summary>
    public long Failed { get; }
}
