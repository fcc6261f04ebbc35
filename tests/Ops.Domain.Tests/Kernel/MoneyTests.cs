namespace Ops.Domain.Tests.Kernel;

public sealed class MoneyTests
{
    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static Money Eur(decimal amount) => new(amount, Currency.Eur);

    [Fact]
    public void Amounts_of_one_currency_add_and_subtract()
    {
        (Usd(0.1m) + Usd(0.2m)).Should().Be(Usd(0.3m));
        (Usd(0.1m) - Usd(0.3m)).Should().Be(Usd(-0.2m));
        (-Usd(5)).Should().Be(Usd(-5));
        (+Usd(-5)).Should().Be(Usd(-5));
        (Usd(1.25m) * 3m).Should().Be(Usd(3.75m));
        (3m * Usd(1.25m)).Should().Be(Usd(3.75m));
        (Usd(7.5m) / 3m).Should().Be(Usd(2.5m));
        (Usd(7.5m) / Usd(2.5m)).Should().Be(3m);
    }

    [Fact]
    public void Equality_is_of_value_and_currency()
    {
        Usd(1.5m).Should().Be(Usd(1.50m));
        Usd(1.5m).GetHashCode().Should().Be(Usd(1.50m).GetHashCode());
        (Usd(1) == Eur(1)).Should().BeFalse();
        (Usd(1) != Usd(2)).Should().BeTrue();
        new Money(1, "USD").Should().Be(Usd(1));
        Money.Zero(Currency.Eur).Should().Be(Eur(0));
        default(Money).Should().Be(new Money(0, Currency.None));
    }

    [Fact]
    public void Two_currencies_never_meet()
    {
        Action[] meetings =
        [
            () => _ = Usd(1) + Eur(1),
            () => _ = Usd(1) - Eur(1),
            () => _ = Usd(1) / Eur(1),
            () => _ = Usd(1) < Eur(1),
            () => _ = Usd(1) <= Eur(1),
            () => _ = Usd(1) > Eur(1),
            () => _ = Usd(1) >= Eur(1),
            () => _ = Usd(1).CompareTo(Eur(1)),
            () => _ = Money.Min(Usd(1), Eur(1)),
            () => _ = Money.Max(Usd(1), Eur(1)),
        ];
        foreach (var meeting in meetings)
            Refusal.Of(meeting).ShouldBe(FaultCode.CurrencyMismatch, "right");
        Refusal.Of(meetings[0]).Message.Should().Contain("EUR meets USD");
    }

    [Fact]
    public void A_result_beyond_decimal_is_an_overflow_that_names_the_operands()
    {
        var most = Usd(decimal.MaxValue);

        Refusal.Of(() => _ = most + Usd(1)).ShouldBe(FaultCode.Overflow, "result");
        Refusal.Of(() => _ = -most - Usd(1)).ShouldBe(FaultCode.Overflow, "result");
        Refusal.Of(() => _ = most * 2m).ShouldBe(FaultCode.Overflow, "result");
        Refusal.Of(() => _ = most / 0.5m).ShouldBe(FaultCode.Overflow, "result");
        Refusal.Of(() => _ = most / Usd(0.5m)).ShouldBe(FaultCode.Overflow, "result");
        Refusal.Of(() => _ = most + Usd(1)).Message.Should().Contain("79228162514264337593543950335.00 USD + 1.00 USD");
        Refusal.Of(() => _ = -most - Usd(1)).Message.Should().Contain("-79228162514264337593543950335.00 USD - 1.00 USD");
        Refusal.Of(() => _ = most * 2m).Message.Should().Contain("335.00 USD * 2 is");
        Refusal.Of(() => _ = most / 0.5m).Message.Should().Contain("335.00 USD / 0.5 is");
        Refusal.Of(() => _ = most / Usd(0.5m)).Message.Should().Contain("335.00 USD / 0.50 USD is");
    }

    [Fact]
    public void Division_by_nothing_has_no_answer()
    {
        Refusal.Of(() => _ = Usd(1) / 0m).ShouldBe(FaultCode.ZeroDenominator, "right");
        Refusal.Of(() => _ = Usd(1) / Usd(0)).ShouldBe(FaultCode.ZeroDenominator, "right");
    }

    [Fact]
    public void Amounts_of_one_currency_order_by_value()
    {
        (Usd(1) < Usd(2)).Should().BeTrue();
        (Usd(2) < Usd(2)).Should().BeFalse();
        (Usd(2) <= Usd(2)).Should().BeTrue();
        (Usd(3) <= Usd(2)).Should().BeFalse();
        (Usd(2) > Usd(1)).Should().BeTrue();
        (Usd(2) > Usd(2)).Should().BeFalse();
        (Usd(2) >= Usd(2)).Should().BeTrue();
        (Usd(1) >= Usd(2)).Should().BeFalse();
        Usd(-1).CompareTo(Usd(1)).Should().BeNegative();
        Money.Min(Usd(1), Usd(2)).Should().Be(Usd(1));
        Money.Min(Usd(2), Usd(1)).Should().Be(Usd(1));
        Money.Max(Usd(1), Usd(2)).Should().Be(Usd(2));
        Money.Max(Usd(2), Usd(1)).Should().Be(Usd(2));
    }

