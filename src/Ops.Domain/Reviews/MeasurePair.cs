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
        from second in unit.Measures.Skip(i + 1)
        from pair in Of(unit.Measures[i], second)
        select pair;

    /// <summary>Both report the same list of periods with gaps: the search for a period goes on where the one before it was found.</summary>
    private static IEnumerable<MeasurePair> Of(MeasureReview first, MeasureReview second)
    {
        int from = 0;
        foreach (var figure in first.Actuals)
        {
            for (int i = from; i < second.Actuals.Length; i++)
            {
                if (second.Actuals[i].Period != figure.Period)
                    continue;
                yield return new MeasurePair(first, second, figure, second.Actuals[i]);
                from = i + 1;
                break;
            }
        }
    }
}
