namespace Ops.Domain.Customers;

/// <summary>One theme: the last period against all periods before it.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ThemeTrend
{
    internal ThemeTrend(string theme) => Theme = theme;

    /// <summary>The theme's name.</summary>
    public string Theme { get; }

    /// <summary>Mentions in the last period.</summary>
    public long Count { get; internal init; }

    /// <summary>Mentions in all periods before.</summary>
    public long Baseline { get; internal init; }

    /// <summary>Mentions / feedback in the last period.</summary>
    public double Rate { get; internal init; }

    /// <summary>Mentions / feedback in all periods before.</summary>
    public double BaselineRate { get; internal init; }

    /// <summary>Rate / baseline rate; null when it was never mentioned before.</summary>
    public double? RateRatio { get; internal init; }

    /// <summary>The lower limit of the ratio; null when it was never mentioned at all.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper limit of the ratio; null when it was never mentioned before.</summary>
    public double? Upper { get; internal init; }

    /// <summary>Exact two-sided p-value: the mentions of the last period among all mentions, by its share of the feedback.</summary>
    public double PValue { get; internal init; }

    /// <summary>The p-value corrected for the number of themes (Benjamini and Hochberg).</summary>
    public double AdjustedPValue { get; internal init; }

    /// <summary>Rising, falling or steady.</summary>
    public ThemeDirection Direction { get; internal init; }

    /// <summary>Rising, often enough and steeply enough.</summary>
    public bool IsEmerging { get; internal init; }

    /// <summary>声量占比, its share of all mentions, period by period; null where nothing was mentioned.</summary>
    public ImmutableArray<double?> ShareOfVoice { get; internal init; }

    /// <summary>(praise − complaints)/mentions in the last period, −1 to 1; null without mentions.</summary>
    public double? Balance { get; internal init; }

    /// <summary>The standard error of the balance; null without mentions.</summary>
    public double? BalanceStandardError { get; internal init; }

    /// <summary>The lower normal limit of the balance, at least −1; null without mentions.</summary>
    public double? BalanceLower { get; internal init; }

    /// <summary>The upper normal limit of the balance, at most 1; null without mentions.</summary>
    public double? BalanceUpper { get; internal init; }
}
