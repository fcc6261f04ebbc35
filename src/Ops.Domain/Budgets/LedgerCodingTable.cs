namespace Ops.Domain.Budgets;

/// <summary>The combinations of account, programme, fund and project that occur in a ledger.</summary>
internal sealed class LedgerCodingTable(string[][] names, LedgerCoding[] combinations)
{
    public int Count => combinations.Length;

    /// <summary>The name of a dimension in a combination; null if it has none.</summary>
    public string? Name(int coding, LedgerDimension dimension)
    {
        int number = combinations[coding].Of(dimension);
        return number == LedgerCoding.None ? null : names[(int)dimension][number];
    }
}
