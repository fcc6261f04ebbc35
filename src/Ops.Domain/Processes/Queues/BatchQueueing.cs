namespace Ops.Domain.Processes;

/// <summary>One server with exponential services, before customers who come in batches (M^X/M/1, 成批到达排队).</summary>
/// <remarks>Exact long-run means. Source: Gross &amp; Harris, Fundamentals of Queueing Theory, 1998, section 3.1.</remarks>
public sealed record BatchQueueing : IExplainable
{
    private const double Slack = 1e-9;

    private BatchQueueing() { }

    /// <summary>Batches that arrive per unit of time.</summary>
    public double BatchRate { get; internal init; }

    /// <summary>Customers whom the busy server finishes per unit of time.</summary>
    public double ServiceRate { get; internal init; }

    /// <summary>The mean size of a batch: E[X].</summary>
    public double MeanBatch { get; internal init; }

    /// <summary>The share of time that the server is busy, below 1: ρ = λE[X]/μ.</summary>
    public double Utilization { get; internal init; }

    /// <summary>The mean number of customers who wait or are served: ρ(1 + E[X²]/E[X])/(2(1 − ρ)).</summary>
    public double NumberInSystem { get; internal init; }

    /// <summary>The mean number of customers who wait.</summary>
    public double QueueLength { get; internal init; }

    /// <summary>The mean time from arrival to the end of service.</summary>
    public double TimeInSystem { get; internal init; }

    /// <summary>The mean wait.</summary>
    public double Wait { get; internal init; }

    /// <summary>The queue in the long run.</summary>
    /// <param name="batchRate">Batches that arrive per unit of time; above 0.</param>
    /// <param name="sizeProbabilities">The probability of a batch of 1, 2, … customers; they sum to 1.</param>
    /// <param name="serviceRate">Customers whom the busy server finishes per unit of time; above 0.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no probability. <see cref="FaultCode.InvalidArgument"/>: a rate that is not above 0, a negative
    /// probability, a sum that is not 1, or too great a load.
    /// </exception>
    public static BatchQueueing Of(double batchRate, ReadOnlySpan<double> sizeProbabilities, double serviceRate)
    {
        Guard.NotEmpty(sizeProbabilities, nameof(sizeProbabilities));
        Guard.Positive(batchRate, nameof(batchRate));
        Guard.Positive(serviceRate, nameof(serviceRate));
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (int k = 0; k < sizeProbabilities.Length; k++)
        {
            double p = Guard.Probability(sizeProbabilities[k], Guard.At(nameof(sizeProbabilities), k));
            sum += p;
            mean += (k + 1) * p;
            square += (k + 1.0) * (k + 1) * p;
        }
        if (Math.Abs(sum - 1) > Slack)
            throw Faults.Invalid(nameof(sizeProbabilities), $"they sum to {Figures.Text(sum)}", "make them sum to 1");
        double utilization = QueueFigures.Stable(batchRate * mean / serviceRate, nameof(batchRate));
        double number = utilization * (1 + (square / mean)) / (2 * (1 - utilization));
        double time = number / (batchRate * mean);
        return new BatchQueueing
        {
            BatchRate = batchRate,
            ServiceRate = serviceRate,
            MeanBatch = mean,
            Utilization = utilization,
            NumberInSystem = number,
            QueueLength = number - utilization,
            TimeInSystem = time,
            Wait = time - (1 / serviceRate),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        QueueFigures.Wait(
            Wait,
            Phrase.Of($"{TimeInSystem} - 1 / {ServiceRate}"),
            new Phrase("M^X/M/1, Gross & Harris 1998", "M^X/M/1，格罗斯与哈里斯 1998"),
            Explanation.Of(new Phrase("Mean size of a batch", "平均批量"), MeanBatch),
            QueueFigures.Utilization(Utilization, Phrase.Of($"{BatchRate} * {MeanBatch} / {ServiceRate}")),
            QueueFigures.NumberInSystem(NumberInSystem),
            QueueFigures.QueueLength(QueueLength, Phrase.Of($"{NumberInSystem} - {Utilization}")),
            QueueFigures.TimeInSystem(TimeInSystem, Phrase.Of($"{NumberInSystem} / ({BatchRate} * {MeanBatch})"))
        );
}
