using System.Text.Json;

namespace Ops.Domain.Tests.Kernel;

public sealed class ExplanationTests
{
    private static readonly Explanation Actual = Explanation.Of(
        new Phrase("Actual", "实际"),
        12m,
        default,
        new Phrase("ledger row 7", "账簿第 7 行")
    );

    private static readonly Explanation Attainment = Explanation.Of(
        new Phrase("Attainment", "达成率"),
        0.75,
        Phrase.Of($"{12} / {16}"),
        new Phrase("own definition", "自定义"),
        Actual,
        Explanation.Of(new Phrase("Target", "目标"), 16m)
    ) with
    {
        Unit = new Phrase("of 1", "（占 1）"),
    };

    [Fact]
    public void A_tree_reads_as_indented_text_in_both_languages()
    {
        Attainment.ToText().Should().Be("Attainment: 0.75 of 1 = 12 / 16 [own definition]\n  Actual: 12 [ledger row 7]\n  Target: 16\n");
        Attainment.ToText(Language.Chinese).Should().Be("达成率：0.75 （占 1） = 12 / 16 [自定义]\n  实际：12 [账簿第 7 行]\n  目标：16\n");
        Attainment.ToString().Should().Be(Attainment.ToText());
    }

    [Fact]
    public void A_tree_reads_as_a_nested_markdown_list()
    {
        Attainment
            .ToMarkdown()
            .Should()
            .Be("- Attainment: 0.75 of 1 = 12 / 16 [own definition]\n  - Actual: 12 [ledger row 7]\n  - Target: 16\n");
        Attainment.ToMarkdown(Language.Chinese).Should().StartWith("- 达成率：0.75").And.Contain("\n  - 实际：12");
        Explanation.Of(new Phrase("Top", "顶"), 1m, default, default, Attainment).ToText().Should().Contain("\n    Actual: 12");
    }

    [Fact]
    public void An_undefined_figure_says_so()
    {
        var undefined = Explanation.Of(new Phrase("Rate", "比率"), (double?)null);

        undefined.Value.Should().BeNull();
        undefined.ToText().Should().Be("Rate: undefined\n");
        undefined.ToText(Language.Chinese).Should().Be("比率：无定义\n");
        Explanation.Of(new Phrase("Rate", "比率"), (string?)null).Value.Should().BeNull();
    }

    [Fact]
    public void A_value_that_is_no_number_is_refused()
    {
        Refusal.Of(() => Explanation.Of(default, double.NaN)).ShouldBe(FaultCode.InvalidArgument, "value");
        Refusal.Of(() => Explanation.Of(default, double.PositiveInfinity)).ShouldBe(FaultCode.InvalidArgument, "value");
    }

    [Fact]
    public void Equal_explanations_say_the_same()
    {
        var same = Attainment with { Parts = [.. Attainment.Parts] };
        same.Should().Be(Attainment);
        same.GetHashCode().Should().Be(Attainment.GetHashCode());

        (Attainment with { Figure = default }).Should().NotBe(Attainment);
        (Attainment with { Value = "0.7500" }).Should().NotBe(Attainment);
        (Attainment with { Unit = default }).Should().NotBe(Attainment);
        (Attainment with { Formula = default }).Should().NotBe(Attainment);
        (Attainment with { Source = default }).Should().NotBe(Attainment);
        (Attainment with { Parts = [Attainment.Parts[1], Attainment.Parts[0]] }).Should().NotBe(Attainment);
        (Attainment with { Parts = [Actual] }).Should().NotBe(Attainment);
        Explanation? none = null;
        (none == same).Should().BeFalse();
        (same == none).Should().BeFalse();
    }

    [Fact]
    public void Hash_codes_tell_explanations_apart()
    {
        Explanation[] others =
        [
            Attainment with
            {
                Figure = default,
            },
            Attainment with
            {
                Value = "1",
            },
            Attainment with
            {
                Unit = default,
            },
            Attainment with
            {
                Formula = default,
            },
            Attainment with
            {
                Source = default,
            },
            Attainment with
            {
                Parts = [],
            },
        ];
        others.Select(other => other.GetHashCode()).Should().NotContain(Attainment.GetHashCode());
    }

    [Fact]
    public void An_explanation_can_be_written_as_json()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(Attainment));

        json.RootElement.GetProperty("Value").GetString().Should().Be("0.75");
        json.RootElement.GetProperty("Figure").GetProperty("Chinese").GetString().Should().Be("达成率");
        json.RootElement.GetProperty("Parts").GetArrayLength().Should().Be(2);
    }
}
