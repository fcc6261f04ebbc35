namespace Ops.Domain.Processes;

/// <summary>What a process does, by simulation: how long cases take and wait, and how busy people are (流程仿真).</summary>
/// <remarks>
/// Discrete events in whole ticks of 100 ns, so that calendars and changes of the clock are met exactly. The random numbers of a case depend on
/// its class and number alone: the same seed gives the same bits on one thread and on many, and a changed scenario meets the same luck.
/// Compared by reference.
/// </remarks>
public sealed class ProcessSimulation : IExplainable
{
    private const double MostCases = 1e9;

    private ProcessSimulation(ProcessScenario scenario, ImmutableArray<ScenarioReplication> runs, double confidence)
    {
        Scenario = scenario;
        Runs = runs;
        SimulationEstimate? Defined(Func<ScenarioReplication, double?> figure) =>
            SimulationEstimate.OfDefined([.. runs.Select(figure)], confidence);
        SimulationEstimate Count(Func<ScenarioReplication, int> figure) =>
            SimulationEstimate.Of([.. runs.Select(run => (double)figure(run))], confidence);
        Cases = Count(run => run.Cases);
        LeadTime = Defined(run => run.Lead);
        MedianLeadTime = Defined(run => run.Leads?.Median);
        P90LeadTime = Defined(run => run.Leads?.P90);
        Wait = Defined(run => run.Wait);
        Classes =
        [
            .. scenario.Classes.Select(
                (item, i) =>
                    new ClassEstimates
                    {
                        Id = item.Id,
                        Cases = Count(run => run.ClassCases[i]),
                        LeadTime = Defined(run => run.ClassLead[i]),
                        Wait = Defined(run => run.ClassWait[i]),
                    }
            ),
        ];
        Steps =
        [
            .. scenario.Steps.Select(
                (item, i) =>
                    new StepEstimates
                    {
                        Id = item.Id,
                        Executions = Count(run => run.StepCount[i]),
                        Wait = Defined(run => run.StepWait[i]),
                    }
            ),
        ];
        Pools =
        [
            .. scenario.Pools.Select((item, i) => new PoolEstimate { Id = item.Id, Utilization = Defined(run => run.Utilization[i]) }),
        ];
    }

    /// <summary>What was simulated.</summary>
    public ProcessScenario Scenario { get; }

    /// <summary>The cases that came in the window.</summary>
    public SimulationEstimate Cases { get; }

    /// <summary>The mean seconds from coming to leaving, by the clock; null when no case came in some replication.</summary>
    public SimulationEstimate? LeadTime { get; }

    /// <summary>The median of them; null when no case came in some replication.</summary>
    public SimulationEstimate? MedianLeadTime { get; }

    /// <summary>The seconds within which 90 % of the cases leave; null when no case came in some replication.</summary>
    public SimulationEstimate? P90LeadTime { get; }

    /// <summary>The mean seconds that a case waits for people in all, closed hours included; null when no case came in some replication.</summary>
    public SimulationEstimate? Wait { get; }

    /// <summary>The figures of each class, in the order of the scenario.</summary>
    public ImmutableArray<ClassEstimates> Classes { get; }

    /// <summary>The figures of each step, in the order of the scenario.</summary>
    public ImmutableArray<StepEstimates> Steps { get; }

    /// <summary>The figures of each pool, in the order of the scenario.</summary>
    public ImmutableArray<PoolEstimate> Pools { get; }

    internal ImmutableArray<ScenarioReplication> Runs { get; }

    /// <summary>Simulates a process.</summary>
    /// <param name="scenario">The process.</param>
    /// <param name="options">How long and how often; null for the defaults.</param>
    /// <param name="progress">Told the finished share after each replication; null for nobody.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, an option outside its range, an order or shift end that is not defined, more work than a
    /// pool can ever do, or more than 10⁹ cases; <see cref="FaultCode.Overflow"/>: a drawn time above 10,000 years.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ProcessSimulation Of(
        ProcessScenario scenario,
        ProcessSimulationOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(scenario, nameof(scenario));
        var settings = (options ?? new ProcessSimulationOptions()).Checked();
        Guard.Defined(scenario.Order, nameof(scenario.Order));
        Guard.Defined(scenario.ShiftEnd, nameof(scenario.ShiftEnd));
        ScenarioLoad.Check(scenario);
        double cases = scenario.Classes.Sum(item => item.Arrivals.MeanRate(scenario.Start)) * settings.Horizon.TotalSeconds;
        if (cases > MostCases)
            throw Faults.Invalid(nameof(options), $"some {Figures.Text(cases)} cases would come", "give a shorter horizon");
        var runs = Replications.Run(
            settings.Replications,
            settings.DegreeOfParallelism,
            () => new ScenarioRun(scenario, settings),
            (own, replication) => own.Run(replication),
            progress,
            cancellation
        );
        return new ProcessSimulation(scenario, [.. runs], settings.Confidence);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        SimulationEstimate.Explain(
            new Phrase("Mean lead time in seconds", "平均前置时间（秒）"),
            LeadTime,
            [
                SimulationEstimate.Explain(new Phrase("Mean wait in seconds", "平均等待时间（秒）"), Wait),
                SimulationEstimate.Explain(new Phrase("Cases", "案例数"), Cases),
                .. Classes.Select(item =>
                    SimulationEstimate.Explain(new Phrase($"Mean lead time of {item.Id}", $"{item.Id} 的平均前置时间"), item.LeadTime)
                ),
                .. Steps.Select(item =>
                    SimulationEstimate.Explain(new Phrase($"Mean wait before {item.Id}", $"{item.Id} 前的平均等待"), item.Wait)
                ),
                .. Pools.Select(item =>
                    SimulationEstimate.Explain(new Phrase($"Utilisation of {item.Id}", $"{item.Id} 的利用率"), item.Utilization)
                ),
            ]
        );
}
