using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>
/// Expected values were computed with mpmath at 50 digits from the textbook formulas (incomplete beta as a hypergeometric
/// function, incomplete gamma, sums of exact terms), never with this library.
/// </summary>
public sealed class DistributionTests
{
    /// <summary>Distribution, point, density, P(X ≤ x), P(X > x).</summary>
    public static TheoryData<IContinuousDistribution, double, double, double, double> Continuous { get; } =
        new()
        {
            { new Normal(0, 1), -8, 5.052271083536892e-15, 6.220960574271784e-16, 0.9999999999999993 },
            { new Normal(0, 1), -1.96, 0.05844094433345146, 0.024997895148220435, 0.9750021048517795 },
            { new Normal(0, 1), 0.3, 0.3813878154605241, 0.6179114221889527, 0.3820885778110474 },
            { new Normal(0, 1), 2.5, 0.017528300493568537, 0.9937903346742238, 0.006209665325776135 },
            { new Normal(0, 1), 30, 1.4736461348785476e-196, 1.0, 4.906713927148187e-198 },
            { new Normal(5, 2), 7.5, 0.09132454269451096, 0.8943502263331448, 0.10564977366685525 },
            { new LogNormal(1, 0.75), 0.01, 3.95625692793434e-11, 3.902683895222561e-14, 0.9999999999999609 },
            { new LogNormal(1, 0.75), 3.5, 0.1435876316605519, 0.6319480673718239, 0.36805193262817615 },
            { new LogNormal(1, 0.75), 1000000.0, 2.107429008746675e-70, 1.0, 9.218593582445393e-66 },
            { new StudentT(1), -3, 0.03183098861837907, 0.10241638234956672, 0.8975836176504333 },
            { new StudentT(2.5), 0.7, 0.2645144915713165, 0.728297528405226, 0.27170247159477406 },
            { new StudentT(9), 2.262, 0.04087201339536731, 0.9749935772487727, 0.025006422751227313 },
            { new StudentT(30), -12, 5.809753606716105e-13, 2.790092707599628e-13, 0.999999999999721 },
            { new StudentT(1000000.0), 4.5, 1.5985213906169264e-05, 0.9999966019447475, 3.3980552524769494e-06 },
            { new StudentT(0.3), 1000, 1.319985768927929e-05, 0.9560004669082804, 0.04399953309171958 },
            { new ChiSquared(1), 3.841, 0.029828084157256466, 0.9499863162360433, 0.0500136837639567 },
            { new ChiSquared(10), 2.5, 0.01457238753561351, 0.009124279218395273, 0.9908757207816047 },
            { new ChiSquared(250), 400, 9.770735148804044e-10, 0.9999999949591435, 5.040856547317851e-09 },
            { new ChiSquared(0.4), 1e-05, 1896.26627514872, 0.09481370881380785, 0.9051862911861921 },
            { new FDistribution(3, 7), 5.5, 0.012573527851666514, 0.9705795031519263, 0.029420496848073664 },
            { new FDistribution(12, 4), 0.2, 0.2281218767166138, 0.01320934295654297, 0.986790657043457 },
            { new FDistribution(0.5, 20), 300, 7.972873602970485e-13, 0.999999999973134, 2.6865997232324473e-11 },
            { new Gamma(0.02, 1), 0.5, 0.024197153440839177, 0.9886897147264062, 0.01131028527359381 },
            { new Gamma(2.5, 1), 9, 0.002506554935041461, 0.9970535954121197, 0.0029464045878802906 },
            { new Gamma(800, 1), 700, 1.7506623364056108e-05, 0.00011538460706715734, 0.9998846153929328 },
            { new Gamma(2000000.0, 1), 2003000, 2.9754837073788987e-05, 0.9830178926821115, 0.016982107317888486 },
            { new Beta(0.5, 0.5), 0.1, 1.0610329539459689, 0.20483276469913345, 0.7951672353008665 },
            { new Beta(2, 5), 0.9, 0.0026999999999999975, 0.999945, 5.499999999999994e-05 },
            { new Beta(40, 60), 0.2, 0.00034743538072969625, 2.6819257660283402e-06, 0.999997318074234 },
            { new Beta(0.001, 3), 0.5, 0.0005004032766417424, 0.9999317848369582, 6.821516304182144e-05 },
            { new Beta(3000, 4), 0.9999, 10.021912163299293, 0.9997336383892298, 0.00026636161077017245 },
            { new Beta(500000.0, 0.25), 0.999999, 140674.19200578792, 0.15351363097278609, 0.8464863690272139 },
            { new Exponential(0.5), 3, 0.11156508007421491, 0.7768698398515702, 0.22313016014842982 },
            { new Exponential(0.5), 1e-09, 0.49999999975, 4.99999999875e-10, 0.9999999995 },
            { new Exponential(2), 300, 5.3007931060086215e-261, 1.0, 2.6503965530043108e-261 },
            { new Weibull(1.5, 2), 3, 0.1463042640445423, 0.8407240915099786, 0.15927590849002138 },
            { new Weibull(0.5, 1), 1e-06, 499.5002499166875, 0.0009995001666250082, 0.999000499833375 },
            { new Weibull(3, 10), 40, 7.698292274633462e-28, 1.0, 1.603810890548638e-28 },
            { new Lomax(2.5, 3), 4, 0.04294375390941541, 0.8797574890536368, 0.12024251094636315 },
            { new Lomax(1.5, 1), 1000000000000.0, 1.49999999999625e-30, 1.0, 9.999999999985e-19 },
            { new GeneralizedPareto(1, 2, 0.5), 5, 0.0625, 0.75, 0.25 },
            { new GeneralizedPareto(0, 1, -0.25), 3.9, 1.562500000000004e-05, 0.999999609375, 3.906250000000014e-07 },
            { new GeneralizedPareto(0, 2, 0), 3, 0.11156508007421491, 0.7768698398515702, 0.22313016014842982 },
            { new Triangular(1, 2, 5), 1.5, 0.25, 0.0625, 0.9375 },
            { new Triangular(1, 2, 5), 4.9, 0.016666666666666607, 0.9991666666666666, 0.0008333333333333274 },
            { new Triangular(0, 0, 2), 0.5, 0.75, 0.4375, 0.5625 },
            // Beside a mode in the corner the small tail is x − x²/4, which no difference from one gives to thirteen digits.
            { new Triangular(0, 0, 2), 1e-10, 0.99999999995, 9.99999999975e-11, 0.9999999999000000000025 },
            { new Triangular(0, 2, 2), 1.999755859375, 0.9998779296875, 0.99975587427616119384765625, 2.4412572383880615234375e-4 },
            { new Triangular(-1, 0, 1), 0.25, 0.75, 0.71875, 0.28125 },
            { new Triangular(-1, 0, 1), -0.25, 0.75, 0.28125, 0.71875 },
            { new Uniform(2, 6), 3, 0.25, 0.25, 0.75 },
            { new Pert(1, 2, 5), 2.5, 0.457763671875, 0.6185302734375, 0.3814697265625 },
        };

