namespace Ops.Domain.Customers;

/// <summary>A parameter found by maximum likelihood.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Estimate">Its value.</param>
/// <param name="StandardError">How far chance alone moves it, from the curvature of the likelihood.</param>
public readonly record struct FittedParameter(string Name, double Estimate, double StandardError);
