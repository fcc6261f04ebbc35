using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading.Company;

/// <summary>Reads the process from order to delivery: every step of every order, in working time.</summary>
internal static class CompanyOrders
{
    private static readonly LocalDate DragonBoatFestival = new(2026, 6, 19);

    public static ReviewProcess? Read(string folder, Complaints complaints, CompanyPeriod period)
    {
        var steps = CsvFile.Read(folder, "steps.csv", complaints, "step", "name_en", "name_zh", "ends").Rows;
        var names = steps.ToImmutableDictionary(row => row["step"], row => row.Name());
        var log = new EventLogBuilder();
        bool isEmpty = true;
        var file = CsvFile.Read(folder, "orders.csv", complaints, "order", "step", "started", "completed");
        foreach (var row in file.Rows)
        {
            if (!names.ContainsKey(row["step"]))
                row.Unknown(
                    "step",
                    new Phrase("step", "步骤"),
                    new Phrase("add it to steps.csv or correct the key", "请在 steps.csv 中添加或更正编号")
                );
            else if (row.Text("order") is { } order && period.Known(row.Time("completed")) is { } completed)
            {
                log.Add(order, row["step"], completed, row.Time("started"));
                isEmpty = false;
            }
        }
        if (isEmpty)
            return null;
        return new ReviewProcess("orders", new Phrase("From order to delivery", "从订单到交付"), "supply", log.Build())
        {
            StepNames = names,
            Calendar = Calendar(),
            Ends = [.. steps.Where(row => row["ends"] == "yes").Select(row => row["step"])],
            CostPerHour = new Money(95, Currency.Cny),
            Source = Phrase.Of(
                $"orders.csv, 1 June 2026 to {period.AsOf:uuuu-MM-dd}",
                $"orders.csv，2026-06-01 至 {period.AsOf:uuuu-MM-dd}"
            ),
        };
    }

    /// <summary>The orders that were promised for a day of the quarter under review, up to the day of the question.</summary>
    public static List<ServiceRequest> ReadDates(string folder, Complaints complaints, CompanyPeriod period)
    {
        var requests = new List<ServiceRequest>();
        foreach (var row in CsvFile.Read(folder, "order-dates.csv", complaints, "order", "received", "promised", "delivered").Rows)
        {
            if (row.Text("received") is null || row.Time("received") is not { } received || row.Day("promised") is not { } promised)
                continue;
            if (period.Quarter.Contains(promised) && promised <= period.AsOf)
                requests.Add(new ServiceRequest(received, promised, period.Known(row.Time("delivered"))));
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
