namespace Ops.Domain.Benchmarks.Series;

/// <summary>The peer: Nelson's rules as they are usually written, each tried on every window.</summary>
internal static class WindowRules
{
    public static int Count(double[] values)
    {
        double mean = values.Average();
        double sigma = values.Zip(values.Skip(1), (a, b) => Math.Abs(b - a)).Average() / 1.128;
        double[] z = values.Select(value => (value - mean) / sigma).ToArray();
        return z.Count(v => Math.Abs(v) > 3)
            + Windows(z, 9).Count(w => w.All(v => v > 0) || w.All(v => v < 0))
            + Windows(z, 6).Count(w => Changes(w).All(c => c > 0) || Changes(w).All(c => c < 0))
            + Windows(z, 14).Count(w => Changes(w).Zip(Changes(w).Skip(1), (a, b) => a * b < 0).All(turns => turns))
            + Windows(z, 3).Count(w => (w.Count(v => v > 2) >= 2 && w[2] > 2) || (w.Count(v => v < -2) >= 2 && w[2] < -2))
            + Windows(z, 5).Count(w => (w.Count(v => v > 1) >= 4 && w[4] > 1) || (w.Count(v => v < -1) >= 4 && w[4] < -1))
            + Windows(z, 15).Count(w => w.All(v => Math.Abs(v) <= 1))
            + Windows(z, 8).Count(w => w.All(v => Math.Abs(v) > 1) && w.Any(v => v > 0) && w.Any(v => v < 0));
    }

    private static IEnumerable<ArraySegment<double>> Windows(double[] values, int length) =>
        Enumerable.Range(0, values.Length - length + 1).Select(start => new ArraySegment<double>(values, start, length));

    private static IEnumerable<double> Changes(ArraySegment<double> window) => window.Zip(window.Skip(1), (a, b) => b - a);
}