    [Fact]
    public void An_amount_knows_its_sign()
    {
        Usd(0).IsZero.Should().BeTrue();
        Usd(0.001m).IsZero.Should().BeFalse();
        Usd(-0.001m).IsNegative.Should().BeTrue();
        Usd(0).IsNegative.Should().BeFalse();
        Usd(-3).Magnitude.Should().Be(Usd(3));
        Usd(3).Magnitude.Should().Be(Usd(3));
    }

    // The definition of each mode, at both sides of zero, in the middle between an even and an odd unit.
    [Theory]
    [InlineData(RoundingMode.HalfEven, "1.00", "1.02", "1.01", "-1.00", "-1.02", "-1.01")]
    [InlineData(RoundingMode.HalfAwayFromZero, "1.01", "1.02", "1.01", "-1.01", "-1.02", "-1.01")]
    [InlineData(RoundingMode.TowardZero, "1.00", "1.01", "1.00", "-1.00", "-1.01", "-1.00")]
    [InlineData(RoundingMode.AwayFromZero, "1.01", "1.02", "1.01", "-1.01", "-1.02", "-1.01")]
    [InlineData(RoundingMode.Floor, "1.00", "1.01", "1.00", "-1.01", "-1.02", "-1.01")]
    [InlineData(RoundingMode.Ceiling, "1.01", "1.02", "1.01", "-1.00", "-1.01", "-1.00")]
    public void Rounding_follows_its_name(RoundingMode mode, params string[] wanted)
    {
        decimal[] amounts = [1.005m, 1.015m, 1.0051m, -1.005m, -1.015m, -1.0051m];

        amounts.Select(amount => Usd(amount).Round(mode).ToString()).Should().Equal(wanted.Select(text => text + " USD"));
        Usd(1.01m).Round(mode).Should().Be(Usd(1.01m), "a whole unit stays");
        Usd(-1.01m).Round(mode).Should().Be(Usd(-1.01m), "a whole unit stays");
    }

    [Fact]
    public void Rounding_goes_to_the_currencys_own_minor_unit()
    {
        new Money(1.23456m, "JPY").Round(RoundingMode.HalfEven).Amount.Should().Be(1m);
        new Money(1.23456m, "USD").Round(RoundingMode.HalfEven).Amount.Should().Be(1.23m);
        new Money(1.23456m, "KWD").Round(RoundingMode.HalfEven).Amount.Should().Be(1.235m);
        new Money(1.23456m, "CLF").Round(RoundingMode.HalfEven).Amount.Should().Be(1.2346m);
        new Money(1.23456m, "JPY").Round(RoundingMode.HalfEven).Currency.Should().Be(Currency.Jpy);
    }

    [Fact]
    public void Without_a_minor_unit_there_is_nothing_to_round_to()
    {
        Refusal.Of(() => new Money(1, "XAU").Round(RoundingMode.HalfEven)).ShouldBe(FaultCode.InvalidArgument, "currency");
        Refusal.Of(() => new Money(1, "XAU").Round(RoundingMode.HalfEven)).Message.Should().Contain("XAU has no minor unit to round to");
        new Money(1, "XXX").IsWholeMinorUnits.Should().BeFalse();
        Refusal.Of(() => Usd(1).Round((RoundingMode)6)).ShouldBe(FaultCode.InvalidArgument, "mode");
        Refusal.Of(() => Usd(1).Round((RoundingMode)(-1))).ShouldBe(FaultCode.InvalidArgument, "mode");
    }

    [Fact]
    public void Whole_minor_units_are_told_by_value_not_by_digits_written()
    {
        Usd(1.23m).IsWholeMinorUnits.Should().BeTrue();
        Usd(1.230m).IsWholeMinorUnits.Should().BeTrue();
        Usd(1.234m).IsWholeMinorUnits.Should().BeFalse();
        Usd(-1.234m).IsWholeMinorUnits.Should().BeFalse();
        new Money(1m, "JPY").IsWholeMinorUnits.Should().BeTrue();
        new Money(1.5m, "JPY").IsWholeMinorUnits.Should().BeFalse();
    }

    [Fact]
    public void Money_is_small() => System.Runtime.CompilerServices.Unsafe.SizeOf<Money>().Should().BeLessThanOrEqualTo(24);
}
