using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public sealed class QuantileSketchTests
{
    private static readonly double[] Probabilities = [0, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1];

    /// <summary>A thousand values, each 100 times, dealt to eight parts: at most two places of each are kept, of 8 bytes and two short numbers.</summary>
    [Fact]
    public void Values_that_occur_often_take_no_more_room_than_two_of_each()
    {
        var parts = Enumerable.Range(0, 8).Select(_ => new QuantileSketch()).ToArray();
        for (int i = 0; i < 100_000; i++)
            parts[i % 8].Add(i % 1000);
        foreach (var part in parts.Skip(1))
            parts[0].Merge(part);

        var result = parts[0].ToResult();

        result.KeptValues.Should().BeLessThanOrEqualTo(2000);
        parts[0].SerializedSize.Should().BeLessThan(32 * 1024);
        // Value v has the ranks 100·v + 1 to 100·v + 100.
        foreach (double p in (double[])[0.001, 0.01, 0.25, 0.5, 0.75, 0.99, 0.999])
        {
            double value = result.Quantile(p);
            double doubt = parts[0].RankErrorBound(p) * 100_000 + 1;
            (100 * value).Should().BeLessThanOrEqualTo((p * 100_000) + doubt);
            (100 * value + 100).Should().BeGreaterThanOrEqualTo((p * 100_000) - doubt);
        }
    }

    [Fact]
    public void Of_a_hundred_values_every_quantile_is_exact()
    {
        var sketch = new QuantileSketch();
        for (int i = 100; i >= 1; i--)
            sketch.Add(i);
        var result = sketch.ToResult();

        // The value of rank ⌈100 p⌉.
        result.Quantile(0.5).Should().Be(50);
        result.Quantile(0.501).Should().Be(51);
        result.Quantile(0).Should().Be(1);
        result.Quantile(1).Should().Be(100);
        result.Count.Should().Be(100);
    }

    [Fact]
    public void Rank_errors_stay_within_the_bound_for_all_data_and_all_merges() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 30_000], Gen.Int[1, 9], Gen.Int[0, 3])
            .Sample(
                (seed, count, parts, kind) =>
                {
                    double[] values = Data(seed, count, kind);
                    var sketches = Enumerable.Range(0, parts).Select(_ => new QuantileSketch(0.01)).ToArray();
                    for (int i = 0; i < count; i++)
                        sketches[i % parts].Add(values[i]);
                    foreach (var part in sketches.Skip(1))
                        sketches[0].Merge(part);
                    Array.Sort(values);
                    var result = sketches[0].ToResult();
                    result.Count.Should().Be(count);
                    result.Minimum.Should().Be(values[0]);
                    result.Maximum.Should().Be(values[^1]);
                    foreach (double p in Probabilities)
                        Error(values, result.Quantile(p), p).Should().BeLessThanOrEqualTo(sketches[0].RankErrorBound(p) + (1.0 / count));
                },
                iter: 60
            );

    [Fact]
    public void A_million_values_fit_in_twenty_kilobytes()
    {
        var sketch = new QuantileSketch();
        sketch.Add(Data(1, 1_000_000, 0));

        sketch.SerializedSize.Should().BeLessThan(20_480);
    }

    [Fact]
    public void Written_and_read_the_sketch_goes_on_with_the_same_bytes()
    {
        var sketch = new QuantileSketch(0.005);
        sketch.Add(Data(3, 5000, 1));
        byte[] bytes = Bytes(sketch);
        var copy = QuantileSketch.Read(bytes);

        Bytes(copy).Should().Equal(bytes);
        copy.Accuracy.Should().Be(0.005);
        copy.Count.Should().Be(5000);
        copy.Add(1.5);
        sketch.Add(1.5);
        Bytes(copy).Should().Equal(Bytes(sketch));
        bytes[..3].Should().Equal((byte)'O', (byte)'Q', (byte)1);
    }

    [Fact]
    public void An_empty_sketch_can_be_written_but_has_no_quantile()
    {
        var copy = QuantileSketch.Read(Bytes(new QuantileSketch()));

        copy.Count.Should().Be(0);
        Refuse(() => copy.ToResult(), FaultCode.EmptyInput, "sketch");
    }

    [Fact]
    public void Any_broken_byte_is_refused_or_harmless()
    {
        var sketch = new QuantileSketch();
        sketch.Add(Data(4, 3000, 0));
        byte[] bytes = Bytes(sketch);
        for (int i = 0; i < bytes.Length; i += 7)
        {
            byte[] broken = [.. bytes];
            broken[i] ^= 0x85;
            try
            {
                QuantileSketch.Read(broken).ToResult().Quantile(0.5);
            }
            catch (OpsException fault)
            {
                fault.Code.Should().Be(FaultCode.ParseError);
            }
        }
        Refuse(() => QuantileSketch.Read(bytes.AsSpan(0, bytes.Length - 1)), FaultCode.ParseError, "source");
        Refuse(() => QuantileSketch.Read([.. bytes, 0]), FaultCode.ParseError, "source");
        Refuse(() => QuantileSketch.Read([]), FaultCode.EmptyInput, "source");
    }

    [Fact]
    public void The_bound_is_four_times_tighter_at_the_ends()
    {
        var sketch = new QuantileSketch(0.008);
        sketch.RankErrorBound(0).Should().Be(0.002);
        sketch.RankErrorBound(1).Should().Be(0.002);
        sketch.RankErrorBound(0.25).Should().Be(0.008);
        sketch.RankErrorBound(0.5).Should().Be(0.008);
        sketch.RankErrorBound(0.9).Should().BeApproximately(0.008 * 0.55, 1e-17);
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_changes_nothing()
    {
        var sketch = new QuantileSketch();
        Refuse(() => sketch.Add([1, double.NaN]), FaultCode.InvalidArgument, "values[1]");
        Refuse(() => sketch.Add(double.PositiveInfinity), FaultCode.InvalidArgument, "value");
        Refuse(() => sketch.Merge(new QuantileSketch(0.01)), FaultCode.InvalidArgument, "other");
        Refuse(() => sketch.Write(new byte[3]), FaultCode.LengthMismatch, "destination");
        Refuse(() => _ = new QuantileSketch(0), FaultCode.InvalidArgument, "accuracy");
        Refuse(() => _ = new QuantileSketch(0.2), FaultCode.InvalidArgument, "accuracy");
        sketch.Count.Should().Be(0);
    }

    private static double Error(double[] sorted, double quantile, double p)
    {
        double below = sorted.Count(x => x < quantile) / (double)sorted.Length;
        double upTo = sorted.Count(x => x <= quantile) / (double)sorted.Length;
        return Math.Max(0, Math.Max(below - p, p - upTo));
    }

    private static double[] Data(ulong seed, int count, int kind)
    {
        double[] values = new double[count];
        new RandomStream(seed, 0).FillUniform(values);
        for (int i = 0; i < count; i++)
        {
            values[i] = kind switch
            {
                1 => i,
                2 => count - i,
                3 => Math.Floor(5 * values[i]),
                _ => values[i],
            };
        }
        return values;
    }

    private static byte[] Bytes(QuantileSketch sketch)
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
