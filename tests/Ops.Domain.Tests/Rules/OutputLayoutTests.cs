using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class OutputLayoutTests
{
    private static readonly OutputLayout Layout = OutputLayout.Of(
        new OutputColumn("level", FactKind.Text) { Values = [FactValue.Of("high"), FactValue.Of("low")] },
        new OutputColumn("limit", FactKind.Number) { Default = FactValue.Of(7) }
    );

    [Fact]
    public void Priority_takes_the_best_listed_value_and_nothing_ranks_last()
    {
        var builder = DecisionTable.For<int>("risk", HitPolicy.Priority, Layout);
        builder.Column("x", x => x, Domains.Integers());
        var table = builder
            .Cells("none", Layout.Row(FactValue.Missing, FactValue.Of(1)), "< 9")
            .Cells("low", Layout.Row(FactValue.Of("low"), FactValue.Of(2)), "< 5")
            .Cells("high", Layout.Row(FactValue.Of("high"), FactValue.Of(3)), "< 3")
            .Cells("high too", Layout.Row(FactValue.Of("high"), FactValue.Of(0)), "< 3")
            .Build();

        table.Trace(2).Selected.Should().Equal("high");
        table.Trace(4).Selected.Should().Equal("low");
        table.Trace(8).Selected.Should().Equal("none");
        table.Decide(9).ToString().Should().Be("?, 7");
        table.Verify().Unreachable.Single().MaskedBy.Should().Equal("high");
    }

    [Theory]
    [InlineData(HitPolicy.CollectSum, "6")]
    [InlineData(HitPolicy.CollectMin, "1")]
    [InlineData(HitPolicy.CollectMax, "3")]
    [InlineData(HitPolicy.CollectCount, "3 rows")]
    [InlineData(HitPolicy.Collect, "[1, 2, 3]")]
    public void One_output_is_aggregated(HitPolicy policy, string answer)
    {
        var one = OutputLayout.Of(new OutputColumn("y", FactKind.Number));
        var builder = DecisionTable.For<int>("t", policy, one);
        builder.Column("x", x => x, Domains.Integers());
        for (int i = 1; i <= 3; i++)
            builder.Cells($"r{i}", one.Row(FactValue.Of(i)), "-");

        builder.Build().Evaluate(0).ToString().Should().Be(answer);
    }

    [Fact]
    public void Policies_that_the_outputs_cannot_serve_are_refused()
    {
        var text = OutputLayout.Of(new OutputColumn("t", FactKind.Text));
        Code(() => DecisionTable.For<int>("t", HitPolicy.CollectCount, Layout)).Should().Be(FaultCode.InvalidArgument);
        Code(() => DecisionTable.For<int>("t", HitPolicy.CollectSum, text)).Should().Be(FaultCode.InvalidArgument);
        Code(() => DecisionTable.For<int>("t", HitPolicy.CollectMin, text)).Should().Be(FaultCode.InvalidArgument);
        Code(() => DecisionTable.For<int>("t", HitPolicy.OutputOrder, text)).Should().Be(FaultCode.InvalidArgument);
        Code(() => DecisionTable.For<int>("t", HitPolicy.Unique, text)).Should().BeNull();
    }

    [Fact]
    public void Nothing_in_an_aggregate_is_a_fault_of_the_row()
    {
        var one = OutputLayout.Of(new OutputColumn("y", FactKind.Number));
        var builder = DecisionTable.For<int>("t", HitPolicy.CollectMax, one);
        builder.Column("x", x => x, Domains.Integers());

        builder
            .Cells("r", one.Row(FactValue.Missing), "-")
            .Invoking(b => b.Build())
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == FaultCode.InvalidArgument && fault.Place == "t.r");
    }

    [Fact]
    public void Rows_and_layouts_are_checked_when_made()
    {
        Code(() => Layout.Row(FactValue.Of("high"))).Should().Be(FaultCode.LengthMismatch);
        Code(() => Layout.Row(FactValue.Of("mid"), FactValue.Of(1))).Should().Be(FaultCode.UnknownReference);
        Code(() => Layout.Row(FactValue.Of("low"), FactValue.Of("x"))).Should().Be(FaultCode.InvalidArgument);
        Code(() => OutputLayout.Of()).Should().Be(FaultCode.EmptyInput);
        Code(() => OutputLayout.Of(new OutputColumn("a", FactKind.Flag), new OutputColumn("a", FactKind.Flag)))
            .Should()
            .Be(FaultCode.DuplicateKey);
        Code(() => OutputLayout.Of(new OutputColumn("a", FactKind.Flag) { Values = [FactValue.Of(true), FactValue.Of(true)] }))
            .Should()
            .Be(FaultCode.DuplicateKey);
        Code(() => OutputLayout.Of(new OutputColumn("a", FactKind.Flag) { Default = FactValue.Of(1) }))
            .Should()
            .Be(FaultCode.InvalidArgument);
        Code(() => OutputLayout.Of(new OutputColumn("a", FactKind.Missing))).Should().Be(FaultCode.InvalidArgument);
        Code(() => Layout.Measure("nope")).Should().Be(FaultCode.UnknownReference);
        Code(() => Layout.Measure("level")).Should().Be(FaultCode.InvalidArgument);
        Layout.Measure("limit")(Layout.Row(FactValue.Missing, FactValue.Of(4))).Should().Be(4);
        Layout.Row(FactValue.Missing, FactValue.Of(1.50m)).Should().Be(Layout.Row(FactValue.Missing, FactValue.Of(1.5m)));
    }

    [Fact]
    public void Run_time_values_are_checked_against_the_column()
    {
        var builder = DecisionTable.For<FactValue, int>("t", HitPolicy.Unique);
        builder.Column("n", v => v, Domains.WholeDecimals(0, 9).Untyped());
        var table = builder.Cells("r", 1, "< 5").Otherwise(0);

        table.Decide(FactValue.Of(4)).Should().Be(1);
        table.Decide(FactValue.Of(5)).Should().Be(0);
        Code(() => _ = table.Decide(FactValue.Of(4.5m))).Should().Be(FaultCode.ParseError);
        Code(() => _ = table.Decide(FactValue.Of("4"))).Should().Be(FaultCode.ParseError);
        Code(() => _ = table.Decide(FactValue.Of(10))).Should().Be(FaultCode.InvalidArgument);
        Code(() => _ = table.Decide(FactValue.Missing)).Should().Be(FaultCode.InvalidArgument);
    }

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("-0.10", "-0.1")]
    [InlineData("5.0", "5")]
    public void Numbers_are_read_exactly_and_written_without_trailing_zeros(string text, string written) =>
        FactValue.ParseNumber(text).ToString().Should().Be(written);

    [Theory]
    [InlineData("")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e3")]
    [InlineData("--1")]
    [InlineData(" 1")]
    public void Other_texts_are_no_numbers(string text) => Code(() => FactValue.ParseNumber(text)).Should().Be(FaultCode.ParseError);

    [Fact]
    public void Values_know_their_kind()
    {
        FactValue.ParseDate("2024-02-29").Date.Should().Be(new LocalDate(2024, 2, 29));
        Code(() => FactValue.ParseDate("2023-02-29")).Should().Be(FaultCode.ParseError);
        FactValue.Of(true).Flag.Should().BeTrue();
        FactValue.Of(false).Flag.Should().BeFalse();
        FactValue.Of(1).Flag.Should().BeNull();
        FactValue.Of("x").Number.Should().BeNull();
        FactValue.Of((string?)null).IsMissing.Should().BeTrue();
        FactValue.Of(new LocalDate(1969, 12, 31)).ToString().Should().Be("1969-12-31");
        FactValue.Missing.ToString().Should().Be("?");
    }

    private static FaultCode? Code(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (OpsException fault)
        {
            return fault.Code;
        }
    }
}
