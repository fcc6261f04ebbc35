using Ops.Domain.Architecture.Tests.House;
using Ops.Domain.Architecture.Tests.Results;

namespace Ops.Domain.Architecture.Tests;

/// <summary>Every figure explains itself, in English and in Chinese.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void Every_result_of_Of_can_explain_itself()
    {
        var plain = PlainResults.All.Select(entry => entry.Type).ToHashSet();
        var silent = ResultCalls.OfMethods.Where(method =>
            !ResultCalls.IsExplainable(method.ReturnType) && !plain.Contains(Names.Of(ResultCalls.Bare(method.ReturnType)))
        );

        Breaches.MustBeNone(
            silent.Select(method => $"{Names.Signature(method)} gives {Names.Full(method.ReturnType)}, which is no IExplainable")
        );
    }

    [Fact]
    public void Every_explanation_reads_well_in_both_languages()
    {
        Breaches.MustBeNone(
            from method in ResultCalls.Explaining
            from breach in Explained(() => ResultCalls.Explainable(method).Select(result => result.Explain()).ToList())
            select $"{Names.Signature(method)}: {breach}"
        );
    }

    [Fact]
    public void Every_plain_result_is_one_that_an_Of_returns()
    {
        var returned = ResultCalls.OfMethods.Select(method => Names.Of(ResultCalls.Bare(method.ReturnType))).ToHashSet();

        PlainResults.All.Where(entry => !returned.Contains(entry.Type)).Should().BeEmpty();
        PlainResults.All.Should().OnlyContain(entry => entry.Reason.Length > 10);
    }

    public static TheoryData<Explanation, string> Bad =>
        new()
        {
            { Explanation.Of(new Phrase("", "均值"), 1m), "no name" },
            { Explanation.Of(new Phrase("Mean", ""), 1m), "no name" },
            { Explanation.Of(new Phrase("mean", "mean"), 1m), "not translated" },
            { Explanation.Of(new Phrase("Mean", "均值"), "NaN"), "shows NaN" },
            { Explanation.Of(new Phrase("Mean", "均值"), 1m, Phrase.Of($"{double.PositiveInfinity} / 2")), "shows Infinity" },
            { Explanation.Of(new Phrase("Mean", "均值"), 1m, parts: Explanation.Of(new Phrase("", ""), 1m)), "no name" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_explanation_is_seen(Explanation bad, string told) =>
        ExplanationRules.Breaches(bad).Should().Contain(breach => breach.Contains(told));

    [Fact]
    public void A_good_explanation_is_fine() =>
        ExplanationRules
            .Breaches(Explanation.Of(new Phrase("Mean", "均值"), 1.5, Phrase.Of($"3 / 2"), default, Explanation.Of(Phrase.Of($"n"), 2m)))
            .Should()
            .BeEmpty();

    private static IEnumerable<string> Explained(Func<List<Explanation>> explain)
    {
        try
        {
            var explanations = explain();
            return explanations.Count == 0
                ? ["its sample call gives nothing to explain"]
                : explanations.SelectMany(ExplanationRules.Breaches).Distinct();
        }
        catch (Exception refusal)
        {
            return [$"its sample call stops with {refusal.GetType().Name}: {refusal.Message}"];
        }
    }
}
