using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Ops.Domain.Budgets;
using static Ops.Domain.Conformance.Adapters.Budgets.Amounts;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.plan.*: phasing, days, roll-up, availability, two dates, consolidation.</summary>
internal sealed class PlanAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("budgets.plan.phase", Phase);
        operations.Add("budgets.plan.byDays", ByDays);
        operations.Add("budgets.plan.rollup", Rollup);
        operations.Add("budgets.plan.availability", Available);
        operations.Add("budgets.plan.asOf", AsOf);
        operations.Add("budgets.plan.consolidate", Consolidate);
    }

    private static JsonNode Phase(Input input)
    {
        var items = NotEmpty(input["weights"]);
        decimal total = input["total"].Decimal;
        decimal[] weights = [.. items.Select(item => item.Decimal)];
        return new JsonObject { ["periods"] = Output.List(In(input["currency"], total)[0].Allocate(weights), part => Exact(part)) };
    }

    private static JsonNode ByDays(Input input)
    {
        var items = NotEmpty(input["periods"]);
        decimal total = input["total"].Decimal;
        var (start, end) = (Day(input["start"]), Day(input["end"]));
        (LocalDate Start, LocalDate End)[] days = [.. items.Select(item => (Day(item["start"]), Day(item["end"])))];
        var amount = In(input["currency"], total)[0];
        var phasing = DayPhasing.Of(
            amount,
            start,
            end,
            [.. items.Zip(days, (item, span) => new DatedPeriod(item["id"].Text, span.Start, span.End))]
        );
        return new JsonObject
        {
            ["days"] = phasing.Days,
            ["parts"] = Output.List(
                phasing.Parts,
                part => new JsonObject
                {
                    ["id"] = part.Id,
                    ["days"] = part.Days,
                    ["amount"] = Exact(part.Amount),
                }
            ),
        };
    }

    public static BudgetUnit[] Units(Input input) =>
        [.. NotEmpty(input).Select(node => new BudgetUnit(node["id"].Text, node["parent"].TextOrNull))];

    private static JsonNode Rollup(Input input)
    {
        NotEmpty(input["nodes"]);
        Input[] items = [.. input["entries"].Items];
        decimal[] amounts = [.. items.Select(item => item["amount"].Decimal)];
        var money = In(input["currency"], amounts);
        var entries = items.Zip(money, (item, amount) => new CellAmount(new BudgetCell(item["node"].Text, item["period"].Text), amount));
        var rollup = TreeRollup.Of(Units(input["nodes"]), [.. entries]);
        return new JsonObject
        {
            ["totals"] = Output.List(
                rollup.Totals,
                total => new JsonObject
                {
                    ["node"] = total.Unit,
                    ["period"] = total.Period,
                    ["amount"] = Exact(total.Amount),
                }
            ),
        };
    }

    private static JsonNode Available(Input input)
    {
        decimal warnAt = input["warnAt"].Decimal;
        var m = In(
            input["currency"],
            input["budget"].Decimal,
            input["actual"].Decimal,
            input["committed"].Decimal,
            input["request"].Decimal
        );
        var availability = Availability.Of(m[0], m[1], m[2], m[3], warnAt);
        return new JsonObject
        {
            ["available"] = Exact(availability.Available),
            ["availableAfter"] = Exact(availability.AvailableAfter),
            ["decision"] = ControlAdapter.Told(availability.Decision),
        };
    }

    private static JsonNode AsOf(Input input)
    {
        var items = NotEmpty(input["revisions"]);
        (decimal Amount, LocalDate InForce, LocalDate Recorded)[] figures =
        [
            .. items.Select(item => (item["amount"].Decimal, Day(item["inForce"]), Day(item["recorded"]))),
        ];
        var (on, asOf) = (Day(input["on"]), Day(input["asOf"]));
        var currency = Currency.Of(input["currency"].Text);
        var revisions = items.Zip(
            figures,
            (item, f) => new BudgetRevision(item["key"].Text, new Money(f.Amount, currency), f.InForce, f.Recorded)
        );
        var budget = BudgetAsOf.Of([.. revisions], on, asOf);
        return new JsonObject
        {
            ["lines"] = Output.List(
                budget.Lines,
                line => new JsonObject
                {
                    ["key"] = line.Key,
                    ["amount"] = Exact(line.Amount),
                    ["inForce"] = LocalDatePattern.Iso.Format(line.InForce),
                    ["recorded"] = LocalDatePattern.Iso.Format(line.Recorded),
                }
            ),
            ["total"] = Exact(budget.Total),
        };
    }

    private static JsonNode Consolidate(Input input)
    {
        var items = NotEmpty(input["lines"]);
        (decimal Plan, decimal Actual)[] figures = [.. items.Select(item => (item["plan"].Decimal, item["actual"].Decimal))];
        (string Code, decimal Rate)[] planRates = [.. input["planRates"].Fields.Select(field => (field.Key, field.Value.Decimal))];
        (string Code, decimal Rate)[] actualRates = [.. input["actualRates"].Fields.Select(field => (field.Key, field.Value.Decimal))];
        var reporting = Currency.Of(input["reportingCurrency"].Text);
        var lines = items.Zip(
            figures,
            (item, f) =>
            {
                var currency = Currency.Of(item["currency"].Text);
                return new ConsolidationLine(item["id"].Text, new Money(f.Plan, currency), new Money(f.Actual, currency));
            }
        );
        var consolidation = Consolidation.Of(
            [.. lines],
            reporting,
            [.. planRates.Select(rate => new CurrencyRate(Currency.Of(rate.Code), rate.Rate))],
            [.. actualRates.Select(rate => new CurrencyRate(Currency.Of(rate.Code), rate.Rate))]
        );
        return new JsonObject
        {
            ["lines"] = Output.List(
                consolidation.Lines,
                line =>
                {
                    var told = Told(line.Figures);
                    told["id"] = line.Id;
                    return told;
                }
            ),
            ["totals"] = Told(consolidation.Totals),
        };
    }

    private static JsonObject Told(ConsolidatedFigures figures) =>
        new()
        {
            ["plan"] = Exact(figures.Plan),
            ["actual"] = Exact(figures.Actual),
            ["actualAtPlanRate"] = Exact(figures.ActualAtPlanRate),
            ["operational"] = Exact(figures.Operational),
            ["exchange"] = Exact(figures.Exchange),
            ["exchangeOnPlan"] = Exact(figures.ExchangeOnPlan),
            ["joint"] = Exact(figures.Joint),
            ["total"] = Exact(figures.Total),
        };
}
