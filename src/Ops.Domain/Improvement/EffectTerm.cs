namespace Ops.Domain.Improvement;

/// <summary>A coefficient of an interrupted series.</summary>
public sealed record EffectTerm
{
    internal EffectTerm() { }

    /// <summary>The coefficient.</summary>
    public double Estimate { get; internal init; }

    /// <summary>Its Newey–West error.</summary>
    public double StandardError { get; internal init; }

    /// <summary>Estimate / error; null where the error is 0.</summary>
    public double? Statistic { get; internal init; }

    /// <summary>Two-sided, by Student's t; null with the statistic.</summary>
    public double? PValue { get; internal init; }

    /// <summary>The lower end of its interval.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; internal init; }
}
