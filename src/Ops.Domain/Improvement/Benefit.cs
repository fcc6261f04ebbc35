namespace Ops.Domain.Improvement;

/// <summary>A benefit that an improvement promised.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class Benefit
{
    /// <summary>Creates the definition.</summary>
    /// <param name="id">Its name, unique in the register.</param>
    /// <param name="metric">The figure on which it shows; null or blank when none is named.</param>
    /// <param name="planned">The plan by period.</param>
    /// <param name="forecast">The present forecast by period.</param>
    /// <param name="proven">What was shown to have come; empty when nothing was.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no plan or forecast; <see cref="FaultCode.InvalidArgument"/>: blank id.
    /// </exception>
    public Benefit(
        string id,
        string? metric,
        ReadOnlySpan<Money> planned,
        ReadOnlySpan<Money> forecast,
        params ReadOnlySpan<BenefitProof> proven
    )
    {
        Guard.NotEmpty(planned, nameof(planned));
        Guard.NotEmpty(forecast, nameof(forecast));
        Id = Guard.NotBlank(id, nameof(id));
        Metric = string.IsNullOrWhiteSpace(metric) ? null : metric;
        Planned = [.. planned];
        Forecast = [.. forecast];
        Proven = [.. proven];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>The figure on which it shows.</summary>
    public string? Metric { get; }

    /// <summary>The plan by period.</summary>
    public ImmutableArray<Money> Planned { get; }

    /// <summary>The present forecast by period.</summary>
    public ImmutableArray<Money> Forecast { get; }

    /// <summary>What was shown to have come.</summary>
    public ImmutableArray<BenefitProof> Proven { get; }
}
