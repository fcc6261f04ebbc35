using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>A rule over time: when readings raise an alert, and when they clear it.</summary>
/// <remarks>
/// Pure: a rule holds no state and asks no clock. The same readings in the same order give the same alerts, in one go
/// (<see cref="Of"/>) or one by one (<see cref="Observe"/>), also after the state was stored and read back. Nothing is raised between
/// readings: an alert needs evidence, and missing data is never a recovery unless the rule says that it breaks a run.
/// </remarks>
public abstract class AlertRule
{
    private protected AlertRule() { }

    /// <summary>Raised at the n-th breach in a row, cleared at the m-th reading in a row that does not breach.</summary>
    /// <param name="breach">Which values breach.</param>
    /// <param name="count">How many breaches in a row raise the alert; at least 1.</param>
    /// <param name="clearCount">How many other readings in a row clear it; at least 1. Default: 1.</param>
    /// <param name="missing">What a reading without value means.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a count below 1, an undefined policy, or no condition.</exception>
    public static AlertRule Consecutive(NumberSet breach, int count, int clearCount = 1, MissingReading missing = MissingReading.Skip) =>
        new ConsecutiveRule(
            Guard.NotNull(breach, nameof(breach)),
            AtLeastOne(count, nameof(count)),
            AtLeastOne(clearCount, nameof(clearCount)),
            Guard.Defined(missing, nameof(missing))
        );

    /// <summary>Active while at least k of the last n readings breach.</summary>
    /// <param name="breach">Which values breach.</param>
    /// <param name="k">How many of them; 1 to n.</param>
    /// <param name="n">How many readings are looked at; fewer at the start. Above 256 the state holds a text, and each step allocates and costs O(n).</param>
    /// <param name="missing">What a reading without value means.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a count below 1, k above n, an undefined policy, or no condition.</exception>
    public static AlertRule KOfN(NumberSet breach, int k, int n, MissingReading missing = MissingReading.Skip)
    {
        Guard.NotNull(breach, nameof(breach));
        if (AtLeastOne(k, nameof(k)) > AtLeastOne(n, nameof(n)))
            throw Faults.Invalid(nameof(k), $"{k} of {n}", "let k be at most n");
        return new KOfNRule(breach, k, n, Guard.Defined(missing, nameof(missing)));
    }

    /// <summary>Raised at the first breach that is at least a duration after the first of its unbroken run; cleared at the next reading that does not breach.</summary>
    /// <param name="breach">Which values breach.</param>
    /// <param name="duration">How long the breach must last; zero raises at once.</param>
    /// <param name="maxGap">Readings further apart than this break the run and clear the alert; null: any distance will do.</param>
    /// <param name="missing">What a reading without value means.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative duration, an undefined policy, or no condition.</exception>
    public static AlertRule ForDuration(
        NumberSet breach,
        Duration duration,
        Duration? maxGap = null,
        MissingReading missing = MissingReading.Skip
    ) =>
        new DurationRule(
            Guard.NotNull(breach, nameof(breach)),
            NotNegative(duration, nameof(duration)),
            maxGap is { } gap ? NotNegative(gap, nameof(maxGap)) : null,
            Guard.Defined(missing, nameof(missing))
        );

    /// <summary>Raised by values of one set, cleared by values of another; between them nothing changes.</summary>
    /// <param name="raise">The values that raise.</param>
    /// <param name="clear">The values that clear.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.Overlap"/>: a value belongs to both. <see cref="FaultCode.InvalidArgument"/>: no condition.</exception>
    public static AlertRule Hysteresis(NumberSet raise, NumberSet clear)
    {
        var both = Guard.NotNull(raise, nameof(raise)).And(Guard.NotNull(clear, nameof(clear)));
        return both.IsEmpty
            ? new HysteresisRule(raise, clear)
            : throw Faults.Overlap(nameof(clear), $"{both} both raises and clears", "leave a band between the two sets, or let them touch");
    }

