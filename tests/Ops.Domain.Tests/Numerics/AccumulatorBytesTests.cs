using System.Buffers.Binary;
using CsCheck;
using Ops.Domain.Numerics;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Numerics;

/// <summary>The stored states of the accumulators: format 1, little-endian.</summary>
public sealed class AccumulatorBytesTests
{
    private static byte[] Written(int size, Func<byte[], int> write)
    {
        byte[] bytes = new byte[size];
        write(bytes).Should().Be(size);
        return bytes;
    }

    private static byte[] Moments(params double[] values)
    {
        var accumulator = new MomentsAccumulator();
        foreach (double value in values)
            accumulator.Add(value);
        return Written(accumulator.SerializedSize, bytes => accumulator.Write(bytes));
    }

    private static byte[] Format(char letter, byte count, params double[] numbers)
    {
        byte[] bytes = [(byte)'O', (byte)letter, 1, count, .. new byte[numbers.Length * 8]];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(4 + (8 * i)), numbers[i]);
        return bytes;
    }

    // 1 and 2: sum 3, squares 2·0.5² = 0.5, third powers 0, fourth 2·0.5⁴ = 0.125.
    [Fact]
    public void Moments_are_stored_as_count_sum_powers_and_extremes() =>
        Moments(1, 2).Should().Equal(Format('M', 2, 3, 0, 0.5, 0, 0.125, 1, 2));

    // (1, 10) and (2, 14): sums 3 and 24, squares 0.5 and 8, products 2·0.5·2 = 2.
    [Fact]
    public void A_covariance_is_stored_as_sums_squares_and_products()
    {
        var accumulator = new CovarianceAccumulator();
        accumulator.Add(1, 10);
        accumulator.Add(2, 14);

        Written(accumulator.SerializedSize, bytes => accumulator.Write(bytes)).Should().Equal(Format('C', 2, 3, 0, 24, 0, 0.5, 8, 2));
    }

    // 5, 2, 4: sum 11, moving ranges 3 + 2.
    [Fact]
    public void A_chart_of_single_values_is_stored_as_sums_and_ends()
    {
        var accumulator = new IndividualsAccumulator();
        foreach (double value in (double[])[5, 2, 4])
            accumulator.Add(value);

        Written(accumulator.SerializedSize, bytes => accumulator.Write(bytes)).Should().Equal(Format('I', 3, 11, 0, 5, 0, 5, 4));
    }

    // Three groups, the middle one without a value: one byte 0.
    [Fact]
    public void Groups_are_stored_one_after_the_other_and_empty_ones_in_a_byte()
    {
        var accumulator = new GroupedAccumulator(3);
        accumulator.Add(0, 7);
        accumulator.Add(2, -1);
        accumulator.Add(2, 4);
        byte[] bytes = Written(accumulator.SerializedSize, destination => accumulator.Write(destination));

        bytes[..5].Should().Equal((byte)'O', (byte)'G', 1, 3, 1);
        bytes.Should().HaveCount(3 + 1 + 1 + 32 + 1 + 1 + 32);
        bytes[37].Should().Be(0);
        bytes[38].Should().Be(2);
        BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(39)).Should().Be(3);
        GroupedAccumulator.Read(bytes).ToResult().Groups.Should().Equal(accumulator.ToResult().Groups);
    }

    /// <summary>Law: an accumulator read from bytes goes on to the same bits as the one that was stored.</summary>
    [Fact]
    public void What_was_stored_goes_on_to_the_same_bits() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[0, 20], Gen.Double[-1e6, 1e6].Array[1, 20])
            .Sample(
                (before, after) =>
                {
                    var moments = new MomentsAccumulator();
                    var covariance = new CovarianceAccumulator();
                    var chart = new IndividualsAccumulator();
                    var groups = new GroupedAccumulator(3);
                    foreach (double value in before)
                        Add(value, moments, covariance, chart, groups);
                    var moments2 = MomentsAccumulator.Read(Written(moments.SerializedSize, bytes => moments.Write(bytes)));
                    var covariance2 = CovarianceAccumulator.Read(Written(covariance.SerializedSize, bytes => covariance.Write(bytes)));
                    var chart2 = IndividualsAccumulator.Read(Written(chart.SerializedSize, bytes => chart.Write(bytes)));
                    var groups2 = GroupedAccumulator.Read(Written(groups.SerializedSize, bytes => groups.Write(bytes)));
                    foreach (double value in after)
                    {
                        Add(value, moments, covariance, chart, groups);
                        Add(value, moments2, covariance2, chart2, groups2);
                    }

                    moments2.State.Should().Be(moments.State);
                    covariance2.State.Should().Be(covariance.State);
                    chart2.State.Should().Be(chart.State);
                    groups2.ToResult().Groups.Should().Equal(groups.ToResult().Groups);
                },
                iter: 200
            );

    [Fact]
    public void Bytes_that_are_not_a_state_are_refused()
    {
        byte[] good = Moments(1, 2);

        Refusal.Of(() => MomentsAccumulator.Read([]), FaultCode.EmptyInput, "source");
        for (int length = 1; length < good.Length; length++)
            Refusal.Of(() => MomentsAccumulator.Read(good.AsSpan(0, length)), FaultCode.ParseError, "source");
        Refusal.Of(() => MomentsAccumulator.Read([.. good, 0]), FaultCode.ParseError, "source");
        Refusal.Of(() => CovarianceAccumulator.Read(good), FaultCode.ParseError, "source");
        Refusal.Of(() => MomentsAccumulator.Read([good[0], good[1], 2, .. good[3..]]), FaultCode.ParseError, "source");
        Refusal.Of(() => MomentsAccumulator.Read(Format('M', 2, 3, 0, double.NaN, 0, 0.125, 1, 2)), FaultCode.ParseError, "source");
        Refusal.Of(() => MomentsAccumulator.Read(Format('M', 2, 3, 0, -0.5, 0, 0.125, 1, 2)), FaultCode.ParseError, "source");
        Refusal.Of(() => MomentsAccumulator.Read(Format('M', 2, 3, 0, 0.5, 0, 0.125, 2, 1)), FaultCode.ParseError, "source");
        Refusal.Of(() => new MomentsAccumulator().Write(new byte[59]), FaultCode.LengthMismatch, "destination");
    }

    [Fact]
    public void A_broken_number_of_groups_asks_for_no_more_memory_than_the_bytes_have()
    {
        Refusal.Of(() => GroupedAccumulator.Read([(byte)'O', (byte)'G', 1, 0]), FaultCode.ParseError, "source");
        Refusal.Of(() => GroupedAccumulator.Read([(byte)'O', (byte)'G', 1, 0xFF, 0xFF, 0xFF, 0x7F, 0]), FaultCode.ParseError, "source");
        Refusal.Of(() => GroupedAccumulator.Read(Format('G', 1)), FaultCode.ParseError, "source");
    }

    private static void Add(
        double value,
        MomentsAccumulator moments,
        CovarianceAccumulator covariance,
        IndividualsAccumulator chart,
        GroupedAccumulator groups
    )
    {
        moments.Add(value);
        covariance.Add(value, Math.Sin(value));
        chart.Add(value);
        groups.Add((int)(Math.Abs(value) % 3), value);
    }
}
