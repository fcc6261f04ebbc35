using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>The search for quantiles: where it starts, how often it asks, and what it brings back from far out.</summary>
public sealed class QuantileSearchTests
{
    private sealed class Asked
    {
        public List<double> At { get; } = [];
    }

    /// <summary>e^−x, which writes down where it is asked.</summary>
    private readonly struct Decay(Asked asked) : ITailLaw
    {
        public Tails Of(double x)
        {
            asked.At.Add(x);
            return new Tails(2 * Math.Exp(-x / 2) * Math.Sinh(x / 2), Math.Exp(-x));
        }

        public double Density(double x) => Math.Exp(-x);
    }

    /// <summary>Half of the probability lies below the step, all of it from there on.</summary>
    private readonly struct Step(double at, Asked asked) : IWholeLaw
    {
        public Tails Of(double k)
        {
            asked.At.Add(k);
            return k >= at ? new Tails(0.9, 0.1) : new Tails(0.2, 0.8);
        }
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(0, 1)]
    [InlineData(-3, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    public void It_starts_where_it_is_told_or_at_one(double start, double first)
    {
        var asked = new Asked();
        QuantileSearch.Positive(new Decay(asked), Tails.FromUpper(0.25), start).Should().BeApproximately(Math.Log(4), 4e-16 * Math.Log(4));
        asked.At[0].Should().Be(first);
    }

    /// <summary>Newton's steps on the logarithms double the digits: from 1 to ln 2 or ln 100 six are enough, and a few confirm the end.</summary>
    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.5, false)]
    [InlineData(0.01, true)]
    [InlineData(0.01, false)]
    [InlineData(1e-12, true)]
    [InlineData(1e-12, false)]
    public void Few_steps_reach_the_quantile(double tail, bool lower)
    {
        var asked = new Asked();
        var wanted = lower ? Tails.FromLower(tail) : Tails.FromUpper(tail);
        double expected = lower ? -Elementary.Log1p(-tail) : -Math.Log(tail);
        QuantileSearch.Positive(new Decay(asked), wanted, 1).Should().BeApproximately(expected, expected * 1e-15);
        asked.At.Should().HaveCountLessThanOrEqualTo(9);
    }

    /// <summary>A start far below is brought back by steps of sixteen, log₁₆ 10²⁰⁰ = 166; one far above by Newton's own steps.</summary>
    [Theory]
    [InlineData(1e-200, 185)]
    [InlineData(500, 40)]
    public void A_start_far_off_is_brought_back(double start, int most)
    {
        var asked = new Asked();
        QuantileSearch.Positive(new Decay(asked), Tails.FromUpper(0.25), start).Should().BeApproximately(Math.Log(4), 1e-15);
        asked.At.Should().HaveCountLessThan(most);
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(7, 6)]
    [InlineData(7, 8)]
    [InlineData(1000, 3)]
    [InlineData(3, 1000)]
    [InlineData(0, 500)]
    [InlineData(5000, 0)]
    [InlineData(10000, 9999.5)]
    [InlineData(10000, 12)]
    [InlineData(4097, 1)]
    [InlineData(0, -5)]
    [InlineData(10000, 1e9)]
    public void The_least_count_that_reaches_is_found_in_two_logarithms_of_the_way(double step, double start)
    {
        foreach (var wanted in (Tails[])[Tails.FromLower(0.5), Tails.FromLower(0.25), Tails.FromUpper(0.2), Tails.FromUpper(0.5)])
        {
            var asked = new Asked();
            QuantileSearch.Whole(new Step(step, asked), wanted, start, 0, 10000).Should().Be(step);
            double way = Math.Abs(step - Math.Clamp(Math.Floor(start), 0, 10000));
            asked.At.Should().HaveCountLessThanOrEqualTo(4 + (2 * (int)Math.Log2(way + 1)));
            asked.At.Should().OnlyContain(k => k >= 0 && k <= 10000 && k == Math.Floor(k));
        }
    }

    /// <summary>Beyond 2⁵³ counts are no longer one apart: the search ends all the same.</summary>
    [Fact]
    public void Counts_beyond_two_to_the_53_end_the_search()
    {
        var asked = new Asked();
        double step = Math.ScaleB(1, 60);
        QuantileSearch.Whole(new Step(step, asked), Tails.FromLower(0.5), step * 0.75, 0, double.MaxValue).Should().Be(step);
        asked.At.Should().HaveCountLessThan(300);
    }

