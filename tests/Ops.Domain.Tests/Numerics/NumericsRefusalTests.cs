using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>
/// What every figure refuses, with code and place. Where two things are wrong at once, the first of the stated order counts: empty, then
/// lengths, then values.
/// </summary>
public sealed class NumericsRefusalTests
{
    private const double NaN = double.NaN;
    private const Alternative NoAlternative = (Alternative)7;
    private static readonly double[] Three = [1, 2, 4];
    private static readonly double[] Broken = [1, NaN, 4];

    private static void Empty(string place, Action call) => Refusal.Of(call, FaultCode.EmptyInput, place);

    private static void Invalid(string place, Action call) => Refusal.Of(call, FaultCode.InvalidArgument, place);

    [Fact]
    public void A_t_test_names_the_sample_that_is_wrong()
    {
        Empty("values", () => TTest.OneSample([], NaN));
        Invalid("values[1]", () => TTest.OneSample(Broken));
        Invalid("mean", () => TTest.OneSample(Three, NaN));
        Invalid("alternative", () => TTest.OneSample(Three, 0, NoAlternative));
        Empty("first", () => TTest.Paired([], []));
        Empty("second", () => TTest.Paired(Three, []));
        Invalid("first[1]", () => TTest.Paired(Broken, Three));
        Invalid("second[1]", () => TTest.Paired(Three, Broken));
        Invalid("alternative", () => TTest.Paired(Three, [1, 1, 2], NoAlternative));
        Empty("first", () => TTest.Welch([], Three));
        Empty("second", () => TTest.Welch(Three, []));
        Invalid("first[1]", () => TTest.Welch(Broken, Three));
        Invalid("second[1]", () => TTest.Welch(Three, Broken));
        Invalid("alternative", () => TTest.Welch(Three, Three, NoAlternative));
        Refusal.Of(() => TTest.Welch([1], Three), FaultCode.InsufficientData, "first");
        Refusal.Of(() => TTest.Welch(Three, [1]), FaultCode.InsufficientData, "second");
    }

    [Fact]
    public void A_test_of_variances_names_the_sample_that_is_wrong()
    {
        Empty("first", () => VarianceTest.Of([], Three));
        Empty("second", () => VarianceTest.Of(Three, []));
        Invalid("first[1]", () => VarianceTest.Of(Broken, Three));
        Invalid("second[1]", () => VarianceTest.Of(Three, Broken));
        Invalid("alternative", () => VarianceTest.Of(Three, Three, NoAlternative));
    }

    [Fact]
    public void A_chi_square_test_names_the_list_that_is_wrong()
    {
        Empty("observed", () => ChiSquareTest.GoodnessOfFit([], []));
        Empty("weights", () => ChiSquareTest.GoodnessOfFit([1, 2], []));
        Empty("counts", () => ChiSquareTest.Independence([], 2));
        Invalid("columns", () => ChiSquareTest.Independence([1, 2, 3, 4], 1));
    }

    [Fact]
    public void An_exact_test_names_the_argument_that_is_wrong()
    {
        var half = new Proportion(1, 2);
        Invalid("share", () => ExactTest.Binomial(half, 1.1));
        Invalid("share", () => ExactTest.Binomial(half, -0.1));
        Invalid("share", () => ExactTest.Binomial(default, NaN));
        Invalid("alternative", () => ExactTest.Binomial(half, 0.5, NoAlternative));
        Invalid("exposure", () => ExactTest.PoissonRate(1, 0, 1));
        Invalid("rate", () => ExactTest.PoissonRate(1, 1, 0));
        Invalid("rate", () => ExactTest.PoissonRate(1, 1, NaN));
        Invalid("alternative", () => ExactTest.PoissonRate(1, 1, 1, NoAlternative));
        Invalid("alternative", () => ExactTest.Fisher(half, half, NoAlternative));
        Refusal.Of(() => ExactTest.Fisher(default, half), FaultCode.InsufficientData, "first");
        Refusal.Of(() => ExactTest.Fisher(half, default), FaultCode.InsufficientData, "second");
    }

