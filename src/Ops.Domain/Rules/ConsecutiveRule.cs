using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>n breaches in a row raise, m other readings in a row clear.</summary>
internal sealed class ConsecutiveRule(NumberSet breach, int count, int clearCount, MissingReading missing) : AlertRule
{
    private protected override AlertChange Step(ref AlertState state, Instant at, decimal? value)
    {
        if (value is null && missing == MissingReading.Skip)
            return AlertChange.None;
        if (value is { } known && breach.Contains(known))
        {
            state = state with { Breaches = Math.Min(state.Breaches + 1, count), Calm = 0 };
            return state.Breaches == count ? Switch(ref state, true) : AlertChange.None;
        }
        state = state with { Breaches = 0, Calm = Math.Min(state.Calm + 1, clearCount) };
        return state.Calm == clearCount ? Switch(ref state, false) : AlertChange.None;
    }

    public override string ToString() => $"{count} in a row {breach}";
}
