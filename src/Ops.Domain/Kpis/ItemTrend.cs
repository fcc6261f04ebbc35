namespace Ops.Domain.Kpis;

/// <summary>How an item's score went over time.</summary>
public sealed record ItemTrend
{
    internal ItemTrend(string id) => Id = id;

    /// <summary>The item.</summary>
    public string Id { get; }

    /// <summary>The score of the last period; null if it is missing.</summary>
    public double? Last { get; internal init; }

    /// <summary>The latest score before the last period; null if there is none.</summary>
    public double? Previous { get; internal init; }

    /// <summary>Last less previous; null unless both exist.</summary>
    public double? Change { get; internal init; }

    /// <summary>Which way it went.</summary>
    public ScoreMove Move { get; internal init; }

    /// <summary>The least-squares slope in points per period over the scores present; null under two.</summary>
    public double? Slope { get; internal init; }

    /// <summary>The mean of the scores present; null if there is none.</summary>
    public double? Average { get; internal init; }

    /// <summary>The period of the highest score, the latest of equal ones; null without a score.</summary>
    public string? Best { get; internal init; }

    /// <summary>In how many periods the score is missing.</summary>
    public int Missing { get; internal init; }
}
