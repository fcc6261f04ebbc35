using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The likelihood of excesses under a generalised Pareto law, with the shape already at its best for each ratio of shape and scale.</summary>
/// <remarks>
/// With θ = ξ / σ the best shape is ξ(θ) = mean ln(1 + θ y), and the likelihood is greatest where (1 + ξ) · mean 1 / (1 + θ y) falls through 1. That is so at
/// θ = 0 for any excesses, so that the square of θ is taken out: what is left changes its sign at the greatest point only, also near the exponential law.
/// </remarks>
internal sealed class ExcessProfile
{
    private const int Steps = 300;
    private const double PerStep = 0.1;
    private const double Near = 0.01;
    private const double Tiny = 1e-8;

    private readonly double[] _excesses;
    private readonly double _unit;
    private readonly double _largest;

    /// <param name="excesses">Losses less the threshold, at least 0; they are scaled in place by their mean.</param>
    /// <param name="mean">Their mean, above 0.</param>
    public ExcessProfile(double[] excesses, double mean)
    {
        _excesses = excesses;
        _unit = mean;
        foreach (ref double excess in excesses.AsSpan())
        {
            excess /= mean;
            _largest = Math.Max(_largest, excess);
        }
    }

    /// <summary>The greatest point with a shape above −1; null if there is none, as the likelihood rises without end towards the largest loss.</summary>
    public (double Shape, double Scale)? Peak()
    {
        (double Shape, double Scale)? best = null;
        double most = double.NegativeInfinity;
        double last = Ratio(-Steps);
        double slope = Slope(last);
        for (int step = 1 - Steps; step <= Steps; step++)
        {
            double next = Ratio(step);
            double change = Slope(next);
            if (slope > 0 && change <= 0)
            {
                double ratio = Between(last, next);
                double shape = Shape(ratio);
                double scale = ratio == 0 ? 1 : shape / ratio;
                double likelihood = -Math.Log(scale) - shape;
                if (shape > -1 && likelihood > most)
                {
                    most = likelihood;
                    best = (shape, scale * _unit);
                }
            }
            (last, slope) = (next, change);
        }
        return best;
    }

    /// <summary>Ratios from just above −1 / largest through 0 to far beyond any tail, closer together near both ends and near 0.</summary>
    private double Ratio(int step) => step >= 0 ? Math.Exp(PerStep * step) - 1 : -(1 - Math.Exp(PerStep * step)) / _largest;

    /// <summary>The slope of the likelihood but for a positive factor: (1 + ξ) · mean 1 / (1 + θ y) − 1, near 0 divided by θ².</summary>
    private double Slope(double ratio)
    {
        if (Math.Abs(ratio) > Near)
        {
            double mean = 0;
            foreach (double excess in _excesses)
                mean += 1 / (1 + (ratio * excess)) / _excesses.Length;
            return ((1 + Shape(ratio)) * mean) - 1;
        }
        // 1 / (1 + p) = 1 − p + p² / (1 + p), and ln(1 + p) = p + (ln(1 + p) − p): the parts of first order cancel.
        double a = 0;
        double b = 0;
        foreach (double excess in _excesses)
        {
            double product = ratio * excess;
            double square = excess * excess / _excesses.Length;
            a += square / (1 + product);
            b +=
                Math.Abs(product) < Tiny
                    ? square * ((product / 3) - 0.5)
                    : Elementary.Log1pMinus(product) / ratio / ratio / _excesses.Length;
        }
        return a + b - 1 + (ratio * (a - b)) + (ratio * ratio * a * b);
    }

    private double Shape(double ratio)
    {
        double sum = 0;
        foreach (double excess in _excesses)
            sum += Elementary.Log1p(ratio * excess);
        return sum / _excesses.Length;
    }

    private double Between(double low, double high)
    {
        for (int turn = 0; turn < 200; turn++)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                break;
            if (Slope(middle) > 0)
                low = middle;
            else
                high = middle;
        }
        return high;
    }
}
