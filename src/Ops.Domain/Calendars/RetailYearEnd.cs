namespace Ops.Domain.Calendars;

/// <summary>On which of the weekdays around the end of a month a retail year ends.</summary>
public enum RetailYearEnd
{
    /// <summary>On the one nearest to the last day of the month, three days before to three days after.</summary>
    Nearest = 0,

    /// <summary>On the last one in the month.</summary>
    Last,
}
