using System.Globalization;
using CsCheck;

namespace Ops.Domain.Tests.Kernel;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("1234.5", "USD", "1234.50 USD")]
    [InlineData("100", "JPY", "100 JPY")]
    [InlineData("0.125", "USD", "0.125 USD")]
    [InlineData("0.1250", "USD", "0.125 USD")]
    [InlineData("-0.05", "EUR", "-0.05 EUR")]
    [InlineData("1.5", "KWD", "1.500 KWD")]
    [InlineData("1.5", "CLF", "1.5000 CLF")]
    [InlineData("31.1035", "XAU", "31.1035 XAU")]
    [InlineData("0", "XXX", "0 XXX")]
    public void An_amount_shows_its_minor_unit_and_whatever_is_finer(string amount, string currency, string wanted)
    {
        var money = new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency);

        money.ToString().Should().Be(wanted);
        Span<char> text = stackalloc char[wanted.Length];
        money.TryFormat(text, out int written, default, null).Should().BeTrue();
        text[..written].ToString().Should().Be(wanted);
        for (int length = 0; length < wanted.Length; length++)
        {
            money.TryFormat(text[..length], out written, default, null).Should().BeFalse();
            written.Should().Be(0);
        }
    }

    [Fact]
    public void A_format_and_a_culture_are_the_callers_choice()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");
        var money = new Money(1234567.891m, "EUR");

        money.ToString("N2", german).Should().Be("1.234.567,89 EUR");
        money.ToString("", german).Should().Be("1234567.891 EUR", "a culture speaks only when a format is asked for");
        money.ToString("F1", null).Should().Be("1234567.9 EUR");
        Span<char> text = stackalloc char[40];
        money.TryFormat(text, out int written, "N2", german).Should().BeTrue();
        text[..written].ToString().Should().Be("1.234.567,89 EUR");
        Money.Parse("1,5 EUR", german).Should().Be(new Money(1.5m, "EUR"));
    }

    [Fact]
    public void The_threads_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            new Money(-1234.5m, "SAR").ToString().Should().Be("-1234.50 SAR");
            $"{new Money(-1234.5m, "SAR")}".Should().Be("-1234.50 SAR");
            string.Join(" ", [new Money(0.5m, "SAR")]).Should().Be("0.50 SAR");
            Money.Parse("-1234.50 SAR", null).Should().Be(new Money(-1234.5m, "SAR"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("1234.50 USD", "1234.5")]
    [InlineData("USD 1234.50", "1234.5")]
    [InlineData("-5 USD", "-5")]
    [InlineData("-0.5 USD", "-0.5")]
    [InlineData(".5 USD", "0.5")]
    [InlineData("5. USD", "5")]
    [InlineData("12 USD", "12")]
    [InlineData("79228162514264337593543950335 USD", "79228162514264337593543950335")]
    [InlineData("0.1234567890123456789012345678 USD", "0.1234567890123456789012345678")]
    [InlineData("9891883195230500000000000.0000 USD", "9891883195230500000000000")] // 29 digits, of which decimal drops a zero
    public void An_amount_is_read_with_its_code_on_either_side(string text, string amount)
    {
        var wanted = new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), "USD");

        Money.Parse(text, null).Should().Be(wanted);
        Money.TryParse(text, null, out var read).Should().BeTrue();
        read.Should().Be(wanted);
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("5")]
    [InlineData("5USD")]
    [InlineData("5 ZZZ")]
    [InlineData("ZZZ 5")]
    [InlineData("5 usd")]
    [InlineData("5  USD")]
    [InlineData("1,234.50 USD")]
    [InlineData("1e3 USD")]
    [InlineData("abc USD")]
    [InlineData(" USD")]
    [InlineData("79228162514264337593543950336 USD")] // beyond decimal
    [InlineData("0.12345678901234567890123456789 USD")] // 29 decimals: decimal would round the last away
    [InlineData("79228162514264337593543950335.1 USD")] // decimal would drop the .1
    public void What_cannot_be_read_exactly_is_a_parse_error(string text)
    {
        var refusal = Refusal.Of(() => Money.Parse(text, null));

        refusal.ShouldBe(FaultCode.ParseError, "s");
        refusal.Message.Should().Contain($"'{text}'");
        Money.TryParse(text, null, out var read).Should().BeFalse();
        read.Should().Be(default(Money));
    }

    [Fact]
    public void Nothing_is_no_amount()
    {
        Refusal.Of(() => Money.Parse(((string?)null)!, null)).ShouldBe(FaultCode.InvalidArgument, "s");
        Refusal.Of(() => Money.Parse("", null)).ShouldBe(FaultCode.EmptyInput, "s");
        Money.TryParse((string?)null, null, out _).Should().BeFalse();
        Money.TryParse([], null, out _).Should().BeFalse();
    }

    [Fact]
    public void Writing_and_reading_gives_the_same_amount_for_all_amounts() =>
        Gen.Select(Gen.Decimal, Gen.Int[0, Currency.All.Length - 1])
            .Sample(
                (amount, index) =>
                {
                    var money = new Money(amount, Currency.All[index]);
                    Money.Parse(money.ToString(), null).Should().Be(money);
                }
            );
}
