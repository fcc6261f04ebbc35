namespace Ops.Domain.Budgets;

/// <summary>What units may still spend: a request is checked against every budget above it and reserved in one step.</summary>
/// <remarks>
/// The answers are those of <see cref="SpendingCheck"/>, at a cost that grows with the depth of the tree only: no rows are read and
/// nothing is allocated. Use is kept in whole minor units. Mutable, for one thread: check and reservation are one call, so two
/// requests cannot both spend the last cent.
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

    /// <summary>Opens the year.</summary>
    /// <param name="units">At least one unit; keys are unique, units above are in the list, none is above itself.</param>
    /// <param name="budgets">At least one budget; one per unit at most, all with the same number of periods, in whole minor units.</param>
    /// <param name="used">What is spent already; perhaps nothing. Rows of one unit add up.</param>
    /// <returns>The funds.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no unit or no budget. <see cref="FaultCode.LengthMismatch"/>: another number of periods.
    /// <see cref="FaultCode.UnknownReference"/>: a unit not in the list. <see cref="FaultCode.DuplicateKey"/>: a unit, a unit's budget or
    /// a budget's horizon twice. <see cref="FaultCode.Cycle"/>, <see cref="FaultCode.CurrencyMismatch"/>,
    /// <see cref="FaultCode.InvalidArgument"/>: a negative budget, a limit not above 0, an amount finer than the minor unit.
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
                funds.Use(users[i], period, amount, 0);
            }
        }
        return funds;
    }

    /// <summary>Asks without reserving.</summary>
    /// <param name="unit">The unit that wants to spend.</param>
    /// <param name="period">The number of the period, from 1.</param>
    /// <param name="amount">How much, above 0, in whole minor units.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a period
    /// that is not there, an amount not above 0 or finer than the minor unit. <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public FundsDecision Check(string unit, int period, Money amount)
    {
        int row = _index.Row(unit, nameof(unit));
        return Ask(row, period - 1, Read(row, period, amount));
    }

    /// <summary>Checks a request and reserves it unless the decision is to stop.</summary>
    /// <param name="unit">The unit that wants to spend.</param>
    /// <param name="period">The number of the period, from 1.</param>
    /// <param name="amount">How much, above 0, in whole minor units.</param>
    /// <param name="decision">The decision, as <see cref="Check"/> gives it.</param>
    /// <returns>True if it is reserved, with or without a warning; false if nothing was changed.</returns>
    /// <exception cref="OpsException">As in <see cref="Check"/>.</exception>
    public bool TryReserve(string unit, int period, Money amount, out FundsDecision decision)
    {
        int row = _index.Row(unit, nameof(unit));
        long units = Read(row, period, amount);
        decision = Ask(row, period - 1, units);
        if (decision.Decision == SpendingDecision.Stop)
            return false;
        Use(row, period - 1, units, units);
        return true;
    }

    /// <summary>Gives a reservation back that is not needed.</summary>
    /// <param name="unit">The unit that reserved.</param>
    /// <param name="period">The number of the period, from 1.</param>
    /// <param name="amount">How much, above 0, in whole minor units.</param>
    /// <returns>True if it is given back; false, and nothing changed, if a budget above the unit has less reserved in the period.</returns>
    /// <exception cref="OpsException">As in <see cref="Check"/>.</exception>
    public bool TryRelease(string unit, int period, Money amount)
    {
        int row = _index.Row(unit, nameof(unit));
        long units = Read(row, period, amount);
        if (!HasReserved(row, period - 1, units))
            return false;
        Use(row, period - 1, -units, -units);
        return true;
    }

    /// <summary>Turns a reservation into spending: what is available does not change.</summary>
    /// <param name="unit">The unit that reserved.</param>
    /// <param name="period">The number of the period, from 1.</param>
    /// <param name="amount">How much, above 0, in whole minor units.</param>
    /// <returns>True if it is spent; false, and nothing changed, if a budget above the unit has less reserved in the period.</returns>
    /// <exception cref="OpsException">As in <see cref="Check"/>.</exception>
    public bool TrySpend(string unit, int period, Money amount)
    {
        int row = _index.Row(unit, nameof(unit));
        long units = Read(row, period, amount);
        if (!HasReserved(row, period - 1, units))
            return false;
        Use(row, period - 1, 0, -units);
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
                        Phrase.Of($"{Told.Plain(position.Budget)} - {Told.Plain(position.Reserved)} - {Told.Plain(position.Spent)}")
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

    private FundsDecision Ask(int row, int period, long units)
    {
        var answer = default(FundsAnswer);
        for (int node = _nearest[row]; node >= 0; node = _above[node])
            _cells.Test(node, period, units, ref answer);
        return answer.IsGiven
            ? new FundsDecision(answer.Decision, _bearers[answer.Node], answer.Horizon, MinorUnits.Amount(answer.Left, _places, _currency))
            : default;
    }

    private bool HasReserved(int row, int period, long units)
    {
        for (int node = _nearest[row]; node >= 0; node = _above[node])
        {
            if (_cells.Reserved(node, period) < units)
                return false;
        }
        return true;
    }

    private void Use(int row, int period, long amount, long reserved)
    {
        for (int node = _nearest[row]; node >= 0; node = _above[node])
            _cells.Use(node, period, amount, reserved);
    }

    private FundsPosition PositionOf(int node)
    {
        Money Amount(long units) => MinorUnits.Amount(units, _places, _currency);
        long reserved = _cells.Reserved(node);
        return new FundsPosition(
            _bearers[node],
            Amount(_cells.Budget(node)),
            Amount(reserved),
            Amount(_cells.Used(node) - reserved),
            Amount(_cells.Budget(node) - _cells.Used(node))
        );
    }
}
