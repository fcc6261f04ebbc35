using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>What cells and conditions say, character by character; the notation is that of the docs page on rules.</summary>
public class NotationTests
{
    private static readonly Column<decimal?, decimal?> Number = DecisionTable
        .For<decimal?, int>("t", HitPolicy.Unique)
        .Column("x", x => x, Domains.Decimals().OrMissing());

    [Theory]
    [InlineData(" not(1)", "< 1, > 1")]
    [InlineData("not(1)  ", "< 1, > 1")]
    [InlineData("not( 1 )", "< 1, > 1")]
    [InlineData(" 1 , 2 ", "1, 2")]
    [InlineData("[ 1 .. 2 ]", "[1..2]")]
    [InlineData("( 1..2 )", "(1..2)")]
    [InlineData("[2..2]", "2")]
    [InlineData("< 1 , null ", "< 1, null")]
    [InlineData("  -  ", "-")]
    public void Spaces_mean_nothing(string cell, string canonical) => Number.Cell(cell).ToString().Should().Be(canonical);

    [Theory]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1..2")]
    [InlineData("[1.2]")]
    [InlineData("[1..2")]
    [InlineData("[1..2}")]
    [InlineData("\"5\"")]
    [InlineData("not")]
    [InlineData("not(1) 2")]
    [InlineData("not(1))")]
    [InlineData("(2..2]", FaultCode.InvalidArgument)]
    [InlineData("[2..2)", FaultCode.InvalidArgument)]
    [InlineData("(2..2)", FaultCode.InvalidArgument)]
    public void What_is_no_cell_of_numbers_is_refused(string cell, FaultCode code = FaultCode.ParseError) =>
        CodeOf(table => table.Column("x", x => x, Domains.Decimals()).Cell(cell), 0m).Should().Be(code);

    [Fact]
    public void Truth_is_written_without_quotes()
    {
        var table = DecisionTable.For<bool, string>("t", HitPolicy.Unique);
        table.Column("yes", x => x, Domains.Flags());
        var built = table.Cells("a", "was true", "true").Cells("b", "was false", " false ").Build();
        built.Decide(true).Should().Be("was true");
        built.Decide(false).Should().Be("was false");
        CodeOf(t => t.Column("x", x => x, Domains.Flags()).Cell("maybe"), true).Should().Be(FaultCode.ParseError);
        CodeOf(t => t.Column("x", x => x, Domains.Flags()).Cell("\"true\""), true).Should().Be(FaultCode.ParseError);
        CodeOf(t => t.Column("x", x => x, Domains.Flags()).Cell("> true"), true).Should().Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void Texts_are_written_in_quotes_and_have_no_order()
    {
        foreach (string cell in new[] { "true", "a", "\"a", "\"a\",", "", "\"a\" \"b\"" })
            CodeOf(t => t.Column("x", x => x, Domains.OneOf("a", "b", "true")).Cell(cell), "a").Should().Be(FaultCode.ParseError, cell);
        CodeOf(t => t.Column("x", x => x, Domains.OneOf("a", "b")).Cell("[\"a\"..\"b\"]"), "a").Should().Be(FaultCode.InvalidArgument);
        CodeOf(t => t.Column("x", x => x, Domains.OneOf("a", "b")).Cell("<= \"b\""), "a").Should().Be(FaultCode.InvalidArgument);
        var blank = DecisionTable.For<string, int>("t", HitPolicy.Unique);
        blank.Column("x", x => x, Domains.OneOf("", "a"));
        blank.Cells("none", 0, "\"\"").Cells("some", 1, "\"a\"").Build().Decide("").Should().Be(0);
    }

    [Fact]
    public void What_is_left_of_a_column_without_its_nothing_is_written_not_null()
    {
        var table = DecisionTable.For<decimal?, int>("t", HitPolicy.Unique);
        var x = table.Column("x", v => v, Domains.Decimals().OrMissing());
        table.Row("nothing", 1, x.Missing()).Build().Verify().Gaps.Single().Box.ToString().Should().Contain("not(null)");
    }

    [Fact]
    public void The_first_of_two_faults_is_told_whichever_side_it_stands_on()
    {
        var table = DecisionTable.For<Order, int>("t", HitPolicy.Unique);
        var tier = table.Column("tier", o => o.Tier, Domains.Members(Tier.Gold, Tier.Silver));
        var good = tier.Is(Tier.Gold);
        var unlisted = tier.Is(Tier.Basic);
        var unreadable = tier.Cell("gold");
        Fault(unlisted | good).Should().Be(FaultCode.UnknownReference);
        Fault(good | unlisted).Should().Be(FaultCode.UnknownReference);
        Fault(unlisted | unreadable).Should().Be(FaultCode.UnknownReference);
        Fault(unreadable | unlisted).Should().Be(FaultCode.ParseError);
        Fault(!unlisted).Should().Be(FaultCode.UnknownReference);
        Fault(tier.Between(Tier.Gold, Tier.Silver)).Should().Be(FaultCode.InvalidArgument, "members have no order");
        Refusal.Of(() => _ = null! | good, FaultCode.InvalidArgument, "left");
        Refusal.Of(() => _ = good | null!, FaultCode.InvalidArgument, "right");
        Refusal.Of(() => _ = !(Condition<Order>)null!, FaultCode.InvalidArgument, "value");

        // The fault of the row that was added last stands last.
        FaultCode Fault(Condition<Order> condition) => Refusal.Of(() => table.Row("r", 1, condition).Build()).Faults[^1].Code;
    }

    [Fact]
    public void A_range_from_nothing_is_no_range_and_an_unlisted_end_is_told_first()
    {
        var table = DecisionTable.For<decimal?, int>("t", HitPolicy.Unique);
        var x = table.Column("x", v => v, Domains.WholeDecimals().OrMissing());
        Message(x.Between(null, 5)).Should().Contain("no order");
        Message(x.Between(5, null)).Should().Contain("no order");
        Message(x.AtLeast(null)).Should().Contain("no order");
        Message(x.Between(null, 1.5m)).Should().Contain("1.5");
        Message(x.Between(1.5m, 0.5m)).Should().Contain("1.5");
        Message(x.In(2.5m, 1.5m)).Should().Contain("2.5");
        Message(x.Between(3, 2)).Should().Contain("3").And.Contain("2");
        Message(x.Between(3, 3, Ends.OpenClosed)).Should().Contain("3");
        x.Between(3, 3).ToString().Should().Be("3");

        string Message(Condition<decimal?> condition) => Refusal.Of(() => table.Row("r", 1, condition).Build()).Faults[^1].Message;
    }

    private static FaultCode CodeOf<T>(Func<DecisionTableBuilder<T, int>, Condition<T>> condition, T _)
    {
        var table = DecisionTable.For<T, int>("t", HitPolicy.Unique);
        return Refusal.Of(() => table.Row("r", 1, condition(table)).Build()).Code;
    }
}
