namespace Ops.Domain.Processes;

/// <summary>Several equal servers before customers whose patience runs out: some leave the queue unserved (Erlang A, M/M/c+M, 放弃排队).</summary>
/// <remarks>
/// Always stable. Summed outward from the likeliest state, so that nothing overflows. Source: Palm 1943; Garnett, Mandelbaum &amp; Reiman,
/// M&amp;SOM 4(3), 2002.
/// </remarks>
public sealed record AbandonmentQueueing : IExplainable
{
    private const double LeastImpatience = 1e-12;

    private AbandonmentQueueing() { }

    /// <summary>Customers who arrive per unit of time.</summary>
    public double ArrivalRate { get; internal init; }

    /// <summary>Customers whom one busy server finishes per unit of time.</summary>
    public double ServiceRate { get; internal init; }

    /// <summary>How many servers there are.</summary>
    public int Servers { get; internal init; }

    /// <summary>One over the mean patience of a waiting customer.</summary>
    public double AbandonmentRate { get; internal init; }

    /// <summary>The share of customers who find all servers busy.</summary>
    public double WaitProbability { get; internal init; }

    /// <summary>The share of customers who leave unserved.</summary>
    public double AbandonProbability { get; internal init; }

    /// <summary>The mean number of customers who wait.</summary>
    public double QueueLength { get; internal init; }

    /// <summary>The mean wait of all customers, served or not.</summary>
    public double Wait { get; internal init; }

    /// <summary>The share of time that a server is busy.</summary>
    public double Utilization { get; internal init; }

    /// <summary>The queue in the long run.</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <param name="abandonmentRate">One over the mean patience; above 0, and at least 10⁻¹² of the arrival rate.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a rate outside its range, or no server.</exception>
    public static AbandonmentQueueing Of(double arrivalRate, double serviceRate, int servers, double abandonmentRate)
    {
        Guard.Positive(arrivalRate, nameof(arrivalRate));
        Guard.Positive(serviceRate, nameof(serviceRate));
        QueueFigures.Servers(servers, nameof(servers));
        if (Guard.Positive(abandonmentRate, nameof(abandonmentRate)) < LeastImpatience * arrivalRate)
            throw Faults.Invalid(nameof(abandonmentRate), "nobody ever loses patience", "use MultiServerQueueing");
        var (waits, queue) = Sums(arrivalRate, serviceRate, servers, abandonmentRate);
        double abandon = abandonmentRate * queue / arrivalRate;
        return new AbandonmentQueueing
        {
            ArrivalRate = arrivalRate,
            ServiceRate = serviceRate,
            Servers = servers,
            AbandonmentRate = abandonmentRate,
            WaitProbability = waits,
            AbandonProbability = abandon,
            QueueLength = queue,
            Wait = queue / arrivalRate,
            Utilization = arrivalRate * (1 - abandon) / (servers * serviceRate),
        };
    }

    /// <summary>The fewest servers with which few enough customers leave unserved.</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="abandonmentRate">One over the mean patience; above 0.</param>
    /// <param name="maxAbandonment">The largest share who may leave, strictly between 0 and 1.</param>
    /// <returns>The queue with that many servers.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an argument outside its range. <see cref="FaultCode.Overflow"/>: more servers than can be counted.
    /// </exception>
    public static AbandonmentQueueing WithFewestServers(
        double arrivalRate,
        double serviceRate,
        double abandonmentRate,
        double maxAbandonment
    )
    {
        Guard.OpenProbability(maxAbandonment, nameof(maxAbandonment));
        var enough = Of(arrivalRate, serviceRate, 1, abandonmentRate);
        int tooFew = 0;
        while (enough.AbandonProbability > maxAbandonment)
        {
            tooFew = enough.Servers;
            if (tooFew > int.MaxValue / 2)
                throw Faults.Overflow(nameof(arrivalRate), "more servers than can be counted", "plan in parts");
            enough = Of(arrivalRate, serviceRate, tooFew * 2, abandonmentRate);
        }
        while (enough.Servers - tooFew > 1)
        {
            var middle = Of(arrivalRate, serviceRate, tooFew + ((enough.Servers - tooFew) / 2), abandonmentRate);
            if (middle.AbandonProbability <= maxAbandonment)
                enough = middle;
            else
                tooFew = middle.Servers;
        }
        return enough;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Share who leave unserved", "放弃率"),
            AbandonProbability,
            Phrase.Of($"{AbandonmentRate} * {QueueLength} / {ArrivalRate}"),
            new Phrase("Erlang A, Palm 1943", "埃尔朗 A，帕尔姆 1943"),
            Explanation.Of(new Phrase("Share who wait", "需等待的比例"), WaitProbability),
            QueueFigures.QueueLength(QueueLength),
            QueueFigures.Wait(Wait, Phrase.Of($"{QueueLength} / {ArrivalRate}")),
            QueueFigures.Utilization(Utilization, Phrase.Of($"{ArrivalRate} * (1 - {AbandonProbability}) / ({Servers} * {ServiceRate})"))
        );

    /// <summary>The share of time with all servers busy, and the mean number waiting.</summary>
    private static (double Waits, double Queue) Sums(double arrival, double service, int servers, double leaving)
    {
        double mode = Mode(arrival, service, servers, leaving);
        double total = 0;
        double waits = 0;
        double queue = 0;
        double weight = 1;
        for (double k = mode; weight > 0; k++)
        {
            total += weight;
            if (k >= servers)
            {
                waits += weight;
                queue += (k - servers) * weight;
            }
            double ratio = arrival / Out(k + 1, service, servers, leaving);
            double next = weight * ratio;
            if (k > servers && next * (k - servers + 1) <= 1e-18 * queue * (1 - ratio) * (1 - ratio))
                break;
            weight = next;
        }
        weight = 1;
        for (double k = mode; k > 0; k--)
        {
            weight *= Out(k, service, servers, leaving) / arrival;
            if (weight < 1e-25 * total)
                break;
            total += weight;
            if (k - 1 >= servers)
            {
                waits += weight;
                queue += (k - 1 - servers) * weight;
            }
        }
        return (waits / total, queue / total);
    }

    /// <summary>The rate at which customers go when k are there.</summary>
    private static double Out(double k, double service, int servers, double leaving) =>
        (Math.Min(k, servers) * service) + (Math.Max(0, k - servers) * leaving);

    /// <summary>The largest number of customers at which no more go than come.</summary>
    private static double Mode(double arrival, double service, int servers, double leaving) =>
        arrival < servers * service ? Math.Floor(arrival / service) : servers + Math.Floor((arrival - (servers * service)) / leaving);
}
