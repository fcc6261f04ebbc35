using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;
using Ops.Domain.Architecture.Tests.Results;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The machine's culture changes nothing: neither a figure nor a text, and not the words of a refusal.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Every_result_reads_the_same_under(string culture)
    {
        Breaches.MustBeNone(
            from member in Entries.All
            let here = Texts.Under("", () => Call(member))
            let there = Texts.Under(culture, () => Call(member))
            where here != there
            select $"{Names.Signature(member)} says under {culture}:\n{there}\nand without culture:\n{here}"
        );
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Every_result_has_the_same_figures_under(string culture)
    {
        Breaches.MustBeNone(
            from member in Entries.All
            let here = Texts.ResultUnder("", () => Call(member))
            let there = Texts.ResultUnder(culture, () => Call(member))
            from found in Sameness.Differences(here, there)
            select $"{Names.Signature(member)} differs under {culture} in {found}"
        );
    }

    [Fact]
    public void A_text_that_depends_on_the_culture_is_seen() =>
        Texts.Under("de-DE", () => $"{1.5}").Should().NotBe(Texts.Under("", () => $"{1.5}"));

    [Fact]
    public void A_refusal_that_depends_on_the_culture_is_seen() =>
        Texts
            .Under("de-DE", () => throw new ArgumentException($"{1.5}"))
            .Should()
            .NotBe(Texts.Under("", () => throw new ArgumentException($"{1.5}")));

    private static object? Call(System.Reflection.MethodBase member) =>
        Invocation.Run(member, Samples.InstanceFor(member), Samples.ArgumentsOf(member));
}
