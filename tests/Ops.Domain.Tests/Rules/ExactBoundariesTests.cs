using CsCheck;
using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>Where a number lies among boundaries, whatever the size and the places of either.</summary>
public class ExactBoundariesTests
{
    private static readonly Gen<decimal> Numbers = Gen.Select(
        Gen.Long[-2_000, 2_000],
        Gen.Int[0, 3],
        Gen.Int[0, 20],
        (digits, scale, tens) => Shifted(new decimal((int)Math.Abs(digits), 0, 0, digits < 0, (byte)scale), tens > 14 ? tens : 0)
    );

    /// <summary>The least distance that still counts: from a step of the grid down to the last place that decimal has.</summary>
    private static readonly Gen<decimal> Off = Gen.Select(Gen.Int[0, 28], Gen.Int[-1, 1], (places, sign) => sign * Last(places));

    [Fact]
    public void A_number_passes_exactly_the_boundaries_that_it_reaches() =>
        Gen.Select(Gen.Select(Numbers, Gen.Bool).Array[1, 12], Gen.Int[0, 11], Off)
            .Sample(
                (bounds, at, off) =>
                {
                    var table = DecisionTable.For<decimal, int>("reached", HitPolicy.CollectCount);
                    var column = table.Column("x", x => x, Domains.Decimals());
                    for (int i = 0; i < bounds.Length; i++)
                        table.Row($"r{i}", i, bounds[i].Item2 ? column.AtLeast(bounds[i].Item1) : column.Above(bounds[i].Item1));
                    decimal value = bounds[at % bounds.Length].Item1 + off;

                    return table.Build().Count(value) == bounds.Count(bound => bound.Item2 ? value >= bound.Item1 : value > bound.Item1);
                }
            );

    [Theory]
    [InlineData("9223372036854775807", "9223372036854775806.999999999", false)]
    [InlineData("9223372036854775807", "9223372036854775807.0000", true)]
    [InlineData("2305843009213693952", "2305843009213693951", false)] // 2^61
    [InlineData("2305843009213693952", "2305843009213693952", true)]
    [InlineData("0.0000000000000000000000000001", "0", false)]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001", true)]
    [InlineData("-1", "-1.0000000000000000000000000001", false)]
    [InlineData("-1", "-0.9999999999999999999999999999", true)]
    [InlineData("100", "99.99999999999999999999", false)]
    [InlineData("-1", "-1.5", false)]
    [InlineData("-1", "-1.0", true)]
    [InlineData("-1", "-0.5", true)]
    [InlineData("-1.5", "-1.5", true)]
    [InlineData("5", "18446744073709551617", true)] // 2^64 + 1, whose low half is 1
    [InlineData("-5", "-18446744073709551617", false)]
    [InlineData("0.00001", "900000000000000000", true)] // too long at the scale of the boundary
    [InlineData("0.00001", "-900000000000000000", false)]
    [InlineData("1", "0.0000000000000000001", false)] // 19 places more than the boundary
    [InlineData("0", "0.0000000000000000001", true)]
    [InlineData("1", "0.00000000000000000001", false)] // 20
    [InlineData("0", "0.00000000000000000001", true)]
    [InlineData("0.0000000000000000001", "0", false)]
    [InlineData("0.0000000000000000001", "1", true)]
    public void A_long_or_fine_number_is_not_rounded_to_a_boundary(string bound, string value, bool reaches)
    {
        var table = DecisionTable.For<decimal, int>("reached", HitPolicy.CollectCount);
        var column = table.Column("x", x => x, Domains.Decimals());
        table.Row("r", 1, column.AtLeast(Parse(bound)));

        table.Build().Count(Parse(value)).Should().Be(reaches ? 1 : 0);
    }

    [Fact]
    public void The_first_of_many_rows_decides_wherever_it_stands() =>
        Gen.Select(Gen.Int[0, 299].Array[1, 300], Gen.Int[-1, 301])
            .Sample(
                (bounds, value) =>
                {
                    var table = DecisionTable.For<int, int>("first", HitPolicy.First);
                    var column = table.Column("x", x => x, Domains.Integers());
                    var other = table.Column("y", x => x % 2 == 0, Domains.Flags());
                    for (int i = 0; i < bounds.Length; i++)
                        table.Row($"r{i}", i, column.Is(bounds[i]), other.Is(i % 3 == 0));
                    int expected = Array.FindIndex(
                        [.. bounds.Select((bound, i) => bound == value && (value % 2 == 0) == (i % 3 == 0))],
                        matches => matches
                    );

                    return table.Otherwise(-1).Decide(value) == expected;
                },
                iter: 300
            );

    [Fact]
    public void Domains_fit_by_their_text()
    {
        Table(Domains.Integers(0, 9)).Compare(Table(Domains.Integers().Within("[0..9]"))).AreEqual.Should().BeTrue();
        Table(Domains.Integers(0, 9).Within("[1..9]")).Compare(Table(Domains.Integers(0, 9).Within("[1..9]"))).AreEqual.Should().BeTrue();
        // The same whole numbers, but another text: the author of a version has touched the domain.
        Refused(Domains.Integers().Within("[0..9]"), Domains.Integers().Within("[0..10)"));
        Refused(Domains.Integers().Within("[0..9]"), Domains.Integers().Within("[0 .. 9]"));
        Refused(Domains.Integers(), Domains.Integers(0));
    }

    [Fact]
    public void A_rate_can_be_asked_for_after_each_reading()
    {
        var rule = AlertRule.RateOfChange(NumberSet.Above(1), Duration.FromMinutes(1));
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var state = default(AlertState);
        rule.RateAt(state).Should().BeNull();
        rule.Observe(ref state, start, 10);
        rule.RateAt(state).Should().BeNull();
        rule.Observe(ref state, start + Duration.FromMinutes(4), 12);
        rule.RateAt(state).Should().Be(0.5m);
        (state.PreviousValue, state.PreviousValueAt).Should().Be((10m, start));
        rule.Observe(ref state, start + Duration.FromMinutes(5), null);
        rule.RateAt(state).Should().BeNull();
        (state.PreviousValue, state.PreviousValueAt).Should().Be(((decimal?)null, (Instant?)null));
        // Against the last value that was there, six minutes ago.
        rule.Observe(ref state, start + Duration.FromMinutes(10), 9);
        rule.RateAt(state).Should().Be(-0.5m);
        AlertRule.Consecutive(NumberSet.Above(1), 2).RateAt(state).Should().BeNull();
    }

    private static void Refused(Domain<int> old, Domain<int> next) =>
        Table(old)
            .Invoking(table => table.Compare(Table(next)))
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == FaultCode.InvalidArgument && fault.Place == "x");

    private static DecisionTable<int, int> Table(Domain<int> domain)
    {
        var table = DecisionTable.For<int, int>("versions", HitPolicy.First);
        table.Column("x", x => x, domain);
        return table.Cells("r", 1, "-").Build();
    }

    private static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Last(int places) => new(1, 0, 0, false, (byte)places);

    private static decimal Shifted(decimal value, int tens)
    {
        for (int i = 0; i < tens; i++)
            value *= 10;
        return value;
    }
}
