namespace Ops.Domain.Rules;

/// <summary>
/// About how many of some ascending numbers lie at or below a value. Equal buckets between the first and the last narrow the search
/// to a few numbers wherever they are spread out, so that its length hardly grows with their count.
/// </summary>
internal sealed class NearMap
{
    private readonly double[] _numbers;
    private readonly double _first;
    private readonly double _perUnit;
    private readonly int[] _starts;

    public NearMap(double[] numbers)
    {
        _numbers = numbers;
        _first = numbers[0];
        int buckets = 2 * numbers.Length;
        double width = numbers[^1] - _first;
        _perUnit = width > 0 ? buckets / width : 0;
        _starts = new int[buckets + 2];
        Array.Fill(_starts, numbers.Length);
        _starts[0] = 0;
        for (int i = numbers.Length - 1; i >= 0; i--)
            _starts[BucketOf(numbers[i])] = i;
        for (int bucket = buckets; bucket >= 0; bucket--)
            _starts[bucket] = Math.Min(_starts[bucket], _starts[bucket + 1]);
    }

    public int Find(double value)
    {
        if (value < _first)
            return 0;
        if (value >= _numbers[^1])
            return _numbers.Length;
        int bucket = BucketOf(value);
        int low = _starts[bucket];
        int high = _starts[bucket + 1];
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_numbers[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int BucketOf(double value) => (int)((value - _first) * _perUnit);
}
