namespace Ops.Domain.Improvement;

/// <summary>A gate that ideas pass on their way.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class StageGate
{
    /// <summary>Creates the gate.</summary>
    /// <param name="id">Its name, unique in the funnel.</param>
    /// <param name="threshold">The weighted score that passes, 0 to 1.</param>
    /// <param name="criteria">At least one criterion, each once. Checked in the funnel.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public StageGate(string id, decimal threshold, params ReadOnlySpan<GateCriterion> criteria)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Threshold = threshold;
        Criteria = [.. criteria];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>The weighted score that passes.</summary>
    public decimal Threshold { get; }

    /// <summary>What ideas are judged by.</summary>
    public ImmutableArray<GateCriterion> Criteria { get; }
}
