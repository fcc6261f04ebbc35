using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>客户之声, what customers talk about and what is new: themes of a closed list, the last period against all before it.</summary>
/// <remarks>
/// Rates are compared exactly, by the binomial distribution of the last period's mentions among all mentions, and corrected for the number of themes. No text is
/// read: feedback comes with its categories. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class ThemeTrends : IExplainable
{
    private ThemeTrends() { }

    /// <summary>The last period's name.</summary>
    public string LastPeriod { get; internal init; } = "";

    /// <summary>Feedback in the last period.</summary>
    public long Responses { get; internal init; }

    /// <summary>Feedback in all periods before.</summary>
    public long BaselineResponses { get; internal init; }

    /// <summary>The themes in the order in which they were given.</summary>
    public ImmutableArray<ThemeTrend> Themes { get; internal init; }

    /// <summary>Compares the last period with all before it.</summary>
    /// <param name="periods">The periods in order of time; at least two.</param>
    /// <param name="themes">The themes; at least one.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The trends.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>: a theme without one count per period. <see cref="FaultCode.InvalidArgument"/>:
    /// a negative count, more praise and complaints than mentions, settings out of range. <see cref="FaultCode.DuplicateKey"/>: a period or a theme twice.
    /// <see cref="FaultCode.InsufficientData"/>: one period. <see cref="FaultCode.ZeroDenominator"/>: no feedback in the last period, or in all before it.
    /// </exception>
    public static ThemeTrends Of(ReadOnlySpan<FeedbackPeriod> periods, ReadOnlySpan<ThemeCounts> themes, ThemeOptions? options = null)
    {
        options ??= new ThemeOptions();
        Check(periods, themes, options);
        long now = periods[^1].Responses;
        long before = 0;
        foreach (var period in periods[..^1])
            before += period.Responses;
        if (now == 0 || before == 0)
            throw Faults.ZeroDenominator(
                nameof(periods),
                now == 0 ? "no feedback in the last period" : "no feedback before the last period",
                "compare periods with feedback"
            );
        var mentions = new long[periods.Length];
        double[] pValues = new double[themes.Length];
        for (int i = 0; i < themes.Length; i++)
        {
            for (int period = 0; period < mentions.Length; period++)
                mentions[period] += themes[i].Counts[period];
            long count = themes[i].Counts[^1];
            long all = themes[i].Counts.Sum();
            pValues[i] = all == 0 ? 1 : ExactTest.Binomial(new Proportion(count, all), now / ((double)before + now)).PValue;
        }
        var adjusted = PValues.BenjaminiHochberg(pValues);
        var trends = ImmutableArray.CreateBuilder<ThemeTrend>(themes.Length);
        for (int i = 0; i < themes.Length; i++)
            trends.Add(Trend(themes[i], now, before, pValues[i], adjusted[i], mentions, options));
        return new ThemeTrends
        {
            LastPeriod = periods[^1].Period,
            Responses = now,
            BaselineResponses = before,
            Themes = trends.MoveToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Emerging themes", "新出现的主题"),
            (decimal)Themes.Count(theme => theme.IsEmerging),
            Phrase.Of(
                $"{LastPeriod}: {Responses} pieces of feedback against {BaselineResponses} before",
                $"{LastPeriod}：{Responses} 条反馈，此前 {BaselineResponses} 条"
            ),
            new Phrase("exact binomial test, Benjamini and Hochberg 1995", "精确二项检验，Benjamini 与 Hochberg 1995"),
            [
                .. Themes.Select(theme =>
                    Explanation.Of(
                        Phrase.Of($"{theme.Theme}"),
                        theme.RateRatio,
                        Phrase.Of($"({theme.Count} / {Responses}) / ({theme.Baseline} / {BaselineResponses})"),
                        theme.Direction switch
                        {
                            ThemeDirection.Rising => new Phrase("rising", "上升"),
                            ThemeDirection.Falling => new Phrase("falling", "下降"),
                            _ => new Phrase("steady", "平稳"),
                        }
                    )
                ),
            ]
        );

    private static void Check(ReadOnlySpan<FeedbackPeriod> periods, ReadOnlySpan<ThemeCounts> themes, ThemeOptions options)
    {
        Guard.NotEmpty(periods, nameof(periods));
        Guard.NotEmpty(themes, nameof(themes));
        for (int i = 0; i < themes.Length; i++)
        {
            string place = Guard.At(nameof(themes), i);
            Guard.SameLength(Guard.NotNull(themes[i], place).Counts.Length, place, periods.Length, nameof(periods));
        }
        options.Check();
        for (int i = 0; i < themes.Length; i++)
        {
            string place = Guard.At(nameof(themes), i);
            foreach (long count in themes[i].Counts)
                Guard.InRange(count, 0, long.MaxValue, place);
            long last = themes[i].Counts[^1];
            Guard.InRange(themes[i].Positive, 0, last, place);
            Guard.InRange(themes[i].Negative, 0, last - themes[i].Positive, place);
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var period in periods)
        {
            if (!seen.Add(period.Period))
                throw Faults.Duplicate(nameof(periods), period.Period);
        }
        seen.Clear();
        foreach (var theme in themes)
        {
            if (!seen.Add(theme.Theme))
                throw Faults.Duplicate(nameof(themes), theme.Theme);
        }
        Guard.AtLeast(periods.Length, 2, nameof(periods));
    }

    private static ThemeTrend Trend(
        ThemeCounts theme,
        long now,
        long before,
        double pValue,
        double adjusted,
        long[] mentions,
        ThemeOptions options
    )
    {
        long count = theme.Counts[^1];
        long baseline = theme.Counts.Sum() - count;
        double rate = (double)count / now;
        double baselineRate = (double)baseline / before;
        double? ratio = baseline == 0 ? null : rate / baselineRate;
        var (lower, upper) = RatioLimits(count, baseline, (double)before / now, options.Confidence);
        var direction =
            adjusted > options.Alpha ? ThemeDirection.Steady
            : (Int128)count * before >= (Int128)baseline * now ? ThemeDirection.Rising
            : ThemeDirection.Falling;
        var balance = count == 0 ? null : MentionBalance.Of(theme.Positive, theme.Negative, count, options.Confidence);
        return new ThemeTrend(theme.Theme)
        {
            Count = count,
            Baseline = baseline,
            Rate = rate,
            BaselineRate = baselineRate,
            RateRatio = ratio,
            Lower = lower,
            Upper = upper,
            PValue = pValue,
            AdjustedPValue = adjusted,
            Direction = direction,
            IsEmerging =
                direction == ThemeDirection.Rising
                && count >= options.MinimumCount
                && (ratio is not { } factor || factor >= options.MinimumRatio),
            ShareOfVoice =
            [
                .. theme.Counts.Select((mentioned, period) => mentions[period] == 0 ? null : (double?)mentioned / mentions[period]),
            ],
            Balance = balance?.Value,
            BalanceStandardError = balance?.StandardError,
            BalanceLower = balance?.Lower,
            BalanceUpper = balance?.Upper,
        };
    }

    /// <summary>The limits of the odds of the last period among all mentions, by the exact interval of the rarer side, so that no digits are lost near 1.</summary>
    private static (double? Lower, double? Upper) RatioLimits(long count, long baseline, double exposure, double confidence)
    {
        if (count == 0 && baseline == 0)
            return (null, null);
        bool rare = count <= baseline;
        var share = ProportionInterval.Of(
            new Proportion(Math.Min(count, baseline), count + baseline),
            confidence,
            ProportionMethod.ClopperPearson
        );
        double low = share.Lower / (1 - share.Lower);
        double high = share.Upper / (1 - share.Upper);
        return rare ? (low * exposure, high * exposure) : (exposure / high, low == 0 ? null : exposure / low);
    }
}
