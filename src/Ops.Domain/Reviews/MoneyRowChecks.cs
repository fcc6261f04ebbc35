using Ops.Domain.Budgets;

namespace Ops.Domain.Reviews;

/// <summary>Which totals, lines and months of money can be relied on.</summary>
internal static class MoneyRowChecks
{
    /// <summary>The totals of units and periods that are given.</summary>
    public static ImmutableArray<BudgetTotal> SoundTotals(OperatingModel model, UnitTree tree, RowFaults faults)
    {
        if (model.Budget is null)
            return [];
        var sound = ImmutableArray.CreateBuilder<BudgetTotal>();
        foreach (var total in model.Budget.Totals)
        {
            string key = Figures.Format($"{total.Unit}, {total.Period}, {total.Phase}");
            if (Stands(ModelPart.Budget, key, total.Unit, total.Period, model, tree, faults))
                sound.Add(total);
            else
                faults.LeaveOut(ModelPart.Budget);
        }
        return sound.ToImmutable();
    }

    /// <summary>The lines of those units and periods whose lines add up to the total of each of their phases.</summary>
    public static ImmutableArray<BudgetEntry> SoundLines(OperatingModel model, UnitTree tree, RowFaults faults)
    {
        var sound = new List<BudgetEntry>(model.SpendingLines.Length);
        foreach (var lines in model.SpendingLines.GroupBy(line => (Unit: line.Unit ?? "", Period: line.Period ?? "")))
        {
            var (unit, period) = lines.Key;
            bool stands = Stands(ModelPart.SpendingLines, $"{unit}, {period}", unit, period, model, tree, faults);
            if (stands)
            {
                foreach (var phase in lines.GroupBy(line => line.Phase))
                    stands &= AddUp(Figures.Format($"{unit}, {period}, {phase.Key}"), [.. phase], model, faults);
            }
            if (stands)
                sound.AddRange(lines);
            else
                faults.LeaveOut(ModelPart.SpendingLines, lines.Count());
        }
        return [.. sound];
    }

    /// <summary>The spending within periods, by unit and period.</summary>
    public static ImmutableArray<ReviewSpending> SoundSpending(OperatingModel model, UnitTree tree, RowFaults faults)
    {
        var sound = new List<ReviewSpending>(model.Spending.Length);
        foreach (var group in model.Spending.GroupBy(spending => spending.Unit, StringComparer.Ordinal))
        {
            foreach (var row in RowKeys.Unique(ModelPart.Spending, group.Key, [.. group], row => row.Period, faults))
            {
                bool stands = Stands(ModelPart.Spending, row.Unit, row.Unit, row.Period, model, tree, faults);
                if (row.Currency != model.Currency)
                {
                    faults.Add(
                        ModelPart.Spending,
                        row.Unit,
                        FaultCode.CurrencyMismatch,
                        $"spending in {row.Currency}, the review is in {model.Currency}",
                        "convert it at a stated rate"
                    );
                    stands = false;
                }
                if (stands)
                    sound.Add(row);
                else
                    faults.LeaveOut(ModelPart.Spending);
            }
        }
        return [.. sound.OrderBy(row => tree.PlaceOf(row.Unit)).ThenBy(row => row.Period, StringComparer.Ordinal)];
    }

    private static bool Stands(
        ModelPart part,
        string key,
        string unit,
        string? period,
        OperatingModel model,
        UnitTree tree,
        RowFaults faults
    ) =>
        faults.Knows(part, key, tree.Knows(unit), "unit", unit)
        & (period is null || faults.Knows(part, key, model.IndexOf(period) >= 0, "period", period));

    /// <summary>Lines that do not add up to their unit's total would explain another variance than the review shows.</summary>
    private static bool AddUp(string key, BudgetEntry[] lines, OperatingModel model, RowFaults faults)
    {
        if (lines.Any(line => line.Amount.Currency != model.Currency))
        {
            faults.Add(
                ModelPart.SpendingLines,
                key,
                FaultCode.CurrencyMismatch,
                $"lines in another currency than {model.Currency}",
                "convert them at a stated rate"
            );
            return false;
        }
        decimal? total = model.Budget?.Find(lines[0].Unit, lines[0].Period, lines[0].Phase)?.Amount.Amount;
        decimal sum = lines.Sum(line => line.Amount.Amount);
        if (sum == (total ?? 0))
            return true;
        faults.Add(
            ModelPart.SpendingLines,
            key,
            FaultCode.InvalidArgument,
            $"the lines add up to {Figures.Text(sum)}, the unit has {(total is { } amount ? Figures.Text(amount) : "nothing")}",
            "give all lines of the unit, or correct its total"
        );
        return false;
    }
}
