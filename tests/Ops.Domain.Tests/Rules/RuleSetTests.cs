using CsCheck;
using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class RuleSetTests
{
    private static readonly LocalDate Today = new(2026, 6, 30);
    private static readonly NumberTerm<Line> Spent = Facts<Line>.Number("spent", line => line.Spent);
    private static readonly NumberTerm<Line> Budget = Facts<Line>.Number("budget", line => line.Budget);
    private static readonly FlagTerm<Line> Frozen = Facts<Line>.Flag("frozen", line => line.Frozen);
    private static readonly TextTerm<Line> Region = Facts<Line>.Text("region", line => line.Region);
    private static readonly DateTerm<Line> Due = Facts<Line>.Date("due", line => line.Due);

    private static readonly Line Known = new(110.01m, 100, false, "EU", Today);

    [Fact]
    public void A_typed_rule_holds_with_its_figures_as_evidence()
    {
        var rules = RuleSet<Line>.Of(
            new Rule<Line>("overspent", Spent > Budget * 1.1m)
            {
                Severity = Severity.Error,
                Version = "2",
                Message = line => Phrase.Of($"{line.Spent} of {line.Budget} spent", $"已支出 {line.Spent}，预算 {line.Budget}"),
                Action = new Phrase("stop new orders", "停止新订单"),
                Evidence = line => Explanation.Of(new Phrase("spent", "支出"), line.Spent!.Value),
            }
        );

        var result = rules.Evaluate(Known, Today);
        var finding = result.Findings.Single();

        finding.Message.English.Should().Be("110.01 of 100 spent");
        finding.Action.Chinese.Should().Be("停止新订单");
        finding.Version.Should().Be("2");
        finding.Atoms.Single().ToString().Should().Be("spent > (budget * 1.1) (110.01, 110): True");
        finding.Evidence!.Value.Should().Be("110.01");
        result.WorstSeverity.Should().Be(Severity.Error);
        result.Explain().ToText(Language.Chinese).Should().Contain("已支出 110.01，预算 100");
    }

    [Fact]
    public void A_missing_fact_makes_a_rule_unknown_and_never_false()
    {
        var rules = RuleSet<Line>.Of(new Rule<Line>("over", Spent > Budget), new Rule<Line>("calm", !(Spent > Budget)));

        var result = rules.Evaluate(Known with { Budget = null }, Today);

        result.Results.Select(rule => rule.Result).Should().Equal(Truth.Unknown, Truth.Unknown);
        result.Results[0].Missing.Should().Equal("budget");
        result.WorstSeverity.Should().BeNull();
        result["over"].Message.English.Should().Be("over");
    }

    [Fact]
    public void Kleene_tables_hold_for_all_pairs()
    {
        Truth[] truths = [Truth.False, Truth.Unknown, Truth.True];
        var a = Facts<(bool? A, bool? B)>.Flag("a", f => f.A);
        var b = Facts<(bool? A, bool? B)>.Flag("b", f => f.B);
        foreach (var x in truths)
        {
            foreach (var y in truths)
            {
                var fact = (Flag(x), Flag(y));
                (a & b).Holds(fact).Should().Be(x < y ? x : y);
                (a | b).Holds(fact).Should().Be(x > y ? x : y);
                (!a).Holds(fact).Should().Be((Truth)(2 - (int)x));
            }
        }

        static bool? Flag(Truth truth) => truth == Truth.Unknown ? null : truth == Truth.True;
    }

    [Fact]
    public void A_guard_protects_a_division()
    {
        var guarded = (Budget > 0) & (Spent / Budget > 1.1m);

        guarded.Holds(Known with { Budget = 0 }).Should().Be(Truth.False);
        guarded.Holds(Known).Should().Be(Truth.True);
        (Spent / Budget)
            .Invoking(term => term.Evaluate(Known with { Budget = 0 }))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.ZeroDenominator);
        (Spent / Budget).Evaluate(Known with { Budget = 0, Spent = null }).IsMissing.Should().BeTrue();
        (Spent + decimal.MaxValue)
            .Invoking(term => term.Evaluate(Known))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.Overflow);
    }

    [Fact]
    public void Comparisons_lists_and_ranges_include_their_ends_as_stated()
    {
        Holds(Spent < 110.01m).Should().BeFalse();
        Holds(Spent <= 110.010m).Should().BeTrue();
        Holds(Spent >= 110.02m).Should().BeFalse();
        Holds(Spent.Is(110.0100m)).Should().BeTrue();
        Holds(Spent.In(1, 110.01m)).Should().BeTrue();
        Holds(Spent.Between(100, 110.01m)).Should().BeTrue();
        Holds(Spent.Between(110.02m, 120)).Should().BeFalse();
        Holds(-Spent < -110m).Should().BeTrue();
        Holds((Spent - Budget).Is(10.01m)).Should().BeTrue();
        Holds(Region.Is("EU") & Region.In("EU", "US") & !Region.Is("eu")).Should().BeTrue();
        Holds(Due.Between(Today, Today) & Due <= Today & Due >= Today & !(Due < Today) & !(Due > Today) & Due.Is(Today)).Should().BeTrue();
        Holds(Spent.IsKnown).Should().BeTrue();
        Spent.IsKnown.Holds(Known with { Spent = null }).Should().Be(Truth.False);
        FluentActions
            .Invoking(() => (Spent + Budget).IsKnown)
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void A_range_with_one_unknown_end_can_still_be_false()
    {
        // Kleene: 110.01 <= low is decided even when the other half is unknown.
        Spent.Between(200, Budget).Holds(Known with { Budget = null }).Should().Be(Truth.False);
        Spent.Between(100, Budget).Holds(Known with { Budget = null }).Should().Be(Truth.Unknown);
    }

    [Fact]
    public void Requirements_block_and_salience_orders()
    {
        var rules = RuleSet<Line>.Of(
            new Rule<Line>("late", Spent > 0) { Requires = ["frozen", "over"], Salience = 9 },
            new Rule<Line>("over", Spent > Budget) { Severity = Severity.Critical },
            new Rule<Line>("frozen", Frozen) { Salience = 5, Severity = Severity.Critical },
            new Rule<Line>("tail", Spent > 0)
        );

        var result = rules.Evaluate(Known, Today);

        result.Results.Select(rule => rule.Rule).Should().Equal("frozen", "over", "late", "tail");
        result["late"].Result.Should().Be(Truth.False);
        result["late"].BlockedBy.Should().Equal("frozen");
        result.WorstSeverity.Should().Be(Severity.Critical);
    }

    [Fact]
    public void The_version_of_the_day_is_evaluated()
    {
        var rules = RuleSet<Line>.Of(
            new Rule<Line>("limit", Spent > 100) { Version = "1", To = new LocalDate(2026, 6, 29) },
            new Rule<Line>("limit", Spent > 200)
            {
                Version = "2",
                From = Today,
                To = Today,
            },
            new Rule<Line>("tail", Spent > 0) { Requires = ["limit"] }
        );

        rules.Evaluate(Known, new LocalDate(2026, 6, 29))["limit"].Version.Should().Be("1");
        rules.Evaluate(Known, Today)["limit"].Version.Should().Be("2");
        var later = rules.Evaluate(Known, Today.PlusDays(1));
        later.NotInForce.Should().Equal("limit");
        later["tail"].Result.Should().Be(Truth.Unknown);
        later["tail"].BlockedBy.Should().Equal("limit");
        later.Invoking(result => result["limit"]).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.UnknownReference);
    }

    [Fact]
    public void Faults_of_a_set_are_reported_together()
    {
        FluentActions
            .Invoking(() =>
                RuleSet<Line>.Of(
                    new Rule<Line>("a", true) { Requires = ["x"], Severity = (Severity)9 },
                    new Rule<Line>("b", true) { From = Today, To = Today.PlusDays(-1) }
                )
            )
            .Should()
            .Throw<OpsException>()
            .Which.Faults.Select(fault => fault.Code)
            .Should()
            .Equal(FaultCode.UnknownReference, FaultCode.InvalidArgument, FaultCode.InvalidArgument);
        FluentActions.Invoking(() => RuleSet<Line>.Of()).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.EmptyInput);
        FluentActions
            .Invoking(() => RuleSet<Line>.Of(new Rule<Line>("a", true) { To = Today }, new Rule<Line>("a", true) { From = Today }))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.Overlap);
    }

    [Fact]
    public void A_cycle_among_rules_in_force_is_named()
    {
        var rules = RuleSet<Line>.Of(
            new Rule<Line>("x", true) { Requires = ["a"] },
            new Rule<Line>("a", true) { Requires = ["b"] },
            new Rule<Line>("b", true) { Requires = ["a"] }
        );

        rules
            .Invoking(set => set.Evaluate(Known, Today))
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == FaultCode.Cycle && fault.Message.Contains("a -> b -> a"));
    }

    [Fact]
    public void A_host_application_lists_switches_off_and_replaces_rules()
    {
        var shipped = RuleSet<Line>.Of(new Rule<Line>("over", Spent > Budget), new Rule<Line>("frozen", Frozen));

        shipped.Rules.Select(rule => rule.Name).Should().Equal("over", "frozen");
        shipped.Without("over").Rules.Select(rule => rule.Name).Should().Equal("frozen");
        shipped.With(new Rule<Line>("over", Spent > 500)).Evaluate(Known, Today)["over"].Result.Should().Be(Truth.False);
        shipped.With(new Rule<Line>("over", Spent > 500)).Rules.Select(rule => rule.Name).Should().Equal("over", "frozen");
        shipped.With(new Rule<Line>("new", true)).Rules.Select(rule => rule.Name).Should().Equal("over", "frozen", "new");
        shipped.Invoking(set => set.Without("nope")).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.UnknownReference);
    }

    [Fact]
    public void An_expectation_on_a_rule_fails_with_its_trace()
    {
        var rules = RuleSet<Line>.Of(new Rule<Line>("over", Spent > Budget));

        Expect.Says(rules, "over", Known, Today, Truth.True);
        FluentActions
            .Invoking(() => Expect.Says(rules, "over", Known, Today, Truth.False))
            .Should()
            .Throw<ExpectationException>()
            .Which.Message.Should()
            .Contain("spent > budget");
    }

    [Fact]
    public void Kinds_are_checked_when_an_expression_is_built_at_run_time()
    {
        FluentActions
            .Invoking(() => Terms.Compare<Line>(RuleOperator.Less, Region, (TextTerm<Line>)"x"))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions
            .Invoking(() => Terms.Compare<Line>(RuleOperator.Equal, Region, Spent))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions
            .Invoking(() => Terms.Compare<Line>(RuleOperator.In, Spent, Spent))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("operator");
        FluentActions.Invoking(() => Terms.All<Line>()).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.EmptyInput);
        FluentActions
            .Invoking(() => Terms.Sum<Line>(Region))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions
            .Invoking(() => Terms.Between<Line>(Region, Region, Region))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions
            .Invoking(() => Terms.Constant<Line>(FactValue.Missing))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
    }

    private static bool Holds(FlagTerm<Line> condition) => condition.Holds(Known) == Truth.True;

    private sealed record Line(decimal? Spent, decimal? Budget, bool? Frozen, string? Region, LocalDate? Due);
}
