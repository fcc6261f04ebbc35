using System.Text.Json.Nodes;
using Ops.Domain.Teams;

namespace Ops.Domain.Conformance.Adapters.Teams;

/// <summary>team.recruiting.funnel, team.training.*, team.pulse.*, team.incentive.*</summary>
internal sealed class PeopleAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("team.recruiting.funnel", Funnel);
        operations.Add("team.training.status", Training);
        operations.Add("team.training.effect", Effect);
        operations.Add("team.pulse.score", Pulse);
        operations.Add("team.incentive.payout", Incentive);
    }

    private static JsonObject Funnel(Input input)
    {
        FunnelStage[] stages = [.. input["stages"].NotEmpty().Select(stage => new FunnelStage(stage["id"].Text, stage["count"].Whole()))];
        var checks = PeopleInput.InOrder();
        var currency = checks.Try(() => Currency.Of(input["currency"].Text));
        var plan = input["plan"];
        var funnel = checks.Try(() =>
            RecruitingFunnel.Of(
                stages,
                currency,
                [.. input["costs"].ItemsOrNone().Select(cost => new RecruitingCost(cost["id"].Text, cost["amount"].Amount(currency)))],
                plan.IsNull
                    ? null
                    : new HiringPlan(plan["required"].ExactNumber(), plan["current"].ExactNumber(), plan["expectedLeavers"].ExactNumber())
            )
        );
        checks.ThrowFirst();
        var output = new JsonObject
        {
            ["conversion"] = Output.List(funnel!.Conversion),
            ["overall"] = Output.Number(funnel.Overall),
            ["hires"] = funnel.Hires,
            ["totalCost"] = Output.Exact(funnel.TotalCost.Amount),
            ["costPerHire"] = Output.Exact(funnel.CostPerHire?.Amount),
            ["weakestStep"] = PeopleInput.Text(funnel.WeakestStep),
        };
        if (funnel.Need is not { } need)
            return output;
        output["hiresNeeded"] = need.Hires;
        output["needed"] = need.Candidates is { } candidates ? Output.List(candidates, count => JsonValue.Create(count)) : null;
        output["hiringBudget"] = Output.Exact(need.Budget?.Amount);
        return output;
    }

    private static JsonObject Training(Input input)
    {
        input["people"].NotEmpty();
        var defaults = new TrainingOptions();
        var status = TrainingStatus.Of(
            [.. input["people"].Items.Select(person => new StaffMember(person["id"].Text, person["role"].Text))],
            [.. input["requirements"].ItemsOrNone().Select(row => new CertificateRequirement(row["role"].Text, row["certificate"].Text))],
            [
                .. input["certificates"]
                    .ItemsOrNone()
                    .Select(row => new Certificate(
                        row["person"].Text,
                        row["certificate"].Text,
                        row["issued"].Date(),
                        row["expires"].DayOrNull()
                    )),
            ],
            [
                .. input["sessions"]
                    .ItemsOrNone()
                    .Select(row => new TrainingSession(
                        row["person"].Text,
                        row["date"].Date(),
                        row["hours"].ExactNumber(),
                        row["completed"].Bool
                    )),
            ],
            input["from"].Date(),
            input["asOf"].Date(),
            new TrainingOptions
            {
                WarnDays = input["warnDays"].IntOr(defaults.WarnDays),
                TargetHours = input["targetHours"].ExactOr(defaults.TargetHours),
            }
        );
        return new JsonObject
        {
            ["hours"] = PeopleInput.Map(status.Hours, row => row.Id, row => PeopleInput.Plain(row.Hours)),
            ["totalHours"] = PeopleInput.Plain(status.TotalHours),
            ["belowTarget"] = Output.List(status.BelowTarget),
            ["status"] = Output.List(
                status.Certificates,
                row => new JsonObject
                {
                    ["person"] = row.Person,
                    ["certificate"] = row.Certificate,
                    ["state"] = PeopleInput.Kebab(row.State),
                    ["expires"] = PeopleInput.Day(row.Expires),
                    ["daysLeft"] = PeopleInput.Whole(row.DaysLeft),
                }
            ),
            ["counts"] = PeopleInput.Map(Enum.GetValues<CertificateState>(), PeopleInput.Kebab, state => status.Count(state)),
            ["compliance"] = Output.Number(status.Compliance),
            ["compliantPeople"] = Output.List(status.CompliantPeople),
        };
    }

    private static JsonObject Effect(Input input)
    {
        var effect = TrainingEffect.Of(
            input["before"].Numbers,
            input["after"].Numbers,
            input["level"].NumberOr(0.95),
            input["maximum"].NumberOrNull
        );
        return new JsonObject
        {
            ["n"] = effect.Count,
            ["meanBefore"] = effect.MeanBefore,
            ["meanAfter"] = effect.MeanAfter,
            ["meanDifference"] = effect.MeanDifference,
            ["standardDeviation"] = effect.StandardDeviation,
            ["t"] = Output.Number(effect.Student.Statistic),
            ["degreesOfFreedom"] = Output.Number(effect.Student.DegreesOfFreedom),
            ["pValue"] = effect.Student.PValue,
            ["lower"] = effect.Lower,
            ["upper"] = effect.Upper,
            ["effectSize"] = effect.EffectSize,
            ["hedges"] = Output.Number(effect.Hedges),
            ["normalizedGain"] = Output.Number(effect.NormalizedGain),
            ["wilcoxon"] = new JsonObject
            {
                ["statistic"] = Output.Number(effect.Wilcoxon.Statistic),
                ["used"] = effect.Wilcoxon.Used,
                ["exact"] = effect.Wilcoxon.IsExact,
                ["pValue"] = effect.Wilcoxon.PValue,
                ["rankBiserial"] = Output.Number(effect.Wilcoxon.Estimate),
            },
        };
    }

    private static JsonObject Pulse(Input input)
    {
        input["responses"].NotEmpty();
        var defaults = new PulseOptions();
        var survey = PulseSurvey.Of(
            [
                .. input["responses"]
                    .Items.Select(row => new PulseResponse(
                        row["group"].Text,
                        row["recommend"].IsNull ? null : row["recommend"].SmallWhole(),
                        row["engagement"].NumberOrNull
                    )),
            ],
            [.. input["invited"].Fields.Select(row => new InvitedGroup(row.Key, row.Value.SmallWhole()))],
            new PulseOptions
            {
                Floor = input["floor"].IntOr(defaults.Floor),
                Confidence = input["level"].NumberOr(defaults.Confidence),
                ScaleMaximum = input["scaleMaximum"].NumberOr(defaults.ScaleMaximum),
                FavourableFrom = input["favourableFrom"].NumberOr(defaults.FavourableFrom),
            }
        );
        return new JsonObject { ["overall"] = Figures(survey.Overall), ["groups"] = Output.List(survey.Groups, Figures) };
    }

    private static JsonObject Figures(PulseFigures figures) =>
        new()
        {
            ["group"] = PeopleInput.Text(figures.Group),
            ["suppressed"] = figures.IsSuppressed,
            ["responses"] = PeopleInput.Whole(figures.Responses),
            ["responseRate"] = Output.Number(figures.ResponseRate),
            ["eNps"] = Output.Number(figures.NetPromoter),
            ["eNpsLower"] = Output.Number(figures.NetPromoterLower),
            ["eNpsUpper"] = Output.Number(figures.NetPromoterUpper),
            ["engagement"] = Output.Number(figures.Engagement),
            ["engagementLower"] = Output.Number(figures.EngagementLower),
            ["engagementUpper"] = Output.Number(figures.EngagementUpper),
            ["favourable"] = Output.Number(figures.Favourable),
            ["favourableLower"] = Output.Number(figures.FavourableLower),
            ["favourableUpper"] = Output.Number(figures.FavourableUpper),
        };

    private static JsonObject Incentive(Input input)
    {
        input["curve"].NotEmpty();
        input["people"].NotEmpty();
        var checks = PeopleInput.InOrder();
        var curve = checks.Try(() =>
            PayoutCurve.Of(
                [
                    .. input["curve"]
                        .Items.Select(point => new PayoutPoint(point["attainment"].ExactNumber(), point["payout"].ExactNumber())),
                ],
                input["uncapped"].BoolOr(false)
            )
        );
        var currency = checks.Try(() => Currency.Of(input["currency"].Text));
        var mode = input["poolMode"].IsNull
            ? PoolMode.Split
            : checks.Try(() => input["poolMode"].Known(("split", PoolMode.Split), ("cap", PoolMode.Cap)));
        var people =
            checks.Try(() =>
                input["people"]
                    .Items.Select(person => new IncentiveParticipant(
                        person["id"].Text,
                        person["target"].Amount(currency),
                        person["attainment"].ExactNumber()
                    ))
                    .ToArray()
            ) ?? [];
        var paid = curve is null
            ? null
            : checks.Try(() =>
                input["pool"].IsNull
                    ? IncentivePayout.Of(curve, people)
                    : IncentivePayout.Of(curve, people, input["pool"].Amount(currency), mode)
            );
        checks.ThrowFirst();
        return new JsonObject
        {
            ["rates"] = PeopleInput.Map(paid!.Payments, row => row.Id, row => row.Rate),
            ["payouts"] = PeopleInput.Map(paid.Payments, row => row.Id, row => Output.Exact(row.Payout.Amount)),
            ["total"] = Output.Exact(paid.Total.Amount),
            ["poolApplied"] = paid.IsPoolApplied,
        };
    }
}
