namespace Ops.Domain.Numerics;

/// <summary>What one covariate does to the hazard.</summary>
public sealed record CoxCoefficient : IExplainable
{
    internal CoxCoefficient(
        string name,
        double coefficient,
        double standardError,
        double z,
        double pValue,
        double? hazardRatio,
        double? lower,
        double? upper
    )
    {
        Name = name;
        Coefficient = coefficient;
        StandardError = standardError;
        Z = z;
        PValue = pValue;
        HazardRatio = hazardRatio;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The covariate.</summary>
    public string Name { get; }

    /// <summary>The change of the log hazard per unit of the covariate.</summary>
    public double Coefficient { get; }

    /// <summary>From the inverse of the information.</summary>
    public double StandardError { get; }

    /// <summary>Coefficient / standard error.</summary>
    public double Z { get; }

    /// <summary>The two-sided p-value of a coefficient of 0.</summary>
    public double PValue { get; }

    /// <summary>e^coefficient: by how much one unit more multiplies the hazard; null beyond double.</summary>
    public double? HazardRatio { get; }

    /// <summary>The lower limit of the hazard ratio; null beyond double.</summary>
    public double? Lower { get; }

    /// <summary>The upper limit of the hazard ratio; null beyond double.</summary>
    public double? Upper { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"Hazard ratio of {Name}", $"{Name} 的风险比"),
            HazardRatio,
            Phrase.Of($"exp({Coefficient})"),
            default,
            Explanation.Of(new Phrase("Lower limit", "下限"), Lower),
            Explanation.Of(new Phrase("Upper limit", "上限"), Upper),
            Explanation.Of(new Phrase("p-value, two-sided", "双侧 p 值"), PValue, Phrase.Of($"z = {Coefficient} / {StandardError}"))
        );
}
