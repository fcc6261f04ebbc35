using CsCheck;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class KpiAccumulatorBytesTests
{
    private static byte[] BytesOf<T>(KpiAccumulator<T> accumulator)
        where T : struct
    {
        byte[] bytes = new byte[accumulator.SerializedSize];
        accumulator.Write(bytes).Should().Be(bytes.Length);
        return bytes;
    }

    private static KpiAccumulator<T> Filled<T>(Aggregation<T> aggregation, params T[] facts)
        where T : struct
    {
        var accumulator = new KpiAccumulator<T>(aggregation);
        foreach (var fact in facts)
            accumulator.Add(fact);
        return accumulator;
    }

    private static void GoesOn<T>(Aggregation<T> aggregation, T first, T second, T third)
        where T : struct
    {
        var read = KpiAccumulator<T>.Read(aggregation, BytesOf(Filled(aggregation, first, second)));
        read.Add(third);

        read.ToResult().Should().Be(Filled(aggregation, first, second, third).ToResult());
        BytesOf(read).Should().Equal(BytesOf(Filled(aggregation, first, second, third)));
    }

    [Fact]
    public void Every_kind_of_indicator_goes_on_from_its_bytes()
    {
        GoesOn<Amount>(new Additive(), new(1.5m), new(-2), new(0.25m));
        GoesOn<Amount>(new SemiAdditive(TimeRule.Last), new(1), new(2), new(3));
        GoesOn<RatioParts>(new RatioOfSums(), new(1, 3), new(2, 7), new(0, 0));
        GoesOn<WeightedAmount>(new WeightedMean(), new(4.5m, 3), new(5, 1), new(1, 0.5m));
        GoesOn<MemberSet>(new DistinctCount(), new("甲", "b"), new("b", "c"), new("d"));
        GoesOn<ValueSample>(new SampleQuantile(0.5), new(3, 1), default, new(2));
    }

    // "OK" version 1, kind A, 2 facts; the sum 300 = 0x012C in two bytes, little-endian; the bottom 1; no line.
    [Fact]
    public void The_bytes_are_those_of_format_1() =>
        BytesOf(Filled<Amount>(new Additive(), new(100), new(200)))
            .Should()
            .Equal((byte)'O', (byte)'K', 1, (byte)'A', 2, 2, 0x2C, 0x01, 1, 1, 0);

    [Fact]
    public void Without_facts_there_is_only_the_header()
    {
        BytesOf(new KpiAccumulator<Amount>(new Additive())).Should().Equal((byte)'O', (byte)'K', 1, (byte)'A', 0);
        KpiAccumulator<Amount>.Read(new Additive(), "OK\u0001A\0"u8).ToResult().Value.Should().BeNull();
    }

    [Fact]
    public void Bytes_of_another_kind_or_cut_short_are_refused()
    {
        byte[] good = BytesOf(Filled(new Additive(), new Amount(100)));

        Refusal.Of(FaultCode.ParseError, "source", () => KpiAccumulator<Amount>.Read(new SemiAdditive(TimeRule.Last), good));
        Refusal.Of(FaultCode.EmptyInput, "source", () => KpiAccumulator<Amount>.Read(new Additive(), []));
        for (int length = 1; length < good.Length; length++)
            Refusal.Of(FaultCode.ParseError, "source", () => KpiAccumulator<Amount>.Read(new Additive(), good.AsSpan(0, length)));
        Refusal.Of(FaultCode.ParseError, "source", () => KpiAccumulator<Amount>.Read(new Additive(), [.. good, 0]));
        Refusal.Of(FaultCode.LengthMismatch, "destination", () => Filled(new Additive(), new Amount(1)).Write(new byte[3]));
        Refusal.Of(
            FaultCode.ParseError,
            "source",
            () => KpiAccumulator<MemberSet>.Read(new DistinctCount(), "OK\u0001D\u0001\u0002\u0001a\u0001a"u8)
        );
        Refusal.Of(
            FaultCode.ParseError,
            "source",
            () => KpiAccumulator<Amount>.Read(new Additive(), [.. "OK\u0001A\u0001\u0001\u0005\u0001"u8, 0, 0])
        );
    }

    /// <summary>Law: a part that was stored and read merges like the part itself.</summary>
    [Fact]
    public void A_stored_part_merges_like_the_part_itself() =>
        Gen.Select(Gen.Int[-999, 999], Gen.Int[0, 99])
            .Array[1, 12]
            .Sample(
                rows =>
                {
                    var aggregation = new RatioOfSums();
                    var facts = rows.Select(row => new RatioParts(row.Item1 / 7m, row.Item2)).ToArray();
                    var whole = Filled(aggregation, facts);
                    var left = Filled(aggregation, facts[..(facts.Length / 2)]);
                    left.Merge(KpiAccumulator<RatioParts>.Read(aggregation, BytesOf(Filled(aggregation, facts[(facts.Length / 2)..]))));

                    left.ToResult().Should().Be(whole.ToResult());
                },
                iter: 300
            );
}
