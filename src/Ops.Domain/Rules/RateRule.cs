using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>
/// The change against the previous value, per unit of time. Doubles tell on which side of a boundary a rate lies where it is far from
/// it; near it, exact fractions decide.
/// </summary>
internal sealed class RateRule : AlertRule
{
    /// <summary>Far above what three conversions, a product and a quotient can be off by.</summary>
    private const double Near = 1e-12;

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
            (state.HasRate, state.Difference, state.Interval) = (false, 0, Duration.Zero);
            return AlertChange.None;
        }
        bool isFirst = state.Value is null;
        if (!isFirst)
        {
            state.Difference = Subtract(known, state.Value.GetValueOrDefault());
            state.Interval = at - state.Counted.GetValueOrDefault();
        }
        state.HasRate = !isFirst;
        state.Value = known;
        state.Counted = at;
        return isFirst ? AlertChange.None : Switch(ref state, Breaches(state.Difference, state.Interval));
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
        if (!state.HasRate)
            return null;
        decimal change = state.Difference;
        var elapsed = state.Interval.ToInt128Nanoseconds();
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
    private bool Breaches(decimal change, Duration elapsed)
    {
        double rate = (double)change * _nearUnit / elapsed.TotalNanoseconds;
        int passed = 0;
        while (passed < _bounds.Length && LiesBehind(_bounds[passed], rate, change, elapsed))
            passed++;
        return _breach.Set.IsInsideAfter(passed);
    }

    private bool LiesBehind(in Bound bound, double rate, decimal change, Duration elapsed)
    {
        double distance = rate - bound.NearValue;
        // Against zero the sign of the change alone decides, and doubles keep signs.
        bool isClear = Math.Abs(distance) > Near * Math.Abs(bound.NearValue) && Math.Abs(distance) > Near * Math.Abs(rate);
        if (isClear)
            return distance > 0;
        int order = ExactFraction.CompareProducts(
            ExactFraction.Of(change).Number,
            _unit,
            bound.Value.Unit,
            bound.Value.Number,
            elapsed.ToInt128Nanoseconds(),
            ExactFraction.Of(change).Unit
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
