using System.Globalization;
using System.Text.Json.Nodes;
using Ops.Domain.Numerics;

namespace Ops.Domain.Conformance.Adapters.Kpis;

/// <summary>
/// kpis.sketch.*: properties, not values. The generators and the rank errors are part of the ops' own definition; everything that is
/// measured comes from the library.
/// </summary>
internal sealed class SketchAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.sketch.quantiles", Quantiles);
        operations.Add("kpis.sketch.distinct", Distinct);
    }

    private static JsonObject Quantiles(Input input)
    {
        double[] values = SketchData.Values(input["generator"]);
        int partitions = Partitions(input);
        var sketch = Merged(values, partitions);
        byte[] bytes = Bytes(sketch);
        var result = sketch.ToResult();
        double[] sorted = [.. values.Order()];
        double[] probabilities = input["probabilities"].Doubles;
        double[] errors = [.. probabilities.Select(p => SketchData.RankError(sorted, result.Quantile(p), p))];
        return new JsonObject
        {
            ["count"] = result.Count,
            ["maxRankError"] = errors.Max(),
            ["tailRankError"] = errors.Where((_, i) => probabilities[i] is <= 0.01 or >= 0.99).DefaultIfEmpty().Max(),
            ["extremesExact"] = result.Quantile(0) == sorted[0] && result.Quantile(1) == sorted[^1],
            ["mergeDeterministic"] = bytes.AsSpan().SequenceEqual(Bytes(Merged(values, partitions))),
            ["serializedBytes"] = bytes.Length,
        };
    }

    private static JsonObject Distinct(Input input)
    {
        int precision = input["precision"].Int;
        int partitions = Partitions(input);
        var whole = new DistinctSketch(precision);
        DistinctSketch[] parts = [.. Enumerable.Range(0, partitions).Select(_ => new DistinctSketch(precision))];
        var keys = SketchData.Keys(input["generator"]);
        for (int i = 0; i < keys.Count; i++)
        {
            whole.Add(keys[i]);
            parts[i % partitions].Add(keys[i]);
        }
        foreach (var part in parts.Skip(1))
            parts[0].Merge(part);
        long exact = keys.Distinct(StringComparer.Ordinal).LongCount();
        return new JsonObject
        {
            ["estimate"] = parts[0].ToResult().Count,
            ["exact"] = exact,
            ["relativeError"] = Math.Abs(parts[0].ToResult().Count - exact) / (double)exact,
            ["mergeEqualsSinglePass"] = Bytes(parts[0]).AsSpan().SequenceEqual(Bytes(whole)),
        };
    }

    private static int Partitions(Input input) =>
        input["partitions"].Int is var count and >= 1 ? count : throw input["partitions"].Bad("at least one");

    private static QuantileSketch Merged(double[] values, int partitions)
    {
        QuantileSketch[] parts = [.. Enumerable.Range(0, partitions).Select(_ => new QuantileSketch())];
        for (int i = 0; i < values.Length; i++)
            parts[i % partitions].Add(values[i]);
        foreach (var part in parts.Skip(1))
            parts[0].Merge(part);
        return parts[0];
    }

    private static byte[] Bytes(QuantileSketch sketch)
    {
        byte[] bytes = new byte[sketch.SerializedSize];
        sketch.Write(bytes);
        return bytes;
    }

    private static byte[] Bytes(DistinctSketch sketch)
    {
        byte[] bytes = new byte[sketch.SerializedSize];
        sketch.Write(bytes);
        return bytes;
    }
}

/// <summary>The data that the README of the vectors defines by a generator's name.</summary>
internal static class SketchData
{
    public static double[] Values(Input generator)
    {
        int n = generator["n"].Int;
        double[] uniform = Uniform(n);
        return generator["kind"].Text switch
        {
            "lcg-uniform" => uniform,
            "lcg-exponential" => [.. uniform.Select(u => -Math.Log(1 - u))],
            "lcg-loguniform" => [.. uniform.Select(u => Math.Pow(10, 300 * ((2 * u) - 1)))],
            "sorted" => [.. Enumerable.Range(0, n).Select(i => (double)i)],
            "reversed" => [.. Enumerable.Range(0, n).Select(i => n - 1.0 - i)],
            "sawtooth" => [.. Enumerable.Range(0, n).Select(i => (double)(i % 1000))],
            "two-point" => [.. uniform.Select(u => u < 0.3 ? 0.0 : 1.0)],
            "constant" => [.. Enumerable.Repeat(7.0, n)],
            _ => throw generator["kind"].Bad("a generator of values"),
        };
    }

    public static IReadOnlyList<string> Keys(Input generator)
    {
        int n = generator["n"].Int;
        int distinct = generator["kind"].Text switch
        {
            "lcg-keys" => n,
            "repeat-keys" => generator["distinct"].Int,
            _ => throw generator["kind"].Bad("a generator of keys"),
        };
        return [.. Enumerable.Range(0, n).Select(i => "k" + (i % distinct).ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The distance from p to [#(x &lt; q)/n, #(x ≤ q)/n].</summary>
    public static double RankError(double[] sorted, double quantile, double p)
    {
        double below = sorted.Count(x => x < quantile) / (double)sorted.Length;
        double upTo = sorted.Count(x => x <= quantile) / (double)sorted.Length;
        return Math.Max(0, Math.Max(below - p, p - upTo));
    }

    private static double[] Uniform(int n)
    {
        double[] values = new double[n];
        ulong state = 42;
        for (int i = 0; i < n; i++)
        {
            state = unchecked((6364136223846793005 * state) + 1442695040888963407);
            values[i] = (state >> 11) * (1.0 / (1UL << 53));
        }
        return values;
    }
}
