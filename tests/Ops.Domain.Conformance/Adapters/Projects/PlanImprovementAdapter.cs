using System.Text.Json.Nodes;
using Ops.Domain.Projects;

namespace Ops.Domain.Conformance.Adapters.Projects;

/// <summary>Plans made shorter, feasible or safer.</summary>
internal sealed class PlanImprovementAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.project.crash", Crash);
        operations.Add("processes.project.level", Level);
        operations.Add("processes.project.criticalChain", Chain);
    }

    private static JsonObject Crash(Input input)
    {
        decimal indirect = input["indirectCostPerPeriod"].DecimalOrNull ?? 0;
        var curve = TimeCostCurve.Of(
            [
                .. input["activities"]
                    .NotEmpty()
                    .Select(item => new CrashableActivity(
                        item["id"].Text,
                        item["normalDuration"].Int,
                        item["crashDuration"].Int,
                        item["normalCost"].Decimal,
                        item["crashCost"].Decimal,
                        [.. ProjectInput.List(item["predecessors"]).Select(id => id.Text)]
                    )),
            ],
            indirect
        );
        return new JsonObject
        {
            ["normalDuration"] = curve.NormalDuration,
            ["minimumDuration"] = curve.MinimumDuration,
            ["curve"] = Output.List(
                curve.Points,
                point => new JsonObject
                {
                    ["duration"] = point.Duration,
                    ["directCost"] = Output.Exact(point.DirectCost),
                    ["totalCost"] = Output.Exact(point.TotalCost),
                }
            ),
            ["optimum"] = new JsonObject { ["duration"] = curve.Optimum.Duration, ["totalCost"] = Output.Exact(curve.Optimum.TotalCost) },
        };
    }

    private static JsonObject Level(Input input)
    {
        var schedule = LimitedSchedule.Of(
            [
                .. input["activities"]
                    .NotEmpty()
                    .Select(item => new LimitedActivity(item["id"].Text, item["duration"].Int, item["demands"].Ints)),
            ],
            input["capacities"].Ints,
            [
                .. ProjectInput
                    .List(input["precedences"])
                    .Select(pair => pair.Texts is [var from, var to] ? new ActivityLink(from, to) : throw pair.Bad("two ids")),
            ]
        );
        return new JsonObject { ["feasible"] = schedule.IsFeasible, ["makespan"] = schedule.Makespan };
    }

    private static JsonObject Chain(Input input)
    {
        var plan = CriticalChain.Of([
            .. input["chains"]
                .NotEmpty()
                .Distinct()
                .Select(chain => new TaskChain(
                    chain["id"].Text,
                    chain["kind"].Known(("project", ChainKind.Project), ("feeding", ChainKind.Feeding)),
                    [
                        .. chain["tasks"]
                            .Items.Select(task => new ChainTask(task["id"].Text, task["safe"].Number, task["aggressive"].NumberOrNull)),
                    ]
                )),
        ]);
        BufferState? state = input.Has("status") ? State(plan, input["status"]) : null;
        return new JsonObject
        {
            ["chains"] = Output.List(
                plan.Chains,
                chain => new JsonObject
                {
                    ["id"] = chain.Id,
                    ["length"] = chain.Length,
                    ["removedSafety"] = chain.RemovedSafety,
                    ["cutAndPaste"] = chain.CutAndPaste,
                    ["rootSumSquares"] = chain.RootSumSquares,
                }
            ),
            ["plannedCutAndPaste"] = plan.PlannedCutAndPaste,
            ["plannedRootSumSquares"] = plan.PlannedRootSumSquares,
            ["consumption"] = state?.Consumption,
            ["zone"] = state?.Zone switch
            {
                BufferZone.Green => "green",
                BufferZone.Yellow => "yellow",
                BufferZone.Red => "red",
                _ => null,
            },
        };
    }

    private static BufferState State(CriticalChain plan, Input status) =>
        plan.State(
            status["method"].Known(("cutAndPaste", BufferMethod.CutAndPaste), ("rootSumSquares", BufferMethod.RootSumSquares)),
            status["completeShare"].Number,
            status["bufferUsed"].Number,
            Line(status["greenLine"]),
            Line(status["redLine"])
        );

    private static BufferLine Line(Input line) =>
        line.Numbers is [var start, var end] ? new BufferLine(start, end) : throw line.Bad("two shares");
}
