namespace Ops.Domain.Projects;

/// <summary>How often an activity decided the end of a simulated project (关键度).</summary>
/// <remarks>Two are equal when both parts are. <c>default</c> never did.</remarks>
public readonly record struct ActivityCriticality
{
    private readonly string? _id;

    /// <summary>The activity.</summary>
    public string Id
    {
        get => _id ?? "";
        internal init => _id = value;
    }

    /// <summary>The share of the runs in which it lay on a longest path, 0 to 1.</summary>
    public double Share { get; internal init; }
}
