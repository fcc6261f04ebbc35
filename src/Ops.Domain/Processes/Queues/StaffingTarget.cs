namespace Ops.Domain.Processes;

/// <summary>What a staffed queue must achieve.</summary>
/// <remarks>Two targets are equal when all their figures are.</remarks>
public sealed record StaffingTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="wait">The wait that is still in time, in the unit of the service time; at least 0.</param>
    /// <param name="serviceLevel">The share of customers who must wait no longer, strictly between 0 and 1.</param>
    /// <param name="maxOccupancy">The largest share of time that a server may be busy, above 0 and at most 1; null for no such limit.</param>
    /// <param name="shrinkage">The share of paid time in which people are not at work, at least 0 and below 1 (缩水率).</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range.</exception>
    public StaffingTarget(double wait, double serviceLevel, double? maxOccupancy = null, double shrinkage = 0)
    {
        Wait = Guard.NotNegative(wait, nameof(wait));
        ServiceLevel = Guard.OpenProbability(serviceLevel, nameof(serviceLevel));
        MaxOccupancy = maxOccupancy is { } most
            ? Guard.Positive(Guard.Probability(most, nameof(maxOccupancy)), nameof(maxOccupancy))
            : null;
        Shrinkage =
            Guard.Probability(shrinkage, nameof(shrinkage)) < 1
                ? shrinkage
                : throw Faults.Invalid(nameof(shrinkage), "nobody is ever at work", "give a share below 1");
    }

    /// <summary>The wait that is still in time.</summary>
    public double Wait { get; }

    /// <summary>The share of customers who must wait no longer.</summary>
    public double ServiceLevel { get; }

    /// <summary>The largest share of time that a server may be busy; null for no such limit.</summary>
    public double? MaxOccupancy { get; }

    /// <summary>The share of paid time in which people are not at work.</summary>
    public double Shrinkage { get; }
}
