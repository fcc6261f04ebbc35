namespace Ops.Domain.Processes;

/// <summary>Stations between which customers move by fixed shares until they leave (open Jackson network, 排队网络).</summary>
/// <remarks>
/// In the long run each station is an M/M/c queue of its own with the throughput of the traffic equations λ_j = γ_j + Σ λ_i r_ij. Source:
/// Jackson, Management Science 10(1), 1963. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class QueueNetwork : IExplainable
{
    private const double Slack = 1e-12;

    private QueueNetwork() { }

    /// <summary>The figures of each station, in the order given.</summary>
    public ImmutableArray<QueueNodeFigures> Nodes { get; internal init; }

    /// <summary>The mean number of customers in the network.</summary>
    public double NumberInSystem { get; internal init; }

    /// <summary>The mean time that a customer spends in the network: number over arrivals from outside (Little).</summary>
    public double TimeInSystem { get; internal init; }

    /// <summary>The place of the station that is busiest, the first of equals.</summary>
    public int Bottleneck { get; internal init; }

    /// <summary>The network in the long run.</summary>
    /// <param name="nodes">The stations; at least one, at least one with arrivals from outside.</param>
    /// <param name="routing">
    /// One row per station: the share of its customers who go on to each station; at least 0, at most 1 in all. The rest leave the network.
    /// </param>
    /// <returns>The network.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no station. <see cref="FaultCode.LengthMismatch"/>: not a square of shares.
    /// <see cref="FaultCode.InvalidArgument"/>: a share outside its range, no arrivals, customers who never leave, or too great a load.
    /// </exception>
    public static QueueNetwork Of(ReadOnlySpan<QueueNode> nodes, IReadOnlyList<double[]> routing)
    {
        Guard.NotEmpty(nodes, nameof(nodes));
        Check(nodes, routing);
        double external = 0;
        foreach (var node in nodes)
            external += node.ExternalRate;
        if (external == 0)
            throw Faults.Invalid(nameof(nodes), "nobody arrives from outside", "give at least one station arrivals");
        double[] rates = new double[nodes.Length];
        for (int i = 0; i < rates.Length; i++)
            rates[i] = nodes[i].ExternalRate;
        double[] throughput = TrafficEquations.Throughput(rates, routing, nameof(routing));
        var figures = ImmutableArray.CreateBuilder<QueueNodeFigures>(nodes.Length);
        double number = 0;
        int bottleneck = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            figures.Add(Figures(nodes[i], throughput[i]));
            number += figures[i].NumberInSystem;
            if (figures[i].Utilization > figures[bottleneck].Utilization)
                bottleneck = i;
        }
        return new QueueNetwork
        {
            Nodes = figures.DrainToImmutable(),
            NumberInSystem = number,
            TimeInSystem = number / external,
            Bottleneck = bottleneck,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Nodes.Length + 2);
        parts.Add(QueueFigures.NumberInSystem(NumberInSystem));
        parts.Add(Explanation.Of(new Phrase("Busiest station", "最繁忙的工位"), (decimal)Bottleneck + 1));
        for (int i = 0; i < Nodes.Length; i++)
        {
            parts.Add(
                Explanation.Of(
                    Phrase.Of($"Utilisation of station {i + 1}", $"工位 {i + 1} 的利用率"),
                    Nodes[i].Utilization,
                    default,
                    default,
                    Explanation.Of(new Phrase("Customers per unit of time", "单位时间顾客数"), Nodes[i].Throughput),
                    QueueFigures.NumberInSystem(Nodes[i].NumberInSystem),
                    QueueFigures.Wait(Nodes[i].Wait)
                )
            );
        }
        return QueueFigures.TimeInSystem(TimeInSystem) with
        {
            Source = new Phrase("Jackson 1963", "杰克逊 1963"),
            Parts = parts.DrainToImmutable(),
        };
    }

    private static QueueNodeFigures Figures(QueueNode node, double throughput)
    {
        if (throughput == 0)
            return default;
        var queue = MultiServerQueueing.Of(throughput, node.ServiceRate, node.Servers);
        return new QueueNodeFigures
        {
            Throughput = throughput,
            Utilization = queue.Utilization,
            NumberInSystem = queue.NumberInSystem,
            Wait = queue.Wait,
        };
    }

    private static void Check(ReadOnlySpan<QueueNode> nodes, IReadOnlyList<double[]> routing)
    {
        Guard.SameLength(Guard.NotNull(routing, nameof(routing)).Count, nameof(routing), nodes.Length, nameof(nodes));
        for (int i = 0; i < nodes.Length; i++)
        {
            string place = Guard.At(nameof(routing), i);
            Guard.SameLength(Guard.NotNull(routing[i], place).Length, place, nodes.Length, nameof(nodes));
        }
        for (int i = 0; i < nodes.Length; i++)
        {
            QueueFigures.Servers(nodes[i].Servers, Guard.At(nameof(nodes), i));
            double sum = 0;
            foreach (double share in routing[i])
                sum += Guard.Probability(share, Guard.At(nameof(routing), i));
            if (sum > 1 + Slack)
                throw Faults.Invalid(
                    Guard.At(nameof(routing), i),
                    $"the shares sum to {Ops.Domain.Figures.Text(sum)}",
                    "give at most 1 in all"
                );
        }
    }
}
