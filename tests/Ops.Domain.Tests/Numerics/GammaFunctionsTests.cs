using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Expected values are the functions' closed forms at whole, half and quarter arguments (Abramowitz and Stegun, chapter 6).</summary>
public sealed class GammaFunctionsTests
{
    private const double EulerGamma = 0.57721566490153286061;
    private const double Catalan = 0.91596559417721901505;
    private const double Precise = 2e-14;

    private static void Near(double got, double expected, double relative = Precise) =>
        got.Should().BeApproximately(expected, Math.Max(Math.Abs(expected), 1e-3) * relative);

    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, (product, k) => product * k);

    [Fact]
    public void The_logarithm_of_gamma_at_whole_numbers_is_that_of_the_factorial()
    {
        for (int n = 1; n <= 22; n++)
            Near(GammaFunctions.Log(n), Math.Log(Factorial(n - 1)));
    }

    [Fact]
    public void The_logarithm_of_gamma_has_its_known_values_at_fractions()
    {
        Near(GammaFunctions.Log(0.5), Math.Log(Math.PI) / 2);
        Near(GammaFunctions.Log(1.5), (Math.Log(Math.PI) / 2) - Math.Log(2));
        Near(GammaFunctions.Log(2.5), (Math.Log(Math.PI) / 2) + Math.Log(0.75));
        Near(GammaFunctions.Log(3.5), (Math.Log(Math.PI) / 2) + Math.Log(1.875));
        Near(GammaFunctions.Log(0.25), Math.Log(3.62560990822190831193));
        Near(GammaFunctions.Log(0.75), Math.Log(1.22541670246517764513));
        Near(GammaFunctions.Log(1.25), Math.Log(3.62560990822190831193 / 4));
        Near(GammaFunctions.Log(2.25), Math.Log(3.62560990822190831193 * 5 / 16));
    }

    /// <summary>ln Γ(1 + x) = −γx + π²x²/12 − …: near its zeros at 1 and 2 the leading digits stay.</summary>
    [Fact]
    public void Near_its_zeros_the_logarithm_of_gamma_keeps_its_digits()
    {
        double x = Math.ScaleB(1, -20);
        double expected = (-EulerGamma * x) + (Math.PI * Math.PI / 12 * x * x) - (1.2020569031595942854 / 3 * x * x * x);
        (GammaFunctions.Log1p(x) / expected).Should().BeApproximately(1, 1e-14);
        (GammaFunctions.Log(1 + x) / expected).Should().BeApproximately(1, 1e-14);
        double aboveTwo = expected + x - (x * x / 2) + (x * x * x / 3);
        (GammaFunctions.Log(2 + x) / aboveTwo).Should().BeApproximately(1, 1e-14);
    }

    [Theory]
    [InlineData(2, 3, 12)]
    [InlineData(5, 8, 3960)]
    [InlineData(30, 2, 930)]
    [InlineData(2, 30, 930)]
    [InlineData(100, 3, 515100)]
    [InlineData(1, 250, 250)]
    [InlineData(17, 3, 2907)]
    public void The_beta_function_of_whole_numbers_is_one_over_a_whole_number(double a, double b, double reciprocal) =>
        Near(GammaFunctions.LogBeta(a, b), -Math.Log(reciprocal), 1e-13);

    [Fact]
    public void The_beta_function_of_halves_is_known()
    {
        Near(GammaFunctions.LogBeta(0.5, 0.5), Math.Log(Math.PI));
        // B(a, 1) = 1/a, also far out.
        Near(GammaFunctions.LogBeta(40.25, 1), -Math.Log(40.25), 1e-13);
        Near(GammaFunctions.LogBeta(1, 1e6), -Math.Log(1e6), 1e-13);
        // B(1/2, n) = 4^n / (n · C(2n, n)): n = 12, C(24, 12) = 2,704,156.
        Near(GammaFunctions.LogBeta(0.5, 12), Math.Log(Math.Pow(4, 12) / (12 * 2704156.0)), 1e-13);
        // n = 20, C(40, 20) = 137,846,528,820.
        Near(GammaFunctions.LogBeta(20, 0.5), Math.Log(Math.Pow(4, 20) / (20 * 137846528820.0)), 1e-13);
    }

    [Fact]
    public void Digamma_is_a_harmonic_number_less_Eulers_constant()
    {
        double harmonic = 0;
        for (int n = 1; n <= 40; n++)
        {
            Near(GammaFunctions.Digamma(n), harmonic - EulerGamma);
            harmonic += 1.0 / n;
        }
        Near(GammaFunctions.Digamma(0.5), -EulerGamma - (2 * Math.Log(2)));
        Near(GammaFunctions.Digamma(0.25), -EulerGamma - (Math.PI / 2) - (3 * Math.Log(2)));
        Near(GammaFunctions.Digamma(0.75), -EulerGamma + (Math.PI / 2) - (3 * Math.Log(2)));
        Near(GammaFunctions.Digamma(1e6), Math.Log(1e6) - 5e-7 - (1e-12 / 12));
    }

    [Fact]
    public void Trigamma_is_what_the_sum_of_squares_leaves()
    {
        double rest = Math.PI * Math.PI / 6;
        for (int n = 1; n <= 40; n++)
        {
            Near(GammaFunctions.Trigamma(n), rest, 1e-12);
            rest -= 1.0 / ((double)n * n);
        }
        Near(GammaFunctions.Trigamma(1), Math.PI * Math.PI / 6);
        Near(GammaFunctions.Trigamma(0.5), Math.PI * Math.PI / 2);
        Near(GammaFunctions.Trigamma(0.25), (Math.PI * Math.PI) + (8 * Catalan));
        Near(GammaFunctions.Trigamma(0.75), (Math.PI * Math.PI) - (8 * Catalan));
    }

    [Fact]
    public void The_error_of_Stirlings_formula_is_known_at_halves_and_whole_numbers()
    {
        double half = Math.Log(2 * Math.PI) / 2;
        Near(GammaFunctions.StirlingError(0.5), 0.5 - (Math.Log(2) / 2));
        Near(GammaFunctions.StirlingError(1), 1 - half, 1e-13);
        Near(GammaFunctions.StirlingError(2), 2 - (1.5 * Math.Log(2)) - half, 1e-13);
        // C. Loader's table: the error at 15, and just above, where the table ends: the series 1/12x − 1/360x³ + 1/1260x⁵ − 1/1680x⁷.
        Near(GammaFunctions.StirlingError(15), 0.005554733551962801371, 1e-13);
        foreach (double x in (double[])[15.25, 40, 1000, 2e4, 1e6])
        {
            double series = (1 / (12 * x)) - (1 / (360 * Math.Pow(x, 3))) + (1 / (1260 * Math.Pow(x, 5))) - (1 / (1680 * Math.Pow(x, 7)));
            (GammaFunctions.StirlingError(x) / series).Should().BeApproximately(1, 1e-9);
        }
        // E(1/4) = ln Γ(5/4) − 3/4 ln(1/4) + 1/4 − ½ ln 2π.
        Near(GammaFunctions.StirlingError(0.25), Math.Log(3.62560990822190831193 / 4) + (0.75 * Math.Log(4)) + 0.25 - half, 1e-13);
    }

    [Fact]
    public void A_poisson_term_is_the_probability_of_a_count()
    {
        GammaFunctions.PoissonTerm(0, 0).Should().Be(1);
        GammaFunctions.PoissonTerm(3, 0).Should().Be(0);
        Near(GammaFunctions.PoissonTerm(0, 2), Math.Exp(-2));
        Near(GammaFunctions.PoissonTerm(4, 2), Math.Exp(-2) * 16 / 24);
        Near(GammaFunctions.PoissonTerm(30, 25), Math.Exp(-25) * Math.Pow(25, 30) / Factorial(30), 1e-13);
        Near(GammaFunctions.PoissonTerm(0.5, 2), Math.Sqrt(2) * Math.Exp(-2) / (Math.Sqrt(Math.PI) / 2));
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    [InlineData(4, 5)]
    [InlineData(1, 30)]
    [InlineData(30, 1)]
    public void The_deviance_is_the_logarithms_excess(double x, double m) =>
        Near(GammaFunctions.Deviance(x, m), (x * Math.Log(x / m)) + m - x, 1e-12);

    /// <summary>Q(n, x) = e^−x (1 + x + … + x^(n−1)/(n−1)!) for whole n.</summary>
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(1, 3)]
    [InlineData(3, 0.2)]
    [InlineData(3, 3.9)]
    [InlineData(3, 4)]
    [InlineData(3, 25)]
    [InlineData(12, 5)]
    [InlineData(12, 30)]
    public void The_incomplete_function_of_a_whole_shape_is_a_poisson_sum(int n, double x)
    {
        double upper = Math.Exp(-x) * Enumerable.Range(0, n).Sum(k => Math.Pow(x, k) / Factorial(k));
        double lower = Math.Exp(-x) * Enumerable.Range(n, 150).Sum(k => Math.Exp((k * Math.Log(x)) - GammaFunctions.Log(k + 1)));

        var tails = GammaFunctions.Regularized(n, x);
        (tails.Upper / upper).Should().BeApproximately(1, 1e-12);
        (tails.Lower / lower).Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void The_incomplete_function_at_zero_has_all_above()
    {
        var tails = GammaFunctions.Regularized(2, 0);
        (tails.Lower, tails.Upper).Should().Be((0.0, 1.0));
    }
}
