namespace Ops.Domain.Series;

/// <summary>Local regression on the positions 1 … n with tricube weights, as Cleveland et al. (1990) use it.</summary>
internal static class Loess
{
    // Weights are flat right at the point and vanish at the edge of the window.
    private const double Flat = 0.001;
    private const double Edge = 0.999;

    /// <summary>Smooths a whole series; between jumps it is interpolated.</summary>
    /// <param name="values">The series.</param>
    /// <param name="smoothing">Window, degree and jump.</param>
    /// <param name="robustness">A weight per value, or empty.</param>
    /// <param name="kernel">Room for the window's weights.</param>
    /// <param name="smoothed">The result.</param>
    public static void Smooth(
        ReadOnlySpan<double> values,
        Smoothing smoothing,
        ReadOnlySpan<double> robustness,
        Span<double> kernel,
        Span<double> smoothed
    )
    {
        int n = values.Length;
        int jump = Math.Min(smoothing.Jump, n - 1);
        int last = -1;
        for (int i = 0; i < n; i += jump)
        {
            smoothed[i] = At(values, smoothing, i, robustness, kernel);
            Interpolate(smoothed, last, i);
            last = i;
        }
        if (last == n - 1)
            return;
        smoothed[n - 1] = At(values, smoothing, n - 1, robustness, kernel);
        Interpolate(smoothed, last, n - 1);
    }

    /// <summary>The regression at one of the positions, from the window around it; the value itself where all weights vanish.</summary>
    private static double At(
        ReadOnlySpan<double> values,
        Smoothing smoothing,
        int index,
        ReadOnlySpan<double> robustness,
        Span<double> kernel
    )
    {
        int n = values.Length;
        int left = smoothing.Window >= n ? 0 : Math.Clamp(index - ((smoothing.Window - 1) / 2), 0, n - smoothing.Window);
        int right = smoothing.Window >= n ? n - 1 : left + smoothing.Window - 1;
        return Estimate(values, smoothing, index, left, right, robustness, kernel) ?? values[index];
    }

    /// <summary>The regression at any position from the values left … right; null where all weights vanish.</summary>
    public static double? Estimate(
        ReadOnlySpan<double> values,
        Smoothing smoothing,
        int at,
        int left,
        int right,
        ReadOnlySpan<double> robustness,
        Span<double> kernel
    )
    {
        int n = values.Length;
        double width = Math.Max(at - left, right - at);
        if (smoothing.Window > n)
            width += (smoothing.Window - n) / 2;
        double far = Edge * width;
        double near = Flat * width;
        double inverse = 1 / width;
        double total = 0;
        for (int j = left; j <= right; j++)
        {
            double distance = Math.Abs(j - at);
            double weight = 0;
            if (distance <= near)
            {
                weight = 1;
            }
            else if (distance <= far)
            {
                double ratio = distance * inverse;
                double rest = 1 - (ratio * ratio * ratio);
                weight = rest * rest * rest;
            }
            if (!robustness.IsEmpty)
                weight *= robustness[j];
            kernel[j] = weight;
            total += weight;
        }
        if (!(total > 0))
            return null;
        double centre = 0;
        double level = 0;
        for (int j = left; j <= right; j++)
        {
            double weight = kernel[j] / total;
            kernel[j] = weight;
            centre += weight * j;
            level += weight * values[j];
        }
        if (!(width > 0) || smoothing.Degree == 0)
            return level;
        double spread = 0;
        double cross = 0;
        for (int j = left; j <= right; j++)
        {
            double offset = j - centre;
            spread += kernel[j] * offset * offset;
            cross += kernel[j] * offset * values[j];
        }
        // Without spread of the positions there is no slope to be had.
        return Math.Sqrt(spread) > Flat * (n - 1) ? level + ((at - centre) * cross / spread) : level;
    }

    private static void Interpolate(Span<double> smoothed, int from, int to)
    {
        if (from < 0 || to - from < 2)
            return;
        double step = (smoothed[to] - smoothed[from]) / (to - from);
        for (int j = from + 1; j < to; j++)
            smoothed[j] = smoothed[from] + (step * (j - from));
    }
}
