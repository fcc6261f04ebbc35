using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A risk as two quantities, how often it strikes in a year and what each event costs: the collective risk model (聚合风险模型).</summary>
/// <remarks>The events of a year are independent of each other and of their number. Two are equal when id, frequency and severity are.</remarks>
public sealed record CollectiveRisk
{
    /// <summary>Creates the risk.</summary>
    /// <param name="id">Its id, not blank; it also names the risk's own random streams, so that other risks do not change its draws.</param>
    /// <param name="frequency">The events of a year: <see cref="Poisson"/>, <see cref="NegativeBinomial"/> or <see cref="Binomial"/>.</param>
    /// <param name="severity">The loss of one event, which cannot be below 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, another kind of frequency, a severity that reaches below 0.</exception>
    public CollectiveRisk(string id, IDiscreteDistribution frequency, IDistribution severity)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Frequency = FrequencyLaw.Checked(frequency, nameof(frequency));
        Severity = SeverityLaw.Checked(severity, nameof(severity));
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The events of a year.</summary>
    public IDiscreteDistribution Frequency { get; }

    /// <summary>The loss of one event.</summary>
    public IDistribution Severity { get; }

    /// <summary>The expected loss of a year; null when the severity's mean is infinite.</summary>
    public double? ExpectedLoss => Frequency.Mean * Severity.Mean;

    /// <summary>The variance of a year's loss, E[N] Var X + Var N E[X]²; null when it is infinite.</summary>
    public double? Variance => FrequencyLaw.CompoundVariance(Frequency, Severity.Mean, Severity.Variance);
}
