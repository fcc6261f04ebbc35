namespace Ops.Domain.Customers;

/// <summary>How good the data is on one side.</summary>
public sealed record DimensionScore
{
    internal DimensionScore(QualityDimension dimension, int applicable, int passed)
    {
        Dimension = dimension;
        Applicable = applicable;
        Passed = passed;
    }

    /// <summary>The side.</summary>
    public QualityDimension Dimension { get; }

    /// <summary>How often its rules apply, all together.</summary>
    public int Applicable { get; }

    /// <summary>How often they hold.</summary>
    public int Passed { get; }

    /// <summary>Passed / applicable; null when nothing applies.</summary>
    public double? Score => Applicable == 0 ? null : (double)Passed / Applicable;
}
