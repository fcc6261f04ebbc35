namespace Ops.Domain.Budgets;

/// <summary>All that is wrong with a row to be booked.</summary>
internal static class LedgerFaults
{
    public static void Tell(FaultReport faults, LedgerShape shape, in LedgerEntry entry, string place)
    {
        if (!shape.Tree.TryRow(entry.Unit, out _))
            faults.Add(FaultCode.UnknownReference, $"{place}.Unit", $"'{entry.Unit}' is not known", "name a unit of the ledger's tree");
        if (!shape.TryPeriod(entry.Period, out _))
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
        TellName(faults, shape, LedgerDimension.Account, entry.Account ?? "", place);
        TellName(faults, shape, LedgerDimension.Programme, entry.Programme, place);
        TellName(faults, shape, LedgerDimension.Fund, entry.Fund, place);
        TellName(faults, shape, LedgerDimension.Project, entry.Project, place);
        if (entry.Id is not null && string.IsNullOrWhiteSpace(entry.Id))
            faults.Add(FaultCode.InvalidArgument, $"{place}.Id", "blank text", "give the document's key, or none");
        var fit = MinorUnits.Of(entry.Amount.Amount, shape.Places, out _);
        if (fit != MinorUnits.Fit.Whole && entry.Amount.Currency == shape.Currency)
            faults.Add(MinorUnits.Fault(fit, entry.Amount, $"{place}.Amount"));
    }

    private static void TellName(FaultReport faults, LedgerShape shape, LedgerDimension dimension, string? name, string place)
    {
        if (name is null || shape.IsName(dimension, name))
            return;
        if (string.IsNullOrWhiteSpace(name))
            faults.Add(FaultCode.InvalidArgument, $"{place}.{dimension}", "blank text", "name it");
        else
            faults.Add(FaultCode.UnknownReference, $"{place}.{dimension}", $"'{name}' is not known", "name one of the ledger's tree");
    }
}
