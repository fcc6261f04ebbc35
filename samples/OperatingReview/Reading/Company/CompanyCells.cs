using NodaTime;
using NodaTime.Text;
using Ops.Domain;
using Ops.Domain.Calendars;
using Period = Ops.Domain.Calendars.Period;

namespace OperatingReview.Reading.Company;

/// <summary>How the files of the company write days, times and money.</summary>
internal static class CompanyCells
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static DateTimeZone Zone => Shanghai;

    /// <summary>A local time; null if the cell is empty, or if it was reported because it cannot be read.</summary>
    public static Instant? Time(this CsvRow row, string column)
    {
        if (row[column].Length == 0)
            return null;
        var parsed = Minute.Parse(row[column]);
        if (parsed.Success)
            return parsed.Value.InZoneLeniently(Shanghai).ToInstant();
        Refuse(row, column, "a time", "时间", "2026-07-01 08:30");
        return null;
    }

    /// <summary>A day; null if the cell is empty, or if it was reported because it cannot be read.</summary>
    public static LocalDate? Day(this CsvRow row, string column) => row[column].Length == 0 ? null : ServiceDetail.Date(row, column);

    /// <summary>A month; null if it was reported because it cannot be read.</summary>
    public static Period? Month(this CsvRow row, string column)
    {
        var parsed = YearMonthPattern.Iso.Parse(row[column]);
        if (parsed.Success)
            return Period.Month(parsed.Value.Year, parsed.Value.Month);
        Refuse(row, column, "a month", "月份", "2026-07");
        return null;
    }

    /// <summary>An amount in yuan; null if the cell is empty.</summary>
    public static Money? Yuan(this CsvRow row, string column) => row.Figure(column) is { } amount ? new Money(amount, Currency.Cny) : null;

    private static void Refuse(CsvRow row, string column, string what, string chinese, string example) =>
        row.Complain(
            FaultCode.ParseError,
            column,
            new Phrase($"'{row[column]}' is not {what}", $"“{row[column]}”不是{chinese}"),
            new Phrase($"write it like {example}", $"请写作 {example} 的形式")
        );
}
