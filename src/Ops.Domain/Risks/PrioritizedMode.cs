namespace Ops.Domain.Risks;

/// <summary>A failure mode with its action priority.</summary>
public sealed record PrioritizedMode
{
    internal PrioritizedMode(FailureMode mode, string priority)
    {
        Mode = mode;
        Priority = priority;
    }

    /// <summary>The failure mode.</summary>
    public FailureMode Mode { get; }

    /// <summary>Its priority, a word of the table.</summary>
    public string Priority { get; }
}
