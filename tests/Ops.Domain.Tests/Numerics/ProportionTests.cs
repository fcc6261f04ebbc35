using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public sealed class ProportionTests
{
    [Theory]
    // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    [InlineData(81, 263, ProportionMethod.Wilson, 0.2553, 0.3662)]
    [InlineData(15, 148, ProportionMethod.Wilson, 0.0624, 0.1605)]
    [InlineData(0, 20, ProportionMethod.Wilson, 0.0000, 0.1611)]
    [InlineData(1, 29, ProportionMethod.Wilson, 0.0061, 0.1718)]
    [InlineData(81, 263, ProportionMethod.ClopperPearson, 0.2527, 0.3676)]
    [InlineData(15, 148, ProportionMethod.ClopperPearson, 0.0578, 0.1617)]
    [InlineData(0, 20, ProportionMethod.ClopperPearson, 0.0000, 0.1684)]
    [InlineData(1, 29, ProportionMethod.ClopperPearson, 0.0009, 0.1776)]
    public void Intervals_are_those_of_Newcombes_table(long successes, long total, ProportionMethod method, double lower, double upper)
    {
        var interval = ProportionInterval.Of(new Proportion(successes, total), 0.95, method);

        interval.Lower.Should().BeApproximately(lower, 5.1e-5);
        interval.Upper.Should().BeApproximately(upper, 5.1e-5);
    }

    [Fact]
    public void Exact_limits_at_the_ends_have_a_closed_form()
    {
        // P(0 of n) = (1 − p)^n = α/2 gives the upper limit at 0 successes; the lower limit at n is its mirror image.
        var none = ProportionInterval.Of(new Proportion(0, 12), 0.9, ProportionMethod.ClopperPearson);
        var all = ProportionInterval.Of(new Proportion(12, 12), 0.9, ProportionMethod.ClopperPearson);

        none.Lower.Should().Be(0);
        none.Upper.Should().BeApproximately(1 - Math.Pow(0.05, 1.0 / 12), 1e-15);
        all.Lower.Should().BeApproximately(Math.Pow(0.05, 1.0 / 12), 1e-15);
        all.Upper.Should().Be(1);
    }

    /// <summary>One in a billion: exactly 1/n / (1 + z²/2 + z·√(1 − 1/n + z²/4)), the root of the score equation without a difference, so that no digit may be lost to a difference.</summary>
    [Fact]
    public void Wilsons_lower_limit_keeps_its_digits_for_one_in_a_billion()
    {
        double confidence = 1 - (2 * Normal.Standard.Survival(5));
        double z = Normal.Standard.UpperQuantile((1 - confidence) / 2);
        var interval = ProportionInterval.Of(new Proportion(1, 1_000_000_000), confidence);

        double want = 1e-9 / (1 + (z * z / 2) + (z * Math.Sqrt(1 - 1e-9 + (z * z / 4))));
        interval.Lower.Should().BeApproximately(want, want * 2e-15);
    }

    [Fact]
    public void Wilson_of_five_in_ten_can_be_worked_by_hand()
    {
        // z² = 4 at z = 2: middle (5 + 2) / 14 = 0.5, half 2·√(2.5 + 1) / 14.
        double confidence = 1 - (2 * Normal.Standard.Survival(2));
        var interval = ProportionInterval.Of(new Proportion(5, 10), confidence);

        interval.Lower.Should().BeApproximately(0.5 - (2 * Math.Sqrt(3.5) / 14), 1e-14);
        interval.Upper.Should().BeApproximately(0.5 + (2 * Math.Sqrt(3.5) / 14), 1e-14);
        interval.Estimate.Should().Be(0.5);
    }

    [Fact]
    public void Agresti_and_Coull_add_half_z_square_to_both_counts()
    {
        // z = 2: p = (0 + 2) / (6 + 4) = 0.2, half 2·√(0.2·0.8/10) = 0.2530; the lower end is cut at 0.
        double confidence = 1 - (2 * Normal.Standard.Survival(2));
        var interval = ProportionInterval.Of(new Proportion(0, 6), confidence, ProportionMethod.AgrestiCoull);

        interval.Lower.Should().Be(0);
        interval.Upper.Should().BeApproximately(0.2 + (2 * Math.Sqrt(0.016)), 1e-14);
        ProportionInterval.Of(new Proportion(6, 6), confidence, ProportionMethod.AgrestiCoull).Upper.Should().Be(1);
    }

    [Fact]
    public void Jeffreys_limits_are_the_quantiles_of_a_beta_distribution()
    {
        var interval = ProportionInterval.Of(new Proportion(3, 10), 0.9, ProportionMethod.Jeffreys);
        var beta = new Beta(3.5, 7.5);

        beta.Cdf(interval.Lower).Should().BeApproximately(0.05, 1e-14);
        beta.Survival(interval.Upper).Should().BeApproximately(0.05, 1e-14);
        ProportionInterval.Of(new Proportion(0, 10), 0.9, ProportionMethod.Jeffreys).Lower.Should().Be(0);
        ProportionInterval.Of(new Proportion(10, 10), 0.9, ProportionMethod.Jeffreys).Upper.Should().Be(1);
    }

    [Fact]
    public void Comparison_of_two_shares_is_the_textbook_example()
    {
        // Agresti, Categorical Data Analysis: aspirin 104 of 11037 against placebo 189 of 11034 heart attacks: z = 5.001.
        var result = ProportionComparison.Of(new Proportion(104, 11037), new Proportion(189, 11034));

        result.Change.Should().BeApproximately((189.0 / 11034) - (104.0 / 11037), 1e-17);
        result.Z.Should().BeApproximately(5.001, 5e-4);
        result.ChiSquare.Should().BeApproximately(25.01, 5e-3);
        result.PValue.Should().BeApproximately(5.7e-7, 5e-9);
    }

    [Fact]
    public void Fishers_tea_tasting_has_seventeen_in_seventy_on_one_side()
    {
        // 3 of 4 and 1 of 4 (Fisher 1935): two-sided 34/70, one-sided 17/70.
        ProportionComparison.Of(new Proportion(3, 4), new Proportion(1, 4)).FisherPValue.Should().BeApproximately(34.0 / 70, 1e-15);
        ExactTest.Fisher(new Proportion(3, 4), new Proportion(1, 4), Alternative.Greater).PValue.Should().BeApproximately(17.0 / 70, 1e-15);
        ExactTest.Fisher(new Proportion(3, 4), new Proportion(1, 4), Alternative.Less).PValue.Should().BeApproximately(69.0 / 70, 1e-15);
        ExactTest.Fisher(new Proportion(3, 4), new Proportion(1, 4)).Estimate.Should().Be(9);
        ExactTest.Fisher(new Proportion(4, 4), new Proportion(1, 4)).Estimate.Should().BeNull();
    }

    [Fact]
    public void Without_a_success_or_a_failure_z_is_undefined_and_chance_explains_all()
    {
        foreach (var pair in new[] { (new Proportion(0, 5), new Proportion(0, 9)), (new Proportion(5, 5), new Proportion(9, 9)) })
        {
            var result = ProportionComparison.Of(pair.Item1, pair.Item2);
            result.Change.Should().Be(0);
            result.Z.Should().BeNull();
            result.PValue.Should().BeNull();
            result.ChiSquare.Should().BeNull();
            result.FisherPValue.Should().Be(1);
        }
    }

    [Fact]
    public void Counts_that_cannot_be_are_refused()
    {
        Refuse(() => _ = new Proportion(5, 4), FaultCode.InvalidArgument, "successes");
        Refuse(() => _ = new Proportion(-1, 4), FaultCode.InvalidArgument, "successes");
        Refuse(() => _ = new Proportion(0, -1), FaultCode.InvalidArgument, "total");
        Refuse(() => ProportionInterval.Of(default), FaultCode.InsufficientData, "counts");
        Refuse(() => ProportionInterval.Of(new Proportion(1, 2), 1), FaultCode.InvalidArgument, "confidence");
        Refuse(() => ProportionInterval.Of(new Proportion(1, 2), 0.9, (ProportionMethod)9), FaultCode.InvalidArgument, "method");
        Refuse(() => ProportionComparison.Of(default, new Proportion(1, 2)), FaultCode.InsufficientData, "before");
        Refuse(() => ProportionComparison.Of(new Proportion(1, 2), default), FaultCode.InsufficientData, "after");
    }

    private static void Refuse(Action act, FaultCode code, string place)
    {
        var fault = act.Should().Throw<OpsException>().Which.Faults[0];
        fault.Code.Should().Be(code);
        fault.Place.Should().Be(place);
    }
}
