using CsCheck;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class RollupTests
{
    private static readonly string[] Segments = ["a", "b"];
    private static readonly string[] Periods = ["p", "q"];

    // a: 1, gap; b: 3, 4.
    private static readonly KpiFact<Amount>[] Gappy = [new("b", "q", new(4)), new("a", "p", new(1)), new("b", "p", new(3))];

    private static decimal?[] Amounts(Aggregation<Amount> kind, RollupAxis over) =>
        [.. Rollup.Of(kind, Segments, Periods, Gappy, over).Values.Select(figure => figure.Value)];

    [Fact]
    public void A_flow_sums_on_both_axes()
    {
        Amounts(new Additive(), RollupAxis.Segments).Should().Equal(4, 4);
        Amounts(new Additive(), RollupAxis.Periods).Should().Equal(1, 7);
        Amounts(new Additive(), RollupAxis.Both).Should().Equal(8);
    }

    [Theory]
    [InlineData(TimeRule.Last, 1, 4, 4)]
    [InlineData(TimeRule.First, 1, 3, 4)]
    [InlineData(TimeRule.Average, 1, 3.5, 4)]
    [InlineData(TimeRule.Max, 1, 4, 4)]
    [InlineData(TimeRule.Min, 1, 3, 4)]
    public void A_stock_never_sums_over_time(TimeRule rule, double a, double b, double both)
    {
        Amounts(new SemiAdditive(rule), RollupAxis.Periods).Should().Equal((decimal)a, (decimal)b);
        Amounts(new SemiAdditive(rule), RollupAxis.Both).Should().Equal((decimal)both);
    }

    [Fact]
    public void A_gap_is_filled_spread_or_refused_before_anything_is_added()
    {
        Amounts(new SemiAdditive(TimeRule.Last, MissingRule.CarryForward), RollupAxis.Both).Should().Equal(5);
        Amounts(new SemiAdditive(TimeRule.Min, MissingRule.Zero), RollupAxis.Periods).Should().Equal(0, 3);
        Amounts(new Additive(MissingRule.Propagate), RollupAxis.Segments).Should().Equal(4, null);
        Amounts(new Additive(MissingRule.Propagate), RollupAxis.Periods).Should().Equal(null, 7);
        Amounts(new Additive(MissingRule.Propagate), RollupAxis.Both).Should().Equal((decimal?)null);
        Refusal.Of(FaultCode.InsufficientData, "facts", () => Amounts(new Additive(MissingRule.Fail), RollupAxis.Both));
    }

    [Fact]
    public void A_rule_without_meaning_for_a_kind_is_refused_when_the_kind_is_declared()
    {
        Refusal.Of(FaultCode.InvalidArgument, "missing", () => new Additive(MissingRule.CarryForward));
        Refusal.Of(FaultCode.InvalidArgument, "missing", () => new RatioOfSums(MissingRule.Zero));
        Refusal.Of(FaultCode.InvalidArgument, "missing", () => new WeightedMean(MissingRule.Zero));
        Refusal.Of(FaultCode.InvalidArgument, "missing", () => new DistinctCount(MissingRule.CarryForward));
    }

    // 1/2 and 3/10 are 4/12 together, not their mean 0.4; 5/0 counts above the line only.
    [Fact]
    public void Ratios_are_summed_on_both_sides_and_never_averaged()
    {
        KpiFact<RatioParts>[] facts = [new("a", "p", new(1, 2)), new("b", "p", new(3, 10)), new("a", "q", new(5, 0))];

        Rollup
            .Of(new RatioOfSums(), Segments, Periods, facts, RollupAxis.Segments)
            .Values.Select(figure => figure.Value)
            .Should()
            .Equal(1 / 3m, null);
        Rollup.Of(new RatioOfSums(), Segments, Periods, facts, RollupAxis.Both).Value.Should().Be(0.75m);
    }

    [Fact]
    public void Means_are_weighted_and_members_are_counted_once()
    {
        Rollup
            .Of<WeightedAmount>(
                new WeightedMean(),
                Segments,
                ["p"],
                [new("a", "p", new(10, 1)), new("b", "p", new(20, 3))],
                RollupAxis.Both
            )
            .Value.Should()
            .Be(17.5m);
        Rollup
            .Of<MemberSet>(
                new DistinctCount(),
                Segments,
                Periods,
                [new("a", "p", new("x", "y")), new("b", "q", new("y", "z", "z"))],
                RollupAxis.Both
            )
            .Value.Should()
            .Be(3);
    }

    [Fact]
    public void Cells_that_stand_twice_or_nowhere_are_refused()
    {
        Refusal.Of(
            FaultCode.DuplicateKey,
            "facts",
            () => Rollup.Of<Amount>(new Additive(), Segments, Periods, [new("a", "p", new(1)), new("a", "p", new(1))], RollupAxis.Both)
        );
        Refusal.Of(
            FaultCode.UnknownReference,
            "facts",
            () => Rollup.Of<Amount>(new Additive(), Segments, Periods, [new("c", "p", new(1))], RollupAxis.Both)
        );
        Refusal.Of(
            FaultCode.UnknownReference,
            "facts",
            () => Rollup.Of<Amount>(new Additive(), Segments, Periods, [new("a", "r", new(1))], RollupAxis.Both)
        );
        Refusal.Of(
            FaultCode.DuplicateKey,
            "periods",
            () => Rollup.Of<Amount>(new Additive(), Segments, ["p", "p"], [new("a", "p", new(1))], RollupAxis.Both)
        );
        Refusal.Of(FaultCode.EmptyInput, "facts", () => Rollup.Of<Amount>(new Additive(), Segments, Periods, [], RollupAxis.Both));
        Refusal.Of(FaultCode.InvalidArgument, "denominator", () => new RatioParts(1, -1));
        Refusal.Of(FaultCode.InvalidArgument, "weight", () => new WeightedAmount(1, -1));
    }

    [Fact]
    public void A_hierarchy_rolls_up_from_its_leaves_with_shares()
    {
        HierarchyNode[] nodes = [new("x", "g"), new("y", "g"), new("g")];

        var result = HierarchyRollup.Of(new Additive(), nodes, [new NodeFact<Amount>("x", new(30)), new NodeFact<Amount>("y", new(10))]);

        result
            .Nodes.Should()
            .Equal(
                new HierarchyFigure("x", "g", 30, 0.75),
                new HierarchyFigure("y", "g", 10, 0.25),
                new HierarchyFigure("g", null, 40, null)
            );
    }

    [Fact]
    public void A_hierarchy_with_faults_is_refused()
    {
        NodeFact<Amount>[] fact = [new("a", new(1))];

        Refusal.Of(FaultCode.Cycle, "nodes", () => HierarchyRollup.Of(new Additive(), [new("a", "b"), new("b", "c"), new("c", "b")], fact));
        Refusal.Of(FaultCode.UnknownReference, "nodes", () => HierarchyRollup.Of(new Additive(), [new("a", "z")], fact));
        Refusal.Of(FaultCode.UnknownReference, "facts", () => HierarchyRollup.Of(new Additive(), [new("b")], fact));
        Refusal.Of(FaultCode.Overlap, "facts", () => HierarchyRollup.Of(new Additive(), [new("a"), new("b", "a")], fact));
        Refusal.Of(
            FaultCode.InsufficientData,
            "facts",
            () => HierarchyRollup.Of(new Additive(MissingRule.Fail), [new("a"), new("b")], fact)
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "aggregation",
            () => HierarchyRollup.Of(new SemiAdditive(TimeRule.Last, MissingRule.CarryForward), [new("a")], fact)
        );
    }

    /// <summary>Laws: neither the order of facts nor the split over accumulators changes a figure.</summary>
    [Fact]
    public void Any_order_and_any_split_of_facts_give_the_same_figure() =>
        Gen.Select(Gen.Int[-999, 999], Gen.Int[0, 99])
            .Array[1, 20]
            .Sample(rows =>
            {
                var one = new KpiAccumulator<WeightedAmount>(new WeightedMean());
                var left = new KpiAccumulator<WeightedAmount>(new WeightedMean());
                var right = new KpiAccumulator<WeightedAmount>(new WeightedMean());
                for (int i = 0; i < rows.Length; i++)
                {
                    var fact = new WeightedAmount(rows[i].Item1 / 10m, rows[i].Item2);
                    one.Add(fact);
                    (i % 3 == 0 ? left : right).Add(fact);
                }
                right.Merge(left);

                right.ToResult().Should().Be(one.ToResult());
            });

    [Fact]
    public void Figures_that_add_up_in_different_ways_are_not_merged() =>
        Refusal.Of(
            FaultCode.InvalidArgument,
            "other",
            () => new KpiAccumulator<Amount>(new Additive()).Merge(new KpiAccumulator<Amount>(new SemiAdditive(TimeRule.Last)))
        );
}
