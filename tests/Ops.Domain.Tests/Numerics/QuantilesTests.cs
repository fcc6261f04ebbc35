using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class QuantilesTests
{
    /// <summary>By hand from Hyndman and Fan 1996 for 10, 20, 30, 40, 50 and p = 0.3: n·p = 1.5.</summary>
    [Theory]
    [InlineData(QuantileMethod.Type1, 20)]
    [InlineData(QuantileMethod.Type2, 20)]
    [InlineData(QuantileMethod.Type3, 20)]
    [InlineData(QuantileMethod.Type4, 15)]
    [InlineData(QuantileMethod.Type5, 20)]
    [InlineData(QuantileMethod.Type6, 18)]
    [InlineData(QuantileMethod.Type7, 22)]
    [InlineData(QuantileMethod.Type8, 19.333333333333332)]
    [InlineData(QuantileMethod.Type9, 19.5)]
    public void Each_method_reads_its_own_quantile(QuantileMethod method, double expected)
    {
        Quantiles.At([50, 10, 40, 20, 30], 0.3, method).Should().BeApproximately(expected, 1e-13);
    }

    /// <summary>By hand: n·p = 2 exactly, the flat step of the distribution between 20 and 30.</summary>
    [Theory]
    [InlineData(QuantileMethod.Type1, 20)]
    [InlineData(QuantileMethod.Type2, 25)]
    [InlineData(QuantileMethod.Type3, 20)]
    public void On_a_flat_step_the_discontinuous_methods_part(QuantileMethod method, double expected)
    {
        Quantiles.At([40, 30, 20, 10], 0.5, method).Should().Be(expected);
    }

    /// <summary>Type 3 takes the even rank when two are equally near: n·p = 2.5 → 2, n·p = 3.5 → 4.</summary>
    [Fact]
    public void Type_three_prefers_the_even_rank()
    {
        double[] values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

        Quantiles.At(values, 0.25, QuantileMethod.Type3).Should().Be(20);
        Quantiles.At(values, 0.35, QuantileMethod.Type3).Should().Be(40);
    }

    /// <summary>0.1·3 = 0.30000000000000004 in doubles: n·p is 3 but for the rounding, and R's fuzz makes it 3.</summary>
    [Fact]
    public void A_product_that_is_whole_but_for_rounding_counts_as_whole()
    {
        double[] values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

        Quantiles.At(values, 0.1 * 3, QuantileMethod.Type1).Should().Be(30);
        Quantiles.At(values, 0.1 * 3, QuantileMethod.Type2).Should().Be(35);
        Quantiles.At(values, 0.1 * 3, QuantileMethod.Type4).Should().Be(30);
    }

    [Fact]
    public void The_ends_are_the_extremes_by_every_method()
    {
        foreach (var method in Enum.GetValues<QuantileMethod>())
        {
            Quantiles.At([3, 1, 2], 0, method).Should().Be(1);
            Quantiles.At([3, 1, 2], 1, method).Should().Be(3);
            Quantiles.At([42], 0.3, method).Should().Be(42);
        }
    }

    [Fact]
    public void The_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle()
    {
        Quantiles.Median([4, 1, 3, 2]).Should().Be(2.5);
        Quantiles.Median([5, 1, 3]).Should().Be(3);
    }

    [Fact]
    public void Selection_equals_sorting_for_all_small_series() =>
        Gen.Select(Gen.Double[-5, 5].Array[1, 60], Gen.Double[0, 1])
            .Sample(
                (values, p) =>
                {
                    double[] sorted = [.. values.Order()];
                    double index = (sorted.Length - 1) * p;
                    int low = (int)index;
                    int high = Math.Min(low + 1, sorted.Length - 1);
                    double expected = sorted[low] + ((index - low) * (sorted[high] - sorted[low]));

                    Quantiles.At(values, p).Should().BeApproximately(expected, 1e-12);
                }
            );

    public static TheoryData<string> Shapes =>
        ["irregular", "rising", "falling", "few values", "two values", "one value", "extreme", "periodic", "mostly one", "all ranges"];

    /// <summary>Type 1 reads the value of rank ⌈n·p⌉ of the sorted series, here sorted by the runtime.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Selection_equals_sorting_on_large_series_of_every_shape(string shape)
    {
        double[] values = Large(shape, 300_001);
        double[] sorted = [.. values.Order()];
        double[] shares = [0, 1e-6, 0.01, 0.25, 0.5, 0.500003, 0.75, 0.9, 0.99, 1];

        var quantiles = Quantiles.Of(values, shares, QuantileMethod.Type1);

        for (int i = 0; i < shares.Length; i++)
            quantiles.Values[i].Should().Be(sorted[Math.Max((int)Math.Ceiling(sorted.Length * shares[i]), 1) - 1]);
    }

    [Fact]
    public void Two_million_values_need_more_than_one_round()
    {
        // The values i·1_000_003 mod 2_000_003 are 0 … 2_000_002 in a scattered order: the value of rank k is k.
        double[] values = new double[2_000_003];
        for (long i = 0; i < values.Length; i++)
            values[i] = i * 1_000_003 % 2_000_003;

        Quantiles.Of(values, [0.1, 0.5, 0.9], QuantileMethod.Type7).Values.Should().Equal(200_000.2, 1_000_001, 1_800_001.8);
    }

    [Fact]
    public void The_input_stays_as_it_was()
    {
        double[] values = Large("irregular", 100_000);
        double[] copy = [.. values];

        _ = Quantiles.Median(values);

        values.Should().Equal(copy);
    }

    [Fact]
    public void A_median_of_many_values_copies_none_of_them()
    {
        double[] values = Large("irregular", 400_000);
        _ = Quantiles.Median(values);

        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = Quantiles.Median(values);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1000);
    }

    [Fact]
    public void The_result_keeps_what_was_asked()
    {
        var quantiles = Quantiles.Of([1, 2, 3, 4], [0.75, 0.25], QuantileMethod.Type6);

        quantiles.Count.Should().Be(4);
        quantiles.Method.Should().Be(QuantileMethod.Type6);
        quantiles.Probabilities.Should().Equal(0.75, 0.25);
        quantiles.Values.Should().Equal(3.75, 1.25);
        quantiles.Explain().Parts[0].Source.English.Should().Be("Hyndman and Fan 1996, type 6");
    }

    [Fact]
    public void Bad_input_is_refused_in_its_place()
    {
        Refusal.Of(() => Quantiles.Of([], [0.5]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => Quantiles.Of([1], []), FaultCode.EmptyInput, "probabilities");
        Refusal.Of(() => Quantiles.Of([1, double.NaN], [0.5]), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => Quantiles.Of([1], [0.5, 1.01]), FaultCode.InvalidArgument, "probabilities[1]");
        Refusal.Of(() => Quantiles.Of([1], [-0.01]), FaultCode.InvalidArgument, "probabilities[0]");
        Refusal.Of(() => Quantiles.Of([1], [0.5], (QuantileMethod)10), FaultCode.InvalidArgument, "method");
        Refusal.Of(() => Quantiles.Of([1], [0.5], 0), FaultCode.InvalidArgument, "method");
        Refusal.Of(() => Quantiles.At([], 0.5), FaultCode.EmptyInput, "values");
        Refusal.Of(() => Quantiles.At([1], double.NaN), FaultCode.InvalidArgument, "probability");
        Refusal.Of(() => Quantiles.At([1], 0.5, (QuantileMethod)10), FaultCode.InvalidArgument, "method");
        Refusal.Of(() => Quantiles.Median([]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => Quantiles.Median([double.NaN]), FaultCode.InvalidArgument, "values[0]");
    }

    private static double[] Large(string shape, int count)
    {
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            double part = i * 0.6180339887498949 % 1;
            values[i] = shape switch
            {
                "rising" => i,
                "falling" => -i,
                "few values" => Math.Floor(part * 5),
                "two values" => i % 2 == 0 ? 1 : 2,
                "one value" => 7,
                "extreme" => i % 1000 == 0 ? 1e300 * (part - 0.5) : part,
                "periodic" => i % 64,
                "mostly one" => i % 10 == 0 ? part : 0.5,
                "all ranges" => Math.Pow(10, (part * 600) - 300) * (i % 2 == 0 ? 1 : -1),
                _ => (part * part) - 0.1,
            };
        }
        return values;
    }
}
