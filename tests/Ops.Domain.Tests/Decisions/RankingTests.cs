using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class RankingTests
{
    [Fact]
    public void Topsis_ranks_the_aircraft_of_hwang_and_yoon()
    {
        var ranking = Topsis.Of(Matrices.Aircraft);
        double[] published = [0.643, 0.268, 0.613, 0.312];
        for (int i = 0; i < published.Length; i++)
            ranking.Scores[i].Should().BeApproximately(published[i], 0.001);
        ranking.Ranks.Should().Equal(1, 4, 2, 3);
    }

    [Fact]
    public void Vikor_chooses_the_mountain_of_opricovic_and_tzeng()
    {
        var ranking = Vikor.Of(Matrices.Mountains);
        ranking.GroupUtility.Should().Equal(0.5, 0.375, 0.5);
        ranking.IndividualRegret.Should().Equal(0.5, 0.25, 0.5);
        ranking.Compromise.Should().Equal(1, 0, 1);
        ranking.Ranks.Should().Equal(2, 1, 2);
        ranking.HasAcceptableAdvantage.Should().BeTrue(); // 1 − 0 ≥ 1/2
        ranking.HasAcceptableStability.Should().BeTrue();
        ranking.CompromiseSet.Should().Equal(1);
    }

    [Fact]
    public void The_weighted_sum_takes_each_figure_between_worst_and_best()
    {
        // Risk is a cost: 1 → 1, 2 → 3/4, 5 → 0; altitude 3000 → 0, 3750 → 1/2, 4500 → 1.
        var ranking = WeightedSum.Of(Matrices.Mountains);
        ranking.Scores.Should().Equal(0.5, 0.625, 0.5);
        ranking.Ranks.Should().Equal(2, 1, 2);
    }

    [Fact]
    public void Without_acceptable_advantage_the_compromise_is_a_set()
    {
        // One criterion, figures 0, 9 and 10: S = R = Q = 1, 0.1, 0; the lead 0.1 is below 1/(3 − 1).
        var close = Vikor.Of(
            DecisionMatrix.Of(
                [
                    [0],
                    [9],
                    [10],
                ],
                [1],
                [Direction.HigherIsBetter]
            )
        );
        close.HasAcceptableAdvantage.Should().BeFalse();
        close.CompromiseSet.Should().Equal(2, 1);
        // 0, 5 and 10: the lead is exactly 1/2.
        var far = Vikor.Of(
            DecisionMatrix.Of(
                [
                    [0],
                    [5],
                    [10],
                ],
                [1],
                [Direction.HigherIsBetter]
            )
        );
        far.HasAcceptableAdvantage.Should().BeTrue();
        far.CompromiseSet.Should().Equal(2);
    }

    [Fact]
    public void Vikor_weighs_majority_against_regret()
    {
        var matrix = DecisionMatrix.Of(
            [
                [10, 0],
                [6, 6],
                [0, 10],
            ],
            [0.6, 0.4],
            [Direction.HigherIsBetter, Direction.HigherIsBetter]
        );
        // S: 0.4, 0.24 + 0.16 = 0.4, 0.6; R: 0.4, 0.24, 0.6.
        var onlyMajority = Vikor.Of(matrix, 1);
        onlyMajority.Ranks.Should().Equal(1, 1, 3);
        var onlyRegret = Vikor.Of(matrix, 0);
        onlyRegret.Ranks.Should().Equal(2, 1, 3);
        onlyRegret.Compromise[0].Should().BeApproximately(0.16 / 0.36, 1e-12);
        ((Action)(() => Vikor.Of(matrix, 1.01))).Refuses(FaultCode.InvalidArgument, "strategyWeight");
        ((Action)(() => Vikor.Of(matrix, -0.01))).Refuses(FaultCode.InvalidArgument, "strategyWeight");
    }

    [Fact]
    public void What_is_better_everywhere_never_ranks_behind() =>
        Matrices.Any.Sample(matrix =>
        {
            var ranks = new[] { WeightedSum.Of(matrix).Ranks, Topsis.Of(matrix).Ranks, Vikor.Of(matrix).Ranks };
            for (int one = 0; one < matrix.Alternatives; one++)
            {
                for (int other = 0; other < matrix.Alternatives; other++)
                {
                    if (IsAsGood(matrix, one, other) && ranks.Any(list => list[one] > list[other]))
                        return false;
                }
            }
            return true;
        });

    [Fact]
    public void Units_do_not_matter() =>
        Gen.Select(Matrices.Any, Gen.Int[1, 100], Gen.Int[-50, 50])
            .Sample(
                (matrix, factor, shift) =>
                    Same(WeightedSum.Of(matrix).Scores, WeightedSum.Of(Changed(matrix, value => (value * factor) + shift)).Scores)
                    && Same(Vikor.Of(matrix).GroupUtility, Vikor.Of(Changed(matrix, value => (value * factor) + shift)).GroupUtility)
                    && Same(Topsis.Of(matrix).Scores, Topsis.Of(Changed(matrix, value => value * factor)).Scores)
            );

    [Fact]
    public void The_order_of_alternatives_does_not_matter() =>
        Gen.Select(Matrices.Any, Gen.Int[1, 5])
            .Sample(
                (matrix, turn) =>
                {
                    int[] order = [.. Enumerable.Range(0, matrix.Alternatives).Select(i => (i + turn) % matrix.Alternatives)];
                    var turned = DecisionMatrix.Of(matrix.Criteria, [.. order.Select(i => matrix.Row(i).ToArray())]);
                    return Same([.. order.Select(i => Topsis.Of(matrix).Scores[i])], Topsis.Of(turned).Scores)
                        && Same([.. order.Select(i => WeightedSum.Of(matrix).Scores[i])], WeightedSum.Of(turned).Scores)
                        && Same([.. order.Select(i => Vikor.Of(matrix).GroupUtility[i])], Vikor.Of(turned).GroupUtility);
                }
            );

    [Fact]
    public void A_column_without_differences_decides_nothing_and_is_refused()
    {
        Direction[] up = [Direction.HigherIsBetter, Direction.HigherIsBetter];
        var constant = DecisionMatrix.Of(
            [
                [1, 2],
                [1, 3],
            ],
            [1, 1],
            up
        );
        ((Action)(() => WeightedSum.Of(constant))).Refuses(FaultCode.ZeroDenominator, "criterion '1'");
        ((Action)(() => Vikor.Of(constant))).Refuses(FaultCode.ZeroDenominator, "criterion '1'");
        Topsis.Of(constant).Scores.Should().Equal(0, 1);
        (
            (Action)(
                () =>
                    Topsis.Of(
                        DecisionMatrix.Of(
                            [
                                [0, 2],
                                [0, 3],
                            ],
                            [1, 1],
                            up
                        )
                    )
            )
        ).Refuses(FaultCode.ZeroDenominator, "criterion '1'");
        (
            (Action)(
                () =>
                    Topsis.Of(
                        DecisionMatrix.Of(
                            [
                                [1, 2],
                                [1, 2],
                            ],
                            [1, 1],
                            up
                        )
                    )
            )
        ).Refuses(FaultCode.ZeroDenominator, "matrix");
        var weightless = DecisionMatrix.Of(
            [
                [1, 2],
                [2, 3],
            ],
            [0, 0],
            up
        );
        ((Action)(() => WeightedSum.Of(weightless))).Refuses(FaultCode.ZeroDenominator, "weights");
        ((Action)(() => Topsis.Of(weightless))).Refuses(FaultCode.ZeroDenominator, "weights");
        ((Action)(() => Vikor.Of(weightless))).Refuses(FaultCode.ZeroDenominator, "weights");
    }

    [Fact]
    public void A_matrix_is_checked_when_made()
    {
        Criterion[] criteria = [new("cost", Direction.LowerIsBetter, 2), new("speed", Direction.HigherIsBetter)];
        ((Action)(() => DecisionMatrix.Of(criteria, []))).Refuses(FaultCode.EmptyInput, "rows");
        (
            (Action)(
                () =>
                    DecisionMatrix.Of(
                        [],
                        [
                            [1],
                        ]
                    )
            )
        ).Refuses(FaultCode.EmptyInput, "criteria");
        (
            (Action)(
                () =>
                    DecisionMatrix.Of(
                        criteria,
                        [
                            [1, 2],
                            [1],
                        ]
                    )
            )
        ).Refuses(FaultCode.LengthMismatch, "rows[1]");
        (
            (Action)(
                () =>
                    DecisionMatrix.Of(
                        criteria,
                        [
                            [1, 2],
                        ],
                        ["a", "b"]
                    )
            )
        ).Refuses(FaultCode.LengthMismatch, "names");
        (
            (Action)(
                () =>
                    DecisionMatrix.Of(
                        [criteria[0], criteria[0]],
                        [
                            [1, 2],
                        ]
                    )
            )
        ).Refuses(FaultCode.DuplicateKey, "criteria");
        (
            (Action)(
                () =>
                    DecisionMatrix.Of(
                        criteria,
                        [
                            [1, 2],
                            [3, 4],
                        ],
                        ["a", "a"]
                    )
            )
        ).Refuses(FaultCode.DuplicateKey, "names");
        (
            (Action)(
                () =>
                    DecisionMatrix.Of(
                        criteria,
                        [
                            [1, 2],
                            [3, double.NaN],
                        ]
                    )
            )
        ).Refuses(FaultCode.InvalidArgument, "rows[1][1]");
        ((Action)(() => new Criterion("x", Direction.WithinBand))).Refuses(FaultCode.InvalidArgument, "direction");
        ((Action)(() => new Criterion("x", Direction.HigherIsBetter, -0.1))).Refuses(FaultCode.InvalidArgument, "weight");
        (
            (Action)(
                () =>
                    DecisionMatrix
                        .Of(
                            [
                                [1.0],
                            ],
                            [1],
                            [Direction.HigherIsBetter]
                        )
                        .Row(1)
            )
        ).Refuses(FaultCode.InvalidArgument, "alternative");
        DecisionMatrix
            .Of(
                [
                    [1.0, 2],
                ],
                [Direction.HigherIsBetter, Direction.LowerIsBetter]
            )
            .Criteria.Select(c => c.Weight)
            .Should()
            .Equal(1, 1);
    }

    [Fact]
    public void Backlogs_are_ordered_by_their_formulas()
    {
        var rice = Backlog.Rice([new("search", 1000, 2, 0.8, 4), new("export", 500, 1, 1, 1), new("theme", 800, 0.5, 1, 1)]);
        rice.Scores.Should().Equal(400, 500, 400); // 1000 · 2 · 0.8 / 4
        rice.Ranks.Should().Equal(2, 1, 2);
        var ice = Backlog.Ice([new("a", 8, 0.5, 3), new("b", 2, 1, 7)]);
        ice.Scores.Should().Equal(12, 14);
        ice.Ranks.Should().Equal(2, 1);
        var wsjf = Backlog.Wsjf([new("a", 8, 5, 3, 4), new("b", 13, 1, 1, 3)]);
        wsjf.Scores.Should().Equal(4, 5);
        wsjf.Ids.Should().Equal("a", "b");
        wsjf.Explain().Value.Should().Be("b, a");
    }

    [Fact]
    public void A_backlog_refuses_figures_without_sense()
    {
        ((Action)(() => Backlog.Rice([]))).Refuses(FaultCode.EmptyInput, "items");
        ((Action)(() => Backlog.Rice([new("a", 1, 1, 1, 1), new("a", 1, 1, 1, 1)]))).Refuses(FaultCode.DuplicateKey, "items");
        ((Action)(() => Backlog.Rice([new("a", 1, 1, 1.01, 1)]))).Refuses(FaultCode.InvalidArgument, "items[0].confidence");
        ((Action)(() => Backlog.Rice([new("a", -1, 1, 1, 1)]))).Refuses(FaultCode.InvalidArgument, "items[0].reach");
        ((Action)(() => Backlog.Rice([new("a", 1, 1, 1, 0)]))).Refuses(FaultCode.ZeroDenominator, "items[0].effort");
        ((Action)(() => Backlog.Ice([new("a", 1, 1, -1)]))).Refuses(FaultCode.InvalidArgument, "items[0].ease");
        ((Action)(() => Backlog.Wsjf([new("a", 1, 1, 1, 0)]))).Refuses(FaultCode.ZeroDenominator, "items[0].jobSize");
        ((Action)(() => Backlog.Wsjf([new("a", 1, 1, 1, -1)]))).Refuses(FaultCode.InvalidArgument, "items[0].jobSize");
    }

    private static DecisionMatrix Changed(DecisionMatrix matrix, Func<double, double> change) =>
        DecisionMatrix.Of(
            matrix.Criteria,
            [.. Enumerable.Range(0, matrix.Alternatives).Select(i => matrix.Row(i).ToArray().Select(change).ToArray())]
        );

    private static bool IsAsGood(DecisionMatrix matrix, int one, int other)
    {
        for (int j = 0; j < matrix.Criteria.Length; j++)
        {
            double ahead = matrix.Row(one)[j] - matrix.Row(other)[j];
            if (matrix.Criteria[j].Direction == Direction.LowerIsBetter ? ahead > 0 : ahead < 0)
                return false;
        }
        return true;
    }

    private static bool Same(IReadOnlyList<double> one, IReadOnlyList<double> other) =>
        one.Zip(other, (a, b) => Math.Abs(a - b)).Max() < 1e-9;
}
