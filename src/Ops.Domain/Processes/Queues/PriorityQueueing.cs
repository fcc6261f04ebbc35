namespace Ops.Domain.Processes;

/// <summary>A queue whose customers fall into classes, the first class going first (优先级排队).</summary>
/// <remarks>
/// Exact long-run means. Sources: Cobham, JORSA 2, 1954 (no interruption, one server and several); Conway, Maxwell &amp; Miller, Theory of
/// Scheduling, 1967 (interruption, the service is resumed). Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class PriorityQueueing : IExplainable
{
    private PriorityQueueing(Phrase source) => Source = source;

    /// <summary>The share of time that a server is busy, below 1.</summary>
    public double Utilization { get; internal init; }

    /// <summary>The share of customers who wait; null where customers are interrupted.</summary>
    public double? WaitProbability { get; internal init; }

    /// <summary>The figures of each class, in the order of the classes.</summary>
    public ImmutableArray<ClassFigures> Classes { get; internal init; }

    /// <summary>The mean number of customers of all classes who are held up.</summary>
    public double QueueLength { get; internal init; }

    private Phrase Source { get; }

    /// <summary>One server who finishes the customer at hand before turning to a better one (non-preemptive M/G/1).</summary>
    /// <param name="classes">The classes, the one that goes first first; at least one.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no class. <see cref="FaultCode.InvalidArgument"/>: too great a load.
    /// </exception>
    public static PriorityQueueing Finishing(ReadOnlySpan<CustomerClass> classes)
    {
        double utilization = Load(classes);
        double residual = 0;
        foreach (var customers in classes)
            residual += customers.Residual;
        var figures = ImmutableArray.CreateBuilder<ClassFigures>(classes.Length);
        double before = 0;
        foreach (var customers in classes)
        {
            double with = before + customers.Load;
            figures.Add(ClassFigures.Of(customers.ArrivalRate, residual / ((1 - before) * (1 - with)), customers.MeanService));
            before = with;
        }
        return Result(new Phrase("Cobham 1954", "科巴姆 1954"), utilization, utilization, figures);
    }

    /// <summary>One server who leaves the customer at hand for a better one and takes him up again later (preemptive-resume M/G/1).</summary>
    /// <param name="classes">The classes, the one that goes first first; at least one.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no class. <see cref="FaultCode.InvalidArgument"/>: too great a load.
    /// </exception>
    public static PriorityQueueing Interrupting(ReadOnlySpan<CustomerClass> classes)
    {
        double utilization = Load(classes);
        var figures = ImmutableArray.CreateBuilder<ClassFigures>(classes.Length);
        double before = 0;
        double residual = 0;
        foreach (var customers in classes)
        {
            double with = before + customers.Load;
            residual += customers.Residual;
            double delay = (customers.MeanService * before / (1 - before)) + (residual / ((1 - before) * (1 - with)));
            figures.Add(ClassFigures.Of(customers.ArrivalRate, delay, customers.MeanService));
            before = with;
        }
        return Result(new Phrase("Conway, Maxwell & Miller 1967", "康韦、马克斯韦尔与米勒 1967"), utilization, null, figures);
    }

    /// <summary>Several servers whose exponential services take equally long for all classes and are not interrupted (M/M/c).</summary>
    /// <param name="arrivalRates">Customers of each class who arrive per unit of time, the class that goes first first; at least 0, not all 0.</param>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no class. <see cref="FaultCode.InvalidArgument"/>: an argument outside its range, or too great a load.
    /// </exception>
    public static PriorityQueueing Finishing(ReadOnlySpan<double> arrivalRates, double serviceRate, int servers)
    {
        Guard.NotEmpty(arrivalRates, nameof(arrivalRates));
        double arrivals = 0;
        for (int k = 0; k < arrivalRates.Length; k++)
            arrivals += Guard.NotNegative(arrivalRates[k], Guard.At(nameof(arrivalRates), k));
        var queue = MultiServerQueueing.Of(arrivals, serviceRate, servers);
        double speed = servers * serviceRate;
        var figures = ImmutableArray.CreateBuilder<ClassFigures>(arrivalRates.Length);
        double before = 0;
        foreach (double rate in arrivalRates)
        {
            double with = before + rate;
            double wait = queue.WaitProbability / speed / ((1 - (before / speed)) * (1 - (with / speed)));
            figures.Add(ClassFigures.Of(rate, wait, 1 / serviceRate));
            before = with;
        }
        return Result(new Phrase("Cobham 1954", "科巴姆 1954"), queue.Utilization, queue.WaitProbability, figures);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Classes.Length + 1);
        parts.Add(QueueFigures.Utilization(Utilization));
        for (int k = 0; k < Classes.Length; k++)
        {
            parts.Add(
                QueueFigures.Wait(
                    Classes[k].Wait,
                    default,
                    QueueFigures.ClassName(k),
                    QueueFigures.TimeInSystem(Classes[k].TimeInSystem),
                    QueueFigures.NumberInSystem(Classes[k].NumberInSystem)
                )
            );
        }
        return QueueFigures.QueueLength(QueueLength) with { Source = Source, Parts = parts.DrainToImmutable() };
    }

    private static double Load(ReadOnlySpan<CustomerClass> classes)
    {
        Guard.NotEmpty(classes, nameof(classes));
        double load = 0;
        foreach (var customers in classes)
            load += customers.Load;
        return QueueFigures.Stable(load, nameof(classes));
    }

    private static PriorityQueueing Result(Phrase source, double utilization, double? waits, ImmutableArray<ClassFigures>.Builder figures)
    {
        double queue = 0;
        foreach (var customers in figures)
            queue += customers.QueueLength;
        return new PriorityQueueing(source)
        {
            Utilization = utilization,
            WaitProbability = waits,
            Classes = figures.DrainToImmutable(),
            QueueLength = queue,
        };
    }
}
