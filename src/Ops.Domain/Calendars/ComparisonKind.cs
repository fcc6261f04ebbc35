namespace Ops.Domain.Calendars;

/// <summary>With what a period is compared. All ranges are whole periods of the calendar, never a number of days.</summary>
public enum ComparisonKind
{
    /// <summary>The period with the one right before it.</summary>
    Previous = 0,

    /// <summary>The period with the same one a year before.</summary>
    YearBefore,

    /// <summary>The fiscal year up to the end of the period with the year before up to the same period.</summary>
    YearToDate,

    /// <summary>The last n periods with the n periods before them.</summary>
    Trailing,
}
