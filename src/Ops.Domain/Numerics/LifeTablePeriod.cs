namespace Ops.Domain.Numerics;

/// <summary>One period of a life table.</summary>
public sealed record LifeTablePeriod : IExplainable
{
    internal LifeTablePeriod(
        int period,
        long atRisk,
        long lost,
        long censored,
        double hazard,
        double retention,
        double survival,
        double? standardError,
        double? lower,
        double? upper
    )
    {
        Period = period;
        AtRisk = atRisk;
        Lost = lost;
        Censored = censored;
        Hazard = hazard;
        Retention = retention;
        Survival = survival;
        StandardError = standardError;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The period, from 1.</summary>
    public int Period { get; }

    /// <summary>How many reached the period, those censored in it included.</summary>
    public long AtRisk { get; }

    /// <summary>How many had the event in it.</summary>
    public long Lost { get; }

    /// <summary>How many were last seen in it, without the event.</summary>
    public long Censored { get; }

    /// <summary>Lost / at risk.</summary>
    public double Hazard { get; }

    /// <summary>1 − hazard.</summary>
    public double Retention { get; }

    /// <summary>The product of the retentions up to the period.</summary>
    public double Survival { get; }

    /// <summary>Greenwood's standard error of the survival; null once it is 0.</summary>
    public double? StandardError { get; }

    /// <summary>The lower limit of the survival; null once it is 0.</summary>
    public double? Lower { get; }

    /// <summary>The upper limit of the survival; null once it is 0.</summary>
    public double? Upper { get; }

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
