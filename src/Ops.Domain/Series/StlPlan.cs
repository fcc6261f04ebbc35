namespace Ops.Domain.Series;

/// <summary>How one component is smoothed.</summary>
internal readonly record struct Smoothing(int Window, int Degree, int Jump);

/// <summary>The options of an STL decomposition, checked and completed for one length and period.</summary>
internal sealed record StlPlan(int Period, Smoothing Season, Smoothing Trend, Smoothing LowPass, int Inner, int Outer, bool IsPeriodic)
{
    public static StlPlan Of(StlOptions options, int length, int period)
    {
        bool periodic = options.SeasonalWindow is null;
        // A window ten times the series makes every smooth a plain mean.
        int seasonal = options.SeasonalWindow is { } window ? Odd(window, "options.SeasonalWindow") : (10 * length) + 1;
        int trend = options.TrendWindow is { } trendWindow
            ? Odd(trendWindow, "options.TrendWindow")
            : NextOdd(1.5 * period / (1 - (1.5 / seasonal)));
        int lowPass = options.LowPassWindow is { } lowPassWindow ? Odd(lowPassWindow, "options.LowPassWindow") : NextOdd(period);
        return new StlPlan(
            period,
            new Smoothing(
                seasonal,
                periodic ? 0 : Degree(options.SeasonalDegree, "options.SeasonalDegree"),
                Jump(options.SeasonalJump, "options.SeasonalJump")
            ),
            new Smoothing(trend, Degree(options.TrendDegree, "options.TrendDegree"), Jump(options.TrendJump, "options.TrendJump")),
            new Smoothing(
                lowPass,
                Degree(options.LowPassDegree, "options.LowPassDegree"),
                Jump(options.LowPassJump, "options.LowPassJump")
            ),
            Guard.InRange(options.InnerPasses, 1, int.MaxValue, "options.InnerPasses"),
            Guard.InRange(options.RobustRounds, 0, int.MaxValue, "options.RobustRounds"),
            periodic
        );
    }

    private static int NextOdd(double least)
    {
        int whole = (int)Math.Ceiling(least);
        return Math.Max(3, whole % 2 == 0 ? whole + 1 : whole);
    }

    private static int Odd(int window, string place) =>
        window >= 3 && window % 2 == 1
            ? window
            : throw Faults.Invalid(place, $"{window} is not an odd number of at least 3", "give an odd window");

    private static int Degree(int degree, string place) => Guard.InRange(degree, 0, 1, place);

    private static int Jump(int jump, string place) => Guard.InRange(jump, 1, int.MaxValue, place);
}