    /// <summary>Where no count reaches, the greatest is the answer.</summary>
    [Fact]
    public void The_search_stays_inside_its_bounds()
    {
        var asked = new Asked();
        QuantileSearch.Whole(new Step(99, asked), Tails.FromLower(0.5), 4, 0, 10).Should().Be(10);
        QuantileSearch.Whole(new Step(-7, asked), Tails.FromLower(0.5), 4, 2, 10).Should().Be(2);
    }

    /// <summary>Abramowitz and Stegun 26.5.22, worked in 60 digits.</summary>
    [Theory]
    [InlineData(5, 8, 0.025, false, 0.15094160190909686)]
    [InlineData(5, 8, 0.3, false, 0.30900928612444114)]
    [InlineData(3.5, 9, 0.1, true, 0.44778935478984975)]
    [InlineData(2, 40, 0.001, false, 0.00094898356393778199)]
    [InlineData(30, 4, 1e-6, false, 0.5)]
    [InlineData(30, 4, 0.2, true, 0.5)]
    public void A_beta_quantile_starts_from_the_normal_one(double a, double b, double tail, bool upper, double start) =>
        BetaLaw.Start(a, b, upper ? Tails.FromUpper(tail) : Tails.FromLower(tail)).Should().BeApproximately(start, start * 1e-12);

    /// <summary>Near 0 the area is x^a/(a B(a, b)): (p a B)^(1/a), B(½, 3) = 16/15, B(2, ½) = 4/3, B(1, 5) = 1/5.</summary>
    [Theory]
    [InlineData(0.5, 3, 0.01, 2.8444444444444444e-5)]
    [InlineData(2, 0.5, 1e-5, 0.0051639777949432225)]
    [InlineData(1, 5, 0.01, 0.002)]
    [InlineData(5, 1, 0.9, 0.5)]
    public void A_beta_quantile_of_small_shapes_starts_from_the_power(double a, double b, double p, double start) =>
        BetaLaw.Start(a, b, Tails.FromLower(p)).Should().BeApproximately(start, start * 1e-12);

    /// <summary>Wilson and Hilferty's cube (Abramowitz and Stegun 26.4.17), worked in 60 digits.</summary>
    [Theory]
    [InlineData(4, 0.05, false, 1.3607410512790178)]
    [InlineData(4, 0.05, true, 7.7445323123150609)]
    [InlineData(0.5, 0.3, true, 0.53841781313218409)]
    [InlineData(100, 0.001, false, 71.903691872598376)]
    public void A_gamma_quantile_starts_from_the_cube(double shape, double tail, bool upper, double start) =>
        GammaLaw.Start(shape, upper ? Tails.FromUpper(tail) : Tails.FromLower(tail)).Should().BeApproximately(start, start * 1e-12);

    /// <summary>Near 0 the area is x^s/Γ(s + 1); far out, for a small shape, it is near s e^−x.</summary>
    [Theory]
    [InlineData(0.25, 0.5, false, 0.042185611831948313)]
    [InlineData(2, 1e-9, false, 4.4721359549995794e-5)]
    [InlineData(0.25, 0.89, false, 0.42349117188680841)]
    [InlineData(0.25, 0.01, true, 3.2188758248682007)]
    [InlineData(0.125, 0.001, true, 4.8283137373023011)]
    public void A_gamma_quantile_of_small_shape_starts_from_the_power_or_the_exponential(
        double shape,
        double tail,
        bool upper,
        double start
    ) => GammaLaw.Start(shape, upper ? Tails.FromUpper(tail) : Tails.FromLower(tail)).Should().BeApproximately(start, start * 1e-12);

    /// <summary>z + γ(z² − 1)/6: Poisson(4) has mean 4, variance 4, skewness ½; z = 1.959963984540054.</summary>
    [Fact]
    public void A_count_starts_from_the_skewed_normal_quantile()
    {
        const double z = 1.959963984540054;
        const double bend = 0.5 * ((z * z) - 1) / 6;
        CornishFisher.Start(new Poisson(4), Tails.FromUpper(0.025)).Should().BeApproximately(4 + (2 * (z + bend)), 1e-13);
        CornishFisher.Start(new Poisson(4), Tails.FromLower(0.025)).Should().BeApproximately(4 + (2 * (-z + bend)), 1e-13);
        CornishFisher.Start(new Binomial(8, 1), Tails.FromLower(0.025)).Should().Be(8);
    }

