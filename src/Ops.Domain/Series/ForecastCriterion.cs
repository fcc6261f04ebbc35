namespace Ops.Domain.Series;

/// <summary>The error by which methods are compared.</summary>
public enum ForecastCriterion
{
    /// <summary>Mean absolute error over all origins and steps.</summary>
    MeanAbsoluteError = 0,

    /// <summary>Root of the mean squared error over all origins and steps.</summary>
    RootMeanSquaredError,
}
