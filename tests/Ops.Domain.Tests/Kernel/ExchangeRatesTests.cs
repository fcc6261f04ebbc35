using NodaTime;

namespace Ops.Domain.Tests.Kernel;

public sealed class ExchangeRatesTests
{
    private static readonly LocalDate First = new(2026, 1, 1);

    private static readonly ExchangeRates Rates = new ExchangeRates(
        [
            new ExchangeRate(Currency.Usd, Currency.Cny, 7.2m, new LocalDate(2026, 2, 1)),
            new ExchangeRate(Currency.Usd, Currency.Cny, 7.1m, First),
            new ExchangeRate(Currency.Usd, Currency.Cny, 7.3m, new LocalDate(2026, 3, 1)),
            new ExchangeRate(Currency.Eur, Currency.Usd, 1.08m, new LocalDate(2026, 1, 15)),
            new ExchangeRate(Currency.Usd, Currency.Jpy, 150m, First),
        ],
        Currency.Usd
    );

    private static Money Convert(decimal amount, string from, string to, LocalDate on) =>
        Rates.Convert(new Money(amount, from), Currency.Of(to), on).Amount;

    [Fact]
    public void The_latest_rate_not_after_the_day_is_in_force()
    {
        Convert(100, "USD", "CNY", First).Should().Be(new Money(710, "CNY"));
        Convert(100, "USD", "CNY", new LocalDate(2026, 1, 31)).Should().Be(new Money(710, "CNY"));
        Convert(100, "USD", "CNY", new LocalDate(2026, 2, 1)).Should().Be(new Money(720, "CNY"));
        Convert(100, "USD", "CNY", new LocalDate(2026, 2, 28)).Should().Be(new Money(720, "CNY"));
        Convert(100, "USD", "CNY", new LocalDate(2027, 1, 1)).Should().Be(new Money(730, "CNY"));
    }

    [Fact]
    public void The_opposite_rate_serves_by_its_exact_reciprocal()
    {
        // 100 / 7.2 = 13.888...
        Convert(100, "CNY", "USD", new LocalDate(2026, 2, 10)).Should().Be(new Money(13.89m, "USD"));
        // 7.20 / 7.2 = 1 exactly; 1/7.2 rounded first to 0.1389 would give 1.00008.
        Convert(7_200_000, "CNY", "USD", new LocalDate(2026, 2, 10)).Should().Be(new Money(1_000_000, "USD"));
    }

    [Fact]
    public void Without_a_rate_of_its_own_a_pair_goes_over_the_pivot()
    {
        // 100 x 1.08 x 7.2 = 777.6; 1000 / 150 / 1.08 = 6.1728...
        Convert(100, "EUR", "CNY", new LocalDate(2026, 2, 10)).Should().Be(new Money(777.6m, "CNY"));
        Convert(1000, "JPY", "EUR", new LocalDate(2026, 2, 10)).Should().Be(new Money(6.17m, "EUR"));
        // 100 / 7.2 x 150 = 2083.33...
        Convert(100, "CNY", "JPY", new LocalDate(2026, 2, 10)).Should().Be(new Money(2083, "JPY"));
    }

    [Fact]
    public void A_direct_rate_goes_before_a_later_opposite_one_and_before_the_pivot()
    {
        var rates = new ExchangeRates(
            [
                new ExchangeRate(Currency.Eur, Currency.Usd, 2m, First),
                new ExchangeRate(Currency.Usd, Currency.Eur, 4m, First.PlusDays(1)),
                new ExchangeRate(Currency.Eur, Currency.Gbp, 10m, First),
                new ExchangeRate(Currency.Gbp, Currency.Usd, 10m, First),
            ],
            Currency.Gbp
        );

        rates.Convert(new Money(1, "EUR"), Currency.Usd, First.PlusDays(5)).Amount.Should().Be(new Money(2, "USD"));
        rates.Convert(new Money(1, "USD"), Currency.Eur, First).Amount.Should().Be(new Money(0.5m, "EUR"));
        rates.Convert(new Money(1, "USD"), Currency.Eur, First.PlusDays(1)).Amount.Should().Be(new Money(4, "EUR"));
    }

