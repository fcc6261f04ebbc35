namespace Ops.Domain.Reviews;

/// <summary>Two measures of one unit, with what both report for the same past period.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class MeasurePair
{
    internal MeasurePair(MeasureReview first, MeasureReview second, PeriodFigure figure, PeriodFigure other)
    {
        First = first;
        Second = second;
        Figure = figure;
        Other = other;
    }

    /// <summary>The measure that stands first.</summary>
    public MeasureReview First { get; }

    /// <summary>The measure that stands later.</summary>
    public MeasureReview Second { get; }

    /// <summary>What the first one reports.</summary>
    public PeriodFigure Figure { get; }

    /// <summary>What the second one reports for the same period.</summary>
    public PeriodFigure Other { get; }

    /// <summary>All pairs of a review: unit by unit, first by second measure, period by period.</summary>
    internal static IEnumerable<MeasurePair> Of(OperatingReview review) =>
        from unit in review.Units
        from i in Enumerable.Range(0, unit.Measures.Length)
        let first = unit.Measures[i]
        from second in unit.Measures.Skip(i + 1)
        from figure in first.Actuals
        from other in second.Actuals
        where figure.Period == other.Period
        select new MeasurePair(first, second, figure, other);
}
