using System.Text.Json.Nodes;
using Ops.Domain.Budgets;
using static Ops.Domain.Conformance.Adapters.Budgets.Amounts;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.variance.*.</summary>
internal sealed class VarianceAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("budgets.variance.simple", Simple);
        operations.Add("budgets.variance.flexible", Flexible);
        operations.Add("budgets.variance.inputs", Inputs);
        operations.Add("budgets.variance.sales", Sales);
        operations.Add("budgets.variance.overhead", Overhead);
        operations.Add("budgets.variance.materiality", Material);
        operations.Add("budgets.variance.rank", Rank);
    }

    private static BudgetKind Kind(Input input) => input.Choice(("revenue", BudgetKind.Revenue), ("expense", BudgetKind.Expense));

    private static JsonObject Simple(Input input)
    {
        var money = In(input["currency"], input["budget"].Decimal, input["actual"].Decimal);
        return Told(BudgetVariance.Of(Kind(input["kind"]), money[0], money[1]));
    }

    private static JsonObject Told(BudgetVariance variance) =>
        new()
        {
            ["variance"] = Exact(variance.Variance),
            ["ratio"] = Output.Number(variance.Ratio),
            ["favourable"] = variance.Favourable,
        };

    private static JsonNode Flexible(Input input)
    {
        decimal budgetUnits = input["budgetUnits"].Decimal;
        decimal actualUnits = input["actualUnits"].Decimal;
        var m = In(
            input["currency"],
            input["budgetPrice"].Decimal,
            input["budgetVariableCostPerUnit"].Decimal,
            input["budgetFixedCost"].Decimal,
            input["actualRevenue"].Decimal,
            input["actualVariableCost"].Decimal,
            input["actualFixedCost"].Decimal
        );
        var split = FlexibleVariance.Of(new SalesPlan(budgetUnits, m[0], m[1], m[2]), new SalesActual(actualUnits, m[3], m[4], m[5]));
        return new JsonObject
        {
            ["staticBudgetIncome"] = Exact(split.StaticBudgetIncome),
            ["flexibleBudgetIncome"] = Exact(split.FlexibleBudgetIncome),
            ["actualIncome"] = Exact(split.ActualIncome),
            ["staticBudgetVariance"] = Exact(split.StaticBudgetVariance),
            ["flexibleBudgetVariance"] = Exact(split.FlexibleBudgetVariance),
            ["salesVolumeVariance"] = Exact(split.SalesVolumeVariance),
        };
    }

    private static JsonNode Inputs(Input input)
    {
        var items = NotEmpty(input["inputs"]);
        decimal outputUnits = input["outputUnits"].Decimal;
        decimal[][] figures =
        [
            .. items.Select(item =>
                new[]
                {
                    item["standardQuantityPerUnit"].Decimal,
                    item["standardPrice"].Decimal,
                    item["actualQuantity"].Decimal,
                    item["actualPrice"].Decimal,
                }
            ),
        ];
        var currency = Currency.Of(input["currency"].Text);
        var inputs = items.Zip(
            figures,
            (item, f) => new StandardInput(item["name"].Text, f[0], new Money(f[1], currency), f[2], new Money(f[3], currency))
        );
        var split = InputVariances.Of(outputUnits, [.. inputs]);
        return new JsonObject
        {
            ["items"] = Output.List(
                split.Items,
                item => new JsonObject
                {
                    ["name"] = item.Name,
                    ["price"] = Exact(item.Price),
                    ["efficiency"] = Exact(item.Efficiency),
                }
            ),
            ["price"] = Exact(split.Price),
            ["efficiency"] = Exact(split.Efficiency),
            ["mix"] = Number(split.Mix),
            ["yield"] = Number(split.Yield),
        };
    }

    private static JsonNode Sales(Input input)
    {
        var items = NotEmpty(input["products"]);
        string[] fields = ["budgetQuantity", "budgetPrice", "budgetVariableCost", "actualQuantity", "actualPrice", "actualVariableCost"];
        decimal[][] figures = [.. items.Select(item => fields.Select(field => item[field].Decimal).ToArray())];
        var market = input.Has("market")
            ? new MarketVolume(input["market"]["budgetSize"].Decimal, input["market"]["actualSize"].Decimal)
            : null;
        var currency = Currency.Of(input["currency"].Text);
        Money Of(decimal amount) => new(amount, currency);
        var products = items.Zip(
            figures,
            (item, f) => new ProductSales(item["name"].Text, f[0], Of(f[1]), Of(f[2]), f[3], Of(f[4]), Of(f[5]))
        );
        var split = SalesVariances.Of([.. products], market);
        return new JsonObject
        {
            ["products"] = Output.List(
                split.Products,
                part => new JsonObject
                {
                    ["name"] = part.Name,
                    ["price"] = Exact(part.Price),
                    ["variableCost"] = Exact(part.VariableCost),
                    ["volume"] = Exact(part.Volume),
                    ["mix"] = Number(part.Mix),
                    ["quantity"] = Number(part.Quantity),
                }
            ),
            ["budgetContribution"] = Exact(split.BudgetContribution),
            ["actualContribution"] = Exact(split.ActualContribution),
            ["total"] = Exact(split.Total),
            ["price"] = Exact(split.Price),
            ["variableCost"] = Exact(split.VariableCost),
            ["volume"] = Exact(split.Volume),
            ["mix"] = Number(split.Mix),
            ["quantity"] = Number(split.Quantity),
            ["averageContribution"] = Number(split.AverageContribution),
            ["marketShare"] = Number(split.MarketShare),
            ["marketSize"] = Number(split.MarketSize),
        };
    }

    private static JsonNode Overhead(Input input)
    {
        var (variable, fixedPart) = (input["variable"], input["fixed"]);
        decimal units = input["outputUnits"].Decimal;
        decimal perUnit = input["standardHoursPerUnit"].Decimal;
        decimal hours = input["actualHours"].Decimal;
        decimal denominator = fixedPart["denominatorHours"].Decimal;
        var m = In(
            input["currency"],
            variable["rate"].Decimal,
            variable["actual"].Decimal,
            fixedPart["budget"].Decimal,
            fixedPart["actual"].Decimal
        );
        var split = OverheadVariances.Of(
            new OverheadStandard(perUnit, m[0], m[2], denominator),
            new OverheadActual(units, hours, m[1], m[3])
        );
        return new JsonObject
        {
            ["standardHours"] = Output.Exact(split.StandardHours),
            ["variableSpending"] = Exact(split.VariableSpending),
            ["variableEfficiency"] = Exact(split.VariableEfficiency),
            ["variableTotal"] = Exact(split.VariableTotal),
            ["fixedRate"] = Number(split.FixedRate),
            ["fixedSpending"] = Exact(split.FixedSpending),
            ["fixedCapacity"] = Number(split.FixedCapacity),
            ["fixedEfficiency"] = Number(split.FixedEfficiency),
            ["fixedVolume"] = Number(split.FixedVolume),
            ["fixedTotal"] = Number(split.FixedTotal),
            ["flexibleBudget"] = Exact(split.FlexibleBudget),
            ["total"] = Number(split.Total),
        };
    }

    private static JsonNode Material(Input input)
    {
        var items = NotEmpty(input["lines"]);
        (decimal Budget, decimal Actual)[] figures = [.. items.Select(item => (item["budget"].Decimal, item["actual"].Decimal))];
        decimal? absolute = input["absolute"].DecimalOrNull;
        decimal? relative = input["relative"].DecimalOrNull;
        var currency = Currency.Of(input["currency"].Text);
        var lines = items.Zip(
            figures,
            (item, f) => new BudgetLine(item["id"].Text, Kind(item["kind"]), new Money(f.Budget, currency), new Money(f.Actual, currency))
        );
        var comparison = BudgetComparison.Of([.. lines]);
        var rule = input["rule"].Choice(("both", MaterialityRule.Both), ("either", MaterialityRule.Either));
        var material = comparison.Material(new Materiality(absolute is { } amount ? new Money(amount, currency) : null, relative, rule));
        return new JsonObject
        {
            ["material"] = Output.List(
                material,
                line =>
                {
                    var told = Told(line.Variance);
                    told["id"] = line.Id;
                    told["exceeds"] = Output.List(
                        line.Exceeds.Select(limit => limit == MaterialityLimit.Absolute ? "absolute" : "relative")
                    );
                    return told;
                }
            ),
            ["count"] = material.Length,
        };
    }

    private static JsonNode Rank(Input input)
    {
        var items = NotEmpty(input["lines"]);
        decimal[] amounts = [.. items.Select(item => item["variance"].Decimal)];
        decimal share = input["share"].Decimal;
        var variances = In(input["currency"], amounts);
        var ranking = VarianceRanking.Of([.. items.Zip(variances, (item, variance) => new VarianceLine(item["id"].Text, variance))], share);
        return new JsonObject { ["gross"] = Told(ranking.Gross), ["net"] = Told(ranking.Net) };
    }

    private static JsonObject? Told(VarianceShare? part) =>
        part is null
            ? null
            : new JsonObject
            {
                ["total"] = Exact(part.Total),
                ["lines"] = Output.List(part.Lines),
                ["explained"] = Exact(part.Explained),
                ["share"] = part.Share,
            };
}
