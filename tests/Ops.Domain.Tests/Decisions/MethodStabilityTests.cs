using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

/// <summary>How far a weight moves before TOPSIS or VIKOR puts another first; expected limits by hand.</summary>
public class MethodStabilityTests
{
    [Fact]
    public void Two_closenesses_meet_where_a_quadratic_is_zero()
    {
        // Columns (4, 3) and (3, 4) have length 5, so all gaps are 1/5. a is ahead on c1 only. The ratio of its distances is w₁²/(w₂² + w₃²),
        // that of b its inverse: a leads while w₁² > w₂² + w₃². With w₂ = w₃ = (1 − t)/2: t = (1 − t)/√2, t = √2 − 1.
        var stability = WeightStability.Of(Matrices.Scores([6, 2, 2], [4, 3, 3], [3, 4, 4]), RankingMethod.Topsis);
        (stability.Leader, stability.IsTied, stability.Method).Should().Be((0, false, RankingMethod.Topsis));
        var first = stability.Criteria[0];
        first.Lower.Should().BeApproximately(Math.Sqrt(2) - 1, 1e-12);
        (first.Upper, first.ChallengerBelow, first.ChallengerAbove, first.Criterion).Should().Be((1, 1, null, "c1"));
        first.Weight.Should().BeApproximately(0.6, 1e-15);
        // c2 at t, c1 : c3 = 3 : 1: 9(1 − t)²/16 = t² + (1 − t)²/16: t = (1 − t)/√2 once more.
        var second = stability.Criteria[1];
        second.Upper.Should().BeApproximately(Math.Sqrt(2) - 1, 1e-12);
        (second.Lower, second.ChallengerBelow, second.ChallengerAbove).Should().Be((0, null, 1));
        // 0.6 − 0.4142 against 0.4142 − 0.2: the decision hangs on c1.
        stability.MostSensitive!.Value.Criterion.Should().Be("c1");
        stability.MostSensitive.Value.Change.Should().BeApproximately(1.6 - Math.Sqrt(2), 1e-12);
        stability.MostSensitive.Value.Challenger.Should().Be(1);
        // Closeness of a: 0.6/(0.6 + √0.08), by the same distances over 5.
        stability.Scores[0].Should().BeApproximately(0.6 / (0.6 + Math.Sqrt(0.08)), 1e-12);
    }

    [Fact]
    public void Costs_turn_the_column_over()
    {
        // Length of (4, 3) is 5, of (5, 12) 13: gaps 1/5 and 7/13. a has the lower cost of c1, b the higher c2: they meet at t/5 = (1 − t)·7/13, t = 35/48.
        Criterion[] criteria = [new("cost", Direction.LowerIsBetter, 9), new("use", Direction.HigherIsBetter, 1)];
        var stability = WeightStability.Of(
            DecisionMatrix.Of(
                criteria,
                [
                    [3, 5],
                    [4, 12],
                ]
            ),
            RankingMethod.Topsis
        );
        stability.Leader.Should().Be(0);
        stability.Criteria[0].Lower.Should().BeApproximately(35 / 48.0, 1e-12);
        stability.Criteria[1].Upper.Should().BeApproximately(13 / 48.0, 1e-12);
        (stability.Criteria[0].Upper, stability.Criteria[1].Lower).Should().Be((1, 0));
        stability
            .Explain()
            .ToText()
            .Should()
            .Contain("Leader that the weights must keep: Alternative 1")
            .And.Contain("of the weight of cost")
            .And.Contain("cost: 0.9 = leads from 0.7291666667 (beyond it Alternative 2) to 1 (nobody overtakes)");
    }

    [Fact]
    public void Who_is_in_the_middle_of_both_keeps_its_closeness()
    {
        // b is 6 of 10 from the worst on both columns: closeness 0.6 at any weight; that of a is the weight of c1, that of c the weight of c2.
        var stability = WeightStability.Of(Matrices.Scores([1, 1], [10, 0], [6, 6], [0, 10]), RankingMethod.Topsis);
        stability.Scores.Select(score => Math.Round(score, 12)).Should().Equal(0.5, 0.6, 0.5);
        stability.Leader.Should().Be(1);
        foreach (var interval in stability.Criteria)
        {
            interval.Lower.Should().BeApproximately(0.4, 1e-12);
            interval.Upper.Should().BeApproximately(0.6, 1e-12);
        }
        (stability.Criteria[0].ChallengerAbove, stability.Criteria[0].ChallengerBelow).Should().Be((0, 2));
    }

