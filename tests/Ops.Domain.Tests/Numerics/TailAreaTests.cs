using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>
/// Tail areas of gamma and beta densities. Unless another source stands beside them, the expected values are the defining series summed in
/// 40 to 150 digits: P(a, x) = x^a e^−x/Γ(a+1) Σ x^k/((a+1)…(a+k)) and I_x(a, b) = x^a (1−x)^b/(a B) Σ (a+b)…/((a+1)…) x^k.
/// </summary>
public sealed class TailAreaTests
{
    private static void Near(double got, double expected, double relative) =>
        got.Should().BeApproximately(expected, Math.Abs(expected) * relative);

    /// <summary>Shapes above 10⁵ are integrated; near the mode, three and ten standard deviations off.</summary>
    [Theory]
    [InlineData(200000, 200000, 0.50029735402761854, 0.49970264597238146)]
    [InlineData(200000, 198800, 0.0035949173368180199, 0.99640508266318198)]
    [InlineData(200000, 201300, 0.99814225931594805, 0.0018577406840519517)]
    [InlineData(200000, 204500, 1.0, 8.5526071728238578e-24)]
    [InlineData(200000, 195600, 1.8636694060717681e-23, 1.0)]
    [InlineData(123456.5, 125000.25, 0.99999396616559417, 6.0338344058294268e-6)]
    [InlineData(1000000, 1020000, 1.0, 3.8098103227133607e-88)]
    [InlineData(1000000, 985000, 1.1766957382274073e-51, 1.0)]
    public void Areas_of_a_gamma_density_of_great_shape_keep_eleven_digits(double shape, double x, double lower, double upper)
    {
        var tails = GammaFunctions.Regularized(shape, x);
        Near(tails.Lower, lower, 2e-11);
        Near(tails.Upper, upper, 2e-11);
    }

    [Theory]
    [InlineData(200000, 300000, 0.40000000000000002, 0.50007677650084814, 0.49992322349915186)]
    [InlineData(200000, 300000, 0.39750000000000002, 0.00015264032085331333, 0.99984735967914669)]
    [InlineData(200000, 300000, 0.40210000000000001, 0.99877531650083535, 0.0012246834991646548)]
    [InlineData(200000, 300000, 0.40999999999999998, 1.0, 2.7600058176182509e-47)]
    [InlineData(200000, 300000, 0.39000000000000001, 8.6699388659015052e-48, 1.0)]
    [InlineData(150, 200000, 0.00050000000000000001, 1.9459584242316813e-6, 0.99999805404157577)]
    [InlineData(150, 200000, 0.0011000000000000001, 0.99999977840326033, 2.2159673967349072e-7)]
    [InlineData(200000, 150, 0.99931000000000003, 0.83429079797612011, 0.16570920202387989)]
    [InlineData(30, 0.5, 0.90000000000000002, 0.01228244849985276, 0.98771755150014724)]
    [InlineData(30, 0.5, 0.98999999999999999, 0.43933436890525101, 0.56066563109474899)]
    [InlineData(120, 0.75, 0.995, 0.41687664371886632, 0.58312335628113368)]
    [InlineData(120, 0.75, 0.81000000000000005, 3.8584253357739374e-12, 0.99999999999614157)]
    [InlineData(99, 0.5, 0.96999999999999997, 0.014178739949897492, 0.98582126005010251)]
    public void Areas_of_a_beta_density_of_great_shape_keep_ten_digits(double a, double b, double x, double lower, double upper)
    {
        // 1 − x is exact for x from ½ up; below, its rounding is far under what is asked here.
        var tails = BetaFunctions.Regularized(a, b, x, 1 - x);
        Near(tails.Lower, lower, 1e-10);
        Near(tails.Upper, upper, 1e-10);
        var mirrored = BetaFunctions.Regularized(b, a, 1 - x, x);
        Near(mirrored.Upper, lower, 1e-10);
        Near(mirrored.Lower, upper, 1e-10);
    }

    /// <summary>With small shapes nearly all lies at the ends: the smaller tail keeps its leading digits.</summary>
    [Theory]
    [InlineData(1e-08, 2, 0.5, 0.99999999806852818, 1.9314718162341614e-9)]
    [InlineData(1e-08, 2, 0.01, 0.99999996384829874, 3.6151701255413146e-8)]
    [InlineData(0.001, 0.25, 0.5, 0.9961677440091327, 0.0038322559908672991)]
    [InlineData(0.29999999999999999, 0.0040000000000000001, 0.20000000000000001, 0.0085550421967996574, 0.99144495780320034)]
    [InlineData(0.5, 200, 0.001, 0.47275589297476465, 0.52724410702523535)]
    [InlineData(0.90000000000000002, 0.90000000000000002, 0.69999999999999996, 0.68843149204695785, 0.31156850795304215)]
    [InlineData(0.5, 30, 0.02, 0.72710173476532318, 0.27289826523467682)]
    [InlineData(0.001, 40, 0.001, 0.99731000838589895, 0.002689991614101054)]
    public void Areas_of_a_beta_density_of_small_shape_keep_both_tails(double a, double b, double x, double lower, double upper)
    {
        var tails = BetaFunctions.Regularized(a, b, x, 1 - x);
        Near(tails.Lower, lower, 2e-14);
        // ln Γ near 1 is known to 1e-16: beside a tail of 2·10⁻⁹ that is seven digits.
        Near(tails.Upper, upper, upper < 1e-6 ? 1e-6 : 1e-12);
    }

