namespace Ops.Domain.Processes;

/// <summary>One class of customers of a queue with priorities.</summary>
/// <remarks>Two classes are equal when all their figures are. <c>default</c> is a class in which nobody comes.</remarks>
public readonly record struct CustomerClass
{
    /// <summary>Creates a class.</summary>
    /// <param name="arrivalRate">Customers of the class who arrive per unit of time; at least 0.</param>
    /// <param name="meanService">The mean time of a service; above 0.</param>
    /// <param name="serviceScv">The squared coefficient of variation of the service time; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range.</exception>
    public CustomerClass(double arrivalRate, double meanService, double serviceScv)
    {
        ArrivalRate = Guard.NotNegative(arrivalRate, nameof(arrivalRate));
        MeanService = Guard.Positive(meanService, nameof(meanService));
        ServiceScv = Guard.NotNegative(serviceScv, nameof(serviceScv));
    }

    /// <summary>Customers of the class who arrive per unit of time.</summary>
    public double ArrivalRate { get; }

    /// <summary>The mean time of a service.</summary>
    public double MeanService { get; }

    /// <summary>The squared coefficient of variation of the service time.</summary>
    public double ServiceScv { get; }

    /// <summary>The load that the class brings: λs.</summary>
    internal double Load => ArrivalRate * MeanService;

    /// <summary>The mean rest of a service of the class that an arrival finds: λs²(1 + cs²)/2.</summary>
    internal double Residual => Load * MeanService * (1 + ServiceScv) / 2;
}
