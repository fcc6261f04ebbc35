using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>How often a breach is told: at first, and again only when some time has passed since the last notification.</summary>
public sealed class CoolDown
{
    private readonly NumberSet _breach;
    private readonly Duration _pause;

    /// <summary>Creates a cool-down.</summary>
    /// <param name="breach">Which values breach.</param>
    /// <param name="pause">How long to keep still after a notification; zero tells every breach.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative duration or no condition.</exception>
    public CoolDown(NumberSet breach, Duration pause)
    {
        _breach = Guard.NotNull(breach, nameof(breach));
        _pause = AlertRule.NotNegative(pause, nameof(pause));
    }

    /// <summary>Takes one reading. No allocation.</summary>
    /// <param name="state">The state so far; <c>default</c> at the start. Replaced by the state after the reading.</param>
    /// <param name="at">When the reading was taken; after the previous one.</param>
    /// <param name="value">The value; null: missing, never a breach.</param>
    /// <returns>The number of breaches held back since the last notification when this reading is told; null when it is not.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.DuplicateKey"/>, <see cref="FaultCode.NotOrdered"/>: not after the previous reading.</exception>
    public int? Observe(ref CoolDownState state, Instant at, decimal? value)
    {
        if (state.LastAt is { } last && at <= last)
            throw ReadingOrder.Fault(at, last);
        state = state with { LastAt = at };
        if (value is not { } known || !_breach.Contains(known))
            return null;
        if (state.ToldAt is { } told && at - told < _pause)
        {
            state = state with { HeldBack = state.HeldBack + 1 };
            return null;
        }
        int heldBack = state.HeldBack;
        state = state with { ToldAt = at, HeldBack = 0 };
        return heldBack;
    }

    /// <summary>Takes a whole series.</summary>
    /// <param name="readings">The readings in strictly ascending order; at least one.</param>
    /// <returns>The notifications.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no reading. Otherwise as for <see cref="Observe"/>.</exception>
    public ImmutableArray<Notification> Of(ReadOnlySpan<Reading> readings) => Of(readings, out _);

    /// <summary>Takes a whole series, and says how many breaches were held back in all.</summary>
    /// <param name="readings">The readings in strictly ascending order; at least one.</param>
    /// <param name="heldBack">How many breaches were not told.</param>
    /// <returns>The notifications.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no reading. Otherwise as for <see cref="Observe"/>.</exception>
    public ImmutableArray<Notification> Of(ReadOnlySpan<Reading> readings, out int heldBack)
    {
        Guard.NotEmpty(readings, nameof(readings));
        var state = default(CoolDownState);
        var told = ImmutableArray.CreateBuilder<Notification>();
        heldBack = 0;
        for (int i = 0; i < readings.Length; i++)
        {
            if (Observe(ref state, readings[i].At, readings[i].Value) is not { } before)
                continue;
            told.Add(new Notification(readings[i].At, i, before));
            heldBack += before;
        }
        heldBack += state.HeldBack;
        return told.ToImmutable();
    }
}
