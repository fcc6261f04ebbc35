using System.Globalization;
using System.Text.Json.Nodes;
using Ops.Domain.Kpis;

namespace Ops.Domain.Conformance.Adapters.Kpis;

/// <summary>Indicators that everybody knows.</summary>
internal sealed class TemplateAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.template.dupont", DuPont);
        operations.Add("kpis.template.inventory", Inventory);
        operations.Add("kpis.template.cashConversionCycle", Cycle);
        operations.Add("kpis.template.perfectOrder", Orders);
        operations.Add("kpis.template.oee", Machines);
    }

    private static JsonObject DuPont(Input input)
    {
        var template = input["factors"].Int switch
        {
            3 => KpiTemplates.DuPont,
            5 => KpiTemplates.DuPontFiveFactors,
            _ => throw input["factors"].Bad("3 or 5"),
        };
        InputValue[] values =
        [
            .. template
                .Formulas.Inputs.Where(declared => input.Has(declared.Name))
                .Select(declared => new InputValue(declared.Name, input[declared.Name].Decimal)),
        ];
        var figures = template.Formulas.Evaluate(values);
        return new JsonObject(figures.Values.Select(figure => KeyValuePair.Create(figure.Name, (JsonNode?)(double)figure.Value)));
    }

    private static JsonObject Inventory(Input input)
    {
        var turnover = InventoryTurnover.Of(
            Given(input, "balances").Decimals,
            Given(input, "costOfGoodsSold").Decimal,
            Given(input, "days").Decimal,
            Averaging(input),
            input["revenue"].DecimalOrNull
        );
        var json = new JsonObject
        {
            ["averageInventory"] = (double)turnover.AverageInventory,
            ["turnover"] = (double)turnover.Turnover,
            ["daysOfInventory"] = (double)turnover.DaysOfInventory,
            ["annualisedTurnover"] = (double)turnover.AnnualisedTurnover,
        };
        if (turnover.GrossMargin is { } margin)
            json["grossMargin"] = (double)margin;
        if (turnover.GrossMarginReturn is { } earned)
            json["gmroi"] = (double)earned;
        return json;
    }

    private static JsonObject Cycle(Input input)
    {
        var cycle = CashConversionCycle.Of(
            Given(input, "receivables").Decimals,
            Given(input, "inventory").Decimals,
            Given(input, "payables").Decimals,
            Given(input, "revenue").Decimal,
            Given(input, "costOfGoodsSold").Decimal,
            Given(input, "days").Decimal,
            Averaging(input),
            input.Has("payablesBase")
                ? input["payablesBase"].Choice(("cost-of-goods-sold", PayablesBase.CostOfGoodsSold), ("purchases", PayablesBase.Purchases))
                : PayablesBase.CostOfGoodsSold
        );
        return new JsonObject
        {
            ["daysSalesOutstanding"] = (double)cycle.DaysSalesOutstanding,
            ["daysInventoryOutstanding"] = (double)cycle.DaysInventoryOutstanding,
            ["daysPayablesOutstanding"] = (double)cycle.DaysPayablesOutstanding,
            ["cashConversionCycle"] = (double)cycle.Days,
        };
    }

    private static JsonObject Orders(Input input)
    {
        OrderLine[] lines = [.. input["lines"].Items.Select(Line)];
        var options = new PerfectOrderOptions
        {
            EarlyDays = input["earlyDays"].IntOrNull,
            LateDays = input["lateDays"].IntOrNull ?? 0,
            QuantityTolerance = input["quantityTolerance"].DecimalOrNull ?? 0,
        };
        var orders = PerfectOrder.Of(lines, input["asOf"].Date(), options);
        return new JsonObject
        {
            ["orders"] = orders.Orders,
            ["open"] = orders.Open,
            ["onTime"] = orders.OnTime,
            ["inFull"] = orders.InFull,
            ["undamaged"] = orders.Undamaged,
            ["documentsCorrect"] = orders.DocumentsCorrect,
            ["otif"] = orders.OnTimeInFull,
            ["perfectOrder"] = orders.Rate,
            ["productOfRates"] = orders.ProductOfRates,
        };
    }

    private static OrderLine Line(Input line) =>
        new(
            line["order"].Text,
            line["line"].IsText ? line["line"].Text : line["line"].Long.ToString(CultureInfo.InvariantCulture),
            line["promised"].Date(),
            line.Has("deliveredOn") ? line["deliveredOn"].Date() : null,
            line["ordered"].Decimal,
            line["delivered"].Decimal,
            line.Has("damaged") && line["damaged"].Bool,
            !line.Has("documentsCorrect") || line["documentsCorrect"].Bool
        );

    private static JsonObject Machines(Input input)
    {
        MachineTime[] machines =
        [
            .. input["machines"]
                .Items.Select(machine => new MachineTime(
                    machine["id"].Text,
                    Given(machine, "calendarTime").Decimal,
                    Given(machine, "plannedTime").Decimal,
                    Given(machine, "downtime").Decimal,
                    Given(machine, "idealCycleTime").Decimal,
                    Given(machine, "totalCount").Decimal,
                    Given(machine, "goodCount").Decimal
                )),
        ];
        var result = OverallEffectiveness.Of(machines);
        return new JsonObject
        {
            ["machines"] = Output.List(
                result.Machines,
                machine =>
                {
                    var json = Figures(machine.Figures);
                    json["id"] = machine.Id;
                    return json;
                }
            ),
            ["total"] = Figures(result.Total),
        };
    }

    private static JsonObject Figures(Effectiveness figures) =>
        new()
        {
            ["availability"] = figures.Availability,
            ["performance"] = figures.Performance,
            ["quality"] = figures.Quality,
            ["oee"] = figures.Oee,
            ["teep"] = figures.Teep,
            ["performanceAboveOne"] = figures.IsPerformanceAboveOne,
        };

    private static BalanceMean Averaging(Input input) =>
        input.Has("averaging")
            ? input["averaging"]
                .Choice(
                    ("opening-closing", BalanceMean.OpeningClosing),
                    ("simple", BalanceMean.Simple),
                    ("chronological", BalanceMean.Chronological)
                )
            : BalanceMean.OpeningClosing;

    /// <summary>What a template cannot do without: the types of the library demand it, and JSON may lack it.</summary>
    private static Input Given(Input input, string field) =>
        input.Has(field)
            ? input[field]
            : throw new OpsException(new Fault(FaultCode.UnknownReference, field, "it is missing", "give every input of the template"));
}
