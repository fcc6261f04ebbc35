namespace Ops.Domain.Processes;

/// <summary>
/// Several equal servers with a limited number of places; who finds all places taken is lost (M/M/c/K, 有限容量排队). With as many places as
/// servers it is Erlang's loss system.
/// </summary>
/// <remarks>Always stable. Holds a list and makes no claim of value equality. Source: Kleinrock, Queueing Systems I, 1975, chapter 3.</remarks>
public sealed class FiniteQueueing : IExplainable
{
    private FiniteQueueing() { }

    /// <summary>Customers who arrive per unit of time, the lost ones included.</summary>
    public double ArrivalRate { get; internal init; }

    /// <summary>Customers whom one busy server finishes per unit of time.</summary>
    public double ServiceRate { get; internal init; }

    /// <summary>How many servers there are.</summary>
    public int Servers { get; internal init; }

    /// <summary>How many customers have a place, those in service included.</summary>
    public int Capacity => Probabilities.Length - 1;

    /// <summary>The share of customers who are lost.</summary>
    public double Blocking => Probabilities[^1];

    /// <summary>Customers who are served per unit of time: λ(1 − blocking).</summary>
    public double Throughput { get; internal init; }

    /// <summary>The mean number of customers who wait.</summary>
    public double QueueLength { get; internal init; }

    /// <summary>The mean number of customers who wait or are served.</summary>
    public double NumberInSystem { get; internal init; }

    /// <summary>The mean wait of the admitted customers.</summary>
    public double Wait { get; internal init; }

    /// <summary>The mean time from arrival to the end of service of the admitted customers.</summary>
    public double TimeInSystem { get; internal init; }

    /// <summary>The share of time that a server is busy.</summary>
    public double Utilization { get; internal init; }

    /// <summary>The share of time that 0, 1, … customers are there.</summary>
    public ImmutableArray<double> Probabilities { get; internal init; }

    /// <summary>The queue in the long run.</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <param name="capacity">How many customers have a place; from the number of servers to 10 million.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a rate that is not above 0, no server, or fewer places than servers.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static FiniteQueueing Of(double arrivalRate, double serviceRate, int servers, int capacity)
    {
        double load = Guard.Positive(arrivalRate, nameof(arrivalRate)) / Guard.Positive(serviceRate, nameof(serviceRate));
        QueueFigures.Servers(servers, nameof(servers));
        Guard.InRange(capacity, servers, BirthDeath.MostStates, nameof(capacity));
        double[] p = BirthDeath.Probabilities(capacity + 1, k => load / Math.Min(k + 1, servers));
        double busy = BirthDeath.MeanUpTo(p, servers);
        double queue = BirthDeath.MeanBeyond(p, servers);
        double throughput = busy * serviceRate;
        var found = new FiniteQueueing
        {
            ArrivalRate = arrivalRate,
            ServiceRate = serviceRate,
            Servers = servers,
            Probabilities = [.. p],
            Throughput = throughput,
            QueueLength = queue,
            NumberInSystem = queue + busy,
            Wait = queue / throughput,
            TimeInSystem = (queue / throughput) + (1 / serviceRate),
            Utilization = busy / servers,
        };
        Representable.All(nameof(serviceRate), "measure time in another unit", throughput, queue, found.Wait, found.TimeInSystem);
        return found;
    }

    /// <summary>The fewest servers, without places to wait, with which few enough customers are lost (Erlang B).</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="maxBlocking">The largest share of lost customers, strictly between 0 and 1.</param>
    /// <returns>The loss system with that many servers.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static FiniteQueueing WithFewestServers(double arrivalRate, double serviceRate, double maxBlocking)
    {
        double load = Guard.Positive(arrivalRate, nameof(arrivalRate)) / Guard.Positive(serviceRate, nameof(serviceRate));
        Guard.OpenProbability(maxBlocking, nameof(maxBlocking));
        int servers = 1;
        for (
            double blocking = ErlangFormulas.Next(1, load, 1);
            blocking > maxBlocking;
            blocking = ErlangFormulas.Next(blocking, load, servers)
        )
        {
            if (++servers > BirthDeath.MostStates)
                throw Faults.Overflow(nameof(arrivalRate), $"a load of {Figures.Text(load)} servers", "plan in parts");
        }
        return Of(arrivalRate, serviceRate, servers, servers);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Share of customers lost", "损失率"),
            Blocking,
            Phrase.Of($"p{Capacity}"),
            new Phrase("M/M/c/K, Kleinrock 1975", "M/M/c/K，克莱因罗克 1975"),
            Explanation.Of(
                new Phrase("Served per unit of time", "单位时间完成量"),
                Throughput,
                Phrase.Of($"{ArrivalRate} * (1 - {Blocking})")
            ),
            QueueFigures.Utilization(Utilization, Phrase.Of($"{Throughput} / ({Servers} * {ServiceRate})")),
            QueueFigures.QueueLength(QueueLength),
            QueueFigures.NumberInSystem(NumberInSystem),
            QueueFigures.Wait(Wait, Phrase.Of($"{QueueLength} / {Throughput}")),
            QueueFigures.TimeInSystem(TimeInSystem, Phrase.Of($"{NumberInSystem} / {Throughput}"))
        );
}
