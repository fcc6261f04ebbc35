using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Processes that are simulated, and learnt from logs.</summary>
internal sealed class ScenarioSamples : RoomSamples
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static CaseArrivals Arrivals => CaseArrivals.ByGaps(new Exponential(0.5));

    private static ProcessScenario Scenario =>
        new(Start, [new CaseClass("all", Arrivals, "k1")], [new ProcessStep("k1", "k1", new Exponential(1))], [new StaffPool("k1", 1)]);

    private static LogScenario Learnt =>
        LogScenario.Of(
            EventLog.Of(
                new LogEvent("c1", "a", Start, resource: "r1"),
                new LogEvent("c2", "a", Start + Duration.FromHours(1), resource: "r1"),
                new LogEvent("c2", "b", Start + Duration.FromHours(2), resource: "r1")
            )
        );

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(CaseArrivals)] = _ => Arrivals,
            [typeof(CaseClass)] = variant => new CaseClass($"k{variant + 1}", Arrivals, "k1"),
            [typeof(ProcessStep)] = variant => new ProcessStep($"k{variant + 1}", "k1", new Exponential(1)),
            [typeof(StaffShift)] = variant => new StaffShift(variant + 1),
            [typeof(StaffPool)] = variant => new StaffPool($"k{variant + 1}", 1),
            [typeof(StepShare)] = variant => new StepShare($"k{variant + 1}", 0.25),
            [typeof(ProcessScenario)] = _ => Scenario,
            [typeof(ScenarioChange)] = _ => ScenarioChange.MoreArrivals(-0.01),
            [typeof(LogScenario)] = _ => Learnt,
            [typeof(ProcessSimulationOptions)] = _ => new ProcessSimulationOptions
            {
                Horizon = Duration.FromSeconds(60),
                WarmUp = Duration.FromSeconds(5),
                Replications = 3,
            },
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["CaseArrivals.ByGaps(gapSeconds)"] = () => new Exponential(0.5),
            ["CaseArrivals.ByHour(perHour)"] = () => Enumerable.Repeat(1.0, 168).ToArray(),
            ["ProcessStep.new(seconds)"] = () => new Exponential(1),
            ["ProcessStep.new(next)"] = () => new[] { new StepShare("k1", 0.5) },
            ["CaseClass.new(first)"] = () => new[] { new StepShare("k1", 1) },
            ["ScenarioChange.Faster(share)"] = () => 0.2,
            ["ScenarioChange.Reroute(share)"] = () => 0.2,
            ["StaffShift.new(calendar)"] = () => null,
            ["CaseArrivals.ByGaps(calendar)"] = () => null,
            ["CompletionComparison.Of(beforeUntil)"] = () => null,
            ["CompletionComparison.Of(afterUntil)"] = () => null,
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("ProcessStep.new(next)", "a step after which all cases leave"),
            ("ProcessScenario.new(pools)", "a process whose steps need nobody"),
            ("CompletionComparison.Of(endActivities)", "an end that names nothing is an invalid argument, like the other faults of names"),
        ];
}
