using NodaTime;
using Ops.Domain.Coordination;
using Ops.Domain.Decisions;
using Ops.Domain.Improvement;
using Ops.Domain.Markets;
using Ops.Domain.Teams;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Teams, coordination, markets and improvement.</summary>
internal sealed class PeopleSamples : RoomSamples
{
    private static readonly LocalDate s_day = new(2026, 1, 5);

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static T[] Twelve<T>(Func<int, T> make) => [.. Enumerable.Range(0, 12).Select(make)];

    private static double?[][] Table() => [.. Enumerable.Range(0, 3).Select(i => new double?[] { 1 + i, 2, 4 - i })];

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(SkillLevel)] = v => new SkillLevel($"k{v + 1}", 1 + v),
            [typeof(RoleRequirement)] = v => new RoleRequirement($"k{v + 1}", 1),
            [typeof(HiringPlan)] = _ => new HiringPlan(5, 3, 1),
            [typeof(AppraisalItem)] = _ => new AppraisalItem(4),
            [typeof(AppraisalComponent)] = v => new AppraisalComponent($"k{v + 1}", 1, new AppraisalItem(4)),
            [typeof(PayoutCurve)] = _ => PayoutCurve.Of([new(0.8m, 0.5m), new(1, 1)]),
            [typeof(IncentiveParticipant)] = v => new IncentiveParticipant($"k{v + 1}", Usd(100), 1),
            [typeof(CompetencyScore)] = v => new CompetencyScore($"k{v + 1}", 3),
            [typeof(RaterScores)] = v => new RaterScores($"k{v + 1}", "k1", new CompetencyScore("k1", 3)),
            [typeof(RelationWeight)] = v => new RelationWeight($"k{v + 1}", 1),
            [typeof(PulseResponse)] = _ => new PulseResponse("k1", 9, 4),
            [typeof(InvitedGroup)] = v => new InvitedGroup($"k{v + 1}", 50),
            [typeof(KeyPost)] = v => new KeyPost($"k{v + 1}"),
            [typeof(SuccessionCandidate)] = v => new SuccessionCandidate("k1", $"k{v + 1}", v),
            [typeof(RatedScore)] = v => new RatedScore($"k{v + 1}", v % 2 == 0 ? "k1" : "k2", v),
            [typeof(RecruitingCost)] = v => new RecruitingCost($"k{v + 1}", Usd(5)),
            [typeof(Certificate)] = v => new Certificate("k1", $"k{v + 1}", s_day, s_day.PlusDays(30)),
            [typeof(TrainingSession)] = _ => new TrainingSession("k1", s_day, 2, true),
            [typeof(Requisition)] = v => new Requisition($"k{v + 1}", new LocalDate(2000, 1, 1), new LocalDate(2000, 1, 5 + v)),
            [typeof(Employment)] = v => new Employment($"k{v + 1}", new LocalDate(2000, 1, 1), new LocalDate(2000, 2, 5 + v), true),
            [typeof(RaciAssignment)] = v => new RaciAssignment($"k{v + 1}", "k1", RaciType.Accountable),
            [typeof(Dependency)] = v => new Dependency($"k{v + 1}", "k1", "k2", s_day.PlusDays(30), s_day, true, null),
            [typeof(Commitment)] = v => new Commitment($"k{v + 1}", "k1", new LocalDate(2000, 1, 1), new LocalDate(2000, 2, 1)),
            [typeof(ActionItem)] = v => new ActionItem($"k{v + 1}", "k1", new LocalDate(2000, 1, 1), new LocalDate(2000, 2, 1)),
            [typeof(ActionLog)] = _ => ActionLog.Build().Add("k1", "k1", new LocalDate(2000, 1, 1), new LocalDate(2000, 2, 1)).ToLog(),
            [typeof(ActionLogBuilder)] = _ => ActionLog.Build(),
            [typeof(InformationObligation)] = v => new InformationObligation($"k{v + 1}", "k1", "k2", "k3", 30, s_day),
            [typeof(InformationDelivery)] = _ => new InformationDelivery("k1", s_day),
            [typeof(ReadinessItem)] = v => new ReadinessItem($"k{v + 1}", ReadinessStatus.Done),
            [typeof(ReadinessGate)] = v => new ReadinessGate($"k{v + 1}", 1, false, new ReadinessItem("k1", ReadinessStatus.Done)),
            [typeof(Recurrence)] = _ => Recurrence.Weekly(s_day),
            [typeof(RangeFactor)] = v => new RangeFactor($"k{v + 1}", 1, 2, 3),
            [typeof(ProfileFactor)] = _ => new ProfileFactor("k1", 1, new FactorRating("k1", 3)),
            [typeof(GrowthShareUnit)] = v => new GrowthShareUnit($"k{v + 1}", 0.2, 0.1, 0.1),
            [typeof(NineBoxScale)] = _ => NineBoxScale.GeMcKinsey,
            [typeof(NineBoxUnit)] = v => new NineBoxUnit($"k{v + 1}", 2, 3),
            [typeof(IdeaBallot)] = _ => new IdeaBallot(1, "k1"),
            [typeof(IdeaDots)] = v => new IdeaDots($"k{v + 1}", 0),
            [typeof(DotBallot)] = v => new DotBallot($"k{v + 1}", new IdeaDots("k1", 1)),
            [typeof(CycleStep)] = _ => new CycleStep("cancel", s_day, new CycleField("reason", "k1")),
            [typeof(BenefitProof)] = _ => new BenefitProof(0, Usd(1), "k1"),
            [typeof(Benefit)] = v => new Benefit($"k{v + 1}", "k1", Twelve(_ => Usd(5)), Twelve(_ => Usd(5))),
            [typeof(InterruptedOptions)] = _ => new InterruptedOptions(),
            [typeof(StudyOptions)] = _ => new StudyOptions(),
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new()
        {
            [typeof(FunnelStage)] = _ => Twelve(i => new FunnelStage($"k{i + 1}", 100 - i)),
            [typeof(RatingShare)] = _ => Twelve(i => new RatingShare($"k{i + 1}", i == 0 ? 1 : 0)),
            [typeof(ProfileFactor)] = _ => new[] { new ProfileFactor("k1", 1, new FactorRating("k1", 3)) },
            [typeof(CycleStep)] = _ => new[] { new CycleStep("cancel", new LocalDate(9000, 1, 1), new CycleField("reason", "k1")) },
            [typeof(RatedScore)] = _ => Twelve(i => new RatedScore($"k{i + 1}", "k1", i)),
            [typeof(BenchmarkUnit)] = _ => Twelve(i => new BenchmarkUnit($"k{i + 1}", [1 + i], [2])),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["LinearAssignment.Of(values)"] = Table,
            ["LinearAssignment.MostPairs(values)"] = Table,
            ["TransportPlan.Of(supply)"] = () => new double[] { 3, 3, 3 },
            ["TransportPlan.Of(demand)"] = () => new double[] { 1, 2, 3 },
            ["TransportPlan.Of(costs)"] = Table,
            ["IncentivePayout.Of(pool)"] = () => Usd(100),
            ["RecruitingFunnel.Of(currency)"] = () => Currency.Usd,
            ["RoleFit.Item(role)"] = () => 0,
            ["RoleFit.Item(person)"] = () => 0,
            ["CondorcetVote.Item(idea)"] = () => 0,
            ["CondorcetVote.Item(other)"] = () => 0,
            ["CompetitiveProfile.Of(own)"] = () => "k1",
            ["MarketConcentration.Of(merge)"] = () => ("k1", "k2"),
            ["RatingDistribution.Of(ratings)"] = () => new[] { "k1", "k1" },
            ["ActionAgeing.Of(buckets)"] = () => new[] { 0, 8 },
            ["IdeaVote.Dots(dotsEach)"] = () => 5,
            ["IdeaVote.Dots(maxPerIdea)"] = () => 5,
            ["StudySize.OfMeans(difference)"] = () => 1.0,
            ["StudySize.OfMeans(power)"] = () => 0.8,
            ["StudySize.OfMeans(perGroup)"] = () => null,
            ["StudySize.OfProportions(firstShare)"] = () => 0.5,
            ["StudySize.OfProportions(secondShare)"] = () => 0.75,
            ["StudySize.OfProportions(power)"] = () => 0.8,
            ["StudySize.OfProportions(perGroup)"] = () => null,
            ["GrowthSplit.Of(ownFrom)"] = () => 1.0,
            ["GrowthSplit.Of(ownTo)"] = () => 2.0,
            ["GrowthSplit.Of(marketFrom)"] = () => 10.0,
            ["GrowthSplit.Of(marketTo)"] = () => 12.0,
            ["BassDiffusion.Of(shares)"] = () => new[] { 0.5 },
            ["BassFit.Of(adoptions)"] = () => new double[] { 10, 18, 25, 20 },
            ["AdoptionCurve.Of(shares)"] = () => new[] { 0.5 },
            ["AdoptionFit.Logit(capacity)"] = () => 10.0,
            ["AdoptionFit.Logit(times)"] = () => new double[] { 1, 2, 3, 4 },
            ["AdoptionFit.Logit(values)"] = () => new double[] { 1, 2, 4, 6 },
            ["AdoptionFit.LeastSquares(times)"] = () => new double[] { 1, 2, 3, 4, 5 },
            ["AdoptionFit.LeastSquares(values)"] = () => new double[] { 1, 2, 4, 6, 7 },
            ["InterruptedSeries.Of(interventionAt)"] = () => 6,
            ["BenefitsRegister.Of(cost)"] = () => Twelve(_ => Usd(1)),
            ["BenefitsRegister.Of(asOfPeriod)"] = () => 3,
            ["BenefitsRegister.Of(rate)"] = () => 0.02,
            ["HoldTheGain.Of(run)"] = () => 3,
            ["NonInferiority.Of(alpha)"] = () => 0.05,
            ["Recurrence.MonthlyOn(nth)"] = () => 2,
            ["AppraisalScore.Of(scaleMaximum)"] = () => 5.0,
            ["CompetitiveProfile.Of(scaleMinimum)"] = () => 1m,
            ["CompetitiveProfile.Of(scaleMaximum)"] = () => 4m,
            ["RaciCheck.Of(roles)"] = () => new[] { "k1" },
            ["CapacityPlan.Of(shrinkage)"] = () => 0.2,
            ["CapacityPlan.Of(occupancy)"] = () => 0.9,
            ["LaunchReadiness.Of(threshold)"] = () => 0.9,
            ["TrainingEffect.Of(maximum)"] = () => null,
            ["NineBoxScale.new(minimum)"] = () => 1.0,
            ["NineBoxScale.new(maximum)"] = () => 5.0,
            ["NineBoxScale.new(lower)"] = () => 2.0,
            ["NineBoxScale.new(upper)"] = () => 3.0,
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("TrainingStatus.Of(requirements)", "roles that ask for nothing"),
            ("TrainingStatus.Of(certificates)", "nothing was issued: everything is missing"),
            ("TrainingStatus.Of(sessions)", "nobody was trained: no hours"),
            ("SkilledPerson.new(skills)", "nothing is known of the person: every level is 0"),
            ("TeamRole.new(requirements)", "a role without requirements is refused when people are fitted"),
            ("SkillCoverage.Of(people)", "nobody is there: nothing is covered"),
            ("SuccessionBench.Of(candidates)", "nobody stands behind any post"),
            ("MultiRaterAppraisal.Of(weights)", "only the person rated, which needs no weight"),
            ("RaterScores.new(scores)", "a rater who scored nothing"),
            ("AppraisalComponent.new(items)", "a component without items is refused in the appraisal"),
            ("RaciCheck.Of(assignments)", "nothing is assigned yet: those are the findings"),
            ("Dependency.new(after)", "nothing comes first"),
            ("CadenceAdherence.Of(held)", "nothing was held: everything is missed"),
            ("InformationFreshness.Of(deliveries)", "nothing was delivered yet"),
            ("ReadinessGate.new(items)", "a gate without items is refused when read"),
            ("MarketSegment.new(factors)", "a segment without factors is refused in the sizing"),
            ("ProfileFactor.new(ratings)", "a factor without ratings is refused in the profile"),
            ("IdeaBallot.new(ideas)", "a ballot that prefers nothing"),
            ("DotBallot.new(dots)", "a voter who kept all dots"),
            ("CycleStep.new(fields)", "a step that put nothing on record is refused where it must"),
            ("ImprovementCycle.Of(steps)", "nothing happened yet: the first state"),
            ("Benefit.new(proven)", "nothing is proven yet"),
        ];

    public override ImmutableArray<(string Type, string Reason)> PlainResults =>
        [("PayoutCurve", "a definition: what is paid for what was agreed")];
}
