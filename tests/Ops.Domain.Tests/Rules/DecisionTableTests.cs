using CsCheck;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class DecisionTableTests
{
    [Theory]
    [InlineData("Gold", 1000, 0.15)]
    [InlineData("Gold", 999.99, 0.10)]
    [InlineData("Silver", 1000, 0.07)]
    [InlineData("Silver", 999.99, 0.05)]
    [InlineData("Silver", 500, 0.05)]
    public void A_typed_table_decides_as_its_rows_say(string tier, decimal amount, decimal discount)
    {
        Samples.Discounts().Decide(new Order(Enum.Parse<Tier>(tier), amount)).Should().Be(discount);
    }

    [Fact]
    public void A_point_without_a_row_is_a_fault_or_false()
    {
        var table = Samples.Discounts();
        var basic = new Order(Tier.Basic, 1);

        table.TryDecide(basic, out _).Should().BeFalse();
        table
            .Invoking(t => t.Decide(basic))
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == FaultCode.UnknownReference && fault.Place == "discount");
        table.Evaluate(basic).Kind.Should().Be(OutcomeKind.None);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(100_000.01)]
    public void A_value_outside_its_domain_is_a_fault_that_names_the_column(decimal amount)
    {
        Samples
            .Discounts()
            .Invoking(t => t.Decide(new Order(Tier.Gold, amount)))
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == FaultCode.InvalidArgument && fault.Place == "amount");
    }

    [Fact]
    public void A_member_that_is_not_listed_is_unknown()
    {
        Samples
            .Discounts()
            .Invoking(t => t.Decide(new Order((Tier)7, 1)))
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == FaultCode.UnknownReference && fault.Place == "tier");
    }

    [Fact]
    public void All_policies_agree_with_a_naive_scan_of_the_rows()
    {
        HitPolicy[] policies =
        [
            HitPolicy.Unique,
            HitPolicy.Any,
            HitPolicy.First,
            HitPolicy.Priority,
            HitPolicy.OutputOrder,
            HitPolicy.RuleOrder,
            HitPolicy.Collect,
            HitPolicy.CollectMin,
            HitPolicy.CollectMax,
            HitPolicy.CollectCount,
        ];
        Gen.Select(Samples.Rows, Pick.One(Samples.Points), Pick.One(policies))
            .Sample(
                (rows, point, policy) =>
                {
                    var hits = Samples.Matching(rows, point);
                    List<int> all = [.. rows.Where((_, i) => hits[i]).Select(row => row.Y)];
                    string want = policy switch
                    {
                        HitPolicy.CollectCount => $"{all.Count} rows",
                        HitPolicy.OutputOrder or HitPolicy.RuleOrder or HitPolicy.Collect when all.Count == 0 => "[1]",
                        HitPolicy.OutputOrder => $"[{string.Join(", ", all.OrderByDescending(y => y))}]",
                        HitPolicy.RuleOrder or HitPolicy.Collect => $"[{string.Join(", ", all)}]",
                        _ when all.Count == 0 => "1",
                        HitPolicy.Unique when all.Count > 1 => "overlap",
                        HitPolicy.Any when all.Distinct().Count() > 1 => "overlap",
                        HitPolicy.Priority or HitPolicy.CollectMax => $"{all.Max()}",
                        HitPolicy.CollectMin => $"{all.Min()}",
                        _ => $"{all[0]}",
                    };
                    Samples.Table(policy, rows).Evaluate(point).ToString().Should().Be(want);
                },
                iter: 400
            );
    }

    [Fact]
    public void Deciding_gives_the_answer_that_evaluating_tells() =>
        Gen.Select(
                Samples.Rows,
                Pick.One(Samples.Points),
                Pick.One(HitPolicy.Unique, HitPolicy.Any, HitPolicy.First, HitPolicy.Priority, HitPolicy.CollectMax)
            )
            .Sample(
                (rows, point, policy) =>
                {
                    var table = Samples.Table(policy, rows);
                    var told = table.Evaluate(point);
                    if (told.Kind == OutcomeKind.Fault)
                        Refusal.Of(() => table.Decide(point)).Code.Should().Be(FaultCode.Overlap);
                    else
                        table.Decide(point).Should().Be(told.Values[0]);
                },
                iter: 400
            );

    [Fact]
    public void The_first_of_several_rows_decides_at_once_and_a_value_outside_still_fails()
    {
        var table = Samples.Table(HitPolicy.First, new Cells("[1..4)", "-", "-", 2), new Cells("-", "-", "-", 1));
        table.Decide(new Sample(3, null, 0)).Should().Be(2);
        table.Decide(new Sample(4, null, 0)).Should().Be(1);
        // No row of the first column allows 7, yet it is the domain that refuses it, and the first column before the third.
        Refusal.Of(() => table.Decide(new Sample(7, null, 9)), FaultCode.InvalidArgument, "a");
        Refusal.Of(() => table.Decide(new Sample(3, null, 9)), FaultCode.InvalidArgument, "c");
        Refusal.Of(() => table.Decide(new Sample(3, (Colour)9, 0)), FaultCode.UnknownReference, "b");
        // Without a row in the first column, the second one is still looked at.
        var gap = Samples.Table(HitPolicy.First, new Cells("5", "-", "-", 2));
        gap.Decide(new Sample(4, null, 0)).Should().Be(1);
        Refusal.Of(() => gap.Decide(new Sample(4, null, 9)), FaultCode.InvalidArgument, "c");
    }

    [Fact]
    public void Two_hits_under_unique_are_a_fault_for_decide()
    {
        var table = Samples.Table(HitPolicy.Unique, new Cells("-", "-", "-", 1), new Cells("5", "-", "-", 1));

        table.Decide(new Sample(4, null, 0)).Should().Be(1);
        table.Invoking(t => t.Decide(new Sample(5, null, 0))).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.Overlap);
    }

    [Fact]
    public void Sums_are_exact_and_too_large_sums_a_fault()
    {
        var table = DecisionTable.For<int, decimal>("fees", HitPolicy.CollectSum);
        var x = table.Column("x", v => v, Domains.Integers(0, 9));
        table.Row("base", 0.1m).Row("extra", 1.2m, x.AtLeast(5)).Row("huge", decimal.MaxValue, x.Is(9));
        var fees = table.Otherwise(0);

        fees.Decide(4).Should().Be(0.1m);
        fees.Decide(5).Should().Be(1.3m);
        fees.Invoking(t => t.Decide(9)).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.Overflow);
        fees.Evaluate(9).Fault.Should().Be(FaultCode.Overflow);
    }

    [Fact]
    public void All_faults_of_a_table_come_at_once_with_row_and_column()
    {
        var table = DecisionTable.For<Order, decimal>("bad", HitPolicy.Priority);
        var tier = table.Column("tier", o => o.Tier, Domains.Members(Tier.Gold, Tier.Silver));
        var amount = table.Column("amount", o => o.Amount, Domains.Decimals());
        table
            .Row("a", 1, amount.Between(5, 1))
            .Row("a", 1, tier.Is(Tier.Basic), amount.Is(1), amount.Is(2))
            .Cells("c", 1, "> \"Gold\"", " ");

        var faults = table.Invoking(t => t.Build()).Should().Throw<OpsException>().Which.Faults;

        faults
            .Select(fault => $"{fault.Code.ToText()} {fault.Place}")
            .Should()
            .BeEquivalentTo(
                "duplicate-key bad.rows",
                "invalid-argument bad",
                "invalid-argument bad.a.amount",
                "unknown-reference bad.a.tier",
                "duplicate-key bad.a.amount",
                "invalid-argument bad.c.tier",
                "parse-error bad.c.amount"
            );
    }

    [Fact]
    public void A_table_needs_columns_rows_and_outcomes_with_equality()
    {
        DecisionTable
            .For<int, decimal>("empty", HitPolicy.Unique)
            .Invoking(t => t.Build())
            .Should()
            .Throw<OpsException>()
            .Which.Faults.Select(fault => fault.Place)
            .Should()
            .Equal("empty.columns", "empty.rows");
        DecisionTable
            .For<int, decimal>("empty", HitPolicy.Unique)
            .Invoking(t => t.Cells("r", 1, "-"))
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == FaultCode.EmptyInput && fault.Place == "empty.columns");
        var table = DecisionTable.For<int, int[]>("list", HitPolicy.Unique);
        table.Column("x", v => v, Domains.Integers());
        table.Row("r", [1]).Invoking(t => t.Build()).Should().Throw<OpsException>().Which.Message.Should().Contain("equality");
    }

    [Fact]
    public void The_trace_names_the_cell_that_kept_each_row_out()
    {
        var trace = Samples.Discounts().Trace(new Order(Tier.Silver, 500));

        trace.Outcome.ToString().Should().Be("0.05");
        trace.Matched.Should().Equal("s2");
        trace.Selected.Should().Equal("s2");
        trace
            .Failed.Should()
            .Equal(
                new RowFailure("g1", "tier", "\"Gold\"", FactValue.Of("Silver")),
                new RowFailure("g1", "amount", ">= 1000", FactValue.Of(500)),
                new RowFailure("g2", "tier", "\"Gold\"", FactValue.Of("Silver")),
                new RowFailure("s1", "amount", ">= 1000", FactValue.Of(500))
            );
        trace.Explain().ToText().Should().StartWith("discount: 0.05 = s2");
    }

    [Fact]
    public void The_table_draws_itself()
    {
        Samples
            .Discounts()
            .ToMarkdown()
            .Should()
            .Be(
                "| discount (Unique) | tier | amount | outcome |\n|---|---|---|---|\n"
                    + "| g1 | \"Gold\" | >= 1000 | 0.15 |\n| g2 | \"Gold\" | < 1000 | 0.1 |\n| s1 | \"Silver\" | >= 1000 | 0.07 |\n| s2 | \"Silver\" | [500..1000) | 0.05 |\n"
            );
    }

    [Fact]
    public void Deciding_allocates_nothing()
    {
        var table = Samples.Discounts();
        var order = new Order(Tier.Silver, 700);
        table.Decide(order);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            table.Decide(order);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Tables_of_many_rows_decide_like_small_ones()
    {
        var table = DecisionTable.For<int, int>("many", HitPolicy.First);
        var x = table.Column("x", v => v, Domains.Integers(0, 9_999));
        for (int i = 0; i < 5_000; i++)
            table.Row($"r{i}", i, x.Between(2 * i, 2 * i + 1));
        var many = table.Build();

        new[] { 0, 1, 2, 4_999, 9_999 }.Select(v => many.Decide(v)).Should().Equal(0, 0, 1, 2_499, 4_999);
        var outcomes = new int[2];
        many.DecideAll([3, 9_998], outcomes);
        outcomes.Should().Equal(1, 4_999);
        many.Verify(new VerificationOptions { Limit = 1 }).IsComplete.Should().BeTrue();
    }

    [Fact]
    public void Many_facts_are_decided_as_one_by_one()
    {
        // More facts than a block holds, with a broken policy and a value outside in the middle of the last one.
        Gen.Select(
                Samples.Rows,
                Pick.One(HitPolicy.Unique, HitPolicy.Any, HitPolicy.First, HitPolicy.Priority, HitPolicy.CollectSum),
                Gen.Int[1, 600]
            )
            .Sample(
                (rows, policy, count) =>
                {
                    var table = Samples.Table(policy, rows);
                    Sample[] facts = [.. Enumerable.Range(0, count).Select(i => Samples.Points[i * 7 % Samples.Points.Length])];
                    int firstFault = Array.FindIndex(facts, fact => table.Evaluate(fact).Kind == OutcomeKind.Fault);
                    var outcomes = new int[count];
                    Array.Fill(outcomes, -1);

                    if (firstFault < 0)
                        table.DecideAll(facts, outcomes);
                    else
                        table
                            .Invoking(t => t.DecideAll(facts, outcomes))
                            .Should()
                            .Throw<OpsException>()
                            .Which.Code.Should()
                            .Be(FaultCode.Overlap);
                    int decided = firstFault < 0 ? count : firstFault;
                    outcomes[..decided].Should().Equal(facts[..decided].Select(fact => table.Decide(fact)));
                },
                iter: 60
            );
    }

    [Fact]
    public void Of_many_facts_the_first_that_fails_is_reported()
    {
        var table = Samples.Discounts();
        var outcomes = new decimal[3];

        // The second fails on the second column, the third on the first: the order of the facts counts.
        table
            .Invoking(t => t.DecideAll([new(Tier.Gold, 1), new(Tier.Gold, -1), new((Tier)9, 1)], outcomes))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("amount");
        outcomes[0].Should().Be(0.10m);
        // The second matches no row, the third is outside.
        table
            .Invoking(t => t.DecideAll([new(Tier.Gold, 1), new(Tier.Basic, 1), new((Tier)9, 1)], outcomes))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("discount");
        table
            .Invoking(t => t.DecideAll([new(Tier.Gold, 1)], outcomes))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.LengthMismatch);
    }

    [Fact]
    public void A_value_is_found_exactly_among_many_boundaries()
    {
        // Boundaries closer together than a double can tell, and wide apart; each met, and missed on either side by the last digit.
        Gen.Select(Gen.Select(Gen.Int[-3, 3], Gen.Int[0, 9]).Array[9, 30], Gen.Bool)
            .Sample(
                (pairs, closed) =>
                {
                    const decimal Step = 0.000000000000000000000001m;
                    decimal[] bounds = [.. pairs.Select(pair => pair.Item1 + pair.Item2 * Step).Distinct().Order()];
                    var table = DecisionTable.For<decimal, int>("t", HitPolicy.Collect);
                    var x = table.Column("x", v => v, Domains.Decimals(-3, 5));
                    for (int i = 0; i < bounds.Length; i++)
                        table.Row($"r{i}", i, closed ? x.AtLeast(bounds[i]) : x.Above(bounds[i]));
                    var built = table.Build();

                    foreach (
                        decimal value in bounds
                            .SelectMany(bound => new[] { bound - Step / 10, bound, bound + Step / 10 })
                            .Where(value => value >= -3)
                    )
                        built.Count(value).Should().Be(bounds.Count(bound => closed ? bound <= value : bound < value));
                    built
                        .Invoking(t => t.Count(-3 - Step))
                        .Should()
                        .Throw<OpsException>()
                        .Which.Code.Should()
                        .Be(FaultCode.InvalidArgument);
                    built.Invoking(t => t.Count(5 + Step)).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.InvalidArgument);
                },
                iter: 50
            );
    }
}
