using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class WeightStabilityTests
{
    [Fact]
    public void The_limits_are_where_the_lines_cross()
    {
        // At weight t of c1 the others keep 3 : 2. a: 0.9 t + (1 − t)(0.6 · 0.4 + 0.4 · 0.5) = 0.44 + 0.46 t; b: 0.78 − 0.28 t: equal at 0.34/0.74.
        var stability = WeightStability.OfScores(Matrices.Scores([5, 3, 2], [0.9, 0.4, 0.5], [0.5, 0.9, 0.6], [0.3, 0.5, 1]));
        stability.Scores[0].Should().BeApproximately(0.67, 1e-15);
        stability.Leader.Should().Be(0);
        stability.IsTied.Should().BeFalse();
        var first = stability.Criteria[0];
        (first.Criterion, first.Weight, first.Upper, first.ChallengerBelow, first.ChallengerAbove).Should().Be(("c1", 0.5, 1, 1, null));
        first.Lower.Should().BeApproximately(34.0 / 74, 1e-12);
        // c2: a is 0.4 t + (1 − t)(5 · 0.9 + 2 · 0.5)/7 = (5.5 − 2.7 t)/7, b (3.7 + 2.6 t)/7: equal at 1.8/5.3.
        stability.Criteria[1].Upper.Should().BeApproximately(18.0 / 53, 1e-12);
        stability.Criteria[1].ChallengerBelow.Should().BeNull();
        stability.MostSensitive!.Value.Criterion.Should().Be("c2");
        stability.MostSensitive.Value.Change.Should().BeApproximately((18.0 / 53) - 0.3, 1e-12);
        stability.MostSensitive.Value.Challenger.Should().Be(1);
    }

    [Fact]
    public void Who_leads_everywhere_cannot_be_overtaken()
    {
        var stability = WeightStability.OfScores(Matrices.Scores([2, 1], [1, 1], [0.5, 0.2]));
        stability
            .Criteria.Should()
            .OnlyContain(c => c.Lower == 0 && c.Upper == 1 && c.ChallengerBelow == null && c.ChallengerAbove == null);
        stability.MostSensitive.Should().BeNull();
        stability.Explain().ToText().Should().Contain("no change of one weight");
    }

    [Fact]
    public void Being_level_at_the_end_is_no_challenge() =>
        WeightStability.OfScores(Matrices.Scores([1, 1], [0.5, 0.8], [0.5, 0.1])).MostSensitive.Should().BeNull();

    [Fact]
    public void A_criterion_without_weight_can_only_gain()
    {
        var interval = WeightStability.OfScores(Matrices.Scores([1, 1, 0], [1, 1, 0], [0, 0, 2])).Criteria[2];
        (interval.Lower, interval.ChallengerBelow, interval.ChallengerAbove).Should().Be((0, null, 1));
        interval.Upper.Should().BeApproximately(1.0 / 3, 1e-12); // 1 − t = 2 t
    }

    [Fact]
    public void A_tie_falls_to_the_earlier_and_needs_no_change()
    {
        var stability = WeightStability.OfScores(Matrices.Scores([1, 1], [1, 0], [0, 1]));
        (stability.Leader, stability.IsTied).Should().Be((0, true));
        stability
            .MostSensitive.Should()
            .BeEquivalentTo(
                new
                {
                    Criterion = "c1",
                    Change = 0.0,
                    Challenger = 1,
                }
            );
    }

    [Fact]
    public void Costs_count_against_their_alternative()
    {
        var matrix = DecisionMatrix.Of(
            [
                [1, 3],
                [2, 5],
            ],
            [1, 1],
            [Direction.LowerIsBetter, Direction.HigherIsBetter]
        );
        WeightStability.OfScores(matrix).Scores.Should().Equal(1, 1.5);
        // Scaled between worst and best: (1, 0) and (0, 1).
        WeightStability.Of(matrix).Scores.Should().Equal(0.5, 0.5);
    }

    [Fact]
    public void Inside_the_range_the_leader_leads_and_beyond_it_the_challenger() =>
        Gen.Select(Matrices.Any, Gen.Double[0, 1])
            .Sample(
                (matrix, share) =>
                {
                    var stability = WeightStability.Of(matrix);
                    for (int j = 0; j < stability.Criteria.Length; j++)
                    {
                        var interval = stability.Criteria[j];
                        double inside = interval.Lower + (share * (interval.Upper - interval.Lower));
                        if (!Leads(matrix, j, inside, stability.Leader))
                            return false;
                        double below = interval.Lower - (0.01 * interval.Lower);
                        if (interval.ChallengerBelow is { } under && !Beats(matrix, j, below, under, stability.Leader))
                            return false;
                        double above = interval.Upper + (0.01 * (1 - interval.Upper));
                        if (interval.ChallengerAbove is { } over && !Beats(matrix, j, above, over, stability.Leader))
                            return false;
                    }
                    return true;
                }
            );

    [Fact]
    public void A_stability_needs_rivals_and_proportions()
    {
        (
            (Action)(
                () =>
                    WeightStability.OfScores(
                        Matrices.Scores(
                            [1, 1],
                            [
                                [1, 2],
                            ]
                        )
                    )
            )
        ).Refuses(FaultCode.InsufficientData, "alternatives");
        ((Action)(() => WeightStability.OfScores(Matrices.Scores([1], [1], [2])))).Refuses(FaultCode.InsufficientData, "criteria");
        ((Action)(() => WeightStability.OfScores(Matrices.Scores([0, 0], [1, 2], [2, 1])))).Refuses(FaultCode.ZeroDenominator, "weights");
        ((Action)(() => WeightStability.OfScores(Matrices.Scores([0, 3], [1, 2], [2, 1])))).Refuses(
            FaultCode.ZeroDenominator,
            "criterion 'c2'"
        );
        ((Action)(() => WeightStability.Of(Matrices.Scores([1, 1], [1, 2], [1, 1])))).Refuses(FaultCode.ZeroDenominator, "criterion 'c1'");
    }

    [Fact]
    public void Leaving_out_an_alternative_can_reverse_two_others()
    {
        // a 49, b 29.4 + 5.1, c 51 of 100. Without c both columns stretch between a and b alone: a has the first and 49, b the second and 51.
        var reversals = RankReversals.Of(Matrices.Scores([49, 51], [10, 0], [6, 1], [0, 10]));
        reversals.Ranks.Should().Equal(2, 3, 1);
        reversals.Reversals.Should().Equal(new RankReversal(2, 0, 1));
        reversals.IsStable.Should().BeFalse();
        // With equal weights a and b tie when c leaves: that is no reversal.
        RankReversals.Of(Matrices.Scores([1, 1], [10, 0], [6, 1], [0, 10])).IsStable.Should().BeTrue();
        reversals.Undecided.Should().BeEmpty();
        reversals.Explain().ToText().Should().Contain("without c: b before a");
    }

    [Fact]
    public void A_reversal_is_what_ranking_again_shows() =>
        Gen.Select(Matrices.Any, Gen.Enum<RankingMethod>())
            .Sample(
                (matrix, method) =>
                {
                    var found = RankReversals.Of(matrix, method);
                    foreach (var (removed, better, worse) in found.Reversals)
                    {
                        int[] left = [.. Enumerable.Range(0, matrix.Alternatives).Where(i => i != removed)];
                        var rest = DecisionMatrix.Of(matrix.Criteria, [.. left.Select(i => matrix.Row(i).ToArray())]);
                        var ranks = method switch
                        {
                            RankingMethod.Topsis => Topsis.Of(rest).Ranks,
                            RankingMethod.Vikor => Vikor.Of(rest).Ranks,
                            _ => WeightedSum.Of(rest).Ranks,
                        };
                        bool turned =
                            found.Ranks[better] < found.Ranks[worse]
                            && ranks[Array.IndexOf(left, better)] > ranks[Array.IndexOf(left, worse)];
                        if (!turned)
                            return false;
                    }
                    return true;
                }
            );

    [Fact]
    public void Reversals_need_three_and_name_where_the_method_fails()
    {
        ((Action)(() => RankReversals.Of(Matrices.Scores([1], [1], [2])))).Refuses(FaultCode.InsufficientData, "alternatives");
        ((Action)(() => RankReversals.Of(Matrices.Mountains, (RankingMethod)7))).Refuses(FaultCode.InvalidArgument, "method");
        RankReversals.Of(Matrices.Scores([1], [1], [1], [2])).Undecided.Should().Equal(2);
    }

    private static double[] Scores(DecisionMatrix matrix, int criterion, double weight)
    {
        double rest = matrix.Criteria.Where((_, j) => j != criterion).Sum(c => c.Weight);
        return
        [
            .. WeightedSum
                .Of(
                    DecisionMatrix.Of(
                        [
                            .. matrix.Criteria.Select(
                                (c, j) => new Criterion(c.Id, c.Direction, j == criterion ? weight : c.Weight / rest * (1 - weight))
                            ),
                        ],
                        [.. Enumerable.Range(0, matrix.Alternatives).Select(i => matrix.Row(i).ToArray())]
                    )
                )
                .Scores,
        ];
    }

    private static bool Leads(DecisionMatrix matrix, int criterion, double weight, int leader)
    {
        double[] scores = Scores(matrix, criterion, weight);
        return scores[leader] >= scores.Max() - 1e-8;
    }

    private static bool Beats(DecisionMatrix matrix, int criterion, double weight, int challenger, int leader)
    {
        double[] scores = Scores(matrix, criterion, weight);
        return scores[challenger] > scores[leader] - 1e-8;
    }
}
