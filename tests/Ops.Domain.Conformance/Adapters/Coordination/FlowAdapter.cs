using System.Text.Json.Nodes;
using Ops.Domain.Coordination;

namespace Ops.Domain.Conformance.Adapters.Coordination;

/// <summary>coordination.actions.*, .information.*, .readiness.*, .supplyDemand.*</summary>
internal sealed class FlowAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("coordination.actions.ageing", Actions);
        operations.Add("coordination.information.freshness", Information);
        operations.Add("coordination.readiness.gates", Readiness);
        operations.Add("coordination.supplyDemand.gap", Supply);
    }

    private static JsonObject Actions(Input input)
    {
        ActionItem[] actions =
        [
            .. input["actions"]
                .NotEmpty()
                .Select(row => new ActionItem(
                    row["id"].Text,
                    row["owner"].TextOrNull,
                    row["raised"].Date(),
                    row["due"].DayOrNull(),
                    row["closed"].DayOrNull()
                )),
        ];
        int[] buckets = input["buckets"].IsNull ? [] : [.. input["buckets"].NotEmpty().Select(day => day.SmallWhole())];
        var ageing = ActionAgeing.Of(actions, input["asOf"].Date(), buckets);
        return new JsonObject
        {
            ["open"] = ageing.Open,
            ["closed"] = ageing.Closed,
            ["overdue"] = ageing.Overdue,
            ["noDue"] = ageing.NoDue,
            ["noOwner"] = ageing.NoOwner,
            ["buckets"] = Output.List(
                ageing.Buckets,
                bucket => new JsonObject
                {
                    ["from"] = bucket.From,
                    ["to"] = PeopleInput.Whole(bucket.To),
                    ["open"] = bucket.Open,
                    ["overdue"] = bucket.Overdue,
                }
            ),
            ["byOwner"] = Output.List(
                ageing.ByOwner,
                row => new JsonObject
                {
                    ["owner"] = PeopleInput.Text(row.Owner),
                    ["open"] = row.Open,
                    ["overdue"] = row.Overdue,
                    ["oldestDays"] = row.OldestDays,
                }
            ),
            ["meanAge"] = Output.Number(ageing.MeanAge),
            ["medianAge"] = Output.Number(ageing.MedianAge),
            ["meanDaysOverdue"] = Output.Number(ageing.MeanDaysOverdue),
            ["closedOnTimeShare"] = Output.Number(ageing.ClosedOnTimeShare),
            ["meanDaysToClose"] = Output.Number(ageing.MeanDaysToClose),
        };
    }

    private static JsonObject Information(Input input)
    {
        var freshness = InformationFreshness.Of(
            [
                .. input["obligations"]
                    .NotEmpty()
                    .Select(row => new InformationObligation(
                        row["id"].Text,
                        row["from"].Text,
                        row["to"].Text,
                        row["topic"].TextOr("-"),
                        row["everyDays"].SmallWhole(),
                        row["since"].Date(),
                        row["graceDays"].IntOr(0),
                        row["weight"].NumberOr(1)
                    )),
            ],
            [.. input["deliveries"].ItemsOrNone().Select(row => new InformationDelivery(row["obligation"].Text, row["on"].Date()))],
            input["asOf"].Date()
        );
        return new JsonObject
        {
            ["items"] = Output.List(
                freshness.Items,
                item => new JsonObject
                {
                    ["id"] = item.Id,
                    ["last"] = PeopleInput.Day(item.Last),
                    ["nextDue"] = PeopleInput.Day(item.NextDue),
                    ["daysOverdue"] = item.DaysOverdue,
                    ["state"] = PeopleInput.Kebab(item.State),
                    ["score"] = item.Score,
                }
            ),
            ["counts"] = PeopleInput.Map(Enum.GetValues<FreshnessState>(), PeopleInput.Kebab, state => freshness.Count(state)),
            ["score"] = freshness.Score,
            ["freshShare"] = freshness.FreshShare,
            ["owing"] = Output.List(freshness.Owing, row => new JsonObject { ["from"] = row.From, ["count"] = row.Count }),
            ["uninformed"] = Output.List(
                freshness.Uninformed,
                row => new JsonObject { ["to"] = row.To, ["obligations"] = Output.List(row.Obligations) }
            ),
        };
    }

    private static JsonObject Readiness(Input input)
    {
        var gates = input["gates"].NotEmpty();
        foreach (var gate in gates)
            gate["items"].NotEmpty();
        var checks = PeopleInput.InOrder();
        ReadinessGate[] read =
        [
            .. gates.Select(gate => new ReadinessGate(
                gate["id"].Text,
                gate["weight"].NumberOr(1),
                gate["must"].BoolOr(false),
                [
                    .. gate["items"]
                        .Items.Select(item => new ReadinessItem(
                            item["id"].Text,
                            checks.Try(() => Status(item["status"])),
                            item["share"].NumberOrNull,
                            item["must"].BoolOr(false)
                        )),
                ]
            )),
        ];
        var readiness = checks.Try(() => LaunchReadiness.Of(read, input["threshold"].NumberOr(0.9)));
        checks.ThrowFirst();
        return new JsonObject
        {
            ["gates"] = Output.List(
                readiness!.Gates,
                gate => new JsonObject
                {
                    ["id"] = gate.Id,
                    ["completion"] = Output.Number(gate.Completion),
                    ["waived"] = gate.Waived,
                }
            ),
            ["score"] = readiness.Score,
            ["blockers"] = Output.List(readiness.Blockers, row => new JsonObject { ["gate"] = row.Gate, ["item"] = row.Item }),
            ["decision"] = PeopleInput.Kebab(readiness.Decision),
            ["missing"] = readiness.Missing,
        };
    }

    private static ReadinessStatus Status(Input input) =>
        input.Known(
            ("done", ReadinessStatus.Done),
            ("open", ReadinessStatus.Open),
            ("partial", ReadinessStatus.Partial),
            ("waived", ReadinessStatus.Waived)
        );

    private static JsonObject Supply(Input input)
    {
        input["periods"].NotEmpty();
        var checks = PeopleInput.InOrder();
        var unmet = input["unmet"].IsNull
            ? UnmetDemand.Backorder
            : checks.Try(() => input["unmet"].Known(("backorder", UnmetDemand.Backorder), ("lost", UnmetDemand.Lost)));
        var gap = checks.Try(() =>
            SupplyDemandGap.Of(
                input["opening"].ExactNumber(),
                [
                    .. input["periods"]
                        .Items.Select(row => new SupplyPeriod(
                            row["period"].Text,
                            row["supply"].ExactNumber(),
                            row["demand"].ExactNumber(),
                            row["safetyStock"].ExactOr(0)
                        )),
                ],
                unmet
            )
        );
        checks.ThrowFirst();
        return new JsonObject
        {
            ["periods"] = Output.List(
                gap!.Periods,
                row => new JsonObject
                {
                    ["period"] = row.Period,
                    ["servedOnTime"] = PeopleInput.Plain(row.ServedOnTime),
                    ["shortage"] = PeopleInput.Plain(row.Shortage),
                    ["onHand"] = PeopleInput.Plain(row.OnHand),
                    ["backlog"] = PeopleInput.Plain(row.Backlog),
                    ["belowSafety"] = row.IsBelowSafety,
                    ["cover"] = Output.Number(row.Cover),
                }
            ),
            ["totalShortage"] = PeopleInput.Plain(gap.TotalShortage),
            ["fillRate"] = Output.Number(gap.FillRate),
            ["firstShortage"] = PeopleInput.Text(gap.FirstShortage),
            ["closing"] = PeopleInput.Plain(gap.Closing),
            ["supplyGap"] = PeopleInput.Plain(gap.SupplyGap),
            ["peakBacklog"] = PeopleInput.Plain(gap.PeakBacklog),
        };
    }
}
