namespace Ops.Domain.Goals;

/// <summary>A step of a key result that is reached by steps (里程碑).</summary>
public readonly record struct Milestone
{
    private readonly string? _id;

    /// <summary>Creates a milestone.</summary>
    /// <param name="id">The key.</param>
    /// <param name="weight">How much it counts beside the others; not negative.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, or a weight that is negative, NaN or infinite.</exception>
    public Milestone(string id, double weight = 1)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Weight = Guard.NotNegative(weight, nameof(weight));
    }

    /// <summary>The key.</summary>
    public string Id => _id ?? "";

    /// <summary>How much it counts beside the others.</summary>
    public double Weight { get; }
}
