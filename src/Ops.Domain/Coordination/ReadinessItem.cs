namespace Ops.Domain.Coordination;

/// <summary>One thing that a gate asks for.</summary>
public readonly record struct ReadinessItem
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">Its name, unique in the gate.</param>
    /// <param name="status">How far it is.</param>
    /// <param name="share">How much of it is done where it is partial; strictly between 0 and 1. Checked at the gate.</param>
    /// <param name="isMust">Whether nothing may start without it.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.</exception>
    public ReadinessItem(string id, ReadinessStatus status, double? share = null, bool isMust = false)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Status = Guard.Defined(status, nameof(status));
        Share = share is { } valueShare ? Guard.Finite(valueShare, nameof(share)) : null;
        IsMust = isMust;
    }

    /// <summary>Its name, unique in the gate.</summary>
    public string Id { get; }

    /// <summary>How far it is.</summary>
    public ReadinessStatus Status { get; }

    /// <summary>How much of it is done where it is partial.</summary>
    public double? Share { get; }

    /// <summary>Whether nothing may start without it.</summary>
    public bool IsMust { get; }
}
