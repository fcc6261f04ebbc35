using System.Text.Json.Nodes;
using Ops.Domain.Budgets;
using static Ops.Domain.Conformance.Adapters.Budgets.Amounts;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.plan.select, selectPackages, optimize and drivers.</summary>
internal sealed class SelectionAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("budgets.plan.select", Select);
        operations.Add("budgets.plan.selectPackages", SelectPackages);
        operations.Add("budgets.plan.optimize", Optimize);
        operations.Add("budgets.plan.drivers", Drive);
    }

    private static JsonNode Select(Input input)
    {
        var items = NotEmpty(input["items"]);
        decimal[] costs = [.. items.Select(item => item["cost"].Decimal)];
        decimal budget = input["budget"].Decimal;
        var money = In(input["currency"], [budget, .. costs]);
        var choice = FundingChoice.Of(
            [.. items.Zip(money[1..], (item, cost) => new FundingItem(item["id"].Text, cost, item["value"].Double))],
            money[0]
        );
        return new JsonObject { ["totalValue"] = choice.TotalValue };
    }

    private static JsonNode SelectPackages(Input input)
    {
        var items = NotEmpty(input["packages"]);
        decimal[][] costs = [.. items.Select(item => item["levels"].Items.Select(level => level["cost"].Decimal).ToArray())];
        decimal budget = input["budget"].Decimal;
        var currency = Currency.Of(input["currency"].Text);
        var packages = items.Zip(
            costs,
            (item, own) =>
                new DecisionPackage(
                    item["id"].Text,
                    item["mandatory"].Bool,
                    [.. item["levels"].Items.Zip(own, (level, cost) => new PackageLevel(new Money(cost, currency), level["value"].Double))]
                )
        );
        var plan = ZeroBasePlan.Of([.. packages], new Money(budget, currency));
        return new JsonObject
        {
            ["totalValue"] = plan.TotalValue,
            ["totalCost"] = Exact(plan.TotalCost),
            ["unspent"] = Exact(plan.Unspent),
            ["levels"] = new JsonObject(plan.Packages.Select(package => KeyValuePair.Create(package.Package, (JsonNode?)package.Levels))),
        };
    }

    private static JsonNode Optimize(Input input)
    {
        var items = NotEmpty(input["items"]);
        (decimal Minimum, decimal Maximum, decimal Value)[] ranges =
        [
            .. items.Select(item => (item["minimum"].Decimal, item["maximum"].Decimal, item["value"].Decimal)),
        ];
        decimal budget = input["budget"].Decimal;
        var groups = Optional(input["groups"]);
        (decimal? Minimum, decimal? Maximum)[] limits =
        [
            .. groups.Select(group => (group["minimum"].DecimalOrNull, group["maximum"].DecimalOrNull)),
        ];
        var currency = Currency.Of(input["currency"].Text);
        Money? Amount(decimal? value) => value is { } known ? new Money(known, currency) : null;
        var optimum = BudgetOptimum.Of(
            [
                .. items.Zip(
                    ranges,
                    (item, r) => new FundingRange(item["id"].Text, new Money(r.Minimum, currency), new Money(r.Maximum, currency), r.Value)
                ),
            ],
            new Money(budget, currency),
            [
                .. groups.Zip(
                    limits,
                    (group, limit) =>
                        new FundingGroup(
                            group["id"].Text,
                            group["items"].Texts,
                            Amount(limit.Minimum),
                            Amount(limit.Maximum),
                            group["maximumCount"].IntOrNull
                        )
                ),
            ],
            input["mode"]
                .Member(
                    ("continuous", FundingMode.Continuous),
                    ("semi-continuous", FundingMode.SemiContinuous),
                    ("all-or-nothing", FundingMode.AllOrNothing)
                )
        );
        return new JsonObject
        {
            ["totalValue"] = Output.Exact(optimum.TotalValue),
            ["totalCost"] = Exact(optimum.TotalCost),
            ["allocation"] = new JsonObject(optimum.Allocation.Select(item => KeyValuePair.Create(item.Item, Exact(item.Amount)))),
        };
    }

    private static JsonNode Drive(Input input)
    {
        var formulas = NotEmpty(input["formulas"]);
        var plan = DriverPlan.Of(
            input["periods"].Int,
            [.. Named(input["inputs"]).Select(field => new DriverInput(field.Key, field.Value.Decimals))],
            [.. formulas.Select(item => new DriverFormula(item["name"].Text, item["formula"].Text, item["decimals"].IntOrNull))],
            [.. Named(input["opening"]).Select(field => new DriverOpening(field.Key, field.Value.Decimal))]
        );
        return new JsonObject
        {
            ["order"] = Output.List(plan.Order),
            ["values"] = new JsonObject(plan.Lines.Select(line => KeyValuePair.Create(line.Name, (JsonNode?)Output.List(line.Amounts)))),
        };
    }

    private static IEnumerable<(string Key, Input Value)> Named(Input input) => input.IsNull ? [] : input.Fields;
}
