namespace Ops.Domain.Customers;

/// <summary>A fact: a ticket's cause, and how heavy it is.</summary>
/// <remarks>Weights are decimals, so that sums are exact. Two are equal when both parts are. <c>default</c> has no cause, which the Pareto analysis refuses.</remarks>
public readonly record struct CauseWeight
{
    private readonly string? _cause;

    /// <summary>Creates the fact.</summary>
    /// <param name="cause">The cause, a category of a closed list.</param>
    /// <param name="weight">Its severity, at least 0; 1 for plain counts.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank cause, a negative weight.</exception>
    public CauseWeight(string cause, decimal weight = 1)
    {
        _cause = Guard.NotBlank(cause, nameof(cause));
        Weight = Guard.InRange(weight, 0, decimal.MaxValue, nameof(weight));
    }

    /// <summary>The cause.</summary>
    public string Cause => _cause ?? "";

    /// <summary>Its severity.</summary>
    public decimal Weight { get; }
}
