namespace Ops.Domain.Budgets;

/// <summary>By what the rows of a ledger are told apart. Each may have its own dated tree.</summary>
public enum LedgerDimension
{
    /// <summary>Who answers for the amount (organisation). Every row has a unit.</summary>
    Unit = 0,

    /// <summary>What the amount is for. Every row has an account.</summary>
    Account,

    /// <summary>To which purpose it is spent.</summary>
    Programme,

    /// <summary>From which source it is paid.</summary>
    Fund,

    /// <summary>For which undertaking it is spent.</summary>
    Project,
}
