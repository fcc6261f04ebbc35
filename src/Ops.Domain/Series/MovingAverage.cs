namespace Ops.Domain.Series;

/// <summary>Centred moving averages over one cycle, and the seasonal figure as the distance from them.</summary>
internal static class MovingAverage
{
    /// <summary>How many values at each end have no centred average.</summary>
    public static int Margin(int period) => period / 2;

    /// <summary>
    /// The centred average around a value: over one whole cycle; an even cycle takes half of the value at either end.
    /// </summary>
    public static double At(ReadOnlySpan<double> values, int index, int period)
    {
        int half = period / 2;
        double sum = 0;
        if (period % 2 == 1)
        {
            foreach (double value in values.Slice(index - half, period))
                sum += value;
            return sum / period;
        }
        foreach (double value in values.Slice(index - half + 1, period - 1))
            sum += value;
        return (sum + (0.5 * (values[index - half] + values[index + half]))) / period;
    }

    /// <summary>The distance of a value from its centred average: a difference, or a ratio.</summary>
    public static double Distance(double value, double average, ComponentForm form) =>
        form == ComponentForm.Additive ? value - average : value / average;

    /// <summary>The mean distance per phase, shifted to mean 0 or scaled to mean 1. Needs two whole cycles.</summary>
    public static void Figure(ReadOnlySpan<double> values, int period, ComponentForm form, Span<double> figure)
    {
        figure.Clear();
        int margin = Margin(period);
        Span<int> counts = period <= 128 ? stackalloc int[period] : new int[period];
        counts.Clear();
        for (int i = margin; i < values.Length - margin; i++)
        {
            figure[i % period] += Distance(values[i], At(values, i, period), form);
            counts[i % period]++;
        }
        double total = 0;
        for (int phase = 0; phase < period; phase++)
        {
            figure[phase] /= counts[phase];
            total += figure[phase];
        }
        Normalise(figure, total / period, form);
    }

    /// <summary>Takes the mean out of a figure: subtracts it, or divides by it.</summary>
    public static void Normalise(Span<double> figure, double mean, ComponentForm form)
    {
        for (int phase = 0; phase < figure.Length; phase++)
            figure[phase] = form == ComponentForm.Additive ? figure[phase] - mean : figure[phase] / mean;
    }
}
