using System.Numerics;
using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>Facts, domains, durations and exact products at their edges; ISO 8601 for durations.</summary>
public class FactsAndDomainsTests
{
    private static readonly FactSchema Schema = FactSchema.Of(("orders", FactKind.Number), ("tier", FactKind.Text));

    [Fact]
    public void Facts_are_refused_by_name()
    {
        Refusal.Of(() => FactSchema.Of((" ", FactKind.Number)), FaultCode.InvalidArgument, "facts");
        Refusal.Of(() => FactSchema.Of(("x", (FactKind)9)), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => FactSheet.Of(null!), FaultCode.InvalidArgument, "schema");
        Refusal.Of(() => FactSheet.Of(Schema, null!), FaultCode.InvalidArgument, "facts");
        Refusal.Of(() => _ = FactSheet.Of(Schema)["nobody"], FaultCode.UnknownReference, "name");
        Refusal.Of(() => FactSheet.Of(Schema).With("orders", FactValue.Of("ten")), FaultCode.InvalidArgument, "orders");
        Refusal.Of(() => ForwardChain.Of(null!, new ChainRule("r", true)), FaultCode.InvalidArgument, "schema");
        Refusal.Of(() => ForwardChain.Of(Schema, (ChainRule)null!), FaultCode.InvalidArgument, "rules");
        Refusal.Of(() => ForwardChain.Of(Schema, new ChainRule("r", true)).Run(null!), FaultCode.InvalidArgument, "facts");
        Refusal.Of(() => _ = new ChainRule("r", true, (Assignment)null!), FaultCode.InvalidArgument, "then");
        Refusal.Of(() => _ = new ChainRule(" ", true), FaultCode.InvalidArgument, "name");
        Refusal.Of(() => _ = new ChainRule("r", null!), FaultCode.InvalidArgument, "when");
        ForwardChain
            .Of(Schema, new ChainRule("r", true))
            .Run(FactSheet.Of(Schema), new ChainOptions { Limit = 1 })
            .Firings.Should()
            .HaveCount(1, "a limit of one allows one firing");
    }

    [Fact]
    public void A_value_is_of_its_kind_and_of_no_other()
    {
        FactValue[] values = [FactValue.Of(1), FactValue.Of("1"), FactValue.Of(true), FactValue.Of(new LocalDate(1970, 1, 2)), default];
        values.Select(value => value.Number).Should().Equal(1, null, null, null, null);
        values.Select(value => value.Text).Should().Equal(null, "1", null, null, null);
        values.Select(value => value.Flag).Should().Equal(null, null, true, null, null);
        values.Select(value => value.Date).Should().Equal(null, null, null, new LocalDate(1970, 1, 2), null);
        values.Select(value => value.ToString()).Should().Equal("1", "1", "true", "1970-01-02", "?");
        FactValue.Of(false).ToString().Should().Be("false");
        FactValue.Of((bool?)null).IsMissing.Should().BeTrue();
        FactValue.Of((LocalDate?)null).IsMissing.Should().BeTrue();
    }

    [Fact]
    public void Texts_stand_in_quotes_in_a_condition_and_numbers_do_not()
    {
        Schema.Text("tier").Is("gold").ToString().Should().Be("tier = \"gold\"");
        (Schema.Number("orders") > 5).ToString().Should().Be("orders > 5");
    }

    [Theory]
    [InlineData("P1D", 86_400)]
    [InlineData("PT1S", 1)]
    [InlineData("P2W", 1_209_600)]
    [InlineData("P1DT2H3M4.5S", 93_784.5)]
    [InlineData("PT0S", 0)]
    [InlineData("PT90M", 5_400)]
    public void Durations_are_read_as_ISO_8601_has_them(string text, double seconds) =>
        IsoDuration.Parse(text).TotalSeconds.Should().Be(seconds);

    [Theory]
    [InlineData("PD", FaultCode.ParseError)]
    [InlineData("P1", FaultCode.ParseError)]
    [InlineData("PT", FaultCode.ParseError)]
    [InlineData("P1DT", FaultCode.ParseError)]
    [InlineData("PTS", FaultCode.ParseError)]
    [InlineData("P1D1D", FaultCode.ParseError)] // a unit twice
    [InlineData("PT1S1M", FaultCode.ParseError)] // out of order
    [InlineData("P1H", FaultCode.ParseError)]
    [InlineData("PT1D", FaultCode.ParseError)]
    [InlineData("P1.5D", FaultCode.ParseError)]
    [InlineData("1D", FaultCode.ParseError)]
    [InlineData("P1DT1HT1M", FaultCode.ParseError)]
    [InlineData("-P1D", FaultCode.InvalidArgument)]
    [InlineData("P-1D", FaultCode.InvalidArgument)]
    [InlineData("P-1DT-1H", FaultCode.InvalidArgument)] // negative twice is not positive
    [InlineData("-P-1D", FaultCode.InvalidArgument)]
    [InlineData("P1Y", FaultCode.InvalidArgument)]
    [InlineData("P1M", FaultCode.InvalidArgument)]
    [InlineData("P1Y1M", FaultCode.InvalidArgument)] // of the calendar twice
    [InlineData("P1Y2D", FaultCode.InvalidArgument)]
    [InlineData("P106752D", FaultCode.Overflow)] // above 2^63 nanoseconds
    public void What_is_no_duration_is_refused(string text, FaultCode code) => Refusal.Of(() => IsoDuration.Parse(text), code, "text");

