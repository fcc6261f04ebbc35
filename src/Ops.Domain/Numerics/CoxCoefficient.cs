namespace Ops.Domain.Numerics;

/// <summary>What one covariate does to the hazard.</summary>
/// <param name="Name">The covariate.</param>
/// <param name="Coefficient">The change of the log hazard per unit of the covariate.</param>
/// <param name="StandardError">From the inverse of the information.</param>
/// <param name="Z">Coefficient / standard error.</param>
/// <param name="PValue">The two-sided p-value of a coefficient of 0.</param>
/// <param name="HazardRatio">e^coefficient: by how much one unit more multiplies the hazard; null beyond double.</param>
/// <param name="Lower">The lower limit of the hazard ratio; null beyond double.</param>
/// <param name="Upper">The upper limit of the hazard ratio; null beyond double.</param>
public sealed record CoxCoefficient(
    string Name,
    double Coefficient,
    double StandardError,
    double Z,
    double PValue,
    double? HazardRatio,
    double? Lower,
    double? Upper
) : IExplainable
{
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
