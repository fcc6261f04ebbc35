using CsCheck;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class DependenceTests
{
    private static readonly CorrelationMatrix Impossible = new([
        [1, 0.9, -0.9],
        [0.9, 1, 0.9],
        [-0.9, 0.9, 1],
    ]);

    [Fact]
    public void Rank_correlations_become_those_of_the_copula()
    {
        // 2 sin(π/10) is the golden ratio less 1; sin(π/6) = ½.
        GaussianCorrelation.FromSpearman(0.6).Should().BeApproximately((Math.Sqrt(5) - 1) / 2, 1e-15);
        GaussianCorrelation.FromKendall(1.0 / 3).Should().BeApproximately(0.5, 1e-15);
        GaussianCorrelation.FromSpearman(-1).Should().BeApproximately(-1, 1e-15);
        ((Action)(() => GaussianCorrelation.FromSpearman(1.01))).Refuses(FaultCode.InvalidArgument, "spearman");
        ((Action)(() => GaussianCorrelation.FromKendall(-1.01))).Refuses(FaultCode.InvalidArgument, "kendall");
    }

    /// <summary>Above both medians: 1/4 + asin ρ / (2π) for every elliptical law (W. F. Sheppard 1899).</summary>
    [Theory]
    [InlineData(0.5, 1.0 / 3)]
    [InlineData(0, 0.25)]
    [InlineData(-0.5, 1.0 / 6)]
    public void Above_both_medians_the_orthant_formula_holds(double correlation, double expected)
    {
        JointExceedance.Gaussian(correlation, 0.5).Probability.Should().BeApproximately(expected, 1e-13);
        JointExceedance.StudentT(correlation, 0.5, 3.5).Probability.Should().BeApproximately(expected, 1e-13);
    }

    [Fact]
    public void Independent_figures_exceed_together_by_the_product()
    {
        JointExceedance.Gaussian(0, 0.99).Probability.Should().BeApproximately(1e-4, 1e-16);
        JointExceedance.Gaussian(0, 0.2).Probability.Should().BeApproximately(0.64, 1e-13);
    }

    [Fact]
    public void The_gaussian_copula_has_no_joint_extremes_and_the_t_copula_has()
    {
        JointExceedance.Gaussian(0.9, 0.99).TailDependence.Should().Be(0);
        // ν = 1, ρ = 0: 2 T₂(−√2), T₂(x) = ½ + x / (2 √(2 + x²)).
        JointExceedance.StudentT(0, 0.9, 1).TailDependence.Should().BeApproximately(1 - (Math.Sqrt(2) / 2), 1e-13);
        double near = JointExceedance.StudentT(0.5, 1 - 1e-9, 4).Probability / 1e-9;
        near.Should().BeApproximately(JointExceedance.StudentT(0.5, 0.9, 4).TailDependence, 1e-4);
    }

    [Fact]
    public void Joint_exceedance_rises_with_the_correlation_for_all_copulas() =>
        Gen.Select(Gen.Double[-0.98, 0.98], Gen.Double[0, 0.01], Gen.Double[0.05, 0.999], Gen.Double[0.5, 30])
            .Sample(
                (low, step, level, freedom) =>
                {
                    JointExceedance
                        .Gaussian(low + step, level)
                        .Probability.Should()
                        .BeGreaterThanOrEqualTo(JointExceedance.Gaussian(low, level).Probability - 1e-11);
                    JointExceedance
                        .StudentT(low + step, level, freedom)
                        .Probability.Should()
                        .BeGreaterThanOrEqualTo(JointExceedance.StudentT(low, level, freedom).Probability - 1e-11);
                }
            );

    [Fact]
    public void The_nearest_correlation_matrix_is_the_published_one()
    {
        // N. J. Higham 2002, section 4.
        var nearest = NearestCorrelation.Of(
            new CorrelationMatrix([
                [1, 1, 0],
                [1, 1, 1],
                [0, 1, 1],
            ])
        );
        nearest.IsPositiveSemidefinite.Should().BeFalse();
        nearest.Matrix[0, 1].Should().BeApproximately(0.7607, 5e-5);
        nearest.Matrix[0, 2].Should().BeApproximately(0.1573, 5e-5);
        nearest.FrobeniusDistance.Should().BeApproximately(0.5278, 5e-5);
        nearest.Matrix.IsPositiveSemidefinite.Should().BeTrue();
    }

    [Fact]
    public void A_possible_matrix_is_its_own_nearest()
    {
        var matrix = new CorrelationMatrix([
            [1, 0.3],
            [0.3, 1],
        ]);
        var nearest = NearestCorrelation.Of(matrix);
        nearest.Matrix.Should().BeSameAs(matrix);
        nearest.IsPositiveSemidefinite.Should().BeTrue();
        nearest.FrobeniusDistance.Should().Be(0);
        matrix.LeastEigenvalue.Should().BeApproximately(0.7, 1e-15);
    }

    [Fact]
    public void A_repaired_matrix_is_possible_for_all_guesses() =>
        Gen.Double[-0.99, 0.99]
            .Array[6]
            .Sample(r =>
            {
                var nearest = NearestCorrelation.Of(
                    new CorrelationMatrix([
                        [1, r[0], r[1], r[2]],
                        [r[0], 1, r[3], r[4]],
                        [r[1], r[3], 1, r[5]],
                        [r[2], r[4], r[5], 1],
                    ])
                );
                nearest.Matrix.LeastEigenvalue.Should().BeGreaterThan(-1e-10);
                for (int i = 0; i < 4; i++)
                    nearest.Matrix[i, i].Should().Be(1);
            });

    [Fact]
    public void An_impossible_matrix_is_refused_and_never_repaired_in_silence()
    {
        Impossible.IsPositiveSemidefinite.Should().BeFalse();
        ((Action)(() => Copula.Gaussian(Impossible))).Refuses(FaultCode.InvalidArgument, "correlation");
        ((Action)(() => Copula.StudentT(Impossible, 4))).Refuses(FaultCode.InvalidArgument, "correlation");
        CorrelatedItem[] items = [new("a", 1), new("b", 1), new("c", 1)];
        ((Action)(() => SquareRootSum.Of(items, Impossible))).Refuses(FaultCode.InvalidArgument, "correlation");
    }

    [Fact]
    public void Bad_matrices_are_refused_with_their_place()
    {
        ((Action)(() => _ = new CorrelationMatrix([]))).Refuses(FaultCode.EmptyInput, "rows");
        ((Action)(() => _ = Two(1, 0.5, 0.4, 1))).Refuses(FaultCode.InvalidArgument, "rows[1][0]");
        ((Action)(() => _ = Two(1, 0.5, 0.5, 0.9))).Refuses(FaultCode.InvalidArgument, "rows[1][1]");
        ((Action)(() => _ = Two(1, 1.5, 1.5, 1))).Refuses(FaultCode.InvalidArgument, "rows[0][1]");
        (
            (Action)(
                () =>
                    _ = new CorrelationMatrix([
                        [1, 0.5],
                        [0.5],
                    ])
            )
        ).Refuses(FaultCode.LengthMismatch, "rows[1]");
    }

    [Fact]
    public void Equal_figures_that_move_as_one_add_to_a_multiple()
    {
        // Correlation 1 of two exponential figures: the sum is twice one, mean 4 and standard deviation 4; 7 standard errors.
        var copula = Copula.Gaussian(Two(1, 1, 1, 1));
        var sum = DependentSum.Of([new Exponential(0.5), new Exponential(0.5)], copula, new SimulationOptions { Trials = 40_000 }, 0.9);
        sum.Moments.Mean.Should().BeApproximately(4, 7 * 4 / 200.0);
        sum.JointExceedance.Should().BeApproximately(0.1, 7 * 0.3 / 200);
    }

    [Theory]
    [InlineData(null, 0.0324)]
    [InlineData(3.0, 0.0569)]
    public void Joint_exceedances_are_those_of_the_copula(double? freedom, double about)
    {
        // ρ = 0.5, u = 0.9; the exact value stands in the result of JointExceedance, of which the rough one is asserted as well.
        double exact = freedom is { } nu
            ? JointExceedance.StudentT(0.5, 0.9, nu).Probability
            : JointExceedance.Gaussian(0.5, 0.9).Probability;
        var matrix = Two(1, 0.5, 0.5, 1);
        var copula = freedom is { } v ? Copula.StudentT(matrix, v) : Copula.Gaussian(matrix);
        var sum = DependentSum.Of([new Uniform(0, 1), new Uniform(0, 1)], copula, new SimulationOptions { Trials = 40_000 }, 0.9);
        sum.JointExceedance.Should().BeApproximately(exact, 7 * Math.Sqrt(exact / 40_000));
        exact.Should().BeApproximately(about, 0.02);
    }

    [Fact]
    public void Any_number_of_threads_and_trials_gives_the_same_bits()
    {
        var copula = Copula.StudentT(Two(1, 0.5, 0.5, 1), 5);
        IDistribution[] laws = [new Gamma(2, 1), new Normal(0, 1)];
        var one = DependentSum.Of(laws, copula, new SimulationOptions { Trials = 9001, Seed = 9 });
        var many = DependentSum.Of(
            laws,
            copula,
            new SimulationOptions
            {
                Trials = 9001,
                Seed = 9,
                DegreeOfParallelism = 3,
            }
        );
        var shorter = DependentSum.Of(laws, copula, new SimulationOptions { Trials = 5000, Seed = 9 });
        many.Totals.SequenceEqual(one.Totals).Should().BeTrue();
        shorter.Totals.SequenceEqual(one.Totals.Take(5000)).Should().BeTrue();
        one.JointExceedance.Should().BeNull();
        ((Action)(() => DependentSum.Of([laws[0]], copula))).Refuses(FaultCode.LengthMismatch, "copula");
        ((Action)(() => DependentSum.Of([], copula))).Refuses(FaultCode.EmptyInput, "marginals");
        ((Action)(() => DependentSum.Of(laws, copula, new SimulationOptions { Trials = 1 }))).Refuses(FaultCode.InvalidArgument, "Trials");
        ((Action)(() => DependentSum.Of(laws, copula, null, 1))).Refuses(FaultCode.InvalidArgument, "jointLevel");
    }

    [Fact]
    public void Amounts_add_like_sides_of_a_triangle()
    {
        // Independent 3 and 4 make 5; contributions 9/5 and 16/5.
        var sum = SquareRootSum.Of([new CorrelatedItem("a", 3), new CorrelatedItem("b", 4)], Two(1, 0, 0, 1));
        sum.Total.Should().Be(5);
        sum.DiversificationBenefit.Should().Be(2);
        sum.DiversificationRatio.Should().BeApproximately(2.0 / 7, 1e-15);
        sum.Contributions.Select(share => share.Contribution).Should().Equal(1.8, 3.2);
        SquareRootSum.Of([new CorrelatedItem("a", 3), new CorrelatedItem("b", 4)], Two(1, 1, 1, 1)).Total.Should().Be(7);
        var nothing = SquareRootSum.Of(
            [new CorrelatedItem("a", 0)],
            new CorrelationMatrix([
                [1],
            ])
        );
        nothing.DiversificationRatio.Should().BeNull();
        nothing.Contributions[0].Contribution.Should().Be(0);
        ((Action)(() => SquareRootSum.Of([], Two(1, 0, 0, 1)))).Refuses(FaultCode.EmptyInput, "items");
        ((Action)(() => SquareRootSum.Of([new("a", 1)], Two(1, 0, 0, 1)))).Refuses(FaultCode.LengthMismatch, "correlation");
        ((Action)(() => SquareRootSum.Of([new("a", 1), new("a", 1)], Two(1, 0, 0, 1)))).Refuses(FaultCode.DuplicateKey, "items[1]");
        ((Action)(() => _ = new CorrelatedItem("a", -1))).Refuses(FaultCode.InvalidArgument, "amount");
    }

    private static CorrelationMatrix Two(double a, double b, double c, double d) =>
        new([
            [a, b],
            [c, d],
        ]);
}
