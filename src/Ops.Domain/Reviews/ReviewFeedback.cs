using Ops.Domain.Customers;

namespace Ops.Domain.Reviews;

/// <summary>What customers say: how much feedback came in each period, and how often it was about each theme.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class ReviewFeedback
{
    /// <summary>States the feedback.</summary>
    /// <param name="periods">The periods in order of time, each with all its feedback; at least two.</param>
    /// <param name="themes">The themes; at least one.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period or no theme. <see cref="FaultCode.InvalidArgument"/>: a null.
    /// <see cref="FaultCode.LengthMismatch"/>: a theme without one count for each period. <see cref="FaultCode.DuplicateKey"/>: a period or a
    /// theme twice. <see cref="FaultCode.InsufficientData"/>: one period. <see cref="FaultCode.ZeroDenominator"/>: no feedback in the last
    /// period, or in all before it.
    /// </exception>
    public ReviewFeedback(ReadOnlySpan<FeedbackPeriod> periods, params ReadOnlySpan<ReviewTheme> themes)
    {
        Guard.NotEmpty(periods, nameof(periods));
        Guard.NotEmpty(themes, nameof(themes));
        for (int i = 0; i < themes.Length; i++)
            Guard.NotNull(themes[i], Guard.At(nameof(themes), i));
        Periods = [.. periods];
        Themes = [.. themes];
        Trends(Themes, new ThemeOptions());
    }

    /// <summary>The periods in order of time, each with all its feedback.</summary>
    public ImmutableArray<FeedbackPeriod> Periods { get; }

    /// <summary>The themes.</summary>
    public ImmutableArray<ReviewTheme> Themes { get; }

    /// <summary>The last period against all before it, by theme.</summary>
    internal ThemeTrends Trends(ImmutableArray<ReviewTheme> themes, ThemeOptions options) =>
        ThemeTrends.Of(Periods.AsSpan(), [.. themes.Select(theme => new ThemeCounts(theme.Id, theme.Mentions.AsSpan()))], options);
}
