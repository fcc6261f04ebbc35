using System.Text.Json.Nodes;
using Ops.Domain.Budgets;
using static Ops.Domain.Conformance.Adapters.Budgets.Amounts;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.evm.*.</summary>
internal sealed class EarnedValueAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("budgets.evm.status", Status);
        operations.Add("budgets.evm.earnedSchedule", Schedule);
        operations.Add("budgets.evm.rollup", Rollup);
    }

    private static JsonNode Status(Input input)
    {
        var m = In(
            input["currency"],
            input["budgetAtCompletion"].Decimal,
            input["plannedValue"].Decimal,
            input["earnedValue"].Decimal,
            input["actualCost"].Decimal
        );
        return Told(EarnedValueStatus.Of(m[0], m[1], m[2], m[3]));
    }

    private static JsonObject Told(EarnedValueStatus status) =>
        new()
        {
            ["scheduleVariance"] = Exact(status.ScheduleVariance),
            ["costVariance"] = Exact(status.CostVariance),
            ["schedulePerformanceIndex"] = Output.Number(status.SchedulePerformanceIndex),
            ["costPerformanceIndex"] = Output.Number(status.CostPerformanceIndex),
            ["eacTypical"] = Number(status.EstimateAtCompletionTypical),
            ["eacAtypical"] = Exact(status.EstimateAtCompletionAtypical),
            ["eacCombined"] = Number(status.EstimateAtCompletionCombined),
            ["etcTypical"] = Number(status.EstimateToCompleteTypical),
            ["vacTypical"] = Number(status.VarianceAtCompletionTypical),
            ["tcpiToBudget"] = Output.Number(status.ToCompleteIndex),
        };

    private static JsonNode Schedule(Input input)
    {
        var schedule = EarnedSchedule.Of(input["plannedValue"].Doubles, input["earnedValue"].Double, input["actualTime"].Double);
        return new JsonObject
        {
            ["earnedSchedule"] = schedule.Periods,
            ["scheduleVarianceTime"] = schedule.ScheduleVariance,
            ["schedulePerformanceIndexTime"] = Output.Number(schedule.SchedulePerformanceIndex),
            ["estimateAtCompletionTime"] = Output.Number(schedule.EstimateAtCompletion),
        };
    }

    private static JsonNode Rollup(Input input)
    {
        var items = NotEmpty(input["packages"]);
        string[] fields = ["plannedValue", "earnedValue", "actualCost", "budgetAtCompletion"];
        decimal[][] figures = [.. items.Select(item => fields.Select(field => item[field].Decimal).ToArray())];
        var currency = Currency.Of(input["currency"].Text);
        Money Of(decimal amount) => new(amount, currency);
        var rollup = EarnedValueRollup.Of([
            .. items.Zip(figures, (item, f) => new WorkPackage(item["id"].Text, Of(f[0]), Of(f[1]), Of(f[2]), Of(f[3]))),
        ]);
        var told = Told(rollup.Total);
        told["plannedValue"] = Exact(rollup.Total.PlannedValue);
        told["earnedValue"] = Exact(rollup.Total.EarnedValue);
        told["actualCost"] = Exact(rollup.Total.ActualCost);
        told["budgetAtCompletion"] = Exact(rollup.Total.BudgetAtCompletion);
        told["packages"] = Output.List(
            rollup.Packages,
            package => new JsonObject
            {
                ["id"] = package.Id,
                ["schedulePerformanceIndex"] = Output.Number(package.Status.SchedulePerformanceIndex),
                ["costPerformanceIndex"] = Output.Number(package.Status.CostPerformanceIndex),
            }
        );
        return told;
    }
}
