using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

/// <summary>What the explanations say, and more edges reckoned by hand beside each test.</summary>
public class KpiExplanationTests
{
    private static readonly string[] Segments = ["a", "b"];
    private static readonly string[] Periods = ["p", "q"];
    private static readonly KpiFact<Amount>[] Facts = [new("a", "p", new(1)), new("b", "p", new(3)), new("b", "q", new(4))];

    private static Explanation Told(RollupAxis over) => Rollup.Of(new Additive(), Segments, Periods, Facts, over).Explain();

    [Fact]
    public void A_roll_up_tells_one_figure_or_one_for_each_key_of_the_other_axis()
    {
        (Told(RollupAxis.Both).Value, Told(RollupAxis.Both).Parts.Length).Should().Be(("8", 0));
        Told(RollupAxis.Segments)
            .Parts.Select(part => (part.Figure.English, part.Value))
            .Should()
            .Equal(("Period 'p'", "4"), ("Period 'q'", "4"));
        Told(RollupAxis.Periods)
            .Parts.Select(part => (part.Figure.English, part.Value))
            .Should()
            .Equal(("Segment 'a'", "1"), ("Segment 'b'", "7"));
    }

    [Fact]
    public void A_gap_is_told_by_its_place_counted_from_one() =>
        Refusal
            .Of(() => Rollup.Of(new Additive(MissingRule.Fail), Segments, Periods, Facts, RollupAxis.Both))
            .Faults[0]
            .Message.Should()
            .Contain("segment 1, period 2");

    [Fact]
    public void A_hierarchy_is_told_from_its_roots()
    {
        HierarchyNode[] nodes = [new("x", "g"), new("g"), new("h")];

        var told = HierarchyRollup.Of<Amount>(new Additive(), nodes, [new("x", new(3)), new("h", new(1))]).Explain();

        told.Parts.Select(part => (part.Figure.English, part.Value)).Should().Equal(("Segment 'g'", "3"), ("Segment 'h'", "1"));
        told.Parts[0].Parts.Select(part => part.Value).Should().Equal("3");
    }

    // a: 100 (5 − 0) / (10 − 0) = 50, the only one with a value.
    [Fact]
    public void A_scorecard_is_told_from_its_root_with_the_formula_of_what_is_measured()
    {
        var told = Scorecard
            .Of([
                ScorecardItem.Group("g", 1),
                ScorecardItem.Measure("a", 3, 5, 0, 10, "g"),
                ScorecardItem.Measure("b", 1, null, 0, 10, "g"),
            ])
            .Explain();

        var root = told.Parts.Should().ContainSingle().Subject;
        (root.Value, root.Formula.IsEmpty).Should().Be(("50", true));
        root.Parts.Skip(1).Select(part => part.Formula.English).Should().Equal("100 * (5 - 0) / (10 - 0)", "");
        root.Parts[1].Parts[0].Value.Should().Be("3");
    }

    [Fact]
    public void A_group_without_items_and_a_measure_with_items_are_told_apart()
    {
        Refusal.Of(() => Scorecard.Of([ScorecardItem.Group("g", 1)])).Faults[0].Message.Should().Contain("without items");
        Refusal
            .Of(() => Scorecard.Of([ScorecardItem.Measure("a", 1, 1, 0, 10), ScorecardItem.Measure("b", 1, 1, 0, 10, "a")]))
            .Faults[0]
            .Message.Should()
            .Contain("items below");
    }

    [Fact]
    public void Progress_and_status_are_told_with_their_numbers()
    {
        var target = LevelTarget.Linear(80, 120, 4);

        target.Progress(Direction.HigherIsBetter, [95]).Explain().Formula.English.Should().Be("95 - 90");
        target.Progress(Direction.HigherIsBetter).Explain().Formula.IsEmpty.Should().BeTrue();
        KpiStatus.Of(KpiTarget.AtMost(4, 5, 6), 5).Explain().Parts[^1].Formula.English.Should().Be("4 / 5");
        KpiStatus.Of(KpiTarget.AtLeast(4, 3, 2), 5).Explain().Parts[^1].Formula.English.Should().Be("5 / 4");
        Refusal.Of(FaultCode.InvalidArgument, "target", () => KpiStatus.Of(null!, 1));
    }

