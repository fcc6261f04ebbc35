using System.Numerics;
using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>The change against the previous value, per unit of time. Boundaries are compared by exact fractions.</summary>
internal sealed class RateRule : AlertRule
{
    private readonly NumberSet _breach;
    private readonly Duration _per;
    private readonly Int128 _unit;
    private readonly decimal _exactUnit;
    private readonly decimal _greatest;
    private readonly Bound[] _bounds;

    public RateRule(NumberSet breach, Duration per)
    {
        _breach = breach;
        _per = per;
        _unit = per.ToInt128Nanoseconds();
        _exactUnit = (decimal)_unit;
        _greatest = decimal.MaxValue / _exactUnit;
        _bounds = [.. breach.Set.Cuts.ToArray().Select(cut => new Bound(ExactFraction.Of(cut.Value), cut.After))];
    }

    private protected override AlertChange Step(ref AlertState state, Instant at, decimal? value)
    {
        if (value is not { } known)
        {
            state.Change = null;
            return AlertChange.None;
        }
        bool isFirst = state.Value is null;
        decimal difference = Difference(known, state.Value ?? known);
        var elapsed = (at - (state.Counted ?? at)).ToInt128Nanoseconds();
        decimal? rate = isFirst ? null : Rate(difference, elapsed);
        state.Value = known;
        state.Counted = at;
        state.Change = rate;
        return isFirst ? AlertChange.None : Switch(ref state, Breaches(difference, elapsed));
    }

    public override string ToString() => $"change per {_per} {_breach}";

    private protected override void CheckEnd(in AlertState state)
    {
        if (state.Value is null)
            throw Faults.Insufficient("readings", "no reading has a value", "give at least one value");
    }

    private static decimal Difference(decimal value, decimal before)
    {
        try
        {
            return value - before;
        }
        catch (OverflowException)
        {
            throw Faults.Overflow("rate", $"from {before} to {value} is too far for decimal", "use larger units");
        }
    }

    /// <summary>Multiplied before it is divided, wherever that fits: 7 in 7 minutes are 60 an hour, not 59.99.</summary>
    private decimal Rate(decimal change, Int128 elapsed)
    {
        try
        {
            decimal unit = _exactUnit;
            decimal time = elapsed <= long.MaxValue ? (long)elapsed : (decimal)elapsed;
            if (decimal.Abs(change) <= _greatest)
                return change * unit / time;
            return unit >= time ? change * (unit / time) : change / (time / unit);
        }
        catch (OverflowException)
        {
            throw Faults.Overflow("rate", $"{change} in {elapsed} ns is too fast for decimal", "use a shorter unit of time");
        }
    }

    /// <summary>Passes the boundaries that the rate lies behind: change / elapsed * unit against each, cross-multiplied.</summary>
    private bool Breaches(decimal change, Int128 elapsed)
    {
        var changed = ExactFraction.Of(change);
        int passed = 0;
        while (passed < _bounds.Length && _bounds[passed].LiesBehind(changed, _unit, elapsed))
            passed++;
        return _breach.Set.IsInsideAfter(passed);
    }

    private readonly record struct Bound(ExactFraction Value, bool After)
    {
        public bool LiesBehind(ExactFraction change, Int128 unit, Int128 elapsed)
        {
            int order = ExactFraction.CompareProducts(change.Number, unit, Value.Unit, Value.Number, elapsed, change.Unit);
            return After ? order > 0 : order >= 0;
        }
    }
}
