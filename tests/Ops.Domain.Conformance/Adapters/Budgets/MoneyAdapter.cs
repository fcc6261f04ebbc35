using System.Text.Json.Nodes;
using NodaTime;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.money.*: allocation, rounding, sums, conversion, controlled rounding.</summary>
internal sealed class MoneyAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("budgets.money.allocate", Allocate);
        operations.Add("budgets.money.round", Round);
        operations.Add("budgets.money.sum", Sum);
        operations.Add("budgets.money.convert", Convert);
        operations.Add("budgets.money.controlledRounding", ControlledRounding);
    }

    private static JsonNode Allocate(Input input)
    {
        var items = Amounts.NotEmpty(input["weights"]);
        var amount = input["amount"].Decimal;
        decimal[] weights = [.. items.Select(item => item.Decimal)];
        var parts = Amounts.In(input["currency"], amount)[0].Allocate(weights);
        return new JsonObject { ["parts"] = Output.List(parts.Select(part => part.Amount)) };
    }

    private static JsonNode Round(Input input)
    {
        var amount = Amounts.In(input["currency"], input["amount"].Decimal)[0];
        var mode = input["mode"]
            .Choice(
                ("half-even", RoundingMode.HalfEven),
                ("half-away-from-zero", RoundingMode.HalfAwayFromZero),
                ("toward-zero", RoundingMode.TowardZero),
                ("away-from-zero", RoundingMode.AwayFromZero),
                ("floor", RoundingMode.Floor),
                ("ceiling", RoundingMode.Ceiling)
            );
        return new JsonObject { ["amount"] = Output.Exact(amount.Round(mode).Amount) };
    }

    private static JsonNode Sum(Input input)
    {
        var items = Amounts.NotEmpty(input["amounts"]);
        decimal[] amounts = [.. items.Select(item => item["amount"].Decimal)];
        Currency[] currencies = [.. items.Select(item => Currency.Of(item["currency"].Text))];
        var sum = Money.Sum([.. amounts.Zip(currencies, (amount, currency) => new Money(amount, currency))]);
        return new JsonObject { ["amount"] = Output.Exact(sum.Amount), ["currency"] = sum.Currency.Code };
    }

    private static JsonNode Convert(Input input)
    {
        decimal amount = input["amount"].Decimal;
        var on = Amounts.Day(input["on"]);
        Input[] items = [.. input["rates"].Items];
        (decimal Rate, LocalDate Date)[] figures = [.. items.Select(item => (item["rate"].Decimal, Amounts.Day(item["date"])))];
        var from = Currency.Of(input["from"].Text);
        var to = Currency.Of(input["to"].Text);
        (Currency Base, Currency Quote)[] pairs =
        [
            .. items.Select(item => (Currency.Of(item["base"].Text), Currency.Of(item["quote"].Text))),
        ];
        Currency? pivot = input.Has("pivot") ? Currency.Of(input["pivot"].Text) : null;
        var rates = new ExchangeRates(
            [.. pairs.Zip(figures, (pair, figure) => new ExchangeRate(pair.Base, pair.Quote, figure.Rate, figure.Date))],
            pivot
        );
        return new JsonObject { ["amount"] = Output.Exact(rates.Convert(new Money(amount, from), to, on).Amount.Amount) };
    }

    private static JsonNode ControlledRounding(Input input)
    {
        var rows = Amounts.NotEmpty(input["rowTotals"]);
        var columns = Amounts.NotEmpty(input["columnTotals"]);
        decimal[] byRow = [.. rows.Select(item => item.Decimal)];
        decimal[] byColumn = [.. columns.Select(item => item.Decimal)];
        var table = MoneyTable.Of(Amounts.In(input["currency"], byRow), Amounts.In(input["currency"], byColumn));
        return new JsonObject
        {
            ["cells"] = Output.List(
                Enumerable.Range(0, rows.Length),
                row => Output.List(table.Row(row).ToArray().Select(cell => cell.Amount))
            ),
            ["totalError"] = (double)table.TotalError.Amount,
            ["rowTotals"] = Output.List(table.RowTotals.Select(total => total.Amount)),
            ["columnTotals"] = Output.List(table.ColumnTotals.Select(total => total.Amount)),
        };
    }
}
