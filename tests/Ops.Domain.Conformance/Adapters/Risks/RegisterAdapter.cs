using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.register.*, risks.review.*</summary>
internal sealed class RegisterAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.register.rank", Rank);
        operations.Add("risks.register.status", Status);
        operations.Add("risks.review.schedule", Schedule);
    }

    internal static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static LocalDate? DayOrNull(Input input) => input.IsNull ? null : input.Date();

    private static JsonObject Rank(Input input)
    {
        RiskEstimate[] risks =
        [
            .. input["risks"]
                .Items.Select(risk => new RiskEstimate(
                    risk["id"].Text,
                    risk["category"].Text,
                    risk["frequency"].Double,
                    risk["impact"].Double
                )),
        ];
        var ranking = RiskRanking.Of(risks, input["top"].Int);
        return new JsonObject
        {
            ["totalExpectedLoss"] = ranking.TotalExpectedLoss,
            ["ranked"] = Output.List(
                ranking.Ranked,
                risk => new JsonObject
                {
                    ["id"] = risk.Estimate.Id,
                    ["expectedLoss"] = risk.ExpectedLoss,
                    ["share"] = Output.Number(risk.Share),
                    ["cumulativeShare"] = Output.Number(risk.CumulativeShare),
                }
            ),
            ["categories"] = Output.List(
                ranking.Categories,
                category => new JsonObject
                {
                    ["category"] = category.Category,
                    ["expectedLoss"] = category.ExpectedLoss,
                    ["share"] = Output.Number(category.Share),
                    ["count"] = category.Count,
                }
            ),
            ["concentration"] = Output.Number(ranking.Concentration),
        };
    }

    private static JsonObject Status(Input input)
    {
        var tolerance = new Money(input["tolerance"].Decimal, Currency.None);
        RegisterEntry[] entries = [.. input["risks"].Items.Select(Entry)];
        var status = RegisterStatus.Of(entries, tolerance, input["asOf"].Date());
        return new JsonObject
        {
            ["risks"] = Output.List(
                status.Risks,
                risk => new JsonObject
                {
                    ["id"] = risk.Entry.Id,
                    ["stage"] = Name(risk.Stage),
                    ["aboveTolerance"] = risk.IsAboveTolerance,
                    ["flags"] = Output.List(risk.Flags.Select(flag => Name(flag.Kind))),
                }
            ),
            ["counts"] = new JsonObject(
                Enum.GetValues<RiskStage>().Select(stage => KeyValuePair.Create(Name(stage), (JsonNode?)status.Count(stage)))
            ),
            ["escalate"] = Output.List(status.Escalated.Select(risk => risk.Entry.Id)),
        };
    }

    private static RegisterEntry Entry(Input risk) =>
        new(risk["id"].Text, risk["lastReview"].Date(), risk["reviewEveryMonths"].Int)
        {
            Owner = risk["owner"].TextOrNull,
            ResidualLoss = risk["residualLoss"].DecimalOrNull is { } loss ? new Money(loss, Currency.None) : null,
            Response = risk.Has("response")
                ? risk["response"]
                    .Choice(
                        ("treat", RiskResponse.Treat),
                        ("transfer", RiskResponse.Transfer),
                        ("avoid", RiskResponse.Avoid),
                        ("accept", RiskResponse.Accept)
                    )
                : null,
            Treatments =
            [
                .. risk["treatments"]
                    .Items.Select(treatment => new TreatmentAction(
                        treatment["id"].Text,
                        treatment["due"].Date(),
                        DayOrNull(treatment["done"])
                    )),
            ],
            AcceptedUntil = DayOrNull(risk["acceptedUntil"]),
        };

    private static JsonObject Schedule(Input input)
    {
        RatedReview[] risks =
        [
            .. input["risks"].Items.Select(risk => new RatedReview(risk["id"].Text, risk["rating"].Text, risk["lastReview"].Date())),
        ];
        ReviewCadence[] cadence = [.. input["cadenceMonths"].Fields.Select(field => new ReviewCadence(field.Key, field.Value.Int))];
        var schedule = ReviewSchedule.Of(risks, cadence, input["asOf"].Date());
        return new JsonObject
        {
            ["risks"] = Output.List(
                schedule.Reviews,
                review => new JsonObject
                {
                    ["id"] = review.Id,
                    ["nextReview"] = Day(review.NextReview),
                    ["overdueDays"] = review.OverdueDays,
                }
            ),
            ["overdue"] = Output.List(schedule.Overdue.Select(review => review.Id)),
        };
    }

    private static string Name(RiskStage stage) =>
        stage switch
        {
            RiskStage.Identified => "identified",
            RiskStage.Assessed => "assessed",
            RiskStage.Treating => "treating",
            _ => "monitored",
        };

    private static string Name(RiskFlagKind flag) =>
        flag switch
        {
            RiskFlagKind.NoOwner => "no-owner",
            RiskFlagKind.NotAssessed => "not-assessed",
            RiskFlagKind.NoResponse => "no-response",
            RiskFlagKind.NoTreatment => "no-treatment",
            RiskFlagKind.TreatmentOverdue => "treatment-overdue",
            RiskFlagKind.AcceptanceExpired => "acceptance-expired",
            _ => "review-overdue",
        };
}
