using System.Numerics;
using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>The change against the previous value, per unit of time. Boundaries are compared by exact fractions.</summary>
internal sealed class RateRule(NumberSet breach, Duration per) : AlertRule
{
    private protected override AlertChange Step(ref AlertState state, Instant at, decimal? value)
    {
        if (value is not { } known)
        {
            state.Change = null;
            return AlertChange.None;
        }
        bool isFirst = state.Value is null;
        decimal difference = known - (state.Value ?? known);
        var elapsed = at - (state.Counted ?? at);
        decimal? rate = isFirst ? null : Rate(difference, elapsed);
        state.Value = known;
        state.Counted = at;
        state.Change = rate;
        return isFirst ? AlertChange.None : Switch(ref state, breach.Set.Contains(cut => IsBefore(cut, difference, elapsed)));
    }

    public override string ToString() => $"change per {per} {breach}";

    private protected override void CheckEnd(in AlertState state)
    {
        if (state.Value is null)
            throw Faults.Insufficient("readings", "no reading has a value", "give at least one value");
    }

    private decimal Rate(decimal change, Duration elapsed)
    {
        try
        {
            decimal unit = (decimal)per.ToBigIntegerNanoseconds();
            decimal time = (decimal)elapsed.ToBigIntegerNanoseconds();
            return unit >= time ? change * (unit / time) : change / (time / unit);
        }
        catch (OverflowException)
        {
            throw Faults.Overflow("rate", $"{change} in {elapsed} is too fast for decimal", "use a shorter unit of time");
        }
    }

    /// <summary>change / elapsed * per against a boundary, cross-multiplied.</summary>
    private bool IsBefore(Cut cut, decimal change, Duration elapsed)
    {
        var (changed, changedUnit) = Fraction(change);
        var (bound, boundUnit) = Fraction(cut.Value);
        var rate = changed * per.ToBigIntegerNanoseconds() * boundUnit;
        var limit = bound * elapsed.ToBigIntegerNanoseconds() * changedUnit;
        return cut.After ? limit < rate : limit <= rate;
    }

    private static (BigInteger Number, BigInteger Unit) Fraction(decimal value) =>
        (new BigInteger(decimal.Truncate(value)) * BigInteger.Pow(10, value.Scale) + Rest(value), BigInteger.Pow(10, value.Scale));

    private static BigInteger Rest(decimal value)
    {
        decimal rest = value - decimal.Truncate(value);
        for (int i = 0; i < value.Scale; i++)
            rest *= 10;
        return new BigInteger(rest);
    }
}
