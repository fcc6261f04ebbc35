namespace Ops.Domain.Customers;

/// <summary>A parameter found by maximum likelihood.</summary>
public readonly record struct FittedParameter
{
    internal FittedParameter(string name, double estimate, double standardError)
    {
        Name = name;
        Estimate = estimate;
        StandardError = standardError;
    }

    /// <summary>Its name in the model.</summary>
    public string Name { get; }

    /// <summary>Its value.</summary>
    public double Estimate { get; }

    /// <summary>How far chance alone moves it, from the curvature of the likelihood.</summary>
    public double StandardError { get; }
}
