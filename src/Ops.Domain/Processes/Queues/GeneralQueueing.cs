namespace Ops.Domain.Processes;

/// <summary>Several equal servers with gaps and services of any distribution (G/G/c, 一般排队): an approximation from two moments.</summary>
/// <remarks>
/// wq = (ca² + cs²)/2 times the wait of M/M/c. Exact for M/M/c and M/G/1; Kingman's bound for one server. Source: Allen–Cunneen, in Allen,
/// Probability, Statistics and Queueing Theory, 1990.
/// </remarks>
public sealed record GeneralQueueing : IExplainable
{
    private GeneralQueueing(MultiServerQueueing markovian) => Markovian = markovian;

    /// <summary>The M/M/c queue with the same rates.</summary>
    public MultiServerQueueing Markovian { get; }

    /// <summary>The squared coefficient of variation of the gaps between arrivals.</summary>
    public double ArrivalScv { get; internal init; }

    /// <summary>The squared coefficient of variation of the service time.</summary>
    public double ServiceScv { get; internal init; }

    /// <summary>The share of time that a server is busy, below 1.</summary>
    public double Utilization => Markovian.Utilization;

    /// <summary>The mean number of customers who wait.</summary>
    public double QueueLength { get; internal init; }

    /// <summary>The mean wait.</summary>
    public double Wait { get; internal init; }

    /// <summary>The mean time from arrival to the end of service.</summary>
    public double TimeInSystem { get; internal init; }

    /// <summary>The queue in the long run.</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="meanService">The mean time of a service; above 0.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <param name="arrivalScv">The squared coefficient of variation of the gaps between arrivals; at least 0.</param>
    /// <param name="serviceScv">The squared coefficient of variation of the service time; at least 0.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range, or too great a load.</exception>
    public static GeneralQueueing Of(double arrivalRate, double meanService, int servers, double arrivalScv, double serviceScv)
    {
        Guard.Positive(arrivalRate, nameof(arrivalRate));
        Guard.Positive(meanService, nameof(meanService));
        QueueFigures.Servers(servers, nameof(servers));
        Guard.NotNegative(arrivalScv, nameof(arrivalScv));
        Guard.NotNegative(serviceScv, nameof(serviceScv));
        QueueFigures.Stable(arrivalRate * meanService / servers, nameof(arrivalRate));
        var markovian = MultiServerQueueing.Of(arrivalRate, 1 / meanService, servers);
        double factor = (arrivalScv + serviceScv) / 2;
        return new GeneralQueueing(markovian)
        {
            ArrivalScv = arrivalScv,
            ServiceScv = serviceScv,
            QueueLength = factor * markovian.QueueLength,
            Wait = factor * markovian.Wait,
            TimeInSystem = (factor * markovian.Wait) + meanService,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        QueueFigures.Wait(
            Wait,
            Phrase.Of($"({ArrivalScv} + {ServiceScv}) / 2 * {Markovian.Wait}"),
            new Phrase("Allen-Cunneen (G/G/c)", "艾伦-坎宁近似（G/G/c）"),
            QueueFigures.QueueLength(QueueLength, Phrase.Of($"{Markovian.ArrivalRate} * {Wait}")),
            QueueFigures.TimeInSystem(TimeInSystem, Phrase.Of($"{Wait} + 1 / {Markovian.ServiceRate}")),
            Markovian.Explain()
        );
}
