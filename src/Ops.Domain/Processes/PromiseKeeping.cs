using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>How well a promise was kept: the share of all requests that were done in time.</summary>
/// <remarks>
/// The denominator is every request that came in. A request that is open or carries no due date was not done in time; it is
/// counted, and shown beside the share, but never left out.
/// </remarks>
public sealed record PromiseKeeping : IExplainable
{
    private PromiseKeeping(ServicePromise promise) => Promise = promise;

    /// <summary>What was promised.</summary>
    public ServicePromise Promise { get; }

    /// <summary>The numbers behind the share.</summary>
    public PromiseCount Count { get; internal init; }

    /// <summary>The share done in time, 0 to 1; null if nothing was asked for.</summary>
    public double? Share { get; internal init; }

    /// <summary>Counts requests.</summary>
    /// <param name="promise">What was promised.</param>
    /// <param name="requests">The requests, at least one.</param>
    /// <param name="zone">The zone whose calendar days count.</param>
    /// <returns>How the promise was kept.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no request.</exception>
    public static PromiseKeeping Of(ServicePromise promise, ReadOnlySpan<ServiceRequest> requests, DateTimeZone zone)
    {
        Guard.NotEmpty(requests, nameof(requests));
        var accumulator = new PromiseKeepingAccumulator(promise, zone);
        foreach (ref readonly var request in requests)
            accumulator.Add(request);
        return accumulator.ToResult();
    }

    /// <summary>From numbers counted before.</summary>
    /// <param name="promise">What was promised.</param>
    /// <param name="count">The numbers.</param>
    /// <returns>How the promise was kept.</returns>
    public static PromiseKeeping Of(ServicePromise promise, PromiseCount count)
    {
        Guard.NotNull(promise, nameof(promise));
        return new PromiseKeeping(promise) { Count = count, Share = count.Requests == 0 ? null : (double)count.Kept / count.Requests };
    }

    /// <summary>The interval in which the true share lies, if the counted requests are a sample of all (Wilson 1927).</summary>
    /// <param name="confidence">The confidence level, strictly between 0 and 1.</param>
    /// <returns>The share with its interval; null if nothing was asked for.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the level is not between 0 and 1.</exception>
    public ProportionInterval? Interval(double confidence)
    {
        Guard.OpenProbability(confidence, nameof(confidence));
        return Share is null ? null : ProportionInterval.Of(new Proportion(Count.Kept, Count.Requests), confidence);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Promise kept", "承诺兑现率"),
            Share,
            Phrase.Of($"{Count.Kept} / {Count.Requests}"),
            PromiseText(),
            Explanation.Of(new Phrase("Done in time", "按时完成"), (decimal)Count.Kept),
            Explanation.Of(new Phrase("Done late", "逾期完成"), (decimal)Count.Late),
            Explanation.Of(new Phrase("Not done", "未完成"), (decimal)Count.Open),
            Explanation.Of(new Phrase("Without a due date", "无到期日"), (decimal)Count.WithoutDueDate)
        );

    private Phrase PromiseText() =>
        Promise.Limit is { } limit
            ? Phrase.Of($"promised: within {limit.TotalHours} hours of the request", $"承诺：自请求起 {limit.TotalHours} 小时内")
            : new Phrase("promised: on or before the due date", "承诺：在到期日当天或之前");
}
