namespace Ops.Domain.Numerics;

/// <summary>
/// The least of a smooth function from several starts: quasi-Newton descent to the valley's floor, then Newton steps with the curvature
/// taken from differences of the gradient, until a step no longer changes the tenth digit.
/// </summary>
/// <remarks>
/// A point counts as an extremum only if the curvature there is positive definite and the last Newton step was negligible; otherwise
/// <see cref="LikelihoodPeak.Covariance"/> is null and the caller says why there is none.
/// </remarks>
internal sealed class LikelihoodSearch(ISmoothFunction function, int dimensions)
{
    private const double Floor = 1e-5;
    private const double FinestFloor = 1e-11;
    private const double Negligible = 1e-10;
    private const double SmallStep = 1e-6;
    private const double DifferenceStep = 1e-4;
    private const double Rank = 1e-9;
    private const int MostRounds = 20;
    private const int MostHalvings = 10;

    private readonly QuasiNewton _descent = new(dimensions);
    private readonly double[] _gradient = new double[dimensions];
    private readonly double[] _above = new double[dimensions];
    private readonly double[] _below = new double[dimensions];
    private readonly double[] _curvature = new double[dimensions * dimensions];
    private readonly double[] _step = new double[dimensions];
    private readonly double[] _trial = new double[dimensions];
    private readonly Counted _function = new(function);

    /// <summary>The least value that any of the starts leads to.</summary>
    /// <param name="starts">The starting points one after the other.</param>
    public LikelihoodPeak Run(ReadOnlySpan<double> starts)
    {
        double[] best = new double[dimensions];
        double least = double.PositiveInfinity;
        double[] point = new double[dimensions];
        for (int first = 0; first < starts.Length; first += dimensions)
        {
            starts.Slice(first, dimensions).CopyTo(point);
            double value = _descent.Minimise(_function, point, Floor);
            if (!(value < least))
                continue;
            least = value;
            point.CopyTo(best, 0);
        }
        var peak = Polish(best, least);
        if (peak.Covariance is not null)
            return peak;
        // Perhaps the descent stopped on a long flat ridge: follow it to its end before giving up.
        least = _descent.Minimise(_function, peak.Point, FinestFloor);
        return Polish(peak.Point, least);
    }

    private LikelihoodPeak Polish(double[] point, double value)
    {
        PositiveDefinite? factor = null;
        double last = double.PositiveInfinity;
        for (int round = 0; round < MostRounds && last > Negligible; round++)
        {
            factor = Curvature(point);
            if (factor is null)
                break;
            factor.Solve(_gradient, _step);
            double next = Move(point, value);
            last = LargestOf(_step);
            if (double.IsPositiveInfinity(next))
                break;
            _trial.CopyTo(point, 0);
            value = next;
        }
        value = _function.Value(point);
        _function.Gradient(point, _gradient);
        bool found = factor is not null && last < SmallStep;
        return new LikelihoodPeak(point, value, LargestOf(_gradient), found ? factor!.Inverse() : null, _function.Evaluations);
    }

    /// <summary>Leaves the gradient at the point behind.</summary>
    private PositiveDefinite? Curvature(double[] point)
    {
        for (int i = 0; i < dimensions; i++)
        {
            double at = point[i];
            point[i] = at + DifferenceStep;
            _function.Value(point);
            _function.Gradient(point, _above);
            point[i] = at - DifferenceStep;
            _function.Value(point);
            _function.Gradient(point, _below);
            point[i] = at;
            for (int j = 0; j < dimensions; j++)
                _curvature[(i * dimensions) + j] = (_above[j] - _below[j]) / (2 * DifferenceStep);
        }
        for (int i = 0; i < dimensions; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double mean = (_curvature[(i * dimensions) + j] + _curvature[(j * dimensions) + i]) / 2;
                _curvature[(i * dimensions) + j] = mean;
                _curvature[(j * dimensions) + i] = mean;
            }
        }
        _function.Value(point);
        _function.Gradient(point, _gradient);
        return PositiveDefinite.Of(_curvature, dimensions, Rank);
    }

    /// <summary>The value after the step, halved until it does no harm; leaves the point in the trial.</summary>
    private double Move(double[] point, double value)
    {
        double slack = 1e-13 * Math.Abs(value);
        double share = 1;
        for (int i = 0; i < MostHalvings; i++, share /= 2)
        {
            for (int k = 0; k < dimensions; k++)
                _trial[k] = point[k] - (share * _step[k]);
            double next = _function.Value(_trial);
            if (next <= value + slack)
                return next;
        }
        return double.PositiveInfinity;
    }

    private static double LargestOf(double[] values)
    {
        double largest = 0;
        foreach (double value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    private sealed class Counted(ISmoothFunction inner) : ISmoothFunction
    {
        public int Evaluations { get; private set; }

        public double Value(ReadOnlySpan<double> x)
        {
            Evaluations++;
            return inner.Value(x);
        }

        public void Gradient(ReadOnlySpan<double> x, Span<double> gradient) => inner.Gradient(x, gradient);
    }
}
