namespace Ops.Domain.Budgets;

/// <summary>What units may still spend: a request, order or invoice is checked against every budget above it and taken in one step.</summary>
/// <remarks>
/// The answers are those of <see cref="SpendingCheck"/>, at a cost that grows with the depth of the tree only: no rows are read and
/// nothing is allocated. Use is kept in whole minor units. Each activity (reserve, commit, book) has its own limits. A stop is passed over
/// only by someone who is named with the reason, and stays in <see cref="Overrides"/>. Mutable, for one thread: check and reservation are
/// one call, so two requests cannot both spend the last cent.
/// </remarks>
public sealed class Funds : IExplainable
{
    private const int NoBudget = -1;

    private readonly UnitIndex _index;
    private readonly FundsCells _cells;
    private readonly ImmutableArray<string> _bearers;
    private readonly int[] _nearest;
    private readonly int[] _above;
    private readonly Currency _currency;
    private readonly int _places;
    private readonly int _periods;
    private readonly List<FundsOverride> _overrides = [];

    private Funds(UnitIndex index, FundsCells cells, int[] bearers, Currency currency, int places, int periods)
    {
        _index = index;
        _cells = cells;
        _bearers = [.. bearers.Select(index.Id)];
        _currency = currency;
        _places = places;
        _periods = periods;
        (_nearest, _above) = Nearest(index, bearers);
    }

    /// <summary>Where every budget stands, in the order given.</summary>
    public ImmutableArray<FundsPosition> Positions => [.. Enumerable.Range(0, _bearers.Length).Select(PositionOf)];

    /// <summary>What passed although a control would have stopped it, in the order of the requests.</summary>
    public ImmutableArray<FundsOverride> Overrides => [.. _overrides];

    /// <summary>Opens the year.</summary>
    /// <param name="units">At least one unit; keys are unique, units above are in the list, none is above itself.</param>
    /// <param name="budgets">At least one budget; one per unit at most, all with the same number of periods, in whole minor units.</param>
    /// <param name="used">What is spent already; perhaps nothing. Rows of one unit add up.</param>
    /// <returns>The funds.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no unit or no budget. <see cref="FaultCode.LengthMismatch"/>: another number of periods.
    /// <see cref="FaultCode.UnknownReference"/>: a unit not in the list. <see cref="FaultCode.DuplicateKey"/>: a unit, a unit's budget or
    /// a budget's horizon twice. <see cref="FaultCode.Cycle"/>, <see cref="FaultCode.CurrencyMismatch"/>,
    /// <see cref="FaultCode.InvalidArgument"/>: a negative budget, a limit not above 0, an amount of a limit below 0, an
    /// amount finer than the minor unit.
    /// <see cref="FaultCode.Overflow"/>: beyond 64 bits of minor units.
    /// </exception>
    public static Funds Of(ReadOnlySpan<BudgetUnit> units, ReadOnlySpan<ControlledBudget> budgets, ReadOnlySpan<UsedAmounts> used)
    {
        Rows.NotEmpty(units, nameof(units));
        Rows.NotEmpty(budgets, nameof(budgets));
        Rows.NotNull(used, nameof(used));
        int periods = SpendingRows.CheckLengths(budgets, used);
        var index = new UnitIndex(units);
        index.RefuseUnknownParents();
        int[] bearers = new int[budgets.Length];
        for (int i = 0; i < bearers.Length; i++)
            bearers[i] = index.Row(budgets[i].Node, Guard.At(nameof(budgets), i));
        int[] users = new int[used.Length];
        for (int i = 0; i < users.Length; i++)
            users[i] = index.Row(used[i].Node, Guard.At(nameof(used), i));
        index.RefuseTwins();
        SpendingRows.RefuseTwins(budgets);
        index.RefuseCycles();
        var currency = budgets[0].Amounts[0].Currency;
        SpendingRows.CheckAmounts(budgets, used, currency);
        int places = currency.MinorUnitsFor("control");
        var funds = new Funds(index, new FundsCells(budgets, places), bearers, currency, places, periods);
        for (int i = 0; i < used.Length; i++)
        {
            for (int period = 0; period < periods; period++)
            {
                long amount = MinorUnits.OrThrow(used[i].Amounts[period], places, Guard.At(nameof(used), i));
                funds.RefuseTooMuch(users[i], period, amount, Guard.At(nameof(used), i));
                funds.Use(users[i], period, amount);
            }
        }
        return funds;
    }

    /// <summary>Asks without changing anything.</summary>
    /// <param name="unit">The unit that wants to spend.</param>
    /// <param name="period">The number of the period, from 1.</param>
    /// <param name="amount">How much, above 0, in whole minor units.</param>
    /// <param name="activity">Which step is asked for; each has its own limits.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a period
    /// that is not there, an amount not above 0 or finer than the minor unit. <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public FundsDecision Check(string unit, int period, Money amount, SpendingActivity activity = SpendingActivity.Reserve)
    {
        int row = _index.Row(unit, nameof(unit));
        Guard.Defined(activity, nameof(activity));
        long units = Read(row, period, amount);
        return Ask(row, period - 1, activity, units);
    }

