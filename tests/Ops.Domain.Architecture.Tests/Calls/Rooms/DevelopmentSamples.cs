using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Coordination;
using Ops.Domain.Decisions;
using Ops.Domain.Improvement;
using Ops.Domain.Markets;
using Ops.Domain.Teams;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Strategy, outlook, development, support, funnel, causes, practices and the decision log.</summary>
internal sealed class DevelopmentSamples : RoomSamples
{
    private static readonly LocalDate s_day = new(2026, 1, 5);

    private static readonly Instant s_start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static T[] Twelve<T>(Func<int, T> make) => [.. Enumerable.Range(0, 12).Select(make)];

    private static CompetitiveProfile Profile() =>
        CompetitiveProfile.Of([
            new ProfileFactor("k1", 0.6m, new FactorRating("k3", 3), new FactorRating("k4", 2)),
            new ProfileFactor("k2", 0.4m, new FactorRating("k3", 2), new FactorRating("k4", 4)),
        ]);

    private static StrategicPlanning Plan() =>
        StrategicPlanning.Of(
            [new SwotFactor("k1", SwotKind.Strength, 1, 3), new SwotFactor("k2", SwotKind.Threat, 1, 3)],
            [
                new StrategyAppeal("s1", "k1", 3),
                new StrategyAppeal("s1", "k2", 2),
                new StrategyAppeal("s2", "k1", 1),
                new StrategyAppeal("s2", "k2", 4),
            ]
        );

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(SwotFactor)] = v => new SwotFactor($"k{v + 1}", v == 0 ? SwotKind.Strength : SwotKind.Threat, 1, 3),
            [typeof(TowsOption)] = v => new TowsOption($"s{v + 1}", "k1", "k2"),
            [typeof(StrategyAppeal)] = v => new StrategyAppeal($"s{v + 1}", "k1", 3),
            [typeof(ForceDriver)] = v => new ForceDriver((CompetitiveForce)(v % 5), $"k{v + 1}", 1, 3),
            [typeof(VrioResource)] = v => new VrioResource($"k{v + 1}", true, true, true, true),
            [typeof(BrandVoice)] = v => new BrandVoice($"k{v + 1}", 5, 0.05m),
            [typeof(ScenarioDriver)] = v => new ScenarioDriver($"k{v + 1}", 5),
            [typeof(MarketScenario)] = v => new MarketScenario($"k{v + 1}", 1),
            [typeof(BenchmarkMeasure)] = v => new BenchmarkMeasure($"k{v + 1}", Direction.HigherIsBetter, 1, 3, 1, 2, 3, 4),
            [typeof(CompetitiveProfile)] = _ => Profile(),
            [typeof(StrategicPlanning)] = _ => Plan(),
            [typeof(LearningStep)] = v => new LearningStep($"s{v + 1}", "k1", 1 + v, 5),
            [typeof(TrainingEffect)] = _ => TrainingEffect.Of([1, 2, 3], [3, 4, 6]),
            [typeof(SupportLevel)] = v => new SupportLevel($"k{v + 1}", Duration.FromHours(1), Duration.FromHours(8)),
            [typeof(SupportRequest)] = v => new SupportRequest($"k{v + 1}", "k2", "k3", "k1", s_start),
            [typeof(CauseNode)] = v => new CauseNode($"k{v + 1}", v == 0 ? null : "k1", v == 0 ? 0 : 1),
            [typeof(StageGate)] = v => new StageGate($"k{v + 1}", 0.5m, new GateCriterion("k1", 1)),
            [typeof(FunnelIdea)] = v => new FunnelIdea($"k{v + 1}", s_day),
            [typeof(GateReview)] = v => new GateReview($"k{v + 1}", "k1", s_day, GateVerdict.Go, new GateScore("k1", 1)),
            [typeof(PracticeUser)] = v => new PracticeUser($"k{v + 1}", v, "k1"),
            [typeof(ConsideredOption)] = v => new ConsideredOption($"k{v + 1}", 2, 1, 3),
            [typeof(KnownFact)] = v => new KnownFact($"k{v + 1}", new LocalDate(2000, 1, 1), "k1"),
            [typeof(LoggedDecision)] = v => new LoggedDecision(
                $"k{v + 1}",
                new LocalDate(2000, 1, 1),
                "k1",
                s_day,
                [new ConsideredOption("k1", 2, 1, 3)]
            ),
            [typeof(DecisionOutcome)] = v => new DecisionOutcome($"k{v + 1}", s_day, 2),
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new()
        {
            [typeof(SwotFactor)] = _ =>
                new[] { new SwotFactor("k1", SwotKind.Strength, 1, 3), new SwotFactor("k2", SwotKind.Threat, 1, 3) },
            [typeof(ForceDriver)] = _ => Twelve(i => new ForceDriver((CompetitiveForce)(i % 5), $"k{i + 1}", 1, 3)),
            [typeof(MarketScenario)] = _ => new[] { new MarketScenario("k1", 0.5m), new MarketScenario("k2", 0.5m) },
            [typeof(HaloRating)] = _ => Twelve(i => new HaloRating($"r{(i / 4) + 1}", $"p{(i / 2 % 2) + 1}", $"c{(i % 2) + 1}", i * i)),
            [typeof(CauseNode)] = _ => Twelve(i => new CauseNode($"k{i + 1}", i == 0 ? null : "k1", i)),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["ShareGoal.Of(ownSales)"] = () => 10.0,
            ["ShareGoal.Of(marketSales)"] = () => 100.0,
            ["ShareGoal.Of(targetShare)"] = () => 0.2,
            ["TrainingEvaluation.Of(benefit)"] = () => new Money(150, Currency.Usd),
            ["TrainingEvaluation.Of(cost)"] = () => new Money(100, Currency.Usd),
            ["SupportDesk.Of(calendar)"] = () => new WorkingCalendar("UTC", WorkingWeek.Always),
            ["SupportDesk.Of(asOf)"] = () => s_start + Duration.FromDays(30),
            ["IdeaFunnel.Of(asOf)"] = () => s_day.PlusDays(30),
            ["DecisionLog.Of(asOf)"] = () => s_day.PlusDays(30),
            ["LoggedDecision.new(on)"] = () => new LocalDate(2000, 1, 1),
            ["LoggedDecision.new(review)"] = () => s_day,
            ["ConsideredOption.new(expected)"] = () => 2.0,
            ["ConsideredOption.new(low)"] = () => 1.0,
            ["ConsideredOption.new(high)"] = () => 3.0,
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("TowsOption.new(factors)", "a strategy without factors is refused in the analysis"),
            ("MarketScenario.new(drivers)", "the base itself"),
            ("BenchmarkMeasure.new(peers)", "a measure without peers is refused in the benchmark"),
            ("StageGate.new(criteria)", "a gate without criteria is refused in the funnel"),
            ("GateReview.new(scores)", "a review without scores is refused in the funnel"),
            ("IdeaFunnel.Of(reviews)", "nothing was reviewed yet: everything waits"),
            ("PracticeUser.new(practices)", "a peer that follows nothing"),
            ("PracticeBenchmark.Of(own)", "the own unit follows nothing"),
            ("LoggedDecision.new(known)", "nothing was put on record"),
            ("DecisionLog.Of(outcomes)", "no outcome is known yet"),
        ];
}
