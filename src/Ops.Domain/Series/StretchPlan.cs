namespace Ops.Domain.Series;

/// <summary>The best split of a series into 1, 2, … stretches, by dynamic programming over the start of the last stretch.</summary>
/// <remarks>The cost of a stretch grows with its end by Welford's update, so that no table of costs is kept and nothing cancels; values are taken from the overall mean.</remarks>
internal sealed class StretchPlan
{
    private readonly double[][] _best;
    private readonly int[][] _from;

    public StretchPlan(ReadOnlySpan<double> values, int minSegment, int maxBreaks)
    {
        int n = values.Length;
        double level = StretchCost.Of(values).Mean;
        _best = new double[maxBreaks + 1][];
        _from = new int[maxBreaks + 1][];
        for (int m = 0; m <= maxBreaks; m++)
        {
            _best[m] = new double[n + 1];
            Array.Fill(_best[m], double.PositiveInfinity);
            _from[m] = new int[n + 1];
        }
        for (int start = 0; start <= n - minSegment; start++)
        {
            double mean = 0;
            double squares = 0;
            for (int end = start + 1; end <= n; end++)
            {
                double value = values[end - 1] - level;
                double distance = value - mean;
                mean += distance / (end - start);
                squares += distance * (value - mean);
                if (end - start >= minSegment)
                    Offer(start, end, squares);
            }
        }
    }

    public double Residual(int breaks) => _best[breaks][^1];

    public ImmutableArray<int> Breaks(int count)
    {
        var breaks = new int[count];
        int end = _best[0].Length - 1;
        for (int m = count; m > 0; m--)
            breaks[m - 1] = end = _from[m][end];
        return [.. breaks];
    }

    private void Offer(int start, int end, double squares)
    {
        if (start == 0)
        {
            _best[0][end] = squares;
            return;
        }
        for (int m = 1; m < _best.Length; m++)
        {
            double total = _best[m - 1][start] + squares;
            if (total >= _best[m][end])
                continue;
            _best[m][end] = total;
            _from[m][end] = start;
        }
    }
}
