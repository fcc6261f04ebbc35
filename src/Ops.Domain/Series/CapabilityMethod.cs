namespace Ops.Domain.Series;

/// <summary>What spread a capability is measured by.</summary>
public enum CapabilityMethod
{
    /// <summary>The standard deviation of all values.</summary>
    Overall = 0,

    /// <summary>The mean moving range over d2.</summary>
    Within,

    /// <summary>The quantiles at 0.00135 and 0.99865, for any distribution (ISO 22514).</summary>
    Percentile,
}