    [Fact]
    public void The_method_of_a_ratio_and_the_deviation_of_a_cause_are_told()
    {
        RatioSegment[] segments = [new("a", 1, 2, 2, 2)];

        RatioDecomposition.Of(segments).Explain().Source.English.Should().Be("midpoint method");
        RatioDecomposition.Of(segments, RatioMethod.BaseWeighted).Explain().Source.English.Should().Be("base-weighted method");
        RootCause.Of([new Dimension<ExpectedActual>("d", [new("a", 50, 20)])]).Explain().Value.Should().Be("-30");
    }

    // 100 to 65: a explains 30 of 35 and is the greater surprise (0.5 to 0.308), b 5 of 35 (0.3 to 0.385): a alone is enough.
    [Fact]
    public void The_greatest_surprise_is_taken_first() =>
        RootCause
            .Of([new Dimension<ExpectedActual>("d", [new("b", 30, 25), new("a", 50, 20), new("c", 20, 20)])])
            .Candidates[0]
            .Elements.Select(element => element.Key)
            .Should()
            .Equal("a");

    [Fact]
    public void A_cause_explains_more_than_the_least_power() =>
        RootCause
            .Of([new Dimension<ExpectedActual>("d", [new("a", 50, 30), new("b", 50, 30)])], new RootCauseOptions { MinTotalPower = 0.5 })
            .Candidates[0]
            .Elements.Length.Should()
            .Be(2, "one explains half, not more than half");

    [Fact]
    public void Units_stand_in_order_of_names_with_their_formulas()
    {
        var tree = FormulaTree.Of(
            [new FormulaDefinition("z", "x * 2"), new FormulaDefinition("a", "z / x + 3")],
            [new FormulaInput("x", "m")]
        );

        var check = UnitCheck.Of(tree, [new FormulaUnit("a", "1"), new FormulaUnit("z", "m")]);

        check.Units.Should().Equal(new FormulaUnit("a", "1"), new FormulaUnit("z", "m"));
        check.Explain().Parts.Select(part => part.Formula.English).Should().Equal("z / x + 3", "x * 2");
        Refusal.Of(FaultCode.InvalidArgument, "definition 'a'", () => UnitCheck.Of(tree, [new FormulaUnit("a", "m")]));
        Refusal.Of(
            FaultCode.ParseError,
            "unit of 'x'",
            () => UnitCheck.Of(FormulaTree.Of([new FormulaDefinition("m", "x")], [new FormulaInput("x", "k g")]))
        );
    }

    // m = a · y with a = x + 1 defined first: from 2 · 3 = 6 to 4 · 5 = 20; x: mean of 6 and 10, y: of 4 and 8.
    [Fact]
    public void What_is_defined_first_may_be_used_by_what_follows()
    {
        var tree = FormulaTree.Of(
            [new FormulaDefinition("a", "x + 1"), new FormulaDefinition("m", "a * y")],
            [new FormulaInput("x"), new FormulaInput("y")]
        );
        InputValue[] first = [new("x", 1), new("y", 3)];
        InputValue[] last = [new("x", 3), new("y", 5)];

        Shapley.Of(tree, "m", first, last).Contributions.Should().Equal(new Contribution("x", 8), new Contribution("y", 6));
        ChainSubstitution.Of(tree, "m", first, last, ["x", "y"]).Change.Should().Be(14);
        tree.Evaluate(first).Values.Select(figure => (figure.Name, figure.Value)).Should().Equal(("a", 2m), ("m", 6m));
        Refusal.Of(FaultCode.UnknownReference, "inputs", () => tree.Evaluate([new InputValue("y", 1)]));
        Refusal.Of(FaultCode.InvalidArgument, "name", () => new Kpi("k", default, Direction.HigherIsBetter));
    }

    [Fact]
    public void A_segment_that_did_not_move_has_no_effect()
    {
        var result = Lmdi.Of(["a", "b"], [new("s", [2, 3], [4, 3]), new("t", [5, 7], [5, 7])]);

        result.Effects[0].Value.Should().BeApproximately(6, 1e-14);
        result.Effects[1].Value.Should().Be(0);
    }

    [Fact]
    public void The_edges_of_targets_and_positions()
    {
        Refusal.Of(FaultCode.InvalidArgument, "start", () => LevelTarget.Compound(0, 5, 1));
        Refusal.Of(FaultCode.EmptyInput, "steps", () => LevelTarget.Steps(3, []));
        PeerPosition.Of([0, 0], 5, Direction.HigherIsBetter).ZScore.Should().BeNull();
        ScoreTrend.Of(["1", "2"], [new("x", [9, 5])]).Items[0].Best.Should().Be("1");
    }
}
