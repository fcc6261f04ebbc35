namespace Ops.Domain.Budgets;

/// <summary>A row of a ledger.</summary>
/// <param name="Row">Its number in the order of booking, from 0.</param>
/// <param name="Unit">The unit that answers for the amount.</param>
/// <param name="Account">What the amount is for.</param>
/// <param name="Period">The period's key.</param>
/// <param name="Kind">Budget, commitment or actual.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Programme">To which purpose it is spent; null if to none.</param>
/// <param name="Fund">From which source it is paid; null if that is not told.</param>
/// <param name="Project">For which undertaking it is spent; null if for none.</param>
public sealed record LedgerLine(
    int Row,
    string Unit,
    string Account,
    string Period,
    LedgerKind Kind,
    Money Amount,
    string? Programme = null,
    string? Fund = null,
    string? Project = null
);
