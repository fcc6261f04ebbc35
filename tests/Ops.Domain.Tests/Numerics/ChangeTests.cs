using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public sealed class ChangeTests
{
    /// <summary>Newcombe, Statistics in Medicine 17 (1998), table II, example a, method 10: 56/70 against 48/80 differ by 0.2, 0.0524 to 0.3339.</summary>
    [Fact]
    public void Proportions_give_the_interval_of_Newcombe()
    {
        var found = ChangeComparison.Proportions(new Proportion(48, 80), new Proportion(56, 70));

        found.Difference.Should().BeApproximately(0.2, 1e-14);
        found.Lower.Should().BeApproximately(0.0524, 5e-5);
        found.Upper.Should().BeApproximately(0.3339, 5e-5);
        found.RelativeChange.Should().BeApproximately(1 / 3.0, 1e-14);
        found.IsSignificant.Should().BeTrue();
        var alike = ChangeComparison.Proportions(new Proportion(5, 5), new Proportion(3, 3));
        (alike.Statistic, alike.PValue, alike.IsSignificant).Should().Be((null, null, null));
        Refusal.Of(() => ChangeComparison.Proportions(new Proportion(0, 0), new Proportion(1, 2)), FaultCode.ZeroDenominator, "before");
    }

    /// <summary>By hand: {1, 3} and {4, 8}: means 2 and 6, variances 2 and 8, t = 4/√5, degrees 25/(1 + 16) = 25/17.</summary>
    [Fact]
    public void Means_are_compared_without_equal_variances()
    {
        var found = ChangeComparison.Means([1, 3], [4, 8]);

        (found.Before, found.After, found.Difference).Should().Be((2, 6, 4));
        found.Statistic.Should().BeApproximately(4 / Math.Sqrt(5), 1e-14);
        found.DegreesOfFreedom.Should().BeApproximately(25 / 17.0, 1e-13);
        ((found.Lower + found.Upper) / 2).Should().BeApproximately(4, 1e-12);
        Refusal.Of(() => ChangeComparison.Means([3, 3], [3, 3]), FaultCode.ZeroDenominator, "first");
        Refusal.Of(() => ChangeComparison.Means([3, 3], []), FaultCode.EmptyInput, "after");
    }

    /// <summary>By hand: 0 events before and 2 after in equal exposure: p = ½·½·2, the ratio has no upper end; its lower end solves (1 − π)^… by √0.025.</summary>
    [Fact]
    public void Rates_are_compared_exactly()
    {
        var found = ChangeComparison.Rates(0, 10, 2, 10);

        found.PValue.Should().BeApproximately(0.5, 1e-12);
        (found.RateRatio, found.Upper, found.RelativeChange).Should().Be((null, null, null));
        double share = Math.Sqrt(0.025);
        found.Lower.Should().BeApproximately(share / (1 - share), 1e-12);
        var none = ChangeComparison.Rates(0, 10, 0, 5);
        (none.PValue, none.Lower, none.Upper, none.IsSignificant).Should().Be((1, null, null, false));
        ChangeComparison.Rates(4, 2, 0, 2).Lower.Should().Be(0);
        ChangeComparison.Rates(4, 2, 8, 2).RateRatio.Should().Be(2);
        Refusal.Of(() => ChangeComparison.Rates(1, 0, 1, 1), FaultCode.ZeroDenominator, "exposureBefore");
        Refusal.Of(() => ChangeComparison.Rates(1, 1, 1, 0), FaultCode.ZeroDenominator, "exposureAfter");
        Refusal.Of(() => ChangeComparison.Rates(-1, 1, 1, 1), FaultCode.InvalidArgument, "countBefore");
    }

    /// <summary>The classical sample size: with 63 on each side, half a standard deviation shows with 80 % (Cohen 1988: 64 by t).</summary>
    [Fact]
    public void A_mean_of_63_shows_half_a_standard_deviation()
    {
        var found = DetectableChange.Mean(100, 10, 63, 63);

        found.Change.Should().BeApproximately(4.991700964775749, 1e-12);
        found.Value.Should().BeApproximately(104.99170096477575, 1e-12);
        found.RelativeChange.Should().BeApproximately(0.04991700964775749, 1e-14);
        DetectableChange.Mean(100, 10, 63, 63, new DetectableOptions { IsDecrease = true }).Change.Should().Be(-found.Change);
        DetectableChange
            .Mean(100, 10, 63, 63, new DetectableOptions { IsTwoSided = false })
            .Change.Should()
            .BeLessThan(found.Change!.Value);
        Refusal.Of(() => DetectableChange.Mean(1, 1, 2, 2, new DetectableOptions { Power = 0.05 }), FaultCode.InvalidArgument, "power");
        Refusal.Of(() => DetectableChange.Mean(1, 1, 0, 2), FaultCode.InvalidArgument, "size1");
    }

    /// <summary>The proportion found solves its own equation, and a shorter step would not do.</summary>
    [Fact]
    public void A_detectable_proportion_solves_its_equation()
    {
        Gen.Select(Gen.Double[0.05, 0.9], Gen.Double[50, 5000], Gen.Double[50, 5000], Gen.Bool)
            .Sample(
                (p, n1, n2, down) =>
                {
                    var found = DetectableChange.Proportion(p, n1, n2, new DetectableOptions { IsDecrease = down });
                    if (found.Value is not { } q)
                        return;
                    double pooled = ((n1 * p) + (n2 * q)) / (n1 + n2);
                    double reach =
                        (1.959963984540054 * Math.Sqrt(pooled * (1 - pooled) * ((1 / n1) + (1 / n2))))
                        + (0.8416212335729143 * Math.Sqrt((p * (1 - p) / n1) + (q * (1 - q) / n2)));
                    Math.Abs(q - p).Should().BeApproximately(reach, 1e-9);
                    (q < p).Should().Be(down);
                },
                iter: 200
            );
    }

    [Fact]
    public void Where_there_is_no_room_nothing_can_be_detected()
    {
        DetectableChange.Proportion(1, 50, 60).Change.Should().BeNull();
        DetectableChange.Proportion(0.97, 50, 50).Value.Should().BeNull();
        DetectableChange.Rate(0.05, 10, 10, new DetectableOptions { IsDecrease = true }).RelativeChange.Should().BeNull();
        DetectableChange.Rate(0, 20, 30).RelativeChange.Should().BeNull();
        DetectableChange.Rate(0, 20, 30).Change.Should().BePositive();
    }

    /// <summary>By hand: (1, 1), (3, 1): R = 2, the denominators do not vary: both methods are the t interval of the mean, 2 ± 12.7062·1.</summary>
    [Fact]
    public void A_ratio_over_a_constant_is_a_mean()
    {
        foreach (var method in (RatioMethod[])[RatioMethod.Delta, RatioMethod.Fieller])
        {
            var found = RatioInterval.Of([1, 3], [1, 1], 0.95, method);
            (found.Ratio, found.Kind).Should().Be((2, RatioSet.Interval));
            found.StandardError.Should().BeApproximately(1, 1e-14);
            found.Upper.Should().BeApproximately(2 + 12.7062047, 1e-6);
            found.Lower.Should().BeApproximately(2 - 12.7062047, 1e-6);
        }
    }

    [Fact]
    public void A_denominator_that_may_be_zero_bounds_nothing()
    {
        RatioInterval.Of([1, 2, 3, 2], [5, -4, 4, -4.5]).Kind.Should().NotBe(RatioSet.Interval);
        RatioInterval.Of([0.1, -0.1, 0.2], [5, -4, 1]).Lower.Should().BeNull();
        Refusal.Of(() => RatioInterval.Of([1, 2, 3], [1, -2, 1]), FaultCode.ZeroDenominator, "denominators");
        Refusal.Of(() => RatioInterval.Of([1], [2]), FaultCode.InsufficientData, "numerators");
        Refusal.Of(() => RatioInterval.Of([1, 2], [2]), FaultCode.LengthMismatch, "numerators");
    }

    /// <summary>Swapping numerator and denominator turns Fieller's interval into that of the inverse ratio.</summary>
    [Fact]
    public void Fieller_is_consistent_under_inversion()
    {
        Gen.Select(Gen.Double[20, 30].Array[8], Gen.Double[5, 9].Array[8])
            .Sample(
                (a, b) =>
                {
                    var one = RatioInterval.Of(a, b);
                    var other = RatioInterval.Of(b, a);
                    other.Lower.Should().BeApproximately(1 / one.Upper!.Value, 1e-9);
                    other.Upper.Should().BeApproximately(1 / one.Lower!.Value, 1e-9);
                    one.Lower.Should().BeLessThan(one.Ratio);
                    one.Upper.Should().BeGreaterThan(one.Ratio);
                },
                iter: 100
            );
    }
}
