namespace Ops.Domain.Budgets;

/// <summary>What an amount is for, by the numbers of the names.</summary>
internal readonly record struct LedgerCoding(int Account, int Programme, int Fund, int Project)
{
    /// <summary>The row names no programme, fund or project.</summary>
    public const int None = -1;

    public int Of(LedgerDimension dimension) =>
        dimension switch
        {
            LedgerDimension.Account => Account,
            LedgerDimension.Programme => Programme,
            LedgerDimension.Fund => Fund,
            _ => Project,
        };
}
