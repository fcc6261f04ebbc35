namespace Ops.Domain.Processes;

/// <summary>One server, exponential gaps between arrivals, services of any distribution (M/G/1, 单服务台排队).</summary>
/// <remarks>Exact. Source: Pollaczek 1930, Khinchine 1932.</remarks>
public sealed record SingleServerQueueing : IExplainable
{
    private SingleServerQueueing() { }

    /// <summary>Customers who arrive per unit of time.</summary>
    public double ArrivalRate { get; internal init; }

    /// <summary>The mean time of a service.</summary>
    public double MeanService { get; internal init; }

    /// <summary>The squared coefficient of variation of the service time: variance over squared mean. 0 is constant, 1 is exponential.</summary>
    public double ServiceScv { get; internal init; }

    /// <summary>The share of time that the server is busy, below 1.</summary>
    public double Utilization { get; internal init; }

    /// <summary>The mean number of customers who wait: ρ²(1 + cs²)/(2(1 − ρ)).</summary>
    public double QueueLength { get; internal init; }

    /// <summary>The mean wait.</summary>
    public double Wait { get; internal init; }

    /// <summary>The mean time from arrival to the end of service.</summary>
    public double TimeInSystem { get; internal init; }

    /// <summary>The mean number of customers who wait or are served.</summary>
    public double NumberInSystem { get; internal init; }

    /// <summary>The queue in the long run.</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="meanService">The mean time of a service; above 0.</param>
    /// <param name="serviceScv">The squared coefficient of variation of the service time; at least 0.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range, or too great a load.</exception>
    public static SingleServerQueueing Of(double arrivalRate, double meanService, double serviceScv)
    {
        Guard.Positive(arrivalRate, nameof(arrivalRate));
        Guard.Positive(meanService, nameof(meanService));
        Guard.NotNegative(serviceScv, nameof(serviceScv));
        double utilization = QueueFigures.Stable(arrivalRate * meanService, nameof(arrivalRate));
        double queue = utilization * utilization * (1 + serviceScv) / (2 * (1 - utilization));
        double wait = queue / arrivalRate;
        return new SingleServerQueueing
        {
            ArrivalRate = arrivalRate,
            MeanService = meanService,
            ServiceScv = serviceScv,
            Utilization = utilization,
            QueueLength = queue,
            Wait = wait,
            TimeInSystem = wait + meanService,
            NumberInSystem = queue + utilization,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        QueueFigures.Wait(
            Wait,
            Phrase.Of($"{QueueLength} / {ArrivalRate}"),
            new Phrase("Pollaczek-Khinchine (M/G/1)", "波拉切克-辛钦公式（M/G/1）"),
            QueueFigures.Utilization(Utilization, Phrase.Of($"{ArrivalRate} * {MeanService}")),
            QueueFigures.QueueLength(QueueLength, Phrase.Of($"{Utilization}^2 * (1 + {ServiceScv}) / (2 * (1 - {Utilization}))")),
            QueueFigures.TimeInSystem(TimeInSystem, Phrase.Of($"{Wait} + {MeanService}")),
            QueueFigures.NumberInSystem(NumberInSystem, Phrase.Of($"{QueueLength} + {Utilization}"))
        );
}
