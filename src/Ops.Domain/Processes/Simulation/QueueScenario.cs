using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>A queue before equal servers, first come first served, with any laws of gaps, services and patience.</summary>
/// <remarks>
/// Where the normal law is wanted, cut it at 0: <c>new Truncated(new Normal(5, 2), 0, null)</c>. Two are equal when all parts are.
/// </remarks>
public sealed record QueueScenario
{
    /// <summary>Creates a scenario.</summary>
    /// <param name="arrival">The gaps between arrivals: never negative, not always 0.</param>
    /// <param name="service">The service times: never negative.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <param name="capacity">How many customers may be in the system, those in service included; at least the servers; null for any number.</param>
    /// <param name="patience">How long customers wait before they leave: never negative; null when all wait to the end.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, a law that can be negative, gaps that are always 0, no server, a capacity below the
    /// servers, or a load that the servers cannot work off in a queue without capacity and patience.
    /// </exception>
    public QueueScenario(
        IDistribution arrival,
        IDistribution service,
        int servers = 1,
        int? capacity = null,
        IDistribution? patience = null
    )
    {
        Arrival = NotNegative(arrival, nameof(arrival));
        Service = NotNegative(service, nameof(service));
        Servers = QueueFigures.Servers(servers, nameof(servers));
        Capacity = capacity is { } most ? Guard.InRange(most, servers, int.MaxValue, nameof(capacity)) : null;
        Patience = patience is null ? null : NotNegative(patience, nameof(patience));
        if (arrival.Maximum <= 0)
            throw Faults.Invalid(nameof(arrival), "all gaps are 0", "give gaps above 0");
        if (capacity is null && patience is null)
            QueueFigures.Stable(Load(arrival, service) / servers, nameof(arrival));
    }

    /// <summary>The gaps between arrivals.</summary>
    public IDistribution Arrival { get; }

    /// <summary>The service times.</summary>
    public IDistribution Service { get; }

    /// <summary>How many servers there are.</summary>
    public int Servers { get; }

    /// <summary>How many customers may be in the system; null for any number.</summary>
    public int? Capacity { get; }

    /// <summary>How long customers wait before they leave; null when all wait to the end.</summary>
    public IDistribution? Patience { get; }

    /// <summary>How many servers the services keep busy; none where gaps have no mean because they are too long.</summary>
    private static double Load(IDistribution arrival, IDistribution service)
    {
        if (service.Mean is not { } work)
            throw Faults.Invalid(nameof(service), "services have no mean, so the queue grows without end", "give a law with a mean");
        return arrival.Mean is { } gap ? work / gap : 0;
    }

    private static IDistribution NotNegative(IDistribution? law, string place) =>
        Guard.NotNull(law, place).Minimum is >= 0
            ? law
            : throw Faults.Invalid(place, "times could be negative", "give a law of times, or cut it at 0 with Truncated");
}
