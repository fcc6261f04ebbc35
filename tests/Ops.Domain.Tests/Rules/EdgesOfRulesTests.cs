using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>Rules over time, sets of rules, outputs and proofs at their edges; each figure worked by hand from the rule in the test's name.</summary>
public class EdgesOfRulesTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 8, 0);
    private static readonly LocalDate Today = new(2026, 6, 30);

    private static readonly OutputLayout Layout = OutputLayout.Of(
        new OutputColumn("level", FactKind.Text) { Values = [FactValue.Of("high"), FactValue.Of("low")] },
        new OutputColumn("limit", FactKind.Number) { Default = FactValue.Of(7) }
    );

    [Fact]
    public void Silence_counts_from_the_last_look_while_it_lasts()
    {
        var rule = new SilenceRule(Duration.FromMinutes(7));
        var state = SilenceState.From(At(0));
        rule.Observe(ref state, At(0), 1).Should().Be(AlertChange.None, "the start itself may be read");
        rule.Observe(ref state, At(7), null).Should().Be(AlertChange.None, "the deadline has not passed at its instant");
        rule.Observe(ref state, At(10), null).Should().Be(AlertChange.Raised);
        (state.Silent, state.RaisedAt).Should().Be((Duration.FromMinutes(3), At(7)));
        rule.Observe(ref state, At(12), null).Should().Be(AlertChange.None);
        state.Silent.Should().Be(Duration.FromMinutes(5));
        rule.Observe(ref state, At(12), null).Should().Be(AlertChange.None, "one may look twice");
        rule.Observe(ref state, At(20), 1).Should().Be(AlertChange.Cleared);
        (state.Silent, state.IsActive, state.HeardAt).Should().Be((Duration.FromMinutes(13), false, At(20)));
        // Raised and cleared by one reading: 8 minutes after the deadline.
        rule.Observe(ref state, At(35), 1).Should().Be(AlertChange.Raised | AlertChange.Cleared);
        state.Silent.Should().Be(Duration.FromMinutes(21));
        Refusal.Of(() => rule.Observe(ref state, At(34), 1), FaultCode.NotOrdered, "readings");
        Refusal.Of(() => rule.Observe(ref state, At(-1), 1), FaultCode.InvalidArgument, "at");
        Refusal.Of(() => _ = new SilenceRule(Duration.FromMinutes(-1)), FaultCode.InvalidArgument, "limit");
    }

    [Fact]
    public void Silence_is_looked_at_up_to_its_last_reading_and_tells_what_happened()
    {
        var rule = new SilenceRule(Duration.FromMinutes(7));
        rule.Of([], At(0), At(0)).Events.Should().BeEmpty();
        var history = rule.Of([new(At(9), 1)], At(0), At(9));
        history
            .Events.Select(item => (item.Change, item.At, item.Index))
            .Should()
            .Equal((AlertChange.Raised, At(7), null), (AlertChange.Cleared, At(9), 0));
        var told = history.Explain();
        told.Parts.Select(part => (part.Figure.English, part.Figure.Chinese)).Should().Equal(("raised", "触发"), ("cleared", "解除"));
        Refusal.Of(() => rule.Of([new(At(9), 1)], At(0), At(8)), FaultCode.InvalidArgument, "asOf");
        Refusal.Of(() => rule.Of([], At(1), At(0)), FaultCode.InvalidArgument, "asOf");
        Refusal.Of(() => rule.Of([new(At(9), 1), new(At(9), 1)], At(0), At(10)), FaultCode.DuplicateKey, "readings");
        Refusal.Of(() => rule.Of([new(At(9), 1), new(At(8), 1)], At(0), At(10)), FaultCode.NotOrdered, "readings");
    }

    [Fact]
    public void A_very_great_change_is_divided_in_the_order_that_keeps_its_digits()
    {
        var perHour = AlertRule.RateOfChange(NumberSet.Above(0), Duration.FromHours(1));
        perHour.Of([new(At(0), 0), new(At(180), 7.5e28m)]).Rates[1].Should().Be(2.5e28m); // in three hours
        perHour.Of([new(At(0), 0), new(At(20), 2e28m)]).Rates[1].Should().Be(6e28m); // in a third of one
        perHour.Of([new(At(0), 0), new(At(60), 7.5e28m)]).Rates[1].Should().Be(7.5e28m);
        perHour.Of([new(At(0), 0), new(At(7), 7)]).Rates[1].Should().Be(60);
        perHour.Of([new(At(0), 0), new(At(7), null), new(At(14), 7)]).Rates.Should().Equal(null, null, 30);
    }

    [Fact]
    public void A_rule_in_place_of_its_versions_stands_once_where_the_first_stood()
    {
        var set = RuleSet<int>.Of(
            new Rule<int>("limit", true) { Version = "1", To = Today.PlusDays(-1) },
            new Rule<int>("other", true),
            new Rule<int>("limit", true) { Version = "2", From = Today }
        );
        set.With(new Rule<int>("limit", true) { Version = "3" })
            .Rules.Select(rule => $"{rule.Name} {rule.Version}")
            .Should()
            .Equal("limit 3", "other ");
        set.Without("limit").Rules.Select(rule => rule.Name).Should().Equal("other");
        Refusal.Of(() => set.With(null!), FaultCode.InvalidArgument, "rule");
        // Versions may be listed in any order, as long as they do not meet.
        RuleSet<int>
            .Of(new Rule<int>("a", true) { From = Today }, new Rule<int>("a", true) { To = Today.PlusDays(-1) })
            .Rules.Should()
            .HaveCount(2);
        Refusal.Of(
            () => RuleSet<int>.Of(new Rule<int>("a", true) { From = Today }, new Rule<int>("a", true) { To = Today }),
            FaultCode.Overlap,
            "a"
        );
        Refusal.Of(() => RuleSet<int>.Of(new Rule<int>("a", true) { From = Today }, new Rule<int>("a", true)), FaultCode.Overlap, "a");
        Refusal.Of(() => RuleSet<int>.Of(new Rule<int>("a", true), null!), FaultCode.InvalidArgument, "rules");
    }

    [Fact]
    public void A_cycle_is_told_without_the_rules_that_lead_to_it()
    {
        var rules = RuleSet<int>.Of(
            new Rule<int>("x", true) { Requires = ["a"] },
            new Rule<int>("a", true) { Requires = ["b"] },
            new Rule<int>("b", true) { Requires = ["a"] }
        );
        Refusal.Of(() => rules.Evaluate(1, Today)).Message.Should().Contain("a -> b -> a").And.NotContain("x");
    }

    [Fact]
    public void Only_a_rule_that_holds_asks_for_action()
    {
        var act = new Phrase("call", "致电");
        var rules = RuleSet<int>.Of(new Rule<int>("yes", true) { Action = act }, new Rule<int>("no", false) { Action = act });
        var result = rules.Evaluate(1, Today);
        result["yes"].Action.Should().Be(act);
        result["no"].Action.IsEmpty.Should().BeTrue();
        result["no"].Message.English.Should().Be("no");
    }

    [Fact]
    public void Outputs_without_a_row_are_their_defaults_where_there_are_any()
    {
        Built(HitPolicy.First, Layout).Decide(9).ToString().Should().Be("?, 7");
        Built(HitPolicy.Collect, Layout).Collect(9).Select(row => row.ToString()).Should().Equal("?, 7");
        var bare = OutputLayout.Of(new OutputColumn("a", FactKind.Number), new OutputColumn("b", FactKind.Number));
        Built(HitPolicy.Unique, bare).Decide(9).ToString().Should().Be("?, ?");
        Built(HitPolicy.Priority, Layout).Decide(9).ToString().Should().Be("?, 7");
        Built(HitPolicy.Collect, bare).Collect(9).Should().BeEmpty();
        Built(HitPolicy.RuleOrder, bare).Collect(9).Should().BeEmpty();
        var one = OutputLayout.Of(new OutputColumn("a", FactKind.Number));
        Built(HitPolicy.CollectSum, one).Decide(9).ToString().Should().Be("?");
        Refusal.Of(() => Built(HitPolicy.CollectSum, bare), FaultCode.InvalidArgument, "outputs");
        Refusal.Of(
            () => OutputLayout.Of(new OutputColumn("a", FactKind.Number) { Values = [FactValue.Of("x")] }),
            FaultCode.InvalidArgument,
            "a"
        );

        static DecisionTable<int, OutputRow> Built(HitPolicy policy, OutputLayout layout)
        {
            var table = DecisionTable.For<int>("t", policy, layout);
            table.Column("x", v => v, Domains.Integers(0, 9));
            var values = layout.Columns.Select(column => column.Kind == FactKind.Text ? FactValue.Of("low") : FactValue.Of(1));
            return table.Cells("r", layout.Row([.. values]), "< 5").Build();
        }
    }

    [Fact]
    public void Outputs_without_preference_do_not_rank_rows()
    {
        var table = DecisionTable.For<int>("t", HitPolicy.Priority, Layout);
        table.Column("x", v => v, Domains.Integers());
        var built = table
            .Cells("first", Layout.Row(FactValue.Of("low"), FactValue.Missing), "-")
            .Cells("second", Layout.Row(FactValue.Of("low"), FactValue.Of(1)), "-")
            .Build();
        built.Trace(1).Selected.Should().Equal("first");
    }

    [Fact]
    public void Points_are_equal_by_their_values_and_name_their_columns()
    {
        var table = DecisionTable.For<int, int>("t", HitPolicy.First);
        var x = table.Column("x", v => v, Domains.Integers(0, 9));
        var gaps = table.Cells("r", 1, "[3..5]").Build().Verify().Gaps;
        var again = table.Build().Verify().Gaps;
        (gaps[0].Witness == again[0].Witness).Should().BeTrue();
        (gaps[0].Witness != again[0].Witness).Should().BeFalse();
        (gaps[0].Witness == gaps[1].Witness).Should().BeFalse();
        (gaps[0].Witness == null).Should().BeFalse();
        (null == gaps[0].Witness).Should().BeFalse();
        ((Point?)null == null).Should().BeTrue();
        Equals(gaps[0].Witness, "x 0").Should().BeFalse();
        gaps[0].Witness.GetHashCode().Should().Be(again[0].Witness.GetHashCode());
        gaps[1].Witness.Value(x).Should().Be(6);
        var stranger = DecisionTable.For<int, int>("u", HitPolicy.First).Column("y", v => v, Domains.Integers());
        Refusal.Of(() => gaps[0].Witness.Value(stranger), FaultCode.UnknownReference, "column");
        Refusal.Of(() => gaps[0].Witness.Value<int, int>(null!), FaultCode.InvalidArgument, "column");
    }

    [Fact]
    public void Nothing_equals_no_answer_and_no_set()
    {
        var answer = Samples.Discounts().Evaluate(new Order(Tier.Gold, 1));
        answer.Equals(null).Should().BeFalse();
        (answer == null).Should().BeFalse();
        Samples.Discounts().Evaluate(new Order(Tier.Gold, 2)).GetHashCode().Should().Be(answer!.GetHashCode());
        var high = NumberSet.Above(1);
        (null == high).Should().BeFalse();
        (high == null).Should().BeFalse();
        ((NumberSet?)null == null).Should().BeTrue();
        (high != NumberSet.AtLeast(1)).Should().BeTrue();
    }

    [Fact]
    public void A_row_that_nothing_can_match_is_empty_and_redundant()
    {
        var table = DecisionTable.For<int, int>("t", HitPolicy.First);
        var x = table.Column("x", v => v, Domains.Integers(0, 9));
        var proof = table.Row("never", 1, !x.Cell("-")).Row("all", 2).Row("later", 3, x.Is(4)).Build().Verify();
        proof.Unreachable.Select(row => (row.Row, row.IsEmpty)).Should().Equal(("never", true), ("later", false));
        proof.Redundant.Should().Equal("never", "later");
        proof.Unreachable[1].MaskedBy.Should().Equal("all");
        proof.Unreachable[0].MaskedBy.Should().BeEmpty();
    }

    [Fact]
    public void A_limit_of_none_lists_nothing_and_counts_all()
    {
        var table = Samples.Table(HitPolicy.First, new Cells("5", "-", "-", 0), new Cells("[4..5]", "-", "-", 1));
        var proof = table.Verify(new VerificationOptions { Limit = 0 });
        (proof.Gaps.Length, proof.Overlaps.Length).Should().Be((0, 0));
        (proof.GapCount, proof.OverlapCount, proof.ConflictCount).Should().Be((2, 1, 1));
        (proof.IsComplete, proof.IsConsistent).Should().Be((false, false));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_proof_can_be_stopped(int threads)
    {
        var table = Samples.Table(
            HitPolicy.Priority,
            new Cells("5", "-", "-", 0),
            new Cells("[4..5]", "null", "-", 1),
            new Cells("-", "-", "2", 2)
        );
        table
            .Invoking(t => t.Verify(new VerificationOptions { Threads = threads }, new CancellationToken(true)))
            .Should()
            .Throw<OperationCanceledException>();
    }

    [Fact]
    public void Coverage_tells_what_was_not_tried_and_merges_faults_behind_its_own()
    {
        var table = Samples.Table(
            HitPolicy.Unique,
            new Cells("[1..4]", "-", "-", 0),
            new Cells("4", "-", "-", 1),
            new Cells("6", "-", "-", 2)
        );
        var first = table.Coverage();
        first.Add(new Sample(1, null, 0));
        first.Add(new Sample(4, null, 0)); // two rows: the policy is broken
        var second = table.Coverage();
        second.Add(new Sample(2, null, 0));
        second.Add(new Sample(4, null, 0));
        second.Add(new Sample(4, null, 0));
        first.Merge(second);
        var coverage = first.ToResult();
        coverage.Faults.Should().Equal(1, 3, 4);
        coverage.Rows.Should().Equal(new RowCoverage("r0", 5, 2), new RowCoverage("r1", 3, 0), new RowCoverage("r2", 0, 0));
        coverage.RowShare.Should().Be(1.0 / 3);
        // Boundaries: r0 0, 1, 4, 5; r1 3, 4, 5; r2 5, 6. Tried: 1 and 4, 4.
        var told = coverage.Explain();
        told.Formula.English.Should().Be("1 / 3");
        told.Parts.Select(part => $"{part.Figure.English} {part.Value} {part.Formula.English}".TrimEnd())
            .Should()
            .Equal(
                $"boundary coverage {Figures.Text(3.0 / 9)} 3 / 9",
                "not tested r1",
                "not tested r2",
                "boundary not tried r0.a = 0",
                "boundary not tried r0.a = 5",
                "boundary not tried r1.a = 3",
                "boundary not tried r1.a = 5",
                "boundary not tried r2.a = 5",
                "boundary not tried r2.a = 6"
            );
    }

    [Fact]
    public void Whole_decimals_refuse_fractions()
    {
        var table = DecisionTable.For<decimal, int>("t", HitPolicy.First);
        table.Column("x", v => v, Domains.WholeDecimals(0, 10));
        var built = table.Cells("low", 1, "< 5").Otherwise(2);
        built.Decide(4.00m).Should().Be(1);
        built.Decide(5).Should().Be(2);
        built.Decide(10).Should().Be(2);
        Refusal.Of(() => built.Decide(4.5m), FaultCode.ParseError, "x");
        Refusal.Of(() => built.Decide(11), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => built.Decide(-1), FaultCode.InvalidArgument, "x");
        built.TryDecide(3, out int outcome).Should().BeTrue();
        outcome.Should().Be(1);
    }

    [Fact]
    public void Alerts_take_conditions_by_name()
    {
        var high = NumberSet.Above(1);
        Refusal.Of(() => AlertRule.Consecutive(null!, 1), FaultCode.InvalidArgument, "breach");
        Refusal.Of(() => AlertRule.Consecutive(high, 0), FaultCode.InvalidArgument, "count");
        Refusal.Of(() => AlertRule.Consecutive(high, 1, 0), FaultCode.InvalidArgument, "clearCount");
        Refusal.Of(() => AlertRule.Consecutive(high, 1, 1, (MissingReading)9), FaultCode.InvalidArgument, "missing");
        Refusal.Of(() => AlertRule.KOfN(null!, 1, 1), FaultCode.InvalidArgument, "breach");
        Refusal.Of(() => AlertRule.KOfN(high, 0, 1), FaultCode.InvalidArgument, "k");
        Refusal.Of(() => AlertRule.KOfN(high, 1, 0), FaultCode.InvalidArgument, "n");
        Refusal.Of(() => AlertRule.KOfN(high, 2, 1), FaultCode.InvalidArgument, "k");
        Refusal.Of(() => AlertRule.KOfN(high, 1, 1, (MissingReading)9), FaultCode.InvalidArgument, "missing");
        Refusal.Of(() => AlertRule.ForDuration(null!, Duration.Zero), FaultCode.InvalidArgument, "breach");
        Refusal.Of(() => AlertRule.ForDuration(high, Duration.FromTicks(-1)), FaultCode.InvalidArgument, "duration");
        Refusal.Of(() => AlertRule.ForDuration(high, Duration.Zero, Duration.FromTicks(-1)), FaultCode.InvalidArgument, "maxGap");
        Refusal.Of(() => AlertRule.ForDuration(high, Duration.Zero, null, (MissingReading)9), FaultCode.InvalidArgument, "missing");
        Refusal.Of(() => AlertRule.Hysteresis(null!, high), FaultCode.InvalidArgument, "raise");
        Refusal.Of(() => AlertRule.Hysteresis(high, null!), FaultCode.InvalidArgument, "clear");
        Refusal.Of(() => AlertRule.Hysteresis(high, NumberSet.AtMost(2)), FaultCode.Overlap, "clear");
        Refusal.Of(() => AlertRule.RateOfChange(null!, Duration.FromHours(1)), FaultCode.InvalidArgument, "breach");
        Refusal.Of(() => AlertRule.RateOfChange(high, Duration.FromTicks(-1)), FaultCode.InvalidArgument, "per");
        Refusal.Of(() => _ = new CoolDown(null!, Duration.Zero), FaultCode.InvalidArgument, "breach");
        Refusal.Of(() => _ = new CoolDown(high, Duration.FromTicks(-1)), FaultCode.InvalidArgument, "pause");
        Refusal.Of(() => new CoolDown(high, Duration.Zero).Of([]), FaultCode.EmptyInput, "readings");
        Refusal.Of(() => AlertRule.Consecutive(high, 1).Of([]), FaultCode.EmptyInput, "readings");
        Refusal.Of(
            () => AlertRule.RateOfChange(high, Duration.FromHours(1)).Of([new(At(0), null)]),
            FaultCode.InsufficientData,
            "readings"
        );
    }

    private static Instant At(int minutes) => Start + Duration.FromMinutes(minutes);
}
