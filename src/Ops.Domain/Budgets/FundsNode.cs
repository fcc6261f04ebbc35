using System.Numerics;

namespace Ops.Domain.Budgets;

/// <summary>A unit that bears a budget: what it has used, and above which use it warns and stops, per horizon and period.</summary>
internal sealed class FundsNode
{
    private readonly long[] _budgets;

    /// <summary>So much fits any cell, so that no sum over the periods leaves 64 bits.</summary>
    private readonly long _most;
    private readonly long[] _used;
    private readonly long[] _reserved;
    private readonly HorizonLimits?[] _limits = new HorizonLimits?[3];

    public FundsNode(ControlledBudget budget, int places, string place)
    {
        Unit = budget.Node;
        _budgets = [.. budget.Amounts.Select(amount => MinorUnits.OrThrow(amount, places, place))];
        _used = new long[_budgets.Length];
        _reserved = new long[_budgets.Length];
        _most = long.MaxValue / 4 / _budgets.Length;
        for (int period = 0; period < _budgets.Length; period++)
        {
            if (_budgets[period] > _most)
                throw Faults.Overflow(place, $"{budget.Amounts[period]} is too large to control", "work in a larger unit");
        }
        Budget = Sum(_budgets);
        foreach (var control in budget.Controls)
        {
            var horizons = Enumerable.Range(0, _budgets.Length).Select(period => Sum(Window(_budgets, control.Horizon, period)));
            _limits[(int)control.Horizon] = new HorizonLimits([.. horizons], control.Limits);
        }
    }

    public string Unit { get; }

    public long Budget { get; }

    public long Reserved => Sum(_reserved);

    public long Used { get; private set; }

    /// <summary>The next unit above that bears a budget.</summary>
    public FundsNode? Above { get; set; }

    public void Use(int period, long amount, long reserved)
    {
        _used[period] += amount;
        Used += amount;
        _reserved[period] += reserved;
    }

    public long ReservedIn(int period) => _reserved[period];

    /// <summary>True if one more amount keeps the period's use within what fits.</summary>
    public bool Fits(int period, long amount) => amount <= _most && amount >= -_most && Math.Abs(_used[period] + amount) <= _most;

    /// <summary>Keeps the strictest answer, among equals the one with least left, among those the earlier.</summary>
    public void Test(int period, long amount, ref FundsAnswer answer)
    {
        for (int horizon = 0; horizon < _limits.Length; horizon++)
        {
            if (_limits[horizon] is not { } limits)
                continue;
            long used = horizon == (int)ControlHorizon.Annual ? Used : Sum(Window(_used, (ControlHorizon)horizon, period));
            long after = used + amount;
            var decision =
                after > limits.Stops[period] ? SpendingDecision.Stop
                : after > limits.Warns[period] ? SpendingDecision.Warn
                : SpendingDecision.Ok;
            long left = limits.Budgets[period] - after;
            if (answer.Node is null || decision > answer.Decision || (decision == answer.Decision && left < answer.Left))
                answer = new FundsAnswer(decision, this, (ControlHorizon)horizon, left);
        }
    }

    private static ReadOnlySpan<long> Window(long[] amounts, ControlHorizon horizon, int period) =>
        horizon switch
        {
            ControlHorizon.Annual => amounts,
            ControlHorizon.YearToDate => amounts.AsSpan(0, period + 1),
            _ => amounts.AsSpan(period, 1),
        };

    private static long Sum(ReadOnlySpan<long> amounts)
    {
        long sum = 0;
        foreach (long amount in amounts)
            sum += amount;
        return sum;
    }

    /// <summary>Per period the budget of the horizon and the greatest use that neither stops nor warns.</summary>
    private sealed class HorizonLimits
    {
        public HorizonLimits(long[] budgets, ImmutableArray<SpendingLimit> limits)
        {
            Budgets = budgets;
            Stops = Array.ConvertAll(budgets, budget => Most(budget, limits, SpendingDecision.Stop));
            Warns = Array.ConvertAll(budgets, budget => Most(budget, limits, SpendingDecision.Warn));
        }

        public long[] Budgets { get; }

        public long[] Stops { get; }

        public long[] Warns { get; }

        /// <summary>The least share · budget among the limits with an action, cut to a whole number: use is whole, so it is above the one if above the other.</summary>
        private static long Most(long budget, ImmutableArray<SpendingLimit> limits, SpendingDecision action)
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
}

/// <summary>The strictest answer so far.</summary>
internal readonly record struct FundsAnswer(SpendingDecision Decision, FundsNode? Node, ControlHorizon Horizon, long Left);
