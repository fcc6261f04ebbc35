namespace Ops.Domain.Customers;

/// <summary>How much each side of quality counts in the total.</summary>
public sealed record QualityWeights
{
    /// <summary>The weight of completeness, at least 0. Default 1.</summary>
    public double Completeness { get; init; } = 1;

    /// <summary>The weight of validity, at least 0. Default 1.</summary>
    public double Validity { get; init; } = 1;

    /// <summary>The weight of uniqueness, at least 0. Default 1.</summary>
    public double Uniqueness { get; init; } = 1;

    /// <summary>The weight of timeliness, at least 0. Default 1.</summary>
    public double Timeliness { get; init; } = 1;

    internal double Of(QualityDimension dimension) =>
        dimension switch
        {
            QualityDimension.Completeness => Completeness,
            QualityDimension.Validity => Validity,
            QualityDimension.Uniqueness => Uniqueness,
            _ => Timeliness,
        };

    internal void Check()
    {
        foreach (var dimension in Enum.GetValues<QualityDimension>())
            Guard.NotNegative(Of(dimension), $"weights.{dimension}");
    }
}
