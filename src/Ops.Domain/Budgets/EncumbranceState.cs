namespace Ops.Domain.Budgets;

/// <summary>How far a purchase has come.</summary>
public enum EncumbranceState
{
    /// <summary>Asked for.</summary>
    Requested = 0,

    /// <summary>Ordered.</summary>
    Committed,

    /// <summary>Invoiced in part.</summary>
    PartiallyInvoiced,

    /// <summary>Invoiced in full.</summary>
    Invoiced,

    /// <summary>Given back without an invoice.</summary>
    Released,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>Over.</summary>
    Closed,
}
