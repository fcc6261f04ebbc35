using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>
/// Means and variances of a moving window from two sums about an anchor near the mean: Σ(x−c) and Σ(x−c)². Each step adds what enters and
/// takes away what leaves.
/// </summary>
/// <remarks>
/// Taking away leaves rounding errors behind: at most a few units in the last place of the largest sum since the anchor was dropped, times the
/// steps taken. Whenever that could reach 2·10⁻¹¹ of the variance itself, a new anchor is dropped: the window is summed afresh. So an outlier
/// that leaves the window, or a level far from the anchor, costs one fresh sum instead of the digits of all later results.
/// </remarks>
internal ref struct RollingMoments(ReadOnlySpan<double> values, int window, Span<double> means, Span<double> variances)
{
    private const int Steps = 64;
    private const double Tolerated = 20_000;
    private const double Vanishing = 1e-15;

    private readonly ReadOnlySpan<double> _values = values;
    private readonly Span<double> _means = means;
    private readonly Span<double> _variances = variances;
    private readonly double _perWindow = 1.0 / window;
    private readonly double _perDegree = 1.0 / (window - 1);
    private double _anchor;
    private double _sum;
    private double _squares;
    private double _peak;
    private int _sinceAnchor;

    /// <summary>The sum of each window, divided by <paramref name="divisor"/>; what rounding takes from the running sum is kept beside it.</summary>
    /// <remarks>A sum that shrinks to next to nothing beside earlier ones is made afresh: even the kept rest has no digits left for it.</remarks>
    public static void Sums(ReadOnlySpan<double> values, int window, Span<double> results, double divisor)
    {
        var sum = Fresh(values[..window]);
        double peak = Math.Abs(sum.Value);
        results[0] = sum.Value / divisor;
        for (int i = 1; i < results.Length; i++)
        {
            sum.Add(-values[i - 1]);
            sum.Add(values[i + window - 1]);
            double size = Math.Abs(sum.Value);
            if (size < peak * Vanishing)
            {
                sum = Fresh(values.Slice(i, window));
                peak = Math.Abs(sum.Value);
            }
            peak = Math.Max(peak, size);
            results[i] = sum.Value / divisor;
        }
        Representable.Checked(sum.Value, "sums");
    }

    private static CompensatedSum Fresh(ReadOnlySpan<double> values)
    {
        CompensatedSum sum = default;
        foreach (double value in values)
            sum.Add(value);
        return sum;
    }

    public void Run()
    {
        DropAnchor(0);
        int i = 1;
        for (; i + Steps <= _variances.Length; i += Steps)
        {
            var before = this;
            if (TryStride(i))
                continue;
            this = before;
            Walk(i, Steps);
        }
        Walk(i, _variances.Length - i);
    }

    /// <summary>Many steps at once, four in a vector; false when they were too many or too wild for one anchor.</summary>
    private bool TryStride(int start)
    {
        var entering = MemoryMarshal.Cast<double, Vector256<double>>(_values.Slice(start + window - 1, Steps));
        var leaving = MemoryMarshal.Cast<double, Vector256<double>>(_values.Slice(start - 1, Steps));
        var spreads = MemoryMarshal.Cast<double, Vector256<double>>(_variances.Slice(start, Steps));
        var centres = _means.IsEmpty ? [] : MemoryMarshal.Cast<double, Vector256<double>>(_means.Slice(start, Steps));
        var anchor = Vector256.Create(_anchor);
        var sum = Vector256.Create(_sum);
        var squares = Vector256.Create(_squares);
        var peak = Vector256.Create(_peak);
        var least = Vector256.Create(double.PositiveInfinity);
        for (int i = 0; i < spreads.Length; i++)
        {
            var change = entering[i] - leaving[i];
            var both = entering[i] - anchor + (leaving[i] - anchor);
            sum += Accumulated(change);
            squares += Accumulated(change * both);
            var spread = squares - (sum * sum * _perWindow);
            if (!centres.IsEmpty)
                centres[i] = anchor + (sum * _perWindow);
            spreads[i] = spread * _perDegree;
            peak = Vector256.Max(peak, squares);
            least = Vector256.Min(least, spread);
            sum = Vector256.Shuffle(sum, Vector256.Create(3L, 3, 3, 3));
            squares = Vector256.Shuffle(squares, Vector256.Create(3L, 3, 3, 3));
        }
        _sum = sum[0];
        _squares = squares[0];
        _sinceAnchor += Steps;
        _peak = Math.Max(Math.Max(peak[0], peak[1]), Math.Max(peak[2], peak[3]));
        return IsAccurate(Math.Min(Math.Min(least[0], least[1]), Math.Min(least[2], least[3])));
    }

    /// <summary>Step by step, with a new anchor wherever the old one no longer serves.</summary>
    private void Walk(int start, int steps)
    {
        for (int i = start; i < start + steps; i++)
        {
            double entering = _values[i + window - 1];
            double leaving = _values[i - 1];
            double change = entering - leaving;
            _sum += change;
            _squares += change * (entering - _anchor + (leaving - _anchor));
            _peak = Math.Max(_peak, _squares);
            _sinceAnchor++;
            double spread = _squares - (_sum * _sum * _perWindow);
            if (IsAccurate(spread))
                Write(i, spread);
            else
                DropAnchor(i);
        }
    }

    private readonly bool IsAccurate(double spread) => _peak <= double.MaxValue && _sinceAnchor * _peak <= Tolerated * spread;

    private void DropAnchor(int start)
    {
        var inside = _values.Slice(start, window);
        _anchor = CoMomentBlock.Sum(inside).DividedBy(window).High;
        var anchor = Vector256.Create(_anchor);
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(inside);
        Vector256<double> sum = default,
            squares = default;
        foreach (var vector in vectors)
        {
            var d = vector - anchor;
            sum += d;
            squares += d * d;
        }
        _sum = sum[0] + sum[1] + (sum[2] + sum[3]);
        _squares = squares[0] + squares[1] + (squares[2] + squares[3]);
        foreach (double value in inside[(vectors.Length * Vector256<double>.Count)..])
        {
            double d = value - _anchor;
            _sum += d;
            _squares += d * d;
        }
        _peak = Representable.Checked(_squares);
        _sinceAnchor = 0;
        Write(start, Math.Max(0, _squares - (_sum * _sum * _perWindow)));
    }

    private readonly void Write(int i, double spread)
    {
        if (!_means.IsEmpty)
            _means[i] = _anchor + (_sum * _perWindow);
        _variances[i] = spread * _perDegree;
    }

    /// <summary>Each lane becomes the sum of itself and the lanes before it.</summary>
    private static Vector256<double> Accumulated(Vector256<double> v)
    {
        v += Vector256.Shuffle(v, Vector256.Create(0L, 0, 1, 2)) & Vector256.Create(0L, -1, -1, -1).AsDouble();
        return v + (Vector256.Shuffle(v, Vector256.Create(0L, 0, 0, 1)) & Vector256.Create(0L, 0, -1, -1).AsDouble());
    }
}
