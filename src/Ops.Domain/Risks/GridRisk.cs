using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A risk whose loss per event stands on a grid, for the exact distribution of a year's loss.</summary>
/// <remarks>Two are equal when id, frequency and severity are.</remarks>
public sealed record GridRisk
{
    /// <summary>Creates the risk.</summary>
    /// <param name="id">Its id, not blank.</param>
    /// <param name="frequency">The events of a year: Poisson, negative binomial or binomial.</param>
    /// <param name="severity">The loss of one event.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, another kind of frequency, null.</exception>
    public GridRisk(string id, IDiscreteDistribution frequency, GridSeverity severity)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Frequency = FrequencyLaw.Checked(frequency, nameof(frequency));
        Severity = Guard.NotNull(severity, nameof(severity));
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The events of a year.</summary>
    public IDiscreteDistribution Frequency { get; }

    /// <summary>The loss of one event.</summary>
    public GridSeverity Severity { get; }
}
