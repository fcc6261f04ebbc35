using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Exact tests of counts against sums of all probabilities: the binomial and hypergeometric ones as whole fractions, the Poisson ones in 50 digits.</summary>
public sealed class ExactCountTests
{
    private static void Near(double got, double expected) => got.Should().BeApproximately(expected, expected * 2e-13);

    [Theory]
    [InlineData(2, 20, 0.25, 0.1930722893876009)]
    [InlineData(9, 20, 0.25, 0.06523779257167917)]
    [InlineData(0, 10, 0.125, 0.624177748337388)]
    [InlineData(3, 30, 0.5, 8.430331945419312e-06)]
    [InlineData(27, 30, 0.5, 8.430331945419312e-06)]
    [InlineData(40, 100, 0.5, 0.05688793364098079)]
    [InlineData(1, 6, 0.75, 0.004638671875)]
    [InlineData(5, 50, 0.3125, 0.0006385377663022824)]
    [InlineData(11, 12, 0.5, 0.00634765625)]
    [InlineData(3, 9, 0.375, 1.0)]
    [InlineData(4, 9, 0.375, 0.7359700500965118)]
    [InlineData(120, 1000, 0.15625, 0.0012567789553209654)]
    [InlineData(3, 6, 0.625, 0.6781349182128906)]
    public void A_binomial_p_value_sums_all_outcomes_that_are_no_more_probable(long successes, long trials, double share, double expected)
    {
        var result = ExactTest.Binomial(new Proportion(successes, trials), share);
        Near(result.PValue, expected);
        result.IsExact.Should().BeTrue();
        result.Estimate.Should().Be((double)successes / trials);
        result.Used.Should().Be(trials);
    }

    [Theory]
    [InlineData(1, 4, 0.20225217284624459)]
    [InlineData(9, 4, 0.021363434487984163)]
    [InlineData(2, 2, 1.0)]
    [InlineData(3, 7.5, 0.13838676930747315)]
    [InlineData(14, 7.5, 0.026265868184273261)]
    [InlineData(10, 25, 0.0012525203612897341)]
    [InlineData(45, 25, 0.00027562489693779452)]
    [InlineData(0, 0.5, 1.0)]
    [InlineData(2, 0.5, 0.090204010431049865)]
    [InlineData(60, 100, 2.0448138371241357e-5)]
    [InlineData(6, 6, 1.0)]
    [InlineData(5, 6, 1.0)]
    public void A_Poisson_p_value_sums_all_counts_that_are_no_more_probable(long events, double mean, double expected)
    {
        var result = ExactTest.PoissonRate(events, 4, mean / 4);
        Near(result.PValue, expected);
        result.IsExact.Should().BeTrue();
        result.Estimate.Should().Be(events / 4.0);
        result.Used.Should().Be(events);
    }

    /// <summary>A count of millions is as exact as a small one: it lies on its mean, where every other is less probable but its twin.</summary>
    [Fact]
    public void A_count_at_its_mean_is_no_evidence_however_great()
    {
        ExactTest.PoissonRate(4_000_000, 1e6, 4).PValue.Should().Be(1);
        ExactTest.PoissonRate(3_999_999, 1e6, 4).PValue.Should().BeApproximately(1, 1e-7);
        ExactTest.Binomial(new Proportion(5_000_000, 10_000_000), 0.5).PValue.Should().Be(1);
    }

