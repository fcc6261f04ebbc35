using NodaTime;
using Ops.Domain.Kpis;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Kpis;

/// <summary>Figures at the edges of their rules, reckoned by hand beside each test.</summary>
public class EdgeFigureTests
{
    private static InputValue[] Values(params (string Name, decimal Value)[] values) =>
        [.. values.Select(value => new InputValue(value.Name, value.Value))];

    // Scores of a and b by min-max: (1, 0) and (0, 1), c (½, ½). Weights 3 and 2: a 0.6, c 0.5, b 0.4. Half of q less, 1.5 and 2: b leads, a
    // is last: two places each. Half of cost more, 3 and 3: all equal, all first: b gains two places and c one.
    [Fact]
    public void Ranks_move_when_a_weight_is_shifted()
    {
        var result = CompositeIndex.Of(
            [new("q", 3, Direction.HigherIsBetter), new("cost", 2, Direction.LowerIsBetter)],
            ["a", "b", "c"],
            [new("a", "q", 10), new("b", "q", 0), new("c", "q", 5), new("a", "cost", 30), new("b", "cost", 10), new("c", "cost", 20)],
            new CompositeIndexOptions { WeightShift = 0.5 }
        );

        result.Units.Select(unit => unit.Rank).Should().Equal(1, 3, 2);
        result.Sensitivity.Should().Equal(new RankShift("q", 0, 4), new RankShift("cost", 3, 0));
    }

    // Ranks of 1, 2, 2, 9 in [0, 1]: beaten 0, 1.5, 1.5 and 3 of 3. A unit without any value has no score and no rank.
    [Fact]
    public void Equal_values_share_a_rank_and_a_unit_without_values_has_none()
    {
        var result = CompositeIndex.Of(
            [new("q", 1, Direction.HigherIsBetter)],
            ["a", "b", "c", "d", "none"],
            [new("a", "q", 1), new("b", "q", 2), new("c", "q", 2), new("d", "q", 9)],
            new CompositeIndexOptions { Normalisation = Normalisation.Rank }
        );

        result.Units.Select(unit => (unit.Score, unit.Rank)).Should().Equal((0, 4), (0.5, 2), (0.5, 2), (1, 1), ((double?)null, null));
        result.Sensitivity.Should().BeEmpty();
    }

    // 100 to 80: even is a fifth off. region: north 60 to 58 (even 48): 10, south -10. size: s 50 to 41 (40): 1, l 50 to 39: -1. Both sum half
    // the sizes of the excess: 10 and 1.
    [Fact]
    public void Dimensions_and_elements_stand_in_order_of_what_is_uneven_in_them()
    {
        var result = Drivers.Of(
            [
                new Dimension<AmountChange>("size", [new("s", 50, 41), new("l", 50, 39)]),
                new Dimension<AmountChange>("region", [new("south", 40, 22), new("north", 60, 58)]),
                new Dimension<AmountChange>("even", [new("all", 100, 80)]),
                new Dimension<AmountChange>("again", [new("all", 100, 80)]),
            ],
            top: 3
        );

        result
            .Dimensions.Select(dimension => (dimension.Name, dimension.Score))
            .Should()
            .Equal(("region", 10m), ("size", 1m), ("again", 0m), ("even", 0m));
        result.Dimensions[0].Elements.Select(element => element.Key).Should().Equal("north", "south");
        result
            .Top.Select(element => (element.Dimension, element.Key))
            .Should()
            .Equal(("region", "north"), ("region", "south"), ("size", "l"));
    }

    [Fact]
    public void A_machine_at_its_ideal_pace_is_not_above_it()
    {
        var result = OverallEffectiveness.Of([new("m", 10, 10, 0, 2, 5, 5)]);

        (result.Total.Performance, result.Total.IsPerformanceAboveOne).Should().Be((1, false));
        result.Machines[0].Figures.IsPerformanceAboveOne.Should().BeFalse();
    }

    private static readonly FormulaTree Stacked = FormulaTree.Of(
        [new FormulaDefinition("m", "a + z"), new FormulaDefinition("a", "x * y"), new FormulaDefinition("bad", "1 / (x - x)")],
        [new FormulaInput("x"), new FormulaInput("y"), new FormulaInput("z")]
    );

