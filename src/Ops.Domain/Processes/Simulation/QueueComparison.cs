namespace Ops.Domain.Processes;

/// <summary>Two queues under the same luck: what the change alone does to the wait (公共随机数对比).</summary>
/// <remarks>
/// Common random numbers: the i-th gap and the i-th service of a replication come from the same uniform numbers in both, so that most of the
/// chance cancels out of the difference (A. Law, Simulation Modeling and Analysis, 11.2). Compared by reference.
/// </remarks>
public sealed class QueueComparison : IExplainable
{
    private QueueComparison(QueueSimulation before, QueueSimulation after)
    {
        Base = before;
        Variant = after;
    }

    /// <summary>The queue as it is.</summary>
    public QueueSimulation Base { get; }

    /// <summary>The queue as it might be.</summary>
    public QueueSimulation Variant { get; }

    /// <summary>By how much the mean wait of the variant is longer, with its interval; null when one of the two is undefined.</summary>
    public SimulationEstimate? Difference { get; private init; }

    /// <summary>
    /// The variance of the paired differences over the sum of the variances of both: below 1 as far as the common luck helps, 0 when the
    /// differences do not vary; null when they are undefined.
    /// </summary>
    public double? VarianceRatio { get; private init; }

    /// <summary>Compares two queues.</summary>
    /// <param name="before">The queue as it is.</param>
    /// <param name="after">The queue as it might be.</param>
    /// <param name="options">How long and how often, for both; null for the defaults.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, or an option outside its range; <see cref="FaultCode.InsufficientData"/>: fewer than two
    /// replications.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static QueueComparison Of(
        QueueScenario before,
        QueueScenario after,
        QueueSimulationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(before, nameof(before));
        Guard.NotNull(after, nameof(after));
        var settings = (options ?? new QueueSimulationOptions()).Checked();
        Guard.AtLeast(settings.Replications, 2, nameof(settings.Replications));
        var comparison = new QueueComparison(
            QueueSimulation.Of(before, settings, null, cancellation),
            QueueSimulation.Of(after, settings, null, cancellation)
        );
        if (comparison.Base.Wait is null || comparison.Variant.Wait is null)
            return comparison;
        double[] old = Waits(comparison.Base);
        double[] now = Waits(comparison.Variant);
        double[] paired = [.. now.Zip(old, (next, last) => next - last)];
        double variance = SimulationEstimate.SampleVariance(paired);
        double apart = SimulationEstimate.SampleVariance(old) + SimulationEstimate.SampleVariance(now);
        return new QueueComparison(comparison.Base, comparison.Variant)
        {
            Difference = SimulationEstimate.Of(paired, settings.Confidence),
            VarianceRatio = variance == 0 ? 0 : variance / apart,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        SimulationEstimate.Explain(
            new Phrase("Change of the mean wait", "平均等待时间的变化"),
            Difference,
            SimulationEstimate.Explain(new Phrase("Mean wait as it is", "现状平均等待时间"), Base.Wait),
            SimulationEstimate.Explain(new Phrase("Mean wait as it might be", "方案平均等待时间"), Variant.Wait),
            Explanation.Of(new Phrase("Variance left by the common luck", "公共随机数剩余方差比"), VarianceRatio)
        );

    private static double[] Waits(QueueSimulation simulation) => [.. simulation.Replications.Select(run => run.Wait).OfType<double>()];
}