    [Fact]
    public void A_compromise_is_lost_where_its_pieces_say()
    {
        // Gaps to the best: a (0, 1), b (0.4, 0.4), c (1, 0). From t = 0.6 to 1/1.4: S is 1 − t, 0.4, t, R is 1 − t, 0.4 t, t. Then
        // Q of a is (1 − 1.4 t)/(1.2 t) and that of b (t − 0.6)/(4 t − 2): equal where 3.4 t² − 3.76 t + 1 = 0.
        double[][] rows =
        [
            [10, 0],
            [6, 6],
            [0, 10],
        ];
        var stability = WeightStability.Of(Matrices.Scores([1, 1], rows), RankingMethod.Vikor);
        double limit = (3.76 + Math.Sqrt(0.5376)) / 6.8;
        stability.Leader.Should().Be(1);
        foreach (var interval in stability.Criteria)
        {
            interval.Upper.Should().BeApproximately(limit, 1e-12);
            interval.Lower.Should().BeApproximately(1 - limit, 1e-12);
        }
        (stability.Criteria[0].ChallengerAbove, stability.Criteria[0].ChallengerBelow).Should().Be((0, 2));
        (stability.Criteria[1].ChallengerAbove, stability.Criteria[1].ChallengerBelow).Should().Be((2, 0));
        stability.MostSensitive!.Value.Change.Should().BeApproximately(limit - 0.5, 1e-12);
        // Q of b is 0: best in S and in R.
        stability.Scores[1].Should().Be(0);
    }

    [Theory]
    [InlineData(RankingMethod.WeightedSum)]
    [InlineData(RankingMethod.Topsis)]
    [InlineData(RankingMethod.Vikor)]
    public void Who_is_best_at_everything_leads_at_any_weight(RankingMethod method)
    {
        var stability = WeightStability.Of(Matrices.Scores([3, 2, 1], [9, 8, 7], [1, 2, 6], [8, 1, 1]), method);
        stability.Method.Should().Be(method);
        stability
            .Criteria.Should()
            .OnlyContain(c => c.Lower == 0 && c.Upper == 1 && c.ChallengerBelow == null && c.ChallengerAbove == null);
        stability.MostSensitive.Should().BeNull();
    }

    [Theory]
    [InlineData(RankingMethod.Topsis)]
    [InlineData(RankingMethod.Vikor)]
    public void A_tie_needs_no_change_and_twins_never_part(RankingMethod method)
    {
        var tie = WeightStability.Of(Matrices.Scores([1, 1], [2, 1], [1, 2]), method);
        (tie.Leader, tie.IsTied, tie.MostSensitive!.Value.Challenger).Should().Be((0, true, 1));
        tie.MostSensitive.Value.Change.Should().BeApproximately(0, 1e-12);
        var twins = WeightStability.Of(Matrices.Scores([1, 1], [2, 2], [2, 2], [1, 1]), method);
        (twins.IsTied, twins.MostSensitive).Should().Be((true, null));
    }

    [Theory]
    [InlineData(RankingMethod.Topsis)]
    [InlineData(RankingMethod.Vikor)]
    public void A_criterion_without_weight_can_only_gain_in_any_method(RankingMethod method)
    {
        var interval = WeightStability.Of(Matrices.Scores([1, 1, 0], [2, 2, 1], [1, 1, 2]), method).Criteria[2];
        (interval.Weight, interval.Lower, interval.ChallengerBelow, interval.ChallengerAbove).Should().Be((0, 0, null, 1));
        // TOPSIS: columns (2, 1) have length √5, all gaps are 1/√5: t² = 2 (1 − t)²/4. VIKOR: S and R of a are t; S of b is 1 − t, R (1 − t)/2:
        // a is behind in R from t = 1/3, ahead in S until 1/2: with two alternatives each share is 0 or 1, so that both tie from 1/3 to 1/2.
        interval.Upper.Should().BeApproximately(method == RankingMethod.Topsis ? Math.Sqrt(2) - 1 : 0.5, 1e-12);
    }

    [Fact]
    public void What_cannot_be_ranked_has_no_stability()
    {
        ((Action)(() => WeightStability.Of(Matrices.Mountains, (RankingMethod)7))).Refuses(FaultCode.InvalidArgument, "method");
        ((Action)(() => WeightStability.Of(Matrices.Scores([0, 3], [1, 2], [2, 1]), RankingMethod.Topsis))).Refuses(
            FaultCode.ZeroDenominator,
            "criterion 'c2'"
        );
        ((Action)(() => WeightStability.Of(Matrices.Scores([1, 1], [1, 2], [1, 1]), RankingMethod.Vikor))).Refuses(
            FaultCode.ZeroDenominator,
            "criterion 'c1'"
        );
        ((Action)(() => WeightStability.Of(Matrices.Scores([1], [1], [2]), RankingMethod.Topsis))).Refuses(
            FaultCode.InsufficientData,
            "criteria"
        );
    }

