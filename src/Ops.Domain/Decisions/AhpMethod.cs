namespace Ops.Domain.Decisions;

/// <summary>How weights are taken from a pairwise comparison.</summary>
public enum AhpMethod
{
    /// <summary>The principal eigenvector (Saaty 1980).</summary>
    Eigenvector = 0,

    /// <summary>The geometric mean of each row (Crawford &amp; Williams 1985).</summary>
    GeometricMean,

    /// <summary>The mean of the normalised columns, the usual spreadsheet approximation.</summary>
    ColumnMean,
}
