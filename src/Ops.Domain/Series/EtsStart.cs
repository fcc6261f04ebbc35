namespace Ops.Domain.Series;

/// <summary>
/// First guesses of the initial states: season from the first cycles' distance to their centred moving average, level and growth
/// from a line through the first values after that season is taken out. Hyndman et al. 2008, section 2.6.1, in this spirit.
/// </summary>
internal static class EtsStart
{
    private const int FirstValues = 10;
    private const int FirstCycles = 4;

    public static void Set(EtsTape tape, EtsSpecification specification)
    {
        var values = tape.Values.AsSpan();
        int period = tape.InitialSeasonal.Length;
        if (specification.HasSeason)
        {
            var first = values[..Math.Min(values.Length, FirstCycles * period)];
            MovingAverage.Figure(first, period, specification.Season, tape.InitialSeasonal);
        }
        int count = Math.Min(values.Length, Math.Max(FirstValues, 2 * period));
        double sum = 0;
        double weighted = 0;
        for (int t = 0; t < count; t++)
        {
            double value = specification.Season switch
            {
                ComponentForm.None => values[t],
                ComponentForm.Additive => values[t] - tape.InitialSeasonal[t % period],
                _ => values[t] / tape.InitialSeasonal[t % period],
            };
            sum += value;
            weighted += (t + 1) * value;
        }
        double mean = sum / count;
        double middle = (count + 1) / 2.0;
        double slope = count > 1 ? (weighted - (count * middle * mean)) * 12 / (count * ((double)count * count - 1)) : 0;
        double level = mean - (slope * middle);
        if (!specification.HasTrend)
        {
            tape.InitialLevel = mean;
            tape.InitialGrowth = 0;
            return;
        }
        // A falling line through early growth may start below zero, where a multiplicative model cannot.
        if (specification.NeedsPositiveValues && (level <= 0 || level + slope <= 0))
        {
            level = Math.Max(values[0] / 2, mean / 10);
            slope = (mean - level) / middle;
        }
        tape.InitialLevel = level;
        tape.InitialGrowth = specification.Trend == ComponentForm.Multiplicative ? 1 + (slope / Math.Max(mean, double.Epsilon)) : slope;
    }
}
