namespace Ops.Domain.Reviews;

/// <summary>A row of a report's table.</summary>
public sealed class ReportRow
{
    internal ReportRow(string figure, Status status, params ReadOnlySpan<Phrase> cells)
    {
        Figure = figure;
        Status = status;
        Cells = [.. cells];
    }

    /// <summary>The id of the figure or finding that the row is about; empty if it has none.</summary>
    public string Figure { get; }

    /// <summary>The traffic light of the row; <see cref="Status.NoData"/> where none applies.</summary>
    public Status Status { get; }

    /// <summary>The cells, one for each column.</summary>
    public ImmutableArray<Phrase> Cells { get; }
}