    /// <summary>Beyond 10¹⁸ expected events two neighbouring counts are one <c>double</c>; beyond double there is no expected count at all.</summary>
    [Fact]
    public void An_exact_test_refuses_counts_that_cannot_be_told_apart()
    {
        Invalid("exposure", () => ExactTest.PoissonRate(5, 1e10, 1e9));
        Invalid("exposure", () => ExactTest.PoissonRate(5, 1e300, 1e300));
        Invalid("exposure", () => ExactTest.PoissonRate(5, 1e-300, 1e-300));
        ExactTest.PoissonRate(5, 1e9, 1e9).PValue.Should().Be(0);
        const long most = 1L << 53;
        Invalid("first", () => ExactTest.Fisher(new Proportion(1, most + 1), new Proportion(1, 2)));
        Invalid("second", () => ExactTest.Fisher(new Proportion(1, most - 2), new Proportion(1, 3)));
        ExactTest.Fisher(new Proportion(0, most - 2), new Proportion(0, 2)).Used.Should().Be(most);
    }

    [Fact]
    public void A_rank_test_names_the_sample_that_is_wrong()
    {
        Empty("first", () => RankTest.MannWhitney([], Three));
        Empty("second", () => RankTest.MannWhitney(Three, []));
        Invalid("first[1]", () => RankTest.MannWhitney(Broken, Three));
        Invalid("second[1]", () => RankTest.MannWhitney(Three, Broken));
        Invalid("alternative", () => RankTest.MannWhitney(Three, Three, NoAlternative));
        Empty("differences", () => RankTest.SignedRank([]));
        Invalid("differences[1]", () => RankTest.SignedRank(Broken));
        Invalid("alternative", () => RankTest.SignedRank(Three, NoAlternative));
        Invalid("groups", () => RankTest.KruskalWallis(null!));
        Invalid("groups[1]", () => RankTest.KruskalWallis([Three, null!]));
        Empty("groups[1]", () => RankTest.KruskalWallis([Three, []]));
        Invalid("groups[0][1]", () => RankTest.KruskalWallis([Broken, Three]));
        Invalid("groups[0][1]", () => RankTest.KruskalWallis([Broken]));
    }

    [Fact]
    public void A_test_of_fit_names_the_argument_that_is_wrong()
    {
        Empty("values", () => FitTest.KolmogorovSmirnov([], Normal.Standard));
        Invalid("values[1]", () => FitTest.KolmogorovSmirnov(Broken, Normal.Standard));
        Invalid("distribution", () => FitTest.KolmogorovSmirnov(Three, null!));
        Empty("values", () => FitTest.AndersonDarlingNormal([]));
        Invalid("values[1]", () => FitTest.AndersonDarlingNormal([1, NaN, 3, 4, 5, 6, 7, 8]));
        Refusal.Of(() => FitTest.AndersonDarlingNormal([3, 3, 3, 3, 3, 3, 3, 3]), FaultCode.ZeroDenominator, "values");
    }

    [Fact]
    public void Adjusted_p_values_need_p_values()
    {
        Empty("pValues", () => PValues.Bonferroni([]));
        Empty("pValues", () => PValues.Holm([]));
        Empty("pValues", () => PValues.BenjaminiHochberg([]));
        Invalid("pValues[1]", () => PValues.Bonferroni([0.5, 1.5]));
        Invalid("pValues[0]", () => PValues.BenjaminiHochberg([-0.1]));
        Invalid("pValues[2]", () => PValues.Holm([-0.1, 0.2, NaN]));
    }

