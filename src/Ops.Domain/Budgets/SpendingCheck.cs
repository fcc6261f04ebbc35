namespace Ops.Domain.Budgets;

/// <summary>May this unit spend this much: tested at the unit and at every one above it that bears a budget, over every controlled horizon.</summary>
/// <remarks>
/// No budget is not a budget of zero: without one a unit is not controlled there; a budget of 0 is over with the first cent.
/// A limit is hit when used + request &gt; share · budget + amount; on the limit is not over it.
/// </remarks>
public sealed class SpendingCheck : IExplainable
{
    private SpendingCheck(ImmutableArray<ControlCheck> checks, Money? headroom)
    {
        Checks = checks;
        Headroom = headroom;
        Decision = checks.IsEmpty ? SpendingDecision.Ok : checks.Max(check => check.Decision);
        Binding = checks.Where(check => check.Decision == Decision).MinBy(check => check.AvailableAfter.Amount);
    }

    /// <summary>What each control says, from the unit up to the root, and at a unit annual, year to date, period.</summary>
    public ImmutableArray<ControlCheck> Checks { get; }

    /// <summary>The strictest decision; ok if nothing is controlled.</summary>
    public SpendingDecision Decision { get; }

    /// <summary>Of the checks with that decision the one with least room, ties to the earlier; null if nothing is controlled.</summary>
    public ControlCheck? Binding { get; }

    /// <summary>The largest request that no limit would stop; null if no control can stop.</summary>
    public Money? Headroom { get; }

    /// <summary>Checks a request.</summary>
    /// <param name="units">At least one unit; keys are unique, units above are in the list, none is above itself.</param>
    /// <param name="budgets">The budgets; perhaps none. One per unit at most, all with the same number of periods.</param>
    /// <param name="used">What is used; perhaps nothing. Rows of one unit add up.</param>
    /// <param name="request">What is asked for.</param>
    /// <returns>The decision and everything that led to it.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no unit. <see cref="FaultCode.LengthMismatch"/>: another number of periods.
    /// <see cref="FaultCode.UnknownReference"/>: a unit not in the list. <see cref="FaultCode.DuplicateKey"/>: a unit, a unit's budget or
    /// a budget's horizon twice. <see cref="FaultCode.Cycle"/>, <see cref="FaultCode.CurrencyMismatch"/>,
    /// <see cref="FaultCode.InvalidArgument"/>: a negative budget, a limit or a request not above 0, a period that is not there.
    /// </exception>
    public static SpendingCheck Of(
        ReadOnlySpan<BudgetUnit> units,
        ReadOnlySpan<ControlledBudget> budgets,
        ReadOnlySpan<UsedAmounts> used,
        SpendingRequest request
    )
    {
        Rows.NotEmpty(units, nameof(units));
        Rows.NotNull(budgets, nameof(budgets));
        Rows.NotNull(used, nameof(used));
        Guard.NotNull(request, nameof(request));
        int periods = SpendingRows.CheckLengths(budgets, used);
        var index = new UnitIndex(units);
        index.RefuseUnknownParents();
        int[] bearers = new int[budgets.Length];
        for (int i = 0; i < budgets.Length; i++)
            bearers[i] = index.Row(budgets[i].Node, Guard.At(nameof(budgets), i));
        int[] users = new int[used.Length];
        for (int i = 0; i < used.Length; i++)
            users[i] = index.Row(used[i].Node, Guard.At(nameof(used), i));
        int start = index.Row(request.Node, "request.Node");
        index.RefuseTwins();
        SpendingRows.RefuseTwins(budgets);
        index.RefuseCycles();
        SpendingRows.CheckAmounts(budgets, used, request, periods);
        var path = new List<int>();
        for (int row = start; row >= 0; row = index.Parent(row))
            path.Add(row);
        var uses = SpendingRows.UsesOf(path, index, users, used, periods);
        var checks = ImmutableArray.CreateBuilder<ControlCheck>();
        Fraction? headroom = null;
        var own = new Fraction[periods];
        for (int level = 0; level < path.Count; level++)
        {
            for (int period = 0; period < periods; period++)
                own[period] += uses[level][period];
            int budget = Array.IndexOf(bearers, path[level]);
            if (budget < 0)
                continue;
            foreach (var control in budgets[budget].Controls.OrderBy(control => control.Horizon))
                checks.Add(Test(budgets[budget], control, own, request, ref headroom));
        }
        return new SpendingCheck(checks.ToImmutable(), headroom.In(request.Amount.Currency));
    }

    private static ControlCheck Test(
        ControlledBudget bearer,
        SpendingControl control,
        Fraction[] uses,
        SpendingRequest request,
        ref Fraction? headroom
    )
    {
        var span = control.Horizon switch
        {
            ControlHorizon.Annual => ..uses.Length,
            ControlHorizon.YearToDate => ..request.Period,
            _ => (request.Period - 1)..request.Period,
        };
        var budget = ExactAmount.Sum(bearer.Amounts.AsSpan()[span]);
        var used = Fraction.Sum(uses[span]);
        var decision = SpendingDecision.Ok;
        foreach (var limit in control.Limits)
        {
            if (!limit.HoldsFor(request.Activity))
                continue;
            var bound = (limit.At * budget) + (limit.Beyond?.Amount ?? 0);
            if (used + request.Amount.Amount > bound && limit.Action > decision)
                decision = limit.Action;
            if (limit.Action != SpendingDecision.Stop)
                continue;
            var room = bound - used;
            room = room.Sign < 0 ? Fraction.Zero : room;
            if (headroom is null || room < headroom)
                headroom = room;
        }
        var currency = request.Amount.Currency;
        return new ControlCheck(
            bearer.Node,
            control.Horizon,
            budget.In(currency),
            used.In(currency),
            (budget - used).In(currency),
            (budget - used - request.Amount.Amount).In(currency),
            decision
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Decision", "决定"),
            Decision.ToString(),
            default,
            default,
            [
                .. Checks.Select(check =>
                    Explanation.Of(
                        Phrase.Of($"{check.Node} {(int)check.Horizon + 1}"),
                        Told.Text(check.AvailableAfter),
                        Phrase.Of($"{Told.Plain(check.Available)} - {Told.Plain(check.Available - check.AvailableAfter)}")
                    )
                ),
            ]
        );
}
