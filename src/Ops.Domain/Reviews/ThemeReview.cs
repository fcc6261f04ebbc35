using Ops.Domain.Customers;

namespace Ops.Domain.Reviews;

/// <summary>A theme of feedback: how often customers spoke of it in the last period, against all periods before.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class ThemeReview : IExplainable
{
    private ThemeReview(ReviewTheme theme, ReviewUnit unit, ThemeTrend trend, ThemeTrends whole)
    {
        Theme = theme;
        Unit = unit;
        Trend = trend;
        Whole = whole;
    }

    /// <summary>The figure's id: <c>theme:</c> and the theme's key.</summary>
    public string Id => "theme:" + Theme.Id;

    /// <summary>The theme with its counts.</summary>
    public ReviewTheme Theme { get; }

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>Its trend, by the exact test corrected for the number of themes.</summary>
    public ThemeTrend Trend { get; }

    /// <summary>All themes together.</summary>
    public ThemeTrends Whole { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Theme.Name,
            Trend.RateRatio,
            Phrase.Of($"({Trend.Count} / {Whole.Responses}) / ({Trend.Baseline} / {Whole.BaselineResponses})"),
            new Phrase("exact binomial test, Benjamini and Hochberg 1995", "精确二项检验，Benjamini 与 Hochberg 1995"),
            Explanation.Of(new Phrase("p-value, corrected for the number of themes", "p 值（按主题数校正）"), Trend.AdjustedPValue)
        );

    /// <summary>The themes that can be relied on, by key; there is at least one.</summary>
    internal static ImmutableArray<ThemeReview> All(
        ReviewFeedback feedback,
        ImmutableArray<ReviewTheme> themes,
        Func<string, ReviewUnit> unit,
        ReviewOptions options
    )
    {
        double confidence = options.ConfidenceLevel;
        var whole = feedback.Trends(themes, new ThemeOptions { Alpha = 1 - confidence, Confidence = confidence });
        return [.. themes.Zip(whole.Themes, (theme, trend) => new ThemeReview(theme, unit(theme.Unit), trend, whole))];
    }
}
