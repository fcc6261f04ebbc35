namespace Ops.Domain.Numerics;

/// <summary>The distribution of observed values, each as likely as the next (经验分布): for times that fit no named law.</summary>
/// <remarks>
/// A step function: only observed values are ever drawn, none beyond the least and the greatest. Moments are those of the values as a whole
/// population. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class Empirical : IDistribution
{
    private readonly double[] _sorted;

    /// <summary>Creates the distribution.</summary>
    /// <param name="values">The observed values in any order.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value; <see cref="FaultCode.InvalidArgument"/>: NaN or infinity;
    /// <see cref="FaultCode.Overflow"/>: values whose mean or spread is beyond double.
    /// </exception>
    public Empirical(params ReadOnlySpan<double> values)
    {
        Guard.Values(values, nameof(values));
        _sorted = values.ToArray();
        Array.Sort(_sorted);
        double mean = 0;
        for (int i = 0; i < _sorted.Length; i++)
            mean += (_sorted[i] - mean) / (i + 1);
        double squares = 0;
        double cubes = 0;
        foreach (double value in _sorted)
        {
            double apart = value - mean;
            squares += apart * apart;
            cubes += apart * apart * apart;
        }
        double variance = squares / _sorted.Length;
        if (!double.IsFinite(mean) || !double.IsFinite(variance))
            throw Faults.Overflow(nameof(values), "their spread is beyond double", "give values in a larger unit");
        (Mean, Variance) = (mean, variance);
        double skewness = cubes / _sorted.Length / (variance * Math.Sqrt(variance));
        Skewness = variance > 0 && double.IsFinite(skewness) ? skewness : null;
    }

    /// <summary>How many values.</summary>
    public int Count => _sorted.Length;

    /// <summary>The values in rising order.</summary>
    public ImmutableArray<double> Values => [.. _sorted];

    /// <inheritdoc/>
    public double? Mean { get; }

    /// <inheritdoc/>
    public double? Variance { get; }

    /// <inheritdoc/>
    public double? Skewness { get; }

    /// <inheritdoc/>
    public double? Minimum => _sorted[0];

    /// <inheritdoc/>
    public double? Maximum => _sorted[^1];

    /// <inheritdoc/>
    public double Cdf(double x) => (double)UpTo(Guard.Finite(x, nameof(x))) / _sorted.Length;

    /// <inheritdoc/>
    public double Survival(double x) => (double)(_sorted.Length - UpTo(Guard.Finite(x, nameof(x)))) / _sorted.Length;

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Guard.OpenProbability(p, nameof(p));
        int n = _sorted.Length;
        // The product may lie a rounding above or below the place at which the share reaches p.
        int place = Math.Clamp((int)Math.Ceiling(p * n), 1, n);
        while (place > 1 && (double)(place - 1) / n >= p)
            place--;
        while ((double)place / n < p)
            place++;
        return _sorted[place - 1];
    }

    /// <inheritdoc/>
    public double UpperQuantile(double q)
    {
        Guard.OpenProbability(q, nameof(q));
        int n = _sorted.Length;
        int above = Math.Clamp((int)Math.Floor(q * n), 0, n - 1);
        while (above < n - 1 && (double)(above + 1) / n <= q)
            above++;
        while ((double)above / n > q)
            above--;
        return _sorted[n - above - 1];
    }

    /// <summary>How many values are at most x.</summary>
    private int UpTo(double x)
    {
        int low = 0;
        int high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sorted[middle] <= x)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
