namespace Ops.Domain.Processes;

/// <summary>
/// One queue before several equal servers, first come first served, with exponential gaps between arrivals and exponential services
/// (M/M/c, 多服务台排队).
/// </summary>
/// <remarks>
/// Rates are per unit of time; times come out in that unit. Exact by recursion over the servers, without factorials. Source: Erlang 1917.
/// Two queues are equal when their rates and servers are.
/// </remarks>
public sealed record MultiServerQueueing : IExplainable
{
    private MultiServerQueueing() { }

    /// <summary>Customers who arrive per unit of time.</summary>
    public double ArrivalRate { get; internal init; }

    /// <summary>Customers whom one busy server finishes per unit of time.</summary>
    public double ServiceRate { get; internal init; }

    /// <summary>How many servers there are.</summary>
    public int Servers { get; internal init; }

    /// <summary>The share of time that a server is busy, below 1: ρ = λ/(cμ).</summary>
    public double Utilization { get; internal init; }

    /// <summary>Erlang B: the share of customers who would be lost if nobody could wait.</summary>
    public double Blocking { get; internal init; }

    /// <summary>Erlang C: the share of customers who wait.</summary>
    public double WaitProbability { get; internal init; }

    /// <summary>The mean number of customers who wait.</summary>
    public double QueueLength { get; internal init; }

    /// <summary>The mean number of customers who wait or are served.</summary>
    public double NumberInSystem { get; internal init; }

    /// <summary>The mean wait of all customers, those who do not wait included.</summary>
    public double Wait { get; internal init; }

    /// <summary>The mean time from arrival to the end of service.</summary>
    public double TimeInSystem { get; internal init; }

    private double Slack => (Servers * ServiceRate) - ArrivalRate;

    /// <summary>The queue in the long run.</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a rate that is not above 0, no server, or a load that the servers cannot work off.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static MultiServerQueueing Of(double arrivalRate, double serviceRate, int servers)
    {
        Guard.Positive(arrivalRate, nameof(arrivalRate));
        Guard.Positive(serviceRate, nameof(serviceRate));
        QueueFigures.Servers(servers, nameof(servers));
        double load = arrivalRate / serviceRate;
        QueueFigures.Stable(load / servers, nameof(arrivalRate));
        return At(arrivalRate, serviceRate, servers, ErlangFormulas.Blocking(load, servers));
    }

    /// <summary>The largest arrival rate at which enough customers are served in time.</summary>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <param name="targetWait">The wait that is still in time; at least 0.</param>
    /// <param name="targetServiceLevel">The share of customers who must wait no longer, strictly between 0 and 1.</param>
    /// <returns>The queue at that rate.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static MultiServerQueueing ForServiceLevel(double serviceRate, int servers, double targetWait, double targetServiceLevel)
    {
        Guard.Positive(serviceRate, nameof(serviceRate));
        QueueFigures.Servers(servers, nameof(servers));
        Guard.NotNegative(targetWait, nameof(targetWait));
        Guard.OpenProbability(targetServiceLevel, nameof(targetServiceLevel));
        return Largest(serviceRate, servers, queue => queue.WaitSurvival(targetWait) <= 1 - targetServiceLevel);
    }

    /// <summary>The largest arrival rate at which the mean wait stays within a limit.</summary>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <param name="targetWait">The limit of the mean wait; above 0.</param>
    /// <returns>The queue at that rate.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static MultiServerQueueing ForMeanWait(double serviceRate, int servers, double targetWait)
    {
        Guard.Positive(serviceRate, nameof(serviceRate));
        QueueFigures.Servers(servers, nameof(servers));
        Guard.Positive(targetWait, nameof(targetWait));
        return Largest(serviceRate, servers, queue => queue.Wait <= targetWait);
    }

    /// <summary>The fewest servers with which the mean wait stays within a limit.</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="targetWait">The limit of the mean wait; above 0.</param>
    /// <returns>The queue with that many servers.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static MultiServerQueueing WithFewestServers(double arrivalRate, double serviceRate, double targetWait)
    {
        Guard.Positive(arrivalRate, nameof(arrivalRate));
        Guard.Positive(serviceRate, nameof(serviceRate));
        Guard.Positive(targetWait, nameof(targetWait));
        return Fewest(arrivalRate, serviceRate, queue => queue.Wait <= targetWait);
    }

