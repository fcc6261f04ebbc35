using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>A budget with all that changed it up to a day: every cell adds up, and the trail says what each event did.</summary>
public sealed class RevisedBudget : IExplainable
{
    private RevisedBudget(LocalDate asOf, ImmutableArray<RevisedCell> cells, ImmutableArray<RevisionStep> trail, Currency currency)
    {
        AsOf = asOf;
        Cells = cells;
        Trail = trail;
        Money Sum(Func<RevisedCell, Money> figure) => Fraction.Sum(cells.Select(cell => (Fraction)figure(cell).Amount)).In(currency);
        Original = Sum(cell => cell.Original);
        Supplements = Sum(cell => cell.Supplements);
        Reductions = Sum(cell => cell.Reductions);
        NetTransfers = Sum(cell => cell.TransfersIn - cell.TransfersOut);
        NetCarried = Sum(cell => cell.CarriedIn - cell.CarriedOut);
        Revised = Sum(cell => cell.Revised);
    }

    /// <summary>The last day whose events count.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The cells that have an original or were changed, ordered by unit, then period (code points).</summary>
    public ImmutableArray<RevisedCell> Cells { get; }

    /// <summary>What each event did, in the order of application, the giving cell before the taking one.</summary>
    public ImmutableArray<RevisionStep> Trail { get; }

    /// <summary>The sum of the original budgets.</summary>
    public Money Original { get; }

    /// <summary>The sum of the supplements.</summary>
    public Money Supplements { get; }

    /// <summary>The sum of the reductions.</summary>
    public Money Reductions { get; }

    /// <summary>Transfers in less transfers out: always 0.</summary>
    public Money NetTransfers { get; }

    /// <summary>Carried in less carried out: always 0.</summary>
    public Money NetCarried { get; }

    /// <summary>The sum of the revised budgets: original + supplements − reductions.</summary>
    public Money Revised { get; }

    /// <summary>Applies events by date, those of one day in the order given.</summary>
    /// <param name="original">At least one cell's budget, none negative; cells are unique.</param>
    /// <param name="events">The changes; perhaps none. Those after the day asked for are only checked for form.</param>
    /// <param name="consumed">What was used up; perhaps nothing. A cell gives at most what is not used up on the event's day.</param>
    /// <param name="asOf">The last day whose events count.</param>
    /// <returns>The revised budget.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no original. <see cref="FaultCode.DuplicateKey"/>: a cell or an event twice.
    /// <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: an amount outside its range, cells that do not
    /// go with the kind, or more taken than is available without an override and its reason.
    /// </exception>
    public static RevisedBudget Of(
        ReadOnlySpan<CellAmount> original,
        ReadOnlySpan<FundingEvent> events,
        ReadOnlySpan<CellConsumption> consumed,
        LocalDate asOf
    )
    {
        var currency = Check(original, events, consumed);
        var cells = new Dictionary<BudgetCell, RevisedCell>();
        foreach (var amount in original)
            cells.Add(amount.Cell, new RevisedCell(amount.Cell, currency) { Original = amount.Amount });
        var uses = consumed.ToArray().ToLookup(use => use.Cell);
        Money Used(BudgetCell cell, LocalDate until) =>
            uses[cell].Where(use => use.Date <= until).Aggregate(Money.Zero(currency), (sum, use) => sum + use.Amount);
        var trail = ImmutableArray.CreateBuilder<RevisionStep>();
        void Change(string id, BudgetCell key, Func<RevisedCell, RevisedCell> change, string? reason = null)
        {
            var before = cells.GetValueOrDefault(key) ?? new RevisedCell(key, currency);
            var after = change(before);
            cells[key] = after;
            trail.Add(new RevisionStep(id, key, after.Revised - before.Revised, before.Revised, after.Revised, reason));
        }
        var applied = events
            .ToArray()
            .Select((change, index) => (change, index))
            .Where(row => row.change.Date <= asOf)
            .OrderBy(row => row.change.Date);
        foreach (var (change, index) in applied)
        {
            if (change.From is { } from)
            {
                var available = (cells.GetValueOrDefault(from)?.Revised ?? Money.Zero(currency)) - Used(from, change.Date);
                bool isOver = change.Amount > available;
                if (isOver && change.OverrideReason is null)
                    throw Faults.Invalid(
                        Guard.At(nameof(events), index),
                        $"'{change.Id}' takes {change.Amount} where {available} are available",
                        "take at most what is available on that day, or give the reason of an override"
                    );
                Change(change.Id, from, cell => cell.Giving(change.Kind, change.Amount), isOver ? change.OverrideReason : null);
            }
            if (change.To is { } to)
                Change(change.Id, to, cell => cell.Taking(change.Kind, change.Amount));
        }
        var ordered = cells
            .Values.OrderBy(cell => cell.Cell.Node, CodePointOrder.Instance)
            .ThenBy(cell => cell.Cell.Period, CodePointOrder.Instance);
        return new RevisedBudget(
            asOf,
            [.. ordered.Select(cell => cell with { Consumed = Used(cell.Cell, asOf) })],
            trail.ToImmutable(),
            currency
        );
    }

    private static Currency Check(
        ReadOnlySpan<CellAmount> original,
        ReadOnlySpan<FundingEvent> events,
        ReadOnlySpan<CellConsumption> consumed
    )
    {
        Rows.NotEmpty(original, nameof(original));
        Rows.NotNull(events, nameof(events));
        Rows.NotNull(consumed, nameof(consumed));
        var seen = new HashSet<BudgetCell>();
        for (int i = 0; i < original.Length; i++)
        {
            if (!seen.Add(original[i].Cell))
                throw Faults.Duplicate(Guard.At(nameof(original), i), $"{original[i].Cell.Node} {original[i].Cell.Period}");
        }
        Rows.Unique(events, nameof(events), change => change.Id);
        var currency = original[0].Amount.Currency;
        for (int i = 0; i < original.Length; i++)
            Rows.In(currency, Guard.At(nameof(original), i), original[i].Amount);
        for (int i = 0; i < events.Length; i++)
            Rows.In(currency, Guard.At(nameof(events), i), events[i].Amount);
        for (int i = 0; i < consumed.Length; i++)
            Rows.In(currency, Guard.At(nameof(consumed), i), consumed[i].Amount);
        for (int i = 0; i < original.Length; i++)
            Rows.NotNegative(original[i].Amount.Amount, Guard.At(nameof(original), i));
        for (int i = 0; i < events.Length; i++)
            events[i].Check(Guard.At(nameof(events), i));
        return currency;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Revised budget",
            "调整后预算",
            Revised,
            $"{Told.Plain(Original)} + {Told.Plain(Supplements)} - {Told.Plain(Reductions)}",
            [
                .. Trail.Select(step =>
                    Explanation.Of(
                        Phrase.Of($"{step.Event}: {step.Cell.Node} {step.Cell.Period}"),
                        Told.Text(step.Delta),
                        Phrase.Of($"{Told.Plain(step.After)} - {Told.Plain(step.Before)}"),
                        step.OverrideReason is { } reason ? Phrase.Of($"{reason}") : default
                    )
                ),
            ]
        );
}
