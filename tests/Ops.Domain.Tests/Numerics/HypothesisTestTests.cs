using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Expected values are those printed in R's help pages and in the sources that they cite, or worked by hand.</summary>
public sealed class HypothesisTestTests
{
    // Student's sleep data (Cushny and Peebles 1905), R datasets::sleep.
    private static readonly double[] First = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] Second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void Paired_sleep_differs_as_Student_found()
    {
        var result = TTest.Paired(First, Second);

        result.Statistic.Should().BeApproximately(-4.0621, 5e-5);
        result.DegreesOfFreedom.Should().Be(9);
        result.PValue.Should().BeApproximately(0.002833, 5e-7);
        result.Estimate.Should().BeApproximately(-1.58, 1e-14);
        result.Used.Should().Be(10);
        TTest.Paired(First, Second, Alternative.Less).PValue.Should().BeApproximately(0.0014165, 5e-7);
        TTest.Paired(First, Second, Alternative.Greater).PValue.Should().BeApproximately(1 - 0.0014165, 5e-7);
    }

    [Fact]
    public void Welchs_test_of_the_sleep_data_is_that_of_R()
    {
        var result = TTest.Welch(First, Second);

        result.Statistic.Should().BeApproximately(-1.8608, 5e-5);
        result.DegreesOfFreedom.Should().BeApproximately(17.776, 5e-4);
        result.PValue.Should().BeApproximately(0.07939, 5e-6);
        result.Estimate.Should().BeApproximately(-1.58, 1e-14);
    }

    [Fact]
    public void The_mean_under_the_null_hypothesis_shifts_t()
    {
        // 1, 2, 3: mean 2, standard error 1/√3; against 1: t = √3; with two degrees P(|T| > √3) = 1 − √3/√5.
        var result = TTest.OneSample([1, 2, 3], 1);

        result.Statistic.Should().BeApproximately(Math.Sqrt(3), 1e-14);
        result.PValue.Should().BeApproximately(1 - Math.Sqrt(0.6), 1e-14);
        result.IsSignificant(0.3).Should().BeTrue();
        result.IsSignificant().Should().BeFalse();
    }

    [Fact]
    public void Variances_of_the_sleep_data_are_alike()
    {
        var result = VarianceTest.Of(First, Second);

        result.Statistic.Should().BeApproximately(0.79834, 5e-6);
        result.PValue.Should().BeApproximately(0.7427, 5e-5);
        result.DegreesOfFreedom.Should().Be(9);
        result.DenominatorDegreesOfFreedom.Should().Be(9);
    }

    [Fact]
    public void Party_and_gender_are_not_independent()
    {
        // Agresti (2007) p. 39, R ?chisq.test.
        var result = ChiSquareTest.Independence([762, 327, 468, 484, 239, 477], 3);

        result.Statistic.Should().BeApproximately(30.07, 5e-3);
        result.DegreesOfFreedom.Should().Be(2);
        result.PValue.Should().BeApproximately(2.954e-7, 5e-11);
        result.Used.Should().Be(2757);
    }

    [Fact]
    public void Goodness_of_fit_rescales_the_weights()
    {
        // R ?chisq.test: x <- c(89,37,30,28,2), p <- c(40,20,20,15,5).
        var result = ChiSquareTest.GoodnessOfFit([89, 37, 30, 28, 2], [40, 20, 20, 15, 5]);

        result.Statistic.Should().BeApproximately(9.9901, 5e-5);
        result.DegreesOfFreedom.Should().Be(4);
        result.PValue.Should().BeApproximately(0.04059, 5e-6);
    }

    [Fact]
    public void Mendels_peas_agree_with_three_to_one()
    {
        // Conover (1971), R ?binom.test: 682 of 925 against 3/4.
        ExactTest.Binomial(new Proportion(682, 925), 0.75).PValue.Should().BeApproximately(0.3825, 5e-5);
    }

    [Fact]
    public void Exact_tests_of_small_counts_can_be_worked_by_hand()
    {
        // 1 of 5 against 1/2: (1 + 5)·2 / 32. 0 of 3 against 1/3: 8/27, and of the others only 3 (1/27) is as improbable.
        ExactTest.Binomial(new Proportion(1, 5), 0.5).PValue.Should().BeApproximately(12.0 / 32, 1e-15);
        ExactTest.Binomial(new Proportion(0, 3), 1.0 / 3).PValue.Should().BeApproximately(15.0 / 27, 1e-14);
        ExactTest.Binomial(new Proportion(3, 3), 1.0 / 3).PValue.Should().BeApproximately(1.0 / 27, 1e-15);
        ExactTest.Binomial(new Proportion(1, 5), 0.5, Alternative.Less).PValue.Should().BeApproximately(6.0 / 32, 1e-15);
        ExactTest.Binomial(new Proportion(1, 5), 0.5, Alternative.Greater).PValue.Should().BeApproximately(31.0 / 32, 1e-15);
        ExactTest.Binomial(new Proportion(0, 4), 0).PValue.Should().Be(1);
        ExactTest.Binomial(new Proportion(1, 4), 0).PValue.Should().Be(0);
    }

    [Fact]
    public void No_event_where_three_are_expected_is_weak_evidence()
    {
        // e^−3 (1 + the Poisson tail from 7 on, as P(6) > P(0) > P(7)): sums by hand from e^−3 · 3^k / k!.
        double[] terms = [1, 3, 4.5, 4.5, 3.375, 2.025, 1.0125];
        double upper = 1 - (Math.Exp(-3) * terms.Sum());
        var result = ExactTest.PoissonRate(0, 1.5, 2);

        result.PValue.Should().BeApproximately(Math.Exp(-3) + upper, 1e-14);
        result.Estimate.Should().Be(0);
        ExactTest.PoissonRate(0, 1.5, 2, Alternative.Less).PValue.Should().BeApproximately(Math.Exp(-3), 1e-15);
        ExactTest.PoissonRate(0, 1.5, 2, Alternative.Greater).PValue.Should().Be(1);
    }

    [Fact]
    public void Permeability_is_the_example_of_Hollander_and_Wolfe()
    {
        double[] x = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
        double[] y = [1.15, 0.88, 0.90, 0.74, 1.21];
        var result = RankTest.MannWhitney(x, y, Alternative.Greater);

        result.Statistic.Should().Be(35);
        result.IsExact.Should().BeTrue();
        result.PValue.Should().BeApproximately(0.1272, 5e-5, "R ?wilcox.test");
        result.Estimate.Should().Be(0.7);
        var approximate = RankTest.MannWhitney(x, y, Alternative.Greater, exactWherePossible: false);
        approximate.IsExact.Should().BeFalse();
        // z = (35 − 25 − ½) / √(50·16/12) = 1.1635: tail 0.12231 in the normal table.
        approximate.PValue.Should().BeApproximately(0.1223, 5e-5);
    }

    [Fact]
    public void Equal_samples_do_not_differ() =>
        RankTest.MannWhitney([1, 2, 2, 5], [1, 2, 2, 5]).PValue.Should().Be(1, "the continuity correction never goes past the mean");

    [Fact]
    public void Depression_is_the_example_of_Hollander_and_Wolfe()
    {
        double[] x = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
        double[] y = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
        double[] differences = [.. x.Zip(y, (a, b) => a - b)];
        var result = RankTest.SignedRank(differences, Alternative.Greater);

        result.Statistic.Should().Be(40);
        result.PValue.Should().BeApproximately(10.0 / 512, 1e-15, "R ?wilcox.test prints 0.01953");
        result.Estimate.Should().BeApproximately(35.0 / 45, 1e-15);
        result.Used.Should().Be(9);
    }

    [Fact]
    public void A_zero_difference_does_not_count_and_ends_exactness()
    {
        var result = RankTest.SignedRank([0, 1, 2, 3, -4]);

        result.Used.Should().Be(4);
        result.Statistic.Should().Be(6);
        result.IsExact.Should().BeFalse();
        // z = (6 − 5 − ½) / √7.5 = 0.18257: 2 · 0.42757.
        result.PValue.Should().BeApproximately(2 * Normal.Standard.Survival(0.5 / Math.Sqrt(7.5)), 1e-14);
    }

    [Fact]
    public void Mucociliary_clearance_is_the_example_of_Hollander_and_Wolfe()
    {
        var result = RankTest.KruskalWallis([
            [2.9, 3.0, 2.5, 2.6, 3.2],
            [3.8, 2.7, 4.0, 2.4],
            [2.8, 3.4, 3.7, 2.2, 2.0],
        ]);

        result.Statistic.Should().BeApproximately(0.77143, 5e-6, "R ?kruskal.test");
        result.DegreesOfFreedom.Should().Be(2);
        result.PValue.Should().BeApproximately(0.68, 5e-4);
    }

    [Fact]
    public void Kolmogorovs_law_is_that_of_Marsaglia_Tsang_and_Wang()
    {
        KolmogorovLaw.Cdf(10, 0.274).Should().BeApproximately(0.6284796154565, 5e-13, "their paper's example");
        KolmogorovLaw.Cdf(1, 0.75).Should().BeApproximately(0.5, 1e-15, "one value: P(D < d) = 2d − 1");
        KolmogorovLaw.LimitUpper(1.3581).Should().BeApproximately(0.05, 5e-6, "Smirnov 1948");
        KolmogorovLaw.LimitUpper(0.999999).Should().BeApproximately(KolmogorovLaw.LimitUpper(1), 3e-6, "both series are the same function");
    }

    [Fact]
    public void One_value_at_the_median_is_as_near_as_can_be()
    {
        var result = FitTest.KolmogorovSmirnov([0], Normal.Standard);

        result.Statistic.Should().Be(0.5);
        result.PValue.Should().Be(1);
        result.IsExact.Should().BeTrue();
    }

    [Fact]
    public void Anderson_and_Darling_tell_normal_from_exponential()
    {
        double[] probabilities = [.. Enumerable.Range(1, 100).Select(i => (i - 0.5) / 100)];
        FitTest.AndersonDarlingNormal([.. probabilities.Select(Normal.Standard.Quantile)]).PValue.Should().BeGreaterThan(0.99);
        FitTest.AndersonDarlingNormal([.. probabilities.Select(new Exponential(1).Quantile)]).PValue.Should().BeLessThan(1e-4);
    }

    /// <summary>
    /// n − 1 zeros and one 1 stand −1/√n and (n − 1)/√n standard deviations (n below) from the mean; here 54.8, beyond where the tail itself is 0 in
    /// a double. Then A² ≈ −n − Σ(2i−1)(ln Φ(z_i) + ln(1−Φ(z_(n+1−i))))/n, whose largest term is (54.8²/2 + ln(54.8·√2π))/n.
    /// </summary>
    [Fact]
    public void An_outlier_beyond_all_tails_leaves_the_statistic_finite()
    {
        double[] values = new double[3000];
        values[17] = 1;

        var result = FitTest.AndersonDarlingNormal(values);

        double n = values.Length;
        double deviation = Math.Sqrt(1 / n);
        double near = -1 / n / deviation;
        double far = (1 - (1 / n)) / deviation;
        // Rank i from 1: the value at i gives ln Φ, the value at n + 1 − i gives ln(1 − Φ).
        double lower = Normal.Standard.Cdf(near);
        double upper = Normal.Standard.Survival(near);
        double logFarUpper = (-far * far / 2) - Math.Log(far * Math.Sqrt(2 * Math.PI)) - (1 / (far * far));
        double sum = logFarUpper + (((n * n) - ((2 * n) - 1)) * Math.Log(lower)) + (((n * n) - 1) * Math.Log(upper));
        result.Statistic!.Value.Should().BeApproximately(-n - (sum / n), 1e-6);
        result.PValue.Should().BeLessThan(1e-20);
        result.Explain().Value.Should().NotBeNull();
    }

    [Fact]
    public void Corrections_of_five_p_values_can_be_worked_by_hand()
    {
        double[] p = [0.03, 0.01, 0.05, 0.02, 0.04];

        Same(PValues.Bonferroni(p), 0.15, 0.05, 0.25, 0.10, 0.20);
        Same(PValues.Holm(p), 0.09, 0.05, 0.09, 0.08, 0.09);
        Same(PValues.BenjaminiHochberg(p), 0.05, 0.05, 0.05, 0.05, 0.05);
        Same(PValues.Bonferroni([0.5, 0.9]), 1, 1);
        Same(PValues.Holm([0.5, 0.9]), 1, 1);
        Same(PValues.BenjaminiHochberg([0.02, 0.9]), 0.04, 0.9);
    }

    [Fact]
    public void What_cannot_be_tested_is_refused()
    {
        Refuse(() => TTest.OneSample([]), FaultCode.EmptyInput, "values");
        Refuse(() => TTest.OneSample([1]), FaultCode.InsufficientData, "values");
        Refuse(() => TTest.OneSample([2, 2]), FaultCode.ZeroDenominator, "values");
        Refuse(() => TTest.OneSample([1e308, 1e308, 1e308]), FaultCode.Overflow, "values");
        Refuse(() => TTest.OneSample([1e200, -1e200, 1e200]), FaultCode.Overflow, "values");
        Refuse(() => TTest.Welch([1, 2], [1e200, -1e200]), FaultCode.Overflow, "second");
        Refuse(() => TTest.Paired([1, 2], [1]), FaultCode.LengthMismatch, "first");
        Refuse(() => TTest.Welch([1, 1], [2, 2]), FaultCode.ZeroDenominator, "first");
        Refuse(() => VarianceTest.Of([1, 2], [2, 2]), FaultCode.ZeroDenominator, "second");
        Refuse(() => ChiSquareTest.GoodnessOfFit([1, 2], [1]), FaultCode.LengthMismatch, "observed");
        Refuse(() => ChiSquareTest.GoodnessOfFit([1, -2], [1, 1]), FaultCode.InvalidArgument, "observed[1]");
        Refuse(() => ChiSquareTest.Independence([1, 1, 1, -2], 2), FaultCode.InvalidArgument, "counts[3]");
        Refuse(() => ChiSquareTest.GoodnessOfFit([1, 2], [1, 0]), FaultCode.InvalidArgument, "weights[1]");
        Refuse(() => ChiSquareTest.GoodnessOfFit([0, 0], [1, 1]), FaultCode.ZeroDenominator, "observed");
        Refuse(() => ChiSquareTest.GoodnessOfFit([1], [1]), FaultCode.InsufficientData, "observed");
        Refuse(() => ChiSquareTest.Independence([1, 2, 3], 2), FaultCode.LengthMismatch, "counts");
        Refuse(() => ChiSquareTest.Independence([1, 2], 2), FaultCode.InsufficientData, "counts");
        Refuse(() => ChiSquareTest.Independence([1, 0, 2, 0], 2), FaultCode.ZeroDenominator, "counts");
        Refuse(() => ExactTest.Binomial(default, 0.5), FaultCode.InsufficientData, "counts");
        Refuse(() => ExactTest.PoissonRate(-1, 1, 1), FaultCode.InvalidArgument, "events");
        Refuse(() => RankTest.SignedRank([0, 0]), FaultCode.ZeroDenominator, "differences");
        Refuse(() => RankTest.KruskalWallis([]), FaultCode.EmptyInput, "groups");
        Refuse(
            () =>
                RankTest.KruskalWallis([
                    [1],
                ]),
            FaultCode.InsufficientData,
            "groups"
        );
        Refuse(
            () =>
                RankTest.KruskalWallis([
                    [1, 1],
                    [1],
                ]),
            FaultCode.ZeroDenominator,
            "groups"
        );
        Refuse(() => FitTest.AndersonDarlingNormal([1, 2, 3, 4, 5, 6, 7]), FaultCode.InsufficientData, "values");
        Refuse(() => PValues.Holm([0.5, 1.5]), FaultCode.InvalidArgument, "pValues[1]");
    }

    private static void Same(ImmutableArray<double> got, params double[] want)
    {
        got.Length.Should().Be(want.Length);
        for (int i = 0; i < want.Length; i++)
            got[i].Should().BeApproximately(want[i], 1e-15);
    }

    private static void Refuse(Action act, FaultCode code, string place)
    {
        var fault = act.Should().Throw<OpsException>().Which.Faults[0];
        fault.Code.Should().Be(code);
        fault.Place.Should().Be(place);
    }
}
