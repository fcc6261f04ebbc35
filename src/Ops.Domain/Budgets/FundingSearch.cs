using System.Numerics;
using Ops.Domain.Decisions;

namespace Ops.Domain.Budgets;

/// <summary>
/// Branch and bound over the items that may be left out. In whole numbers: amounts at one scale, values at another. A variable is
/// an item's amount, or 1 for a whole item.
/// </summary>
internal sealed class FundingSearch
{
    private readonly FundingMode _mode;
    private readonly int _count;
    private readonly int[][] _members;
    private readonly BigInteger[] _minimum;
    private readonly BigInteger[] _maximum;
    private readonly BigInteger[] _values;
    private readonly BigInteger _budget;
    private readonly (BigInteger? Low, BigInteger? High, int? Count)[] _limits;
    private readonly Fraction _unit;
    private readonly Fraction _valueUnit;

    private Fraction[]? _best;
    private Fraction _bestValue;

    public FundingSearch(
        ReadOnlySpan<FundingRange> items,
        decimal budget,
        ReadOnlySpan<FundingGroup> groups,
        int[][] members,
        FundingMode mode
    )
    {
        _mode = mode;
        _count = items.Length;
        _members = members;
        int scale = budget.Scale;
        int valueScale = 0;
        foreach (var item in items)
        {
            scale = Math.Max(scale, Math.Max(item.Minimum.Amount.Scale, item.Maximum.Amount.Scale));
            valueScale = Math.Max(valueScale, item.Value.Scale);
        }
        foreach (var group in groups)
            scale = Math.Max(scale, Math.Max(group.Minimum?.Amount.Scale ?? 0, group.Maximum?.Amount.Scale ?? 0));
        BigInteger Whole(decimal amount) => Scaled(amount, scale);
        _unit = new Fraction(1, Exact.PowerOfTen(scale));
        _valueUnit = new Fraction(1, Exact.PowerOfTen(valueScale)) * (mode == FundingMode.AllOrNothing ? Fraction.One : _unit);
        _budget = Whole(budget);
        (_minimum, _maximum, _values) = (new BigInteger[_count], new BigInteger[_count], new BigInteger[_count]);
        for (int i = 0; i < _count; i++)
        {
            _minimum[i] = Whole(items[i].Minimum.Amount);
            _maximum[i] = Whole(items[i].Maximum.Amount);
            _values[i] = Scaled(items[i].Value, valueScale);
        }
        _limits = new (BigInteger?, BigInteger?, int?)[groups.Length];
        for (int g = 0; g < groups.Length; g++)
        {
            _limits[g] = (
                groups[g].Minimum is { } low ? Whole(low.Amount) : null,
                groups[g].Maximum is { } high ? Whole(high.Amount) : null,
                groups[g].MaximumCount
            );
        }
    }

    /// <summary>What is decided about an item.</summary>
    private enum Choice : byte
    {
        Open,
        In,
        Out,
    }

    private bool IsWhole => _mode == FundingMode.AllOrNothing;

    /// <summary>The best amounts and their value, or null if no allocation satisfies all.</summary>
    public (Fraction[] Amounts, Fraction Value)? Best()
    {
        var waiting = new Stack<Choice[]>();
        var start = new Choice[_count];
        if (_mode == FundingMode.Continuous)
            Array.Fill(start, Choice.In);
        waiting.Push(start);
        while (waiting.TryPop(out var choices))
        {
            if (Solve(choices) is not { } x)
                continue;
            var value = Fraction.Zero;
            for (int i = 0; i < _count; i++)
                value += x[i] * new Fraction(_values[i], 1);
            if (_best is not null && value <= _bestValue)
                continue;
            int doubtful = Doubtful(choices, x);
            if (doubtful < 0)
            {
                (_best, _bestValue) = (x, value);
                continue;
            }
            waiting.Push(With(choices, doubtful, Choice.Out));
            waiting.Push(With(choices, doubtful, Choice.In));
        }
        if (_best is null)
            return null;
        return ([.. _best.Select((x, i) => x * _unit * (IsWhole ? new Fraction(_maximum[i], 1) : Fraction.One))], _bestValue * _valueUnit);
    }

    private static BigInteger Scaled(decimal value, int scale) => Exact.Numerator(value) * Exact.PowerOfTen(scale - value.Scale);

    private static Choice[] With(Choice[] choices, int item, Choice choice)
    {
        var next = (Choice[])choices.Clone();
        next[item] = choice;
        return next;
    }

    /// <summary>The best amounts when items that are still open may receive any amount up to their maximum.</summary>
    private Fraction[]? Solve(Choice[] choices)
    {
        var low = new BigInteger[_count];
        var high = new BigInteger[_count];
        for (int i = 0; i < _count; i++)
        {
            var most = IsWhole ? BigInteger.One : _maximum[i];
            high[i] = choices[i] == Choice.Out ? BigInteger.Zero : most;
            low[i] =
                choices[i] != Choice.In ? BigInteger.Zero
                : IsWhole ? BigInteger.One
                : _minimum[i];
        }
        var program = new ExactProgram(_values, low, high);
        program.Add(Costs(Enumerable.Range(0, _count)), null, _budget);
        for (int g = 0; g < _limits.Length; g++)
        {
            if (_limits[g].Low is not null || _limits[g].High is not null)
                program.Add(Costs(_members[g]), _limits[g].Low, _limits[g].High);
            if (_limits[g].Count is { } count && !AddCount(program, choices, _members[g], count))
                return null;
        }
        if (program.Best() is not { } best)
            return null;
        return Array.ConvertAll(best.Numerators, top => new Fraction(top, best.Denominator));
    }

    private BigInteger[] Costs(IEnumerable<int> items)
    {
        var costs = new BigInteger[_count];
        foreach (int i in items)
            costs[i] = IsWhole ? _maximum[i] : BigInteger.One;
        return costs;
    }

    /// <summary>
    /// The number of items that receive something is at least Σ x/maximum over the open ones and the number of those decided for.
    /// False if the latter alone are too many.
    /// </summary>
    private bool AddCount(ExactProgram program, Choice[] choices, int[] members, int count)
    {
        var counted = Array.FindAll(members, i => !_maximum[i].IsZero);
        int left = count - counted.Count(i => choices[i] == Choice.In);
        if (left < 0)
            return false;
        var factors = new BigInteger[_count];
        var open = Array.FindAll(counted, i => choices[i] == Choice.Open);
        var common = BigInteger.One;
        if (!IsWhole)
        {
            foreach (int i in open)
                common = common / BigInteger.GreatestCommonDivisor(common, _maximum[i]) * _maximum[i];
        }
        foreach (int i in open)
            factors[i] = IsWhole ? BigInteger.One : common / _maximum[i];
        program.Add(factors, null, common * left);
        return true;
    }

    /// <summary>An open item whose amount is neither nothing nor allowed, or one of a group that serves too many; −1 if there is none.</summary>
    private int Doubtful(Choice[] choices, Fraction[] x)
    {
        for (int i = 0; i < _count; i++)
        {
            var least = IsWhole ? Fraction.One : new Fraction(_minimum[i], 1);
            if (choices[i] == Choice.Open && x[i].Sign > 0 && x[i] < least)
                return i;
        }
        for (int g = 0; g < _limits.Length; g++)
        {
            if (_limits[g].Count is not { } count)
                continue;
            if (_members[g].Count(i => x[i].Sign > 0 && !_maximum[i].IsZero) <= count)
                continue;
            return _members[g].First(i => choices[i] == Choice.Open && x[i].Sign > 0 && x[i] < new Fraction(_maximum[i], 1));
        }
        return -1;
    }
}
