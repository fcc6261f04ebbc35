namespace Ops.Domain.Budgets;

/// <summary>The state of one purchase while events are applied to it.</summary>
internal sealed class PurchaseRecord(string id)
{
    public string Id { get; } = id;

    public bool IsNew { get; private set; } = true;

    public EncumbranceState State { get; private set; }

    public Money Ordered { get; private set; }

    public Money Invoiced { get; private set; }

    public Money Open { get; private set; }

    public void Apply(EncumbranceEvent change, decimal tolerance, Currency currency, string place)
    {
        var nothing = Money.Zero(currency);
        if (change.Kind == EncumbranceKind.Request && !IsNew)
            throw Faults.Duplicate(place, Id);
        if (IsNew && change.Kind is not (EncumbranceKind.Request or EncumbranceKind.Commit))
            throw Faults.Unknown(place, Id, "request or order it first");
        RefuseTransition(change, place);
        if (change.Amount is { Amount: <= 0 })
            throw Faults.Invalid(place, $"{change.Amount} is not positive", "give an amount above 0");
        switch (change.Kind)
        {
            case EncumbranceKind.Request:
                (State, Open, Invoiced) = (EncumbranceState.Requested, Required(change, place), nothing);
                break;
            case EncumbranceKind.Commit:
                Ordered = change.Amount ?? (IsNew ? Required(change, place) : Open);
                (State, Open, Invoiced) = (EncumbranceState.Committed, Ordered, nothing);
                break;
            case EncumbranceKind.Invoice:
                Bill(Required(change, place), tolerance, place);
                break;
            case EncumbranceKind.Release:
                Release(change.Amount ?? Open, place);
                break;
            default:
                (State, Open) = (change.Kind == EncumbranceKind.Cancel ? EncumbranceState.Cancelled : EncumbranceState.Closed, nothing);
                break;
        }
        IsNew = false;
    }

    private void RefuseTransition(EncumbranceEvent change, string place)
    {
        bool isAllowed = change.Kind switch
        {
            EncumbranceKind.Request => true,
            EncumbranceKind.Commit => IsNew || State == EncumbranceState.Requested,
            EncumbranceKind.Invoice => State
                is EncumbranceState.Committed
                    or EncumbranceState.PartiallyInvoiced
                    or EncumbranceState.Invoiced,
            EncumbranceKind.Release => State is EncumbranceState.Committed or EncumbranceState.PartiallyInvoiced,
            EncumbranceKind.Cancel => State is EncumbranceState.Requested or EncumbranceState.Committed,
            _ => State is EncumbranceState.PartiallyInvoiced or EncumbranceState.Invoiced or EncumbranceState.Released,
        };
        if (!isAllowed)
            throw Faults.Invalid(
                place,
                $"{change.Kind} does not follow {State}",
                "follow the order request, commit, invoice or release, close"
            );
    }

    private static Money Required(EncumbranceEvent change, string place) =>
        change.Amount ?? throw Faults.Invalid(place, $"{change.Kind} has no amount", "give an amount above 0");

    private void Bill(Money amount, decimal tolerance, string place)
    {
        var billed = Invoiced + amount;
        if ((Fraction)billed.Amount > Ordered.Amount * (Fraction.One + tolerance))
            throw Faults.Invalid(place, $"{billed} is invoiced for an order of {Ordered}", "raise the order, or refuse the invoice");
        Invoiced = billed;
        Open = Money.Max(Money.Zero(billed.Currency), Ordered - billed);
        State = billed >= Ordered ? EncumbranceState.Invoiced : EncumbranceState.PartiallyInvoiced;
    }

    private void Release(Money amount, string place)
    {
        if (amount > Open)
            throw Faults.Invalid(place, $"{amount} is more than the {Open} that are open", "release at most what is open");
        Ordered -= amount;
        Open -= amount;
        if (Open.IsZero)
            State = Invoiced.IsZero ? EncumbranceState.Released : EncumbranceState.Invoiced;
    }
}
