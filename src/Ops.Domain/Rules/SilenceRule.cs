using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Raised when no value has come for too long; cleared by the next value.</summary>
public sealed class SilenceRule
{
    private readonly Duration _limit;

    /// <summary>Creates the rule.</summary>
    /// <param name="limit">The longest silence that is allowed.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative duration.</exception>
    public SilenceRule(Duration limit)
    {
        _limit = AlertRule.NotNegative(limit, nameof(limit));
    }

    /// <summary>Takes one reading, or just the passing of time. No allocation.</summary>
    /// <param name="state">The state so far, from <see cref="SilenceState.From"/>. Replaced by the state after the reading.</param>
    /// <param name="at">The instant; not before the previous one.</param>
    /// <param name="value">The value; null: none came, silence goes on.</param>
    /// <returns>What happened; both flags: raised at <see cref="SilenceState.RaisedAt"/>, then cleared by this value.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: before the start. <see cref="FaultCode.NotOrdered"/>: before the previous reading.</exception>
    public AlertChange Observe(ref SilenceState state, Instant at, decimal? value)
    {
        if (at < state.Start)
            throw Faults.Invalid(nameof(at), $"{at} is before {state.Start}", "give readings from the start on");
        if (at < state.LastAt)
            throw ReadingOrder.Fault(at, state.LastAt);
        var change = AlertChange.None;
        var deadline = state.HeardAt + _limit;
        var next = state with { LastAt = at };
        if (!state.IsActive && at > deadline)
        {
            next = next with { IsActive = true, RaisedAt = deadline };
            change = AlertChange.Raised;
        }
        if (next.IsActive)
            next = next with { Silent = next.Silent + (at - (change == AlertChange.Raised ? deadline : state.LastAt)) };
        if (value is not null)
        {
            change |= next.IsActive ? AlertChange.Cleared : AlertChange.None;
            next = next with { IsActive = false, HeardAt = at };
        }
        state = next;
        return change;
    }

    /// <summary>Takes a whole series.</summary>
    /// <param name="readings">The readings in strictly ascending order; none means that nothing came at all.</param>
    /// <param name="from">When listening began.</param>
    /// <param name="asOf">Until when.</param>
    /// <returns>The events and the time spent in silence.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: <paramref name="asOf"/> before <paramref name="from"/>, or a reading outside of both.
    /// <see cref="FaultCode.DuplicateKey"/>, <see cref="FaultCode.NotOrdered"/>: readings that do not ascend.
    /// </exception>
    public SilenceHistory Of(ReadOnlySpan<Reading> readings, Instant from, Instant asOf)
    {
        for (int i = 1; i < readings.Length; i++)
        {
            if (readings[i].At <= readings[i - 1].At)
                throw ReadingOrder.Fault(readings[i].At, readings[i - 1].At);
        }
        if (asOf < from || (readings.Length > 0 && readings[^1].At > asOf))
            throw Faults.Invalid(nameof(asOf), $"{asOf} is too early", "let it follow the start and every reading");
        var state = SilenceState.From(from);
        var events = ImmutableArray.CreateBuilder<AlertEvent>();
        for (int i = 0; i < readings.Length; i++)
            Note(Observe(ref state, readings[i].At, readings[i].Value), state, i, events);
        Note(Observe(ref state, asOf, null), state, null, events);
        return new SilenceHistory(events.ToImmutable(), state);
    }

    private static void Note(AlertChange change, in SilenceState state, int? index, ImmutableArray<AlertEvent>.Builder events)
    {
        if (change.HasFlag(AlertChange.Raised))
            events.Add(new AlertEvent(AlertChange.Raised, state.RaisedAt!.Value, null));
        if (change.HasFlag(AlertChange.Cleared))
            events.Add(new AlertEvent(AlertChange.Cleared, state.LastAt, index));
    }
}
