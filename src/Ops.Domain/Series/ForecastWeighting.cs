namespace Ops.Domain.Series;

/// <summary>How forecasts are weighted in a combination.</summary>
public enum ForecastWeighting
{
    /// <summary>All alike.</summary>
    Equal = 0,

    /// <summary>By one over the past error.</summary>
    InverseError,

    /// <summary>By one over the square of the past error.</summary>
    InverseSquaredError,
}
