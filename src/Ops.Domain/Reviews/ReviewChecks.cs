namespace Ops.Domain.Reviews;

/// <summary>The references between the facts, checked before anything is computed; all faults are reported at once.</summary>
internal static class ReviewChecks
{
    public static void Check(ReviewFacts facts)
    {
        var faults = new FaultReport();
        Given(faults, facts.Budget is not null, nameof(facts.Budget));
        Given(faults, !facts.Units.IsDefault, nameof(facts.Units));
        Given(faults, !facts.Measures.IsDefault, nameof(facts.Measures));
        Given(faults, !facts.Services.IsDefault, nameof(facts.Services));
        Given(faults, !facts.Processes.IsDefault, nameof(facts.Processes));
        Given(faults, !facts.Goals.IsDefault, nameof(facts.Goals));
        Given(faults, !facts.SpendingLines.IsDefault, nameof(facts.SpendingLines));
        Given(faults, !facts.Spending.IsDefault, nameof(facts.Spending));
        Given(faults, !facts.Notes.IsDefault, nameof(facts.Notes));
        Given(faults, !facts.Initiatives.IsDefault, nameof(facts.Initiatives));
        Given(faults, !facts.Ties.IsDefault, nameof(facts.Ties));
        Given(faults, !string.IsNullOrWhiteSpace(facts.LastPeriod), nameof(facts.LastPeriod));
        Given(faults, !string.IsNullOrWhiteSpace(facts.CurrentPeriod), nameof(facts.CurrentPeriod));
        Given(faults, !string.IsNullOrWhiteSpace(facts.NextPeriod), nameof(facts.NextPeriod));
        faults.ThrowIfAny();
        NotEmpty(faults, facts.Units.Length, nameof(facts.Units));
        NotEmpty(faults, facts.Measures.Length, nameof(facts.Measures));
        var units = Keys(faults, facts.Units.Select(unit => unit.Id), nameof(facts.Units));
        var measures = Keys(faults, facts.Measures.Select(measure => measure.Kpi.Id), nameof(facts.Measures));
        Keys(faults, facts.Services.Select(service => service.Promise.Id), nameof(facts.Services));
        Keys(faults, facts.Processes.Select(process => process.Id), nameof(facts.Processes));
        Keys(faults, facts.Goals.Select(goal => goal.KeyResult.Id), nameof(facts.Goals));
        Known(faults, facts.Measures.Select(measure => measure.Unit), units, nameof(facts.Measures), "unit");
        Known(faults, facts.Services.Select(service => service.Unit), units, nameof(facts.Services), "unit");
        Known(faults, facts.Services.Select(service => service.Measure), measures, nameof(facts.Services), "measure");
        Known(faults, facts.Processes.Select(process => (string?)process.Unit), units, nameof(facts.Processes), "unit");
        Known(faults, facts.Goals.Select(goal => (string?)goal.Measure), measures, nameof(facts.Goals), "measure");
        Known(faults, facts.Budget!.Totals.Select(total => (string?)total.Unit).Distinct(), units, nameof(facts.Budget), "unit");
        Known(faults, facts.SpendingLines.Select(line => line.Unit ?? "").Distinct(), units, nameof(facts.SpendingLines), "unit");
        Keys(faults, facts.Spending.Select(spending => spending.Unit), nameof(facts.Spending));
        Known(faults, facts.Spending.Select(spending => (string?)spending.Unit), units, nameof(facts.Spending), "unit");
        foreach (var spending in facts.Spending.Where(spending => spending.Currency != facts.Budget.Currency))
            faults.Add(
                FaultCode.CurrencyMismatch,
                nameof(facts.Spending),
                $"'{spending.Unit}' in {spending.Currency}, the budget in {facts.Budget.Currency}",
                "convert it at a stated rate"
            );
        LinesAddUp(faults, facts);
        LinkChecks.Check(faults, facts, units);
        if (facts.Risks is { } register)
        {
            Keys(faults, register.Risks.Select(risk => risk.Entry.Id), nameof(facts.Risks));
            Known(faults, register.Risks.Select(risk => (string?)risk.Unit), units, nameof(facts.Risks), "unit");
            Known(faults, register.Risks.Select(risk => risk.Indicator?.Measure), measures, nameof(facts.Risks), "measure");
            if (register.Tolerance.Currency != facts.Budget.Currency)
                faults.Add(
                    FaultCode.CurrencyMismatch,
                    nameof(facts.Risks),
                    $"a tolerance in {register.Tolerance.Currency} beside {facts.Budget.Currency}",
                    "convert it at a stated rate"
                );
        }
        foreach (var process in facts.Processes.Where(process => process.CostPerHour is { } cost && cost.Currency != facts.Budget.Currency))
            faults.Add(
                FaultCode.CurrencyMismatch,
                nameof(facts.Processes),
                $"an hour of '{process.Id}' costs {process.CostPerHour!.Value.Currency}, the budget is in {facts.Budget.Currency}",
                "convert it at a stated rate"
            );
        faults.ThrowIfAny();
    }

    /// <summary>Lines that do not add up to their unit's totals would explain another variance than the review shows.</summary>
    private static void LinesAddUp(FaultReport faults, ReviewFacts facts)
    {
        foreach (
            var lines in facts.SpendingLines.Where(line => line.Period == facts.CurrentPeriod).GroupBy(line => (line.Unit, line.Phase))
        )
        {
            var total = facts.Budget.Find(lines.Key.Unit, facts.CurrentPeriod, lines.Key.Phase);
            if (lines.Any(line => line.Amount.Currency != facts.Budget.Currency))
                faults.Add(
                    FaultCode.CurrencyMismatch,
                    nameof(facts.SpendingLines),
                    $"lines of '{lines.Key.Unit}' in another currency than {facts.Budget.Currency}",
                    "convert them at a stated rate"
                );
            else if (lines.Sum(line => line.Amount.Amount) is var sum && sum != (total?.Amount.Amount ?? 0))
                faults.Add(
                    FaultCode.InvalidArgument,
                    nameof(facts.SpendingLines),
                    $"the {lines.Key.Phase} lines of '{lines.Key.Unit}' add up to {Figures.Text(sum)}, the unit has {(total is null ? "nothing" : Figures.Text(total.Amount.Amount))}",
                    "give all lines of the unit, or correct its total"
                );
        }
    }

    private static void Given(FaultReport faults, bool isGiven, string place)
    {
        if (!isGiven)
            faults.Add(FaultCode.InvalidArgument, place, "nothing was given", "give a value");
    }

    private static void NotEmpty(FaultReport faults, int count, string place)
    {
        if (count == 0)
            faults.Add(FaultCode.EmptyInput, place, "there is no element", "give at least one");
    }

    private static HashSet<string> Keys(FaultReport faults, IEnumerable<string> ids, string place)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (!keys.Add(id))
                faults.Add(FaultCode.DuplicateKey, place, $"'{id}' stands more than once", "make the key unique");
        }
        return keys;
    }

    private static void Known(FaultReport faults, IEnumerable<string?> references, HashSet<string> known, string place, string what)
    {
        foreach (string? reference in references)
        {
            if (reference is not null && !known.Contains(reference))
                faults.Add(FaultCode.UnknownReference, place, $"{what} '{reference}' is not given", $"give the {what} or correct the key");
        }
    }
}
