namespace Ops.Domain.Risks;

/// <summary>A requirement of a law or standard, or a group of them (合规要求).</summary>
public sealed record ComplianceRequirement
{
    /// <summary>Creates a requirement.</summary>
    /// <param name="id">Its id, unique in its list.</param>
    /// <param name="status">How it is met; null for a group, which is judged by its parts.</param>
    /// <param name="parent">The group that it belongs to; null at the top.</param>
    /// <param name="weight">How much it counts among its siblings; at least 0.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, a status that is not defined, a negative weight, NaN, infinity.
    /// </exception>
    public ComplianceRequirement(string id, ComplianceStatus? status = null, string? parent = null, double weight = 1)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Status = status is { } known ? Guard.Defined(known, nameof(status)) : null;
        Parent = parent;
        Weight = Guard.NotNegative(weight, nameof(weight));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>How it is met; null for a group.</summary>
    public ComplianceStatus? Status { get; }

    /// <summary>The group that it belongs to; null at the top.</summary>
    public string? Parent { get; }

    /// <summary>How much it counts among its siblings.</summary>
    public double Weight { get; }
}
