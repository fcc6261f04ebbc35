using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>A breach that has lasted for a duration.</summary>
internal sealed class DurationRule(NumberSet breach, Duration duration, Duration? maxGap, MissingReading missing) : AlertRule
{
    private protected override AlertChange Step(ref AlertState state, Instant at, decimal? value)
    {
        if (value is null && missing == MissingReading.Skip)
            return AlertChange.None;
        bool isApart = maxGap is { } gap && state.Counted is { } last && at - last > gap;
        bool isBreach = value is { } known && breach.Contains(known);
        var since = isApart ? null : state.Since;
        state.Counted = at;
        state.Since = isBreach ? since ?? at : null;
        var change = isApart || !isBreach ? Switch(ref state, false) : AlertChange.None;
        return isBreach && at - state.Since!.Value >= duration ? change | Switch(ref state, true) : change;
    }

    public override string ToString() => $"{breach} for {duration}";
}