    /// <summary>Distribution, k, P(X = k), P(X ≤ k), P(X > k).</summary>
    public static TheoryData<IDiscreteDistribution, long, double, double, double> Discrete { get; } =
        new()
        {
            { new Poisson(3.5), 2, 0.18495897346170082, 0.3208471988621341, 0.6791528011378659 },
            { new Poisson(0.01), 0, 0.9900498337491681, 0.9900498337491681, 0.009950166250831947 },
            { new Poisson(800), 1000, 1.1213914672831097e-12, 0.99999999999562, 4.380028308896119e-12 },
            { new Poisson(200000.0), 199000, 7.310263696209255e-05, 0.012661404229422274, 0.9873385957705777 },
            { new Binomial(10, 0.3), 4, 0.200120949, 0.8497316674000001, 0.15026833259999997 },
            { new Binomial(1000, 0.02), 45, 4.4974390956277144e-07, 0.9999996779629375, 3.2203706250003603e-07 },
            { new Binomial(235, 0.5), 90, 8.069627881755916e-05, 0.00020227315308994336, 0.99979772684691 },
            { new Binomial(5, 0.0), 0, 1.0, 1.0, 0.0 },
            { new Binomial(100000, 0.001), 60, 4.436392045305488e-06, 1.0723097218649904e-05, 0.9999892769027814 },
            { new NegativeBinomial(2.5, 4), 3, 0.14030587306377323, 0.5251865968818679, 0.4748134031181322 },
            { new NegativeBinomial(0.3, 20), 150, 0.00030304992656700634, 0.9837513404730418, 0.016248659526958153 },
            { new NegativeBinomial(50, 10), 0, 0.00010988481911717226, 0.00010988481911717226, 0.9998901151808828 },
            { new Hypergeometric(50, 10, 12), 4, 0.13303155078013235, 0.9539750735741612, 0.046024926425838796 },
            { new Hypergeometric(1000, 300, 100), 10, 4.259005733116667e-07, 5.482270284382404e-07, 0.9999994517729716 },
            { new Hypergeometric(20, 15, 8), 5, 0.23839009287925697, 0.2961816305469556, 0.7038183694530443 },
            { new Hypergeometric(100000, 50, 1000), 5, 0.0001337498914457194, 0.9999892407490139, 1.0759250986101007e-05 },
        };

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Density_and_both_tails_keep_thirteen_digits(
        IContinuousDistribution law,
        double x,
        double density,
        double lower,
        double upper
    )
    {
        Close(law.Density(x), density);
        Close(law.Cdf(x), lower);
        Close(law.Survival(x), upper);
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Quantile_of_the_smaller_tail_comes_back_to_the_point(
        IContinuousDistribution law,
        double x,
        double density,
        double lower,
        double upper
    )
    {
        double tail = Math.Min(lower, upper);
        double back = lower <= upper ? law.Quantile(lower) : law.UpperQuantile(upper);

        // A relative error e of the tail moves the point by e · tail / density.
        Math.Abs(back - x).Should().BeLessThanOrEqualTo((4e-13 * tail / density) + (1e-14 * Math.Abs(x)));
    }

    [Theory]
    [MemberData(nameof(Discrete))]
    public void Probability_and_both_tails_keep_thirteen_digits(
        IDiscreteDistribution law,
        long k,
        double probability,
        double lower,
        double upper
    )
    {
        Close(law.Probability(k), probability);
        Close(law.Cdf(k), lower);
        Close(law.Survival(k), upper);
        law.Cdf(k + 0.5).Should().Be(law.Cdf(k));
        if (lower is > 0 and < 0.5)
            law.Quantile(lower).Should().Be(k);
        if (upper is > 0 and < 0.5)
            law.UpperQuantile(upper).Should().Be(k);
    }

    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.5, 0)]
    [InlineData(1e-300, -37.0471)]
    [InlineData(0.995, 2.575829303548901)]
    public void Normal_quantiles_are_those_of_the_tables(double p, double z) =>
        Normal
            .Standard.Quantile(p)
            .Should()
            .BeApproximately(z, p < 1e-10 ? 5e-5 : 5e-15, "R qnorm; 1e-300 by the asymptotic expansion of Mills' ratio");

    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(2, 4.303)]
    [InlineData(10, 2.228)]
    [InlineData(30, 2.042)]
    public void Student_quantiles_are_those_of_the_tables(double degrees, double t) =>
        new StudentT(degrees).UpperQuantile(0.025).Should().BeApproximately(t, 5e-4, "Fisher and Yates, table III");

    [Theory]
    [InlineData(1, 3.841)]
    [InlineData(5, 11.070)]
    [InlineData(30, 43.773)]
    public void Chi_square_quantiles_are_those_of_the_tables(double degrees, double x) =>
        new ChiSquared(degrees).UpperQuantile(0.05).Should().BeApproximately(x, 5e-4, "Fisher and Yates, table IV");

    [Theory]
    [InlineData(1, 1, 161.4)]
    [InlineData(5, 10, 3.326)]
    [InlineData(10, 5, 4.735)]
    public void F_quantiles_are_those_of_the_tables(double numerator, double denominator, double f) =>
        new FDistribution(numerator, denominator)
            .UpperQuantile(0.05)
            .Should()
            .BeApproximately(f, f > 100 ? 0.06 : 6e-4, "Fisher and Yates, table V");

    [Fact]
    public void A_discrete_quantile_is_the_smallest_count_that_reaches_the_probability()
    {
        // Two fair coins: P(X ≤ 0) = 1/4, P(X ≤ 1) = 3/4.
        var coins = new Binomial(2, 0.5);
        coins.Quantile(0.25).Should().Be(0);
        coins.Quantile(0.2500001).Should().Be(1);
        coins.Quantile(0.75).Should().Be(1);
        coins.Quantile(0.76).Should().Be(2);
        coins.UpperQuantile(0.25).Should().Be(1);
        coins.UpperQuantile(0.2499).Should().Be(2);
    }

    /// <summary>Distribution, mean, variance, skewness by the textbook formulas, worked by hand.</summary>
    public static TheoryData<IDistribution, double?, double?, double?> Moments { get; } =
        new()
        {
            { new Normal(3, 2), 3, 4, 0 },
            { new LogNormal(0, 1), Math.Sqrt(Math.E), (Math.E - 1) * Math.E, (Math.E + 2) * Math.Sqrt(Math.E - 1) },
            { new LogNormal(0, 30), Math.Exp(450), null, null },
            { new StudentT(5), 0, 5.0 / 3, 0 },
            { new StudentT(3), 0, 3, null },
            { new StudentT(2), 0, null, null },
            { new StudentT(1), null, null, null },
            { new ChiSquared(8), 8, 16, 1 },
            { new FDistribution(5, 10), 1.25, 2.0 * 100 * 13 / (5 * 64 * 6), 18 * Math.Sqrt(48) / (4 * Math.Sqrt(65)) },
            { new FDistribution(5, 6), 1.5, 2.0 * 36 * 9 / (5 * 16 * 2), null },
            { new FDistribution(5, 4), 2, null, null },
            { new FDistribution(5, 2), null, null, null },
            { new Gamma(4, 3), 12, 36, 1 },
            { new Beta(2, 3), 0.4, 0.04, 2 * Math.Sqrt(6) / (7 * Math.Sqrt(6)) },
            { new Beta(2, 3, 10, 20), 14, 4, 2 * Math.Sqrt(6) / (7 * Math.Sqrt(6)) },
            { new Exponential(4), 0.25, 0.0625, 2 },
            { new Weibull(1, 2), 2, 4, 2 },
            { new Weibull(2, 1), Math.Sqrt(Math.PI) / 2, 1 - (Math.PI / 4), 0.6311106578189372 },
            { new Lomax(4, 6), 2, 36.0 * 4 / (9 * 2), 10 * Math.Sqrt(0.5) },
            { new Lomax(3, 6), 3, 36.0 * 3 / 4, null },
            { new Lomax(2, 6), 6, null, null },
            { new Lomax(1, 6), null, null, null },
            { new GeneralizedPareto(1, 2, 0), 3, 4, 2 },
            { new GeneralizedPareto(1, 2, 0.25), 1 + (2 / 0.75), 4 / (0.5625 * 0.5), 2.5 * Math.Sqrt(0.5) / 0.25 },
            { new GeneralizedPareto(0, 1, 0.5), 2, null, null },
            { new GeneralizedPareto(0, 1, 1), null, null, null },
            { new Triangular(1, 2, 6), 3, (1 + 16 + 4) / 18.0, Math.Sqrt(2) * -3 * 6 * 9 / (-5 * Math.Pow(21, 1.5)) },
            { new Uniform(2, 8), 5, 3, 0 },
            { new Pert(0, 2, 10), 3, 9.0 * 0.3 * 0.7 / 7 * 100 / 9, 2 * (4.2 - 1.8) * Math.Sqrt(7) / (8 * Math.Sqrt(1.8 * 4.2)) },
            { new Poisson(4), 4, 4, 0.5 },
            { new Binomial(8, 0.25), 2, 1.5, 0.5 / Math.Sqrt(1.5) },
            { new Binomial(8, 1), 8, 0, null },
            { new NegativeBinomial(2, 4), 4, 12, 5 / Math.Sqrt(12) },
            { new Hypergeometric(10, 4, 5), 2, 2.0 / 3, 0 },
            { new Hypergeometric(12, 3, 4), 1, 1.0 * 0.75 * 8 / 11, 0.5 * (4.0 / 12) * 1.2 / Math.Sqrt(6.0 / 11) },
        };

    [Theory]
    [MemberData(nameof(Moments))]
    public void Moments_are_those_of_the_textbook_and_null_where_they_do_not_exist(
        IDistribution law,
        double? mean,
        double? variance,
        double? skewness
    )
    {
        Close(law.Mean, mean);
        Close(law.Variance, variance);
        Close(law.Skewness, skewness);
    }

    /// <summary>Every way to give a parameter outside its range, and the place that the fault must name.</summary>
    public static TheoryData<Func<IDistribution>, string> Refused { get; } =
        new()
        {
            { () => new Normal(double.NaN, 1), "location" },
            { () => new Normal(0, 0), "standardDeviation" },
            { () => new LogNormal(0, -1), "logStandardDeviation" },
            { () => new StudentT(0), "degreesOfFreedom" },
            { () => new ChiSquared(-1), "degreesOfFreedom" },
            { () => new FDistribution(0, 1), "numeratorDegreesOfFreedom" },
            { () => new FDistribution(1, 0), "denominatorDegreesOfFreedom" },
            { () => new Gamma(0, 1), "shape" },
            { () => new Gamma(1, 0), "scale" },
            { () => new Beta(0, 1), "alpha" },
            { () => new Beta(1, 0), "betaShape" },
            { () => new Beta(1, 1, 2, 2), "high" },
            { () => new Exponential(0), "rate" },
            { () => new Weibull(0, 1), "shape" },
            { () => new Lomax(1, 0), "scale" },
            { () => new GeneralizedPareto(0, 0, 1), "scale" },
            { () => new Triangular(1, 0.5, 2), "mode" },
            { () => new Triangular(1, 2.5, 2), "mode" },
            { () => new Triangular(1, 1, 1), "high" },
            { () => new Uniform(1, 1), "high" },
            { () => new Pert(0, 1, 2, 0), "concentration" },
            { () => new Poisson(0), "rate" },
            { () => new Binomial(-1, 0.5), "trials" },
            { () => new Binomial(1, 1.5), "successProbability" },
            { () => new NegativeBinomial(0, 1), "size" },
            { () => new NegativeBinomial(1, 0), "expectedCount" },
            { () => new Hypergeometric(0, 0, 0), "population" },
            { () => new Hypergeometric(5, 6, 1), "marked" },
            { () => new Hypergeometric(5, 1, 6), "draws" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_parameter_outside_its_range_is_refused_by_name(Func<IDistribution> make, string place)
    {
        var fault = make.Should().Throw<OpsException>().Which.Faults[0];
        fault.Code.Should().Be(FaultCode.InvalidArgument);
        fault.Place.Should().Be(place);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Quantiles_need_a_probability_strictly_inside(double p)
    {
        IDistribution[] laws = [Normal.Standard, new Poisson(1), new Gamma(1, 1), new Hypergeometric(5, 2, 2)];
        foreach (var law in laws)
        {
            law.Invoking(l => l.Quantile(p)).Should().Throw<OpsException>().Which.Faults[0].Place.Should().Be("p");
            law.Invoking(l => l.UpperQuantile(p)).Should().Throw<OpsException>().Which.Faults[0].Place.Should().Be("q");
        }
    }

    [Fact]
    public void Outside_the_possible_values_nothing_is_left_on_one_side()
    {
        IDistribution[] laws =
        [
            new Uniform(1, 3),
            new Triangular(1, 2, 3),
            new Pert(1, 2, 3),
            new Beta(2, 2, 1, 3),
            new GeneralizedPareto(1, 1, -0.5),
            new Hypergeometric(4, 3, 2),
            new Binomial(3, 0.5),
        ];
        foreach (var law in laws)
        {
            law.Cdf(law.Minimum!.Value - 0.01).Should().Be(0, "{0}", law);
            law.Survival(law.Minimum!.Value - 0.01).Should().Be(1, "{0}", law);
            law.Cdf(law.Maximum!.Value).Should().Be(1, "{0}", law);
            law.Survival(law.Maximum!.Value).Should().Be(0, "{0}", law);
        }
    }

    /// <summary>By hand: t of ν degrees has P(|T| > t) ~ t^−ν, so 10⁻³⁰⁰ at ν = 0.3 is near 10¹⁰⁰⁰; the others have closed forms as far out.</summary>
    [Fact]
    public void A_quantile_beyond_double_is_an_overflow()
    {
        IDistribution[] laws =
        [
            new StudentT(0.3),
            new FDistribution(2, 0.01),
            new Lomax(0.01, 1),
            new GeneralizedPareto(0, 1, 100),
            new LogNormal(0, 100),
            new Weibull(0.001, 1),
            new Exponential(1e-307),
        ];
        foreach (var law in laws)
        {
            Action far = () => law.UpperQuantile(1e-300);
            far.Should().Throw<OpsException>(law.ToString()).Which.Code.Should().Be(FaultCode.Overflow, law.ToString());
            double.IsFinite(law.UpperQuantile(0.9)).Should().BeTrue();
        }
    }

    private static void Close(double? got, double? want)
    {
        got.HasValue.Should().Be(want.HasValue);
        if (want is { } value)
            got!.Value.Should().BeApproximately(value, Math.Abs(value) * 1.5e-13 + 1e-300);
    }
}
