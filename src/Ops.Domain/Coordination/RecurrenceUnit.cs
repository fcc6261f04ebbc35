namespace Ops.Domain.Coordination;

/// <summary>The step of a recurrence.</summary>
public enum RecurrenceUnit
{
    /// <summary>Every so many days.</summary>
    Day = 0,

    /// <summary>Every so many weeks.</summary>
    Week,

    /// <summary>Every so many months on the same day of the month, clipped to the month's end.</summary>
    Month,

    /// <summary>Every so many months on the n-th weekday.</summary>
    MonthWeekday,
}
