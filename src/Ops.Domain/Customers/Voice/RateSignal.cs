namespace Ops.Domain.Customers;

/// <summary>Where a period's complaint rate stands.</summary>
public enum RateSignal
{
    /// <summary>Within the limits: chance explains it.</summary>
    None = 0,

    /// <summary>Above the upper limit: look for a cause.</summary>
    Above,

    /// <summary>Below the lower limit: look for a cause, or for a broken complaint channel.</summary>
    Below,
}
