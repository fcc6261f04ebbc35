using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class SeriesWordsTests
{
    [Fact]
    public void Every_verdict_has_a_word_of_its_own_in_both_languages()
    {
        Distinct(Enum.GetValues<TrendDirection>().Select(value => value.ToPhrase()));
        Distinct(Enum.GetValues<AssuranceIcon>().Select(value => value.ToPhrase()));
        Distinct(Enum.GetValues<VariationIcon>().Select(value => value.ToPhrase()));
        Distinct(Enum.GetValues<ControlChartKind>().Select(value => value.ToPhrase()));
    }

    [Theory]
    [InlineData(TrendDirection.Increasing, "Increasing", "上升")]
    [InlineData(TrendDirection.Decreasing, "Decreasing", "下降")]
    [InlineData(TrendDirection.None, "None shown", "未显示")]
    public void A_trend_is_named_for_its_direction(TrendDirection direction, string english, string chinese) =>
        direction.ToPhrase().Should().Be(new Phrase(english, chinese));

    [Fact]
    public void A_trend_is_explained_in_the_readers_language()
    {
        var explanation = MannKendall.Of([1, 3, 2, 5, 6, 8]).Explain();

        explanation.ToText(Language.Chinese).Should().StartWith("趋势：上升");
        explanation.ToText().Should().StartWith("Trend: Increasing");
    }

    private static void Distinct(IEnumerable<Phrase> words)
    {
        words.Select(word => word.English).Should().OnlyHaveUniqueItems().And.NotContain("");
        words.Select(word => word.Chinese).Should().OnlyHaveUniqueItems().And.NotContain("");
    }
}
