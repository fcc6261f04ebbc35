using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>What a table says of its answers and of its faults; worked by hand from the rows.</summary>
public class DecisionReasonsTests
{
    [Fact]
    public void A_decision_tells_values_then_rows_that_match_then_what_kept_others_out()
    {
        var table = Samples.Table(
            HitPolicy.First,
            new Cells("[1..4)", "-", "-", 2),
            new Cells("-", "-", "-", 1),
            new Cells("5", "-", "2", 0)
        );
        var told = table.Trace(new Sample(3, Colour.Red, 1.5m)).Explain();
        (told.Figure.English, told.Value, told.Formula.English).Should().Be(("sample", "2", "r0"));
        told.Parts.Select(part => $"{part.Figure.English}: {part.Value} {part.Formula.English}".TrimEnd())
            .Should()
            .Equal(
                "a: 3",
                "b: Red",
                "c: 1.5",
                "row r0: applies",
                "row r1: matches",
                "row r2: no match a 3: 5",
                "row r2: no match c 1.5: 2"
            );
        told.Parts[3].Figure.Chinese.Should().Be("行 r0");
    }

    [Fact]
    public void Rows_that_break_a_policy_are_numbered_from_one()
    {
        Cells[] rows = [new("0", "-", "-", 0), new("5", "-", "-", 1), new("[4..6]", "-", "-", 2)];
        var unique = Refusal.Of(() => Samples.Table(HitPolicy.Unique, rows).Decide(new Sample(5, null, 0)));
        unique.ShouldBe(FaultCode.Overlap, "rows 2 and 3");
        unique.Message.Should().Contain("two rows match at one point").And.NotContain("differ");
        var any = Refusal.Of(() => Samples.Table(HitPolicy.Any, rows).Decide(new Sample(5, null, 0)));
        any.ShouldBe(FaultCode.Overlap, "rows 2 and 3");
        any.Message.Should().Contain("differ in their outcomes");
        Samples.Table(HitPolicy.Any, rows[0], rows[1] with { Y = 2 }, rows[2]).Decide(new Sample(5, null, 0)).Should().Be(2);
    }

    [Fact]
    public void Of_equal_extremes_the_first_row_is_named()
    {
        Cells[] rows = [new("-", "-", "-", 1), new("-", "-", "-", 0), new("-", "-", "-", 2), new("-", "-", "-", 0), new("-", "-", "-", 2)];
        Samples.Table(HitPolicy.CollectMin, rows).Trace(new Sample(5, null, 0)).Selected.Should().Equal("r1");
        Samples.Table(HitPolicy.CollectMax, rows).Trace(new Sample(5, null, 0)).Selected.Should().Equal("r2");
        Samples.Table(HitPolicy.CollectSum, rows).Trace(new Sample(5, null, 0)).Selected.Should().Equal("r0", "r1", "r2", "r3", "r4");
        // Best first is 2, then 1, then 0: the rows of 2 in their order, then that of 1, then those of 0.
        Samples.Table(HitPolicy.OutputOrder, rows).Trace(new Sample(5, null, 0)).Selected.Should().Equal("r2", "r4", "r0", "r1", "r3");
        Samples.Table(HitPolicy.Priority, rows).Trace(new Sample(5, null, 0)).Selected.Should().Equal("r2");
        Samples.Table(HitPolicy.Unique, rows).Trace(new Sample(5, null, 0)).Selected.Should().BeEmpty();
    }

    [Fact]
    public void A_sum_that_is_too_large_has_no_rows_in_its_answer()
    {
        var table = DecisionTable.For<int, decimal>("t", HitPolicy.CollectSum);
        var x = table.Column("x", v => v, Domains.Integers(0, 9));
        var built = table.Row("one", 1, x.AtLeast(5)).Row("most", decimal.MaxValue, x.AtLeast(5)).Otherwise(7);
        var trace = built.Trace(5);
        (trace.Outcome.Kind, trace.Outcome.Fault).Should().Be((OutcomeKind.Fault, FaultCode.Overflow));
        trace.Selected.Should().BeEmpty();
        trace.Matched.Should().Equal("one", "most");
        Refusal.Of(() => built.TraceAll([0, 5]), FaultCode.Overflow, "facts[1]");
        built.TraceAll([0, 1]).Select(told => told.Outcome.Values[0]).Should().Equal(7, 7);
        Refusal.Of(() => built.TraceAll([]), FaultCode.EmptyInput, "facts");
        Refusal.Of(() => built.DecideAll([], []), FaultCode.EmptyInput, "facts");
    }

    [Fact]
    public void Where_no_row_matches_a_list_holds_the_otherwise_or_nothing()
    {
        Cells row = new("5", "-", "-", 2);
        Samples.Table(HitPolicy.Collect, row).Collect(new Sample(1, null, 0)).Should().Equal(1);
        Samples.Table(HitPolicy.RuleOrder, row).Collect(new Sample(5, null, 0)).Should().Equal(2);
        var table = DecisionTable.For<int, int>("t", HitPolicy.Collect);
        table.Column("x", v => v, Domains.Integers(0, 9));
        var open = table.Cells("r", 2, "5").Build();
        open.Collect(1).Should().BeEmpty();
        open.Collect(5).Should().Equal(2);
        open.Count(1).Should().Be(0);
        Refusal.Of(() => open.Decide(5), FaultCode.InvalidArgument, "t");
        Refusal.Of(() => Samples.Table(HitPolicy.First, row).Collect(new Sample(5, null, 0)), FaultCode.InvalidArgument, "sample");
        Refusal.Of(() => Samples.Table(HitPolicy.CollectCount, row).Collect(new Sample(5, null, 0)), FaultCode.InvalidArgument, "sample");
    }

