namespace Ops.Domain.Tests.Kernel;

public sealed class CurrencyTests
{
    // ISO 4217, list one.
    [Theory]
    [InlineData("USD", 840, 2)]
    [InlineData("EUR", 978, 2)]
    [InlineData("CNY", 156, 2)]
    [InlineData("GBP", 826, 2)]
    [InlineData("CHF", 756, 2)]
    [InlineData("ALL", 8, 2)]
    [InlineData("XCG", 532, 2)]
    [InlineData("ZWG", 924, 2)]
    [InlineData("JPY", 392, 0)]
    [InlineData("KRW", 410, 0)]
    [InlineData("VND", 704, 0)]
    [InlineData("CLP", 152, 0)]
    [InlineData("ISK", 352, 0)]
    [InlineData("BIF", 108, 0)]
    [InlineData("DJF", 262, 0)]
    [InlineData("GNF", 324, 0)]
    [InlineData("KMF", 174, 0)]
    [InlineData("PYG", 600, 0)]
    [InlineData("RWF", 646, 0)]
    [InlineData("UGX", 800, 0)]
    [InlineData("UYI", 940, 0)]
    [InlineData("VUV", 548, 0)]
    [InlineData("XAF", 950, 0)]
    [InlineData("XOF", 952, 0)]
    [InlineData("XPF", 953, 0)]
    [InlineData("BHD", 48, 3)]
    [InlineData("IQD", 368, 3)]
    [InlineData("JOD", 400, 3)]
    [InlineData("KWD", 414, 3)]
    [InlineData("LYD", 434, 3)]
    [InlineData("OMR", 512, 3)]
    [InlineData("TND", 788, 3)]
    [InlineData("CLF", 990, 4)]
    [InlineData("UYW", 927, 4)]
    [InlineData("XAU", 959, null)]
    [InlineData("XDR", 960, null)]
    [InlineData("XTS", 963, null)]
    [InlineData("XXX", 999, null)]
    public void A_code_has_the_number_and_minor_unit_of_the_standard(string code, int number, int? places)
    {
        var currency = Currency.Of(code);

        currency.Code.Should().Be(code);
        currency.NumericCode.Should().Be(number);
        currency.MinorUnits.Should().Be(places);
    }

    [Fact]
    public void Seventeen_currencies_have_no_decimals_seven_have_three_and_two_have_four()
    {
        var byPlaces = Currency.All.ToLookup(currency => currency.MinorUnits);

        byPlaces[0].Should().HaveCount(17);
        byPlaces[3].Should().HaveCount(7);
        byPlaces[4].Should().HaveCount(2);
        byPlaces[null].Should().HaveCount(13);
        byPlaces[2].Should().HaveCount(Currency.All.Length - 39);
    }

    [Fact]
    public void Every_row_of_the_table_is_well_formed_and_unique()
    {
        Currency
            .All.Select(currency => currency.Code)
            .Should()
            .OnlyHaveUniqueItems()
            .And.OnlyContain(code => code.Length == 3 && code.All(char.IsAsciiLetterUpper));
        Currency
            .All.Select(currency => currency.NumericCode)
            .Should()
            .OnlyHaveUniqueItems()
            .And.OnlyContain(number => number > 0 && number < 1000);
        Currency.All.Select(currency => currency.Name.Chinese).Should().OnlyHaveUniqueItems();
        Currency.All.Select(currency => currency.Name.English).Should().OnlyContain(name => name.Length > 0);
        Currency.All.Should().BeInAscendingOrder(currency => currency.Code, StringComparer.Ordinal);
        foreach (var currency in Currency.All)
            Currency.Of(currency.Code).Should().Be(currency);
    }

    [Theory]
    [InlineData("ZZZ")]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("USDX")]
    [InlineData("")]
    [InlineData("HRK")] // withdrawn 2023
    public void A_code_that_is_not_current_is_an_unknown_reference(string code)
    {
        var refusal = Refusal.Of(() => Currency.Of(code));

        refusal.ShouldBe(FaultCode.UnknownReference, "code");
        refusal.Message.Should().Contain($"'{code}'");
        Currency.TryParse(code, null, out var none).Should().BeFalse();
        none.Should().Be(Currency.None);
    }

    [Fact]
    public void Null_is_refused_and_never_parsed()
    {
        Refusal.Of(() => Currency.Of(null!)).ShouldBe(FaultCode.InvalidArgument, "code");
        Refusal.Of(() => Currency.Parse("", null)).ShouldBe(FaultCode.UnknownReference, "code");
        Refusal.Of(() => Currency.Parse([], null)).ShouldBe(FaultCode.EmptyInput, "s");
        Refusal.Of(() => Currency.Parse("EU".AsSpan(), null)).ShouldBe(FaultCode.UnknownReference, "code");
        Currency.TryParse(null, null, out _).Should().BeFalse();
    }

    [Fact]
    public void The_default_is_no_currency()
    {
        default(Currency).Should().Be(Currency.None);
        Currency.None.Code.Should().Be("XXX");
        Currency.None.Should().Be(Currency.Of("XXX"));
    }

    [Fact]
    public void The_named_currencies_are_those_of_their_codes()
    {
        Currency.Cny.Should().Be(Currency.Of("CNY"));
        Currency.Eur.Should().Be(Currency.Of("EUR"));
        Currency.Gbp.Should().Be(Currency.Of("GBP"));
        Currency.Jpy.Should().Be(Currency.Of("JPY"));
        Currency.Usd.Should().Be(Currency.Of("USD"));
        Currency.Cny.Name.Should().Be(new Phrase("Yuan Renminbi", "人民币元"));
    }

    [Fact]
    public void Currencies_order_by_code()
    {
        (Currency.Cny < Currency.Eur).Should().BeTrue();
        (Currency.Eur < Currency.Cny).Should().BeFalse();
        (Currency.Eur > Currency.Cny).Should().BeTrue();
        (Currency.Cny > Currency.Eur).Should().BeFalse();
        (Currency.Cny <= Currency.Of("CNY")).Should().BeTrue();
        (Currency.Cny >= Currency.Of("CNY")).Should().BeTrue();
        (Currency.Eur <= Currency.Cny).Should().BeFalse();
        (Currency.Cny >= Currency.Eur).Should().BeFalse();
        (Currency.Cny < Currency.Of("CNY")).Should().BeFalse();
        (Currency.Cny > Currency.Of("CNY")).Should().BeFalse();
        Currency.None.CompareTo(Currency.Usd).Should().BePositive("XXX stands after USD, although it is the default");
    }

    [Fact]
    public void A_currency_writes_and_reads_its_code()
    {
        Span<char> wide = stackalloc char[5];
        Span<char> narrow = stackalloc char[2];

        Currency.Usd.TryFormat(wide, out int written, default, null).Should().BeTrue();
        written.Should().Be(3);
        wide[..3].ToString().Should().Be("USD");
        Currency.Usd.TryFormat(narrow, out written, default, null).Should().BeFalse();
        written.Should().Be(0);
        Currency.Usd.ToString().Should().Be("USD");
        Currency.Usd.ToString("anything", null).Should().Be("USD");
        Currency.Parse("USD", null).Should().Be(Currency.Usd);
        Currency.Parse("USD".AsSpan(), null).Should().Be(Currency.Usd);
        Currency.TryParse("JPY", null, out var yen).Should().BeTrue();
        yen.Should().Be(Currency.Jpy);
    }
}
