namespace Ops.Domain.Series;

/// <summary>Which figure chooses among models: the smallest wins.</summary>
public enum EtsCriterion
{
    /// <summary>Akaike's criterion with the correction for short series.</summary>
    Aicc = 0,

    /// <summary>Akaike's criterion.</summary>
    Aic,

    /// <summary>The Bayesian criterion of Schwarz.</summary>
    Bic,
}

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
