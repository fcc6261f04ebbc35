using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class CorrelationTests
{
    /// <summary>By hand: x 1 2 3, y 1 3 2: Sxy = 1, Sxx = Syy = 2, r = ½; with 1 degree of freedom p = 1 − 2/π·atan(1/√3) = 2/3.</summary>
    [Fact]
    public void Three_pairs_by_hand()
    {
        var pearson = Correlation.Of([1, 2, 3], [1, 3, 2]);

        pearson.Method.Should().Be(CorrelationMethod.Pearson);
        pearson.Count.Should().Be(3);
        pearson.Coefficient.Should().BeApproximately(0.5, 1e-15);
        pearson.PValue!.Value.Should().BeApproximately(2.0 / 3, 1e-12);
    }

    /// <summary>By hand: ranks of y 1, 2.5, 2.5, 4 beside 1 2 3 4: Sxy = 4.5, Sxx = 5, Syy = 4.5.</summary>
    [Fact]
    public void Spearman_shares_the_ranks_of_ties()
    {
        var spearman = Correlation.Of([1, 2, 3, 100], [-5, 0, 0, 1], CorrelationMethod.Spearman);

        spearman.Coefficient.Should().BeApproximately(4.5 / Math.Sqrt(5 * 4.5), 1e-15);
    }

    /// <summary>By hand: x 1 2 2 3, y 1 2 3 3: 4 concordant, 0 discordant, one tie each: τ-b = 4/√(5·5).</summary>
    [Fact]
    public void Kendall_corrects_for_ties()
    {
        var kendall = Correlation.Of([1, 2, 2, 3], [1, 2, 3, 3], CorrelationMethod.Kendall);

        kendall.Coefficient.Should().BeApproximately(0.8, 1e-15);
        // Variance (4·3·13 − 2·1·9 − 2·1·9)/18 + (2·2)/(2·4·3) = 6.83…; z = 4/√6.8333 = 1.53019; normal table.
        kendall.PValue!.Value.Should().BeApproximately(0.12597, 0.0001);
    }

    [Fact]
    public void Two_pairs_have_a_coefficient_but_no_t()
    {
        Correlation.Of([1, 2], [5, 3]).Coefficient.Should().Be(-1);
        Correlation.Of([1, 2], [5, 3]).PValue.Should().BeNull();
        Correlation.Of([1, 2], [5, 3], CorrelationMethod.Kendall).Coefficient.Should().Be(-1);
    }

    [Fact]
    public void Perfect_agreement_has_p_value_zero()
    {
        var perfect = Correlation.Of([1, 2, 3, 4], [10, 20, 30, 40], CorrelationMethod.Spearman);

        perfect.Coefficient.Should().Be(1);
        perfect.PValue.Should().Be(0);
    }

    [Fact]
    public void Kendall_equals_counting_all_pairs_for_all_series() =>
        Gen.Select(Gen.Int[0, 6].Array[2, 40], Gen.Int[0, 6].Array[40])
            .Where(pair => pair.Item1.Distinct().Count() > 1 && pair.Item2[..pair.Item1.Length].Distinct().Count() > 1)
            .Sample(
                (first, second) =>
                {
                    double[] x = [.. first.Select(v => (double)v)];
                    double[] y = [.. second.Take(x.Length).Select(v => (double)v)];
                    long score = 0;
                    long untiedX = 0;
                    long untiedY = 0;
                    for (int i = 0; i < x.Length; i++)
                    {
                        for (int j = 0; j < i; j++)
                        {
                            score += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                            untiedX += Math.Abs(Math.Sign(x[i] - x[j]));
                            untiedY += Math.Abs(Math.Sign(y[i] - y[j]));
                        }
                    }

                    Correlation
                        .Of(x, y, CorrelationMethod.Kendall)
                        .Coefficient.Should()
                        .BeApproximately(score / Math.Sqrt((double)untiedX * untiedY), 1e-14);
                }
            );

    [Fact]
    public void Swapping_x_and_y_changes_nothing_for_all_series() =>
        Gen.Double[-100, 100]
            .Array[10]
            .Select(Gen.Double[-100, 100].Array[10])
            .Sample(
                (x, y) =>
                {
                    foreach (var method in Enum.GetValues<CorrelationMethod>())
                        Correlation.Of(x, y, method).Coefficient.Should().BeApproximately(Correlation.Of(y, x, method).Coefficient, 1e-13);
                }
            );

    [Fact]
    public void Bad_input_is_refused_in_its_place()
    {
        Refusal.Of(() => Correlation.Of([], [1]), FaultCode.EmptyInput, "x");
        Refusal.Of(() => Correlation.Of([1], []), FaultCode.EmptyInput, "y");
        Refusal.Of(() => Correlation.Of([1, 2], [1]), FaultCode.LengthMismatch, "y");
        Refusal.Of(() => Correlation.Of([1, double.NaN], [1, 2]), FaultCode.InvalidArgument, "x[1]");
        Refusal.Of(() => Correlation.Of([1, 2], [double.NaN, 2]), FaultCode.InvalidArgument, "y[0]");
        Refusal.Of(() => Correlation.Of([1, 2], [1, 2], (CorrelationMethod)3), FaultCode.InvalidArgument, "method");
        Refusal.Of(() => Correlation.Of([1], [1]), FaultCode.InsufficientData, "x");
        Refusal.Of(() => Correlation.Of([5, 5, 5], [1, 2, 3]), FaultCode.ZeroDenominator, "x");
        Refusal.Of(() => Correlation.Of([1, 2, 3], [5, 5, 5], CorrelationMethod.Kendall), FaultCode.ZeroDenominator, "y");
        Refusal.Of(() => Correlation.Of([1e-160, 2e-160, 4e-160], [1, 2, 5]), FaultCode.ZeroDenominator, "x");
        Refusal.Of(() => Correlation.Of([1e-200, 2e-200, 3e-200], [1, 2, 3]), FaultCode.ZeroDenominator, "x");
    }

    [Fact]
    public void The_explanation_names_the_coefficient()
    {
        Correlation.Of([1, 2, 3], [1, 3, 2]).Explain().Figure.English.Should().Be("Pearson correlation");
        Correlation.Of([1, 2, 3], [1, 3, 2], CorrelationMethod.Spearman).Explain().Figure.Chinese.Should().Be("斯皮尔曼秩相关系数");
        Correlation.Of([1, 2, 3], [1, 3, 2], CorrelationMethod.Kendall).Explain().Figure.English.Should().Be("Kendall rank correlation");
    }

    [Fact]
    public void Equal_values_share_the_mean_of_their_ranks()
    {
        Ranks.Average([30, 10, 20, 20, 20]).Should().Equal(5, 1, 3, 3, 3);
        Refusal.Of(() => Ranks.Average([]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => Ranks.Average([double.NaN]), FaultCode.InvalidArgument, "values[0]");
    }

    /// <summary>By hand: 1 2 3 4, mean 2.5: r1 = (0.75 − 0.25 + 0.75)/5, r2 = (−0.75 − 0.75)/5, r3 = −2.25/5.</summary>
    [Fact]
    public void Autocorrelation_by_hand()
    {
        double[] values = [1, 2, 3, 4];

        Autocorrelation.At(values, 1).Should().Be(0.25);
        Autocorrelation.At(values, 2)!.Value.Should().BeApproximately(-0.3, 1e-15);
        Autocorrelation.At(values, 3)!.Value.Should().BeApproximately(-0.45, 1e-15);
        Autocorrelation.At(values, 4).Should().BeNull();
        Autocorrelation.At([2, 2, 2], 1).Should().BeNull();
        Refusal.Of(() => Autocorrelation.At([], 1), FaultCode.EmptyInput, "values");
        Refusal.Of(() => Autocorrelation.At([double.NaN], 1), FaultCode.InvalidArgument, "values[0]");
        Refusal.Of(() => Autocorrelation.At([1, 2], 0), FaultCode.InvalidArgument, "lag");
    }

    /// <summary>By hand: 1, 1, 5 have the mean 7/3: r1 = (16/9 − 32/9)/(96/9) = −1/6, wherever the zero of the scale lies.</summary>
    [Fact]
    public void Autocorrelation_keeps_its_digits_far_from_zero() =>
        Autocorrelation.At([1e9 + 1, 1e9 + 1, 1e9 + 5], 1)!.Value.Should().BeApproximately(-1 / 6.0, 1e-15);
}
