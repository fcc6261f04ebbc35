using System.Buffers.Binary;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>What is written down byte by byte: XXH64, short numbers, the states of sketches, and the estimate made from registers.</summary>
public sealed class HashesAndBytesTests
{
    /// <summary>Collet's XXH64 with seed 0, worked from its specification; the last is a test value that many implementations publish.</summary>
    [Theory]
    [InlineData(3, 0x44BC2CF5AD770999ul)]
    [InlineData(4, 0xDE0327B0D25D92CCul)]
    [InlineData(5, 0x07E3670C0C8DC7EBul)]
    [InlineData(7, 0x1860940E2902822Dul)]
    [InlineData(8, 0x3AD351775B4634B7ul)]
    [InlineData(9, 0x27F1A34FDBB95E13ul)]
    [InlineData(11, 0x814E257441CF78E0ul)]
    [InlineData(12, 0x4B09B7D3A233D4B3ul)]
    [InlineData(15, 0x2E1218A2B1375068ul)]
    [InlineData(16, 0x71CE8137CA2DD53Dul)]
    [InlineData(20, 0xFCCC974985DBDC9Eul)]
    [InlineData(24, 0x0BEC95E34669983Bul)]
    [InlineData(31, 0xF7D421C242541AC9ul)]
    [InlineData(32, 0x4DA6CBE536CF55C7ul)]
    [InlineData(33, 0x9AC581034B031F72ul)]
    [InlineData(36, 0x9562677485A720B3ul)]
    [InlineData(39, 0xA6C2B538A1FD0A14ul)]
    [InlineData(40, 0x32C28AE5016AA493ul)]
    [InlineData(44, 0x54257F9A3CEB444Aul)]
    [InlineData(63, 0xA12B47D9D143A6BCul)]
    [InlineData(64, 0x14696B774542D718ul)]
    [InlineData(65, 0xD7CEBCC4DA5D749Eul)]
    [InlineData(100, 0x79C9FA152BB53C71ul)]
    [InlineData(170, 0x5AF36153EDB9BF0Bul)]
    [InlineData(171, 0x3AFA5CEC3EDEB7FEul)]
    [InlineData(513, 0x0B41874A6966A473ul)]
    [InlineData(600, 0xE6023DF7544373EBul)]
    public void A_text_of_any_length_has_the_hash_of_its_bytes(int length, ulong hash) =>
        StableHash.Of(string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))))).Should().Be(hash);

    [Fact]
    public void Published_hashes_are_met()
    {
        StableHash.Of("Nobody inspects the spammish repetition").Should().Be(0xFBCEA83C8A378BF1ul);
        StableHash.Of("质量é").Should().Be(0x8815EB76D4C95AF7ul, "its UTF-8");
        StableHash.Of(1L).Should().Be(0x9F29CB17A2A49995ul, "eight bytes, the least first");
        StableHash.Of(-1L).Should().Be(0x85D136ADB773C6C9ul);
        StableHash.Of("\ud800").Should().Be(0xFACEEDF201A5389Ful, "FF 00 D8: a lone surrogate is hashed as its units");
        StableHash.Of("a\ud800b").Should().Be(0xEE266CFAEDF3AEEFul);
    }

    /// <summary>Seven bits a byte, the least first, the eighth says that more follow (LEB128).</summary>
    [Theory]
    [InlineData(0ul, new byte[] { 0 })]
    [InlineData(1ul, new byte[] { 1 })]
    [InlineData(127ul, new byte[] { 0x7F })]
    [InlineData(128ul, new byte[] { 0x80, 0x01 })]
    [InlineData(300ul, new byte[] { 0xAC, 0x02 })]
    [InlineData(16383ul, new byte[] { 0xFF, 0x7F })]
    [InlineData(16384ul, new byte[] { 0x80, 0x80, 0x01 })]
    [InlineData(624485ul, new byte[] { 0xE5, 0x8E, 0x26 })]
    [InlineData((ulong)long.MaxValue, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F })]
    public void A_short_number_takes_seven_bits_a_byte(ulong value, byte[] bytes)
    {
        byte[] room = new byte[12];
        VarInt.Size(value).Should().Be(bytes.Length);
        VarInt.Write(room, value).Should().Be(bytes.Length);
        room[..bytes.Length].Should().Equal(bytes);
        room[bytes.Length..].Should().OnlyContain(part => part == 0);
        byte[] framed = [9, .. bytes, 5];
        int at = 1;
        VarInt.TryRead(framed, ref at, out ulong read).Should().BeTrue();
        (read, at).Should().Be((value, 1 + bytes.Length));
        at = 0;
        VarInt.TryRead(bytes, ref at, out read).Should().BeTrue("it may end the bytes");
        read.Should().Be(value);
    }

    [Fact]
    public void A_short_number_that_does_not_end_is_none()
    {
        int at = 0;
        VarInt.TryRead([], ref at, out _).Should().BeFalse();
        VarInt.TryRead([0x80], ref at, out _).Should().BeFalse();
        at = 0;
        byte[] endless = [.. Enumerable.Repeat((byte)0x80, 9), 1];
        VarInt.TryRead(endless, ref at, out _).Should().BeFalse("nine bytes hold the 63 bits of a count");
    }

    private static byte[] Sketch(double accuracy, long count, int length, params byte[][] items)
    {
        byte[] bytes = new byte[23];
        (bytes[0], bytes[1], bytes[2]) = ((byte)'O', (byte)'Q', 1);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(3), accuracy);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(11), count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(19), length);
        return [.. bytes, .. items.SelectMany(item => item)];
    }

    private static byte[] Item(double value, params byte[] ranks)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return [.. bytes, .. ranks];
    }

    private static void Broken(byte[] bytes) => Refusal.Of(() => QuantileSketch.Read(bytes), FaultCode.ParseError, "source");

    /// <summary>Header O Q 1, accuracy, count, number of values; then each value with the step of its least rank and the width of its doubt.</summary>
    [Fact]
    public void A_sketch_of_quantiles_is_written_value_by_value()
    {
        byte[] good = Sketch(0.01, 3, 3, Item(-1, 1, 0), Item(2, 1, 0), Item(7, 1, 0));
        var sketch = new QuantileSketch(0.01);
        foreach (double value in (double[])[7, -1, 2])
            sketch.Add(value);
        byte[] written = new byte[sketch.SerializedSize];
        sketch.Write(written).Should().Be(good.Length);
        written.Should().Equal(good);
        QuantileSketch.Read(good).ToResult().Quantile(0.5).Should().Be(2);
        Refusal.Of(() => sketch.Write(new byte[good.Length - 1]), FaultCode.LengthMismatch, "destination");
        // Two of three values kept, the second with the ranks 2 to 3.
        var wide = QuantileSketch.Read(Sketch(0.1, 5, 3, Item(1, 1, 0), Item(2, 1, 2), Item(3, 3, 0)));
        wide.Count.Should().Be(5);
        wide.ToResult().KeptValues.Should().Be(3);
        QuantileSketch.Read(Sketch(0.1, 0, 0)).Count.Should().Be(0);
        QuantileSketch.Read(Sketch(0.1, 1, 1, Item(1, 1, 0))).Count.Should().Be(1);
        QuantileSketch.Read(Sketch(0.1, 2, 2, Item(4, 1, 0), Item(4, 1, 0))).Count.Should().Be(2);
        // Equal greatest ranks: 1, 3, 3 of 3.
        QuantileSketch.Read(Sketch(0.1, 3, 3, Item(1, 1, 0), Item(2, 1, 1), Item(3, 1, 0))).Count.Should().Be(3);
    }

    [Fact]
    public void A_sketch_of_quantiles_with_a_false_header_is_refused()
    {
        byte[] good = Sketch(0.01, 1, 1, Item(4, 1, 0));
        Refusal.Of(() => QuantileSketch.Read([]), FaultCode.EmptyInput, "source");
        for (int length = 1; length < good.Length; length++)
            Broken(good[..length]);
        for (int place = 0; place < 3; place++)
        {
            byte[] other = [.. good];
            other[place]++;
            Broken(other);
        }
        Broken(Sketch(0, 1, 1, Item(4, 1, 0)));
        Broken(Sketch(-0.01, 1, 1, Item(4, 1, 0)));
        Broken(Sketch(0.11, 1, 1, Item(4, 1, 0)));
        Broken(Sketch(double.NaN, 1, 1, Item(4, 1, 0)));
        Broken(Sketch(0.1, -1, 1, Item(4, 1, 0)));
        Broken(Sketch(0.1, 1, -1, Item(4, 1, 0)));
        Broken(Sketch(0.1, 1, 4, Item(4, 1, 0)));
        Broken(Sketch(0.1, 1, int.MaxValue, Item(4, 1, 0)));
        Broken(Sketch(0.1, 1, 0));
        Broken(Sketch(0.1, 0, 1, Item(4, 1, 0)));
        Broken([.. good, 0]);
    }

    [Fact]
    public void A_sketch_of_quantiles_with_false_ranks_is_refused()
    {
        Broken(Sketch(0.1, 1, 1, Item(4, 2, 0)));
        Broken(Sketch(0.1, 2, 1, Item(4, 1, 1)));
        Broken(Sketch(0.1, 2, 1, Item(4, 2, 0)));
        Broken(Sketch(0.1, 2, 2, Item(4, 1, 0), Item(5, 2, 0)));
        Broken(Sketch(0.1, 2, 2, Item(4, 1, 0), Item(5, 1, 1)));
        Broken(Sketch(0.1, 3, 2, Item(4, 1, 0), Item(5, 1, 0)));
        Broken(Sketch(0.1, 3, 2, Item(4, 1, 0), Item(5, 1, 1)));
        Broken(Sketch(0.1, 2, 2, Item(4, 1, 0), Item(3, 1, 0)));
        Broken(Sketch(0.1, 2, 2, Item(4, 1, 0), Item(double.NaN, 1, 0)));
        Broken(Sketch(0.1, 2, 2, Item(4, 1, 0), Item(double.PositiveInfinity, 1, 0)));
        Broken(Sketch(0.1, 4, 3, Item(4, 1, 0), Item(5, 1, 2), Item(6, 1, 0)));
        Broken(Sketch(0.1, 1, 1, Item(4, 0x80, 0x80)));
        // Ranks whose sum is beyond a long are a false rank, not an overflow.
        byte[] most = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F];
        Broken(Sketch(0.1, long.MaxValue, 2, Item(4, [.. most, 0]), Item(5, [.. most, 0])));
        Broken(Sketch(0.1, long.MaxValue, 2, Item(4, [1, .. most]), Item(5, [1, 0, 0, 0, 0])));
    }

    private static byte[] Distinct(int precision, int few, params byte[] body)
    {
        byte[] bytes = new byte[8];
        (bytes[0], bytes[1], bytes[2], bytes[3]) = ((byte)'O', (byte)'D', 1, (byte)precision);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), few);
        return [.. bytes, .. body];
    }

    private static void BrokenKeys(byte[] bytes) => Refusal.Of(() => DistinctSketch.Read(bytes), FaultCode.ParseError, "source");

    [Fact]
    public void A_sketch_of_keys_with_false_bytes_is_refused()
    {
        byte[] empty = Distinct(4, 0);
        DistinctSketch.Read(empty).ToResult().Count.Should().Be(0);
        DistinctSketch.Read(Distinct(18, 0)).Precision.Should().Be(18);
        for (int length = 1; length < empty.Length; length++)
            BrokenKeys(empty[..length]);
        for (int place = 0; place < 3; place++)
        {
            byte[] other = [.. empty];
            other[place]++;
            BrokenKeys(other);
        }
        BrokenKeys(Distinct(3, 0));
        BrokenKeys(Distinct(19, 0));
        BrokenKeys(Distinct(4, -2));
        BrokenKeys(Distinct(4, 1));
        BrokenKeys(Distinct(4, 0, 1));
        BrokenKeys(Distinct(4, 1, 1, 2, 3, 4, 5, 6, 7));
        DistinctSketch.Read(Distinct(4, 1, 1, 2, 3, 4, 5, 6, 7, 8)).ToResult().Count.Should().Be(1);
        byte[] twice = [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8];
        BrokenKeys(Distinct(4, 2, twice));
        byte[] limit = [.. Enumerable.Range(0, 128).SelectMany(i => BitConverter.GetBytes((long)i))];
        DistinctSketch.Read(Distinct(4, 128, limit)).ToResult().Count.Should().Be(128);
        BrokenKeys(Distinct(4, 129, [.. limit, .. BitConverter.GetBytes(777L)]));
    }

    [Fact]
    public void Registers_end_at_the_number_of_bits_and_are_not_all_full()
    {
        byte[] registers = new byte[16];
        DistinctSketch.Read(Distinct(4, -1, registers)).IsExact.Should().BeFalse();
        registers[0] = 61;
        DistinctSketch.Read(Distinct(4, -1, registers)).IsExact.Should().BeFalse();
        registers[0] = 62;
        BrokenKeys(Distinct(4, -1, registers));
        BrokenKeys(Distinct(4, -1, registers[..15]));
        BrokenKeys(Distinct(4, -1, [.. Enumerable.Repeat((byte)61, 16)]));
        BrokenKeys(Distinct(4, -1, [.. new byte[17]]));
    }

    /// <summary>O. Ertl, New cardinality estimation algorithms for HyperLogLog sketches (2017), algorithm 6, worked in 40 digits.</summary>
    [Theory]
    [InlineData(new byte[] { 0, 0, 1, 1, 2, 3, 1, 0, 4, 2, 1, 1, 5, 2, 3, 1 }, 23.995244230469121)]
    [InlineData(new byte[] { 61, 61, 61, 61, 61, 61, 61, 61, 60, 60, 60, 60, 59, 59, 59, 59 }, 1.4786172871317843e+19)]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 1.0316330806934568)]
    [InlineData(new byte[] { 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4 }, 49.243990729009951)]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0)]
    public void The_estimate_is_Ertls(byte[] registers, double expected) =>
        HyperLogLog.Estimate(registers, 4).Should().BeApproximately(expected, expected * 1e-13);

    /// <summary>The upper bits choose the register, the place of the next one-bit is its rank; without one the rank is 61.</summary>
    [Fact]
    public void A_hash_raises_one_register_to_the_rank_of_its_first_bit()
    {
        byte[] registers = new byte[16];
        HyperLogLog.Add(registers, 4, 0xF000_0000_0000_0000);
        registers[15].Should().Be(61);
        HyperLogLog.Add(registers, 4, 0x3800_0000_0000_0000);
        registers[3].Should().Be(1);
        HyperLogLog.Add(registers, 4, 0x3100_0000_0000_0000);
        registers[3].Should().Be(4);
        HyperLogLog.Add(registers, 4, 0x3400_0000_0000_0000);
        registers[3].Should().Be(4, "a lower rank changes nothing");
        HyperLogLog.Add(registers, 4, 0x0000_0000_0000_0001);
        registers[0].Should().Be(60);
        registers[1..3].Should().OnlyContain(rank => rank == 0);
    }

    [Fact]
    public void An_estimate_says_whether_it_was_counted()
    {
        var counted = new DistinctSketch(4);
        counted.Add("a");
        string exact = counted.ToResult().Explain().ToText();
        exact.Should().Contain("counted").And.NotContain("registers").And.NotContain("Ertl").And.NotContain("1.04");
        counted.ToResult().RelativeStandardError.Should().Be(0);
        var estimated = DistinctSketch.Read(Distinct(4, -1, new byte[16])).ToResult();
        estimated.RelativeStandardError.Should().Be(0.26, "1.04 / √16");
        string text = estimated.Explain().ToText();
        text.Should().Contain("estimated from 16 registers").And.Contain("Ertl 2017").And.Contain("1.04 / √16").And.NotContain("counted");
        estimated.Explain().ToText(Language.Chinese).Should().Contain("由 16 个寄存器估计");
    }

    [Fact]
    public void Merging_dense_sketches_takes_the_greater_register()
    {
        byte[] first = new byte[16];
        byte[] second = new byte[16];
        (first[2], second[2], first[5], second[9]) = (3, 7, 4, 6);
        var sketch = DistinctSketch.Read(Distinct(4, -1, first));
        sketch.Merge(DistinctSketch.Read(Distinct(4, -1, second)));
        byte[] merged = new byte[sketch.SerializedSize];
        sketch.Write(merged);
        (merged[8 + 2], merged[8 + 5], merged[8 + 9]).Should().Be((7, 4, 6));
        merged.Skip(8).Sum(part => part).Should().Be(17);
    }
}
