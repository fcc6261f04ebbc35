namespace Ops.Domain.Tests.Kernel;

public sealed class StatusNamesTests
{
    [Theory]
    [InlineData(Status.NoData, "No data", "无数据")]
    [InlineData(Status.Red, "Red", "红")]
    [InlineData(Status.Amber, "Amber", "黄")]
    [InlineData(Status.Green, "Green", "绿")]
    public void A_status_has_a_word_in_both_languages(Status status, string english, string chinese) =>
        status.ToPhrase().Should().Be(new Phrase(english, chinese));

    [Fact]
    public void A_number_that_is_no_status_is_refused()
    {
        var call = () => ((Status)4).ToPhrase();

        call.Should().Throw<OpsException>().Where(fault => fault.Code == FaultCode.InvalidArgument && fault.Place == "status");
    }

    [Fact]
    public void A_word_is_read_in_the_readers_language()
    {
        var explanation = Explanation.Of(new Phrase("Status", "状态"), Status.Amber.ToPhrase(), new Phrase("near the target", "接近目标"));

        explanation.Value.Should().Be("Amber");
        explanation.ValueIn(Language.English).Should().Be("Amber");
        explanation.ValueIn(Language.Chinese).Should().Be("黄");
        Explanation.Of(new Phrase("Count", "数量"), 3m).ValueIn(Language.Chinese).Should().Be("3");
        explanation.ToText().Should().Be("Status: Amber = near the target\n");
        explanation.ToText(Language.Chinese).Should().Be("状态：黄 = 接近目标\n");
    }

    [Fact]
    public void Explanations_that_differ_in_their_word_only_are_different()
    {
        var english = Explanation.Of(new Phrase("Status", "状态"), new Phrase("Red", "红"));

        english.Should().NotBe(english with { Word = new Phrase("Red", "红色") });
        english.Should().Be(Explanation.Of(new Phrase("Status", "状态"), new Phrase("Red", "红")));
    }
}