    [Fact]
    public void A_comparison_of_two_means_names_the_side_that_is_wrong()
    {
        Empty("before", () => ChangeComparison.Means([], Three));
        Empty("after", () => ChangeComparison.Means(Three, []));
        Invalid("before[1]", () => ChangeComparison.Means(Broken, Three));
        Invalid("after[1]", () => ChangeComparison.Means(Three, Broken));
        Invalid("confidence", () => ChangeComparison.Means(Three, Three, 1));
        Invalid("confidence", () => ChangeComparison.Means([1], Three, 0));
    }

    [Fact]
    public void A_comparison_of_two_rates_names_the_argument_that_is_wrong()
    {
        Invalid("countAfter", () => ChangeComparison.Rates(1, 1, -1, 1));
        Invalid("countAfter", () => ChangeComparison.Rates(1, 1, long.MaxValue, 1));
        Invalid("exposureBefore", () => ChangeComparison.Rates(1, -1, 1, 0));
        Invalid("exposureAfter", () => ChangeComparison.Rates(1, 0, 1, -1));
        Invalid("confidence", () => ChangeComparison.Rates(1, 0, 1, 1, 1.5));
        Invalid("confidence", () => ChangeComparison.Rates(0, 1, 0, 1, 0));
        Refusal.Of(() => ChangeComparison.Proportions(new Proportion(1, 2), new Proportion(0, 0)), FaultCode.ZeroDenominator, "after");
        Invalid("confidence", () => ChangeComparison.Proportions(default, default, 0));
    }

    [Fact]
    public void A_detectable_change_names_the_argument_that_is_wrong()
    {
        var certain = new DetectableOptions { Alpha = 1 };
        Invalid("baseline", () => DetectableChange.Mean(NaN, 1, 2, 2));
        Invalid("standardDeviation", () => DetectableChange.Mean(1, -1, 2, 2));
        Invalid("baseline", () => DetectableChange.Proportion(1.5, 2, 2));
        Invalid("baseline", () => DetectableChange.Rate(-1, 2, 2));
        Invalid("baseline", () => DetectableChange.Rate(double.PositiveInfinity, 2, 2));
        Invalid("size1", () => DetectableChange.Rate(1, 0, 2));
        Invalid("size2", () => DetectableChange.Rate(1, 2, 0));
        Invalid("size2", () => DetectableChange.Mean(1, 1, 2, NaN));
        Invalid("alpha", () => DetectableChange.Mean(1, 1, 2, 2, certain));
        Invalid("power", () => DetectableChange.Mean(1, 1, 2, 2, new DetectableOptions { Power = 1 }));
        Invalid("power", () => DetectableChange.Mean(1, 1, 2, 2, new DetectableOptions { Alpha = 0.4, Power = 0.4 }));
    }

    [Fact]
    public void An_interval_of_a_ratio_names_the_list_that_is_wrong()
    {
        Empty("numerators", () => RatioInterval.Of([], []));
        Empty("denominators", () => RatioInterval.Of(Three, []));
        Refusal.Of(() => RatioInterval.Of(Broken, [1, 2]), FaultCode.LengthMismatch, "numerators");
        Invalid("numerators[1]", () => RatioInterval.Of(Broken, Three));
        Invalid("denominators[1]", () => RatioInterval.Of(Three, Broken));
        Invalid("confidence", () => RatioInterval.Of(Three, Three, 0));
        Invalid("confidence", () => RatioInterval.Of([1], [1], 1));
        Invalid("method", () => RatioInterval.Of(Three, Three, 0.9, (RatioMethod)5));
    }

    [Fact]
    public void Dependence_names_the_argument_that_is_wrong()
    {
        Invalid("method", () => Correlation.Of(Three, Three, (CorrelationMethod)9));
        Invalid("method", () => Correlation.Of([1], [1], (CorrelationMethod)9));
        Invalid("x", () => new CovarianceAccumulator().Add(NaN, NaN));
        Invalid("y", () => new CovarianceAccumulator().Add(1, NaN));
        Invalid("confidence", () => LinearTrend.Of(Three, Three, 0));
        Invalid("confidence", () => LinearTrend.Of([1], [1], 1));
        Empty("weights", () => LinearRegression.Weighted([], 1, [], []));
        Invalid("weights[2]", () => LinearRegression.Weighted(Three, 1, Three, [1, 1, -1]));
    }

