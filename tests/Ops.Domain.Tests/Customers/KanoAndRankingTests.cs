using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class KanoAndRankingTests
{
    /// <summary>Kano's evaluation table of 1984, row by row: like Q A A A O; the middle rows R I I I M; dislike R R R R Q.</summary>
    [Theory]
    [InlineData(KanoAnswer.Like, "QAAAO")]
    [InlineData(KanoAnswer.MustBe, "RIIIM")]
    [InlineData(KanoAnswer.Neutral, "RIIIM")]
    [InlineData(KanoAnswer.LiveWith, "RIIIM")]
    [InlineData(KanoAnswer.Dislike, "RRRRQ")]
    public void Each_pair_of_answers_has_its_category(KanoAnswer functional, string row)
    {
        string got = string.Concat(
            Enum.GetValues<KanoAnswer>().Select(dysfunctional => $"{new KanoPair(functional, dysfunctional).Category}"[0])
        );
        got.Should().Be(row);
    }

    [Fact]
    public void The_coefficients_leave_out_reverse_and_questionable()
    {
        var analysis = KanoAnalysis.Of([
            new(KanoAnswer.Like, KanoAnswer.Neutral),
            new(KanoAnswer.Like, KanoAnswer.Dislike),
            new(KanoAnswer.Neutral, KanoAnswer.Dislike),
            new(KanoAnswer.Neutral, KanoAnswer.Dislike),
            new(KanoAnswer.Neutral, KanoAnswer.Neutral),
            new(KanoAnswer.Like, KanoAnswer.Like),
            new(KanoAnswer.Neutral, KanoAnswer.Like),
        ]);
        analysis.Better.Should().Be(0.4);
        analysis.Worse.Should().Be(-0.6);
        analysis.Attractive.Should().Be(1);
        analysis.OneDimensional.Should().Be(1);
        analysis.MustBe.Should().Be(2);
        analysis.Indifferent.Should().Be(1);
        analysis.Questionable.Should().Be(1);
        analysis.Reverse.Should().Be(1);
    }

    [Fact]
    public void Contradictions_alone_have_no_coefficients()
    {
        var analysis = KanoAnalysis.Of([new(KanoAnswer.Like, KanoAnswer.Like)]);
        analysis.Better.Should().BeNull();
        analysis.Worse.Should().BeNull();
        Refusal.Of(FaultCode.EmptyInput, "answers", () => KanoAnalysis.Of([]));
        Refusal.Of(FaultCode.InvalidArgument, "functional", () => new KanoPair((KanoAnswer)9, KanoAnswer.Like));
    }

    /// <summary>(25·3.8 + sum)/(25 + count) by hand: 100/26, 3705/925 and 3.8.</summary>
    [Fact]
    public void Few_ratings_are_drawn_to_the_usual_mean()
    {
        var ranking = BayesianAverage.Of([new("new", 0, 0), new("one", 1, 5), new("many", 900, 3610)], 3.8, 25);
        ranking.Items[0].Score.Should().BeApproximately(3.8, 1e-12);
        ranking.Items[1].Score.Should().BeApproximately(100.0 / 26, 1e-12);
        ranking.Items[2].Score.Should().BeApproximately(3705.0 / 925, 1e-12);
        ranking.Items.Select(item => item.Rank).Should().Equal(3, 2, 1);
        ranking.Items[0].Mean.Should().BeNull();
        ranking.Items[1].Mean.Should().Be(5);
    }

    [Fact]
    public void Equal_scores_share_a_rank()
    {
        BayesianAverage.Of([new("a", 1, 4), new("b", 2, 8), new("c", 1, 5)], 4, 0).Items.Select(item => item.Rank).Should().Equal(2, 2, 1);
        Refusal.Of(FaultCode.EmptyInput, "items", () => BayesianAverage.Of([], 3, 1));
        Refusal.Of(FaultCode.InvalidArgument, "priorCount", () => BayesianAverage.Of([new("a", 1, 4)], 3, -0.1));
        Refusal.Of(FaultCode.InvalidArgument, "priorMean", () => BayesianAverage.Of([new("a", 1, 4)], double.NaN, 1));
        Refusal.Of(FaultCode.InvalidArgument, "count", () => new RatedItem("a", -1, 4));
        Refusal.Of(FaultCode.DuplicateKey, "items[1]", () => BayesianAverage.Of([new("a", 1, 4), new("a", 1, 4)], 3, 1));
        Refusal.Of(FaultCode.ZeroDenominator, "items[1]", () => BayesianAverage.Of([new("a", 1, 4), new("b", 0, 0)], 3, 0));
    }
}
