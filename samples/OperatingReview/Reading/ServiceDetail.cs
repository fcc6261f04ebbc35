using NodaTime;
using NodaTime.Text;
using Ops.Domain;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading;

/// <summary>Reads the requests by day and how late the late ones were, if the folder has them: with them causes can be weighed.</summary>
internal sealed class ServiceDetail
{
    private const string DaysFile = "service-days.csv";
    private const string LatenessFile = "service-lateness.csv";

    private readonly Dictionary<string, List<ServiceDay>> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _lateness = new(StringComparer.Ordinal);

    public static ServiceDetail Read(string folder, Complaints complaints)
    {
        var detail = new ServiceDetail();
        if (File.Exists(Path.Combine(folder, DaysFile)))
            detail.ReadDays(CsvFile.Read(folder, DaysFile, complaints, "service", "day", "requests", "not_as_promised"));
        if (File.Exists(Path.Combine(folder, LatenessFile)))
            detail.ReadLateness(CsvFile.Read(folder, LatenessFile, complaints, "service", "median_days_late"));
        return detail;
    }

    public ReviewPromise Of(ReviewPromise service) =>
        service with
        {
            MedianDaysLate = _lateness.TryGetValue(service.Promise.Id, out double days) ? days : null,
            Days = _days.TryGetValue(service.Promise.Id, out var list) ? [.. list] : [],
        };

    /// <summary>A date of a cell; null if it was reported because it cannot be read.</summary>
    public static LocalDate? Date(CsvRow row, string column)
    {
        var parsed = LocalDatePattern.Iso.Parse(row[column]);
        if (parsed.Success)
            return parsed.Value;
        row.Complain(
            FaultCode.ParseError,
            column,
            new Phrase($"'{row[column]}' is not a date", $"“{row[column]}”不是日期"),
            new Phrase("write year-month-day, for example 2020-01-02", "请写作 年-月-日，例如 2020-01-02")
        );
        return null;
    }

    private void ReadDays(CsvFile file)
    {
        foreach (var row in file.Rows)
        {
            if (
                Date(row, "day") is not { } day
                || row.Count("requests") is not { } requests
                || row.Count("not_as_promised") is not { } failed
            )
                continue;
            if (failed > requests)
            {
                row.Complain(
                    FaultCode.InvalidArgument,
                    "not_as_promised",
                    new Phrase($"{failed} of {requests} requests", $"{requests} 件请求中的 {failed} 件"),
                    new Phrase("correct the number that is wrong", "请更正有误的数字")
                );
                continue;
            }
            if (!_days.TryGetValue(row["service"], out var list))
                _days.Add(row["service"], list = []);
            list.Add(new ServiceDay(day, requests, failed));
        }
    }

    private void ReadLateness(CsvFile file)
    {
        foreach (var row in file.Rows)
        {
            if (row.Figure("median_days_late") is { } days && !_lateness.TryAdd(row["service"], (double)days))
                row.Duplicate("service");
        }
    }
}