    // m = x y + z from 2·3 + 1 = 7 to 4·5 + 6 = 26. x: mean of 6 and 10; y: of 4 and 8; z: 5. What m does not need may be undefined.
    [Fact]
    public void A_figure_is_taken_apart_through_the_figures_below_it_and_no_others()
    {
        var (first, last) = (Values(("x", 2), ("y", 3), ("z", 1)), Values(("x", 4), ("y", 5), ("z", 6)));

        var shares = Shapley.Of(Stacked, "m", first, last);
        (shares.Base, shares.Current, shares.Change, shares.Metric).Should().Be((7, 26, 19, "m"));
        shares.Contributions.Should().Equal(new Contribution("x", 8), new Contribution("y", 6), new Contribution("z", 5));
        SampledShapley
            .Of(Stacked, "m", first, last, 1, new ShapleySamplingOptions { OrderPairs = 64 })
            .Contributions[2]
            .Should()
            .Be(new SampledContribution("z", 5, 0));
        ChainSubstitution.Of(Stacked, "m", first, last, ["z", "y", "x"]).Contributions.Select(step => step.Value).Should().Equal(5, 4, 10);
        WhatIf
            .Of(Stacked, "m", first, Values(("y", 5)))
            .Should()
            .BeEquivalentTo(
                new
                {
                    Base = 7m,
                    Value = 11m,
                    LinearChange = 4.0,
                }
            );
        Sensitivity.Of(Stacked, "m", first).Inputs.Select(input => input.Partial).Should().Equal(3, 2, 1);
        Shapley.Of(Stacked, "a", first, last).Contributions[2].Value.Should().Be(0);
    }

    // x to 3, y stays 2, z from 5 to 1: max(x, y) + min(y, z) − abs(z) + −(x − y) + avg(x, z): base 2 + 2 − 5 + 1 + 3 = 3; all: 3 + 1 − 1 − 1 + 2 = 4.
    // x first: 3 + 2 − 5 − 1 + 4 = 3; z first: 2 + 1 − 1 + 1 + 1 = 4. x: (0 + 0)/2, z: (1 + 1)/2.
    [Fact]
    public void Sums_within_sums_move_by_their_parts_with_the_right_signs()
    {
        var tree = FormulaTree.Of(
            [new FormulaDefinition("m", "max(x, y) + min(y, z) - abs(z) + -(x - y) + avg(x, z)")],
            [new FormulaInput("x"), new FormulaInput("y"), new FormulaInput("z")]
        );
        var (first, last) = (Values(("x", 1), ("y", 2), ("z", 5)), Values(("x", 3), ("y", 2), ("z", 1)));

        var result = SampledShapley.Of(tree, "m", first, last, 5, new ShapleySamplingOptions { OrderPairs = 2 });

        (result.Base, result.Current).Should().Be((3, 4));
        result
            .Contributions.Should()
            .Equal(new SampledContribution("x", 0, 0), new SampledContribution("y", 0, 0), new SampledContribution("z", 1, 0));
    }

    // s = x + y is used twice: m = s · s − (s − x). From 1 and 2 to 3 and 4: s 3 to 7, m 9 − 2 = 7 to 49 − 4 = 45. x first: s 5, 25 − 2 = 23;
    // y first: s 5, 25 − 4 = 21. x: (16 + 24)/2 = 20; y: (22 + 14)/2 = 18.
    [Fact]
    public void A_sum_that_is_used_twice_moves_both_uses()
    {
        var tree = FormulaTree.Of(
            [new FormulaDefinition("m", "s * s - (s - x)"), new FormulaDefinition("s", "x + y")],
            [new FormulaInput("x"), new FormulaInput("y")]
        );

        var result = SampledShapley.Of(tree, "m", Values(("x", 1), ("y", 2)), Values(("x", 3), ("y", 4)), 5);

        (result.Base, result.Current).Should().Be((7, 45));
        result.Contributions.Should().Equal(new SampledContribution("x", 20, 0), new SampledContribution("y", 18, 0));
    }

    [Fact]
    public void A_figure_that_is_an_input_or_another_figure_by_name_has_its_change()
    {
        var tree = FormulaTree.Of([new FormulaDefinition("m", "n"), new FormulaDefinition("n", "x")], [new FormulaInput("x")]);

        SampledShapley
            .Of(tree, "m", Values(("x", 1)), Values(("x", 3.5m)), 5)
            .Contributions.Should()
            .Equal(new SampledContribution("x", 2.5m, 0));
    }

    [Theory]
    [InlineData(199, true)]
    [InlineData(200, false)]
    public void Two_hundred_levels_can_be_read(int signs, bool isRead)
    {
        Action call = () => FormulaTree.Of([new FormulaDefinition("m", new string('-', signs) + "1")]);

        if (isRead)
            call.Should().NotThrow();
        else
            call.Refuses(FaultCode.ParseError, "definition 'm'");
    }

    [Fact]
    public void A_function_may_share_its_name_with_an_input()
    {
        var tree = FormulaTree.Of([new FormulaDefinition("m", "max (max, x) + max")], [new FormulaInput("max"), new FormulaInput("x")]);

        tree.Evaluate(Values(("max", 3), ("x", 7))).Explain("m").Formula.English.Should().Be("max (3, 7) + 3");
    }

