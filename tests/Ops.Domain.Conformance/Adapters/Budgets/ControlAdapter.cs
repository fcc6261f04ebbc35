using System.Text.Json.Nodes;
using Ops.Domain.Budgets;
using static Ops.Domain.Conformance.Adapters.Budgets.Amounts;

namespace Ops.Domain.Conformance.Adapters.Budgets;

/// <summary>budgets.control.*.</summary>
internal sealed class ControlAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("budgets.control.check", Check);
        operations.Add("budgets.control.encumbrance", Encumbrance);
    }

    public static string Told(SpendingDecision decision) =>
        decision switch
        {
            SpendingDecision.Stop => "stop",
            SpendingDecision.Warn => "warn",
            _ => "ok",
        };

    private static string Told(ControlHorizon horizon) =>
        horizon switch
        {
            ControlHorizon.Annual => "annual",
            ControlHorizon.YearToDate => "year-to-date",
            _ => "period",
        };

    private static JsonNode Check(Input input)
    {
        NotEmpty(input["nodes"]);
        var budgetRows = Optional(input["budgets"]);
        var usedRows = Optional(input["used"]);
        decimal[][] budgets = [.. budgetRows.Select(row => row["amounts"].Decimals)];
        decimal[][] used = [.. usedRows.Select(row => row["amounts"].Decimals)];
        decimal amount = input["request"]["amount"].Decimal;
        var currency = Currency.Of(input["currency"].Text);
        Money Of(decimal value) => new(value, currency);
        var request = new SpendingRequest(input["request"]["node"].Text, input["request"]["period"].Int, Of(amount));
        var check = SpendingCheck.Of(
            PlanAdapter.Units(input["nodes"]),
            [
                .. budgetRows.Zip(
                    budgets,
                    (row, amounts) =>
                        new ControlledBudget(row["node"].Text, [.. amounts.Select(Of)], [.. Optional(row["controls"]).Select(Control)])
                ),
            ],
            [.. usedRows.Zip(used, (row, amounts) => new UsedAmounts(row["node"].Text, [.. amounts.Select(Of)]))],
            request
        );
        return new JsonObject
        {
            ["checks"] = Output.List(
                check.Checks,
                one => new JsonObject
                {
                    ["node"] = one.Node,
                    ["horizon"] = Told(one.Horizon),
                    ["budget"] = Exact(one.Budget),
                    ["used"] = Exact(one.Used),
                    ["available"] = Exact(one.Available),
                    ["availableAfter"] = Exact(one.AvailableAfter),
                    ["decision"] = Told(one.Decision),
                }
            ),
            ["decision"] = Told(check.Decision),
            ["binding"] = check.Binding is { } binding
                ? new JsonObject { ["node"] = binding.Node, ["horizon"] = Told(binding.Horizon) }
                : null,
            ["headroom"] = Exact(check.Headroom),
        };
    }

    private static SpendingControl Control(Input input) =>
        new(
            input["horizon"]
                .Choice(("annual", ControlHorizon.Annual), ("year-to-date", ControlHorizon.YearToDate), ("period", ControlHorizon.Period)),
            [
                .. Optional(input["limits"])
                    .Select(limit => new SpendingLimit(
                        limit["at"].Decimal,
                        limit["action"].Choice(("warn", SpendingDecision.Warn), ("stop", SpendingDecision.Stop))
                    )),
            ]
        );

    private static JsonNode Encumbrance(Input input)
    {
        var items = NotEmpty(input["events"]);
        decimal?[] amounts = [.. items.Select(item => item["amount"].DecimalOrNull)];
        decimal tolerance = input["tolerance"].Decimal;
        var budget = In(input["currency"], input["budget"].Decimal)[0];
        var events = items.Zip(
            amounts,
            (item, amount) =>
                new EncumbranceEvent(
                    item["document"].Text,
                    item["kind"]
                        .Choice(
                            ("request", EncumbranceKind.Request),
                            ("commit", EncumbranceKind.Commit),
                            ("invoice", EncumbranceKind.Invoice),
                            ("release", EncumbranceKind.Release),
                            ("cancel", EncumbranceKind.Cancel),
                            ("close", EncumbranceKind.Close)
                        ),
                    amount is { } known ? new Money(known, budget.Currency) : null
                )
        );
        var encumbrances = Encumbrances.Of([.. events], budget, tolerance);
        return new JsonObject
        {
            ["steps"] = Output.List(
                encumbrances.Steps,
                step => new JsonObject
                {
                    ["document"] = step.Document,
                    ["state"] = Told(step.State),
                    ["preCommitted"] = Exact(step.PreCommitted),
                    ["committed"] = Exact(step.Committed),
                    ["actual"] = Exact(step.Actual),
                    ["available"] = Exact(step.Available),
                }
            ),
            ["documents"] = Output.List(
                encumbrances.Documents,
                document => new JsonObject
                {
                    ["id"] = document.Id,
                    ["state"] = Told(document.State),
                    ["invoiced"] = Exact(document.Invoiced),
                    ["open"] = Exact(document.Open),
                }
            ),
        };
    }

    private static string Told(EncumbranceState state) =>
        state switch
        {
            EncumbranceState.Requested => "requested",
            EncumbranceState.Committed => "committed",
            EncumbranceState.PartiallyInvoiced => "partially-invoiced",
            EncumbranceState.Invoiced => "invoiced",
            EncumbranceState.Released => "released",
            EncumbranceState.Cancelled => "cancelled",
            _ => "closed",
        };
}
