using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>All check-ins of a plan. Nothing is ever changed in it, only added; so any past day can be asked for as it was known then.</summary>
/// <remarks>Immutable; compared by reference.</remarks>
public sealed class CheckInLog
{
    private readonly ImmutableDictionary<string, ImmutableList<CheckIn>> _byKeyResult;

    private CheckInLog(ImmutableDictionary<string, ImmutableList<CheckIn>> byKeyResult) => _byKeyResult = byKeyResult;

    /// <summary>A log without check-ins.</summary>
    public static CheckInLog Empty { get; } = new(ImmutableDictionary.Create<string, ImmutableList<CheckIn>>(StringComparer.Ordinal));

    /// <summary>How many check-ins there are.</summary>
    public int Count => _byKeyResult.Values.Sum(checkIns => checkIns.Count);

    /// <summary>The log with one check-in more.</summary>
    /// <param name="checkIn">The check-in; later than the last one of its key result.</param>
    /// <returns>A new log; this one stays as it is.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: the key result has a check-in at that instant. <see cref="FaultCode.NotOrdered"/>: it has a later one.
    /// <see cref="FaultCode.InvalidArgument"/>: a check-in of no key result.
    /// </exception>
    public CheckInLog Add(CheckIn checkIn)
    {
        string key = Guard.NotBlank(checkIn.KeyResult, nameof(checkIn));
        var known = _byKeyResult.GetValueOrDefault(key, ImmutableList<CheckIn>.Empty);
        if (!known.IsEmpty && known[^1].At >= checkIn.At)
        {
            bool isTwice = known.Any(earlier => earlier.At == checkIn.At);
            throw isTwice
                ? Faults.Duplicate(key, $"{checkIn.At}")
                : Faults.NotOrdered(key, $"{checkIn.At} is before {known[^1].At}", "add check-ins in the order in which they came");
        }
        return new CheckInLog(_byKeyResult.SetItem(key, known.Add(checkIn)));
    }

    /// <summary>The last check-in of a key result that was known at an instant.</summary>
    /// <param name="keyResult">The key result.</param>
    /// <param name="asOf">The instant, itself included.</param>
    /// <returns>The check-in; null if there was none yet.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public CheckIn? AsOf(string keyResult, Instant asOf)
    {
        var known = _byKeyResult.GetValueOrDefault(Guard.NotNull(keyResult, nameof(keyResult)), ImmutableList<CheckIn>.Empty);
        int low = 0;
        int high = known.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (known[middle].At <= asOf)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? null : known[low - 1];
    }

    /// <summary>All check-ins of a key result.</summary>
    /// <param name="keyResult">The key result.</param>
    /// <returns>The check-ins, the earliest first; none if it has none.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public ImmutableArray<CheckIn> For(string keyResult) =>
        [.. _byKeyResult.GetValueOrDefault(Guard.NotNull(keyResult, nameof(keyResult)), ImmutableList<CheckIn>.Empty)];
}
