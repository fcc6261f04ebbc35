namespace Ops.Domain.Budgets;

/// <summary>The rows of a spending check, checked and added up.</summary>
internal static class SpendingRows
{
    public static int CheckLengths(ReadOnlySpan<ControlledBudget> budgets, ReadOnlySpan<UsedAmounts> used)
    {
        int periods = budgets.IsEmpty ? (used.IsEmpty ? 0 : used[0].Amounts.Length) : budgets[0].Amounts.Length;
        for (int i = 0; i < budgets.Length; i++)
            Guard.SameLength(budgets[i].Amounts.Length, Guard.At(nameof(budgets), i), periods, "the first budget");
        for (int i = 0; i < used.Length; i++)
            Guard.SameLength(used[i].Amounts.Length, Guard.At(nameof(used), i), periods, "the first row");
        return periods;
    }

    public static void RefuseTwins(ReadOnlySpan<ControlledBudget> budgets)
    {
        Rows.Unique(budgets, nameof(budgets), budget => budget.Node);
        for (int i = 0; i < budgets.Length; i++)
            Rows.Unique(budgets[i].Controls.AsSpan(), $"{Guard.At(nameof(budgets), i)}.Controls", control => control.Horizon.ToString());
    }

    public static void CheckAmounts(
        ReadOnlySpan<ControlledBudget> budgets,
        ReadOnlySpan<UsedAmounts> used,
        SpendingRequest request,
        int periods
    )
    {
        CheckAmounts(budgets, used, request.Amount.Currency);
        Rows.Positive(request.Amount.Amount, "request.Amount");
        Guard.InRange(request.Period, 1, periods == 0 ? int.MaxValue : periods, "request.Period");
    }

    public static void CheckAmounts(ReadOnlySpan<ControlledBudget> budgets, ReadOnlySpan<UsedAmounts> used, Currency currency)
    {
        for (int i = 0; i < budgets.Length; i++)
        {
            Rows.In(currency, Guard.At(nameof(budgets), i), budgets[i].Amounts.AsSpan());
            foreach (var beyond in budgets[i].Controls.SelectMany(control => control.Limits).Select(limit => limit.Beyond).OfType<Money>())
                Rows.In(currency, $"{Guard.At(nameof(budgets), i)}.Controls", beyond);
        }
        for (int i = 0; i < used.Length; i++)
            Rows.In(currency, Guard.At(nameof(used), i), used[i].Amounts.AsSpan());
        for (int i = 0; i < budgets.Length; i++)
        {
            foreach (var amount in budgets[i].Amounts)
                Rows.NotNegative(amount.Amount, Guard.At(nameof(budgets), i));
            foreach (var limit in budgets[i].Controls.SelectMany(control => control.Limits))
            {
                Rows.Positive(limit.At, $"{Guard.At(nameof(budgets), i)}.Controls");
                Rows.NotNegative(limit.Beyond?.Amount ?? 0, $"{Guard.At(nameof(budgets), i)}.Controls");
                if (limit.Activity is { } activity)
                    Guard.Defined(activity, $"{Guard.At(nameof(budgets), i)}.Controls");
                if (limit.Action is not (SpendingDecision.Warn or SpendingDecision.Stop))
                    throw Faults.Invalid(
                        $"{Guard.At(nameof(budgets), i)}.Controls",
                        $"{limit.Action} is no action of a limit",
                        "warn or stop"
                    );
            }
        }
    }

    /// <summary>Per unit on the way up the use of it and of all below that is not already in the unit before.</summary>
    public static Fraction[][] UsesOf(List<int> path, UnitIndex index, int[] users, ReadOnlySpan<UsedAmounts> used, int periods)
    {
        var uses = path.Select(_ => new Fraction[periods]).ToArray();
        var levels = path.Select((row, level) => (row, level)).ToDictionary(pair => pair.row, pair => pair.level);
        for (int i = 0; i < users.Length; i++)
        {
            int row = users[i];
            while (row >= 0 && !levels.ContainsKey(row))
                row = index.Parent(row);
            if (row < 0)
                continue;
            for (int period = 0; period < periods; period++)
                uses[levels[row]][period] += used[i].Amounts[period].Amount;
        }
        return uses;
    }
}