    [Theory]
    [InlineData(8, 9, 3, 4, 1.0, 0.9230769230769231, 0.5384615384615384)]
    [InlineData(7, 9, 4, 4, 1.0, 0.46153846153846156, 1.0)]
    [InlineData(10, 12, 3, 15, 0.0018381418166045977, 0.9999364352911264, 0.0015607005578737979)]
    [InlineData(3, 15, 10, 12, 0.0018381418166045977, 0.0015607005578737979, 0.9999364352911264)]
    [InlineData(1, 9, 8, 10, 0.005477494641581329, 0.004492411613154647, 0.9998917491177554)]
    [InlineData(5, 40, 9, 25, 0.0330429027417181, 0.027730164460702467, 0.994310128992903)]
    [InlineData(2, 30, 0, 3, 1.0, 1.0, 0.8238636363636364)]
    [InlineData(0, 7, 3, 8, 0.2, 0.12307692307692308, 1.0)]
    [InlineData(20, 24, 9, 24, 0.0026825736153950406, 0.9998624664932134, 0.0013412868076975203)]
    [InlineData(4, 5, 0, 6, 0.015151515151515152, 1.0, 0.015151515151515152)]
    [InlineData(6, 6, 1, 9, 0.0013986013986013986, 1.0, 0.0013986013986013986)]
    [InlineData(1, 6, 1, 9, 1.0, 0.8571428571428571, 0.6571428571428571)]
    [InlineData(12, 20, 30, 60, 0.6058677534517114, 0.8494572057134132, 0.30350804803302744)]
    public void Fishers_p_values_are_sums_of_tables(long a, long n1, long c, long n2, double two, double less, double greater)
    {
        var first = new Proportion(a, n1);
        var second = new Proportion(c, n2);
        var result = ExactTest.Fisher(first, second);
        Near(result.PValue, two);
        result.IsExact.Should().BeTrue();
        result.Used.Should().Be(n1 + n2);
        Near(ExactTest.Fisher(first, second, Alternative.Less).PValue, less);
        Near(ExactTest.Fisher(first, second, Alternative.Greater).PValue, greater);
        double odds = (double)(n1 - a) * c;
        result.Estimate.Should().Be(odds > 0 ? (double)a * (n2 - c) / odds : null);
        Near(ProportionComparison.Of(first, second).FisherPValue, two);
    }

    [Fact]
    public void A_comparison_of_shares_takes_the_greatest_counts()
    {
        const long most = 1L << 53;
        var found = ProportionComparison.Of(new Proportion(0, most - 2), new Proportion(2, 2));

        found.Change.Should().Be(1);
        // The one table of C(2⁵³, 2) = 2⁵³(2⁵³ − 1)/2.
        Near(found.FisherPValue, 2 / (double)most / (most - 1));
        Refusal.Of(() => ProportionComparison.Of(new Proportion(0, most + 1), new Proportion(0, 1)), FaultCode.InvalidArgument, "before");
        Refusal.Of(() => ProportionComparison.Of(new Proportion(0, most - 2), new Proportion(0, 3)), FaultCode.InvalidArgument, "after");
    }

    /// <summary>Lee and others: with equal exposure the count after is binomial with ½; 8 after 2: p = 2·(1 + 10 + 45)/1024.</summary>
    [Fact]
    public void Rates_over_unlike_exposures_are_compared_by_their_shares()
    {
        var found = ChangeComparison.Rates(2, 5, 8, 5);
        (found.Before, found.After, found.RateRatio).Should().Be((0.4, 1.6, 4.0));
        found.PValue.Should().BeApproximately(112 / 1024.0, 1e-14);
        // All 5 of 5 after: the lower end of the share is 0.025^(1/5), the odds times 3/2 (exposure 3 before, 2 after).
        var all = ChangeComparison.Rates(0, 3, 5, 2);
        double share = Math.Pow(0.025, 0.2);
        all.Lower.Should().BeApproximately(share / (1 - share) * 1.5, 1e-12);
        all.Upper.Should().BeNull();
        all.PValue.Should().BeApproximately(Math.Pow(0.4, 5), 1e-15, "5 of 5 where 2/5 is expected: 0.4⁵, and 0.6⁵ is more probable");
        // None of 5 after: the upper end of the share is 1 − 0.025^(1/5).
        var none = ChangeComparison.Rates(5, 3, 0, 2);
        none.Lower.Should().Be(0);
        none.Upper.Should().BeApproximately((1 - share) / share * 1.5, 1e-12);
        none.RateRatio.Should().Be(0);
        none.IsSignificant.Should().BeFalse();
    }

    /// <summary>Welch with n = 3 and 2: means 4 and 1, variances 4 and 2; error √(4/3 + 1), degrees (7/3)²/((4/3)²/2 + 1).</summary>
    [Fact]
    public void Means_of_unlike_numbers_are_compared_with_their_own_errors()
    {
        var found = ChangeComparison.Means([2, 4, 6], [0, 2], 0.9);
        found.Statistic.Should().BeApproximately(-3 / Math.Sqrt(7 / 3.0), 1e-14);
        found.DegreesOfFreedom.Should().BeApproximately(49 / 9.0 / ((16 / 9.0 / 2) + 1), 1e-13);
        double reach = new StudentT(found.DegreesOfFreedom!.Value).UpperQuantile(0.05) * Math.Sqrt(7 / 3.0);
        found.Lower.Should().BeApproximately(-3 - reach, 1e-12);
        found.Upper.Should().BeApproximately(-3 + reach, 1e-12);
        found.RelativeChange.Should().Be(-0.75);
        found.Confidence.Should().Be(0.9);
    }
}
