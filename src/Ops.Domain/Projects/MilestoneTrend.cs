using NodaTime;

namespace Ops.Domain.Projects;

/// <summary>How the forecast of one milestone moved from report to report (里程碑趋势).</summary>
/// <remarks>Two are equal when all figures are.</remarks>
public sealed record MilestoneTrend : IExplainable
{
    private MilestoneTrend() { }

    /// <summary>Last less first forecast, in days.</summary>
    public int SlipDays { get; private init; }

    /// <summary>How many reports changed the forecast.</summary>
    public int Moves { get; private init; }

    /// <summary>Days of forecast per day of reporting, by least squares; null for one report.</summary>
    public double? Slope { get; private init; }

    /// <summary>Where the line meets the day of reporting, in days after the first report; null for one report or a slope of 1 and more.</summary>
    public double? PredictedDays { get; private init; }

    /// <summary>True if the last forecast is not after its report.</summary>
    public bool Reached { get; private init; }

    /// <summary>Follows a milestone.</summary>
    /// <param name="reports">The forecasts, by rising day of report.</param>
    /// <returns>The trend.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no report; <see cref="FaultCode.NotOrdered"/>: reports that do not rise.
    /// </exception>
    public static MilestoneTrend Of(ReadOnlySpan<DatedForecast> reports)
    {
        Guard.NotEmpty(reports, nameof(reports));
        long sumX = 0;
        long sumY = 0;
        long sumXx = 0;
        long sumXy = 0;
        int moves = 0;
        for (int i = 0; i < reports.Length; i++)
        {
            if (i > 0 && reports[i].Reported <= reports[i - 1].Reported)
                throw Faults.NotOrdered(
                    Guard.At(nameof(reports), i),
                    "the report is not after the one before",
                    "give reports by rising day"
                );
            if (i > 0 && reports[i].Date != reports[i - 1].Date)
                moves++;
            long x = Period.DaysBetween(reports[0].Reported, reports[i].Reported);
            long y = Period.DaysBetween(reports[0].Reported, reports[i].Date);
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumXy += x * y;
        }
        long spread = (reports.Length * sumXx) - (sumX * sumX);
        long shared = (reports.Length * sumXy) - (sumX * sumY);
        long intercept = (sumY * sumXx) - (sumX * sumXy);
        return new MilestoneTrend
        {
            SlipDays = Period.DaysBetween(reports[0].Date, reports[^1].Date),
            Moves = moves,
            Slope = spread == 0 ? null : (double)shared / spread,
            PredictedDays = shared >= spread ? null : (double)intercept / (spread - shared),
            Reached = reports[^1].Date <= reports[^1].Reported,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Slip of the milestone in days", "里程碑推迟天数"),
            (double)SlipDays,
            default,
            default,
            Explanation.Of(new Phrase("Moves", "变动次数"), (double)Moves),
            Explanation.Of(new Phrase("Slope", "斜率"), Slope),
            Explanation.Of(new Phrase("Predicted days after the first report", "预计距首次报告天数"), PredictedDays)
        );
}
