namespace Ops.Domain.Processes;

/// <summary>A finished item of a class of service: how long it was worked on, and how long it took.</summary>
/// <remarks>Two are equal when keys and times are.</remarks>
public sealed record ClassedWork
{
    /// <summary>Creates an item.</summary>
    /// <param name="id">The key of the item.</param>
    /// <param name="serviceClass">Its class of service.</param>
    /// <param name="active">The time in which it was worked on; at least 0, at most the elapsed time.</param>
    /// <param name="elapsed">The time that it took; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key or class, or a time outside its range.</exception>
    public ClassedWork(string id, string serviceClass, double active, double elapsed)
    {
        Id = Guard.NotBlank(id, nameof(id));
        ServiceClass = Guard.NotBlank(serviceClass, nameof(serviceClass));
        Elapsed = Guard.NotNegative(elapsed, nameof(elapsed));
        Active = Guard.InRange(active, 0, elapsed, nameof(active));
    }

    /// <summary>The key of the item.</summary>
    public string Id { get; }

    /// <summary>Its class of service.</summary>
    public string ServiceClass { get; }

    /// <summary>The time in which it was worked on.</summary>
    public double Active { get; }

    /// <summary>The time that it took.</summary>
    public double Elapsed { get; }
}
