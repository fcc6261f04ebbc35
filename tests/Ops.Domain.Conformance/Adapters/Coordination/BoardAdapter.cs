using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Coordination;

namespace Ops.Domain.Conformance.Adapters.Coordination;

/// <summary>coordination.raci.*, .dependencies.*, .commitments.*, .cadence.*</summary>
internal sealed class BoardAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("coordination.raci.validate", Raci);
        operations.Add("coordination.dependencies.board", Board);
        operations.Add("coordination.commitments.reliability", Commitments);
        operations.Add("coordination.cadence.adherence", Cadence);
    }

    private static WorkdayCalendar Calendar(Input input) =>
        WorkdayCalendar.FromMask(input["weekmask"].TextOr("1111100"), [.. input["holidays"].ItemsOrNone().Select(day => day.Date())]);

    private static JsonObject Raci(Input input)
    {
        input["tasks"].NotEmpty();
        input["roles"].NotEmpty();
        var checks = PeopleInput.InOrder();
        RaciAssignment[] assignments =
        [
            .. input["assignments"]
                .ItemsOrNone()
                .Select(cell => new RaciAssignment(
                    cell["task"].Text,
                    cell["role"].Text,
                    checks.Try(() =>
                        cell["type"]
                            .Known(
                                ("R", RaciType.Responsible),
                                ("A", RaciType.Accountable),
                                ("C", RaciType.Consulted),
                                ("I", RaciType.Informed)
                            )
                    )
                )),
        ];
        var check = checks.Try(() =>
            RaciCheck.Of(
                input["tasks"].Texts,
                input["roles"].Texts,
                assignments,
                input["maxResponsible"].IsNull ? null : input["maxResponsible"].SmallWhole()
            )
        );
        checks.ThrowFirst();
        return new JsonObject
        {
            ["findings"] = Output.List(check!.Findings, found => Output.List([PeopleInput.Kebab(found.Fault), found.Subject])),
        };
    }

    private static JsonObject Board(Input input)
    {
        Dependency[] dependencies =
        [
            .. input["dependencies"]
                .NotEmpty()
                .Select(row => new Dependency(
                    row["id"].Text,
                    row["from"].Text,
                    row["to"].Text,
                    row["needBy"].Date(),
                    row["promised"].DayOrNull(),
                    row["confirmed"].BoolOr(false),
                    row["done"].DayOrNull(),
                    [.. row["after"].ItemsOrNone().Select(id => id.Text)]
                )),
        ];
        var checks = PeopleInput.InOrder();
        var calendar = checks.Try(() => Calendar(input));
        var board = checks.Try(() => DependencyBoard.Of(dependencies, input["asOf"].Date(), calendar, input["bufferDays"].IntOr(5)));
        checks.ThrowFirst();
        return new JsonObject
        {
            ["items"] = Output.List(
                board!.Items,
                item => new JsonObject
                {
                    ["id"] = item.Id,
                    ["expected"] = PeopleInput.Day(item.Expected),
                    ["slack"] = PeopleInput.Whole(item.Slack),
                    ["status"] = PeopleInput.Kebab(item.Status),
                }
            ),
            ["counts"] = PeopleInput.Map(Enum.GetValues<DependencyStatus>(), PeopleInput.Kebab, status => board.Count(status)),
            ["confirmedShare"] = Output.Number(board.ConfirmedShare),
            ["blocks"] = Output.List(
                board.Blocks,
                block => new JsonObject
                {
                    ["from"] = block.Provider,
                    ["to"] = block.Receiver,
                    ["count"] = block.Count,
                    ["worstSlack"] = PeopleInput.Whole(block.WorstSlack),
                }
            ),
            ["mutual"] = Output.List(board.Mutual, teams => Output.List(teams)),
            ["mostBlocking"] = PeopleInput.Text(board.MostBlocking),
        };
    }

    private static JsonObject Commitments(Input input)
    {
        var reliability = CommitmentReliability.Of(
            [
                .. input["commitments"]
                    .NotEmpty()
                    .Select(row => new Commitment(
                        row["id"].Text,
                        row["owner"].Text,
                        row["made"].Date(),
                        row["due"].Date(),
                        row["done"].DayOrNull(),
                        row["withdrawn"].DayOrNull()
                    )),
            ],
            input["asOf"].Date(),
            input["level"].NumberOr(0.95)
        );
        var output = Figures(reliability.All);
        output["byOwner"] = Output.List(reliability.ByOwner, Figures);
        return output;
    }

    private static JsonObject Figures(ReliabilityFigures row) =>
        new()
        {
            ["owner"] = PeopleInput.Text(row.Owner),
            ["kept"] = row.Kept,
            ["broken"] = row.Broken,
            ["open"] = row.Open,
            ["withdrawn"] = row.Withdrawn,
            ["rate"] = Output.Number(row.Rate),
            ["lower"] = Output.Number(row.Lower),
            ["upper"] = Output.Number(row.Upper),
            ["meanDaysLate"] = Output.Number(row.MeanDaysLate),
        };

    private static JsonObject Cadence(Input input)
    {
        var checks = PeopleInput.InOrder();
        var recurrence = checks.Try(() => Rule(input["recurrence"]));
        var calendar = checks.Try(() => Calendar(input));
        var held = input["held"].ItemsOrNone().Select(day => day.Date()).ToArray();
        var cadence = checks.Try(() =>
            CadenceAdherence.Of(
                recurrence ?? Recurrence.Daily(input["from"].Date()),
                input["from"].Date(),
                input["to"].Date(),
                held,
                input["toleranceDays"].IntOr(0),
                calendar
            )
        );
        checks.ThrowFirst();
        return new JsonObject
        {
            ["planned"] = Output.List(cadence!.Matches, match => PeopleInput.Day(match.Planned)),
            ["matches"] = Output.List(
                cadence.Matches,
                match => new JsonObject
                {
                    ["planned"] = PeopleInput.Day(match.Planned),
                    ["held"] = PeopleInput.Day(match.Held),
                    ["offsetDays"] = PeopleInput.Whole(match.OffsetDays),
                }
            ),
            ["heldAsPlanned"] = cadence.HeldAsPlanned,
            ["missed"] = cadence.Missed,
            ["extra"] = Output.List(cadence.Extra, day => PeopleInput.Day(day)),
            ["adherence"] = Output.Number(cadence.Adherence),
            ["meanAbsoluteOffset"] = Output.Number(cadence.MeanAbsoluteOffset),
            ["longestGapDays"] = PeopleInput.Whole(cadence.LongestGapDays),
        };
    }

    private static Recurrence Rule(Input rule)
    {
        var start = rule["start"].Date();
        int every = rule["every"].IntOr(1);
        var adjustment = rule["adjust"].IsNull
            ? DayAdjustment.None
            : rule["adjust"].Known(("none", DayAdjustment.None), ("next", DayAdjustment.Next), ("previous", DayAdjustment.Previous));
        var recurrence = rule["unit"]
            .Known<Func<Recurrence>>(
                ("day", () => Recurrence.Daily(start, every)),
                ("week", () => Recurrence.Weekly(start, every)),
                ("month", () => Recurrence.Monthly(start, every)),
                (
                    "month-weekday",
                    () => Recurrence.MonthlyOn(start, rule["nth"].SmallWhole(), (IsoDayOfWeek)rule["weekday"].SmallWhole(), every)
                )
            )();
        return recurrence with { Adjustment = adjustment };
    }
}
