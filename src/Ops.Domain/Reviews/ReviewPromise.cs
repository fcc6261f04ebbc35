using Ops.Domain.Processes;

namespace Ops.Domain.Reviews;

/// <summary>A service with the counted requests for it.</summary>
public sealed record ReviewPromise
{
    /// <summary>Names the promise, the numbers and the unit that answers for them.</summary>
    /// <param name="promise">What is promised.</param>
    /// <param name="count">What was counted; at least one request.</param>
    /// <param name="unit">The unit's key.</param>
    /// <param name="measure">The key of the measure that reports the same share in percent; null if none does.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: nothing was counted.</exception>
    public ReviewPromise(ServicePromise promise, PromiseCount count, string unit, string? measure = null)
    {
        Promise = Guard.NotNull(promise, nameof(promise));
        Count = count.Requests > 0 ? count : throw Faults.Empty(nameof(count), "leave out a service nobody asked for");
        Unit = Guard.NotBlank(unit, nameof(unit));
        Measure = measure;
    }

    /// <summary>What is promised.</summary>
    public ServicePromise Promise { get; }

    /// <summary>What was counted.</summary>
    public PromiseCount Count { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>The key of the measure that reports the same share in percent; null if none does.</summary>
    public string? Measure { get; }

    /// <summary>Where the numbers come from, for example a file.</summary>
    public Phrase Source { get; init; }
}
