namespace Ops.Domain.Reviews;

/// <summary>One point of a series: the value to draw, and how the report writes it.</summary>
/// <remarks>
/// Statistics stand in twelve significant digits, so that a drawing has the same bytes on every processor. Compares by identity.
/// </remarks>
public sealed class ReportPoint
{
    internal ReportPoint(string figure, Phrase label, decimal? value, Phrase text)
    {
        Figure = figure;
        Label = label;
        Value = value;
        Text = text;
    }

    /// <summary>The id of the figure that the point shows.</summary>
    public string Figure { get; }

    /// <summary>What stands beside the point: the name of the thing, or the period.</summary>
    public Phrase Label { get; }

    /// <summary>The value, in the unit of the series; null where the figure is undefined.</summary>
    public decimal? Value { get; }

    /// <summary>The value as the report writes it.</summary>
    public Phrase Text { get; }

    /// <summary>The traffic light; <see cref="Status.NoData"/> where none applies.</summary>
    public Status Status { get; internal init; }

    /// <summary>The lower end of the interval around the value; null without one.</summary>
    public decimal? Lower { get; internal init; }

    /// <summary>The upper end of the interval around the value; null without one.</summary>
    public decimal? Upper { get; internal init; }

    /// <summary>What the value is held against; null without a target.</summary>
    public decimal? Target { get; internal init; }
}
