using System.Numerics;
using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>At least k of the last n readings breach. Up to 64 readings are bits of a word; more are a text.</summary>
internal sealed class KOfNRule(NumberSet breach, int k, int n, MissingReading missing) : AlertRule
{
    private const int Bits = 64;

    private readonly ulong _mask = n >= Bits ? ulong.MaxValue : (1UL << n) - 1;

    private protected override AlertChange Step(ref AlertState state, Instant at, decimal? value)
    {
        if (value is null && missing == MissingReading.Skip)
            return AlertChange.None;
        bool isBreach = value is { } known && breach.Contains(known);
        if (n <= Bits)
        {
            state.Bits = ((state.Bits << 1) | (isBreach ? 1UL : 0UL)) & _mask;
            return Switch(ref state, BitOperations.PopCount(state.Bits) >= k);
        }
        string longer = (state.LongBits ?? "") + (isBreach ? '1' : '0');
        state.LongBits = longer.Length > n ? longer[1..] : longer;
        return Switch(ref state, state.LongBits.AsSpan().Count('1') >= k);
    }

    public override string ToString() => $"{k} of {n} {breach}";
}
