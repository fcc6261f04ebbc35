using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>How many of the solved tickets of a priority were solved in time.</summary>
/// <param name="Priority">The priority.</param>
/// <param name="InTime">The share in time with its Wilson interval.</param>
public sealed record PriorityAttainment(string Priority, ProportionInterval InTime);