    [Fact]
    public void A_domain_is_cut_to_one_interval_and_remembers_how()
    {
        var cut = Domains.Decimals(0, 10).Within("(0..9]").Within("[1..20]");
        var table = DecisionTable.For<decimal, int>("t", HitPolicy.First);
        table.Column("x", v => v, cut);
        var built = table.Cells("r", 1, "-").Build();
        built.Decide(1).Should().Be(1);
        built.Decide(9).Should().Be(1);
        Refusal.Of(() => built.Decide(0.5m), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => built.Decide(9.5m), FaultCode.InvalidArgument, "x");
        // One cut after another is another text than the last one alone.
        var last = DecisionTable.For<decimal, int>("t", HitPolicy.First);
        last.Column("x", v => v, Domains.Decimals(0, 10).Within("[1..20]"));
        Refusal.Of(() => built.Compare(last.Cells("r", 1, "-").Build()), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => Domains.Decimals(0, 10).Within(null!), FaultCode.InvalidArgument, "interval");
        Refusal.Of(() => Domains.Decimals(0, 10).Within("[11..20]"), FaultCode.InvalidArgument, "interval");
        Refusal.Of(() => Domains.Decimals(0, 10).Within("-"), FaultCode.InvalidArgument, "interval");
        Refusal.Of(() => Domains.Decimals(0, 10).Within("5, null"), FaultCode.InvalidArgument, "interval");
        Refusal.Of(() => Domains.Decimals(0, 10).Within("1, 3"), FaultCode.InvalidArgument, "interval");
        Refusal.Of(() => Domains.Decimals(0, 10).Within("null"), FaultCode.InvalidArgument, "interval");
        Refusal.Of(() => Domains.OneOf("a").Within("\"a\""), FaultCode.InvalidArgument, "interval");
    }

    [Fact]
    public void Values_of_any_kind_are_looked_at_by_the_first_of_their_set()
    {
        Witness(Domains.Decimals(), "> 5").Should().Be(6);
        Witness(Domains.Decimals(), "(5..6)").Should().Be(5.5m);
        Witness(Domains.Decimals(), "(-4..6)").Should().Be(1);
        Witness(Domains.Decimals(), "[5..6)").Should().Be(5);
        Witness(Domains.Decimals(), "< 5").Should().Be(4);
        Witness(Domains.Decimals(), "<= 5").Should().Be(5);
        Witness(Domains.Integers(), "< 5").Should().Be(4);
        Witness(Domains.Integers(), "(5..8)").Should().Be(6);
        Witness(Domains.Decimals(), "(-6..-4)").Should().Be(-5);
        Witness(Domains.Decimals(), "(0..1)").Should().Be(0.5m);

        // The gap is what the row leaves: the cell itself.
        static decimal? Witness<T>(Domain<T> domain, string cell)
        {
            var table = DecisionTable.For<T, int>("t", HitPolicy.First);
            var x = table.Column("x", v => v, domain);
            return table.Row("r", 1, !x.Cell(cell)).Build().Verify().Gaps.Single().Witness.Values[0].Value.Number;
        }
    }

    [Fact]
    public void Points_are_counted_over_every_value_and_nothing()
    {
        Total(Domains.Integers(1, 10)).Should().Be(new BigInteger(10));
        Total(Domains.Integers(1, 10).OrMissing()).Should().Be(new BigInteger(11));
        Total(Domains.Integers(1)).Should().BeNull();
        Total(Domains.Integers(null, 1)).Should().BeNull();
        Total(Domains.Decimals(0, 1)).Should().BeNull();
        Total(Domains.Dates(new LocalDate(2024, 2, 1), new LocalDate(2024, 3, 1))).Should().Be(new BigInteger(30)); // a leap year
        Total(Domains.Members<Colour>()).Should().Be(new BigInteger(3));
        Total(Domains.Longs(long.MinValue, long.MaxValue)).Should().Be(BigInteger.Pow(2, 64));

        static BigInteger? Total<T>(Domain<T> domain)
        {
            var table = DecisionTable.For<T, int>("t", HitPolicy.First);
            table.Column("x", v => v, domain);
            return table.Cells("r", 1, "-").Build().Verify().TotalPoints;
        }
    }

    [Fact]
    public void Products_are_compared_whatever_their_length()
    {
        var most = Int128.MaxValue;
        // Within 128 bits, beyond them on one side, on the other, on both, and where what is kept of them would say the opposite.
        Compare(2, 3, 5, 29, 1, 1).Should().BePositive(); // 30 and 29
        Compare(2, 3, 5, 5, 3, 2).Should().Be(0);
        Compare(-2, 3, 5, 1, 1, 1).Should().BeNegative();
        Compare(most, 2, 1, 1, 1, 1).Should().BePositive(); // 2^128 − 2 would be −2
        Compare(1, 1, 1, most, 2, 1).Should().BeNegative();
        Compare(most, most, most, most, most, most - 1).Should().BePositive();
        Compare(most, -2, 1, 1, 1, 1).Should().BeNegative();
        Compare((Int128)1 << 63, (Int128)1 << 63, 2, 1, 1, 1).Should().BePositive(); // 2^127
        Compare(1, 1, 1, (Int128)1 << 63, (Int128)1 << 63, 2).Should().BeNegative();
        Compare((Int128)1 << 63, (Int128)1 << 63, 1, (Int128)1 << 63, (Int128)1 << 62, 2).Should().Be(0);
        ExactFraction.Of(-1.25m).Should().Be(new ExactFraction(-125, 100));
        ExactFraction.Of(79228162514264337593543950335m).Number.Should().Be(((Int128)1 << 96) - 1);
        ExactFraction.Of(0.0000000000000000000000000001m).Unit.Should().Be(Int128.Parse("10000000000000000000000000000", null));

        static int Compare(Int128 a, Int128 b, Int128 c, Int128 d, Int128 e, Int128 f) => ExactFraction.CompareProducts(a, b, c, d, e, f);
    }
}