    // 2 + 3, max(2, 3), min(2, 3): each of the two has a slope of its own.
    [Theory]
    [InlineData("x + y", 1, 1)]
    [InlineData("x - y", 1, -1)]
    [InlineData("max(x, y)", 0, 1)]
    [InlineData("min(x, y)", 1, 0)]
    [InlineData("max(y, x)", 0, 1)]
    [InlineData("avg(x, y, y)", 1 / 3.0, 2 / 3.0)]
    public void Slopes_of_sums_and_extremes(string formula, double x, double y) =>
        Sensitivity
            .Of(
                FormulaTree.Of([new FormulaDefinition("m", formula)], [new FormulaInput("x"), new FormulaInput("y")]),
                "m",
                Values(("x", 2), ("y", 3))
            )
            .Inputs.Select(input => input.Partial)
            .Should()
            .Equal(x, y);

    // x was given, y is a gap: under Propagate the parent has no figure, under Ignore that of x, under Zero the same.
    [Theory]
    [InlineData(MissingRule.Propagate, null)]
    [InlineData(MissingRule.Ignore, 30)]
    [InlineData(MissingRule.Zero, 30)]
    public void A_gap_below_makes_a_parent_unknown_only_where_gaps_spread(MissingRule missing, int? parent)
    {
        HierarchyNode[] nodes = [new("g"), new("x", "g"), new("y", "g"), new("h"), new("z", "h")];

        var result = HierarchyRollup.Of<Amount>(new Additive(missing), nodes, [new("x", new(30)), new("z", new(0))]);

        result.Nodes[0].Value.Should().Be(parent);
        result.Nodes[1].Should().Be(new HierarchyFigure("x", "g", 30, parent is null ? null : 1));
        result.Nodes[2].Value.Should().Be(missing == MissingRule.Zero ? 0 : null);
        result.Nodes[3].Value.Should().Be(0);
        result.Nodes[4].ShareOfParent.Should().BeNull("a part of nothing is no share");
    }

    // From 3 to 3 (1 + 2⁻⁴⁰) in one factor: the whole change is its effect, 3 · 2⁻⁴⁰ exactly, however small.
    [Fact]
    public void An_effect_is_exact_where_almost_nothing_moved()
    {
        double step = Math.ScaleB(1, -40);

        var result = Lmdi.Of(["a", "b"], [new("s", [1, 3], [1 + step, 3])]);

        result.Effects[0].Value.Should().BeApproximately(3 * step, 3 * step * 1e-12);
        result.Effects[1].Value.Should().Be(0);
    }

    // Of −5 and 5, 5 beats one and equals one: 100 · (1 + ½) / 2.
    [Fact]
    public void A_figure_is_not_equal_to_its_negative()
    {
        var result = PeerPosition.Of([-5, 5], 5, Direction.HigherIsBetter);

        (result.Rank, result.PercentileRank, result.Best, result.GapToBest).Should().Be((1, 75, 5, 0));
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(13, 0)]
    [InlineData(8, 1)]
    [InlineData(7, 0)]
    public void The_last_day_of_tolerance_is_on_time(int day, double onTime) =>
        PerfectOrder
            .Of(
                [new OrderLine("o", "1", new LocalDate(2025, 6, 10), new LocalDate(2025, 6, day), 1, 1)],
                new LocalDate(2025, 7, 1),
                new PerfectOrderOptions { EarlyDays = 2, LateDays = 2 }
            )
            .OnTime.Should()
            .Be(onTime);

    [Theory]
    [InlineData(89, 0)]
    [InlineData(90, 1)]
    [InlineData(110, 1)]
    [InlineData(111, 0)]
    public void The_last_piece_of_tolerance_is_in_full(int delivered, double inFull) =>
        PerfectOrder
            .Of(
                [new OrderLine("o", "1", new LocalDate(2025, 6, 10), new LocalDate(2025, 6, 10), 100, delivered)],
                new LocalDate(2025, 7, 1),
                new PerfectOrderOptions { QuantityTolerance = 0.1m }
            )
            .InFull.Should()
            .Be(inFull);

    [Fact]
    public void The_parts_of_a_ratio_keep_their_keys_in_order() =>
        RatioDecomposition
            .Of([new("b", 1, 2, 1, 2), new("a", 1, 2, 2, 2)])
            .Segments.Select(segment => (segment.Key, segment.Rate))
            .Should()
            .Equal(("b", 0), ("a", 0.25));

