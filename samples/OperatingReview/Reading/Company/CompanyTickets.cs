using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Period = Ops.Domain.Calendars.Period;

namespace OperatingReview.Reading.Company;

/// <summary>Reads what customers wrote: as promises kept or not in the quarter under review, and as themes month by month.</summary>
internal sealed class CompanyTickets
{
    /// <summary>The promise that is kept by orders, not by messages.</summary>
    private const string Delivery = "delivery";

    private static readonly string[] Columns = ["ticket", "theme", "received", "due", "closed"];

    public ImmutableArray<ReviewPromise> Services { get; private init; } = [];

    public static CompanyTickets Read(string folder, Complaints complaints)
    {
        var promises = CsvFile.Read(folder, "promises.csv", complaints, "theme", "unit", "name_en", "name_zh", "measure").Rows;
        var requests = promises.ToDictionary(row => row["theme"], _ => new List<ServiceRequest>(), StringComparer.Ordinal);
        if (requests.TryGetValue(Delivery, out var orders))
            orders.AddRange(CompanyOrders.ReadDates(folder, complaints));
        var quarter = Period.Containing(CompanyFiles.AsOf, PeriodGrain.Quarter);
        foreach (var row in CsvFile.Read(folder, "tickets.csv", complaints, Columns).Rows)
        {
            if (!requests.TryGetValue(row["theme"], out var own))
                row.Unknown(
                    "theme",
                    new Phrase("theme", "主题"),
                    new Phrase("add it to promises.csv or correct the key", "请在 promises.csv 中添加或更正编号")
                );
            else if (row.Text("received") is not null && row.Time("received") is { } received)
            {
                if (quarter.Contains(received.InZone(CompanyCells.Zone).Date))
                    own.Add(new ServiceRequest(received, row.Day("due"), row.Time("closed")));
            }
        }
        return new CompanyTickets
        {
            Services = [.. promises.Where(row => requests[row["theme"]].Count > 0).Select(row => Promise(row, requests[row["theme"]]))],
        };
    }

    private static ReviewPromise Promise(CsvRow row, List<ServiceRequest> requests)
    {
        string theme = row["theme"];
        string file = theme == Delivery ? "order-dates.csv" : "tickets.csv";
        string? measure = row["measure"].Length == 0 ? null : row["measure"];
        var promise = ReviewPromise.Of(ServicePromise.ByDueDate(theme, row.Name()), [.. requests], CompanyCells.Zone, row["unit"], measure);
        return promise with
        {
            // An order belongs to the quarter for which it was promised, whenever it came in.
            Days = theme == Delivery ? [] : promise.Days,
            Period = CompanyFiles.CurrentPeriod,
            Order = row.Line,
            Source = Phrase.Of(
                $"{file}, {requests.Count} rows of {theme} in {CompanyFiles.CurrentPeriod}",
                $"{file}，{CompanyFiles.CurrentPeriod} 的 {theme} 共 {requests.Count} 行"
            ),
        };
    }
}
