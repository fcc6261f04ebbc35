namespace Ops.Domain.Rules;

/// <summary>A row that never decides anything.</summary>
public sealed class UnreachableRow
{
    internal UnreachableRow(string row, ImmutableArray<string> maskedBy)
    {
        Row = row;
        MaskedBy = maskedBy;
    }

    /// <summary>The row's id.</summary>
    public string Row { get; }

    /// <summary>True when the row matches no point of the domain at all; false when rows of higher precedence match wherever it does.</summary>
    public bool IsEmpty => MaskedBy.IsEmpty;

    /// <summary>The rows of higher precedence that share a point with it, in the order of the table.</summary>
    public ImmutableArray<string> MaskedBy { get; }
}
