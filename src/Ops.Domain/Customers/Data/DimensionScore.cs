namespace Ops.Domain.Customers;

/// <summary>How good the data is on one side.</summary>
/// <param name="Dimension">The side.</param>
/// <param name="Applicable">How often its rules apply, all together.</param>
/// <param name="Passed">How often they hold.</param>
public sealed record DimensionScore(QualityDimension Dimension, int Applicable, int Passed)
{
    /// <summary>Passed / applicable; null when nothing applies.</summary>
    public double? Score => Applicable == 0 ? null : (double)Passed / Applicable;
}
