using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class GoalPlanTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);
    private static readonly LocalDate End = new(2026, 12, 31);
    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 30, 12, 0);

    private static readonly StrategyFrame Frame = new("company", "department")
    {
        Vision = new Phrase("The city's most trusted repair shop", "全城最可信赖的维修店"),
        Themes = [new StrategicTheme("trust", new Phrase("Trust", "信任"))],
        Perspectives = ["financial", "customer"],
    };

    private static readonly KeyResult Sales = KeyResult.Increase("sales", new Phrase("Sales", "销售额"), 100, 200);
    private static readonly KeyResult Site = KeyResult.Milestones(
        "site",
        new Phrase("Second site", "第二门店"),
        new("plan", 1),
        new("open", 3)
    );

    [Fact]
    public void A_plan_is_evaluated_as_it_was_known_at_an_instant()
    {
        var plan = Plan();
        var log = CheckInLog
            .Empty.Add(new CheckIn("sales", Noon, 250))
            .Add(new CheckIn("site", Noon, 0.25))
            .Add(new CheckIn("sales", Noon + Duration.FromDays(30), 150));
        plan.Evaluate(log, Noon)["C"].Should().Be(0.625); // (1 + 0.25)/2: what is beyond the target counts as 1
        plan.Evaluate(log, Noon, ProgressClamp.None)["C"].Should().Be(0.875); // (1.5 + 0.25)/2
        plan.Evaluate(log, Noon + Duration.FromDays(30))["C"].Should().Be(0.375);
        plan.Evaluate(log, Noon - Duration.Epsilon)["C"].Should().BeNull();
        plan.Graph.Ids.Should().Equal("C", "D", "sales", "site");
    }

    [Fact]
    public void Key_results_without_news_are_overdue()
    {
        var plan = Plan();
        var log = CheckInLog.Empty.Add(new CheckIn("sales", Noon, 150));
        plan.Overdue(log, Noon + Duration.FromDays(14), Duration.FromDays(14)).Should().Equal("site");
        plan.Overdue(log, Noon + Duration.FromDays(14) + Duration.Epsilon, Duration.FromDays(14)).Should().Equal("sales", "site");
        ((Action)(() => plan.Overdue(log, Noon, Duration.Zero))).Refuses(FaultCode.InvalidArgument, "cadence");
    }

    [Fact]
    public void All_unknown_names_are_told_at_once()
    {
        Action call = () =>
            GoalPlan.Of(
                Frame,
                [Objective("C", "squad") with { Theme = "speed", Perspective = "society" }],
                [],
                [],
                [new Initiative("i", new Phrase("Work", "工作"), "X", "me")]
            );
        call.Should()
            .Throw<OpsException>()
            .Which.Faults.Select(fault => fault.Message)
            .Should()
            .HaveCount(4)
            .And.Contain(message => message.Contains("squad"))
            .And.Contain(message => message.Contains("'X'"));
    }

    [Fact]
    public void What_is_no_plan_is_refused()
    {
        ((Action)(() => GoalPlan.Of(Frame, [], [], []))).Refuses(FaultCode.EmptyInput, "objectives");
        ((Action)(() => GoalPlan.Of(Frame, [Objective("C", "company")], [Sales], [new("C", "sales")]))).Refuses(
            FaultCode.InvalidArgument,
            "sales"
        );
        ((Action)(() => GoalPlan.Of(Frame, [Objective("sales", "company")], [Sales], []))).Refuses(FaultCode.DuplicateKey, "ids[1]");
        ((Action)(() => _ = new Objective("C", new Phrase("C", "C"), "company", "me", End, End))).Refuses(FaultCode.InvalidArgument, "end");
        ((Action)(() => _ = new StrategyFrame("a", "a"))).Refuses(FaultCode.DuplicateKey, "levels");
    }

    [Fact]
    public void A_school_says_where_a_plan_leaves_its_rules()
    {
        Rules(PlanProfile.Okr).Should().Equal("no-key-result C");
        Rules(PlanProfile.ManagementByObjectives).Should().Equal("weights-not-1 D");
        Rules(PlanProfile.BalancedScorecard).Should().Equal("no-perspective D", "empty-perspective customer");
        Rules(PlanProfile.Hoshin).Should().Equal("no-theme D", "no-initiative D");
    }

    [Fact]
    public void Too_many_objectives_or_key_results_are_too_many()
    {
        var many = Enumerable.Range(0, 6).Select(i => KeyResult.Binary($"k{i}", new Phrase("Done", "完成"))).ToArray();
        var five = GoalPlan.Of(
            Frame,
            [Objective("C", "company")],
            many.AsSpan(0, 5),
            [.. many.Take(5).Select(one => new GoalLink(one.Id, "C"))]
        );
        ProfileCheck.Of(five, PlanProfile.Okr).Findings.Should().BeEmpty();
        var six = GoalPlan.Of(Frame, [Objective("C", "company")], many, [.. many.Select(one => new GoalLink(one.Id, "C"))]);
        ProfileCheck.Of(six, PlanProfile.Okr).Findings.Single().Rule.Should().Be("too-many-key-results");
        var objectives = GoalPlan.Of(Frame, [.. Enumerable.Range(0, 6).Select(i => Objective($"o{i}", "company"))], [], []);
        ProfileCheck
            .Of(objectives, PlanProfile.Okr)
            .Findings.Last()
            .Should()
            .Match<ProfileFinding>(finding =>
                finding.Rule == "too-many-objectives"
                && finding.Subject == "me"
                && finding.Meaning == new Phrase("More than 5 objectives", "目标超过 5 个")
            );
    }

    [Fact]
    public void What_a_plan_consists_of_has_a_key_and_a_name()
    {
        var name = new Phrase("Work", "工作");
        Refusal.Of(() => _ = new Initiative(" ", name, "C", "me"), FaultCode.InvalidArgument, "id");
        Refusal.Of(() => _ = new Initiative("i", default, "C", "me"), FaultCode.InvalidArgument, "name");
        Refusal.Of(() => _ = new Initiative("i", name, "", "me"), FaultCode.InvalidArgument, "serves");
        Refusal.Of(() => _ = new Initiative("i", name, "C", null!), FaultCode.InvalidArgument, "owner");
        Refusal.Of(() => _ = new StrategicTheme("", name), FaultCode.InvalidArgument, "id");
        Refusal.Of(() => _ = new StrategicTheme("t", default), FaultCode.InvalidArgument, "name");
        Refusal.Of(() => _ = new StrategyObjective("", "financial"), FaultCode.InvalidArgument, "id");
        Refusal.Of(() => _ = new StrategyObjective("o", " "), FaultCode.InvalidArgument, "perspective");
        Refusal.Of(() => _ = new CauseEffect("", "b"), FaultCode.InvalidArgument, "cause");
        Refusal.Of(() => _ = new CauseEffect("a", null!), FaultCode.InvalidArgument, "effect");
        (default(CauseEffect).Cause, default(CauseEffect).Effect).Should().Be(("", ""));
        (default(ProfileFinding).Rule, default(ProfileFinding).Subject).Should().Be(("", ""));
    }

    [Fact]
    public void A_frame_names_everything_once()
    {
        var theme = new StrategicTheme("trust", new Phrase("Trust", "信任"));
        Refusal.Of(() => _ = new StrategyFrame("company") { Themes = [theme, theme] }, FaultCode.DuplicateKey, "Themes[1]");
        Refusal.Of(() => _ = new StrategyFrame("company") { Themes = [theme, null!] }, FaultCode.InvalidArgument, "Themes[1]");
        Refusal.Of(
            () => _ = new StrategyFrame("company") { Perspectives = ["customer", "customer"] },
            FaultCode.DuplicateKey,
            "Perspectives[1]"
        );
        Refusal.Of(() => _ = new StrategyFrame("company") { Perspectives = [" "] }, FaultCode.InvalidArgument, "Perspectives[0]");
        new StrategyFrame("company") { Themes = default, Perspectives = default }
            .Themes.Should()
            .BeEmpty();
    }

    [Fact]
    public void An_initiative_stands_once_and_every_fault_is_told()
    {
        var twice = new Initiative("i", new Phrase("Work", "工作"), "C", "me");
        var lost = new Initiative("lost", new Phrase("Work", "工作"), "X", "me");
        var refusal = Refusal.Of(() => GoalPlan.Of(Frame, [Objective("C", "company")], [], [], [twice, twice, lost]));
        refusal
            .Faults.Select(fault => (fault.Code, fault.Place))
            .Should()
            .Equal((FaultCode.DuplicateKey, "i"), (FaultCode.UnknownReference, "lost"));
    }

    [Theory]
    [InlineData(GoalCommitment.Committed, 1, true)]
    [InlineData(GoalCommitment.Committed, 0.99, false)]
    [InlineData(GoalCommitment.Aspirational, 0.7, true)]
    [InlineData(GoalCommitment.Aspirational, 0.69, false)]
    public void A_stretch_is_kept_at_seven_tenths(GoalCommitment commitment, double score, bool kept) =>
        (Objective("C", "company") with { Commitment = commitment }).IsKept(score).Should().Be(kept);

    [Fact]
    public void Targets_of_one_currency_weigh_by_their_amounts()
    {
        TargetWeights.OfAmounts([new Money(100, Currency.Usd), new Money(300, Currency.Usd)]).Should().Equal(0.25, 0.75);
        ((Action)(() => TargetWeights.OfAmounts([new Money(100, Currency.Usd), new Money(300, Currency.Eur)]))).Refuses(
            FaultCode.CurrencyMismatch,
            "targets[1]"
        );
        ((Action)(() => TargetWeights.OfAmounts([new Money(0, Currency.Usd)]))).Refuses(FaultCode.InvalidArgument, "targets[0]");
        ((Action)(() => TargetWeights.OfAmounts([]))).Refuses(FaultCode.EmptyInput, "targets");
    }

    [Fact]
    public void A_plan_draws_itself()
    {
        var graph = GoalGraph.Of(["Say \"hi\"", "B"], [new GoalLink("B", "Say \"hi\"", 2.5)]);
        GoalDiagram
            .Mermaid(GoalRollup.Of(graph, [null, 0.625]))
            .Should()
            .Be("flowchart TD\n  g0[\"Say #quot;hi#quot;<br/>62.5 %\"]\n  g1[\"B<br/>62.5 %\"]\n  g0 -->|2.5| g1\n");
        GoalDiagram.Mermaid(GoalRollup.Of(graph, [null, null])).Should().Contain("B<br/>–");
    }

    private static GoalPlan Plan() =>
        GoalPlan.Of(
            Frame,
            [Objective("C", "company") with { Theme = "trust", Perspective = "financial" }, Objective("D", "department")],
            [Sales, Site],
            [new("D", "C"), new("sales", "D"), new("site", "D")]
        );

    private static IEnumerable<string> Rules(PlanProfile profile) =>
        ProfileCheck.Of(Plan(), profile).Findings.Select(finding => $"{finding.Rule} {finding.Subject}");

    private static Objective Objective(string id, string level) => new(id, new Phrase("Objective", "目标"), level, "me", Start, End);
}
