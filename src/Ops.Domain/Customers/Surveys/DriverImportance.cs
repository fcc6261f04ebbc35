namespace Ops.Domain.Customers;

/// <summary>What one driver explains.</summary>
/// <param name="Driver">Its name.</param>
/// <param name="Importance">Its share of R²: the shares sum to R². It has no sign and is no effect.</param>
/// <param name="Correlation">Its correlation with the outcome, −1 to 1.</param>
/// <param name="Coefficient">Its standardised coefficient beside all other drivers: by how many standard deviations the outcome differs for one of the driver.</param>
public sealed record DriverImportance(string Driver, double Importance, double Correlation, double Coefficient)
{
    /// <summary>True when more of the driver goes with more of the outcome, the other drivers being equal.</summary>
    public bool IsPositive => Coefficient > 0;
}
