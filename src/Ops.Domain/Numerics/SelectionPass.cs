using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>One look at all values: how many lie below a range, how many inside, the extremes of those inside and every n-th of them.</summary>
internal ref struct SelectionPass
{
    private readonly Span<double> _buffer;
    private readonly int _stride;
    private int _untilNext;

    private SelectionPass(int stride, Span<double> buffer)
    {
        _stride = stride;
        _untilNext = stride;
        _buffer = buffer;
    }

    public int Below { get; private set; }

    public int Inside { get; private set; }

    public int Stored { get; private set; }

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    public static SelectionPass Over<TMap>(ReadOnlySpan<double> values, TMap map, double low, double high, int stride, Span<double> buffer)
        where TMap : struct, IElementMap
    {
        var pass = new SelectionPass(stride, buffer);
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(values);
        var from = Vector512.Create(low);
        var to = Vector512.Create(high);
        Vector512<long> below = default;
        for (int i = 0; i < vectors.Length; i++)
        {
            var v = map.Of(vectors[i]);
            below -= Vector512.LessThan(v, from).AsInt64();
            ulong inside = (Vector512.GreaterThanOrEqual(v, from) & Vector512.LessThanOrEqual(v, to)).ExtractMostSignificantBits();
            for (; inside != 0; inside &= inside - 1)
                pass.Take(map.Of(values[(i * Vector512<double>.Count) + BitOperations.TrailingZeroCount(inside)]));
        }
        pass.Below = (int)Vector512.Sum(below);
        foreach (double value in values[(vectors.Length * Vector512<double>.Count)..])
        {
            double mapped = map.Of(value);
            if (mapped < low)
                pass.Below++;
            else if (mapped <= high)
                pass.Take(mapped);
        }
        return pass;
    }

    private void Take(double value)
    {
        Inside++;
        Minimum = Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
        if (--_untilNext > 0)
            return;
        _untilNext = _stride;
        if (Stored < _buffer.Length)
            _buffer[Stored++] = value;
    }
}