    /// <summary>Sets money aside for a request, unless the decision is to stop.</summary>
    /// <param name="unit">The unit that wants to spend.</param>
    /// <param name="period">The number of the period, from 1.</param>
    /// <param name="amount">How much, above 0, in whole minor units.</param>
    /// <param name="decision">The decision, as <see cref="Check"/> gives it.</param>
    /// <param name="pass">Who lets it pass even if it is stopped, and why; null if nobody does.</param>
    /// <returns>True if it is done, with or without a warning; false if nothing was changed.</returns>
    /// <exception cref="OpsException">As in <see cref="Check"/>.</exception>
    public bool TryReserve(string unit, int period, Money amount, out FundsDecision decision, SpendingOverride? pass = null)
    {
        int row = _index.Row(unit, nameof(unit));
        return Try(row, period, SpendingActivity.Reserve, amount, Read(row, period, amount), 0, pass, out decision);
    }

    /// <summary>Orders, unless the decision is to stop. The request that it goes back to is left out of what is used, so nothing counts twice.</summary>
    /// <param name="unit">The unit that orders.</param>
    /// <param name="period">The number of the period, from 1.</param>
    /// <param name="amount">How much, above 0, in whole minor units.</param>
    /// <param name="decision">The decision for what the order adds to what is used.</param>
    /// <param name="reserved">What was set aside for it in this period and is not any more; null for nothing.</param>
    /// <param name="pass">Who lets it pass even if it is stopped, and why; null if nobody does.</param>
    /// <returns>True if it is done, with or without a warning; false if nothing was changed.</returns>
    /// <exception cref="OpsException">
    /// As in <see cref="Check"/>; <see cref="FaultCode.InvalidArgument"/> also if a budget above the unit has less reserved in the period.
    /// </exception>
    public bool TryCommit(
        string unit,
        int period,
        Money amount,
        out FundsDecision decision,
        Money? reserved = null,
        SpendingOverride? pass = null
    )
    {
        int row = _index.Row(unit, nameof(unit));
        long units = Read(row, period, amount);
        long relieved = Relieved(row, period, SpendingActivity.Reserve, reserved, nameof(reserved));
        return Try(row, period, SpendingActivity.Commit, amount, units, relieved, pass, out decision);
    }

    /// <summary>Books an invoice, unless the decision is to stop. The order that it goes back to is left out of what is used.</summary>
    /// <param name="unit">The unit that spends.</param>
    /// <param name="period">The number of the period, from 1.</param>
    /// <param name="amount">How much, above 0, in whole minor units.</param>
    /// <param name="decision">The decision for what the invoice adds to what is used.</param>
    /// <param name="committed">What was ordered in this period and is now invoiced; null for nothing.</param>
    /// <param name="pass">Who lets it pass even if it is stopped, and why; null if nobody does.</param>
    /// <returns>True if it is done, with or without a warning; false if nothing was changed.</returns>
    /// <exception cref="OpsException">
    /// As in <see cref="Check"/>; <see cref="FaultCode.InvalidArgument"/> also if a budget above the unit has less committed in the period.
    /// </exception>
    public bool TryBook(
        string unit,
        int period,
        Money amount,
        out FundsDecision decision,
        Money? committed = null,
        SpendingOverride? pass = null
    )
    {
        int row = _index.Row(unit, nameof(unit));
        long units = Read(row, period, amount);
        long relieved = Relieved(row, period, SpendingActivity.Commit, committed, nameof(committed));
        return Try(row, period, SpendingActivity.Book, amount, units, relieved, pass, out decision);
    }

    /// <summary>Gives back what is not needed: a request that is dropped, an order that is cancelled, an invoice that is credited.</summary>
    /// <param name="unit">The unit that held it.</param>
    /// <param name="period">The number of the period, from 1.</param>
    /// <param name="amount">How much, above 0, in whole minor units.</param>
    /// <param name="stage">Whether it was reserved, committed or booked.</param>
    /// <returns>True if it is given back; false, and nothing changed, if a budget above the unit holds less of it in the period.</returns>
    /// <exception cref="OpsException">As in <see cref="Check"/>.</exception>
    public bool TryRelease(string unit, int period, Money amount, SpendingActivity stage = SpendingActivity.Reserve)
    {
        int row = _index.Row(unit, nameof(unit));
        Guard.Defined(stage, nameof(stage));
        long units = Read(row, period, amount);
        if (!Holds(row, period - 1, stage, units))
            return false;
        Use(row, period - 1, -units);
        Hold(row, period - 1, stage, -units);
        return true;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Budgets under control", "受控预算"),
            (decimal)_bearers.Length,
            default,
            default,
            [
                .. Positions.Select(position =>
                    Explanation.Of(
                        Phrase.Of($"Available to {position.Unit}", $"{position.Unit} 可用预算"),
                        Told.Text(position.Available),
                        Phrase.Of(
                            $"{Told.Plain(position.Budget)} - {Told.Plain(position.Reserved)} - {Told.Plain(position.Committed)} - {Told.Plain(position.Spent)}"
                        )
                    )
                ),
                .. Overrides.Select(passed =>
                    Explanation.Of(
                        Phrase.Of($"Passed over a stop: {passed.Unit}", $"越过控制放行：{passed.Unit}"),
                        Told.Text(passed.Amount),
                        Phrase.Of($"{passed.Pass.By}: {passed.Pass.Reason}")
                    )
                ),
            ]
        );

