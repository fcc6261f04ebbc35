using System.Numerics;

namespace Ops.Domain.Budgets;

/// <summary>
/// The figures of all budgets in one array, so that a request touches few lines of memory: per budget a head, its use per period, and
/// per period the rest side by side. Sums are whole minor units.
/// </summary>
internal sealed class FundsCells
{
    private const int Horizons = 3;

    // The head: use of the year, and the annual budget with the greatest use that neither stops nor warns.
    private const int UsedOfYear = 0;
    private const int Annual = 1;
    private const int HeadLength = 4;

    // The block of a period: what is reserved, then the same three figures to date and of the period alone.
    private const int ReservedIn = 0;
    private const int ToDate = 1;
    private const int InPeriod = 4;
    private const int BlockLength = 8;

    private readonly long[] _cells;
    private readonly byte[] _controlled;
    private readonly int _periods;
    private readonly int _stride;

    public FundsCells(ReadOnlySpan<ControlledBudget> budgets, int places)
    {
        _periods = budgets[0].Amounts.Length;
        _stride = HeadLength + _periods + (BlockLength * _periods);
        Most = long.MaxValue / 4 / _periods;
        if ((long)_stride * budgets.Length > Array.MaxLength)
            throw Faults.Overflow(nameof(budgets), "budgets times periods are too many cells", "split the funds by units");
        _cells = new long[_stride * budgets.Length];
        _controlled = new byte[budgets.Length];
        for (int node = 0; node < budgets.Length; node++)
            Fill(node, budgets[node], places, Guard.At(nameof(budgets), node));
    }

    /// <summary>So much fits the use of any period, so that no sum over the periods leaves 64 bits.</summary>
    public long Most { get; }

    public long Budget(int node) => _cells[(node * _stride) + Annual];

    public long Used(int node) => _cells[(node * _stride) + UsedOfYear];

    public long Reserved(int node)
    {
        long sum = 0;
        for (int period = 0; period < _periods; period++)
            sum += Reserved(node, period);
        return sum;
    }

    public long Reserved(int node, int period) => _cells[Block(node, period) + ReservedIn];

    /// <summary>True if one more amount, itself not above <see cref="Most"/>, keeps the period's use within what fits.</summary>
    public bool Fits(int node, int period, long amount) => Math.Abs(_cells[(node * _stride) + HeadLength + period] + amount) <= Most;

    public void Use(int node, int period, long amount, long reserved)
    {
        int head = node * _stride;
        _cells[head + UsedOfYear] += amount;
        _cells[head + HeadLength + period] += amount;
        _cells[Block(node, period) + ReservedIn] += reserved;
    }

    /// <summary>Keeps the strictest answer, among equals the one with least left, among those the earlier.</summary>
    public void Test(int node, int period, long amount, ref FundsAnswer answer)
    {
        int controlled = _controlled[node];
        if (controlled == 0)
            return;
        int head = node * _stride;
        var used = _cells.AsSpan(head + HeadLength, period + 1);
        int block = Block(node, period);
        if ((controlled & (1 << (int)ControlHorizon.Annual)) != 0)
            Test(node, ControlHorizon.Annual, _cells[head + UsedOfYear] + amount, _cells.AsSpan(head + Annual, Horizons), ref answer);
        if ((controlled & (1 << (int)ControlHorizon.YearToDate)) != 0)
            Test(node, ControlHorizon.YearToDate, Sum(used) + amount, _cells.AsSpan(block + ToDate, Horizons), ref answer);
        if ((controlled & (1 << (int)ControlHorizon.Period)) != 0)
            Test(node, ControlHorizon.Period, used[^1] + amount, _cells.AsSpan(block + InPeriod, Horizons), ref answer);
    }

    private static void Test(int node, ControlHorizon horizon, long after, ReadOnlySpan<long> limits, ref FundsAnswer answer)
    {
        var decision =
            after > limits[1] ? SpendingDecision.Stop
            : after > limits[2] ? SpendingDecision.Warn
            : SpendingDecision.Ok;
        long left = limits[0] - after;
        if (!answer.IsGiven || decision > answer.Decision || (decision == answer.Decision && left < answer.Left))
            answer = new FundsAnswer(true, decision, node, horizon, left);
    }

    private static long Sum(ReadOnlySpan<long> amounts)
    {
        long sum = 0;
        foreach (long amount in amounts)
            sum += amount;
        return sum;
    }

    private int Block(int node, int period) => (node * _stride) + HeadLength + _periods + (BlockLength * period);

    private void Fill(int node, ControlledBudget budget, int places, string place)
    {
        long[] amounts = [.. budget.Amounts.Select(amount => MinorUnits.OrThrow(amount, places, place))];
        int tooLarge = Array.FindIndex(amounts, amount => amount > Most);
        if (tooLarge >= 0)
            throw Faults.Overflow(place, $"{budget.Amounts[tooLarge]} is too large to control", "work in a larger unit");
        _cells[(node * _stride) + Annual] = Sum(amounts);
        foreach (var control in budget.Controls)
        {
            _controlled[node] |= (byte)(1 << (int)control.Horizon);
            if (control.Horizon == ControlHorizon.Annual)
                Set((node * _stride) + Annual, Sum(amounts), control.Limits);
            for (int period = 0; period < _periods; period++)
            {
                if (control.Horizon == ControlHorizon.YearToDate)
                    Set(Block(node, period) + ToDate, Sum(amounts.AsSpan(0, period + 1)), control.Limits);
                else if (control.Horizon == ControlHorizon.Period)
                    Set(Block(node, period) + InPeriod, amounts[period], control.Limits);
            }
        }
    }

    private void Set(int cell, long budget, ImmutableArray<SpendingLimit> limits)
    {
        _cells[cell] = budget;
        _cells[cell + 1] = MostUse(budget, limits, SpendingDecision.Stop);
        _cells[cell + 2] = MostUse(budget, limits, SpendingDecision.Warn);
    }

    /// <summary>The least share · budget among the limits with an action, cut to a whole number: use is whole, so it is above the one if above the other.</summary>
    private static long MostUse(long budget, ImmutableArray<SpendingLimit> limits, SpendingDecision action)
    {
        BigInteger most = long.MaxValue;
        foreach (var limit in limits)
        {
            if (limit.Action == action)
                most = BigInteger.Min(most, Exact.Numerator(limit.At) * budget / Exact.PowerOfTen(limit.At.Scale));
        }
        return (long)most;
    }
}

/// <summary>The strictest answer so far; <c>default</c> is none.</summary>
internal readonly record struct FundsAnswer(bool IsGiven, SpendingDecision Decision, int Node, ControlHorizon Horizon, long Left);
