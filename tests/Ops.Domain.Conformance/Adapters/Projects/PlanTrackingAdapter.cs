using System.Text.Json.Nodes;
using Ops.Domain.Projects;

namespace Ops.Domain.Conformance.Adapters.Projects;

/// <summary>Plans compared over time.</summary>
internal sealed class PlanTrackingAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.project.compare", Compare);
        operations.Add("processes.project.milestoneTrend", Trends);
        operations.Add("processes.project.resourceProfile", Profile);
    }

    private static ActivityDates[] Plan(Input plan) =>
        [.. plan.NotEmpty().Select(item => new ActivityDates(item["id"].Text, item["start"].Date(), item["finish"].Date()))];

    private static JsonObject Compare(Input input)
    {
        var comparison = PlanComparison.Of(
            Plan(input["baseline"]),
            Plan(input["current"]),
            input.Has("calendar") ? input["calendar"].Workdays() : null
        );
        return new JsonObject
        {
            ["activities"] = Output.List(
                comparison.Activities,
                shift => new JsonObject
                {
                    ["id"] = shift.Id,
                    ["startSlip"] = shift.StartSlip,
                    ["finishSlip"] = shift.FinishSlip,
                    ["durationChange"] = shift.DurationChange,
                }
            ),
            ["added"] = Output.List(comparison.Added),
            ["removed"] = Output.List(comparison.Removed),
            ["late"] = comparison.Late,
            ["early"] = comparison.Early,
            ["worst"] = comparison.Worst,
            ["projectFinishSlip"] = comparison.ProjectFinishSlip,
        };
    }

    private static JsonObject Trends(Input input)
    {
        var milestones = input["milestones"].NotEmpty();
        foreach (var milestone in milestones)
            milestone["reports"].NotEmpty();
        return new JsonObject { ["milestones"] = Output.List(milestones.Distinct(), Trend) };
    }

    private static JsonObject Trend(Input milestone)
    {
        var trend = MilestoneTrend.Of([
            .. milestone["reports"].Items.Select(report => new DatedForecast(report["reported"].Date(), report["forecast"].Date())),
        ]);
        return new JsonObject
        {
            ["id"] = milestone["id"].Text,
            ["slipDays"] = trend.SlipDays,
            ["moves"] = trend.Moves,
            ["slope"] = trend.Slope,
            ["predictedDays"] = trend.PredictedDays,
            ["direction"] =
                trend.SlipDays > 0 ? "later"
                : trend.SlipDays < 0 ? "earlier"
                : "steady",
            ["reached"] = trend.Reached,
        };
    }

    private static Dictionary<string, double> Amounts(Input amounts) =>
        amounts.IsNull ? [] : amounts.Fields.ToDictionary(field => field.Key, field => field.Value.Number);

    private static JsonObject Profile(Input input)
    {
        var profile = ResourceProfile.Of(
            [
                .. input["activities"]
                    .NotEmpty()
                    .Select(item => new ResourceActivity(
                        item["id"].Text,
                        item["duration"].Int,
                        Amounts(item["demands"]),
                        [.. ProjectInput.List(item["predecessors"]).Select(id => id.Text)]
                    )),
            ],
            input.Has("capacity") ? Amounts(input["capacity"]) : null
        );
        return new JsonObject
        {
            ["duration"] = profile.Duration,
            ["resources"] = Output.List(
                profile.Resources,
                usage => new JsonObject
                {
                    ["resource"] = usage.Resource,
                    ["early"] = Output.List(usage.Early),
                    ["late"] = Output.List(usage.Late),
                    ["peakEarly"] = usage.PeakEarly,
                    ["peakLate"] = usage.PeakLate,
                    ["total"] = usage.Total,
                    ["sumOfSquaresEarly"] = usage.SumOfSquaresEarly,
                    ["sumOfSquaresLate"] = usage.SumOfSquaresLate,
                    ["overloadedEarly"] = Output.List(usage.OverloadedEarly),
                    ["overloadedLate"] = Output.List(usage.OverloadedLate),
                }
            ),
        };
    }
}
