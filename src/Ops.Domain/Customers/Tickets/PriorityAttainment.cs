using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>How many of the solved tickets of a priority were solved in time.</summary>
public sealed record PriorityAttainment
{
    internal PriorityAttainment(string priority, ProportionInterval inTime)
    {
        Priority = priority;
        InTime = inTime;
    }

    /// <summary>The priority.</summary>
    public string Priority { get; }

    /// <summary>The share in time with its Wilson interval.</summary>
    public ProportionInterval InTime { get; }
}
