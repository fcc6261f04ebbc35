using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Checks of horizons and levels, and bands from a spread.</summary>
internal static class ForecastLimits
{
    public static int Horizon(int horizon) =>
        horizon >= 1
            ? horizon
            : throw Faults.Invalid(nameof(horizon), Figures.Format($"{horizon} periods ahead"), "forecast at least one period");

    public static int Period(int period) =>
        period >= 1
            ? period
            : throw Faults.Invalid(nameof(period), Figures.Format($"{period} periods to a cycle"), "give 1 for a series without a season");

    public static int Cycle(int period) =>
        period >= 2
            ? period
            : throw Faults.Invalid(nameof(period), Figures.Format($"{period} periods to a cycle"), "a season needs a cycle of at least 2");

    public static void Levels(ReadOnlySpan<double> levels)
    {
        for (int i = 0; i < levels.Length; i++)
        {
            if (!(levels[i] is > 0 and < 100))
                throw Faults.Invalid(
                    Guard.At(nameof(levels), i),
                    Figures.Format($"{levels[i]} is not between 0 and 100"),
                    "give a probability in percent"
                );
        }
    }

    /// <summary>The standard normal quantile of a two-sided interval.</summary>
    public static double NormalWidth(double level) => Normal.Standard.UpperQuantile((100 - level) / 200);

    /// <summary>The t quantile of a two-sided interval.</summary>
    public static double StudentWidth(double level, int degreesOfFreedom) =>
        new StudentT(degreesOfFreedom).UpperQuantile((100 - level) / 200);

    /// <summary>Bands centre ± width(level)·spread; null where centre or spread is.</summary>
    public static ImmutableArray<ForecastBand> Bands(
        ReadOnlySpan<double> levels,
        ReadOnlySpan<double?> centres,
        ReadOnlySpan<double?> spreads,
        Func<double, double> width
    )
    {
        var bands = ImmutableArray.CreateBuilder<ForecastBand>(levels.Length);
        foreach (double level in levels)
        {
            double factor = width(level);
            var lower = new double?[centres.Length];
            var upper = new double?[centres.Length];
            for (int h = 0; h < centres.Length; h++)
            {
                lower[h] = centres[h] - (factor * spreads[h]);
                upper[h] = centres[h] + (factor * spreads[h]);
            }
            bands.Add(
                new ForecastBand
                {
                    Level = level,
                    Lower = [.. lower],
                    Upper = [.. upper],
                }
            );
        }
        return bands.MoveToImmutable();
    }
}
