namespace Ops.Domain.Budgets;

/// <summary>What a ledger entry is. The three never contain each other.</summary>
public enum LedgerKind
{
    /// <summary>What may be spent.</summary>
    Budget = 0,

    /// <summary>What is ordered and not yet invoiced (an encumbrance); its relief is a negative entry.</summary>
    Commitment,

    /// <summary>What is spent.</summary>
    Actual,
}