    /// <summary>Sixteen nodes and weights of Gauss and Legendre on [0, 1] (Abramowitz and Stegun, table 25.4, halved and shifted; here in 40 digits).</summary>
    [Fact]
    public void The_rule_of_the_integral_is_that_of_Gauss_and_Legendre()
    {
        (double Node, double Weight)[] half =
        [
            (0.0052995325041750337, 0.013576229705877047),
            (0.027712488463383712, 0.031126761969323946),
            (0.067184398806084128, 0.047579255841246392),
            (0.12229779582249848, 0.062314485627766936),
            (0.19106187779867813, 0.074797994408288366),
            (0.27099161117138631, 0.084578259697501269),
            (0.35919822461037054, 0.091301707522461794),
            (0.45249374508118128, 0.094725305227534248),
        ];
        TailIntegral.Rule.Should().HaveCount(16);
        for (int i = 0; i < 8; i++)
        {
            TailIntegral.Rule[i].Node.Should().BeApproximately(half[i].Node, 2e-16);
            TailIntegral.Rule[i].Weight.Should().BeApproximately(half[i].Weight, 1e-15);
            TailIntegral.Rule[15 - i].Node.Should().BeApproximately(1 - half[i].Node, 2e-16);
            TailIntegral.Rule[15 - i].Weight.Should().BeApproximately(half[i].Weight, 1e-15);
        }
    }

    /// <summary>Terms of the binomial law where one side has no count: x^n and y^n, with the digits of whichever is given more exactly.</summary>
    [Fact]
    public void A_binomial_term_uses_the_side_that_has_the_digits()
    {
        BetaFunctions.BinomialTerm(0, 1e20, 1e-20, 1).Should().BeApproximately(Math.Exp(-1), 1e-15);
        BetaFunctions.BinomialTerm(1e20, 0, 1, 1e-20).Should().BeApproximately(Math.Exp(-1), 1e-15);
        Near(BetaFunctions.BinomialTerm(0, 3, 1, 1e-20), 1e-60, 1e-13);
        Near(BetaFunctions.BinomialTerm(3, 0, 1e-20, 1), 1e-60, 1e-13);
        BetaFunctions.BinomialTerm(0, 2, 0.25, 0.75).Should().BeApproximately(0.5625, 1e-15);
        BetaFunctions.BinomialTerm(2, 0, 0.75, 0.25).Should().BeApproximately(0.5625, 1e-15);
        BetaFunctions.BinomialTerm(0, 2, 0, 1).Should().Be(1);
        BetaFunctions.BinomialTerm(1, 1, 0, 1).Should().Be(0);
        BetaFunctions.BinomialTerm(2, 0, 1, 0).Should().Be(1);
        BetaFunctions.BinomialTerm(1, 1, 1, 0).Should().Be(0);
        BetaFunctions.BinomialTerm(2, 1, 0.5, 0.5).Should().BeApproximately(0.375, 1e-15);
    }

    [Fact]
    public void Nothing_lies_outside_from_zero_to_one()
    {
        BetaFunctions.Regularized(2, 3, 0, 1).Should().Be(Tails.None);
        BetaFunctions.Regularized(2, 3, -1, 2).Should().Be(Tails.None);
        BetaFunctions.Regularized(2, 3, 1, 0).Should().Be(Tails.All);
        BetaFunctions.Regularized(2, 3, 2, -1).Should().Be(Tails.All);
        new BetaLaw(2, 3).Of(1).Should().Be(Tails.All);
        new BetaLaw(2, 3).Of(1e300).Should().Be(Tails.All);
        new BetaLaw(2, 3).Density(1).Should().Be(0);
        new BetaLaw(2, 3).Density(7).Should().Be(0);
        // 12 x (1 − x)².
        new BetaLaw(2, 3)
            .Density(0.5)
            .Should()
            .BeApproximately(1.5, 1e-14);
        Tails.FromLower(1.5).Should().Be(Tails.All);
        Tails.FromUpper(1.5).Should().Be(Tails.None);
        Tails.FromLower(0.25).Should().Be(new Tails(0.25, 0.75));
        Tails.FromUpper(0.25).Should().Be(new Tails(0.75, 0.25));
    }

    /// <summary>Cauchy 1/(π(1+t²)), two degrees t^−3, half a degree ν^(ν/2)/B(ν/2, ½)·t^−(ν+1) with B(¼, ½) = 5.24411510858424.</summary>
    [Fact]
    public void Students_law_far_out_is_a_power()
    {
        Near(new StudentT(1).Density(1e150), 1e-300 / Math.PI, 1e-12);
        Near(new StudentT(2).Density(1e101), 1e-303, 1e-12);
        Near(new StudentT(2).Density(-1e101), 1e-303, 1e-12);
        Near(new StudentT(2).Density(1e99), 1e-297, 1e-12);
        Near(new StudentT(1).Survival(1e200), 1e-200 / Math.PI, 1e-12);
        Near(new StudentT(1).Cdf(-1e200), 1e-200 / Math.PI, 1e-12);
        Near(new StudentT(0.5).Survival(1e200), 0.5 * Math.Pow(0.5, 0.25) * 1e-100 / (0.25 * 5.2441151085842396), 1e-12);
        Near(new StudentT(0.5).Density(1e120), Math.Pow(0.5, 0.25) / 5.2441151085842396 * 1e-180, 1e-12);
        new StudentT(1).Cdf(0).Should().Be(0.5);
        // Three degrees at √3: ½ + (1/π)(π/4 + ½)… P(T > √3) = ½ − (1/π)(arctan 1 + ½) = ¼ − 1/(2π).
        Near(new StudentT(3).Survival(Math.Sqrt(3)), 0.25 - (1 / (2 * Math.PI)), 1e-14);
    }
}
