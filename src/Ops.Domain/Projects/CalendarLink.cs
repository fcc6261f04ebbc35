namespace Ops.Domain.Projects;

/// <summary>A link between activities that may have different calendars.</summary>
public readonly record struct CalendarLink
{
    /// <summary>Creates a link.</summary>
    /// <param name="link">Which activity waits for which, and how many days.</param>
    /// <param name="days">On which days the lag passes.</param>
    /// <param name="calendar">The calendar of <see cref="LagDays.Named"/>; null otherwise.</param>
    public CalendarLink(ActivityLink link, LagDays days = LagDays.Successor, string? calendar = null)
    {
        Link = link;
        Days = Guard.Defined(days, nameof(days));
        Calendar = calendar;
    }

    /// <summary>Which activity waits for which, and how many days.</summary>
    public ActivityLink Link { get; }

    /// <summary>On which days the lag passes.</summary>
    public LagDays Days { get; }

    /// <summary>The calendar that the link names.</summary>
    public string? Calendar { get; }
}
