using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>What is promised for a kind of service request (服务承诺).</summary>
public sealed record ServicePromise
{
    private ServicePromise(string id, Phrase name, PromiseKind kind, Duration? limit)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the service in both languages") : name;
        Kind = kind;
        Limit = limit;
    }

    /// <summary>The key of the service.</summary>
    public string Id { get; }

    /// <summary>The name of the service.</summary>
    public Phrase Name { get; }

    /// <summary>When a request counts as done in time.</summary>
    public PromiseKind Kind { get; }

    /// <summary>The promised time; null where the request's own due date counts.</summary>
    public Duration? Limit { get; }

    /// <summary>A promise to be done on or before each request's due date.</summary>
    /// <param name="id">The key of the service.</param>
    /// <param name="name">The name of the service.</param>
    /// <returns>The promise.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id or an empty name.</exception>
    public static ServicePromise ByDueDate(string id, Phrase name) => new(id, name, PromiseKind.ByDueDate, null);

    /// <summary>A promise to be done within an elapsed time of the receipt.</summary>
    /// <param name="id">The key of the service.</param>
    /// <param name="name">The name of the service.</param>
    /// <param name="limit">The promised time; above 0. A request done exactly at its end is in time.</param>
    /// <returns>The promise.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, an empty name or a limit that is not positive.</exception>
    public static ServicePromise Within(string id, Phrase name, Duration limit) =>
        limit > Duration.Zero
            ? new(id, name, PromiseKind.Within, limit)
            : throw Faults.Invalid(nameof(limit), $"{limit} is not positive", "give a time above 0");

    /// <summary>Judges one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="zone">The zone whose calendar days count.</param>
    /// <returns>Kept, late, open or without a due date.</returns>
    public PromiseOutcome Judge(ServiceRequest request, DateTimeZone zone)
    {
        Guard.NotNull(zone, nameof(zone));
        if (Kind == PromiseKind.ByDueDate && request.DueOn is null)
            return PromiseOutcome.WithoutDueDate;
        if (request.Completed is not { } completed)
            return PromiseOutcome.Open;
        bool inTime = Limit is { } limit ? completed - request.Received <= limit : completed.InZone(zone).Date <= request.DueOn;
        return inTime ? PromiseOutcome.Kept : PromiseOutcome.Late;
    }
}
