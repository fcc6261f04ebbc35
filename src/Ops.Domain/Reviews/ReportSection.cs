namespace Ops.Domain.Reviews;

/// <summary>One section of a report: a heading, a sentence, a table, and series to draw.</summary>
public sealed class ReportSection
{
    internal ReportSection() { }

    /// <summary>The section's id: <c>findings</c>, <c>next</c>, <c>off-target</c>, <c>moved</c> …</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The heading.</summary>
    public Phrase Heading { get; internal init; }

    /// <summary>What the table says, in a sentence.</summary>
    public Phrase Lead { get; internal init; }

    /// <summary>The columns.</summary>
    public ImmutableArray<ReportColumn> Columns { get; internal init; } = [];

    /// <summary>The rows, in order.</summary>
    public ImmutableArray<ReportRow> Rows { get; internal init; } = [];

    /// <summary>What of it can be drawn; perhaps nothing.</summary>
    public ImmutableArray<ReportSeries> Series { get; internal init; } = [];
}
