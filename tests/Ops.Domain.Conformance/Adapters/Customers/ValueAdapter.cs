using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Customers;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>customers.value: summarize, rfm, abc, basket</summary>
internal sealed class ValueAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("customers.value.summarize", Summarize);
        operations.Add("customers.value.rfm", Rfm);
        operations.Add("customers.value.abc", Abc);
        operations.Add("customers.value.basket", Basket);
    }

    private static JsonObject Summarize(Input input)
    {
        (string Customer, LocalDate Date, decimal Amount)[] rows =
        [
            .. input["orders"]
                .NotEmpty()
                .Select(order => (order["customer"].Text, CustomerInput.Day(order["date"]), order["amount"].Decimal)),
        ];
        var end = CustomerInput.Day(input["end"]);
        var log = OrderLog.Build(Currency.Usd);
        foreach (var (customer, date, amount) in rows)
            log.Add(customer, date, CustomerInput.Amount(amount));
        var result = PurchaseHistories.Of(log.ToLog(), end, input["unitDays"].Double);
        return new JsonObject
        {
            ["customers"] = Output.List(
                result.Customers,
                customer => new JsonObject
                {
                    ["customer"] = customer.Customer,
                    ["frequency"] = customer.Frequency,
                    ["recency"] = customer.Recency,
                    ["age"] = customer.Age,
                    ["averageValue"] = Output.Number(customer.AverageValue),
                }
            ),
            ["ignoredOrders"] = result.IgnoredOrders,
            ["daysWithoutPurchase"] = result.DaysWithoutPurchase,
            ["customersWithoutPurchase"] = result.CustomersWithoutPurchase,
        };
    }

    private static JsonObject Rfm(Input input)
    {
        (string Customer, int Days, int Orders, decimal Amount)[] rows =
        [
            .. input["customers"]
                .NotEmpty()
                .Select(row => (row["customer"].Text, row["recencyDays"].Int, row["orders"].Int, row["amount"].Decimal)),
        ];
        RfmCustomer[] customers =
        [
            .. rows.Select(row => new RfmCustomer(row.Customer, row.Days, row.Orders, CustomerInput.Amount(row.Amount))),
        ];
        var scores = new JsonObject();
        foreach (var score in RfmScoring.Of(customers, input["bins"].Int).Scores)
            scores[score.Customer] = Output.List([score.Recency, score.Frequency, score.Monetary]);
        return new JsonObject { ["scores"] = scores };
    }

    private static JsonObject Abc(Input input)
    {
        (string Id, decimal Amount)[] rows = [.. input["items"].NotEmpty().Select(item => (item["id"].Text, item["amount"].Decimal))];
        AbcItem[] items = [.. rows.Select(row => new AbcItem(row.Id, CustomerInput.Amount(row.Amount)))];
        var analysis = AbcAnalysis.Of(items, input["classes"]["a"].Double, input["classes"]["b"].Double);
        return new JsonObject
        {
            ["total"] = Output.Exact(analysis.Total.Amount),
            ["items"] = Output.List(
                analysis.Items,
                item => new JsonObject
                {
                    ["id"] = item.Id,
                    ["amount"] = Output.Exact(item.Amount.Amount),
                    ["share"] = item.Share,
                    ["cumulativeShare"] = item.CumulativeShare,
                    ["class"] = item.Class.ToString(),
                }
            ),
            ["classes"] = Output.List(
                analysis.Classes,
                part => new JsonObject
                {
                    ["class"] = part.Class.ToString(),
                    ["count"] = part.Count,
                    ["countShare"] = part.CountShare,
                    ["amount"] = Output.Exact(part.Amount.Amount),
                    ["amountShare"] = part.AmountShare,
                }
            ),
            ["gini"] = analysis.Gini,
        };
    }

    private static JsonObject Basket(Input input)
    {
        IReadOnlyList<string>[] baskets = [.. input["baskets"].NotEmpty().Select(basket => basket.Texts)];
        var options = new BasketOptions
        {
            MinimumSupportCount = input["minSupportCount"].Int,
            MinimumConfidence = input["minConfidence"].Double,
            MaximumItems = input["maxItems"].Int,
        };
        var result = MarketBasket.Of(baskets, options);
        return new JsonObject
        {
            ["baskets"] = result.Baskets,
            ["rules"] = Output.List(
                result.Rules,
                rule => new JsonObject
                {
                    ["antecedent"] = Output.List(rule.Antecedent),
                    ["consequent"] = rule.Consequent,
                    ["count"] = rule.Count,
                    ["support"] = rule.Support,
                    ["confidence"] = rule.Confidence,
                    ["lift"] = rule.Lift,
                    ["leverage"] = rule.Leverage,
                    ["fisherPValue"] = rule.FisherPValue,
                }
            ),
        };
    }
}
