using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Counts requests one by one: for streams, and for shards that are merged.</summary>
/// <remarks>Mutable and meant for one thread. Merging the parts of a list gives the same as one pass over it, in any order.</remarks>
public sealed class PromiseKeepingAccumulator
{
    private readonly ServicePromise _promise;
    private readonly DateTimeZone _zone;
    private long _kept;
    private long _late;
    private long _open;
    private long _withoutDueDate;

    /// <summary>Starts at nothing.</summary>
    /// <param name="promise">What is promised.</param>
    /// <param name="zone">The zone whose calendar days count.</param>
    public PromiseKeepingAccumulator(ServicePromise promise, DateTimeZone zone)
    {
        _promise = Guard.NotNull(promise, nameof(promise));
        _zone = Guard.NotNull(zone, nameof(zone));
    }

    /// <summary>The numbers so far: the whole state, ready to be stored.</summary>
    public PromiseCount Count => new(_kept, _late, _open, _withoutDueDate);

    /// <summary>Counts one request.</summary>
    /// <param name="request">The request.</param>
    public void Add(ServiceRequest request)
    {
        switch (_promise.Judge(request, _zone))
        {
            case PromiseOutcome.Kept:
                _kept++;
                break;
            case PromiseOutcome.Late:
                _late++;
                break;
            case PromiseOutcome.Open:
                _open++;
                break;
            default:
                _withoutDueDate++;
                break;
        }
    }

    /// <summary>Adds what another accumulator has counted.</summary>
    /// <param name="other">The other accumulator, of the same promise and zone.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: another promise or zone.</exception>
    public void Merge(PromiseKeepingAccumulator other)
    {
        Guard.NotNull(other, nameof(other));
        if (other._promise != _promise || !other._zone.Equals(_zone))
            throw Faults.Invalid(
                nameof(other),
                $"counts '{other._promise.Id}' beside '{_promise.Id}'",
                "merge counts of one promise and zone"
            );
        _kept += other._kept;
        _late += other._late;
        _open += other._open;
        _withoutDueDate += other._withoutDueDate;
    }

    /// <summary>The result so far.</summary>
    /// <returns>How the promise was kept.</returns>
    public PromiseKeeping ToResult() => PromiseKeeping.Of(_promise, Count);
}
