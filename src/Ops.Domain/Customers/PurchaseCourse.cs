namespace Ops.Domain.Customers;

/// <summary>How one drawn customer will go on: at which rate, and how the customer leaves.</summary>
/// <param name="IsAlive">Whether the customer is still there.</param>
/// <param name="Rate">Purchases per unit of time while there.</param>
/// <param name="Chance">The chance of leaving after a purchase.</param>
/// <param name="Lifetime">When the customer leaves anyway; infinite where leaving follows purchases.</param>
internal readonly record struct PurchaseCourse(bool IsAlive, double Rate, double Chance, double Lifetime);
