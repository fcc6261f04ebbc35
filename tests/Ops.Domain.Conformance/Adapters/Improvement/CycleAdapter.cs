using System.Text.Json;
using System.Text.Json.Nodes;
using Ops.Domain.Improvement;

namespace Ops.Domain.Conformance.Adapters.Improvement;

/// <summary>improvement.cycle.*, .pareto.*, .ideas.*, .benefits.*, .hold.*, .adoption.*</summary>
internal sealed class CycleAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("improvement.cycle.step", Cycle);
        operations.Add("improvement.pareto.vitalFew", Pareto);
        operations.Add("improvement.ideas.vote", Vote);
        operations.Add("improvement.benefits.register", Benefits);
        operations.Add("improvement.hold.check", Hold);
        operations.Add("improvement.adoption.curve", Curve);
        operations.Add("improvement.adoption.fit", Fit);
    }

    private static JsonObject Cycle(Input input)
    {
        var kind = input["kind"].Known(("pdca", CycleKind.Pdca), ("capa", CycleKind.Capa));
        var cycle = ImprovementCycle.Of(
            kind,
            input["opened"].Date(),
            [
                .. input["steps"]
                    .ItemsOrNone()
                    .Select(step => new CycleStep(
                        step["event"].Text,
                        step["on"].Date(),
                        [.. step["fields"].FieldsOrNone().Select(field => new CycleField(field.Key, Recorded(field.Value)))]
                    )),
            ]
        );
        return new JsonObject
        {
            ["state"] = cycle.State,
            ["history"] = Output.List(cycle.History),
            ["allowed"] = Output.List(cycle.Allowed),
            ["cyclesCompleted"] = cycle.CyclesCompleted,
            ["final"] = cycle.IsFinal,
            ["daysIn"] = PeopleInput.Map(cycle.DaysIn, row => row.State, row => row.Days),
        };
    }

    private static string? Recorded(Input value) =>
        value.Json.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.Text,
            _ => value.Json.GetRawText(),
        };

    private static JsonObject Pareto(Input input)
    {
        input["rows"].NotEmpty();
        var defaults = new ParetoOptions();
        decimal[] limits = input["classLimits"].IsNull
            ? [defaults.ClassA, defaults.ClassB]
            : [.. input["classLimits"].Items.Select(limit => limit.ExactNumber())];
        if (limits.Length != 2)
            throw input["classLimits"].Bad("two limits");
        var pareto = ParetoAnalysis.Of(
            [.. input["rows"].Items.Select(row => new CauseCount(row["category"].Text, row["value"].ExactNumber()))],
            new ParetoOptions
            {
                Cutoff = input["cutoff"].ExactOr(defaults.Cutoff),
                OtherBelow = input["otherBelow"].ExactOr(defaults.OtherBelow),
                ClassA = limits[0],
                ClassB = limits[1],
            }
        );
        return new JsonObject
        {
            ["total"] = PeopleInput.Plain(pareto.Total),
            ["rows"] = Output.List(
                pareto.Rows,
                row => new JsonObject
                {
                    ["category"] = row.Category,
                    ["value"] = PeopleInput.Plain(row.Value),
                    ["share"] = row.Share,
                    ["cumulative"] = row.Cumulative,
                    ["class"] = row.Class.ToString(),
                }
            ),
            ["vitalFew"] = Output.List(pareto.VitalFew),
            ["vitalShareOfCategories"] = pareto.VitalShareOfCategories,
            ["merged"] = Output.List(pareto.Merged),
        };
    }

    private static JsonObject Vote(Input input)
    {
        input["ideas"].NotEmpty();
        input["ballots"].NotEmpty();
        return input["method"]
            .Known<Func<Input, JsonObject>>(
                ("plurality", given => Scores(IdeaVote.Plurality(given["ideas"].Texts, Ranked(given, "ranking")))),
                ("borda", given => Scores(IdeaVote.Borda(given["ideas"].Texts, Ranked(given, "ranking")))),
                ("approval", given => Scores(IdeaVote.Approval(given["ideas"].Texts, Ranked(given, "approved")))),
                ("dot", given => Scores(Dots(given))),
                ("condorcet", Condorcet)
            )(input);
    }

    private static IdeaBallot[] Ranked(Input input, string field) =>
        [
            .. input["ballots"]
                .Items.Select(ballot => new IdeaBallot(
                    ballot["weight"].ExactOr(1),
                    [.. ballot[field].ItemsOrNone().Select(idea => idea.Text)]
                )),
        ];

    private static IdeaVote Dots(Input input) =>
        IdeaVote.Dots(
            input["ideas"].Texts,
            [
                .. input["ballots"]
                    .Items.Select(ballot => new DotBallot(
                        ballot["voter"].Text,
                        [.. ballot["dots"].FieldsOrNone().Select(dots => new IdeaDots(dots.Key, dots.Value.SmallWhole()))]
                    )),
            ],
            input["dotsEach"].SmallWhole(),
            input["maxPerIdea"].IsNull ? null : input["maxPerIdea"].SmallWhole()
        );

    private static JsonObject Scores(IdeaVote vote) =>
        new()
        {
            ["scores"] = PeopleInput.Map(vote.Ideas, row => row.Idea, row => PeopleInput.Plain(row.Score)),
            ["ranks"] = PeopleInput.Map(vote.Ideas, row => row.Idea, row => row.Rank),
            ["winner"] = PeopleInput.Text(vote.Winner),
            ["tied"] = Output.List(vote.Tied),
            ["total"] = PeopleInput.Plain(vote.Total),
        };

    private static JsonObject Condorcet(Input input)
    {
        var vote = CondorcetVote.Of(input["ideas"].Texts, Ranked(input, "ranking"));
        int[] all = [.. Enumerable.Range(0, vote.Ideas.Length)];
        return new JsonObject
        {
            ["pairwise"] = PeopleInput.Map(
                all,
                i => vote.Ideas[i],
                i => PeopleInput.Map(all.Where(j => j != i), j => vote.Ideas[j], j => PeopleInput.Plain(vote[i, j]))
            ),
            ["copeland"] = PeopleInput.Map(all, i => vote.Ideas[i], i => PeopleInput.Plain(vote.Copeland[i])),
            ["winner"] = PeopleInput.Text(vote.Winner),
            ["smithSet"] = Output.List(vote.SmithSet),
            ["cycle"] = vote.HasCycle,
        };
    }

    private static JsonObject Benefits(Input input)
    {
        input["benefits"].NotEmpty();
        var checks = PeopleInput.InOrder();
        var currency = checks.Try(() => Currency.Of(input["currency"].Text));
        var cost = input["cost"].NotEmpty().Select(amount => amount.Amount(currency)).ToArray();
        if (input["periods"].IntOr(cost.Length) != cost.Length)
            checks.Try<int>(() =>
                throw new OpsException(new Fault(FaultCode.LengthMismatch, "cost", "not one for each period", "give one for each"))
            );
        var register = checks.Try(() =>
            BenefitsRegister.Of(
                [
                    .. input["benefits"]
                        .Items.Select(row => new Benefit(
                            row["id"].Text,
                            row["metric"].TextOrNull,
                            [.. row["planned"].Items.Select(amount => amount.Amount(currency))],
                            [.. row["forecast"].Items.Select(amount => amount.Amount(currency))],
                            [
                                .. row["proven"]
                                    .ItemsOrNone()
                                    .Select(proof => new BenefitProof(
                                        proof["period"].SmallWhole(),
                                        proof["amount"].Amount(currency),
                                        proof["evidence"].TextOrNull
                                    )),
                            ]
                        )),
                ],
                cost,
                input["asOfPeriod"].SmallWhole(),
                input["rate"].NumberOr(0)
            )
        );
        checks.ThrowFirst();
        return new JsonObject
        {
            ["benefits"] = Output.List(
                register!.Benefits,
                row => new JsonObject
                {
                    ["id"] = row.Id,
                    ["planned"] = Output.Exact(row.Planned.Amount),
                    ["plannedToDate"] = Output.Exact(row.PlannedToDate.Amount),
                    ["provenToDate"] = Output.Exact(row.ProvenToDate.Amount),
                    ["claimedWithoutEvidence"] = Output.Exact(row.ClaimedWithoutEvidence.Amount),
                    ["atCompletion"] = Output.Exact(row.AtCompletion.Amount),
                    ["gap"] = Output.Exact(row.Gap.Amount),
                    ["realisedShare"] = Output.Number(row.RealisedShare),
                    ["status"] = PeopleInput.Kebab(row.State),
                }
            ),
            ["planned"] = Output.Exact(register.Planned.Amount),
            ["provenToDate"] = Output.Exact(register.ProvenToDate.Amount),
            ["atCompletion"] = Output.Exact(register.AtCompletion.Amount),
            ["realisedShare"] = Output.Number(register.RealisedShare),
            ["npvPlanned"] = register.NetPresentPlanned,
            ["npvCurrent"] = register.NetPresentCurrent,
            ["paybackPeriod"] = PeopleInput.Whole(register.PaybackPeriod),
            ["doubleClaims"] = Output.List(
                register.DoubleClaims,
                row => new JsonObject { ["metric"] = row.Metric, ["benefits"] = Output.List(row.Benefits) }
            ),
        };
    }

    private static JsonObject Hold(Input input)
    {
        input["baseline"].NotEmpty();
        input["after"].NotEmpty();
        var direction = input["improvement"].Known(("increase", Direction.HigherIsBetter), ("decrease", Direction.LowerIsBetter));
        var hold = HoldTheGain.Of(input["baseline"].Numbers, input["after"].Numbers, direction, input["run"].IntOr(8));
        return new JsonObject
        {
            ["center"] = hold.Center,
            ["sigma"] = hold.Sigma,
            ["lower"] = hold.Lower,
            ["upper"] = hold.Upper,
            ["signals"] = Output.List(
                hold.Signals,
                signal => new JsonObject
                {
                    ["index"] = signal.Index,
                    ["rule"] = PeopleInput.Kebab(signal.Rule),
                    ["direction"] = signal.IsBetter ? "better" : "worse",
                }
            ),
            ["state"] = PeopleInput.Kebab(hold.State),
            ["firstBetter"] = PeopleInput.Whole(hold.FirstBetter),
            ["afterMean"] = hold.AfterMean,
            ["change"] = hold.Change,
            ["relativeChange"] = Output.Number(hold.RelativeChange),
        };
    }

    private static JsonObject Curve(Input input)
    {
        var curve = AdoptionCurve.Of(
            input["capacity"].Number,
            input["rate"].Number,
            input["midpoint"].Number,
            input["times"].Numbers,
            [.. input["shares"].ItemsOrNone().Select(share => share.Number)]
        );
        return new JsonObject
        {
            ["values"] = Output.List(curve.Values),
            ["timeToShare"] = Output.List(curve.TimesToShare, row => new JsonObject { ["share"] = row.Share, ["time"] = row.Time }),
            ["peakGrowth"] = curve.PeakGrowth,
            ["riseTime"] = curve.RiseTime,
        };
    }

    private static JsonObject Fit(Input input)
    {
        input["values"].NotEmpty();
        new[] { input["values"] }.EachOf(input["times"].NotEmpty().Length);
        var fit = input["method"]
            .Known<Func<Input, AdoptionFit>>(
                ("logit", given => AdoptionFit.Logit(given["capacity"].Number, given["times"].Numbers, given["values"].Numbers)),
                ("least-squares", given => AdoptionFit.LeastSquares(given["times"].Numbers, given["values"].Numbers))
            )(input);
        return new JsonObject
        {
            ["capacity"] = fit.Capacity,
            ["rate"] = fit.Rate,
            ["midpoint"] = fit.Midpoint,
            ["rSquared"] = Output.Number(fit.RSquared),
            ["residualStandardError"] = Output.Number(fit.ResidualStandardError),
        };
    }
}
