namespace Ops.Domain.Goals;

/// <summary>One goal serves another: the child's progress counts for the parent with a weight (对齐).</summary>
/// <remarks>A goal may serve several parents. Weights are relative: only their proportions among the children of one parent count.</remarks>
public readonly record struct GoalLink
{
    private readonly string? _child;
    private readonly string? _parent;

    /// <summary>Creates a link.</summary>
    /// <param name="child">The goal that serves.</param>
    /// <param name="parent">The goal that is served.</param>
    /// <param name="weight">How much the child counts among the children of this parent; finite. A graph refuses a negative one.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, or a weight that is NaN or infinite.</exception>
    public GoalLink(string child, string parent, double weight = 1)
    {
        _child = Guard.NotBlank(child, nameof(child));
        _parent = Guard.NotBlank(parent, nameof(parent));
        Weight = Guard.Finite(weight, nameof(weight));
    }

    /// <summary>The goal that serves.</summary>
    public string Child => _child ?? "";

    /// <summary>The goal that is served.</summary>
    public string Parent => _parent ?? "";

    /// <summary>How much the child counts among the children of this parent.</summary>
    public double Weight { get; }
}
