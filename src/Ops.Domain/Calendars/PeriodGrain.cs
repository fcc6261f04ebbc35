namespace Ops.Domain.Calendars;

/// <summary>How long the periods are into which time is cut. Ordered from fine to coarse.</summary>
public enum PeriodGrain
{
    /// <summary>A calendar day, written <c>2026-11-27</c>.</summary>
    Day = 0,

    /// <summary>A week of ISO 8601, Monday to Sunday, numbered in the year that holds its Thursday: <c>2026-W48</c>.</summary>
    IsoWeek,

    /// <summary>A calendar month: <c>2026-11</c>.</summary>
    Month,

    /// <summary>Three months of a year: <c>2026-Q4</c>, in a fiscal year <c>FY2026-Q4</c>.</summary>
    Quarter,

    /// <summary>Six months of a year: <c>2026-H2</c>, in a fiscal year <c>FY2026-H2</c>.</summary>
    Half,

    /// <summary>Twelve months: <c>2026</c>, in a fiscal year <c>FY2026</c>.</summary>
    Year,
}
