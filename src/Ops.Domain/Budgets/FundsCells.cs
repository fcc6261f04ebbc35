using System.Numerics;

namespace Ops.Domain.Budgets;

/// <summary>
/// The figures of all budgets in two arrays, so that a request touches few lines of memory: what is used, and what the limits of each
/// activity allow. Sums are whole minor units.
/// </summary>
internal sealed class FundsCells
{
    private const int Horizons = 3;
    private const int Activities = 3;

    // What is used: of the year, then of each period, then what of each period is reserved and committed, side by side.
    private const int UsedOfYear = 0;
    private const int UsedInPeriods = 1;
    private const int Stages = 2;

    // What is allowed: the annual budget and the greatest use that neither stops nor warns; then per period the same to date and of it alone.
    private const int Annual = 0;
    private const int ToDate = 3;
    private const int InPeriod = 6;
    private const int BlockLength = 6;

    private readonly long[] _use;
    private readonly long[] _limits;
    private readonly byte[] _controlled;
    private readonly int _periods;
    private readonly int _useLength;
    private readonly int _limitLength;

    public FundsCells(ReadOnlySpan<ControlledBudget> budgets, int places)
    {
        _periods = budgets[0].Amounts.Length;
        _useLength = UsedInPeriods + _periods + (Stages * _periods);
        _limitLength = ToDate + (BlockLength * _periods);
        Most = long.MaxValue / 4 / _periods;
        if ((long)_limitLength * Activities * budgets.Length > Array.MaxLength)
            throw Faults.Overflow(nameof(budgets), "budgets times periods are too many cells", "split the funds by units");
        _use = new long[_useLength * budgets.Length];
        _limits = new long[_limitLength * Activities * budgets.Length];
        _controlled = new byte[budgets.Length];
        for (int node = 0; node < budgets.Length; node++)
            Fill(node, budgets[node], places, Guard.At(nameof(budgets), node));
    }

    /// <summary>So much fits the use of any period, so that no sum over the periods leaves 64 bits.</summary>
    public long Most { get; }

    public long Budget(int node) => _limits[Limits(node, SpendingActivity.Reserve) + Annual];

    public long Used(int node) => _use[(node * _useLength) + UsedOfYear];

    public long Used(int node, int period) => _use[(node * _useLength) + UsedInPeriods + period];

    /// <summary>What is reserved, committed or spent of the year.</summary>
    public long Held(int node, SpendingActivity stage)
    {
        long sum = 0;
        for (int period = 0; period < _periods; period++)
            sum += Held(node, period, stage);
        return sum;
    }

    /// <summary>What is reserved, committed or spent of a period; what is used but neither reserved nor committed is spent.</summary>
    public long Held(int node, int period, SpendingActivity stage)
    {
        int at = Stage(node, period);
        return stage == SpendingActivity.Book ? Used(node, period) - _use[at] - _use[at + 1] : _use[at + (int)stage];
    }

    /// <summary>True if one more amount, itself not above <see cref="Most"/>, keeps the period's use within what fits.</summary>
    public bool Fits(int node, int period, long amount) => Math.Abs(Used(node, period) + amount) <= Most;

    public void Use(int node, int period, long amount)
    {
        int head = node * _useLength;
        _use[head + UsedOfYear] += amount;
        _use[head + UsedInPeriods + period] += amount;
    }

    /// <summary>Moves what is held; money that is spent is held in no stage.</summary>
    public void Hold(int node, int period, SpendingActivity stage, long amount)
    {
        if (stage != SpendingActivity.Book)
            _use[Stage(node, period) + (int)stage] += amount;
    }

    /// <summary>Keeps the strictest answer, among equals the one with least left, among those the earlier.</summary>
    public void Test(int node, int period, SpendingActivity activity, long amount, ref FundsAnswer answer)
    {
        int controlled = _controlled[node];
        if (controlled == 0)
            return;
        int head = node * _useLength;
        int limits = Limits(node, activity);
        int block = limits + (BlockLength * period);
        var used = _use.AsSpan(head + UsedInPeriods, period + 1);
        if ((controlled & (1 << (int)ControlHorizon.Annual)) != 0)
            Test(node, ControlHorizon.Annual, _use[head + UsedOfYear] + amount, _limits.AsSpan(limits + Annual, Horizons), ref answer);
        if ((controlled & (1 << (int)ControlHorizon.YearToDate)) != 0)
            Test(node, ControlHorizon.YearToDate, Sum(used) + amount, _limits.AsSpan(block + ToDate, Horizons), ref answer);
        if ((controlled & (1 << (int)ControlHorizon.Period)) != 0)
            Test(node, ControlHorizon.Period, used[^1] + amount, _limits.AsSpan(block + InPeriod, Horizons), ref answer);
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

    private int Stage(int node, int period) => (node * _useLength) + UsedInPeriods + _periods + (Stages * period);

    private int Limits(int node, SpendingActivity activity) => ((node * Activities) + (int)activity) * _limitLength;

    private void Fill(int node, ControlledBudget budget, int places, string place)
    {
        long[] amounts = [.. budget.Amounts.Select(amount => MinorUnits.OrThrow(amount, places, place))];
        int tooLarge = Array.FindIndex(amounts, amount => amount > Most);
        if (tooLarge >= 0)
            throw Faults.Overflow(place, $"{budget.Amounts[tooLarge]} is too large to control", "work in a larger unit");
        foreach (var control in budget.Controls)
            _controlled[node] |= (byte)(1 << (int)control.Horizon);
        foreach (var activity in Enum.GetValues<SpendingActivity>())
        {
            int limits = Limits(node, activity);
            _limits[limits + Annual] = Sum(amounts);
            foreach (var control in budget.Controls)
            {
                FundsLimit[] own =
                [
                    .. control
                        .Limits.Where(limit => limit.HoldsFor(activity))
                        .Select(limit => FundsLimit.Of(limit, places, $"{place}.Controls")),
                ];
                if (control.Horizon == ControlHorizon.Annual)
                    Set(limits + Annual, Sum(amounts), own);
                for (int period = 0; period < _periods; period++)
                {
                    int block = limits + (BlockLength * period);
                    if (control.Horizon == ControlHorizon.YearToDate)
                        Set(block + ToDate, Sum(amounts.AsSpan(0, period + 1)), own);
                    else if (control.Horizon == ControlHorizon.Period)
                        Set(block + InPeriod, amounts[period], own);
                }
            }
        }
    }

    private void Set(int cell, long budget, FundsLimit[] limits)
    {
        _limits[cell] = budget;
        _limits[cell + 1] = MostUse(budget, limits, SpendingDecision.Stop);
        _limits[cell + 2] = MostUse(budget, limits, SpendingDecision.Warn);
    }

    /// <summary>The least bound among the limits with an action, cut to a whole number: use is whole, so it is above the one if above the other.</summary>
    private static long MostUse(long budget, FundsLimit[] limits, SpendingDecision action)
    {
        BigInteger most = long.MaxValue;
        foreach (var limit in limits)
        {
            if (limit.Action == action)
                most = BigInteger.Min(most, limit.Bound(budget));
        }
        return (long)most;
    }
}