    // 5 to 5.2 is within half a point, 5 to 5.5 just so, 5 to 5.6 is not.
    [Theory]
    [InlineData(5.2, ScoreMove.Flat)]
    [InlineData(5.5, ScoreMove.Flat)]
    [InlineData(5.6, ScoreMove.Up)]
    [InlineData(4.5, ScoreMove.Flat)]
    [InlineData(4.4, ScoreMove.Down)]
    public void A_move_within_the_tolerance_is_none(double last, ScoreMove move) =>
        ScoreTrend.Of(["1", "2"], [new("x", [5, last])], 0.5).Items[0].Move.Should().Be(move);

    [Fact]
    public void The_latest_of_equally_good_periods_is_the_best()
    {
        var trend = ScoreTrend.Of(["1", "2", "3"], [new("x", [7, 7, 5]), new("none", [null, null, null])]);

        trend.Items.Select(item => item.Best).Should().Equal("2", null);
        trend
            .Items[1]
            .Should()
            .BeEquivalentTo(
                new
                {
                    Average = (double?)null,
                    Slope = (double?)null,
                    Missing = 3,
                }
            );
    }

    [Theory]
    [InlineData("kWh", "CNY")]
    [InlineData("kWh", "MWh")]
    [InlineData("CNYX", "CNY")]
    public void Only_three_capitals_are_a_currency(string x, string y) =>
        Refusal.Of(
            FaultCode.InvalidArgument,
            "definition 'm'",
            () => UnitCheck.Of(FormulaTree.Of([new FormulaDefinition("m", "x + y")], [new FormulaInput("x", x), new FormulaInput("y", y)]))
        );

    [Fact]
    public void An_empty_sample_is_the_default_and_others_are_equal_by_their_values()
    {
        (new ValueSample(new QuantileSketch()) == default).Should().BeTrue();
        (new ValueSample() == default).Should().BeTrue();
        (new ValueSample(1, 2) != default).Should().BeTrue();
        (default != new ValueSample(1, 2)).Should().BeTrue();
        (new ValueSample(1, 2) != new ValueSample(1, 2)).Should().BeFalse();
        (new ValueSample(1, 2) == new ValueSample(1, 3)).Should().BeFalse();
        new ValueSample(1, 2).Equals((object)new ValueSample(1, 2)).Should().BeTrue();
        new ValueSample(1, 2).GetHashCode().Should().Be(new ValueSample(1, 2).GetHashCode());
        (new ValueSample(1, 2).Count, default(ValueSample).Count).Should().Be((2, 0));
    }

    [Fact]
    public void Each_rule_over_time_has_a_name_of_its_own() =>
        new[] { TimeRule.Last, TimeRule.First, TimeRule.Average, TimeRule.Max, TimeRule.Min }
            .Select(rule => new SemiAdditive(rule).Name.English)
            .Should()
            .Equal(
                "sum over segments, last over time",
                "sum over segments, first over time",
                "sum over segments, mean over time",
                "sum over segments, greatest over time",
                "sum over segments, least over time"
            );

    // Gaps to 120 after three of four periods: 30 in one. Nothing more is left after the last.
    [Fact]
    public void What_is_still_required_is_spread_over_the_periods_left()
    {
        var target = LevelTarget.Linear(80, 120, 4);

        var three = target.Progress(Direction.HigherIsBetter, [90, null, 90]);
        three
            .Should()
            .BeEquivalentTo(
                new
                {
                    LastActual = 90m,
                    LastTarget = 110m,
                    GapToDate = -20m,
                    AttainmentToDate = 90 / 110.0,
                    RequiredChangePerPeriod = 30m,
                    PeriodsOnTarget = 1,
                }
            );
        target.Progress(Direction.HigherIsBetter, [90, 100, 110, 120]).RequiredChangePerPeriod.Should().BeNull();
        target.Progress(Direction.LowerIsBetter, [100]).AttainmentToDate.Should().Be(0.9);
        target.Progress(Direction.LowerIsBetter, [0]).AttainmentToDate.Should().BeNull();
        target.Progress(Direction.HigherIsBetter).LastActual.Should().BeNull();
        LevelTarget.Linear(0, -4, 1).Progress(Direction.HigherIsBetter, [1]).AttainmentToDate.Should().BeNull();
        LevelTarget.Compound(100, 121, 2).Targets.Should().Equal(110m, 121m);
    }

    [Theory]
    [InlineData(Direction.HigherIsBetter, 4, 5, true)]
    [InlineData(Direction.HigherIsBetter, 5, 4, false)]
    [InlineData(Direction.LowerIsBetter, 5, 4, true)]
    [InlineData(Direction.LowerIsBetter, 4, 5, false)]
    [InlineData(Direction.HigherIsBetter, 5, 5, null)]
    [InlineData(Direction.WithinBand, 4, 5, null)]
    public void A_change_is_an_improvement_by_the_direction(Direction direction, int comparison, int current, bool? improved) =>
        KpiChange.Of(direction, comparison, current).Improved.Should().Be(improved);
}
