using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Values that raise, values that clear, and a band between them.</summary>
internal sealed class HysteresisRule(NumberSet raise, NumberSet clear) : AlertRule
{
    private protected override AlertChange Step(ref AlertState state, Instant at, decimal? value)
    {
        if (value is not { } known)
            return AlertChange.None;
        if (raise.Contains(known))
            return Switch(ref state, true);
        return clear.Contains(known) ? Switch(ref state, false) : AlertChange.None;
    }

    public override string ToString() => $"{raise} until {clear}";
}