    [Fact]
    public void A_table_draws_its_otherwise_and_keeps_bars_apart()
    {
        var table = DecisionTable.For<string, string>("t", HitPolicy.First);
        table.Column("x", v => v, Domains.OneOf("a|b", "c"));
        table
            .Cells("r", "yes", "\"a|b\"")
            .Otherwise("no")
            .ToMarkdown()
            .Should()
            .Be("| t (First) | x | outcome |\n|---|---|---|\n| r | \"a\\|b\" | yes |\n| otherwise | | no |\n");
    }

    [Fact]
    public void A_table_is_checked_when_it_is_built()
    {
        Faults<decimal>(HitPolicy.First, t => t.Column("x", o => o.Amount, Domains.Decimals()))
            .Should()
            .Equal((FaultCode.DuplicateKey, "t.columns"));
        var other = DecisionTable.For<Order, decimal>("u", HitPolicy.First).Column("z", o => o.Amount, Domains.Decimals());
        Faults<decimal>(HitPolicy.First, t => t.Row("alien", 1, other.Is(1))).Should().Equal((FaultCode.InvalidArgument, "t.alien.z"));
        Faults<decimal>(HitPolicy.Priority, t => t.BestFirst(2, 3)).Should().Equal((FaultCode.UnknownReference, "t.r"));
        Faults<decimal>(HitPolicy.Priority, _ => { }).Should().Equal((FaultCode.InvalidArgument, "t"));
        Faults<decimal>(HitPolicy.OutputOrder, _ => { }).Should().Equal((FaultCode.InvalidArgument, "t"));
        Faults<decimal>(HitPolicy.CollectSum, _ => { }).Should().BeEmpty("decimals add up");
        Faults<int>(HitPolicy.CollectSum, _ => { }).Should().Equal((FaultCode.InvalidArgument, "t"));
        Faults<int>(HitPolicy.CollectSum, t => t.AddedBy((a, b) => a + b)).Should().BeEmpty();
        Faults<Unordered>(HitPolicy.CollectMin, _ => { }).Should().Equal((FaultCode.InvalidArgument, "t"));
        Faults<Unordered>(HitPolicy.CollectMax, _ => { }).Should().Equal((FaultCode.InvalidArgument, "t"));
        Faults<Unordered>(HitPolicy.Collect, _ => { }).Should().BeEmpty();
        var table = DecisionTable.For<Order, int>("t", HitPolicy.First);
        Refusal.Of(() => table.Cells("r", 1, "-"), FaultCode.EmptyInput, "t.columns");
        table.Column("x", o => o.Amount, Domains.Decimals());
        Refusal.Of(() => table.Cells("r", 1, "-", "-"), FaultCode.LengthMismatch, "t.r");
        Refusal.Of(() => table.Cells("r", 1), FaultCode.LengthMismatch, "t.r");
        Refusal.Of(() => table.BestFirst(), FaultCode.EmptyInput, "outcomes");
        Refusal.Of(() => table.AddedBy(null!), FaultCode.InvalidArgument, "add");
        Refusal.Of(() => table.Row(" ", 1), FaultCode.InvalidArgument, "id");
        Refusal.Of(() => table.Build(), FaultCode.EmptyInput, "t.rows");
    }

    [Fact]
    public void Many_columns_and_very_many_rows_decide_too()
    {
        // 70 columns of which the last decides; 5,000 rows under a policy that looks at all of them.
        var wide = DecisionTable.For<int, int>("wide", HitPolicy.Any);
        Column<int, int>[] columns = [.. Enumerable.Range(0, 70).Select(i => wide.Column($"c{i}", v => v + i, Domains.Integers()))];
        var built = wide.Row("low", 1, columns[69].Below(100)).Row("high", 2, columns[69].AtLeast(100)).Build();
        built.Decide(30).Should().Be(1);
        built.Decide(31).Should().Be(2); // 31 + 69 = 100
        built.Trace(31).Matched.Should().Equal("high");
        var wideFirst = DecisionTable.For<int, int>("wide", HitPolicy.First);
        var last = Enumerable.Range(0, 70).Select(i => wideFirst.Column($"c{i}", v => v + i, Domains.Integers())).ToArray()[69];
        for (int i = 0; i < 200; i++)
            wideFirst.Row($"r{i}", i, last.Is(i));
        wideFirst.Build().Decide(81).Should().Be(150); // 81 + 69
        var tall = DecisionTable.For<int, int>("tall", HitPolicy.Unique);
        var x = tall.Column("x", v => v, Domains.Integers(0, 9_999));
        for (int i = 0; i < 5_000; i++)
            tall.Row($"r{i}", i, x.Between(2 * i, 2 * i + 1));
        var many = tall.Otherwise(-1);
        new[] { 0, 1, 8_191, 8_192, 9_999 }.Select(v => many.Decide(v)).Should().Equal(0, 0, 4_095, 4_096, 4_999);
    }

    private static IEnumerable<(FaultCode, string)> Faults<T>(HitPolicy policy, Action<DecisionTableBuilder<Order, T>> change)
    {
        var table = DecisionTable.For<Order, T>("t", policy);
        var x = table.Column("x", o => o.Amount, Domains.Decimals());
        table.Row("r", default!, x.Above(1));
        change(table);
        try
        {
            table.Build();
            return [];
        }
        catch (OpsException exception)
        {
            return exception.Faults.Select(fault => (fault.Code, fault.Place));
        }
    }

    private readonly record struct Unordered(int Number);
}
