using CsCheck;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class TableProofTests
{
    [Fact]
    public void The_gaps_of_the_discount_table_are_the_rows_that_are_missing()
    {
        // Gold is covered on both sides of 1000, silver from 500 on, basic nowhere.
        var proof = Samples.Discounts().Verify();

        proof.IsComplete.Should().BeFalse();
        proof.IsConsistent.Should().BeTrue();
        proof.Gaps.Select(gap => gap.Box.ToString()).Should().Equal("tier \"Silver\", amount [0..500)", "tier \"Basic\", amount -");
        proof.Gaps.Select(gap => gap.Witness.ToString()).Should().Equal("tier Silver, amount 0", "tier Basic, amount 0");
        proof.TotalPoints.Should().BeNull();
        proof.Explain().ToText().Should().Contain("tier \"Silver\", amount [0..500)");
    }

    [Fact]
    public void Points_of_whole_columns_are_counted()
    {
        var table = DecisionTable.For<(int A, bool B), int>("count", HitPolicy.Unique);
        var a = table.Column("a", f => f.A, Domains.Integers(1, 10));
        var b = table.Column("b", f => f.B, Domains.Flags());
        var proof = table.Row("r", 1, a.AtMost(4), b.Is(true)).Build().Verify();

        // 10 * 2 points, 4 of them covered.
        proof.TotalPoints.Should().Be(new System.Numerics.BigInteger(20));
        proof.UncoveredPoints.Should().Be(new System.Numerics.BigInteger(16));
        proof.Gaps.Select(gap => gap.Box.ToString()).Should().Equal("a [1..4], b false", "a [5..10], b -");
    }

    /// <summary>By hand: whatever the narrow rows cut out of the listed values, what is uncovered is the missing tier on every day.</summary>
    [Fact]
    public void Gaps_do_not_depend_on_how_the_listed_values_are_cut()
    {
        var table = DecisionTable.For<(int Day, string? Tier), int>("tiers", HitPolicy.Collect);
        table.Column("day", f => f.Day, Domains.Integers(0, 3));
        table.Column("tier", f => f.Tier, Domains.OneOf("A", "B", "C").OrMissing());
        table.Cells("one", 1, "1", "\"A\"").Cells("two", 1, "2", "\"B\", \"C\"").Cells("all", 1, "-", "not(null)");

        var proof = table.Build().Verify();

        proof.Gaps.Select(gap => gap.Box.ToString()).Should().Equal("day -, tier null");
        proof.GapCount.Should().Be(1);
        proof.UncoveredPoints.Should().Be(new System.Numerics.BigInteger(4));
    }

    [Fact]
    public void A_gap_between_two_decimals_is_seen_where_whole_numbers_touch()
    {
        var dense = DecisionTable.For<decimal, int>("dense", HitPolicy.Unique);
        dense.Column("x", x => x, Domains.Decimals());
        dense.Cells("low", 1, "<= 3.3").Cells("high", 2, ">= 3.4");
        var whole = DecisionTable.For<int, int>("whole", HitPolicy.Unique);
        whole.Column("x", x => x, Domains.Integers());
        whole.Cells("low", 1, "< 4").Cells("high", 2, "> 3");

        dense.Build().Verify().Gaps.Single().Box.ToString().Should().Be("x (3.3..3.4)");
        dense.Build().Verify().Gaps.Single().Witness.ToString().Should().Be("x 3.35");
        whole.Build().Verify().IsComplete.Should().BeTrue();
    }

    [Fact]
    public void Proof_agrees_with_looking_at_every_point()
    {
        Samples.Rows.Sample(
            rows =>
            {
                var table = Samples.Table(HitPolicy.First, rows);
                var proof = table.Verify();
                bool[][] hits = [.. Samples.Points.Select(point => Samples.Matching(rows, point))];

                proof.IsComplete.Should().Be(Array.TrueForAll(hits, hit => hit.Contains(true)));
                var gaps = proof
                    .Gaps.Select(gap =>
                        Samples.Table(
                            HitPolicy.Collect,
                            new Cells(gap.Box.Cells[0].Value, gap.Box.Cells[1].Value, gap.Box.Cells[2].Value, 0)
                        )
                    )
                    .ToList();
                for (int i = 0; i < hits.Length; i++)
                    gaps.Count(gap => gap.Count(Samples.Points[i]) == 1).Should().Be(hits[i].Contains(true) ? 0 : 1);

                var pairs =
                    from a in Enumerable.Range(0, rows.Length)
                    from b in Enumerable.Range(a + 1, rows.Length - a - 1)
                    where Array.Exists(hits, hit => hit[a] && hit[b])
                    select $"r{a} r{b}";
                proof.Overlaps.Select(overlap => $"{overlap.First} {overlap.Second}").Should().Equal(pairs);
                proof.ConflictCount.Should().Be(proof.Overlaps.Count(overlap => overlap.IsConflict));
                proof.OverlapCount.Should().Be(proof.Overlaps.Length);

                var masked = Enumerable
                    .Range(0, rows.Length)
                    .Where(r => Array.TrueForAll(hits, hit => !hit[r] || hit.Take(r).Contains(true)))
                    .Select(r => $"r{r}");
                proof.Unreachable.Select(row => row.Row).Should().Equal(masked);
            },
            iter: 60
        );
    }

    [Fact]
    public void Redundant_rows_are_those_whose_removal_changes_no_answer()
    {
        Gen.Select(Samples.Rows, Pick.One(Enum.GetValues<HitPolicy>()))
            .Where(pair => pair.Item1.Length > 1)
            .Sample(
                (rows, policy) =>
                {
                    var table = Samples.Table(policy, rows);
                    var redundant = new List<string>();
                    for (int row = 0; row < rows.Length; row++)
                    {
                        var without = Samples.Table(policy, [.. rows.Where((_, i) => i != row)]);
                        if (Array.TrueForAll(Samples.Points, point => without.Evaluate(point) == table.Evaluate(point)))
                            redundant.Add($"r{row}");
                    }
                    table.Verify().Redundant.Should().Equal(redundant);
                },
                iter: 60
            );
    }

    [Fact]
    public void A_minimised_table_answers_the_same_and_has_no_row_to_spare()
    {
        Gen.Select(Samples.Rows, Pick.One(Enum.GetValues<HitPolicy>()))
            .Sample(
                (rows, policy) =>
                {
                    var table = Samples.Table(policy, rows);
                    var small = table.Minimise();

                    table.Compare(small).AreEqual.Should().BeTrue();
                    Samples.Points.Should().OnlyContain(point => small.Evaluate(point) == table.Evaluate(point));
                    small.Rows.Length.Should().BeLessThanOrEqualTo(rows.Length);
                    small.Minimise().Rows.Should().Equal(small.Rows);
                    (small.Rows.Length == 1 || small.Verify().Redundant.IsEmpty).Should().BeTrue();
                },
                iter: 200
            );
    }

    [Theory]
    [InlineData(HitPolicy.Unique)]
    [InlineData(HitPolicy.Any)]
    [InlineData(HitPolicy.First)]
    [InlineData(HitPolicy.RuleOrder)]
    [InlineData(HitPolicy.CollectSum)]
    [InlineData(HitPolicy.CollectCount)]
    public void A_box_that_was_cut_in_pieces_becomes_one_row_again(HitPolicy policy)
    {
        // The box a < 5, b any, c any but null: cut along c, then each half along a, in pieces that do not overlap.
        var small = Samples
            .Table(
                policy,
                new("< 2", "-", "< 1", 2),
                new("6", "-", "-", 0),
                new("[2..4]", "-", "< 1", 2),
                new("[2..4]", "-", ">= 1", 2),
                new("< 2", "-", ">= 1", 2)
            )
            .Minimise();

        small
            .Rows.Select(row => $"{row.Id}: {string.Join(" ", row.Cells)} -> {row.Outcome}")
            .Should()
            .Equal("r0: <= 4 - - -> 2", "r1: 6 - - -> 0");
    }

    [Theory]
    [InlineData(HitPolicy.Unique, 2)]
    [InlineData(HitPolicy.Any, 1)]
    [InlineData(HitPolicy.First, 1)]
    [InlineData(HitPolicy.RuleOrder, 2)]
    [InlineData(HitPolicy.CollectSum, 2)]
    [InlineData(HitPolicy.CollectMax, 1)]
    [InlineData(HitPolicy.CollectCount, 2)]
    public void Rows_that_overlap_are_joined_only_where_the_number_of_matches_does_not_count(HitPolicy policy, int rows)
    {
        Samples.Table(policy, new("< 4", "-", "-", 2), new(">= 2", "-", "-", 2)).Minimise().Rows.Should().HaveCount(rows);
    }

    [Fact]
    public void A_row_moves_only_past_rows_that_it_shares_no_point_with()
    {
        // Up or down: 0 and 6 would be one row, but each of them meets another row on its way to the other.
        Samples
            .Table(HitPolicy.First, new("0", "-", "-", 2), new("-", "null", "-", 0), new("6", "-", "-", 2))
            .Minimise()
            .Rows.Should()
            .HaveCount(3);
        // Down: only the last row shares a point with the one between.
        Samples
            .Table(HitPolicy.First, new("0", "-", "-", 2), new("[5..6]", "null", "-", 0), new("6", "-", "-", 2))
            .Minimise()
            .Rows.Select(row => row.Id)
            .Should()
            .Equal("r1", "r2");
        // Up: only the first row does.
        Samples
            .Table(HitPolicy.First, new("0", "-", "-", 2), new("[0..1]", "null", "-", 0), new("6", "-", "-", 2))
            .Minimise()
            .Rows.Select(row => row.Id)
            .Should()
            .Equal("r0", "r1");
        // By rank, not by place: 2 is better than 0, so that the row between does not matter.
        Samples
            .Table(HitPolicy.Priority, new("0", "-", "-", 2), new("-", "null", "-", 0), new("6", "-", "-", 2))
            .Minimise()
            .Rows.Should()
            .HaveCount(2);
    }

    [Fact]
    public void Minimising_can_be_stopped()
    {
        Samples.Discounts().Invoking(table => table.Minimise(new CancellationToken(true))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Differences_hold_exactly_the_points_that_are_answered_differently()
    {
        Gen.Select(Samples.Rows, Samples.Rows)
            .Sample(
                (old, next) =>
                {
                    var a = Samples.Table(HitPolicy.Unique, old);
                    var b = Samples.Table(HitPolicy.First, next);
                    var difference = a.Compare(b);
                    var boxes = difference
                        .Differences.Select(item =>
                            Samples.Table(
                                HitPolicy.Collect,
                                new Cells(item.Box.Cells[0].Value, item.Box.Cells[1].Value, item.Box.Cells[2].Value, 0)
                            )
                        )
                        .ToList();

                    foreach (var point in Samples.Points)
                    {
                        int at = boxes.FindIndex(box => box.Count(point) == 1);
                        boxes.Count(box => box.Count(point) == 1).Should().Be(a.Evaluate(point) == b.Evaluate(point) ? 0 : 1);
                        if (at >= 0)
                        {
                            difference.Differences[at].Old.Should().Be(a.Evaluate(point));
                            difference.Differences[at].New.Should().Be(b.Evaluate(point));
                        }
                    }
                    difference.AreEqual.Should().Be(difference.Count == 0);
                },
                iter: 40
            );
    }

    [Fact]
    public void The_order_of_rows_does_not_matter_to_unique_any_and_count()
    {
        Gen.Select(Samples.Rows, Pick.One(HitPolicy.Unique, HitPolicy.Any, HitPolicy.CollectCount))
            .Sample(
                (rows, policy) =>
                {
                    var table = Samples.Table(policy, rows);
                    var reversed = Samples.Table(policy, [.. rows.Reverse()]);

                    Samples.Points.Should().OnlyContain(point => table.Evaluate(point) == reversed.Evaluate(point));
                    table.Verify().Gaps.Should().Equal(reversed.Verify().Gaps);
                },
                iter: 60
            );
    }

    [Fact]
    public void One_thread_and_four_prove_the_same()
    {
        Samples.Rows.Sample(
            rows =>
            {
                var table = Samples.Table(HitPolicy.Priority, rows);

                table.Verify(new VerificationOptions { Threads = 4 }).Explain().Should().Be(table.Verify().Explain());
            },
            iter: 30
        );
    }

    [Fact]
    public void A_limit_cuts_lists_and_never_counts()
    {
        var table = Samples.Table(
            HitPolicy.First,
            new Cells("5", "-", "-", 0),
            new Cells("-", "null", "-", 1),
            new Cells("5", "null", "-", 1)
        );
        var all = table.Verify();
        var cut = table.Verify(new VerificationOptions { Limit = 1 });

        all.Overlaps.Should().HaveCount(3);
        cut.Overlaps.Should().Equal(all.Overlaps[0]);
        cut.OverlapCount.Should().Be(3);
        cut.Gaps.Should().Equal(all.Gaps[0]);
        cut.GapCount.Should().Be(all.Gaps.Length).And.BeGreaterThan(1);
        table
            .Invoking(t => t.Verify(new VerificationOptions { Threads = 0 }))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("Threads");
        table
            .Invoking(t => t.Verify(new VerificationOptions { Limit = -1 }))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("Limit");
    }

    [Fact]
    public void A_row_inside_another_is_subsumed_and_of_twins_the_later_one()
    {
        var proof = Samples
            .Table(HitPolicy.First, new Cells("< 3", "-", "-", 0), new Cells("0", "null", "2", 0), new Cells("< 3", "-", "-", 1))
            .Verify();

        proof
            .Subsumed.Should()
            .Equal(new SubsumedRow("r1", "r0", true), new SubsumedRow("r1", "r2", false), new SubsumedRow("r2", "r0", false));
        proof.Unreachable.Select(row => (row.Row, row.IsEmpty)).Should().Equal(("r1", false), ("r2", false));
        proof.Unreachable[1].MaskedBy.Should().Equal("r0", "r1");
    }

    [Fact]
    public void Versions_that_do_not_fit_are_refused()
    {
        var other = DecisionTable.For<Order, decimal>("discount", HitPolicy.Unique);
        other.Column("tier", o => o.Tier, Domains.Members<Tier>());
        other.Column("amount", o => o.Amount, Domains.Decimals(0, 99));
        var next = other.Cells("r", 0.1m, "-", "-").Build();

        Samples
            .Discounts()
            .Invoking(table => table.Compare(next))
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == FaultCode.InvalidArgument && fault.Place == "amount");
        Samples
            .Discounts()
            .Invoking(table => table.Compare(Samples.Discounts(HitPolicy.Collect)))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void History_shows_which_outcomes_change_and_what_it_costs()
    {
        var raised = DecisionTable.For<Order, decimal>("discount", HitPolicy.First);
        var tier = raised.Column("tier", o => o.Tier, Domains.Members<Tier>());
        var amount = raised.Column("amount", o => o.Amount, Domains.Decimals(0, 100_000));
        var next = raised.Row("gold", 0.2m, tier.Is(Tier.Gold)).Row("rest", 0.05m, amount.AtLeast(500)).Otherwise(0);
        KeyValuePair<string, Order>[] history =
        [
            new("o1", new(Tier.Gold, 10)),
            new("o2", new(Tier.Silver, 600)),
            new("o3", new(Tier.Gold, 20)),
            new("o4", new(Tier.Basic, 1)),
        ];

        var test = Samples.Discounts().Replay(next, history, outcome => outcome);

        // Gold below 1000 goes from 0.10 to 0.20, silver stays at 0.05, basic had no row and gets 0.
        test.Rows.Should().Be(4);
        test.ChangedIds.Should().Equal("o1", "o3", "o4");
        test.Transitions.Select(item => $"{item.Old} -> {item.New}: {item.Count}").Should().Equal("0.1 -> 0.2: 2", "no row -> 0: 1");
        test.Measure.Should().Be(new BacktestMeasure(3, 0.25m, 0.45m));
        test.Measure!.Delta.Should().Be(0.2m);
        Samples
            .Discounts()
            .Invoking(table => table.Replay(next, []))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.EmptyInput);
        Samples
            .Discounts()
            .Invoking(table => table.Replay(next, [history[0], history[0]]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.DuplicateKey);
    }

    [Fact]
    public void Until_the_last_date_of_the_calendar_means_without_end()
    {
        // 9999-12-31 is how many systems write "for ever"; no date lies behind it, so that there is no gap.
        var table = DecisionTable.For<NodaTime.LocalDate, int>("validity", HitPolicy.Unique);
        table.Column("day", day => day, Domains.Dates());
        var validity = table.Cells("old", 1, "[-9998-01-01..2023-12-31]").Cells("new", 2, "[2024-01-01..9999-12-31]").Build();

        validity.Verify().Gaps.Should().BeEmpty();
        validity.Rows[1].Cells.Should().Equal(">= 2024-01-01");
        validity.Decide(NodaTime.LocalDate.MaxIsoValue).Should().Be(2);
        validity.Decide(NodaTime.LocalDate.MinIsoValue).Should().Be(1);
    }

    [Fact]
    public void Witnesses_and_boundaries_at_the_ends_of_decimal_do_not_overflow()
    {
        var table = DecisionTable.For<decimal, int>("wide", HitPolicy.Unique);
        table.Column("x", x => x, Domains.Decimals().StepOf(1));
        var wide = table.Cells("low", 1, "<= -79228162514264337593543950335").Cells("high", 2, ">= 79228162514264337593543950335").Build();

        wide.Verify().Gaps.Single().Witness.ToString().Should().Be("x 0");
        // Each row has one closed end; its neighbour outward is one step towards 0.
        wide.BoundaryCases(point => point.Values[0].Value.Number!.Value)
            .Should()
            .Equal(decimal.MinValue, decimal.MinValue + 1, decimal.MaxValue - 1, decimal.MaxValue);
    }
}
