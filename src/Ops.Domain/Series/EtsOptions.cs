namespace Ops.Domain.Series;

/// <summary>How models are fitted and chosen. The defaults are those of common practice.</summary>
public sealed record EtsOptions
{
    /// <summary>The figure that chooses among models. Default: AICc.</summary>
    public EtsCriterion Criterion { get; init; } = EtsCriterion.Aicc;

    /// <summary>
    /// True (the default) keeps the smoothing parameters inside the admissible region as well as the usual bounds, so that old
    /// values lose their influence on the forecasts. False: usual bounds only.
    /// </summary>
    public bool RequireStability { get; init; } = true;

    /// <summary>True lets the choice try multiplicative trends too; they extrapolate wildly, hence the default false.</summary>
    public bool TryMultiplicativeTrend { get; init; }
}
