namespace Ops.Domain.Goals;

/// <summary>An objective on a strategy map.</summary>
public sealed record StrategyObjective
{
    /// <summary>Creates an objective.</summary>
    /// <param name="id">The id.</param>
    /// <param name="perspective">The perspective that it belongs to: financial, customer, internal process, learning and growth.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text.</exception>
    public StrategyObjective(string id, string perspective)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Perspective = Guard.NotBlank(perspective, nameof(perspective));
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The perspective that it belongs to.</summary>
    public string Perspective { get; }
}
