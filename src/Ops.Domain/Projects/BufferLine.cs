namespace Ops.Domain.Projects;

/// <summary>How much of a buffer may be used, rising in a straight line with the completed share of the chain.</summary>
public readonly record struct BufferLine
{
    /// <summary>Creates a line.</summary>
    /// <param name="atStart">The share that may be used when nothing is completed.</param>
    /// <param name="atEnd">The share that may be used when all is completed.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative share, NaN or infinity.</exception>
    public BufferLine(double atStart, double atEnd)
    {
        AtStart = Guard.NotNegative(atStart, nameof(atStart));
        AtEnd = Guard.NotNegative(atEnd, nameof(atEnd));
    }

    /// <summary>The share when nothing is completed.</summary>
    public double AtStart { get; }

    /// <summary>The share when all is completed.</summary>
    public double AtEnd { get; }

    internal double At(double completeShare) => AtStart + (completeShare * (AtEnd - AtStart));
}
