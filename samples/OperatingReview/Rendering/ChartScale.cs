using System.Globalization;
using Ops.Domain;
using Ops.Domain.Reviews;

namespace OperatingReview.Rendering;

/// <summary>The axis of a chart: a range that holds all values of a series, with round ticks.</summary>
internal sealed class ChartScale
{
    private const int MostTicks = 5;

    private readonly decimal _step;

    private ChartScale(decimal low, decimal high, decimal step)
    {
        Low = low;
        High = high;
        _step = step;
    }

    public decimal Low { get; }

    public decimal High { get; }

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (decimal tick = Low; tick <= High; tick += _step)
                yield return tick;
        }
    }

    /// <summary>A scale over the values, intervals, targets and the reference of a series; bars begin at 0.</summary>
    public static ChartScale Of(ReportSeries series)
    {
        decimal low = decimal.MaxValue;
        decimal high = decimal.MinValue;
        foreach (var point in series.Points)
        {
            Include(point.Value);
            Include(point.Lower);
            Include(point.Upper);
            Include(point.Target);
        }
        Include(series.Reference);
        if (series.Kind == SeriesKind.Comparison)
            Include(0);
        if (low >= high)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 1));
        decimal step = Step((high - low) / (MostTicks - 1));
        return new ChartScale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);

        void Include(decimal? value)
        {
            low = Math.Min(low, value ?? low);
            high = Math.Max(high, value ?? high);
        }
    }

    /// <summary>Where a value lies between the two ends, 0 to 1.</summary>
    public decimal At(decimal value) => (value - Low) / (High - Low);

    /// <summary>A value of the axis in few letters: 12.5, 40 k, 1.5 M, 1.5 亿.</summary>
    public static string Text(decimal value, Language language)
    {
        decimal size = Math.Abs(value);
        var (divisor, suffix) =
            language == Language.Chinese
                ? size >= 100_000_000m
                    ? (100_000_000m, "亿")
                    : size >= 10_000m
                        ? (10_000m, "万")
                        : (1m, "")
                : size >= 1_000_000_000m
                    ? (1_000_000_000m, " bn")
                    : size >= 1_000_000m
                        ? (1_000_000m, " M")
                        : size >= 10_000m
                            ? (1_000m, " k")
                            : (1m, "");
        return (value / divisor).ToString("#,0.##", CultureInfo.InvariantCulture) + suffix;
    }

    /// <summary>The next round number: 1, 2, 2.5 or 5 times a power of ten.</summary>
    private static decimal Step(decimal least)
    {
        decimal power = 1;
        while (power * 10 <= least)
            power *= 10;
        while (power > least)
            power /= 10;
        foreach (decimal round in (ReadOnlySpan<decimal>)[1, 2, 2.5m, 5])
        {
            if (power * round >= least)
                return power * round;
        }
        return power * 10;
    }
}
