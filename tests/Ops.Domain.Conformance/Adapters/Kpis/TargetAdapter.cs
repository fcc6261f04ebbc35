using System.Text.Json.Nodes;
using Ops.Domain.Kpis;

namespace Ops.Domain.Conformance.Adapters.Kpis;

/// <summary>Targets over time, and where the figure stands against them.</summary>
internal sealed class TargetAdapter : IAdapter
{
    public void Register(Operations operations) => operations.Add("kpis.target.trajectory", Trajectory);

    private static JsonObject Trajectory(Input input) =>
        input["kind"].Text switch
        {
            "flow" => Flow(input),
            "level" => Level(input),
            _ => throw input["kind"].Bad("flow or level"),
        };

    private static JsonObject Flow(Input input)
    {
        int periods = input["periods"].Int;
        var target = input["shape"].Text switch
        {
            "even" => FlowTarget.Even(input["total"].Decimal, periods),
            "seasonal" => FlowTarget.Seasonal(input["total"].Decimal, periods, input["profile"].Decimals),
            "growth" => FlowTarget.Growing(input["total"].Decimal, periods, input["growthPerPeriod"].Decimal),
            "steps" => FlowTarget.Steps(periods, Steps(input)),
            _ => throw input["shape"].Bad("a shape of a flow"),
        };
        var progress = target.Progress(Way(input), Actuals(input));
        return new JsonObject
        {
            ["targets"] = Output.List(target.Targets.Select(value => (double)value)),
            ["cumulativeTargets"] = Output.List(target.Cumulative.Select(value => (double)value)),
            ["actualToDate"] = (double)progress.ActualToDate,
            ["targetToDate"] = (double)progress.TargetToDate,
            ["gapToDate"] = (double)progress.GapToDate,
            ["attainmentToDate"] = Output.Number(progress.AttainmentToDate),
            ["requiredRunRate"] = Output.Number((double?)progress.RequiredRunRate),
            ["requiredFactor"] = Output.Number(progress.RequiredFactor),
            ["projectedTotal"] = Output.Number((double?)progress.ProjectedTotal),
        };
    }

    private static JsonObject Level(Input input)
    {
        int periods = input["periods"].Int;
        var target = input["shape"].Text switch
        {
            "linear" => LevelTarget.Linear(input["start"].Decimal, input["end"].Decimal, periods),
            "compound" => LevelTarget.Compound(input["start"].Decimal, input["end"].Decimal, periods),
            "steps" => LevelTarget.Steps(periods, Steps(input)),
            _ => throw input["shape"].Bad("a shape of a level"),
        };
        var progress = target.Progress(Way(input), Actuals(input));
        return new JsonObject
        {
            ["targets"] = Output.List(target.Targets.Select(value => (double)value)),
            ["lastActual"] = Output.Number((double?)progress.LastActual),
            ["lastTarget"] = Output.Number((double?)progress.LastTarget),
            ["gapToDate"] = Output.Number((double?)progress.GapToDate),
            ["attainmentToDate"] = Output.Number(progress.AttainmentToDate),
            ["requiredChangePerPeriod"] = Output.Number((double?)progress.RequiredChangePerPeriod),
            ["periodsOnTarget"] = progress.PeriodsOnTarget,
        };
    }

    private static TargetStep[] Steps(Input input) =>
        [.. input["steps"].Items.Select(step => new TargetStep(step["from"].Int, step["value"].Decimal))];

    private static decimal?[] Actuals(Input input) =>
        input.Has("actuals") ? [.. input["actuals"].Items.Select(actual => actual.DecimalOrNull)] : [];

    private static Direction Way(Input input) => input.Has("direction") ? ScoreAdapter.Order(input["direction"]) : Direction.HigherIsBetter;
}
