namespace Ops.Domain.Customers;

/// <summary>What one driver explains.</summary>
public sealed record DriverImportance
{
    internal DriverImportance(string driver, double importance, double correlation, double coefficient)
    {
        Driver = driver;
        Importance = importance;
        Correlation = correlation;
        Coefficient = coefficient;
    }

    /// <summary>Its name.</summary>
    public string Driver { get; }

    /// <summary>Its share of R²: the shares sum to R². It has no sign and is no effect.</summary>
    public double Importance { get; }

    /// <summary>The lower limit of its importance by the bootstrap; null where none was asked for or too few samples gave one.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper limit of its importance by the bootstrap; null like <see cref="Lower"/>.</summary>
    public double? Upper { get; internal init; }

    /// <summary>Its correlation with the outcome, −1 to 1.</summary>
    public double Correlation { get; }

    /// <summary>Its standardised coefficient beside all other drivers: by how many standard deviations the outcome differs for one of the driver.</summary>
    public double Coefficient { get; }

    /// <summary>True when more of the driver goes with more of the outcome, the other drivers being equal.</summary>
    public bool IsPositive => Coefficient > 0;
}
