namespace Ops.Domain;

/// <summary>One band of a status scale: the status, and the least value that still earns it.</summary>
/// <typeparam name="TStatus">The type of status, for example <see cref="Status"/> or a text.</typeparam>
public readonly record struct StatusBand<TStatus>
    where TStatus : notnull
{
    /// <summary>Creates a band.</summary>
    /// <param name="min">The band's lower boundary, finite; a value equal to it is in the band.</param>
    /// <param name="status">The status.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the boundary is NaN or infinite.</exception>
    public StatusBand(double min, TStatus status)
    {
        Min = Guard.Finite(min, nameof(min));
        Status = status;
    }

    /// <summary>The band's lower boundary; a value equal to it is in the band.</summary>
    public double Min { get; }

    /// <summary>The status.</summary>
    public TStatus Status { get; }
}
