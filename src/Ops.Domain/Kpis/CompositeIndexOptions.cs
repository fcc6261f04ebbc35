namespace Ops.Domain.Kpis;

/// <summary>Settings of a composite index.</summary>
public sealed record CompositeIndexOptions
{
    /// <summary>How indicators are made comparable. Default min-max.</summary>
    public Normalisation Normalisation { get; init; }

    /// <summary>How they become one score. Default arithmetic; geometric does not go with z-scores, which may be negative.</summary>
    public IndexMean Mean { get; init; }

    /// <summary>What is done with missing values. Default redistribute.</summary>
    public MissingScore Missing { get; init; }

    /// <summary>By how much each weight is raised and lowered to see how ranks shift, strictly between 0 and 1; null for no such test. Default null.</summary>
    public double? WeightShift { get; init; }
}
