using CsCheck;
using Ops.Domain.Kpis;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Kpis;

public class SampleQuantileTests
{
    private static readonly string[] Teams = ["a", "b"];
    private static readonly string[] Months = ["p", "q"];

    // Team a: 1 2 3 in p, nothing in q. Team b: 10 20 in p, 4 in q.
    private static readonly KpiFact<ValueSample>[] Times = [new("a", "p", new(3, 1, 2)), new("b", "p", new(20, 10)), new("b", "q", new(4))];

    private static decimal?[] Rolled(Aggregation<ValueSample> kind, RollupAxis over) =>
        [.. Rollup.Of(kind, Teams, Months, Times, over).Values.Select(figure => figure.Value)];

    // 1 2 3 10 20: the third; the mean of the medians 2 and 10 would be 6. 4 10 20: 10. All six 1 2 3 4 10 20: the third is 3.
    [Fact]
    public void Samples_are_merged_and_quantiles_never_averaged()
    {
        Rolled(new SampleQuantile(0.5), RollupAxis.Segments).Should().Equal(3, 4);
        Rolled(new SampleQuantile(0.5), RollupAxis.Periods).Should().Equal(2, 10);
        Rolled(new SampleQuantile(0.5), RollupAxis.Both).Should().Equal(3);
        Rolled(new SampleQuantile(0.9), RollupAxis.Both).Should().Equal(20);
        Rolled(new SampleQuantile(0), RollupAxis.Both).Should().Equal(1);
        Rolled(new SampleQuantile(1), RollupAxis.Both).Should().Equal(20);
    }

    [Fact]
    public void A_gap_drops_out_spreads_or_is_refused()
    {
        Rolled(new SampleQuantile(0.5, missing: MissingRule.Propagate), RollupAxis.Segments).Should().Equal(3, null);
        Refusal.Of(FaultCode.InsufficientData, "facts", () => Rolled(new SampleQuantile(0.5, missing: MissingRule.Fail), RollupAxis.Both));
        Refusal.Of(FaultCode.InvalidArgument, "missing", () => new SampleQuantile(0.5, missing: MissingRule.Zero));
        Refusal.Of(FaultCode.InvalidArgument, "missing", () => new SampleQuantile(0.5, missing: MissingRule.CarryForward));
    }

    [Fact]
    public void A_sample_in_which_nothing_happened_has_no_quantile()
    {
        var figures = Rollup.Of(
            new SampleQuantile(0.5),
            ["a"],
            Months,
            [new("a", "p", default), new("a", "q", new(7))],
            RollupAxis.Segments
        );

        figures.Values.Select(figure => figure.Value).Should().Equal(null, 7);
        new ValueSample().Should().Be(default(ValueSample));
        new ValueSample(new QuantileSketch()).Count.Should().Be(0);
    }

    // Three of the five values lie in a: its share is 3/5, whatever their size.
    [Fact]
    public void The_share_of_a_node_is_the_share_of_its_values()
    {
        var tree = HierarchyRollup.Of(
            new SampleQuantile(0.5),
            [new("all"), new("a", "all"), new("b", "all")],
            [new("a", new ValueSample(1, 2, 3)), new("b", new ValueSample(10, 20))]
        );

        tree.Nodes.Select(node => node.Value).Should().Equal(3, 2, 10);
        tree.Nodes[1].ShareOfParent.Should().Be(0.6);
    }

    // 0.14 · 50 is 7.000000000000001 in double; the seventh of 1 … 50 is meant.
    [Fact]
    public void A_rank_is_meant_as_it_is_written() =>
        Rollup
            .Of(
                new SampleQuantile(0.14),
                ["a"],
                ["p"],
                [new("a", "p", new ValueSample([.. Enumerable.Range(1, 50).Select(i => (double)i)]))],
                RollupAxis.Both
            )
            .Value.Should()
            .Be(7);

    [Fact]
    public void A_figure_is_the_decimal_that_the_value_prints_as()
    {
        One(0.1, 12.3).Should().Be(12.3m);
        Refusal.Of(FaultCode.Overflow, "facts", () => One(0.5, 1e300));

        static decimal? One(double p, double value) =>
            Rollup.Of(new SampleQuantile(p), ["a"], ["p"], [new("a", "p", new ValueSample(value))], RollupAxis.Both).Value;
    }

    [Fact]
    public void Probability_and_accuracy_have_their_ranges()
    {
        Refusal.Of(FaultCode.InvalidArgument, "probability", () => new SampleQuantile(1.01));
        Refusal.Of(FaultCode.InvalidArgument, "probability", () => new SampleQuantile(-0.01));
        Refusal.Of(FaultCode.InvalidArgument, "accuracy", () => new SampleQuantile(0.5, 0.2));
        new SampleQuantile(0.95, 0.01).Accuracy.Should().Be(0.01);
    }

    [Fact]
    public void Samples_of_another_accuracy_are_not_merged()
    {
        var rough = new QuantileSketch(0.01);
        rough.Add(1);

        Refusal.Of(
            FaultCode.InvalidArgument,
            "facts",
            () => Rollup.Of(new SampleQuantile(0.5), ["a"], ["p"], [new("a", "p", new ValueSample(rough))], RollupAxis.Both)
        );
    }

    [Fact]
    public void A_sample_keeps_what_it_was_made_of()
    {
        var sketch = new QuantileSketch();
        sketch.Add([1, 2]);
        var sample = new ValueSample(sketch);
        sketch.Add(3);

        sample.Count.Should().Be(2);
        sample.Should().Be(new ValueSample(2, 1)).And.NotBe(new ValueSample(2, 1, 1)).And.NotBe(default(ValueSample));
        sample.GetHashCode().Should().Be(new ValueSample(2, 1).GetHashCode());
    }

    /// <summary>Law: up to 1 / accuracy values the figure is the value of rank ⌈p·n⌉, however they are split over samples.</summary>
    [Fact]
    public void Few_values_give_the_exact_rank_for_every_split() =>
        Gen.Select(Gen.Int[-99, 99].Array[1, 60], Gen.Int[1, 99], Gen.Int[1, 7])
            .Sample(
                (values, percent, parts) =>
                {
                    var whole = new KpiAccumulator<ValueSample>(new SampleQuantile(percent / 100.0));
                    for (int part = 0; part < parts; part++)
                        whole.Add(new ValueSample([.. values.Where((_, i) => i % parts == part).Select(value => (double)value)]));
                    int rank = Math.Max(1, ((percent * values.Length) + 99) / 100);

                    whole.ToResult().Value.Should().Be(values.Order().ElementAt(rank - 1));
                },
                iter: 500
            );

    // 20,000 different values in 40 samples: the median's rank is off by at most 0.002 · 20,000 = 40, and 1 by rounding.
    [Fact]
    public void Many_values_keep_the_bound_of_the_sketch_when_samples_are_merged()
    {
        var all = new KpiAccumulator<ValueSample>(new SampleQuantile(0.5));
        for (int part = 0; part < 40; part++)
            all.Add(new ValueSample([.. Enumerable.Range(0, 500).Select(i => (double)((i * 40) + part + 1))]));

        all.ToResult().Value.Should().BeInRange(10_000 - 41, 10_000 + 41);
        all.ToResult().Rule.English.Should().Be("quantile 0.5 of all values");
    }
}
