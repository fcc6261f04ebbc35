namespace Ops.Domain.Reviews;

/// <summary>Figures of a section, ready to be drawn: what they show, in which unit, and the points in order.</summary>
/// <remarks>It says nothing of colours, sizes or places: those are the drawer's. Compares by identity.</remarks>
public sealed class ReportSeries
{
    internal ReportSeries(string id, SeriesKind kind, ImmutableArray<ReportPoint> points)
    {
        Id = id;
        Kind = kind;
        Points = points;
    }

    /// <summary>The id, unique in the report.</summary>
    public string Id { get; }

    /// <summary>What the points are to each other.</summary>
    public SeriesKind Kind { get; }

    /// <summary>The heading.</summary>
    public Phrase Name { get; internal init; }

    /// <summary>What is drawn, in a sentence.</summary>
    public Phrase Description { get; internal init; }

    /// <summary>The unit of the values: %, a currency's code, hours; empty for plain numbers.</summary>
    public Phrase Unit { get; internal init; }

    /// <summary>One value that all points are held against, such as 100 % of the target; null without one.</summary>
    public decimal? Reference { get; internal init; }

    /// <summary>The points, in order; at least one.</summary>
    public ImmutableArray<ReportPoint> Points { get; }
}