    [Fact]
    public void Rounding_happens_once_at_the_end_in_the_mode_asked_for()
    {
        // 0.01 USD x 7.1 = 0.071.
        var amount = new Money(0.01m, "USD");
        Rates.Convert(amount, Currency.Cny, First).Amount.Amount.Should().Be(0.07m);
        Rates.Convert(amount, Currency.Cny, First, RoundingMode.Ceiling).Amount.Amount.Should().Be(0.08m);
        Rates.Convert(-amount, Currency.Cny, First, RoundingMode.Ceiling).Amount.Amount.Should().Be(-0.07m);
        Rates.Convert(-amount, Currency.Cny, First, RoundingMode.Floor).Amount.Amount.Should().Be(-0.08m);
        Rates.Convert(amount, Currency.Cny, First, RoundingMode.Floor).Amount.Amount.Should().Be(0.07m);
        Rates.Convert(-amount, Currency.Cny, First, RoundingMode.AwayFromZero).Amount.Amount.Should().Be(-0.08m);
        Rates.Convert(amount, Currency.Cny, First, RoundingMode.TowardZero).Amount.Amount.Should().Be(0.07m);
        // 0.05 x 7.1 = 0.355 and 0.15 x 7.1 = 1.065: the middle.
        Rates.Convert(new Money(0.05m, "USD"), Currency.Cny, First).Amount.Amount.Should().Be(0.36m);
        Rates.Convert(new Money(0.15m, "USD"), Currency.Cny, First).Amount.Amount.Should().Be(1.06m);
        Rates.Convert(new Money(0.15m, "USD"), Currency.Cny, First, RoundingMode.HalfAwayFromZero).Amount.Amount.Should().Be(1.07m);
        Rates.Convert(new Money(0.151m, "USD"), Currency.Cny, First).Amount.Amount.Should().Be(1.07m);
    }

    [Fact]
    public void Within_a_currency_no_rate_is_needed()
    {
        var kept = Rates.Convert(new Money(5.005m, "GBP"), Currency.Gbp, new LocalDate(1999, 1, 1));

        kept.Amount.Should().Be(new Money(5.00m, "GBP"), "the result is at the minor unit, half-even");
        kept.Rates.Should().BeEmpty();
        new ExchangeRates([]).Convert(new Money(1, "EUR"), Currency.Eur, First).Amount.Should().Be(new Money(1, "EUR"));
    }

    [Fact]
    public void Without_a_rate_in_force_there_is_no_conversion()
    {
        var refusal = Refusal.Of(() => Convert(100, "EUR", "USD", new LocalDate(2026, 1, 10)));
        refusal.ShouldBe(FaultCode.UnknownReference, "rates");
        refusal.Message.Should().Contain("EUR/USD on 2026-01-10").And.Contain("neither directly nor over USD");
        Refusal.Of(() => Convert(100, "EUR", "CNY", new LocalDate(2026, 1, 10))).ShouldBe(FaultCode.UnknownReference, "rates");
        Refusal.Of(() => Convert(100, "CNY", "EUR", new LocalDate(2026, 1, 10))).ShouldBe(FaultCode.UnknownReference, "rates");
        Refusal.Of(() => Convert(100, "USD", "GBP", First)).ShouldBe(FaultCode.UnknownReference, "rates");

        var noPivot = new ExchangeRates([
            new ExchangeRate(Currency.Eur, Currency.Usd, 1.08m, First),
            new ExchangeRate(Currency.Usd, Currency.Jpy, 150m, First),
        ]);
        noPivot.Pivot.Should().BeNull();
        Refusal.Of(() => noPivot.Convert(new Money(1, "EUR"), Currency.Jpy, First)).Message.Should().Contain("there is no pivot");
    }