    /// <summary>The share of customers who wait longer than a time: C·e^(−(cμ − λ)t).</summary>
    /// <param name="time">The time; at least 0.</param>
    /// <returns>The share, 0 to 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative time, NaN, infinity.</exception>
    public double WaitSurvival(double time) => WaitProbability * Math.Exp(-Slack * Guard.NotNegative(time, nameof(time)));

    /// <summary>The wait that a share of the customers does not exceed; 0 for the share who do not wait.</summary>
    /// <param name="probability">The share, strictly between 0 and 1.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the share is not between 0 and 1; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public double WaitQuantile(double probability)
    {
        double above = 1 - Guard.OpenProbability(probability, nameof(probability));
        return above >= WaitProbability
            ? 0
            : Representable.At(nameof(probability), Math.Log(WaitProbability / above) / Slack, "measure time in a larger unit");
    }

    /// <summary>Tries servers upward from the fewest that can work off the load.</summary>
    internal static MultiServerQueueing Fewest(double arrivalRate, double serviceRate, Func<MultiServerQueueing, bool> isEnough)
    {
        double load = arrivalRate / serviceRate;
        if (load >= int.MaxValue / 2)
            throw Faults.Overflow(nameof(arrivalRate), $"a load of {Figures.Text(load)} servers", "plan in parts");
        double blocking = 1;
        for (int servers = 1; ; servers++)
        {
            blocking = ErlangFormulas.Next(blocking, load, servers);
            if (load / servers < 1 && At(arrivalRate, serviceRate, servers, blocking) is var queue && isEnough(queue))
                return queue;
        }
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        QueueFigures.Wait(
            Wait,
            Phrase.Of($"{WaitProbability} / ({Servers} * {ServiceRate} - {ArrivalRate})"),
            new Phrase("Erlang 1917 (M/M/c)", "埃尔朗 1917（M/M/c）"),
            QueueFigures.Utilization(Utilization, Phrase.Of($"{ArrivalRate} / ({Servers} * {ServiceRate})")),
            Explanation.Of(new Phrase("Erlang B", "埃尔朗 B"), Blocking),
            Explanation.Of(
                new Phrase("Share who wait (Erlang C)", "需等待的比例（埃尔朗 C）"),
                WaitProbability,
                Phrase.Of($"{Blocking} / (1 - {Utilization} * (1 - {Blocking}))")
            ),
            QueueFigures.QueueLength(QueueLength, Phrase.Of($"{ArrivalRate} * {Wait}")),
            QueueFigures.NumberInSystem(NumberInSystem),
            QueueFigures.TimeInSystem(TimeInSystem, Phrase.Of($"{Wait} + 1 / {ServiceRate}"))
        );

    /// <summary>Halves the interval of possible rates until doubles lie side by side.</summary>
    private static MultiServerQueueing Largest(double serviceRate, int servers, Func<MultiServerQueueing, bool> isWithin)
    {
        double low = 0;
        double high = servers * serviceRate;
        MultiServerQueueing? best = null;
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                break;
            double load = middle / serviceRate;
            var queue = load / servers < 1 ? At(middle, serviceRate, servers, ErlangFormulas.Blocking(load, servers)) : null;
            if (queue is not null && isWithin(queue))
            {
                low = middle;
                best = queue;
            }
            else
            {
                high = middle;
            }
        }
        return best ?? throw Faults.Invalid(nameof(serviceRate), "no rate above 0 meets the target", "relax the target");
    }

    private static MultiServerQueueing At(double arrivalRate, double serviceRate, int servers, double blocking)
    {
        double load = arrivalRate / serviceRate;
        double utilization = load / servers;
        double waiting = ErlangFormulas.Waiting(blocking, utilization);
        double queue = waiting * utilization / (1 - utilization);
        double wait = queue / arrivalRate;
        var found = new MultiServerQueueing
        {
            ArrivalRate = arrivalRate,
            ServiceRate = serviceRate,
            Servers = servers,
            Utilization = utilization,
            Blocking = blocking,
            WaitProbability = waiting,
            QueueLength = queue,
            NumberInSystem = queue + load,
            Wait = wait,
            TimeInSystem = wait + (1 / serviceRate),
        };
        Representable.All(nameof(serviceRate), "measure time in another unit", queue, wait, found.NumberInSystem, found.TimeInSystem);
        return found;
    }
}
