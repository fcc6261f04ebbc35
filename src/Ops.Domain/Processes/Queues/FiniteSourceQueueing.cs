namespace Ops.Domain.Processes;

/// <summary>A fixed number of customers who each come back after a while, such as machines that need repair (M/M/c//N, 有限源排队).</summary>
/// <remarks>Always stable. Holds a list and makes no claim of value equality. Source: Palm 1947; Kleinrock, Queueing Systems I, 1975, section 3.8.</remarks>
public sealed class FiniteSourceQueueing : IExplainable
{
    private FiniteSourceQueueing() { }

    /// <summary>How many customers there are in all.</summary>
    public int Customers => Probabilities.Length - 1;

    /// <summary>How many servers there are.</summary>
    public int Servers { get; internal init; }

    /// <summary>The share of time that 0, 1, … customers wait or are served.</summary>
    public ImmutableArray<double> Probabilities { get; internal init; }

    /// <summary>The mean number of customers who wait or are served.</summary>
    public double NumberInSystem { get; internal init; }

    /// <summary>The mean number of customers who wait.</summary>
    public double QueueLength { get; internal init; }

    /// <summary>Requests that are served per unit of time.</summary>
    public double Throughput { get; internal init; }

    /// <summary>The mean time from request to the end of service.</summary>
    public double TimeInSystem { get; internal init; }

    /// <summary>The mean wait of a request.</summary>
    public double Wait { get; internal init; }

    /// <summary>The mean number of customers outside: machines that run.</summary>
    public double Operating { get; internal init; }

    /// <summary>The share of customers outside.</summary>
    public double Availability { get; internal init; }

    /// <summary>The share of time that a server is busy.</summary>
    public double Utilization { get; internal init; }

    /// <summary>The share of requests that wait.</summary>
    public double WaitProbability { get; internal init; }

    /// <summary>The queue in the long run.</summary>
    /// <param name="customers">How many customers there are; at least 1, at most 9,999,999.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <param name="requestRate">Requests of one customer outside per unit of time; above 0.</param>
    /// <param name="serviceRate">Requests that one busy server finishes per unit of time; above 0.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static FiniteSourceQueueing Of(int customers, int servers, double requestRate, double serviceRate)
    {
        Guard.InRange(customers, 1, BirthDeath.MostStates - 1, nameof(customers));
        QueueFigures.Servers(servers, nameof(servers));
        double load = Guard.Positive(requestRate, nameof(requestRate)) / Guard.Positive(serviceRate, nameof(serviceRate));
        double[] p = BirthDeath.Probabilities(customers + 1, k => (customers - k) * load / Math.Min(k + 1, servers));
        double busy = BirthDeath.MeanUpTo(p, servers);
        double queue = BirthDeath.MeanBeyond(p, servers);
        double outside = 0;
        double waits = 0;
        for (int k = 0; k < customers; k++)
        {
            outside += (customers - k) * p[k];
            waits += k >= servers ? (customers - k) * p[k] : 0;
        }
        double throughput = busy * serviceRate;
        var found = new FiniteSourceQueueing
        {
            Servers = servers,
            Probabilities = [.. p],
            NumberInSystem = queue + busy,
            QueueLength = queue,
            Throughput = throughput,
            TimeInSystem = (queue / throughput) + (1 / serviceRate),
            Wait = queue / throughput,
            Operating = outside,
            Availability = outside / customers,
            Utilization = busy / servers,
            WaitProbability = waits / outside,
        };
        Representable.All(nameof(serviceRate), "measure time in another unit", throughput, found.Wait, found.TimeInSystem);
        Representable.All(nameof(requestRate), "give rates nearer to each other", found.WaitProbability);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Share of customers outside (availability)", "在外比例（可用度）"),
            Availability,
            Phrase.Of($"{Operating} / {Customers}"),
            new Phrase("M/M/c//N, Palm 1947", "M/M/c//N，帕尔姆 1947"),
            QueueFigures.NumberInSystem(NumberInSystem, Phrase.Of($"{Customers} - {Operating}")),
            QueueFigures.QueueLength(QueueLength),
            Explanation.Of(new Phrase("Served per unit of time", "单位时间完成量"), Throughput),
            QueueFigures.Wait(Wait, Phrase.Of($"{QueueLength} / {Throughput}")),
            QueueFigures.TimeInSystem(TimeInSystem),
            QueueFigures.Utilization(Utilization),
            Explanation.Of(new Phrase("Share who wait", "需等待的比例"), WaitProbability)
        );
}
