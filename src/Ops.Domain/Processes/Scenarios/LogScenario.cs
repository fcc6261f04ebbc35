using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>A process that can be simulated, learnt from its log, with what it was learnt from (由日志构建仿真模型).</summary>
/// <remarks>
/// <para>Arrivals: rates by hour of the week, or the gaps of a log of less than two weeks. Turns: the shares of the directly-follows graph, so that
/// parallel work goes one after the other. Times: the observed ones, each as likely as the next. People: in pools of those who do the same work;
/// as many as on a median day.</para>
/// <para>A scenario that was learnt is a claim: hold it against its log with <see cref="ScenarioFit"/> before asking it anything. Compared by
/// reference.</para>
/// </remarks>
public sealed class LogScenario : IExplainable
{
    private LogScenario(ProcessScenario scenario, ImmutableArray<LearntStep> steps, ImmutableArray<LearntPool> pools)
    {
        Scenario = scenario;
        Steps = steps;
        Pools = pools;
    }

    /// <summary>The process, from the first arrival of the log on, all cases in one class <c>"all"</c>.</summary>
    public ProcessScenario Scenario { get; }

    /// <summary>What was learnt of each activity, in ordinal order.</summary>
    public ImmutableArray<LearntStep> Steps { get; }

    /// <summary>What was learnt of the people, in ordinal order of the pools.</summary>
    public ImmutableArray<LearntPool> Pools { get; }

    /// <summary>The cases of the log.</summary>
    public int Cases { get; private init; }

    /// <summary>The window of the log as that of a simulation: from its first arrival to its last, counted from the start.</summary>
    public ProcessSimulationOptions Window { get; private init; } = new();

    /// <summary>Learns a scenario.</summary>
    /// <param name="log">The log, of cases that are finished.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: the log is null, or an option outside its range; <see cref="FaultCode.EmptyInput"/>: the log has no
    /// case; <see cref="FaultCode.InsufficientData"/>: one case, or all at the same time.
    /// </exception>
    public static LogScenario Of(EventLog log, LogScenarioOptions? options = null)
    {
        Guard.NotNull(log, nameof(log));
        var settings = (options ?? new LogScenarioOptions()).Checked();
        if (log.CaseCount == 0)
            throw Faults.Empty(nameof(log), "give a log with at least two cases");
        Guard.AtLeast(log.CaseCount, 2, nameof(log));
        var zone = settings.Calendar?.Zone ?? DateTimeZone.Utc;
        long[] times = LogArrivals.Times(log);
        var arrivals = LogArrivals.Of(times, settings.Calendar, zone);
        var roles = new LogRoles(log, settings.Similarity, zone);
        var turns = new LogTurns(log);
        var (steps, learnt) = LearntSteps(log, settings, roles, turns);
        var pools = roles.Pools.Select(pool => new StaffPool(pool.Id, new StaffShift(pool.People, settings.Calendar)));
        var start = Instant.FromUnixTimeTicks(times[0]);
        var scenario = new ProcessScenario(start, [new CaseClass("all", arrivals, turns.First)], steps, [.. pools]);
        return new LogScenario(scenario, learnt, roles.Pools)
        {
            Cases = log.CaseCount,
            Window = new ProcessSimulationOptions
            {
                Horizon = Instant.FromUnixTimeTicks(times[^1]) - start + Duration.FromTicks(1),
                WarmUp = Duration.Zero,
            },
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Cases learnt from", "学习所用案例数"),
            (decimal)Cases,
            default,
            default,
            [
                .. Steps.Select(step =>
                    Explanation.Of(
                        new Phrase($"Mean seconds of {step.Activity}", $"{step.Activity} 的平均秒数"),
                        step.MeanSeconds,
                        Phrase.Of(
                            $"{step.Recorded} starts recorded and {step.Estimated} estimated in {step.Events} events",
                            $"{step.Events} 个事件中记录开始 {step.Recorded} 个，估计 {step.Estimated} 个"
                        )
                    )
                ),
                .. Pools.Select(pool =>
                    Explanation.Of(
                        new Phrase($"People at {pool.Id}", $"{pool.Id} 的人数"),
                        (decimal)pool.People,
                        Phrase.Of(
                            $"on a median day of {pool.Days}, of {pool.Resources.Length} known",
                            $"{pool.Days} 天中位数日，已知 {pool.Resources.Length} 人"
                        )
                    )
                ),
            ]
        );

    private static (ProcessStep[] Steps, ImmutableArray<LearntStep> Learnt) LearntSteps(
        EventLog log,
        LogScenarioOptions settings,
        LogRoles roles,
        LogTurns turns
    )
    {
        var work = LogWork.Of(log, settings.Calendar);
        var seconds = log.ActivityNames.Select(_ => new List<double>()).ToArray();
        var counts = LogSummary.Counts(log.Activities, log.ActivityNames.Length);
        var recorded = new int[counts.Length];
        for (int i = 0; i < log.EventCount; i++)
        {
            recorded[log.Activities[i]] += log.HasStart(i) ? 1 : 0;
            if (work.Ticks[i] is { } ticks)
                seconds[log.Activities[i]].Add(Math.Max(0, ticks) / NodaConstants.TicksPerSecond);
        }
        var steps = new List<ProcessStep>();
        var learnt = new List<LearntStep>();
        foreach (int activity in Enumerable.Range(0, counts.Length).OrderBy(i => log.ActivityNames[i], StringComparer.Ordinal))
        {
            if (counts[activity] == 0)
                continue;
            string name = log.ActivityNames[activity];
            var own = seconds[activity];
            IDistribution law = own.Count > 0 ? new Empirical(own.ToArray()) : new Constant(0);
            steps.Add(new ProcessStep(name, roles.PoolOf[activity], law, turns.After(activity)));
            learnt.Add(
                new LearntStep(
                    name,
                    roles.PoolOf[activity],
                    counts[activity],
                    recorded[activity],
                    own.Count - recorded[activity],
                    law.Mean ?? 0
                )
            );
        }
        return ([.. steps], [.. learnt]);
    }
}
