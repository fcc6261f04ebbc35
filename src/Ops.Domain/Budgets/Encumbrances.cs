namespace Ops.Domain.Budgets;

/// <summary>The life of purchases against one budget: set aside, ordered, invoiced, released. It records; <see cref="SpendingCheck"/> decides.</summary>
public sealed class Encumbrances : IExplainable
{
    private Encumbrances(Money budget, ImmutableArray<EncumbranceStep> steps, ImmutableArray<EncumbranceDocument> documents)
    {
        Budget = budget;
        Steps = steps;
        Documents = documents;
    }

    /// <summary>The budget.</summary>
    public Money Budget { get; }

    /// <summary>The budget after each event.</summary>
    public ImmutableArray<EncumbranceStep> Steps { get; }

    /// <summary>The purchases after all events, ordered by key (code points).</summary>
    public ImmutableArray<EncumbranceDocument> Documents { get; }

    /// <summary>Applies events in the order given; the first one at fault decides.</summary>
    /// <param name="events">At least one event, all amounts in the budget's currency.</param>
    /// <param name="budget">The budget, at least 0.</param>
    /// <param name="tolerance">By which share invoices may exceed an order, at least 0.</param>
    /// <returns>The steps and the purchases.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.DuplicateKey"/>: a second request.
    /// <see cref="FaultCode.UnknownReference"/>: an invoice, release, cancel or close of an unknown purchase.
    /// <see cref="FaultCode.InvalidArgument"/>: an event out of turn, an amount that is missing or outside its range.
    /// </exception>
    public static Encumbrances Of(ReadOnlySpan<EncumbranceEvent> events, Money budget, decimal tolerance)
    {
        Rows.NotEmpty(events, nameof(events));
        for (int i = 0; i < events.Length; i++)
        {
            if (events[i].Amount is { } amount)
                Rows.In(budget.Currency, Guard.At(nameof(events), i), amount);
        }
        Rows.NotNegative(budget.Amount, nameof(budget));
        Rows.NotNegative(tolerance, nameof(tolerance));
        var nothing = Money.Zero(budget.Currency);
        var (preCommitted, committed, actual) = (nothing, nothing, nothing);
        var records = new SortedDictionary<string, PurchaseRecord>(CodePointOrder.Instance);
        var steps = ImmutableArray.CreateBuilder<EncumbranceStep>(events.Length);
        for (int i = 0; i < events.Length; i++)
        {
            if (!records.TryGetValue(events[i].Document, out var record))
                records[events[i].Document] = record = new PurchaseRecord(events[i].Document);
            var (wasRequested, held, invoiced) = (
                !record.IsNew && record.State == EncumbranceState.Requested,
                record.IsNew ? nothing : record.Open,
                record.IsNew ? nothing : record.Invoiced
            );
            record.Apply(events[i], tolerance, budget.Currency, Guard.At(nameof(events), i));
            preCommitted += (record.State == EncumbranceState.Requested ? record.Open : nothing) - (wasRequested ? held : nothing);
            committed += (record.State == EncumbranceState.Requested ? nothing : record.Open) - (wasRequested ? nothing : held);
            actual += record.Invoiced - invoiced;
            steps.Add(
                new EncumbranceStep(record.Id, record.State, preCommitted, committed, actual, budget - preCommitted - committed - actual)
            );
        }
        return new Encumbrances(
            budget,
            steps.MoveToImmutable(),
            [.. records.Values.Select(record => new EncumbranceDocument(record.Id, record.State, record.Invoiced, record.Open))]
        );
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var last = Steps[^1];
        return Told.Of(
            "Available",
            "可用预算",
            last.Available,
            $"{Told.Plain(Budget)} - {Told.Plain(last.PreCommitted)} - {Told.Plain(last.Committed)} - {Told.Plain(last.Actual)}",
            Told.Of("Pre-committed", "预占金额", last.PreCommitted),
            Told.Of("Committed", "承诺金额", last.Committed),
            Told.Of("Actual", "实际支出", last.Actual)
        );
    }
}
