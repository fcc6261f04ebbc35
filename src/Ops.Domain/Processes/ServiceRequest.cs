using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>One request of a customer for a service.</summary>
/// <remarks>Two requests are equal when all their fields are. <c>default</c> is a request of the Unix epoch that is still open.</remarks>
public readonly record struct ServiceRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="received">When it came in.</param>
    /// <param name="dueOn">The day on which it is due; null if it carries none.</param>
    /// <param name="completed">When it was done; null if it is still open. Not before the receipt.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: done before it came in.</exception>
    public ServiceRequest(Instant received, LocalDate? dueOn = null, Instant? completed = null)
    {
        if (completed < received)
            throw Faults.Invalid(nameof(completed), $"{completed} is before the receipt at {received}", "correct one of the two times");
        Received = received;
        DueOn = dueOn;
        Completed = completed;
    }

    /// <summary>When it came in.</summary>
    public Instant Received { get; }

    /// <summary>The day on which it is due; null if it carries none.</summary>
    public LocalDate? DueOn { get; }

    /// <summary>When it was done; null if it is still open.</summary>
    public Instant? Completed { get; }
}
