using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>At least k of the last n readings breach. Up to 256 readings are the bits of two words; more are a text.</summary>
internal sealed class KOfNRule(NumberSet breach, int k, int n, MissingReading missing) : AlertRule
{
    private const int Bits = 128;

    private readonly UInt128 _mask = Low(Math.Min(n, Bits));
    private readonly UInt128 _olderMask = Low(Math.Clamp(n - Bits, 0, Bits));

    private protected override AlertChange Step(ref AlertState state, Instant at, decimal? value)
    {
        if (value is null && missing == MissingReading.Skip)
            return AlertChange.None;
        bool isBreach = value is { } known && breach.Contains(known);
        return Switch(ref state, (n <= 2 * Bits ? CountBits(ref state, isBreach) : CountText(ref state, isBreach)) >= k);
    }

    public override string ToString() => $"{k} of {n} {breach}";

    private int CountBits(ref AlertState state, bool isBreach)
    {
        int count = 0;
        if (n > Bits)
        {
            state.OlderBits = ((state.OlderBits << 1) | (state.Bits >> (Bits - 1))) & _olderMask;
            count = (int)UInt128.PopCount(state.OlderBits);
        }
        state.Bits = ((state.Bits << 1) | (isBreach ? UInt128.One : UInt128.Zero)) & _mask;
        return count + (int)UInt128.PopCount(state.Bits);
    }

    private int CountText(ref AlertState state, bool isBreach)
    {
        string longer = (state.LongBits ?? "") + (isBreach ? '1' : '0');
        state.LongBits = longer.Length > n ? longer[1..] : longer;
        return state.LongBits.AsSpan().Count('1');
    }

    private static UInt128 Low(int bits) => bits == Bits ? UInt128.MaxValue : (UInt128.One << bits) - UInt128.One;
}
