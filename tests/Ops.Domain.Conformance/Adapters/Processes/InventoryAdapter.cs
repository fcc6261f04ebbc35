using System.Text.Json.Nodes;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>processes.inventory.*</summary>
internal sealed class InventoryAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.inventory.eoq", input => input.Has("priceBreaks") ? Discounted(input) : Economic(input));
        operations.Add("processes.inventory.reorderPoint", Reorder);
        operations.Add("processes.inventory.newsvendor", Newsvendor);
        operations.Add("processes.inventory.classify", Classify);
        operations.Add("processes.inventory.turnover", Turnover);
    }

    private static JsonObject Economic(Input input)
    {
        var order = OrderQuantity.Of(
            input["demand"].Number,
            input["orderCost"].Number,
            input["holdingCost"].Number,
            input["productionRate"].NumberOrNull,
            input["backorderCost"].NumberOrNull
        );
        return new JsonObject
        {
            ["quantity"] = order.Quantity,
            ["ordersPerPeriod"] = order.OrdersPerPeriod,
            ["cycleTime"] = order.CycleTime,
            ["maximumInventory"] = order.MaximumInventory,
            ["maximumBackorder"] = order.MaximumBackorder,
            ["orderingCost"] = order.OrderingCost,
            ["totalCost"] = order.TotalCost,
        };
    }

    private static JsonObject Discounted(Input input)
    {
        PriceBreak[] breaks =
        [
            .. input["priceBreaks"].NotEmpty().Select(row => new PriceBreak(row["minimum"].Number, row["price"].Number)),
        ];
        if (input.Has("productionRate") || input.Has("backorderCost"))
            throw input["priceBreaks"].Bad("prices without production or backorders");
        var order = DiscountedOrder.Of(input["demand"].Number, input["orderCost"].Number, input["holdingRate"].Number, breaks);
        return new JsonObject
        {
            ["quantity"] = order.Quantity,
            ["price"] = order.Price,
            ["ordersPerPeriod"] = order.OrdersPerPeriod,
            ["totalCost"] = order.TotalCost,
        };
    }

    private static JsonObject Reorder(Input input)
    {
        var demand = new LeadTimeDemand(
            input["demandMean"].Number,
            input["demandSd"].Number,
            input["leadTime"].Number,
            input["leadTimeSd"].NumberOr(0)
        );
        if (input.Has("cycleServiceLevel") == input.Has("fillRate"))
            throw input["fillRate"].Bad("one of two targets");
        double? quantity = input["orderQuantity"].NumberOrNull;
        var point = input.Has("fillRate")
            ? ReorderPoint.ForFillRate(demand, input["fillRate"].Number, quantity)
            : ReorderPoint.ForCycleService(demand, input["cycleServiceLevel"].Number, quantity);
        return new JsonObject
        {
            ["leadTimeDemand"] = demand.Mean,
            ["sigma"] = demand.Deviation,
            ["z"] = Output.Number(point.SafetyFactor),
            ["safetyStock"] = point.SafetyStock,
            ["reorderPoint"] = point.Value,
            ["expectedShortage"] = point.ExpectedShortage,
            ["cycleServiceLevel"] = Output.Number(point.CycleServiceLevel),
            ["fillRate"] = Output.Number(point.FillRate),
        };
    }

    private static JsonObject Newsvendor(Input input)
    {
        var order = input["distribution"]
            ["type"]
            .Known<Func<Input, Input, NewsvendorOrder>>(
                ("normal", (prices, law) => NewsvendorOrder.Of(Prices(prices), new Normal(law["mean"].Number, law["sd"].Number))),
                ("uniform", (prices, law) => NewsvendorOrder.Of(Prices(prices), new Uniform(law["min"].Number, law["max"].Number))),
                ("poisson", (prices, law) => NewsvendorOrder.Of(Prices(prices), new Poisson(law["mean"].Number))),
                ("discrete", (prices, law) => NewsvendorOrder.Of(Prices(prices), Points(law)))
            )(input, input["distribution"]);
        return new JsonObject
        {
            ["underage"] = PeopleInput.Plain(order.Prices.Underage),
            ["overage"] = PeopleInput.Plain(order.Prices.Overage),
            ["criticalRatio"] = PeopleInput.Plain(order.Prices.CriticalRatio),
            ["quantity"] = order.Quantity,
            ["serviceLevel"] = order.ServiceLevel,
            ["expectedSales"] = order.ExpectedSales,
            ["expectedLeftover"] = order.ExpectedLeftover,
            ["expectedShortage"] = order.ExpectedShortage,
            ["expectedProfit"] = order.ExpectedProfit,
        };
    }

    private static NewsvendorPrices Prices(Input input) =>
        new(input["price"].ExactNumber(), input["cost"].ExactNumber(), input["salvage"].ExactOr(0), input["penalty"].ExactOr(0));

    private static DemandPoint[] Points(Input law)
    {
        Input[] values = law["values"].NotEmpty();
        Input[] probabilities = [.. law["probabilities"].Items];
        if (values.Length != probabilities.Length)
            throw new OpsException(
                new Fault(FaultCode.LengthMismatch, "input", "values beside probabilities", "give both the same length")
            );
        return [.. values.Zip(probabilities, (value, probability) => new DemandPoint(value.Number, probability.ExactNumber()))];
    }

    private static JsonObject Classify(Input input)
    {
        StockItem[] items =
        [
            .. input["items"]
                .NotEmpty()
                .Distinct()
                .Select(item => new StockItem(
                    item["id"].Text,
                    item["value"].ExactNumber(),
                    [.. item["demands"].ItemsOrNone().Select(demand => demand.ExactNumber())]
                )),
        ];
        var classification = StockClassification.Of(items, Limits(input));
        var counts = new JsonObject();
        foreach (var value in Enum.GetValues<ValueClass>())
        {
            foreach (var variation in Enum.GetValues<VariationClass>())
            {
                if (classification.Count(value, variation) is > 0 and var count)
                    counts[$"{value}{variation}"] = count;
            }
        }
        return new JsonObject
        {
            ["items"] = Output.List(
                classification.Items,
                item => new JsonObject
                {
                    ["id"] = item.Item.Id,
                    ["share"] = item.Share,
                    ["cumulativeShare"] = item.CumulativeShare,
                    ["abc"] = item.Value.ToString(),
                    ["coefficientOfVariation"] = Output.Number(item.CoefficientOfVariation),
                    ["xyz"] = PeopleInput.Text(item.Variation?.ToString()),
                }
            ),
            ["counts"] = counts,
        };
    }

    private static StockClassOptions Limits(Input input)
    {
        var options = new StockClassOptions();
        if (input.Has("abc"))
            options = options with { A = Pair(input["abc"])[0].ExactNumber(), B = Pair(input["abc"])[1].ExactNumber() };
        return input.Has("xyz")
            ? options with
            {
                X = Pair(input["xyz"])[0].ExactNumber(),
                Y = Pair(input["xyz"])[1].ExactNumber(),
            }
            : options;
    }

    private static Input[] Pair(Input list) => list.Items.ToArray() is { Length: 2 } pair ? pair : throw list.Bad("two limits");

    private static JsonObject Turnover(Input input)
    {
        var turnover = StockTurnover.Of(
            input["costOfGoods"].ExactNumber(),
            [.. input["balances"].Items.Select(balance => balance.ExactNumber())],
            input["days"].ExactNumber()
        );
        var cover =
            input.Has("onHand") && input.Has("forecast")
                ? StockCover.Of(input["onHand"].ExactNumber(), [.. input["forecast"].Items.Select(demand => demand.ExactNumber())])
                : null;
        return new JsonObject
        {
            ["averageInventory"] = PeopleInput.Plain(turnover.AverageInventory),
            ["turnover"] = Output.Number(turnover.Turnover),
            ["daysOfInventory"] = Output.Number(turnover.DaysOfInventory),
            ["coverPeriods"] = Output.Number(cover?.Periods),
        };
    }
}
