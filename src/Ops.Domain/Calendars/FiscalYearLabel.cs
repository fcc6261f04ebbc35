namespace Ops.Domain.Calendars;

/// <summary>Which calendar year gives a fiscal year its name.</summary>
public enum FiscalYearLabel
{
    /// <summary>The calendar year in which the fiscal year ends: July 2025 to June 2026 is FY2026.</summary>
    EndYear = 0,

    /// <summary>
    /// The calendar year in which the fiscal year starts: July 2025 to June 2026 is FY2025. For retail years, whose start
    /// moves by days, the calendar year that holds most of it.
    /// </summary>
    StartYear,
}
