namespace Ops.Domain.Benchmarks.Series;

/// <summary>The peer: Holt-Winters as it is usually written by hand, with a grid search over the three smoothing parameters.</summary>
internal static class GridHoltWinters
{
    public static double Fit(double[] values, int period, int steps)
    {
        double best = double.MaxValue;
        for (int a = 1; a < steps; a++)
        {
            for (int b = 1; b < steps; b++)
            {
                for (int g = 1; g < steps; g++)
                    best = Math.Min(best, SquaredErrors(values, period, (double)a / steps, (double)b / steps, (double)g / steps));
            }
        }
        return best;
    }

    public static double SquaredErrors(double[] values, int period, double alpha, double beta, double gamma)
    {
        double level = values.Take(period).Average();
        double trend = (values.Skip(period).Take(period).Average() - level) / period;
        double[] season = values.Take(period).Select(value => value / level).ToArray();
        double squares = 0;
        for (int t = period; t < values.Length; t++)
        {
            int phase = t % period;
            double error = values[t] - ((level + trend) * season[phase]);
            squares += error * error;
            double before = level;
            level = (alpha * values[t] / season[phase]) + ((1 - alpha) * (level + trend));
            trend = (beta * (level - before)) + ((1 - beta) * trend);
            season[phase] = (gamma * values[t] / level) + ((1 - gamma) * season[phase]);
        }
        return squares;
    }
}
