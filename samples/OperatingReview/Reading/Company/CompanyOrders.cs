using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Period = Ops.Domain.Calendars.Period;

namespace OperatingReview.Reading.Company;

/// <summary>Reads the process from order to delivery: every step of every order, in working time.</summary>
internal static class CompanyOrders
{
    private static readonly LocalDate DragonBoatFestival = new(2026, 6, 19);

    public static ReviewProcess? Read(string folder, Complaints complaints)
    {
        var steps = CsvFile.Read(folder, "steps.csv", complaints, "step", "name_en", "name_zh", "ends").Rows;
        var names = steps.ToImmutableDictionary(row => row["step"], row => row.Name());
        var log = new EventLogBuilder();
        var file = CsvFile.Read(folder, "orders.csv", complaints, "order", "step", "started", "completed");
        foreach (var row in file.Rows)
        {
            if (!names.ContainsKey(row["step"]))
                row.Unknown(
                    "step",
                    new Phrase("step", "步骤"),
                    new Phrase("add it to steps.csv or correct the key", "请在 steps.csv 中添加或更正编号")
                );
            else if (row.Text("order") is { } order && row.Time("completed") is { } completed)
                log.Add(order, row["step"], completed, row.Time("started"));
        }
        if (file.Rows.Count == 0)
            return null;
        return new ReviewProcess("orders", new Phrase("From order to delivery", "从订单到交付"), "supply", log.Build())
        {
            StepNames = names,
            Calendar = Calendar(),
            Ends = [.. steps.Where(row => row["ends"] == "yes").Select(row => row["step"])],
            CostPerHour = new Money(95, Currency.Cny),
            Source = new Phrase("orders.csv, 1 June to 31 August 2026", "orders.csv，2026 年 6 月 1 日至 8 月 31 日"),
        };
    }

    /// <summary>The orders that were promised for a day of the quarter under review, up to the last day of which the files tell.</summary>
    public static List<ServiceRequest> ReadDates(string folder, Complaints complaints)
    {
        var requests = new List<ServiceRequest>();
        var quarter = Period.Containing(CompanyFiles.AsOf, PeriodGrain.Quarter);
        foreach (var row in CsvFile.Read(folder, "order-dates.csv", complaints, "order", "received", "promised", "delivered").Rows)
        {
            if (row.Text("received") is null || row.Time("received") is not { } received || row.Day("promised") is not { } promised)
                continue;
            if (quarter.Contains(promised) && promised <= CompanyFiles.AsOf)
                requests.Add(new ServiceRequest(received, promised, row.Time("delivered")));
        }
        return requests;
    }

    private static WorkingCalendar Calendar() =>
        new(
            CompanyCells.Zone,
            WorkingWeek.MondayToFriday(
                new WorkingWindow(new LocalTime(8, 0), new LocalTime(12, 0)),
                new WorkingWindow(new LocalTime(13, 0), new LocalTime(17, 0))
            ),
            [DragonBoatFestival]
        );
}
