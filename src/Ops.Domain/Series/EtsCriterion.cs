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
