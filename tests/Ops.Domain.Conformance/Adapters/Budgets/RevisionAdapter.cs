using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Budgets;
using static Ops.Domain.Conformance.Adapters.Budgets.Amounts;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.plan.revise and budgets.plan.carryForward.</summary>
internal sealed class RevisionAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("budgets.plan.revise", Revise);
        operations.Add("budgets.plan.carryForward", Carry);
    }

    private static BudgetCell Cell(Input input) => new(input["node"].Text, input["period"].Text);

    private static BudgetCell? CellOrNull(Input input) => input.IsNull ? null : Cell(input);

    private static FundingKind Kind(Input input) =>
        input.Choice(
            ("supplement", FundingKind.Supplement),
            ("reduction", FundingKind.Reduction),
            ("transfer", FundingKind.Transfer),
            ("carry-forward", FundingKind.CarryForward)
        );

    private static JsonNode Revise(Input input)
    {
        var originals = NotEmpty(input["original"]);
        var changes = Optional(input["events"]);
        var uses = Optional(input["consumed"]);
        decimal[] budgets = [.. originals.Select(item => item["amount"].Decimal)];
        (LocalDate Date, decimal Amount)[] moved = [.. changes.Select(item => (Day(item["date"]), item["amount"].Decimal))];
        (LocalDate Date, decimal Amount)[] used = [.. uses.Select(item => (Day(item["date"]), item["amount"].Decimal))];
        var asOf = Day(input["asOf"]);
        var currency = Currency.Of(input["currency"].Text);
        Money Of(decimal amount) => new(amount, currency);
        var budget = RevisedBudget.Of(
            [.. originals.Zip(budgets, (item, amount) => new CellAmount(Cell(item), Of(amount)))],
            [
                .. changes.Zip(
                    moved,
                    (item, f) =>
                        new FundingEvent(
                            item["id"].Text,
                            f.Date,
                            Kind(item["kind"]),
                            Of(f.Amount),
                            CellOrNull(item["from"]),
                            CellOrNull(item["to"])
                        )
                ),
            ],
            [.. uses.Zip(used, (item, f) => new CellConsumption(f.Date, Cell(item), Of(f.Amount)))],
            asOf
        );
        return new JsonObject
        {
            ["cells"] = Output.List(budget.Cells, Told),
            ["trail"] = Output.List(
                budget.Trail,
                step => new JsonObject
                {
                    ["event"] = step.Event,
                    ["node"] = step.Cell.Node,
                    ["period"] = step.Cell.Period,
                    ["delta"] = Exact(step.Delta),
                    ["before"] = Exact(step.Before),
                    ["after"] = Exact(step.After),
                }
            ),
            ["totals"] = new JsonObject
            {
                ["original"] = Exact(budget.Original),
                ["supplements"] = Exact(budget.Supplements),
                ["reductions"] = Exact(budget.Reductions),
                ["netTransfers"] = Exact(budget.NetTransfers),
                ["netCarried"] = Exact(budget.NetCarried),
                ["revised"] = Exact(budget.Revised),
            },
        };
    }

    private static JsonObject Told(RevisedCell cell) =>
        new()
        {
            ["node"] = cell.Cell.Node,
            ["period"] = cell.Cell.Period,
            ["original"] = Exact(cell.Original),
            ["supplements"] = Exact(cell.Supplements),
            ["reductions"] = Exact(cell.Reductions),
            ["transfersIn"] = Exact(cell.TransfersIn),
            ["transfersOut"] = Exact(cell.TransfersOut),
            ["carriedIn"] = Exact(cell.CarriedIn),
            ["carriedOut"] = Exact(cell.CarriedOut),
            ["revised"] = Exact(cell.Revised),
            ["available"] = Exact(cell.Available),
        };

    private static JsonNode Carry(Input input)
    {
        var items = NotEmpty(input["lines"]);
        var on = Day(input["on"]);
        decimal? cap = input["overallCap"].DecimalOrNull;
        foreach (var item in items)
            _ = (item["budget"].Decimal, item["actual"].Decimal);
        var currency = Currency.Of(input["currency"].Text);
        Money? Of(decimal? amount) => amount is { } known ? new Money(known, currency) : null;
        var lines = items.Select(item => new CarryLine(
            item["node"].Text,
            new Money(item["budget"].Decimal, currency),
            new Money(item["actual"].Decimal, currency),
            new CarryPolicy
            {
                Commitments = item["policy"]["commitments"].Bool,
                Share = item["policy"]["share"].Decimal,
                CapOfBudget = item["policy"]["capOfBudget"].DecimalOrNull,
                CapAmount = Of(item["policy"]["capAmount"].DecimalOrNull),
                Once = item["policy"]["once"].Bool,
                Deficit = item["policy"]["deficit"].Bool,
            },
            Of(item["carriedIn"].DecimalOrNull),
            [
                .. Optional(item["commitments"])
                    .Select(open => new OpenCommitment(
                        open["id"].Text,
                        new Money(open["amount"].Decimal, currency),
                        DayOrNull(open["expires"])
                    )),
            ]
        ));
        var carried = CarryForward.Of([.. lines], on, Of(cap));
        return new JsonObject
        {
            ["lines"] = Output.List(
                carried.Lines,
                line => new JsonObject
                {
                    ["node"] = line.Node,
                    ["unspent"] = Exact(line.Unspent),
                    ["openCommitments"] = Exact(line.OpenCommitments),
                    ["commitmentsCarried"] = Exact(line.CommitmentsCarried),
                    ["unspentCarried"] = Exact(line.UnspentCarried),
                    ["lapsed"] = Exact(line.Lapsed),
                    ["deficitCarried"] = Exact(line.DeficitCarried),
                    ["carriedForward"] = Exact(line.CarriedForward),
                }
            ),
            ["totals"] = new JsonObject
            {
                ["commitmentsCarried"] = Exact(carried.CommitmentsCarried),
                ["unspentCarried"] = Exact(carried.UnspentCarried),
                ["lapsed"] = Exact(carried.Lapsed),
                ["deficitCarried"] = Exact(carried.DeficitCarried),
                ["carriedForward"] = Exact(carried.CarriedForward),
            },
        };
    }
}
