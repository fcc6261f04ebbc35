using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public sealed class RandomStreamTests
{
    /// <summary>Random123 kat_vectors of philox4x32 (Salmon et al., the library's own known answers).</summary>
    [Theory]
    [InlineData(
        10,
        0x00000000u,
        0x00000000u,
        0x00000000u,
        0x00000000u,
        0x00000000u,
        0x00000000u,
        0x6627e8d5u,
        0xe169c58du,
        0xbc57ac4cu,
        0x9b00dbd8u
    )]
    [InlineData(
        10,
        0xffffffffu,
        0xffffffffu,
        0xffffffffu,
        0xffffffffu,
        0xffffffffu,
        0xffffffffu,
        0x408f276du,
        0x41c83b0eu,
        0xa20bc7c6u,
        0x6d5451fdu
    )]
    [InlineData(
        10,
        0x243f6a88u,
        0x85a308d3u,
        0x13198a2eu,
        0x03707344u,
        0xa4093822u,
        0x299f31d0u,
        0xd16cfe09u,
        0x94fdccebu,
        0x5001e420u,
        0x24126ea1u
    )]
    [InlineData(
        7,
        0x00000000u,
        0x00000000u,
        0x00000000u,
        0x00000000u,
        0x00000000u,
        0x00000000u,
        0x5f6fb709u,
        0x0d893f64u,
        0x4f121f81u,
        0x4f730a48u
    )]
    [InlineData(
        7,
        0x243f6a88u,
        0x85a308d3u,
        0x13198a2eu,
        0x03707344u,
        0xa4093822u,
        0x299f31d0u,
        0x4dfccabau,
        0x190a87f0u,
        0xc47362bau,
        0xb6b5242au
    )]
    public void Blocks_are_the_known_answers_of_Random123(
        int rounds,
        uint c0,
        uint c1,
        uint c2,
        uint c3,
        uint k0,
        uint k1,
        uint w0,
        uint w1,
        uint w2,
        uint w3
    ) => Philox.Block([c0, c1, c2, c3], [k0, k1], rounds).Should().Equal(w0, w1, w2, w3);

    [Fact]
    public void Bits_are_the_words_of_the_block_of_half_the_index()
    {
        // Seed in the key, index / 2 in the low half of the counter, stream id in the high half; low word first.
        var stream = new RandomStream(0x299f31d0a4093822, 0x0370734413198a2e);
        const ulong index = 0x05a308d3243f6a88;
        var words = Philox.Block([0x243f6a88, 0x05a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]);

        stream.Bits(index << 1).Should().Be(words[0] | ((ulong)words[1] << 32));
        stream.Bits((index << 1) + 1).Should().Be(words[2] | ((ulong)words[3] << 32));
    }

    [Fact]
    public void A_uniform_number_is_the_upper_53_bits()
    {
        var stream = new RandomStream(7, 3);
        stream.Uniform(5).Should().Be((stream.Bits(5) >> 11) / 9007199254740992.0);
    }

    [Fact]
    public void Fill_walk_and_index_give_the_same_bits_for_all_starts_and_lengths() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong, Gen.Int[1, 90])
            .Sample(
                (seed, id, start, length) =>
                {
                    var stream = new RandomStream(seed, id);
                    double[] filled = new double[length];
                    stream.FillUniform(filled, start);
                    var walk = stream.From(start);
                    for (int i = 0; i < length; i++)
                    {
                        ulong index = unchecked(start + (ulong)i);
                        filled[i].Should().Be(stream.Uniform(index));
                        walk.NextUniform().Should().Be(filled[i]);
                    }
                    walk.Index.Should().Be(unchecked(start + (ulong)length));
                }
            );

    [Fact]
    public void Any_cut_over_threads_gives_the_bits_of_one_pass()
    {
        var stream = new RandomStream(2026, 11);
        double[] whole = new double[10_001];
        stream.FillNormal(whole);
        foreach (int parts in new[] { 2, 3, 7, 64 })
        {
            double[] cut = new double[whole.Length];
            Parallel.For(
                0,
                parts,
                part =>
                {
                    int from = whole.Length * part / parts;
                    int to = whole.Length * (part + 1) / parts;
                    stream.FillNormal(cut.AsSpan(from, to - from), (ulong)from);
                }
            );
            cut.Should().Equal(whole);
        }
    }

    [Fact]
    public void Normal_and_exponential_numbers_are_inversions_of_the_uniform_ones()
    {
        var stream = new RandomStream(1, 2);
        double[] normal = new double[1003];
        double[] exponential = new double[1003];
        double[] gamma = new double[1003];
        stream.FillNormal(normal, 1);
        stream.FillExponential(exponential, 1);
        stream.Fill(new Gamma(2, 1), gamma, 1);
        var first = stream.From(1);
        var second = stream.From(1);
        var third = stream.From(1);
        for (int i = 0; i < normal.Length; i++)
        {
            double u = stream.Uniform((ulong)i + 1);
            normal[i].Should().Be(Normal.Standard.Quantile(u)).And.Be(first.NextNormal());
            exponential[i].Should().Be(-Math.Log(1 - u)).And.Be(second.NextExponential());
            gamma[i].Should().Be(new Gamma(2, 1).Quantile(u)).And.Be(third.Next(new Gamma(2, 1)));
        }
    }

    [Fact]
    public void Numbers_pass_a_test_against_their_distribution()
    {
        double[] values = new double[20_000];
        var stream = new RandomStream(99, 0);
        stream.FillUniform(values);
        FitTest.KolmogorovSmirnov(values, new Uniform(0, 1)).PValue.Should().BeGreaterThan(1e-4);
        stream.WithId(1).FillNormal(values);
        FitTest.KolmogorovSmirnov(values, Normal.Standard).PValue.Should().BeGreaterThan(1e-4);
        stream.WithId(2).FillExponential(values);
        FitTest.KolmogorovSmirnov(values, new Exponential(1)).PValue.Should().BeGreaterThan(1e-4);
    }

    [Fact]
    public void Whole_numbers_below_a_limit_are_equally_likely()
    {
        var walk = new RandomStream(5, 5).From();
        long[] counts = new long[6];
        for (int i = 0; i < 60_000; i++)
            counts[walk.NextBelow(6)]++;
        ChiSquareTest.GoodnessOfFit(counts, [1, 1, 1, 1, 1, 1]).PValue.Should().BeGreaterThan(1e-4);
        walk.NextBelow(1).Should().Be(0);
        for (int i = 0; i < 100; i++)
            walk.NextBelow(long.MaxValue).Should().BeInRange(0, long.MaxValue - 1);
    }

    [Fact]
    public void Seeds_and_ids_give_different_streams_and_equal_ones_the_same()
    {
        new RandomStream(1, 0).Bits(0).Should().NotBe(new RandomStream(2, 0).Bits(0));
        new RandomStream(1, 0).Bits(0).Should().NotBe(new RandomStream(1, 1).Bits(0));
        (new RandomStream(1, 4) == new RandomStream(1, 0).WithId(4)).Should().BeTrue();
        var a = new RandomStream(1, 4).From(9);
        var b = new RandomStream(1, 4).From(8);
        (a == b).Should().BeFalse();
        b.NextBits();
        (a == b).Should().BeTrue();
        (a != b).Should().BeFalse();
        a.NextBits().Should().Be(b.NextBits());
    }

    [Fact]
    public void Wrong_words_rounds_and_limits_are_refused()
    {
        Refuse(() => Philox.Block([], [1, 2]), FaultCode.EmptyInput, "counter");
        Refuse(() => Philox.Block([1, 2, 3], [1, 2]), FaultCode.LengthMismatch, "counter");
        Refuse(() => Philox.Block([1, 2, 3, 4], [1]), FaultCode.LengthMismatch, "key");
        Refuse(() => Philox.Block([1, 2, 3, 4], [1, 2], 0), FaultCode.InvalidArgument, "rounds");
        Refuse(() => Philox.Block([1, 2, 3, 4], [1, 2], 17), FaultCode.InvalidArgument, "rounds");
        Refuse(() => default(RandomStream).From().NextBelow(0), FaultCode.InvalidArgument, "limit");
        Refuse(() => default(RandomStream).FillUniform([]), FaultCode.EmptyInput, "destination");
        Refuse(() => default(RandomStream).Fill(null!, new double[1]), FaultCode.InvalidArgument, "distribution");
    }

    private static void Refuse(Action act, FaultCode code, string place)
    {
        var fault = act.Should().Throw<OpsException>().Which.Faults[0];
        fault.Code.Should().Be(code);
        fault.Place.Should().Be(place);
    }
}
