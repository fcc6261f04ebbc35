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
            state.BreachRun = Math.Min(state.BreachRun + 1, count);
            state.CalmRun = 0;
            return state.BreachRun == count ? Switch(ref state, true) : AlertChange.None;
        }
        state.BreachRun = 0;
        state.CalmRun = Math.Min(state.CalmRun + 1, clearCount);
        return state.CalmRun == clearCount ? Switch(ref state, false) : AlertChange.None;
    }

    public override string ToString() => $"{count} in a row {breach}";
}
