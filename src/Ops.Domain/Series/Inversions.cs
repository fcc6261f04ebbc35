namespace Ops.Domain.Series;

/// <summary>Counts and lists the pairs whose slope lies in an interval, by merge sort. Points sorted by x, and by y where x is equal.</summary>
internal sealed class Inversions
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _keys;
    private readonly double[] _spareKeys;
    private readonly int[] _order;
    private readonly int[] _spareOrder;
    private List<double>? _found;
    private long _stride;
    private long _next;

    public Inversions(double[] x, double[] y)
    {
        _x = x;
        _y = y;
        _keys = new double[x.Length];
        _spareKeys = new double[x.Length];
        _order = new int[x.Length];
        _spareOrder = new int[x.Length];
    }

    /// <summary>How many pairs have a slope below the bound.</summary>
    public long CountBelow(double bound)
    {
        InTimeOrder();
        return Sort(bound);
    }

    /// <summary>The slopes in [low, high), every <paramref name="stride"/>-th of them as the sort meets them.</summary>
    public double[] List(double low, double high, long stride)
    {
        InTimeOrder();
        Sort(low);
        _found = [];
        _stride = stride;
        _next = stride / 2;
        Sort(high);
        double[] found = [.. _found];
        _found = null;
        return found;
    }

    private void InTimeOrder()
    {
        for (int i = 0; i < _order.Length; i++)
            _order[i] = i;
    }

    /// <summary>Sorts by y − bound·x, equal keys keeping their order, and counts the pairs that change places.</summary>
    private long Sort(double bound)
    {
        if (double.IsNegativeInfinity(bound))
            return 0;
        for (int i = 0; i < _keys.Length; i++)
            _keys[i] = double.IsPositiveInfinity(bound) ? -_x[_order[i]] : Math.FusedMultiplyAdd(-bound, _x[_order[i]], _y[_order[i]]);
        return Sort(0, _keys.Length);
    }

    private long Sort(int start, int end)
    {
        if (end - start < 2)
            return 0;
        int half = (start + end) / 2;
        long count = Sort(start, half) + Sort(half, end);
        if (_keys[half - 1] <= _keys[half])
            return count;
        Array.Copy(_keys, start, _spareKeys, start, end - start);
        Array.Copy(_order, start, _spareOrder, start, end - start);
        int left = start;
        int right = half;
        for (int i = start; i < end; i++)
        {
            if (right == end || (left < half && _spareKeys[left] <= _spareKeys[right]))
            {
                _keys[i] = _spareKeys[left];
                _order[i] = _spareOrder[left++];
                continue;
            }
            if (_found is not null)
                Take(left, half, right);
            count += half - left;
            _keys[i] = _spareKeys[right];
            _order[i] = _spareOrder[right++];
        }
        return count;
    }

    /// <summary>Every point left of the seam that has not moved yet changes places with the one on the right.</summary>
    private void Take(int left, int half, int right)
    {
        for (; _next < half - left; _next += _stride)
            _found!.Add(Slope(_spareOrder[left + (int)_next], _spareOrder[right]));
        _next -= half - left;
    }

    private double Slope(int i, int j) => (_y[j] - _y[i]) / (_x[j] - _x[i]);
}
