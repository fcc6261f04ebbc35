using System.Text.Json.Nodes;
using Ops.Domain.Budgets;
using static Ops.Domain.Conformance.Adapters.Budgets.Amounts;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.costing.*.</summary>
internal sealed class CostingAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("budgets.costing.allocateSupport", Support);
        operations.Add("budgets.costing.activityBased", ActivityBased);
        operations.Add("budgets.costing.absorption", Absorption);
        operations.Add("budgets.costing.learningCurve", Learning);
    }

    private static JsonNode Support(Input input)
    {
        (string Department, decimal Cost)[] costs = [.. input["costs"].Fields.Select(field => (field.Key, field.Value.Decimal))];
        SupportUse[] uses =
        [
            .. input["usage"]
                .Fields.SelectMany(support =>
                    support.Value.Fields.Select(user => new SupportUse(support.Key, user.Key, user.Value.Decimal))
                ),
        ];
        var currency = Currency.Of(input["currency"].Text);
        var method = input["method"]
            .Choice(("direct", SupportMethod.Direct), ("step-down", SupportMethod.StepDown), ("reciprocal", SupportMethod.Reciprocal));
        var allocation = SupportAllocation.Of(
            method,
            [.. costs.Select(row => new DepartmentCost(row.Department, new Money(row.Cost, currency)))],
            input["supportOrder"].Texts,
            uses
        );
        return new JsonObject { ["final"] = ById(allocation.Final.Select(row => (row.Department, Number(row.Cost)))) };
    }

    private static JsonObject ById(IEnumerable<(string Id, JsonNode? Value)> rows) =>
        new(rows.Select(row => KeyValuePair.Create(row.Id, row.Value)));

    private static CostUse[] Uses(Input input) =>
        input.IsNull ? [] : [.. input.Fields.Select(field => new CostUse(field.Key, field.Value.Decimal))];

    private static JsonNode ActivityBased(Input input)
    {
        var resourceRows = NotEmpty(input["resources"]);
        var activityRows = NotEmpty(input["activities"]);
        decimal[] costs = [.. resourceRows.Select(row => row["cost"].Decimal)];
        CostActivity[] activities =
        [
            .. activityRows.Select(row => new CostActivity(row["id"].Text, row["capacity"].DecimalOrNull, Uses(row["usage"]))),
        ];
        var money = In(input["currency"], costs);
        CostResource[] resources =
        [
            .. resourceRows.Zip(
                money,
                (row, cost) => new CostResource(row["id"].Text, cost, row["capacity"].DecimalOrNull, Uses(row["usage"]))
            ),
        ];
        var costing = ActivityCosting.Of(resources, activities);
        JsonObject Shares(IEnumerable<CostShare> shares) => ById(shares.Select(share => (share.Id, Number(share.Cost))));
        JsonObject Rounded(IEnumerable<CostShare> shares) => ById(shares.Select(share => (share.Id, Exact(share.Rounded))));
        return new JsonObject
        {
            ["activities"] = ById(
                costing.Activities.Select(share =>
                    (share.Id, (JsonNode?)new JsonObject { ["cost"] = Number(share.Cost), ["rate"] = Number(share.Rate) })
                )
            ),
            ["objects"] = Shares(costing.Objects),
            ["idleResources"] = Shares(costing.IdleResources),
            ["idleActivities"] = Shares(costing.IdleActivities),
            ["assigned"] = Number(costing.Assigned),
            ["idle"] = Number(costing.Idle),
            ["total"] = Exact(costing.Total),
            ["rounded"] = new JsonObject
            {
                ["objects"] = Rounded(costing.Objects),
                ["idleResources"] = Rounded(costing.IdleResources),
                ["idleActivities"] = Rounded(costing.IdleActivities),
            },
        };
    }

    private static JsonNode Absorption(Input input)
    {
        var items = NotEmpty(input["periods"]);
        (decimal Produced, decimal Sold, decimal? Spent)[] figures =
        [
            .. items.Select(item => (item["produced"].Decimal, item["sold"].Decimal, item["fixedManufacturing"].DecimalOrNull)),
        ];
        decimal denominator = input["denominatorUnits"].Decimal;
        decimal opening = input["openingUnits"].Decimal;
        string[] fields = ["price", "variableManufacturing", "variableSelling", "budgetedFixedManufacturing", "fixedSelling"];
        var m = In(input["currency"], [.. fields.Select(field => input[field].Decimal)]);
        var costing = AbsorptionCosting.Of(
            new AbsorptionCost(m[0], m[1], m[2], m[3], denominator, m[4], opening),
            [
                .. figures.Select(f => new AbsorptionPeriod(
                    f.Produced,
                    f.Sold,
                    f.Spent is { } spent ? new Money(spent, m[0].Currency) : null
                )),
            ]
        );
        return new JsonObject
        {
            ["fixedRate"] = Number(costing.FixedRate),
            ["periods"] = Output.List(
                costing.Periods,
                period => new JsonObject
                {
                    ["closingUnits"] = Output.Exact(period.ClosingUnits),
                    ["contribution"] = Exact(period.Contribution),
                    ["variableIncome"] = Exact(period.VariableIncome),
                    ["absorptionIncome"] = Number(period.AbsorptionIncome),
                    ["productionVolumeVariance"] = Number(period.ProductionVolumeVariance),
                    ["fixedSpendingVariance"] = Exact(period.FixedSpendingVariance),
                    ["fixedInOpening"] = Number(period.FixedInOpening),
                    ["fixedInClosing"] = Number(period.FixedInClosing),
                    ["difference"] = Number(period.Difference),
                }
            ),
            ["totals"] = new JsonObject
            {
                ["variableIncome"] = Exact(costing.VariableIncome),
                ["absorptionIncome"] = Number(costing.AbsorptionIncome),
                ["difference"] = Number(costing.Difference),
            },
        };
    }

    private static JsonNode Learning(Input input)
    {
        NotEmpty(input["units"]);
        double first = (double)input["firstUnitTime"].Decimal;
        var model = input["model"]
            .Choice(("cumulative-average", LearningModel.CumulativeAverage), ("incremental-unit", LearningModel.IncrementalUnit));
        var curve = LearningCurve.Of(model, first, input["learningRate"].Double, input["units"].Ints, input["steadyStateFrom"].IntOrNull);
        return new JsonObject
        {
            ["index"] = curve.Index,
            ["totals"] = Output.List(curve.Points.Select(point => point.Total)),
            ["averages"] = Output.List(curve.Points.Select(point => point.Average)),
            ["lastUnit"] = Output.List(curve.Points.Select(point => point.LastUnit)),
        };
    }
}
