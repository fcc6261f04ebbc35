namespace Ops.Domain.Teams;

/// <summary>What a group's answers say. Of a suppressed group nothing is said, not even how many answered.</summary>
public sealed record PulseFigures
{
    internal PulseFigures() { }

    /// <summary>The group; null for everyone.</summary>
    public string? Group { get; internal init; }

    /// <summary>Whether the group is too small to say anything, or would reveal one that is.</summary>
    public bool IsSuppressed { get; internal init; }

    /// <summary>How many answered.</summary>
    public int? Responses { get; internal init; }

    /// <summary>Answered / asked; null when nobody was asked.</summary>
    public double? ResponseRate { get; internal init; }

    /// <summary>Employee net promoter score: 100·(promoters 9–10 − detractors 0–6) / answers.</summary>
    public double? NetPromoter { get; internal init; }

    /// <summary>The lower end of its normal interval, at least −100.</summary>
    public double? NetPromoterLower { get; internal init; }

    /// <summary>The upper end, at most 100.</summary>
    public double? NetPromoterUpper { get; internal init; }

    /// <summary>How many told their engagement; null where there are too few to show.</summary>
    public int? EngagementAnswers { get; internal init; }

    /// <summary>The standard deviation of engagement; null with one answer.</summary>
    public double? EngagementDeviation { get; internal init; }

    /// <summary>The mean engagement.</summary>
    public double? Engagement { get; internal init; }

    /// <summary>The lower end of its Student interval; null with one answer.</summary>
    public double? EngagementLower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double? EngagementUpper { get; internal init; }

    /// <summary>The share of favourable answers.</summary>
    public double? Favourable { get; internal init; }

    /// <summary>The lower end of its Wilson interval.</summary>
    public double? FavourableLower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double? FavourableUpper { get; internal init; }
}
