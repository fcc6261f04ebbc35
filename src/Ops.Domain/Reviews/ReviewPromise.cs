using NodaTime;
using Ops.Domain.Numerics;
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

    /// <summary>Counts requests: how the promise was kept in all, by day, and how late the late ones were.</summary>
    /// <param name="promise">What is promised.</param>
    /// <param name="requests">The requests; at least one.</param>
    /// <param name="zone">The zone whose days count.</param>
    /// <param name="unit">The unit's key.</param>
    /// <param name="measure">The key of the measure that reports the same share in percent; null if none does.</param>
    /// <returns>The service with its counts.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no request. <see cref="FaultCode.InvalidArgument"/>: a null, a blank key.
    /// </exception>
    public static ReviewPromise Of(
        ServicePromise promise,
        ReadOnlySpan<ServiceRequest> requests,
        DateTimeZone zone,
        string unit,
        string? measure = null
    )
    {
        Guard.NotNull(promise, nameof(promise));
        Guard.NotEmpty(requests, nameof(requests));
        Guard.NotNull(zone, nameof(zone));
        var days = new SortedDictionary<LocalDate, (long Requests, long Failed)>();
        var late = new List<double>();
        foreach (var request in requests)
        {
            var outcome = promise.Judge(request, zone);
            var day = request.Received.InZone(zone).Date;
            var (all, failed) = days.GetValueOrDefault(day);
            days[day] = (all + 1, failed + (outcome == PromiseOutcome.Kept ? 0 : 1));
            if (outcome == PromiseOutcome.Late)
                late.Add(DaysAfter(promise, request, zone));
        }
        return new ReviewPromise(promise, PromiseKeeping.Of(promise, requests, zone).Count, unit, measure)
        {
            MedianDaysLate = late.Count == 0 ? null : Quantiles.At(late.ToArray(), 0.5),
            Days = [.. days.Select(day => new ServiceDay(day.Key, day.Value.Requests, day.Value.Failed))],
        };
    }

    /// <summary>What is promised.</summary>
    public ServicePromise Promise { get; }

    /// <summary>What was counted.</summary>
    public PromiseCount Count { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>The key of the measure that reports the same share in percent; null if none does.</summary>
    public string? Measure { get; }

    /// <summary>How many days late the late ones were, the median; null where it is not known.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: negative, NaN, infinite.</exception>
    public double? MedianDaysLate
    {
        get;
        init => field = value is { } days ? Guard.NotNegative(days, nameof(MedianDaysLate)) : null;
    }

    /// <summary>The same requests by the day on which they came in, in order of time; empty where it is not known. They add up to the counts.</summary>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: they do not add up to the counts. <see cref="FaultCode.NotOrdered"/>: days that do not rise.
    /// </exception>
    public ImmutableArray<ServiceDay> Days
    {
        get;
        init => field = CheckedDays(value.IsDefault ? [] : value);
    } = [];

    /// <summary>The label of the period that it belongs to; null where it is the same in every review of the model.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label.</exception>
    public string? Period
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value, nameof(Period));
    }

    /// <summary>Where it stands among the services, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>Where the numbers come from, for example a file.</summary>
    public Phrase Source { get; init; }

    /// <summary>Two are equal when all parts are.</summary>
    /// <param name="other">The other service.</param>
    /// <returns>True when they say the same.</returns>
    public bool Equals(ReviewPromise? other) =>
        other is not null
        && (Promise, Count, Unit, Measure, MedianDaysLate, Source, Period, Order)
            == (other.Promise, other.Count, other.Unit, other.Measure, other.MedianDaysLate, other.Source, other.Period, other.Order)
        && Days.AsSpan().SequenceEqual(other.Days.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(ReviewPromise)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Promise, Count, Unit, Measure);

    /// <summary>How long after the promise a late request was done: whole days after the due date, or the time beyond the limit.</summary>
    private static double DaysAfter(ServicePromise promise, ServiceRequest request, DateTimeZone zone) =>
        promise.Limit is { } limit
            ? (request.Completed!.Value - request.Received - limit).TotalDays
            : NodaTime.Period.DaysBetween(request.DueOn!.Value, request.Completed!.Value.InZone(zone).Date);

    private ImmutableArray<ServiceDay> CheckedDays(ImmutableArray<ServiceDay> days)
    {
        for (int i = 1; i < days.Length; i++)
        {
            if (days[i].Date <= days[i - 1].Date)
                throw Faults.NotOrdered(
                    Guard.At(nameof(Days), i),
                    "it does not come after the day before it",
                    "give each day once, in order"
                );
        }
        if (!days.IsEmpty && (days.Sum(day => day.Requests), days.Sum(day => day.Failed)) != (Count.Requests, Count.Requests - Count.Kept))
            throw Faults.Invalid(
                nameof(Days),
                $"they add up to {days.Sum(day => day.Requests)} requests and {days.Sum(day => day.Failed)} not done as promised, the counts to {Count.Requests} and {Count.Requests - Count.Kept}",
                "give all requests of all days"
            );
        return days;
    }
}
