namespace Ops.Domain.Processes;

/// <summary>One possible demand and its probability.</summary>
/// <remarks>Two are equal when both figures are. <c>default</c> is a demand of 0 that never comes.</remarks>
public readonly record struct DemandPoint
{
    /// <summary>Creates a point.</summary>
    /// <param name="demand">The demand; at least 0.</param>
    /// <param name="probability">Its probability, 0 to 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range.</exception>
    public DemandPoint(double demand, decimal probability)
    {
        Demand = Guard.NotNegative(demand, nameof(demand));
        Probability = Guard.InRange(probability, 0, 1, nameof(probability));
    }

    /// <summary>The demand.</summary>
    public double Demand { get; }

    /// <summary>Its probability.</summary>
    public decimal Probability { get; }
}
