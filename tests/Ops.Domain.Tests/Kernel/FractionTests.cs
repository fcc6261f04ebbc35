using System.Numerics;
using CsCheck;

namespace Ops.Domain.Tests.Kernel;

/// <summary>Expected terms are school arithmetic on fractions.</summary>
public sealed class FractionTests
{
    private static readonly Gen<Fraction> Any = Gen.Select(Gen.Int[-50, 50], Gen.Int[1, 40], (top, bottom) => new Fraction(top, bottom));

    private static Fraction Of(int top, int bottom) => new(top, bottom);

    [Theory]
    [InlineData(6, 4, 3, 2)]
    [InlineData(-6, 4, -3, 2)]
    [InlineData(6, -4, -3, 2)]
    [InlineData(-6, -4, 3, 2)]
    [InlineData(0, -7, 0, 1)]
    [InlineData(9, 3, 3, 1)]
    public void A_fraction_stands_in_lowest_terms_over_a_positive_number(int top, int bottom, int lowestTop, int lowestBottom)
    {
        var fraction = Of(top, bottom);

        fraction.Top.Should().Be(lowestTop);
        fraction.Bottom.Should().Be(lowestBottom);
        fraction.Sign.Should().Be(Math.Sign(lowestTop));
        fraction.IsZero.Should().Be(lowestTop == 0);
        fraction.Should().Be(Of(lowestTop, lowestBottom));
    }

    [Fact]
    public void The_default_is_zero()
    {
        default(Fraction).Should().Be(Fraction.Zero).And.Be(Of(0, 5));
        default(Fraction).Bottom.Should().Be(1);
        Fraction.One.Should().Be(Of(1, 1));
    }

    [Fact]
    public void Sums_differences_products_and_quotients_are_exact()
    {
        (Of(1, 6) + Of(3, 4)).Should().Be(Of(11, 12));
        (Of(1, 6) - Of(3, 4)).Should().Be(Of(-7, 12));
        (Of(2, 3) * Of(-9, 4)).Should().Be(Of(-3, 2));
        (Of(2, 3) / Of(-9, 4)).Should().Be(Of(-8, 27));
        (-Of(2, 3)).Should().Be(Of(-2, 3));
        Fraction.Abs(Of(-2, 3)).Should().Be(Of(2, 3));
        Fraction.Abs(Of(2, 3)).Should().Be(Of(2, 3));
        Fraction.Power(Of(-2, 3), 3).Should().Be(Of(-8, 27));
        Fraction.Sum([Of(1, 2), Of(1, 3), Of(1, 6), Of(-1, 4)]).Should().Be(Of(3, 4));
        Fraction.Sum([]).Should().Be(Fraction.Zero);
    }

    [Fact]
    public void A_ratio_over_zero_is_undefined()
    {
        Fraction.Ratio(Of(1, 2), Fraction.Zero).Should().BeNull();
        Fraction.Ratio(Of(1, 2), Of(3, 4)).Should().Be(Of(2, 3));
    }

    [Fact]
    public void Fractions_are_ordered_by_value()
    {
        (Fraction Low, Fraction High) = (Of(2, 3), Of(3, 4));

        (Low < High, Low <= High, Low > High, Low >= High).Should().Be((true, true, false, false));
        (High < Low, High <= Low, High > Low, High >= Low).Should().Be((false, false, true, true));
        var same = Of(4, 6);
        (Low < same, Low <= same, Low > same, Low >= same).Should().Be((false, true, false, true));
        Of(-3, 4).CompareTo(Of(-2, 3)).Should().BeNegative();
    }

    [Fact]
    public void A_decimal_is_the_fraction_that_it_writes()
    {
        ((Fraction)0.75m).Should().Be(Of(3, 4));
        ((Fraction)(-12.50m)).Should().Be(Of(-25, 2));
        ((Fraction)3m).Should().Be(Of(3, 1));
    }

    [Fact]
    public void The_nearest_decimal_has_no_zeros_at_its_end()
    {
        Figures.Text(Of(5, 2).ToDecimal()).Should().Be("2.5");
        Of(-2, 3).ToDecimal().Should().Be(-0.6666666666666666666666666667m);
        Figures.Text(Of(100, 1).ToDecimal()).Should().Be("100");
        Refusal.Of(() => new Fraction(BigInteger.Pow(10, 29), 1).ToDecimal()).Code.Should().Be(FaultCode.Overflow);
    }

    [Theory]
    [InlineData(1, 3, 1.0 / 3)]
    [InlineData(-1, 3, -1.0 / 3)]
    [InlineData(7, 8, 0.875)]
    [InlineData(0, 8, 0.0)]
    [InlineData(2_000_000_000, 7, 2_000_000_000.0 / 7)]
    public void The_nearest_double_is_the_one_that_division_rounds_to(int top, int bottom, double expected) =>
        Of(top, bottom).ToDouble().Should().Be(expected);

    /// <summary>1 + 2^-53 lies in the middle of two doubles; a 2^-200 more or less decides.</summary>
    [Fact]
    public void A_hair_above_the_middle_rounds_up()
    {
        var one = BigInteger.Pow(2, 200);
        var middle = one + BigInteger.Pow(2, 147);

        new Fraction(middle, one).ToDouble().Should().Be(1);
        new Fraction(middle - 1, one).ToDouble().Should().Be(1);
        new Fraction(middle + 1, one).ToDouble().Should().Be(1 + Math.ScaleB(1, -52));
        new Fraction(-middle - 1, one).ToDouble().Should().Be(-1 - Math.ScaleB(1, -52));
    }

    [Fact]
    public void Doubles_reach_from_the_largest_power_down_to_the_smallest()
    {
        new Fraction(BigInteger.Pow(2, 1000), 1).ToDouble().Should().Be(Math.ScaleB(1, 1000));
        new Fraction(3, BigInteger.Pow(2, 1000)).ToDouble().Should().Be(Math.ScaleB(3, -1000));
        new Fraction(-BigInteger.Pow(3, 100), BigInteger.Pow(2, 900))
            .ToDouble()
            .Should()
            .Be(Math.ScaleB(-(double)BigInteger.Pow(3, 100), -900));
        Refusal.Of(() => new Fraction(BigInteger.Pow(2, 1024), 1).ToDouble()).ShouldBe(FaultCode.Overflow, "result");
        Refusal.Of(() => new Fraction(-BigInteger.Pow(2, 1024), 1).ToDouble()).ShouldBe(FaultCode.Overflow, "result");
    }

    [Fact]
    public void Fractions_are_a_field() =>
        Gen.Select(Any, Any, Any)
            .Sample(
                (a, b, c) =>
                    a + b == b + a
                    && (a + b) * c == (a * c) + (b * c)
                    && a - b + b == a
                    && (b.IsZero || a / b * b == a)
                    && a.CompareTo(b) == (a - b).Sign
                    && Math.Abs(a.ToDouble() - ((double)a.Top / (double)a.Bottom)) <= Math.Abs(a.ToDouble()) * 1e-15
            );
}
