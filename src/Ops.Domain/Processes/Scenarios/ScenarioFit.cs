using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>How well a learnt scenario makes the lead times of its log again (模型验证).</summary>
/// <remarks>Lead time: from the first start of a case to its last completion, by the clock. Compared by reference.</remarks>
public sealed class ScenarioFit : IExplainable
{
    private ScenarioFit(ProcessSimulation simulated) => Simulated = simulated;

    /// <summary>The scenario as it is, simulated over the window of the log.</summary>
    public ProcessSimulation Simulated { get; }

    /// <summary>The mean lead time of the log in seconds.</summary>
    public double MeanSeconds { get; private init; }

    /// <summary>The median lead time of the log in seconds.</summary>
    public double MedianSeconds { get; private init; }

    /// <summary>The seconds within which 90 % of the cases of the log left.</summary>
    public double P90Seconds { get; private init; }

    /// <summary>The cases of the log.</summary>
    public int Cases { get; private init; }

    /// <summary>By which share the simulated mean lead time is above that of the log, negative below; null without simulated cases or lead time.</summary>
    public double? MeanError => Simulated.LeadTime is { } lead && MeanSeconds > 0 ? (lead.Mean / MeanSeconds) - 1 : null;

    /// <summary>
    /// How far the simulated lead times lie from those of the log, on average over a hundred equal shares of cases and over the replications, as a
    /// share of the log's mean (earth mover's distance): 0 is a perfect fit, 0.1 a tenth of a typical lead time. Null without simulated cases or
    /// lead time.
    /// </summary>
    public double? Distance { get; private init; }

    /// <summary>
    /// The share of the replications whose mean lead time is shorter than that of the log. Near 0 or 1 the log does not look like a run of the
    /// scenario.
    /// </summary>
    public double ShareShorter { get; private init; }

    /// <summary>Holds a learnt scenario against a log.</summary>
    /// <param name="log">The log that it was learnt from, or another one of the same process and about the same length.</param>
    /// <param name="learnt">The learnt scenario.</param>
    /// <param name="options">How long and how often; null for ten replications of the log's window.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, or as for <see cref="ProcessSimulation.Of"/>; <see cref="FaultCode.EmptyInput"/>: the log has
    /// no case.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ScenarioFit Of(
        EventLog log,
        LogScenario learnt,
        ProcessSimulationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(log, nameof(log));
        Guard.NotNull(learnt, nameof(learnt));
        if (log.CaseCount == 0)
            throw Faults.Empty(nameof(log), "give a log with at least one case");
        var leads = new long[log.CaseCount];
        for (int c = 0; c < leads.Length; c++)
            leads[c] = log.LastTime(c) - LogArrivals.Entered(log, c);
        DigitSort.Sort(leads);
        var own = LeadPercentiles.Of(leads)!;
        double mean = TickFigures.Mean(leads);
        var simulated = ProcessSimulation.Of(learnt.Scenario, options ?? learnt.Window, null, cancellation);
        var runs = simulated.Runs;
        double?[] distances = [.. runs.Select(run => run.Leads?.DistanceTo(own))];
        return new ScenarioFit(simulated)
        {
            MeanSeconds = mean,
            MedianSeconds = own.Median,
            P90Seconds = own.P90,
            Cases = leads.Length,
            Distance = mean > 0 && distances.All(distance => distance is not null) ? distances.Average() / mean : null,
            ShareShorter = (double)runs.Count(run => run.Lead < mean) / runs.Length,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Distance of the simulated lead times from those of the log", "仿真前置时间与日志的距离"),
            Distance,
            new Phrase("mean distance of a hundred equal shares / mean of the log", "百等份平均距离 / 日志平均值"),
            new Phrase("earth mover's distance", "推土机距离"),
            Explanation.Of(new Phrase("Mean lead time of the log in seconds", "日志平均前置时间（秒）"), MeanSeconds),
            SimulationEstimate.Explain(new Phrase("Simulated mean lead time in seconds", "仿真平均前置时间（秒）"), Simulated.LeadTime),
            Explanation.Of(new Phrase("Error of the mean", "平均值误差"), MeanError),
            Explanation.Of(new Phrase("Share of shorter replications", "更短的重复次数占比"), ShareShorter)
        );
}