    /// <summary>Active while the rate of change against the previous value breaches; compared exactly, not rounded.</summary>
    /// <param name="breach">Which rates breach.</param>
    /// <param name="per">The unit of time of the rate; above zero.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a unit of time that is not above zero, or no condition.</exception>
    public static AlertRule RateOfChange(NumberSet breach, Duration per) =>
        per > Duration.Zero
            ? new RateRule(Guard.NotNull(breach, nameof(breach)), per)
            : throw Faults.Invalid(nameof(per), $"{per}", "give a duration above 0");

    /// <summary>Takes one reading. No allocation, except by a window of more than 256 readings and by rates whose exact fractions need more than 128 bits.</summary>
    /// <param name="state">The state so far; <c>default</c> at the start. Replaced by the state after the reading.</param>
    /// <param name="at">When the reading was taken; after the previous one.</param>
    /// <param name="value">The value; null: missing.</param>
    /// <returns>What happened; both flags: cleared first, then raised anew.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: the instant of the previous reading. <see cref="FaultCode.NotOrdered"/>: an earlier one.
    /// <see cref="FaultCode.Overflow"/>: a difference of two values beyond decimal.
    /// </exception>
    public AlertChange Observe(ref AlertState state, Instant at, decimal? value)
    {
        if (state.Last is { } last && at <= last)
            throw ReadingOrder.Fault(at, last);
        var change = Step(ref state, at, value);
        state.Last = at;
        return change;
    }

    /// <summary>The rate of change at the last reading, of a rule on the rate of change.</summary>
    /// <param name="state">The state after that reading.</param>
    /// <returns>The rate in the rule's unit of time, rounded to decimal; null without a value, without one before it, or for any other rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: a rate beyond decimal.</exception>
    public decimal? RateAt(in AlertState state) => RateIn(state);

    /// <summary>Takes a whole series.</summary>
    /// <param name="readings">The readings in strictly ascending order; at least one.</param>
    /// <returns>The events and the state at the end.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no reading. <see cref="FaultCode.InsufficientData"/>: a rate of change without any value. Otherwise as
    /// for <see cref="Observe"/> and <see cref="RateAt"/>.
    /// </exception>
    public AlertHistory Of(ReadOnlySpan<Reading> readings)
    {
        Guard.NotEmpty(readings, nameof(readings));
        var state = default(AlertState);
        var events = ImmutableArray.CreateBuilder<AlertEvent>();
        var rates = ImmutableArray.CreateBuilder<decimal?>(readings.Length);
        for (int i = 0; i < readings.Length; i++)
        {
            var change = Observe(ref state, readings[i].At, readings[i].Value);
            rates.Add(RateIn(state));
            if (change.HasFlag(AlertChange.Cleared))
                events.Add(new AlertEvent(AlertChange.Cleared, readings[i].At, i));
            if (change.HasFlag(AlertChange.Raised))
                events.Add(new AlertEvent(AlertChange.Raised, readings[i].At, i));
        }
        CheckEnd(state);
        return new AlertHistory(ToString()!, events.ToImmutable(), rates.MoveToImmutable(), state);
    }

    private protected abstract AlertChange Step(ref AlertState state, Instant at, decimal? value);

    private protected virtual decimal? RateIn(in AlertState state) => null;

    private protected virtual void CheckEnd(in AlertState state) { }

    private protected static AlertChange Switch(ref AlertState state, bool isActive)
    {
        if (state.Active == isActive)
            return AlertChange.None;
        state.Active = isActive;
        return isActive ? AlertChange.Raised : AlertChange.Cleared;
    }

    internal static Duration NotNegative(Duration duration, string place) =>
        duration >= Duration.Zero ? duration : throw Faults.Invalid(place, $"{duration} is negative", "give a duration of at least 0");

    private static int AtLeastOne(int count, string place) =>
        count >= 1 ? count : throw Faults.Invalid(place, $"{count}", "give a count of at least 1");
}
