using System.Runtime.CompilerServices;
using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>
/// The change against the previous value, per unit of time. Whole numbers of 64 bits are subtracted where the digits of both values fit;
/// doubles tell on which side of a boundary a rate lies where it is far from it; near it, exact fractions decide.
/// </summary>
internal sealed class RateRule : AlertRule
{
    /// <summary>Far above what four conversions and as many products can be off by.</summary>
    private const double Near = 1e-12;

    private static readonly double[] s_powers = [.. Enumerable.Range(0, 29).Select(scale => Math.Round(Math.Pow(10, scale)))];

    private readonly NumberSet _breach;
    private readonly Duration _per;
    private readonly Int128 _unit;
    private readonly double _nearUnit;
    private readonly decimal _exactUnit;
    private readonly decimal _greatest;
    private readonly Bound[] _bounds;

    public RateRule(NumberSet breach, Duration per)
    {
        _breach = breach;
        _per = per;
        _unit = per.ToInt128Nanoseconds();
        _nearUnit = (double)_unit;
        _exactUnit = (decimal)_unit;
        _greatest = decimal.MaxValue / _exactUnit;
        _bounds = [.. breach.Set.Cuts.ToArray().Select(cut => new Bound(cut))];
    }

    private protected override AlertChange Step(ref AlertState state, Instant at, decimal? value)
    {
        if (value is not { } known)
        {
            (state.HasBefore, state.Before, state.BeforeAt) = (false, 0, default);
            return AlertChange.None;
        }
        // Kept apart from the state, so that nothing is read back that has only just been written.
        bool hasBefore = state.Value is not null;
        decimal before = state.Value.GetValueOrDefault();
        var beforeAt = state.Counted.GetValueOrDefault();
        (state.HasBefore, state.Before, state.BeforeAt) = (hasBefore, before, beforeAt);
        state.Value = known;
        state.Counted = at;
        return hasBefore ? Switch(ref state, Breaches(known, before, at - beforeAt)) : AlertChange.None;
    }

    public override string ToString() => $"change per {_per} {_breach}";

    private protected override void CheckEnd(in AlertState state)
    {
        if (state.Value is null)
            throw Faults.Insufficient("readings", "no reading has a value", "give at least one value");
    }

    /// <summary>Multiplied before it is divided, wherever that fits: 7 in 7 minutes are 60 an hour, not 59.99.</summary>
    private protected override decimal? RateIn(in AlertState state)
    {
        if (!state.HasBefore)
            return null;
        decimal change = Subtract(state.Value.GetValueOrDefault(), state.Before);
        var elapsed = (state.Counted.GetValueOrDefault() - state.BeforeAt).ToInt128Nanoseconds();
        try
        {
            decimal time = (decimal)elapsed;
            if (decimal.Abs(change) <= _greatest)
                return change * _exactUnit / time;
            return _exactUnit >= time ? change * (_exactUnit / time) : change / (time / _exactUnit);
        }
        catch (OverflowException)
        {
            throw Faults.Overflow("rate", $"{change} in {elapsed} ns is too fast for decimal", "use a shorter unit of time");
        }
    }

    private static decimal Subtract(decimal value, decimal before)
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

    /// <summary>Passes the boundaries that the rate lies behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Breaches(decimal value, decimal before, Duration elapsed)
    {
        double change = Change(value, before, out double unit) * _nearUnit;
        double time = elapsed.TotalNanoseconds * unit;
        int passed = 0;
        while (passed < _bounds.Length)
        {
            // The change and the boundary, both as what would change in this time at this unit: nothing is divided.
            double limit = _bounds[passed].NearValue * time;
            double distance = Math.Abs(change - limit);
            bool isClear = distance > Near * Math.Abs(limit) && distance > Near * Math.Abs(change);
            bool isBehind =
                isClear ? change > limit
                : change == 0 && limit == 0 ? !_bounds[passed].After
                : LiesBehind(_bounds[passed], value, before, elapsed);
            if (!isBehind)
                break;
            passed++;
        }
        return _breach.Set.IsInsideAfter(passed);
    }

    /// <summary>How far two values lie apart, in units of a power of ten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Change(decimal value, decimal before, out double unit)
    {
        var to = DecimalParts.Of(value);
        var from = DecimalParts.Of(before);
        unit = s_powers[to.Scale];
        // Below 2 to the 62nd, so that no difference of two overflows.
        bool areShort = (to.High | from.High) == 0 && (to.Low | from.Low) < 1UL << 62;
        if (areShort && to.Scale == from.Scale)
            return Signed(to) - Signed(from);
        unit = 1;
        return (double)Subtract(value, before);
    }

    private static long Signed(DecimalParts parts) => parts.IsNegative ? -(long)parts.Low : (long)parts.Low;

    private bool LiesBehind(in Bound bound, decimal value, decimal before, Duration elapsed)
    {
        var change = ExactFraction.Of(Subtract(value, before));
        int order = ExactFraction.CompareProducts(
            change.Number,
            _unit,
            bound.Value.Unit,
            bound.Value.Number,
            elapsed.ToInt128Nanoseconds(),
            change.Unit
        );
        return bound.After ? order > 0 : order >= 0;
    }

    private readonly struct Bound(Cut cut)
    {
        public ExactFraction Value { get; } = ExactFraction.Of(cut.Value);

        public double NearValue { get; } = (double)cut.Value;

        public bool After { get; } = cut.After;
    }
}
