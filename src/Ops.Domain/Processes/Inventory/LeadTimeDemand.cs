namespace Ops.Domain.Processes;

/// <summary>The demand while an order is under way: normal, from the demand per period and the lead time.</summary>
/// <remarks>Two are equal when all their figures are.</remarks>
public sealed record LeadTimeDemand
{
    /// <summary>Creates a demand.</summary>
    /// <param name="demandMean">The mean demand of a period; at least 0.</param>
    /// <param name="demandDeviation">Its standard deviation; at least 0.</param>
    /// <param name="leadTime">The mean lead time in periods; at least 0.</param>
    /// <param name="leadTimeDeviation">Its standard deviation; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public LeadTimeDemand(double demandMean, double demandDeviation, double leadTime, double leadTimeDeviation = 0)
    {
        DemandMean = Guard.NotNegative(demandMean, nameof(demandMean));
        DemandDeviation = Guard.NotNegative(demandDeviation, nameof(demandDeviation));
        LeadTime = Guard.NotNegative(leadTime, nameof(leadTime));
        LeadTimeDeviation = Guard.NotNegative(leadTimeDeviation, nameof(leadTimeDeviation));
        Representable.All(nameof(demandMean), "work in a larger unit", Mean, Deviation);
    }

    /// <summary>The mean demand of a period.</summary>
    public double DemandMean { get; }

    /// <summary>The standard deviation of the demand of a period.</summary>
    public double DemandDeviation { get; }

    /// <summary>The mean lead time in periods.</summary>
    public double LeadTime { get; }

    /// <summary>The standard deviation of the lead time.</summary>
    public double LeadTimeDeviation { get; }

    /// <summary>The mean demand during the lead time.</summary>
    public double Mean => DemandMean * LeadTime;

    /// <summary>Its standard deviation: √(L·σd² + d²·σL²).</summary>
    public double Deviation => double.Hypot(Math.Sqrt(LeadTime) * DemandDeviation, DemandMean * LeadTimeDeviation);
}
