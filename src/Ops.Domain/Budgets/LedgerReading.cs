namespace Ops.Domain.Budgets;

/// <summary>What a row to be booked means in a ledger's shape, and what is wrong with it.</summary>
internal readonly struct LedgerReading
{
    private readonly MinorUnits.Fit _fit;
    private readonly bool _hasUnit;
    private readonly bool _hasPeriod;

    public LedgerReading(LedgerShape shape, in LedgerEntry entry)
    {
        _hasUnit = shape.Tree.TryRow(entry.Unit, out Unit);
        _hasPeriod = shape.TryPeriod(entry.Period, out Period);
        _fit = MinorUnits.Of(entry.Amount.Amount, shape.Places, out Amount);
        IsGood =
            _hasUnit
            && _hasPeriod
            && _fit == MinorUnits.Fit.Whole
            && entry.Amount.Currency == shape.Currency
            && (uint)entry.Kind < LedgerShape.Kinds
            && !string.IsNullOrWhiteSpace(entry.Account)
            && (entry.Id is null || !string.IsNullOrWhiteSpace(entry.Id));
    }

    public readonly int Unit;

    public readonly int Period;

    public readonly long Amount;

    public bool IsGood { get; }

    /// <summary>Adds all that is wrong with the row.</summary>
    public void Tell(FaultReport faults, LedgerShape shape, in LedgerEntry entry, string place)
    {
        if (!_hasUnit)
            faults.Add(FaultCode.UnknownReference, $"{place}.Unit", $"'{entry.Unit}' is not known", "name a unit of the ledger's tree");
        if (!_hasPeriod)
            faults.Add(
                FaultCode.UnknownReference,
                $"{place}.Period",
                $"'{entry.Period}' is outside the plan",
                "name a period of the ledger"
            );
        if (entry.Amount.Currency != shape.Currency)
            faults.Add(
                FaultCode.CurrencyMismatch,
                $"{place}.Amount",
                $"{entry.Amount.Currency} meets {shape.Currency}",
                "convert the amount at a stated rate first"
            );
        if ((uint)entry.Kind >= LedgerShape.Kinds)
            faults.Add(FaultCode.InvalidArgument, $"{place}.Kind", $"{(int)entry.Kind} is no kind", "budget, commitment or actual");
        if (string.IsNullOrWhiteSpace(entry.Account))
            faults.Add(FaultCode.InvalidArgument, $"{place}.Account", "blank text", "name the account");
        if (entry.Id is not null && string.IsNullOrWhiteSpace(entry.Id))
            faults.Add(FaultCode.InvalidArgument, $"{place}.Id", "blank text", "give the document's key, or none");
        if (_fit != MinorUnits.Fit.Whole && entry.Amount.Currency == shape.Currency)
            faults.Add(MinorUnits.Fault(_fit, entry.Amount, $"{place}.Amount"));
    }
}
