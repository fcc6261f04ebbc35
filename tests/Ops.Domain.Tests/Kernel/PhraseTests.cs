using System.Globalization;
using NodaTime;

namespace Ops.Domain.Tests.Kernel;

public sealed class PhraseTests
{
    [Fact]
    public void A_phrase_has_two_texts()
    {
        var phrase = new Phrase("cost", "成本");

        phrase.In(Language.English).Should().Be("cost");
        phrase.In(Language.Chinese).Should().Be("成本");
        phrase.ToString().Should().Be("cost");
        phrase.IsEmpty.Should().BeFalse();
        phrase.Should().Be(new Phrase("cost", "成本")).And.NotBe(new Phrase("cost", "费用"));
    }

    [Fact]
    public void The_empty_phrase_is_empty_in_both()
    {
        default(Phrase).IsEmpty.Should().BeTrue();
        default(Phrase).English.Should().BeEmpty();
        default(Phrase).Chinese.Should().BeEmpty();
        new Phrase("", "").IsEmpty.Should().BeTrue();
        new Phrase("a", "").IsEmpty.Should().BeFalse();
        new Phrase("", "甲").IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void Null_is_no_text()
    {
        Refusal.Of(() => _ = new Phrase(null!, "")).ShouldBe(FaultCode.InvalidArgument, "english");
        Refusal.Of(() => _ = new Phrase("", null!)).ShouldBe(FaultCode.InvalidArgument, "chinese");
        Refusal.Of(() => Phrase.Of(null!)).ShouldBe(FaultCode.InvalidArgument, "symbols");
        Refusal.Of(() => Phrase.Of(null!, $"x")).ShouldBe(FaultCode.InvalidArgument, "english");
        Refusal.Of(() => Phrase.Of($"x", null!)).ShouldBe(FaultCode.InvalidArgument, "chinese");
    }

    [Fact]
    public void Numbers_in_a_phrase_are_written_without_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            double third = 1.0 / 3.0;
            var phrase = Phrase.Of($"{third} + {1.50m} + {1234.5:F2} + {12}");
            phrase.English.Should().Be("0.3333333333 + 1.50 + 1234.50 + 12");
            phrase.Chinese.Should().Be(phrase.English);
            Phrase.Of($"rate {0.5}", $"汇率 {0.25}").Should().Be(new Phrase("rate 0.5", "汇率 0.25"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Figures_show_ten_digits_and_days_as_iso()
    {
        Figures.Text(2.0 / 3.0).Should().Be("0.6666666667");
        Figures.Text(1e21).Should().Be("1E+21");
        Figures.Text(12.30m).Should().Be("12.30");
        Figures.Text(new LocalDate(2026, 2, 3)).Should().Be("2026-02-03");
    }
}
