namespace Ops.Domain.Budgets;

/// <summary>A row to be booked. It is checked when it is booked, so that an import can tell of all bad rows at once.</summary>
/// <param name="Unit">The unit that answers for the amount.</param>
/// <param name="Account">What the amount is for.</param>
/// <param name="Period">The period's key.</param>
/// <param name="Kind">Budget, commitment or actual.</param>
/// <param name="Amount">The amount in whole minor units: spending is positive, a credit negative.</param>
/// <param name="Id">The document's key, unique in the ledger; null if it has none.</param>
/// <param name="Programme">To which purpose it is spent; null if to none.</param>
/// <param name="Fund">From which source it is paid; null if that is not told.</param>
/// <param name="Project">For which undertaking it is spent; null if for none.</param>
public readonly record struct LedgerEntry(
    string Unit,
    string Account,
    string Period,
    LedgerKind Kind,
    Money Amount,
    string? Id = null,
    string? Programme = null,
    string? Fund = null,
    string? Project = null
);
