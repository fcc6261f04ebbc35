using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class CriteriaWeightsTests
{
    private static readonly Gen<int[]> Ranks = Gen.Int[1, 9].SelectMany(count => Gen.Shuffle(Enumerable.Range(1, count).ToArray()));

    // Barron & Barrett 1996, Decision quality using ranked attribute weights, table of surrogate weights for three criteria.
    [Fact]
    public void Surrogate_weights_of_three_criteria_are_those_of_the_tables()
    {
        Near(CriteriaWeights.RankOrderCentroid([1, 2, 3]), 11.0 / 18, 5.0 / 18, 2.0 / 18);
        Near(CriteriaWeights.RankSum([1, 2, 3]), 3.0 / 6, 2.0 / 6, 1.0 / 6);
        Near(CriteriaWeights.RankReciprocal([1, 2, 3]), 6.0 / 11, 3.0 / 11, 2.0 / 11);
    }

    [Fact]
    public void Ranks_may_stand_in_any_order()
    {
        Near(CriteriaWeights.RankOrderCentroid([3, 1, 2]), 2.0 / 18, 11.0 / 18, 5.0 / 18);
        Near(CriteriaWeights.RankSum([2, 1]), 1.0 / 3, 2.0 / 3);
        Near(CriteriaWeights.RankReciprocal([1]), 1);
    }

    [Fact]
    public void Swing_points_are_shares() => Near(CriteriaWeights.Swing([100, 60, 40, 0]), 0.5, 0.3, 0.2, 0);

    [Fact]
    public void Entropy_weighs_what_tells_alternatives_apart()
    {
        // First column constant: entropy 1, weight 0. Second: shares 1/4 and 3/4, entropy (¼ ln 4 + ¾ ln 4/3)/ln 2; third: shares 0 and 1, entropy 0.
        double second = 1 - (((0.25 * Math.Log(4)) + (0.75 * Math.Log(4.0 / 3))) / Math.Log(2));
        Near(
            CriteriaWeights.Entropy([
                [5, 1, 0],
                [5, 3, 7],
            ]),
            0,
            second / (1 + second),
            1 / (1 + second)
        );
    }

    [Fact]
    public void Critic_weighs_contrast_times_conflict()
    {
        // Scaled columns (0, ½, 1), (0, ½, 1) and (1, 0, ½) have one contrast; r12 = 1, r13 = r23 = −½: conflicts 3/2, 3/2 and 3.
        var matrix = DecisionMatrix.Of(
            [
                [1, 10, 30],
                [2, 20, 10],
                [3, 30, 20],
            ],
            [Direction.HigherIsBetter, Direction.HigherIsBetter, Direction.HigherIsBetter]
        );
        Near(CriteriaWeights.Critic(matrix), 0.25, 0.25, 0.5);
        // With the second column a cost: r12 = −1, r23 = +½: conflicts 2 + 3/2, 2 + ½, 3/2 + ½.
        var turned = DecisionMatrix.Of(
            [
                [1, 10, 30],
                [2, 20, 10],
                [3, 30, 20],
            ],
            [Direction.HigherIsBetter, Direction.LowerIsBetter, Direction.HigherIsBetter]
        );
        Near(CriteriaWeights.Critic(turned), 3.5 / 8, 2.5 / 8, 2.0 / 8);
    }

    [Fact]
    public void Weights_sum_to_one_and_follow_the_ranks() =>
        Ranks.Sample(ranks =>
        {
            double[][] weights =
            [
                [.. CriteriaWeights.RankSum(ranks)],
                [.. CriteriaWeights.RankReciprocal(ranks)],
                [.. CriteriaWeights.RankOrderCentroid(ranks)],
            ];
            return weights.All(list =>
                Math.Abs(list.Sum() - 1) < 1e-12
                && list.Zip(ranks)
                    .OrderBy(pair => pair.Second)
                    .Select(pair => pair.First)
                    .Zip(list.OrderDescending())
                    .All(pair => pair.First == pair.Second)
            );
        });

    [Fact]
    public void Weights_from_data_do_not_depend_on_units() =>
        Gen.Select(Matrices.Any, Gen.Int[1, 50])
            .Sample(
                (matrix, factor) =>
                {
                    var rows = Enumerable.Range(0, matrix.Alternatives).Select(i => matrix.Row(i).ToArray()).ToArray();
                    var scaled = rows.Select(row => row.Select((value, j) => j == 0 ? value * factor : value).ToArray()).ToArray();
                    var directions = matrix.Criteria.Select(criterion => criterion.Direction).ToArray();
                    return Same(CriteriaWeights.Entropy(rows), CriteriaWeights.Entropy(scaled))
                        && Same(CriteriaWeights.Critic(matrix), CriteriaWeights.Critic(DecisionMatrix.Of(scaled, directions)));
                }
            );

    [Fact]
    public void Bad_input_is_refused_with_its_place()
    {
        ((Action)(() => CriteriaWeights.RankSum([]))).Refuses(FaultCode.EmptyInput, "ranks");
        ((Action)(() => CriteriaWeights.RankSum([1, 1]))).Refuses(FaultCode.InvalidArgument, "ranks[1]");
        ((Action)(() => CriteriaWeights.RankReciprocal([0, 1]))).Refuses(FaultCode.InvalidArgument, "ranks[0]");
        ((Action)(() => CriteriaWeights.RankOrderCentroid([1, 3]))).Refuses(FaultCode.InvalidArgument, "ranks[1]");
        ((Action)(() => CriteriaWeights.Swing([1, -1]))).Refuses(FaultCode.InvalidArgument, "points[1]");
        ((Action)(() => CriteriaWeights.Swing([0, 0]))).Refuses(FaultCode.ZeroDenominator, "points");
        ((Action)(() => CriteriaWeights.Entropy([]))).Refuses(FaultCode.EmptyInput, "rows");
        (
            (Action)(
                () =>
                    CriteriaWeights.Entropy([
                        [1, 2],
                        [1],
                    ])
            )
        ).Refuses(FaultCode.LengthMismatch, "rows[1]");
        (
            (Action)(
                () =>
                    CriteriaWeights.Entropy([
                        [1],
                        [-1],
                    ])
            )
        ).Refuses(FaultCode.InvalidArgument, "rows");
        (
            (Action)(
                () =>
                    CriteriaWeights.Entropy([
                        [1, 2],
                    ])
            )
        ).Refuses(FaultCode.ZeroDenominator, "rows");
        (
            (Action)(
                () =>
                    CriteriaWeights.Entropy([
                        [0, 1],
                        [0, 2],
                    ])
            )
        ).Refuses(FaultCode.ZeroDenominator, "rows[0]");
        (
            (Action)(
                () =>
                    CriteriaWeights.Entropy([
                        [3, 1],
                        [3, 1],
                    ])
            )
        ).Refuses(FaultCode.ZeroDenominator, "rows");
        var constant = DecisionMatrix.Of(
            [
                [1, 2],
                [1, 3],
            ],
            [Direction.HigherIsBetter, Direction.HigherIsBetter]
        );
        ((Action)(() => CriteriaWeights.Critic(constant))).Refuses(FaultCode.ZeroDenominator, "criterion '1'");
        var agreeing = DecisionMatrix.Of(
            [
                [1, 1],
                [2, 2],
            ],
            [Direction.HigherIsBetter, Direction.HigherIsBetter]
        );
        ((Action)(() => CriteriaWeights.Critic(agreeing))).Refuses(FaultCode.ZeroDenominator, "matrix");
    }

    private static void Near(IReadOnlyList<double> weights, params double[] expected)
    {
        weights.Should().HaveCount(expected.Length);
        for (int i = 0; i < expected.Length; i++)
            weights[i].Should().BeApproximately(expected[i], 1e-12);
    }

    private static bool Same(IReadOnlyList<double> one, IReadOnlyList<double> other) =>
        one.Zip(other, (a, b) => Math.Abs(a - b)).Max() < 1e-9;
}
