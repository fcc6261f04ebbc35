using Ops.Domain.Numerics;
using Ops.Domain.Series;

namespace Ops.Domain.Risks;

/// <summary>Does an indicator drift towards red, and when would it be there (指标趋势).</summary>
/// <remarks>
/// Mann–Kendall with correction for ties and continuity, Sen's slope through the periods that have data. Sources: Mann 1945, Kendall 1975,
/// Sen 1968. Two results are equal when all their figures are.
/// </remarks>
public sealed record IndicatorTrend : IExplainable
{
    /// <summary>Fewer values tell no trend.</summary>
    public const int LeastValues = 4;

    private const double Whole = 1e-9;
    private const double MostPeriods = 9007199254740992;

    private IndicatorTrend() { }

    /// <summary>The indicator.</summary>
    public KeyRiskIndicator Indicator { get; internal init; }

    /// <summary>The median change per period over all pairs.</summary>
    public double Slope { get; internal init; }

    /// <summary>The median of value − slope · period, periods counted from 0.</summary>
    public double Intercept { get; internal init; }

    /// <summary>S: pairs that rise less pairs that fall.</summary>
    public double Score { get; internal init; }

    /// <summary>The variance of S without a trend, corrected for ties.</summary>
    public double ScoreVariance { get; internal init; }

    /// <summary>S, one nearer to 0, over its standard deviation.</summary>
    public double Z { get; internal init; }

    /// <summary>The two-sided p-value.</summary>
    public double PValue { get; internal init; }

    /// <summary>The p-value below which a trend is called, in (0, 1).</summary>
    public double Significance { get; internal init; }

    /// <summary>Worsening, improving, or neither shown.</summary>
    public IndicatorDrift Drift { get; internal init; }

    /// <summary>Periods after the last until the line is red: 0 when the last value is; null when it does not worsen that way.</summary>
    public long? PeriodsToRed { get; internal init; }

    /// <summary>Looks for a trend.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="values">Values in time order, at least four; null where there is no data.</param>
    /// <param name="significance">The p-value below which a trend is called, in (0, 1).</param>
    /// <returns>The trend.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no entry. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a significance outside (0, 1).
    /// <see cref="FaultCode.InsufficientData"/>: fewer than four values. <see cref="FaultCode.Overflow"/>: red lies beyond 2^53 periods.
    /// </exception>
    public static IndicatorTrend Of(KeyRiskIndicator indicator, ReadOnlySpan<double?> values, double significance = 0.05)
    {
        KeyRiskIndicator.Values(values, nameof(values));
        Guard.OpenProbability(significance, nameof(significance));
        var (times, known) = Known(values);
        Guard.AtLeast(known.Length, LeastValues, nameof(values));
        var test = MannKendall.Of(known);
        double slope = TheilSen.Of(times, known).Slope;
        double[] rests = new double[known.Length];
        for (int i = 0; i < rests.Length; i++)
            rests[i] = known[i] - (slope * times[i]);
        double intercept = Quantiles.Median(rests);
        var drift =
            test.PValue >= significance ? IndicatorDrift.None
            : test.Score > 0 == (indicator.Direction == Direction.LowerIsBetter) ? IndicatorDrift.Worsening
            : IndicatorDrift.Improving;
        return new IndicatorTrend
        {
            Indicator = indicator,
            Slope = slope,
            Intercept = intercept,
            Score = test.Score,
            ScoreVariance = test.ScoreVariance,
            Z = test.Z,
            PValue = test.PValue,
            Significance = significance,
            Drift = drift,
            PeriodsToRed =
                indicator.StatusOf(known[^1]) == Status.Red ? 0
                : drift == IndicatorDrift.Worsening ? PeriodsTo(indicator, slope, intercept, values.Length - 1)
                : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Trend of the indicator", "指标趋势"),
            RegisterWords.Of(Drift),
            Phrase.Of($"S = {Score}, z = {Z}, p = {PValue}"),
            new Phrase("Mann 1945; Kendall 1975; Sen 1968", "Mann 1945；Kendall 1975；Sen 1968"),
            Explanation.Of(new Phrase("Slope per period", "每期斜率"), Slope),
            Explanation.Of(
                new Phrase("Periods to red", "距红线期数"),
                (double?)PeriodsToRed,
                Phrase.Of($"{Intercept} + {Slope} t, red {Indicator.Red}", $"{Intercept} + {Slope} t，红 {Indicator.Red}")
            )
        );

    private static (double[] Times, double[] Known) Known(ReadOnlySpan<double?> values)
    {
        var times = new List<double>(values.Length);
        var known = new List<double>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            times.Add(i);
            known.Add(value);
        }
        return ([.. times], [.. known]);
    }

    private static long? PeriodsTo(KeyRiskIndicator indicator, double slope, double intercept, int last)
    {
        if (slope == 0 || slope > 0 != (indicator.Direction == Direction.LowerIsBetter))
            return null;
        double distance = ((indicator.Red - intercept) / slope) - last;
        double nearest = Math.Round(distance);
        double periods = Math.Max(1, Math.Abs(distance - nearest) <= Whole ? nearest : Math.Ceiling(distance));
        return periods <= MostPeriods
            ? (long)periods
            : throw Faults.Overflow(nameof(PeriodsToRed), "the line meets red beyond 2^53 periods", "treat the indicator as without trend");
    }
}
