using CsCheck;
using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class CellTests
{
    private static readonly Column<decimal?, decimal?> Number = DecisionTable
        .For<decimal?, int>("t", HitPolicy.Unique)
        .Column("x", x => x, Domains.Decimals().OrMissing());
    private static readonly Column<int, int> Whole = DecisionTable
        .For<int, int>("t", HitPolicy.Unique)
        .Column("n", x => x, Domains.Integers());
    private static readonly Column<LocalDate, LocalDate> Day = DecisionTable
        .For<LocalDate, int>("t", HitPolicy.Unique)
        .Column("d", x => x, Domains.Dates());
    private static readonly Column<string, string> Text = DecisionTable
        .For<string, int>("t", HitPolicy.Unique)
        .Column("s", x => x, Domains.OneOf("a", "b, c", "d"));

    [Theory]
    [InlineData("-", "-")]
    [InlineData("5", "5")]
    [InlineData("5.50", "5.5")]
    [InlineData("<3", "< 3")]
    [InlineData("[1..2), [2..3]", "[1..3]")]
    [InlineData("(1..2), (2..3)", "(1..2), (2..3)")]
    [InlineData("not(1)", "< 1, > 1")]
    [InlineData("not(null)", "not(null)")]
    [InlineData("null , 1", "1, null")]
    [InlineData("not ( < 1 , > 2 )", "[1..2]")]
    [InlineData("<= -1.5", "<= -1.5")]
    public void Cells_of_decimals_have_one_canonical_text(string cell, string canonical) =>
        Number.Cell(cell).ToString().Should().Be(canonical);

    [Theory]
    [InlineData("< 4", "<= 3")]
    [InlineData("> 3", ">= 4")]
    [InlineData("(3..7)", "[4..6]")]
    [InlineData("(3..5)", "4")]
    [InlineData("1, 2, 3", "[1..3]")]
    [InlineData("(1..2)", "not(< 0, >= 0)")]
    public void Cells_of_whole_numbers_are_written_closed(string cell, string canonical) =>
        Whole.Cell(cell).ToString().Should().Be(canonical);

    [Fact]
    public void Dates_and_texts_have_their_own_literals()
    {
        Day.Cell("> 2024-02-28").ToString().Should().Be(">= 2024-02-29");
        Text.Cell("\"d\",\"b, c\"").ToString().Should().Be("\"b, c\", \"d\"");
        Text.Cell("not(\"a\", \"b, c\", \"d\")").ToString().Should().Be("not(\"a\", \"b, c\", \"d\")");
        Text.Cell("not(\"a\")").ToString().Should().Be("\"b, c\", \"d\"");
    }

    [Theory]
    [InlineData("", FaultCode.ParseError)]
    [InlineData("  ", FaultCode.ParseError)]
    [InlineData("1,", FaultCode.ParseError)]
    [InlineData("[1..", FaultCode.ParseError)]
    [InlineData("[1...2]", FaultCode.ParseError)]
    [InlineData("1 2", FaultCode.ParseError)]
    [InlineData("-, 1", FaultCode.ParseError)]
    [InlineData("not(1", FaultCode.ParseError)]
    [InlineData("1.", FaultCode.ParseError)]
    [InlineData("abc", FaultCode.ParseError)]
    [InlineData("[2..1]", FaultCode.InvalidArgument)]
    [InlineData("[1..1)", FaultCode.InvalidArgument)]
    [InlineData("79228162514264337593543950336", FaultCode.Overflow)]
    public void Cells_that_cannot_be_read_are_faults_and_never_any(string cell, FaultCode code)
    {
        var table = DecisionTable.For<decimal, int>("t", HitPolicy.Unique);
        table.Column("x", x => x, Domains.Decimals());

        table
            .Cells("r", 1, cell)
            .Invoking(t => t.Build())
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == code && fault.Place == "t.r.x");
    }

    [Theory]
    [InlineData("\"z\"", FaultCode.UnknownReference)]
    [InlineData("> \"a\"", FaultCode.InvalidArgument)]
    [InlineData("a", FaultCode.ParseError)]
    [InlineData("\"a", FaultCode.ParseError)]
    public void Texts_outside_the_list_are_faults(string cell, FaultCode code)
    {
        var table = DecisionTable.For<string, int>("t", HitPolicy.Unique);
        table.Column("s", x => x, Domains.OneOf("a", "b"));

        table.Cells("r", 1, cell).Invoking(t => t.Build()).Should().Throw<OpsException>().Which.Code.Should().Be(code);
    }

    [Fact]
    public void Nothing_is_matched_by_any_and_null_only()
    {
        Matches("-", null).Should().BeTrue();
        Matches("null", null).Should().BeTrue();
        Matches("not(1)", null).Should().BeFalse();
        Matches("not(null)", null).Should().BeFalse();
        Matches("not(null)", 1).Should().BeTrue();
        Matches("< 5", null).Should().BeFalse();
    }

    [Fact]
    public void Set_algebra_agrees_with_membership_for_all_numbers()
    {
        var cells = Pick.One("-", "< 3", "[1..4)", "not(2)", "5", "(2..5]", ">= 4", "0, 6", "null");
        Gen.Select(cells, cells, Pick.One<decimal?>(null, 0, 1, 1.5m, 2, 2.5m, 3, 4, 5, 5.5m, 6))
            .Sample(
                (a, b, x) =>
                {
                    Holds(Number.Cell(a) | Number.Cell(b), x).Should().Be(Matches(a, x) || Matches(b, x));
                    Holds(!Number.Cell(a), x).Should().Be(x is not null && !Matches(a, x));
                    Matches(Number.Cell(a).ToString(), x).Should().Be(Matches(a, x));
                }
            );
    }

    [Theory]
    [InlineData("not(5..6)")]
    [InlineData("1, 2")]
    [InlineData("-")]
    [InlineData("null")]
    public void A_domain_is_one_interval(string interval) =>
        Domains.Decimals().Invoking(domain => domain.Within(interval)).Should().Throw<OpsException>();

    [Fact]
    public void Domains_refuse_what_leaves_nothing()
    {
        FluentActions
            .Invoking(() => Domains.Integers(3, 2))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions.Invoking(() => Domains.OneOf()).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.EmptyInput);
        FluentActions.Invoking(() => Domains.OneOf("a", "a")).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.DuplicateKey);
        FluentActions
            .Invoking(() => Domains.Flags().Within("[0..1]"))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions.Invoking(() => Domains.Decimals().StepOf(0)).Should().Throw<OpsException>().Which.Place.Should().Be("step");
        FluentActions
            .Invoking(() =>
                Number.Cell("1")
                | DecisionTable.For<decimal?, int>("u", HitPolicy.Unique).Column("y", y => y, Domains.Decimals().OrMissing()).Cell("1")
            )
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("y");
    }

    private static bool Matches(string cell, decimal? x) => Holds(Number.Cell(cell), x);

    private static bool Holds(Condition<decimal?> condition, decimal? x)
    {
        var table = DecisionTable.For<decimal?, int>("t", HitPolicy.Collect);
        table.Column("x", v => v, Domains.Decimals().OrMissing());
        return table.Cells("r", 1, condition.ToString()).Build().Count(x) == 1;
    }
}