    /// <summary>x^100 = p and 1 − (1 − x)^100 = p: each side keeps its own digits.</summary>
    [Fact]
    public void A_beta_quantile_keeps_the_digits_of_the_nearer_end()
    {
        BetaLaw.Quantile(1, 1, Tails.FromLower(1e-30)).X.Should().BeApproximately(1e-30, 1e-44);
        BetaLaw.Quantile(1, 1, Tails.FromUpper(1e-30)).Y.Should().BeApproximately(1e-30, 1e-44);
        BetaLaw.Quantile(1, 1, Tails.FromLower(0.25)).Should().Be((0.25, 0.75));
        BetaLaw.Quantile(1, 1, Tails.FromUpper(0.25)).Should().Be((0.75, 0.25));
        // Beyond ½ though both lower tails round to 1: y = 10^(−300/54).
        double y = Math.Pow(10, -300 / 54.0);
        BetaLaw.Quantile(1, 54, Tails.FromUpper(1e-300)).Y.Should().BeApproximately(y, y * 2e-14);
        BetaLaw.Quantile(54, 1, Tails.FromLower(1e-300)).X.Should().BeApproximately(y, y * 2e-14);
    }

    [Fact]
    public void Quantiles_keep_the_digits_of_the_nearer_end()
    {
        new Uniform(0, 1).Quantile(1e-20).Should().Be(1e-20);
        new Uniform(-1, 0).UpperQuantile(1e-20).Should().Be(-1e-20);
        new Uniform(2, 6).Quantile(0.25).Should().Be(3);
        new Uniform(2, 6).UpperQuantile(0.25).Should().Be(5);
        new Uniform(2, 6).Quantile(0.75).Should().Be(5);
        new Beta(1, 1, -1, 0).UpperQuantile(1e-20).Should().BeApproximately(-1e-20, 1e-34);
        new Beta(1, 1, 0, 1).Quantile(1e-20).Should().BeApproximately(1e-20, 1e-34);
        new Pert(-1, 0, 0, 1e-9).UpperQuantile(1e-20).Should().BeInRange(-1.001e-20, -0.999e-20);
        new Pert(0, 0, 1, 1e-9).Quantile(1e-20).Should().BeInRange(0.999e-20, 1.001e-20);
        // Legs 2 and 6 of width 8: area x²/16 up to ¼ at the mode.
        new Triangular(1, 3, 9)
            .Quantile(0.0625)
            .Should()
            .BeApproximately(2, 1e-15);
        new Triangular(1, 3, 9).Quantile(0.25).Should().BeApproximately(3, 1e-15);
        new Triangular(1, 3, 9).UpperQuantile(0.1875).Should().BeApproximately(6, 1e-15);
        new Triangular(1, 3, 9).Quantile(0.8125).Should().BeApproximately(6, 1e-14);
        new Triangular(1, 7, 9).UpperQuantile(0.8125).Should().BeApproximately(4, 1e-14);
    }

    [Fact]
    public void Every_quantile_of_a_hard_law_comes_back()
    {
        IContinuousDistribution[] laws =
        [
            new Gamma(0.25, 1),
            new Gamma(0.05, 1),
            new Gamma(0.49, 2),
            new Gamma(3e5, 1),
            new Beta(0.05, 5),
            new Beta(400, 3),
            new StudentT(0.4),
            new StudentT(1.5),
            new StudentT(7),
            new StudentT(1e6),
            new FDistribution(0.5, 7),
            new FDistribution(40, 3),
        ];
        foreach (var law in laws)
        {
            foreach (double p in (double[])[1e-12, 1e-5, 0.02, 0.3, 0.5])
            {
                Back(law.Cdf(law.Quantile(p)), p, law);
                Back(law.Survival(law.UpperQuantile(p)), p, law);
            }
        }
    }

    private static void Back(double got, double p, IContinuousDistribution law) =>
        got.Should().BeApproximately(p, p * 2e-10, "{0} at {1}", law, p);
}
