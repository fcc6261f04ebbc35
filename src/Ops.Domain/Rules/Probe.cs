namespace Ops.Domain.Rules;

/// <summary>What a table sees of one fact: places on the axes, rows that each column allows, and the answer.</summary>
internal sealed record Probe<TOutcome>(decimal?[] Places, ulong[][] Allowed, ulong[] Rows, TableOutcome<TOutcome> Outcome)
{
    /// <summary>True when every column but one allows the row.</summary>
    public bool AllowsElsewhere(int row, int column)
    {
        for (int i = 0; i < Allowed.Length; i++)
        {
            if (i != column && !BitRows.Has(Allowed[i], row))
                return false;
        }
        return true;
    }
}
