using System.Text.Json.Nodes;
using Ops.Domain.Teams;

namespace Ops.Domain.Conformance.Adapters.Teams;

/// <summary>team.recruiting.timeToFill, team.turnover.*</summary>
internal sealed class TenureAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("team.recruiting.timeToFill", Fill);
        operations.Add("team.turnover.rates", Rates);
    }

    private static JsonObject Fill(Input input)
    {
        var time = TimeToFill.Of(
            [
                .. input["requisitions"]
                    .NotEmpty()
                    .Select(row => new Requisition(row["id"].Text, row["opened"].Date(), row["filled"].DayOrNull())),
            ],
            input["asOf"].Date()
        );
        return new JsonObject
        {
            ["requisitions"] = time.Requisitions,
            ["filled"] = time.Filled,
            ["open"] = time.Open,
            ["curve"] = Output.List(
                time.Steps,
                step => new JsonObject
                {
                    ["day"] = step.Day,
                    ["atRisk"] = step.AtRisk,
                    ["filled"] = step.Filled,
                    ["stillOpen"] = step.StillOpen,
                }
            ),
            ["median"] = Output.Number(time.Median),
            ["p80"] = Output.Number(time.EightInTen),
            ["meanOfFilled"] = Output.Number(time.MeanOfFilled),
        };
    }

    private static JsonObject Rates(Input input)
    {
        var turnover = Turnover.Of(
            [
                .. input["people"]
                    .NotEmpty()
                    .Select(row => new Employment(
                        row["id"].Text,
                        row["hired"].Date(),
                        row["left"].DayOrNull(),
                        row["voluntary"].BoolOr(false)
                    )),
            ],
            input["from"].Date(),
            input["to"].Date(),
            [.. input["tenureDays"].ItemsOrNone().Select(day => day.SmallWhole())]
        );
        return new JsonObject
        {
            ["days"] = turnover.Days,
            ["opening"] = turnover.Opening,
            ["closing"] = turnover.Closing,
            ["hires"] = turnover.Hires,
            ["leavers"] = turnover.Leavers,
            ["voluntaryLeavers"] = turnover.VoluntaryLeavers,
            ["averageHeadcount"] = turnover.AverageHeadcount,
            ["rate"] = Output.Number(turnover.Rate),
            ["voluntaryRate"] = Output.Number(turnover.VoluntaryRate),
            ["annualizedRate"] = Output.Number(turnover.AnnualizedRate),
            ["annualizedVoluntaryRate"] = Output.Number(turnover.AnnualizedVoluntaryRate),
            ["retention"] = Output.Number(turnover.Retention),
            ["newHireRetention"] = Output.Number(turnover.NewHireRetention),
            ["medianTenureDays"] = Output.Number(turnover.MedianTenureDays),
            ["survival"] = Output.List(
                turnover.Survival,
                row => new JsonObject { ["days"] = row.Days, ["share"] = Output.Number(row.Share) }
            ),
        };
    }
}
