namespace Ops.Domain.Numerics;

/// <summary>One period of a life table.</summary>
/// <param name="Period">The period, from 1.</param>
/// <param name="AtRisk">How many reached the period, those censored in it included.</param>
/// <param name="Lost">How many had the event in it.</param>
/// <param name="Censored">How many were last seen in it, without the event.</param>
/// <param name="Hazard">Lost / at risk.</param>
/// <param name="Retention">1 − hazard.</param>
/// <param name="Survival">The product of the retentions up to the period.</param>
/// <param name="StandardError">Greenwood's standard error of the survival; null once it is 0.</param>
/// <param name="Lower">The lower limit of the survival; null once it is 0.</param>
/// <param name="Upper">The upper limit of the survival; null once it is 0.</param>
public sealed record LifeTablePeriod(
    int Period,
    long AtRisk,
    long Lost,
    long Censored,
    double Hazard,
    double Retention,
    double Survival,
    double? StandardError,
    double? Lower,
    double? Upper
) : IExplainable
{
    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"Survival after period {Period}", $"第 {Period} 期后的生存率"),
            Survival,
            Phrase.Of($"hazard {Lost} / {AtRisk}", $"风险率 {Lost} / {AtRisk}"),
            default,
            Explanation.Of(new Phrase("Hazard", "风险率"), Hazard, Phrase.Of($"{Lost} / {AtRisk}")),
            Explanation.Of(new Phrase("Standard error", "标准误"), StandardError),
            Explanation.Of(new Phrase("Lower limit", "下限"), Lower),
            Explanation.Of(new Phrase("Upper limit", "上限"), Upper)
        );
}
