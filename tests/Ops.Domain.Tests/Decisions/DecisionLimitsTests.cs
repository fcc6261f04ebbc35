using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

/// <summary>Rankings and choices at their limits, and what they say of themselves.</summary>
public class DecisionLimitsTests
{
    [Fact]
    public void The_best_compromise_may_be_best_at_nothing()
    {
        // Gaps to the best, sixths of weight: a (1, 0 …), b six of 0.6, c (0.72, 0.2, 0.2, 0.2, 0.24, 0.24), d (0, 1 …).
        // S: 1/6, 0.6, 0.3, 5/6; R: 1/6, 0.1, 0.12, 1/6. Shares of S: 0, 0.65, 0.2, 1; of R: 1, 0, 0.3, 1. Q: 0.5, 0.325, 0.25, 1.
        var ranking = Vikor.Of(
            Matrices.Scores(
                [1, 1, 1, 1, 1, 1],
                [0, 1, 1, 1, 1, 1],
                [0.4, 0.4, 0.4, 0.4, 0.4, 0.4],
                [0.28, 0.8, 0.8, 0.8, 0.76, 0.76],
                [1, 0, 0, 0, 0, 0]
            )
        );
        ranking.Compromise.Select(q => Math.Round(q, 12)).Should().Equal(0.5, 0.325, 0.25, 1);
        ranking.Ranks.Should().Equal(3, 2, 1, 4);
        // c is first in neither S (a is) nor R (b is), and b is no third behind.
        (ranking.HasAcceptableStability, ranking.HasAcceptableAdvantage)
            .Should()
            .Be((false, false));
        // Within a third of c: b and a.
        ranking.CompromiseSet.Should().Equal(2, 1, 0);
    }

    [Fact]
    public void Two_that_are_each_best_at_one_thing_have_no_advantage()
    {
        // S: 0.4 and 0.6, R: 0.4 and 0.3: Q is a half for both.
        var ranking = Vikor.Of(Matrices.Scores([3, 3, 4], [2, 2, 1], [1, 1, 2]));
        ranking.Compromise.Should().Equal(0.5, 0.5);
        (ranking.HasAcceptableAdvantage, ranking.HasAcceptableStability).Should().Be((false, true));
        ranking.CompromiseSet.Should().Equal(0, 1);
    }

    [Fact]
    public void A_ranking_tells_each_place()
    {
        WeightedSum
            .Of(Matrices.Mountains)
            .Explain()
            .ToText()
            .Should()
            .Contain("Alternative 1: 0.5 = rank 2 of 3")
            .And.Contain("Alternative 2: 0.625 = rank 1 of 3")
            .And.Contain("Alternative 3: 0.5 = rank 2 of 3");
        Topsis.Of(Matrices.Scores([1, 1], [2, 1], [1, 2])).Scores.Should().Equal(0.5, 0.5);
    }

    [Fact]
    public void Negative_parts_of_a_backlog_are_refused_by_name()
    {
        ((Action)(() => Backlog.Rice([new("a", 1, -1, 1, 1)]))).Refuses(FaultCode.InvalidArgument, "items[0].impact");
        ((Action)(() => Backlog.Wsjf([new("a", -1, 1, 1, 1)]))).Refuses(FaultCode.InvalidArgument, "items[0].businessValue");
    }

    [Fact]
    public void Regret_tells_all_criteria_and_a_bin_its_mean_forecast()
    {
        var payoffs = PayoffMatrix.Of(
            ["a", "b"],
            ["s", "t"],
            [
                [1, 4],
                [2, 2],
            ]
        );
        var choice = RegretAnalysis.Of(payoffs, new RegretOptions { Optimism = 0.3 });
        // a: 0.3·4 + 0.7·1 = 1.9, b: 2.
        choice.Hurwicz.Explain().ToText(Language.Chinese).Should().Contain("0.3 × 最好情形 + 0.7 × 最坏情形");
        string text = choice.Explain().ToText();
        foreach (string criterion in new[] { "Minimax regret", "Maximin", "Maximax", "Hurwicz", "Laplace" })
            text.Should().Contain(criterion);
        ForecastLog
            .Of([new("q1", 0.8, true), new("q2", 0.8, false)])
            .Calibration.Single(bin => bin.Count == 2)
            .MeanForecast.Should()
            .BeApproximately(0.8, 1e-12);
    }
}