    [Fact]
    public void A_conversion_beyond_decimal_is_an_overflow()
    {
        Refusal.Of(() => Convert(decimal.MaxValue, "USD", "JPY", First)).ShouldBe(FaultCode.Overflow, "result");
        Refusal.Of(() => Convert(decimal.MinValue, "USD", "JPY", First)).ShouldBe(FaultCode.Overflow, "result");
        Refusal
            .Of(() => Rates.Convert(new Money(1, "USD"), Currency.Cny, First, (RoundingMode)9))
            .ShouldBe(FaultCode.InvalidArgument, "mode");
        Refusal.Of(() => Rates.Convert(new Money(1, "XAU"), Currency.Of("XAU"), First)).ShouldBe(FaultCode.InvalidArgument, "currency");
    }

    [Fact]
    public void Two_rates_of_a_pair_on_a_day_are_refused()
    {
        var rate = new ExchangeRate(Currency.Eur, Currency.Usd, 1.08m, First);

        var refusal = Refusal.Of(() => _ = new ExchangeRates([rate, rate]));
        refusal.ShouldBe(FaultCode.DuplicateKey, "rates");
        refusal.Message.Should().Contain("EUR/USD on 2026-01-01");
        Refusal.Of(() => _ = new ExchangeRates([rate, default])).ShouldBe(FaultCode.InvalidArgument, "rates[1]");
    }

    [Fact]
    public void A_rate_is_positive_and_one_to_itself()
    {
        Refusal.Of(() => _ = new ExchangeRate(Currency.Eur, Currency.Usd, 0m, First)).ShouldBe(FaultCode.InvalidArgument, "rate");
        Refusal.Of(() => _ = new ExchangeRate(Currency.Eur, Currency.Usd, -1m, First)).ShouldBe(FaultCode.InvalidArgument, "rate");
        Refusal.Of(() => _ = new ExchangeRate(Currency.Eur, Currency.Eur, 1.1m, First)).ShouldBe(FaultCode.InvalidArgument, "rate");

        var rate = new ExchangeRate(Currency.Eur, Currency.Eur, 1m, First);
        (rate.Base, rate.Quote, rate.Rate, rate.Date).Should().Be((Currency.Eur, Currency.Eur, 1m, First));
    }

    [Fact]
    public void A_conversion_explains_its_way()
    {
        var conversion = Rates.Convert(new Money(1000, "JPY"), Currency.Eur, new LocalDate(2026, 2, 10));

        conversion.Original.Should().Be(new Money(1000, "JPY"));
        conversion.On.Should().Be(new LocalDate(2026, 2, 10));
        conversion.Rates.Select(rate => rate.Rate).Should().Equal(150m, 1.08m);
        conversion
            .Explain()
            .ToText()
            .Should()
            .Be(
                """
                Converted amount: 6.17 EUR = 1000 JPY ÷ 150 ÷ 1.08 [rates in force on 2026-02-10, rounded once at the end]
                  USD/JPY: 150 [in force since 2026-01-01]
                  EUR/USD: 1.08 [in force since 2026-01-15]

                """
            );
        conversion
            .Explain()
            .ToText(Language.Chinese)
            .Should()
            .StartWith(
                "折算金额：6.17 EUR = 1000 JPY ÷ 150 ÷ 1.08 [2026-02-10 有效汇率，最后一次性舍入]\n  USD/JPY：150 [自 2026-01-01 起有效]"
            );
        Rates.Convert(new Money(1, "USD"), Currency.Cny, First).Explain().Formula.English.Should().Be("1.00 USD × 7.1");
        var day = new LocalDate(2026, 2, 10);
        Rates.Convert(new Money(100, "EUR"), Currency.Cny, day).Explain().Formula.English.Should().Be("100.00 EUR × 1.08 × 7.2");
        Rates.Convert(new Money(100, "CNY"), Currency.Jpy, day).Explain().Formula.English.Should().Be("100.00 CNY ÷ 7.2 × 150");
    }
}
