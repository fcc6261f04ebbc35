using CsCheck;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class RuleTestTests
{
    private static readonly Order[] Four = [new(Tier.Gold, 1000), new(Tier.Gold, 999.99m), new(Tier.Silver, 1000), new(Tier.Silver, 500)];

    [Fact]
    public void Coverage_counts_rows_used_and_boundaries_at_which_the_cell_alone_decides()
    {
        var coverage = Samples.Discounts().CoverageOf(Four);

        coverage.RowShare.Should().Be(1);
        coverage.Unselected.Should().BeEmpty();
        coverage.Faults.Should().BeEmpty();
        // g1: 999.99 and 1000 tried with gold; s2 [500..1000): 499.99 and 999.99 not tried, 1000 tried with silver.
        coverage
            .Boundaries.Where(item => item.Row == "g1")
            .Should()
            .Equal(
                new BoundaryCoverage("g1", "amount", FactValue.Of(999.99m), false, true),
                new BoundaryCoverage("g1", "amount", FactValue.Of(1000), true, true)
            );
        coverage
            .Boundaries.Where(item => item.Row == "s2")
            .Select(item => (item.Value.ToString(), item.IsInside, item.IsExercised))
            .Should()
            .Equal(("499.99", false, false), ("500", true, true), ("999.99", true, false), ("1000", false, true));
        coverage.BoundaryShare.Should().Be(0.7);
    }

    [Fact]
    public void Coverage_of_parts_merges_to_the_coverage_of_all()
    {
        var table = Samples.Discounts();
        var first = table.Coverage();
        var second = table.Coverage();
        first.Add(Four[0]);
        first.Add(Four[1]);
        second.Add(Four[2]);
        second.Add(Four[3]);
        first.Merge(second);

        first.Count.Should().Be(4);
        first.ToResult().Explain().Should().Be(table.CoverageOf(Four).Explain());
        first.Invoking(part => part.Merge(Samples.Discounts().Coverage())).Should().Throw<OpsException>().Which.Place.Should().Be("other");
    }

    [Fact]
    public void A_broken_policy_is_a_fault_that_selects_nothing()
    {
        var coverage = Samples
            .Table(HitPolicy.Unique, new Cells("-", "-", "-", 0), new Cells("5", "-", "-", 1))
            .CoverageOf([new Sample(1, null, 0), new Sample(5, null, 0)]);

        coverage.Faults.Should().Equal(1);
        coverage.Rows.Should().Equal(new RowCoverage("r0", 2, 1), new RowCoverage("r1", 1, 0));
        coverage.Unselected.Should().Equal("r1");
    }

    [Fact]
    public void Boundary_cases_defend_the_table_against_every_flipped_end()
    {
        var table = DecisionTable.For<Order, decimal>("discount", HitPolicy.Unique);
        var tier = table.Column("tier", o => o.Tier, Domains.Members<Tier>());
        var amount = table.Column("amount", o => o.Amount, Domains.Decimals(0, 100_000).StepOf(0.01m));
        var discounts = table
            .Row("g1", 0.15m, tier.Is(Tier.Gold), amount.AtLeast(1000))
            .Row("g2", 0.10m, tier.Is(Tier.Gold), amount.Below(1000))
            .Otherwise(0);

        var cases = discounts.BoundaryCases(point => new Order(point.Value(tier), point.Value(amount)));

        cases.Should().Equal(new Order(Tier.Gold, 999.99m), new Order(Tier.Gold, 1000), new Order(Tier.Gold, 0));
        discounts.CoverageOf(cases.AsSpan()).BoundaryShare.Should().Be(1);
        // Only a case of another tier could tell whether the tier matters.
        discounts.MutateAgainst(cases.AsSpan()).Survived.Select(mutant => mutant.Column).Should().Equal("tier", "tier");
        discounts.MutateAgainst([.. cases, new Order(Tier.Basic, 5000), new Order(Tier.Basic, 5)]).Score.Should().Be(1);
    }

    [Fact]
    public void Mutants_are_removed_rows_open_cells_and_flipped_ends()
    {
        var report = Samples.Discounts().MutateAgainst([new Order(Tier.Gold, 5000)]);

        // 4 rows, 8 cells, 5 ends of intervals (1000, 1000, 1000, 500, 1000).
        report.Mutants.Should().Be(17);
        report.Killed.Should().Be(report.Mutants - report.Survived.Length);
        report.Survived.Should().Contain(new Mutant(MutantKind.FlipEnd, "s2", "amount", true, FactValue.Of(500)));
        report.Survived.Should().NotContain(mutant => mutant.Kind == MutantKind.RemoveRow && mutant.Row == "g1");
    }

    [Fact]
    public void Expectations_pass_or_say_what_is_wrong()
    {
        var table = Samples.Discounts();
        var full = Samples.Table(HitPolicy.First, new Cells("< 3", "-", "-", 0), new Cells("-", "-", "-", 1), new Cells("5", "-", "-", 2));

        Expect.Decides(table, new Order(Tier.Gold, 1000), 0.150m);
        Expect.Consistent(table);
        Expect.NoIdleRow(table);
        Expect.Complete(full);
        FluentActions
            .Invoking(() => Expect.Decides(table, new Order(Tier.Gold, 1000), 0.2m))
            .Should()
            .Throw<ExpectationException>()
            .Which.Message.Should()
            .StartWith("discount expected 0.2 but got 0.15\n")
            .And.Contain("g1");
        FluentActions
            .Invoking(() => Expect.Complete(table))
            .Should()
            .Throw<ExpectationException>()
            .Which.Message.Should()
            .Contain("(2)")
            .And.Contain("tier \"Silver\", amount [0..500) (for example tier Silver, amount 0)");
        FluentActions
            .Invoking(() => Expect.Consistent(full))
            .Should()
            .Throw<ExpectationException>()
            .Which.Message.Should()
            .Contain("r0 and r1");
        FluentActions.Invoking(() => Expect.NoIdleRow(full)).Should().Throw<ExpectationException>().Which.Message.Should().Contain("r2");
        FluentActions
            .Invoking(() => Expect.Defended(table, new Order(Tier.Gold, 1000)))
            .Should()
            .Throw<ExpectationException>()
            .Which.Message.Should()
            .Contain("RemoveRow s1");
    }

    [Fact]
    public void Coverage_is_what_its_definition_says()
    {
        Gen.Select(Samples.Rows, Pick.One(Enum.GetValues<HitPolicy>()), Gen.Int[0, Samples.Points.Length - 1].Array[1, 40])
            .Sample(
                (rows, policy, picks) =>
                {
                    var table = Samples.Table(policy, rows);
                    Sample[] points = [.. picks.Select(pick => Samples.Points[pick])];
                    var coverage = table.CoverageOf(points);
                    var traces = points.Select(table.Trace).ToList();

                    coverage
                        .Rows.Should()
                        .Equal(
                            table.Rows.Select(row => new RowCoverage(
                                row.Id,
                                traces.Count(trace => trace.Matched.Contains(row.Id)),
                                traces.Count(trace => trace.Selected.Contains(row.Id))
                            ))
                        );
                    coverage
                        .Faults.Should()
                        .Equal(Enumerable.Range(0, points.Length).Where(i => traces[i].Outcome.Kind == OutcomeKind.Fault));
                    foreach (var boundary in coverage.Boundaries)
                    {
                        var row = rows[int.Parse(boundary.Row[1..], System.Globalization.CultureInfo.InvariantCulture)];
                        var others = Samples.Table(HitPolicy.Collect, boundary.Column == "a" ? row with { A = "-" } : row with { C = "-" });
                        boundary
                            .IsExercised.Should()
                            .Be(
                                Array.Exists(
                                    points,
                                    point =>
                                        (boundary.Column == "a" ? point.A : point.C) == boundary.Value.Number && others.Count(point) == 1
                                )
                            );
                        boundary
                            .IsInside.Should()
                            .Be(
                                Samples
                                    .Table(
                                        HitPolicy.Collect,
                                        new Cells(boundary.Column == "a" ? row.A : "-", "-", boundary.Column == "c" ? row.C : "-", 0)
                                    )
                                    .Count(
                                        boundary.Column == "a"
                                            ? new Sample((int)boundary.Value.Number!.Value, null, 0)
                                            : new Sample(0, null, boundary.Value.Number!.Value)
                                    ) == 1
                            );
                    }
                },
                iter: 80
            );
    }

    [Fact]
    public void Gathering_coverage_allocates_nothing()
    {
        var coverage = Samples.Discounts().Coverage();
        foreach (var order in Four)
            coverage.Add(order);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            coverage.Add(Four[i % 4]);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        coverage.Count.Should().Be(1004);
    }

    [Fact]
    public void A_point_that_is_refused_leaves_no_trace_in_the_coverage()
    {
        var coverage = Samples.Discounts().Coverage();
        coverage.Add(Four[0]);
        string before = coverage.ToResult().Explain().ToText();

        coverage.Invoking(part => part.Add(new Order(Tier.Gold, -1))).Should().Throw<OpsException>();
        coverage.ToResult().Explain().ToText().Should().Be(before);
        coverage.Count.Should().Be(1);
    }
}