    [Fact]
    public void Up_to_the_limit_the_leader_is_first_and_just_beyond_it_the_challenger() =>
        Gen.Select(Matrices.Any, Gen.Enum<RankingMethod>(), Gen.Double[0, 1])
            .Sample(
                (matrix, method, share) =>
                {
                    var stability = WeightStability.Of(matrix, method);
                    for (int j = 0; j < stability.Criteria.Length; j++)
                    {
                        var interval = stability.Criteria[j];
                        // Not at the limits themselves: where ranges vanish, Q jumps.
                        double inside = interval.Lower + ((0.001 + (0.998 * share)) * (interval.Upper - interval.Lower));
                        if (inside is > 0 and < 1 && Behind(matrix, method, j, inside, stability.Leader) > 1e-6)
                            return false;
                        if (interval.ChallengerBelow is not null && !Lost(matrix, method, j, interval.Lower, -1, stability.Leader))
                            return false;
                        if (interval.ChallengerAbove is not null && !Lost(matrix, method, j, interval.Upper, 1, stability.Leader))
                            return false;
                    }
                    return true;
                },
                iter: 1_000
            );

    /// <summary>The same of three hundred small tables that are always the same ones: whole numbers below 13, unlike weights.</summary>
    [Fact]
    public void The_limits_of_small_tables_are_those_of_ranking_again()
    {
        int ranked = 0;
        for (int n = 0; n < 300; n++)
        {
            double[][] rows =
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(i => Enumerable.Range(0, 3).Select(j => (double)((n + 3) * (i + 2) * (j + 5) * 7919 % 13)).ToArray()),
            ];
            if (Enumerable.Range(0, 3).Any(j => rows.All(row => row[j] == rows[0][j])))
                continue;
            ranked++;
            var matrix = Matrices.Scores([1 + (n % 4), 2 + (n % 3), 1 + (n % 5)], rows);
            var stability = WeightStability.Of(matrix, RankingMethod.Vikor);
            for (int j = 0; j < 3; j++)
            {
                var interval = stability.Criteria[j];
                foreach (double share in new[] { 0.001, 0.3, 0.5, 0.7, 0.999 })
                {
                    double inside = interval.Lower + (share * (interval.Upper - interval.Lower));
                    if (inside is > 0 and < 1)
                        Behind(matrix, RankingMethod.Vikor, j, inside, stability.Leader)
                            .Should()
                            .BeLessThanOrEqualTo(1e-6, $"table {n}, criterion {j}");
                }
                if (interval.ChallengerBelow is not null)
                    Lost(matrix, RankingMethod.Vikor, j, interval.Lower, -1, stability.Leader).Should().BeTrue($"table {n}, criterion {j}");
                if (interval.ChallengerAbove is not null)
                    Lost(matrix, RankingMethod.Vikor, j, interval.Upper, 1, stability.Leader).Should().BeTrue($"table {n}, criterion {j}");
            }
        }
        ranked.Should().BeGreaterThan(100);
    }

    /// <summary>A little beyond the limit the leader is truly behind: at one of three distances, as two crossings may lie close together.</summary>
    private static bool Lost(DecisionMatrix matrix, RankingMethod method, int criterion, double limit, int side, int leader)
    {
        double room = side < 0 ? limit : 1 - limit;
        return new[] { 1e-2, 1e-4, 1e-6 }.Any(step => Behind(matrix, method, criterion, limit + (side * step * room), leader) > 0);
    }

    /// <summary>How far the leader stands behind the best one.</summary>
    private static double Behind(DecisionMatrix matrix, RankingMethod method, int criterion, double weight, int leader)
    {
        double rest = matrix.Criteria.Where((_, j) => j != criterion).Sum(c => c.Weight);
        var moved = DecisionMatrix.Of(
            [
                .. matrix.Criteria.Select(
                    (c, j) => new Criterion(c.Id, c.Direction, j == criterion ? weight : c.Weight / rest * (1 - weight))
                ),
            ],
            [.. Enumerable.Range(0, matrix.Alternatives).Select(i => matrix.Row(i).ToArray())]
        );
        double[] scores = method switch
        {
            RankingMethod.Topsis => [.. Topsis.Of(moved).Scores],
            RankingMethod.Vikor => [.. Vikor.Of(moved).Compromise.Select(q => -q)],
            _ => [.. WeightedSum.Of(moved).Scores],
        };
        return scores.Max() - scores[leader];
    }
}
