namespace Ops.Domain.Numerics;

/// <summary>A smooth function with its gradient. Where it is not defined its value is positive infinity.</summary>
internal interface ISmoothFunction
{
    double Value(ReadOnlySpan<double> x);

    /// <summary>The gradient at the point at which the value was taken last.</summary>
    void Gradient(ReadOnlySpan<double> x, Span<double> gradient);
}

/// <summary>
/// Broyden–Fletcher–Goldfarb–Shanno with a backtracking line search. Deterministic; works in its own memory, which has room for so many
/// dimensions, and allocates nothing per call.
/// </summary>
internal sealed class QuasiNewton(int mostDimensions)
{
    private const int MostIterations = 300;
    private const int MostHalvings = 40;
    private const double SufficientDecrease = 1e-4;
    private const double LongestMove = 1.0;

    private readonly double[] _inverse = new double[mostDimensions * mostDimensions];
    private readonly double[] _gradient = new double[mostDimensions];
    private readonly double[] _nextGradient = new double[mostDimensions];
    private readonly double[] _direction = new double[mostDimensions];
    private readonly double[] _trial = new double[mostDimensions];
    private readonly double[] _change = new double[mostDimensions];
    private int _dimensions;

    /// <summary>Moves x downhill until the value falls by less than the tolerance twice in a row.</summary>
    public double Minimise(ISmoothFunction function, Span<double> x, double tolerance)
    {
        _dimensions = x.Length;
        double value = function.Value(x);
        if (!double.IsFinite(value))
            return value;
        function.Gradient(x, Gradient);
        Reset();
        bool fresh = true;
        int small = 0;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double slope = Direct();
            double next = slope < 0 ? Search(function, x, value, slope) : double.PositiveInfinity;
            if (!(next < value))
            {
                if (fresh)
                    break;
                Reset();
                fresh = true;
                continue;
            }
            function.Gradient(Trial, _nextGradient.AsSpan(0, _dimensions));
            Update(x, fresh);
            fresh = false;
            Trial.CopyTo(x);
            _nextGradient.AsSpan(0, _dimensions).CopyTo(_gradient);
            small = value - next < tolerance ? small + 1 : 0;
            value = next;
            if (small == 2)
                break;
        }
        return value;
    }

    private Span<double> Gradient => _gradient.AsSpan(0, _dimensions);

    private Span<double> Trial => _trial.AsSpan(0, _dimensions);

    private void Reset()
    {
        _inverse.AsSpan(0, _dimensions * _dimensions).Clear();
        double norm = 0;
        foreach (double g in Gradient)
            norm = Math.Max(norm, Math.Abs(g));
        double scale = norm > 0 ? 0.1 / norm : 1;
        for (int i = 0; i < _dimensions; i++)
            _inverse[(i * _dimensions) + i] = scale;
    }

    /// <summary>The direction −Hg, shortened to the longest move; returns its slope.</summary>
    private double Direct()
    {
        double slope = 0;
        double longest = 0;
        for (int i = 0; i < _dimensions; i++)
        {
            double sum = 0;
            var row = _inverse.AsSpan(i * _dimensions, _dimensions);
            for (int j = 0; j < row.Length; j++)
                sum -= row[j] * _gradient[j];
            _direction[i] = sum;
            slope += sum * _gradient[i];
            longest = Math.Max(longest, Math.Abs(sum));
        }
        if (longest <= LongestMove)
            return slope;
        double factor = LongestMove / longest;
        for (int i = 0; i < _dimensions; i++)
            _direction[i] *= factor;
        return slope * factor;
    }

    /// <summary>Leaves the accepted point in the trial.</summary>
    private double Search(ISmoothFunction function, ReadOnlySpan<double> x, double value, double slope)
    {
        double step = 1;
        for (int i = 0; i < MostHalvings; i++)
        {
            for (int k = 0; k < _dimensions; k++)
                _trial[k] = x[k] + (step * _direction[k]);
            double next = function.Value(Trial);
            if (next <= value + (SufficientDecrease * step * slope))
                return next;
            double fitted = double.IsFinite(next) ? -slope * step * step / (2 * (next - value - (slope * step))) : 0;
            step = Math.Clamp(fitted, 0.1 * step, 0.5 * step);
        }
        return double.PositiveInfinity;
    }

    private void Update(ReadOnlySpan<double> x, bool fresh)
    {
        // _direction becomes the step s, _change the gradient's change y, _gradient the product Hy.
        double sy = 0;
        double yy = 0;
        for (int i = 0; i < _dimensions; i++)
        {
            _direction[i] = _trial[i] - x[i];
            _change[i] = _nextGradient[i] - _gradient[i];
            sy += _direction[i] * _change[i];
            yy += _change[i] * _change[i];
        }
        if (!(sy > 1e-14 * yy) || !(yy > 0))
            return;
        if (fresh)
        {
            for (int i = 0; i < _dimensions; i++)
                _inverse[(i * _dimensions) + i] = sy / yy;
        }
        double yhy = 0;
        for (int i = 0; i < _dimensions; i++)
        {
            double sum = 0;
            var row = _inverse.AsSpan(i * _dimensions, _dimensions);
            for (int j = 0; j < row.Length; j++)
                sum += row[j] * _change[j];
            _gradient[i] = sum;
            yhy += sum * _change[i];
        }
        double outer = (1 + (yhy / sy)) / sy;
        for (int i = 0; i < _dimensions; i++)
        {
            var row = _inverse.AsSpan(i * _dimensions, _dimensions);
            double s = _direction[i];
            double hy = _gradient[i] / sy;
            double both = (outer * s) - hy;
            for (int j = 0; j < row.Length; j++)
                row[j] += (both * _direction[j]) - (s / sy * _gradient[j]);
        }
    }
}
