namespace Ops.Domain.Teams;

/// <summary>How many candidates entered a stage of recruiting.</summary>
public readonly record struct FunnelStage
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The stage, unique in the funnel.</param>
    /// <param name="count">How many; at least 0, not more than in the stage before. Checked in the funnel.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public FunnelStage(string id, long count)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Count = count;
    }

    /// <summary>The stage.</summary>
    public string Id { get; }

    /// <summary>How many entered it.</summary>
    public long Count { get; }
}