    /// <summary>The mode is looked at before the order of the ends.</summary>
    [Fact]
    public void Three_points_name_the_first_that_is_wrong()
    {
        Invalid("mode", () => _ = new Triangular(0, NaN, -1));
        Invalid("high", () => _ = new Triangular(0, -2, -1));
        Invalid("mode", () => _ = new Triangular(0, -2, 1));
        Invalid("mode", () => _ = new Triangular(0, 2, 1));
        new Triangular(0, 0, 1).Mode.Should().Be(0);
        new Triangular(0, 1, 1).Mode.Should().Be(1);
    }

    [Fact]
    public void Group_numbers_are_checked_wherever_they_stand()
    {
        var groups = new GroupedAccumulator(3);
        Empty("groups", () => groups.Add([], []));
        Empty("values", () => groups.Add([1], []));
        Refusal.Of(() => groups.Add([1, 2], [1]), FaultCode.LengthMismatch, "groups");
        Invalid("other", () => groups.Merge(null!));
        Refusal.Of(() => groups.Merge(new GroupedAccumulator(2)), FaultCode.LengthMismatch, "other");
        for (int at = 0; at < 37; at++)
        {
            int[] numbers = [.. Enumerable.Range(0, 37).Select(i => i % 3)];
            double[] values = [.. numbers.Select(number => (double)number)];
            numbers[at] = 3;
            Invalid($"groups[{at}]", () => groups.Add(numbers, values));
            numbers[at] = -1;
            Invalid($"groups[{at}]", () => groups.Add(numbers, values));
        }
        groups.ToResult().Groups.Should().OnlyContain(group => group.Count == 0);
    }

    [Fact]
    public void A_sum_of_a_group_beyond_double_names_the_group()
    {
        var groups = new GroupedAccumulator(2);
        groups.Add([1, 1, 0], [1e308, 1e308, 1]);
        Refusal.Of(() => groups.ToResult(), FaultCode.Overflow, "groups[1]");
    }

    [Fact]
    public void Sketches_and_streams_name_the_argument_that_is_wrong()
    {
        var sketch = new QuantileSketch();
        Invalid("p", () => sketch.RankErrorBound(1.5));
        Invalid("p", () => sketch.RankErrorBound(-0.5));
        Invalid("other", () => sketch.Merge(null!));
        sketch.Add(1);
        Invalid("p", () => sketch.ToResult().Quantile(1.5));
        Invalid("other", () => new DistinctSketch().Merge(null!));
        Invalid("text", () => StableHash.Of(null!));
        Empty("counter", () => Philox.Block([], []));
        Empty("key", () => Philox.Block([1, 2, 3], []));
        Invalid("count", () => Rolling.WindowCount(0, 5));
        Invalid("count", () => Rolling.WindowCount(0, 0));
    }

    [Fact]
    public void Quantiles_of_the_normal_law_need_open_probabilities()
    {
        double[] room = new double[3];
        Empty("probabilities", () => Normal.Standard.Quantiles([], room));
        Refusal.Of(() => Normal.Standard.Quantiles([0.5, 0.5], room), FaultCode.LengthMismatch, "destination");
        Invalid("probabilities[1]", () => Normal.Standard.Quantiles([0.5, NaN, 2], room));
        Invalid("probabilities[2]", () => Normal.Standard.Quantiles([0.5, 0.1, 0], room));
        Invalid("probabilities[2]", () => Normal.Standard.Quantiles([0.5, 0.1, 1], room));
        Invalid("probabilities[0]", () => Normal.Standard.Quantiles([-0.5, 0.1, 1], room));
        room.Should().Equal(0, 0, 0);
    }
}
