using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Optimal partitioning with pruning (PELT): exact, and nearly linear in n when changes come again and again.</summary>
internal static class PrunedPartition
{
    public static ImmutableArray<int> Breaks(ReadOnlySpan<double> values, int minSegment, double penalty)
    {
        int n = values.Length;
        var (sums, squares) = Prefixes(values);
        var best = new double[n + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -penalty;
        var from = new int[n + 1];
        var expires = new int[n + 1];
        Array.Fill(expires, int.MaxValue);
        var starts = new List<int> { 0 };
        for (int end = minSegment; end <= n; end++)
        {
            if (end >= 2 * minSegment)
                starts.Add(end - minSegment);
            int now = end;
            starts.RemoveAll(start => expires[start] <= now);
            foreach (int start in starts)
            {
                double total = best[start] + Cost(start, end) + penalty;
                if (total >= best[end])
                    continue;
                best[end] = total;
                from[end] = start;
            }
            // A start that costs more than the best split up to here loses to a change here, as soon as a whole stretch fits after it.
            foreach (int start in starts)
            {
                if (best[start] + Cost(start, end) > best[end])
                    expires[start] = Math.Min(expires[start], end + minSegment);
            }
        }
        var breaks = new List<int>();
        for (int end = from[n]; end > 0; end = from[end])
            breaks.Add(end);
        breaks.Reverse();
        return [.. breaks];

        double Cost(int start, int end)
        {
            double sum = sums[end] - sums[start];
            return Math.Max(0, squares[end] - squares[start] - (sum * sum / (end - start)));
        }
    }

    /// <summary>Running sums of the distances from the mean, and of their squares.</summary>
    private static (double[] Sums, double[] Squares) Prefixes(ReadOnlySpan<double> values)
    {
        double mean = StretchCost.Of(values).Mean;
        var sums = new double[values.Length + 1];
        var squares = new double[values.Length + 1];
        var sum = new CompensatedSum();
        var square = new CompensatedSum();
        for (int i = 0; i < values.Length; i++)
        {
            double distance = values[i] - mean;
            sum.Add(distance);
            square.Add(distance * distance);
            sums[i + 1] = sum.Value;
            squares[i + 1] = square.Value;
        }
        return (sums, squares);
    }
}
