namespace Ops.Domain.Processes;

/// <summary>What a change would do to a process, everything else and all luck being the same (假设分析).</summary>
/// <remarks>
/// Common random numbers: case i comes by the same number, draws the same service numbers and takes the same turns in both, so that most of the
/// chance cancels out of the difference (A. Law, Simulation Modeling and Analysis, 11.2). Compared by reference.
/// </remarks>
public sealed class ScenarioComparison : IExplainable
{
    private ScenarioComparison(ProcessSimulation before, ProcessSimulation after)
    {
        Base = before;
        Variant = after;
    }

    /// <summary>The process as it is.</summary>
    public ProcessSimulation Base { get; }

    /// <summary>The process as it might be.</summary>
    public ProcessSimulation Variant { get; }

    /// <summary>By how many seconds the mean lead time is longer, with its interval; null when one of the two is undefined.</summary>
    public SimulationEstimate? LeadTimeChange { get; private init; }

    /// <summary>By how many seconds the median lead time is longer; null when one of the two is undefined.</summary>
    public SimulationEstimate? MedianLeadTimeChange { get; private init; }

    /// <summary>By how many seconds the time within which 90 % leave is longer; null when one of the two is undefined.</summary>
    public SimulationEstimate? P90LeadTimeChange { get; private init; }

    /// <summary>By how many seconds cases wait longer for people; null when one of the two is undefined.</summary>
    public SimulationEstimate? WaitChange { get; private init; }

    /// <summary>
    /// The variance of the paired differences of the mean lead time over the sum of the variances of both: below 1 as far as the common luck
    /// helps, 0 when the differences do not vary; null when they are undefined.
    /// </summary>
    public double? VarianceRatio { get; private init; }

    /// <summary>True when the interval of the change of the mean lead time lies on one side of 0; null when it is undefined.</summary>
    public bool? IsSure => LeadTimeChange is { } change ? change.Low > 0 || change.High < 0 : null;

    /// <summary>Compares a process with itself after some changes.</summary>
    /// <param name="scenario">The process as it is.</param>
    /// <param name="changes">What would be changed; at least one.</param>
    /// <param name="options">How long and how often, for both; null for the defaults.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// As for <see cref="ProcessScenario.With"/> and <see cref="ProcessSimulation.Of"/>; <see cref="FaultCode.InsufficientData"/>: fewer than two
    /// replications.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ScenarioComparison Of(
        ProcessScenario scenario,
        ReadOnlySpan<ScenarioChange> changes,
        ProcessSimulationOptions? options = null,
        CancellationToken cancellation = default
    ) => Of(scenario, Guard.NotNull(scenario, nameof(scenario)).With(changes), options, cancellation);

    /// <summary>Compares two processes, the classes of both in the same order.</summary>
    /// <param name="before">The process as it is.</param>
    /// <param name="after">The process as it might be.</param>
    /// <param name="options">How long and how often, for both; null for the defaults.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// As for <see cref="ProcessSimulation.Of"/>; <see cref="FaultCode.InsufficientData"/>: fewer than two replications.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ScenarioComparison Of(
        ProcessScenario before,
        ProcessScenario after,
        ProcessSimulationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(before, nameof(before));
        Guard.NotNull(after, nameof(after));
        var settings = (options ?? new ProcessSimulationOptions()).Checked();
        Guard.AtLeast(settings.Replications, 2, nameof(settings.Replications));
        var old = ProcessSimulation.Of(before, settings, null, cancellation);
        var now = ProcessSimulation.Of(after, settings, null, cancellation);
        SimulationEstimate? Change(Func<ScenarioReplication, double?> figure) =>
            SimulationEstimate.OfDefined([.. now.Runs.Zip(old.Runs, (next, last) => figure(next) - figure(last))], settings.Confidence);
        return new ScenarioComparison(old, now)
        {
            LeadTimeChange = Change(run => run.Lead),
            MedianLeadTimeChange = Change(run => run.Leads?.Median),
            P90LeadTimeChange = Change(run => run.Leads?.P90),
            WaitChange = Change(run => run.Wait),
            VarianceRatio = Ratio(old, now),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        SimulationEstimate.Explain(
            new Phrase("Change of the mean lead time in seconds", "平均前置时间的变化（秒）"),
            LeadTimeChange,
            SimulationEstimate.Explain(new Phrase("Mean lead time as it is", "现状平均前置时间"), Base.LeadTime),
            SimulationEstimate.Explain(new Phrase("Mean lead time as it might be", "方案平均前置时间"), Variant.LeadTime),
            SimulationEstimate.Explain(new Phrase("Change of the mean wait", "平均等待时间的变化"), WaitChange),
            Explanation.Of(new Phrase("Variance left by the common luck", "公共随机数剩余方差比"), VarianceRatio)
        );

    private static double? Ratio(ProcessSimulation old, ProcessSimulation now)
    {
        double[] first = [.. old.Runs.Select(run => run.Lead).OfType<double>()];
        double[] second = [.. now.Runs.Select(run => run.Lead).OfType<double>()];
        if (first.Length < old.Runs.Length || second.Length < now.Runs.Length)
            return null;
        double variance = SimulationEstimate.SampleVariance([.. second.Zip(first, (next, last) => next - last)]);
        return variance == 0 ? 0 : variance / (SimulationEstimate.SampleVariance(first) + SimulationEstimate.SampleVariance(second));
    }
}
