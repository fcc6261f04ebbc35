namespace Ops.Domain.Reviews;

/// <summary>How the points of a series stand to each other, and with that how it is best drawn.</summary>
public enum SeriesKind
{
    /// <summary>Things side by side, in the order of the series: bars.</summary>
    Comparison = 0,

    /// <summary>One figure in the order of time: a line.</summary>
    Course,
}
