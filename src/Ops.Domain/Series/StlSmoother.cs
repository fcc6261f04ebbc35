namespace Ops.Domain.Series;

/// <summary>
/// The passes of an STL decomposition: season by smoothing each phase, low-pass filtered; then the trend by smoothing what is left.
/// Cleveland, Cleveland, McRae and Terpenning, STL (1990). Works in its own memory, which is used again by every run.
/// </summary>
internal sealed class StlSmoother
{
    // Bisquare weights: 6 medians off counts nothing.
    private const double MediansToZero = 6;
    private const double Flat = 0.001;
    private const double Edge = 0.999;

    private readonly StlPlan _plan;
    private readonly double[] _cycle;
    private readonly double[] _filtered;
    private readonly double[] _filteredAgain;
    private readonly double[] _rest;
    private readonly double[] _kernel;
    private readonly double[] _phase;
    private readonly double[] _phaseSmooth;
    private readonly double[] _phaseWeights;

    public StlSmoother(StlPlan plan, int length)
    {
        _plan = plan;
        Trend = new double[length];
        Seasonal = new double[length];
        Weights = new double[length];
        int longest = (length / plan.Period) + 1;
        _cycle = new double[length + (2 * plan.Period)];
        _filtered = new double[_cycle.Length];
        _filteredAgain = new double[_cycle.Length];
        _rest = new double[length];
        _kernel = new double[length];
        _phase = new double[longest];
        _phaseSmooth = new double[longest];
        _phaseWeights = new double[longest];
    }

    public double[] Trend { get; }

    public double[] Seasonal { get; }

    public double[] Weights { get; }

    public void Run(ReadOnlySpan<double> values)
    {
        Array.Clear(Trend);
        ReadOnlySpan<double> robustness = [];
        for (int round = 0; round <= _plan.Outer; round++)
        {
            for (int pass = 0; pass < _plan.Inner; pass++)
                Pass(values, robustness);
            if (_plan.Outer == 0)
                break;
            // The weights of the last round stay as those that the result rests on.
            if (round == _plan.Outer)
                break;
            Reweight(values);
            robustness = Weights;
        }
        if (_plan.IsPeriodic)
            Repeat();
    }

    private void Pass(ReadOnlySpan<double> values, ReadOnlySpan<double> robustness)
    {
        int n = values.Length;
        int period = _plan.Period;
        for (int i = 0; i < n; i++)
            _rest[i] = values[i] - Trend[i];
        for (int phase = 0; phase < period; phase++)
            SmoothPhase(phase, robustness);
        Average(_cycle, period, _filtered);
        Average(_filtered.AsSpan(0, n + period + 1), period, _filteredAgain);
        Average(_filteredAgain.AsSpan(0, n + 2), 3, _filtered);
        Loess.Smooth(_filtered.AsSpan(0, n), _plan.LowPass, [], _kernel, _filteredAgain);
        for (int i = 0; i < n; i++)
        {
            Seasonal[i] = _cycle[period + i] - _filteredAgain[i];
            _rest[i] = values[i] - Seasonal[i];
        }
        Loess.Smooth(_rest, _plan.Trend, robustness, _kernel, Trend);
    }

    /// <summary>Smooths the values of one phase and carries them on by one cycle before the first and after the last.</summary>
    private void SmoothPhase(int phase, ReadOnlySpan<double> robustness)
    {
        int period = _plan.Period;
        int count = ((_rest.Length - phase - 1) / period) + 1;
        var values = _phase.AsSpan(0, count);
        var weights = robustness.IsEmpty ? [] : _phaseWeights.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            values[i] = _rest[phase + (i * period)];
            if (!weights.IsEmpty)
                weights[i] = robustness[phase + (i * period)];
        }
        var smooth = _phaseSmooth.AsSpan(0, count);
        Loess.Smooth(values, _plan.Season, weights, _kernel, smooth);
        int right = Math.Min(_plan.Season.Window, count) - 1;
        int left = Math.Max(0, count - _plan.Season.Window);
        _cycle[phase] = Loess.Estimate(values, _plan.Season, -1, 0, right, weights, _kernel) ?? smooth[0];
        for (int i = 0; i < count; i++)
            _cycle[phase + ((i + 1) * period)] = smooth[i];
        _cycle[phase + ((count + 1) * period)] =
            Loess.Estimate(values, _plan.Season, count, left, count - 1, weights, _kernel) ?? smooth[^1];
    }

    private static void Average(ReadOnlySpan<double> values, int length, Span<double> averages)
    {
        double sum = 0;
        for (int i = 0; i < length; i++)
            sum += values[i];
        averages[0] = sum / length;
        for (int i = length; i < values.Length; i++)
        {
            sum += values[i] - values[i - length];
            averages[i - length + 1] = sum / length;
        }
    }

    private void Reweight(ReadOnlySpan<double> values)
    {
        int n = values.Length;
        for (int i = 0; i < n; i++)
            Weights[i] = Math.Abs(values[i] - Trend[i] - Seasonal[i]);
        Weights.CopyTo(_rest, 0);
        Array.Sort(_rest);
        double zero = MediansToZero * (_rest[(n - 1) / 2] + _rest[n / 2]) / 2;
        for (int i = 0; i < n; i++)
        {
            double ratio = Weights[i] / zero;
            double rest = 1 - (ratio * ratio);
            Weights[i] =
                Weights[i] <= Flat * zero ? 1
                : Weights[i] <= Edge * zero ? rest * rest
                : 0;
        }
    }

    /// <summary>A periodic season is the mean of its phase.</summary>
    private void Repeat()
    {
        for (int phase = 0; phase < _plan.Period; phase++)
        {
            double sum = 0;
            int count = 0;
            for (int i = phase; i < Seasonal.Length; i += _plan.Period)
            {
                sum += Seasonal[i];
                count++;
            }
            for (int i = phase; i < Seasonal.Length; i += _plan.Period)
                Seasonal[i] = sum / count;
        }
    }
}