    /// <summary>The nearest budget at or above every unit, and the next one above every budget.</summary>
    private static (int[] Nearest, int[] Above) Nearest(UnitIndex index, int[] bearers)
    {
        int[] nearest = new int[index.Count];
        int[] above = new int[bearers.Length];
        Array.Fill(nearest, NoBudget);
        for (int i = 0; i < bearers.Length; i++)
            nearest[bearers[i]] = i;
        int[] parents = [.. Enumerable.Range(0, index.Count).Select(index.Parent)];
        int[] order = BudgetTree.BottomUp(parents, [.. Enumerable.Range(0, index.Count).Select(index.Id)]);
        for (int at = order.Length - 1; at >= 0; at--)
        {
            int unit = order[at];
            int next = parents[unit] < 0 ? NoBudget : nearest[parents[unit]];
            if (nearest[unit] == NoBudget)
                nearest[unit] = next;
            else
                above[nearest[unit]] = next;
        }
        return (nearest, above);
    }

    private long Read(int row, int period, Money amount)
    {
        if (amount.Currency != _currency)
            Rows.In(_currency, nameof(amount), amount);
        if (amount.Amount <= 0)
            Rows.Positive(amount.Amount, nameof(amount));
        Guard.InRange(period, 1, _periods, nameof(period));
        long units = MinorUnits.OrThrow(amount, _places, nameof(amount));
        RefuseTooMuch(row, period - 1, units, nameof(amount));
        return units;
    }

    private void RefuseTooMuch(int row, int period, long units, string place)
    {
        for (int node = _nearest[row]; node >= 0; node = _above[node])
        {
            if (units > _cells.Most || units < -_cells.Most || !_cells.Fits(node, period, units))
                throw Faults.Overflow(place, "the amount does not fit beside what is used", "work in a larger unit");
        }
    }

    /// <summary>What is taken back of the stage before; 0 for nothing.</summary>
    private long Relieved(int row, int period, SpendingActivity stage, Money? amount, string place)
    {
        if (amount is not { } held)
            return 0;
        Rows.In(_currency, place, held);
        Rows.NotNegative(held.Amount, place);
        long units = MinorUnits.OrThrow(held, _places, place);
        return Holds(row, period - 1, stage, units)
            ? units
            : throw Faults.Invalid(
                place,
                $"a budget above the unit holds less than {held} in the period",
                "take back at most what is held"
            );
    }

    /// <summary>Checks what a step adds to what is used, and takes it if that is not to be stopped or if someone lets it pass.</summary>
    private bool Try(
        int row,
        int period,
        SpendingActivity activity,
        Money amount,
        long units,
        long relieved,
        SpendingOverride? pass,
        out FundsDecision decision
    )
    {
        decision = Ask(row, period - 1, activity, units - relieved);
        if (decision.Decision == SpendingDecision.Stop)
        {
            if (pass is null)
                return false;
            decision = decision with { IsOverridden = true };
            _overrides.Add(new FundsOverride(_index.Id(row), period, activity, amount, decision, pass));
        }
        Use(row, period - 1, units - relieved);
        Hold(row, period - 1, activity, units);
        if (relieved > 0)
            Hold(row, period - 1, activity - 1, -relieved);
        return true;
    }

    private FundsDecision Ask(int row, int period, SpendingActivity activity, long units)
    {
        var answer = default(FundsAnswer);
        for (int node = _nearest[row]; node >= 0; node = _above[node])
            _cells.Test(node, period, activity, units, ref answer);
        return answer.IsGiven
            ? new FundsDecision(answer.Decision, _bearers[answer.Node], answer.Horizon, MinorUnits.Amount(answer.Left, _places, _currency))
            : default;
    }

    private bool Holds(int row, int period, SpendingActivity stage, long units)
    {
        for (int node = _nearest[row]; node >= 0; node = _above[node])
        {
            if (_cells.Held(node, period, stage) < units)
                return false;
        }
        return true;
    }

    private void Use(int row, int period, long amount)
    {
        for (int node = _nearest[row]; node >= 0; node = _above[node])
            _cells.Use(node, period, amount);
    }

    private void Hold(int row, int period, SpendingActivity stage, long amount)
    {
        for (int node = _nearest[row]; node >= 0; node = _above[node])
            _cells.Hold(node, period, stage, amount);
    }

    private FundsPosition PositionOf(int node)
    {
        Money Amount(long units) => MinorUnits.Amount(units, _places, _currency);
        return new FundsPosition(
            _bearers[node],
            Amount(_cells.Budget(node)),
            Amount(_cells.Held(node, SpendingActivity.Reserve)),
            Amount(_cells.Held(node, SpendingActivity.Commit)),
            Amount(_cells.Held(node, SpendingActivity.Book)),
            Amount(_cells.Budget(node) - _cells.Used(node))
        );
    }
}
