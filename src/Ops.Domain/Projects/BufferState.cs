namespace Ops.Domain.Projects;

/// <summary>How much of the project buffer is used, and what that asks for.</summary>
public readonly record struct BufferState
{
    internal BufferState(double consumption, BufferZone zone)
    {
        Consumption = consumption;
        Zone = zone;
    }

    /// <summary>The used share of the buffer.</summary>
    public double Consumption { get; }

    /// <summary>What that asks for.</summary>
    public BufferZone Zone { get; }
}
