using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public sealed class DistinctSketchTests
{
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999ul)]
    [InlineData("a", 0xD24EC4F1A98C6E5Bul)]
    [InlineData("abc", 0x44BC2CF5AD770999ul)]
    public void The_hash_is_XXH64_with_seed_0(string text, ulong hash) =>
        StableHash.Of(text).Should().Be(hash, "xxHash's published test values");

    [Fact]
    public void Texts_that_are_no_valid_Unicode_keep_their_difference() =>
        StableHash.Of("\ud800").Should().NotBe(StableHash.Of("\ud801")).And.NotBe(StableHash.Of("\ufffd"));

    [Fact]
    public void Few_keys_are_counted_exactly()
    {
        var sketch = new DistinctSketch();
        for (int i = 0; i < 10_000; i++)
            sketch.Add($"k{i % 2048}");

        sketch.IsExact.Should().BeTrue();
        sketch.ToResult().Count.Should().Be(2048);
        sketch.ToResult().RelativeStandardError.Should().Be(0);
        sketch.Add("one more");
        sketch.IsExact.Should().BeFalse();
        sketch.ToResult().RelativeStandardError.Should().BeApproximately(1.04 / 128, 1e-15);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(10)]
    public void At_any_precision_128_keys_are_counted_exactly(int precision)
    {
        var sketch = new DistinctSketch(precision);
        for (long i = 0; i < 128; i++)
            sketch.Add(i);

        sketch.ToResult().Count.Should().Be(128);
        sketch.IsExact.Should().BeTrue();
        sketch.Add(-1);
        sketch.IsExact.Should().BeFalse();
    }

    [Theory]
    [InlineData(4, 300)]
    [InlineData(10, 50_000)]
    [InlineData(14, 3_000)]
    [InlineData(14, 500_000)]
    [InlineData(18, 200_000)]
    public void Estimates_stay_within_four_standard_errors(int precision, int distinct)
    {
        var sketch = new DistinctSketch(precision);
        for (long i = 0; i < distinct; i++)
            sketch.Add(i);

        sketch.ToResult().Estimate.Should().BeApproximately(distinct, 4 * 1.04 / Math.Sqrt(1 << precision) * distinct);
    }

    [Fact]
    public void Merged_parts_have_the_bytes_of_one_pass_for_all_keys() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[1, 5], Gen.Int[4, 12])
            .Sample(
                (count, parts, precision) =>
                {
                    var whole = new DistinctSketch(precision);
                    var sketches = Enumerable.Range(0, parts).Select(_ => new DistinctSketch(precision)).ToArray();
                    for (long i = 0; i < count; i++)
                    {
                        whole.Add(i);
                        sketches[i % parts].Add(i);
                    }
                    foreach (var part in sketches.Skip(1))
                        sketches[0].Merge(part);
                    Bytes(sketches[0]).Should().Equal(Bytes(whole));
                    Bytes(DistinctSketch.Read(Bytes(whole))).Should().Equal(Bytes(whole));
                    sketches[0].ToResult().Should().Be(whole.ToResult());
                }
            );

    [Fact]
    public void A_sketch_merged_into_itself_stays_the_same()
    {
        var sketch = new DistinctSketch(6);
        for (long i = 0; i < 5; i++)
            sketch.Add(i);
        sketch.Merge(sketch);
        sketch.ToResult().Count.Should().Be(5);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var sketch = new DistinctSketch(4);
        Refuse(() => _ = new DistinctSketch(3), FaultCode.InvalidArgument, "precision");
        Refuse(() => _ = new DistinctSketch(19), FaultCode.InvalidArgument, "precision");
        Refuse(() => sketch.Add(null!), FaultCode.InvalidArgument, "key");
        Refuse(() => sketch.Merge(new DistinctSketch(5)), FaultCode.InvalidArgument, "other");
        Refuse(() => sketch.Write(new byte[7]), FaultCode.LengthMismatch, "destination");
        Refuse(() => DistinctSketch.Read([]), FaultCode.EmptyInput, "source");
        Refuse(() => DistinctSketch.Read([(byte)'O', (byte)'D', 2, 4, 0, 0, 0, 0]), FaultCode.ParseError, "source");
        Refuse(() => DistinctSketch.Read([(byte)'O', (byte)'D', 1, 3, 0, 0, 0, 0]), FaultCode.ParseError, "source");
        Refuse(() => DistinctSketch.Read([(byte)'O', (byte)'D', 1, 4, 1, 0, 0, 0]), FaultCode.ParseError, "source");
        byte[] dense = new byte[24];
        (dense[0], dense[1], dense[2], dense[3]) = ((byte)'O', (byte)'D', 1, 4);
        dense.AsSpan(4, 4).Fill(0xFF);
        DistinctSketch.Read(dense).IsExact.Should().BeFalse();
        dense[^1] = 62;
        Refuse(() => DistinctSketch.Read(dense), FaultCode.ParseError, "source");
    }

    private static byte[] Bytes(DistinctSketch sketch)
    {
        byte[] bytes = new byte[sketch.SerializedSize];
        sketch.Write(bytes).Should().Be(bytes.Length);
        return bytes;
    }

    private static void Refuse(Action act, FaultCode code, string place)
    {
        var fault = act.Should().Throw<OpsException>().Which.Faults[0];
        fault.Code.Should().Be(code);
        fault.Place.Should().Be(place);
    }
}
