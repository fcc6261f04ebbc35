namespace Ops.Domain.Risks;

/// <summary>Counts of losses above thresholds, gathered between the sorted thresholds so that a loss costs one search.</summary>
internal sealed class ExceedanceCounter
{
    private readonly double[] _sorted;
    private readonly int[] _order;

    /// <summary>Losses that exceed exactly so many of the sorted thresholds.</summary>
    private readonly long[] _between;

    public ExceedanceCounter(ReadOnlySpan<double> thresholds)
    {
        Thresholds = [.. thresholds];
        _sorted = thresholds.ToArray();
        _order = new int[_sorted.Length];
        for (int i = 0; i < _order.Length; i++)
            _order[i] = i;
        Array.Sort(_sorted, _order);
        _between = new long[_sorted.Length + 1];
    }

    public ImmutableArray<double> Thresholds { get; }

    public void Add(ReadOnlySpan<double> losses)
    {
        foreach (double loss in losses)
            _between[Exceeded(loss)]++;
    }

    public void Merge(ExceedanceCounter other)
    {
        for (int i = 0; i < _between.Length; i++)
            _between[i] += other._between[i];
    }

    public void Clear() => Array.Clear(_between);

    /// <summary>The losses above the threshold of that number, in the order in which the thresholds were given.</summary>
    public long Above(int threshold)
    {
        int place = Array.IndexOf(_order, threshold);
        long count = 0;
        for (int i = place + 1; i < _between.Length; i++)
            count += _between[i];
        return count;
    }

    /// <summary>How many thresholds lie strictly below the loss.</summary>
    private int Exceeded(double loss)
    {
        int low = 0;
        int high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sorted[middle] < loss)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
