using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class AnalyticHierarchyTests
{
    /// <summary>Buying a house by eight criteria: T. L. Saaty, How to make a decision: the analytic hierarchy process, EJOR 48 (1990), table 2.</summary>
    private static readonly double[][] House =
    [
        [1, 5, 3, 7, 6, 6, 1.0 / 3, 1.0 / 4],
        [1.0 / 5, 1, 1.0 / 3, 5, 3, 3, 1.0 / 5, 1.0 / 7],
        [1.0 / 3, 3, 1, 6, 3, 4, 6, 1.0 / 5],
        [1.0 / 7, 1.0 / 5, 1.0 / 6, 1, 1.0 / 3, 1.0 / 4, 1.0 / 7, 1.0 / 8],
        [1.0 / 6, 1.0 / 3, 1.0 / 3, 3, 1, 1.0 / 2, 1.0 / 5, 1.0 / 6],
        [1.0 / 6, 1.0 / 3, 1.0 / 4, 4, 2, 1, 1.0 / 5, 1.0 / 6],
        [3, 5, 1.0 / 6, 7, 5, 5, 1, 1.0 / 2],
        [4, 7, 5, 8, 6, 6, 2, 1],
    ];

    private static readonly Gen<double[][]> Judgements =
        from size in Gen.Int[3, 6]
        from grades in Gen.Int[-8, 8].Array[size * size]
        select Reciprocal(size, (i, j) => grades[(i * size) + j] is var grade && grade >= 0 ? grade + 1 : 1.0 / (1 - grade));

    [Fact]
    public void The_house_of_saaty_has_his_weights_and_his_consistency()
    {
        var weights = AnalyticHierarchy.Of(PairwiseComparison.Of(House));
        double[] published = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333];
        for (int i = 0; i < published.Length; i++)
            weights.Weights[i].Should().BeApproximately(published[i], 0.0005);
        weights.PrincipalEigenvalue.Should().BeApproximately(9.669, 0.0005);
        weights.ConsistencyIndex.Should().BeApproximately(0.238, 0.0005);
        weights.ConsistencyRatio.Should().BeApproximately(0.169, 0.0005);
        weights.IsConsistent.Should().BeFalse();
        // Size counts 3 times neighbourhood, which counts 6 times condition, which yet counts 3 times size.
        var worst = weights.WorstTriad!.Value;
        (worst.First, worst.Second, worst.Third).Should().Be((0, 2, 6));
        worst.Product.Should().BeApproximately(54, 1e-9);
    }

    [Fact]
    public void Three_items_have_the_closed_form_of_their_circle()
    {
        // For three items the eigenvector is the geometric mean and λ = 1 + q + 1/q with q³ = a12 a23 / a13 = 2 · 2 / 8 = 1/2 (Saaty 1980).
        var comparison = PairwiseComparison.Of([
            [1, 2, 8],
            [0.5, 1, 2],
            [0.125, 0.5, 1],
        ]);
        double q = Math.Cbrt(0.5);
        var weights = AnalyticHierarchy.Of(comparison);
        weights.PrincipalEigenvalue.Should().BeApproximately(1 + q + (1 / q), 1e-12);
        weights.ConsistencyRatio.Should().BeApproximately((q + (1 / q) - 2) / 2 / 0.58, 1e-12);
        double sum = Math.Cbrt(16) + 1 + Math.Cbrt(1.0 / 16);
        weights.Weights[0].Should().BeApproximately(Math.Cbrt(16) / sum, 1e-12);
        weights.Weights[1].Should().BeApproximately(1 / sum, 1e-12);
        AnalyticHierarchy.Of(comparison, AhpMethod.GeometricMean).Weights[2].Should().BeApproximately(Math.Cbrt(1.0 / 16) / sum, 1e-12);
        // Column sums 1.625, 3.5, 11: the first row is (8/13 + 4/7 + 8/11)/3.
        AnalyticHierarchy
            .Of(comparison, AhpMethod.ColumnMean)
            .Weights[0]
            .Should()
            .BeApproximately(((8.0 / 13) + (4.0 / 7) + (8.0 / 11)) / 3, 1e-12);
        weights
            .WorstTriad.Should()
            .BeEquivalentTo(
                new
                {
                    First = 0,
                    Second = 1,
                    Third = 2,
                    Product = 0.5,
                }
            );
    }

    [Theory]
    [InlineData(3, 0.58)]
    [InlineData(4, 0.90)]
    [InlineData(5, 1.12)]
    [InlineData(6, 1.24)]
    [InlineData(7, 1.32)]
    [InlineData(8, 1.41)]
    [InlineData(9, 1.45)]
    [InlineData(10, 1.49)]
    [InlineData(11, 1.511760)] // (1.7699 · 11 − 4.3513)/10, Alonso & Lamata 2006
    [InlineData(15, 1.585514285714286)] // (1.7699 · 15 − 4.3513)/14
    public void The_random_index_is_saatys_up_to_ten_and_fitted_beyond(int size, double index) =>
        AnalyticHierarchy.Of(PairwiseComparison.Of(Reciprocal(size, (_, _) => 1))).RandomIndex.Should().BeApproximately(index, 1e-12);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void One_or_two_items_cannot_contradict(int size)
    {
        var weights = AnalyticHierarchy.Of(PairwiseComparison.Of(Reciprocal(size, (_, _) => 4)));
        (weights.ConsistencyIndex, weights.ConsistencyRatio, weights.RandomIndex).Should().Be((0, 0, (double?)null));
        weights.IsConsistent.Should().BeTrue();
        weights.WorstTriad.Should().BeNull();
        weights.Weights[0].Should().BeApproximately(size == 1 ? 1 : 0.8, 1e-15);
    }

    [Fact]
    public void A_tenth_is_still_consistent()
    {
        // CR = (q + 1/q − 2)/1.16 = 0.1 where q + 1/q = 2.116; q = 1.4010…; a product of q³ either side of it.
        double q = (2.116 + Math.Sqrt((2.116 * 2.116) - 4)) / 2;
        Ratio(q * 0.999).Should().BeTrue();
        Ratio(q * 1.001).Should().BeFalse();

        static bool Ratio(double q) =>
            AnalyticHierarchy.Of(PairwiseComparison.Of(Reciprocal(3, (i, j) => j - i == 2 ? 1 / (q * q * q) : 1))).IsConsistent;
    }

    [Fact]
    public void Judgements_made_from_weights_give_them_back_by_every_method() =>
        Gen.Select(Gen.Int[1, 9].Array[2, 7], Gen.Enum<AhpMethod>())
            .Sample(
                (parts, method) =>
                {
                    var weights = AnalyticHierarchy.Of(
                        PairwiseComparison.Of(Reciprocal(parts.Length, (i, j) => (double)parts[i] / parts[j])),
                        method
                    );
                    return Math.Abs(weights.ConsistencyIndex) < 1e-12
                        && parts.Select((part, i) => Math.Abs(weights.Weights[i] - ((double)part / parts.Sum()))).Max() < 1e-12;
                }
            );

    [Fact]
    public void The_eigenvector_is_one_and_the_consistency_index_is_never_negative() =>
        Judgements.Sample(rows =>
        {
            var weights = AnalyticHierarchy.Of(PairwiseComparison.Of(rows));
            bool isEigenvector = rows.Select(
                    (row, i) =>
                        Math.Abs(row.Zip(weights.Weights, (a, w) => a * w).Sum() - (weights.PrincipalEigenvalue * weights.Weights[i]))
                )
                .All(off => off < 1e-9);
            return isEigenvector && Math.Abs(weights.Weights.Sum() - 1) < 1e-12 && weights.ConsistencyIndex > -1e-12;
        });

    [Fact]
    public void A_group_judges_by_the_geometric_mean_and_stays_reciprocal() =>
        Judgements
            .SelectMany(rows => Gen.Int[0, 5].Select(turn => (rows, turn)))
            .Sample(drawn =>
            {
                // The second member judges as the first, with the items in another order: any matrix of the same size will do.
                int size = drawn.rows.Length;
                int[] order = [.. Enumerable.Range(0, size).Select(i => (i + drawn.turn) % size)];
                double[][] other = [.. order.Select(i => order.Select(j => drawn.rows[i][j]).ToArray())];
                var group = PairwiseComparison.OfGroup([PairwiseComparison.Of(drawn.rows), PairwiseComparison.Of(other)]);
                for (int i = 0; i < size; i++)
                {
                    for (int j = 0; j < size; j++)
                    {
                        if (Math.Abs((group[i, j] * group[j, i]) - 1) > 1e-12)
                            return false;
                        if (Math.Abs(group[i, j] - Math.Sqrt(drawn.rows[i][j] * other[i][j])) > 1e-9)
                            return false;
                    }
                }
                return true;
            });

    [Fact]
    public void Comparisons_are_checked_when_made()
    {
        ((Action)(() => PairwiseComparison.Of([]))).Refuses(FaultCode.EmptyInput, "rows");
        (
            (Action)(
                () =>
                    PairwiseComparison.Of([
                        [1, 2],
                    ])
            )
        ).Refuses(FaultCode.LengthMismatch, "rows[0]");
        (
            (Action)(
                () =>
                    PairwiseComparison.Of([
                        [1, 2],
                        [0.4, 1],
                    ])
            )
        ).Refuses(FaultCode.InvalidArgument, "rows[0][1]");
        (
            (Action)(
                () =>
                    PairwiseComparison.Of([
                        [1, -2],
                        [-0.5, 1],
                    ])
            )
        ).Refuses(FaultCode.InvalidArgument, "rows[0][1]");
        (
            (Action)(
                () =>
                    PairwiseComparison.Of([
                        [2, 1],
                        [1, 1],
                    ])
            )
        ).Refuses(FaultCode.InvalidArgument, "rows[0][0]");
        ((Action)(() => PairwiseComparison.OfGroup([]))).Refuses(FaultCode.EmptyInput, "members");
        var two = PairwiseComparison.Of([
            [1, 2],
            [0.5, 1],
        ]);
        (
            (Action)(
                () =>
                    PairwiseComparison.OfGroup([
                        two,
                        PairwiseComparison.Of([
                            [1],
                        ]),
                    ])
            )
        ).Refuses(FaultCode.LengthMismatch, "members");
        ((Action)(() => AnalyticHierarchy.Of(two, (AhpMethod)9))).Refuses(FaultCode.InvalidArgument, "method");
        // Within a millionth the mirror is the reciprocal.
        PairwiseComparison
            .Of([
                [1, 3],
                [0.3333333, 1],
            ])
            .Size.Should()
            .Be(2);
    }

    private static double[][] Reciprocal(int size, Func<int, int, double> above)
    {
        double[][] rows = [.. Enumerable.Range(0, size).Select(_ => new double[size])];
        for (int i = 0; i < size; i++)
        {
            rows[i][i] = 1;
            for (int j = i + 1; j < size; j++)
                (rows[i][j], rows[j][i]) = (above(i, j), 1 / above(i, j));
        }
        return rows;
    }
}
