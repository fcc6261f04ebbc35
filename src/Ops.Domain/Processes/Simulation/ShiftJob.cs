using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>A job that arrives and needs a time of service.</summary>
public readonly record struct ShiftJob
{
    private readonly string? _id;

    /// <summary>Creates a job.</summary>
    /// <param name="id">The id.</param>
    /// <param name="arrival">When it arrives.</param>
    /// <param name="service">How long it is worked on. A simulation refuses a negative time.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public ShiftJob(string id, Instant arrival, Duration service)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Arrival = arrival;
        Service = service;
    }

    /// <summary>The id.</summary>
    public string Id => _id ?? "";

    /// <summary>When it arrives.</summary>
    public Instant Arrival { get; }

    /// <summary>How long it is worked on.</summary>
    public Duration Service { get; }
}
