using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Period = Ops.Domain.Calendars.Period;

namespace OperatingReview.Reading.Company;

/// <summary>Reads what customers wrote: as promises kept or not in the quarter under review, and as themes quarter by quarter.</summary>
internal sealed class CompanyTickets
{
    /// <summary>The promise that is kept by orders, not by messages.</summary>
    private const string Delivery = "delivery";

    private static readonly string[] Columns = ["ticket", "theme", "received", "due", "closed"];

    private readonly CompanyPeriod _period;
    private readonly List<CsvRow> _promises;
    private readonly Dictionary<string, List<ServiceRequest>> _requests;
    private readonly SortedDictionary<string, Dictionary<string, long>> _mentions = new(StringComparer.Ordinal);

    private CompanyTickets(List<CsvRow> promises, CompanyPeriod period)
    {
        (_promises, _period) = (promises, period);
        _requests = promises.ToDictionary(row => row["theme"], _ => new List<ServiceRequest>(), StringComparer.Ordinal);
    }

    public ImmutableArray<ReviewPromise> Services =>
        [.. _promises.Where(row => _requests[row["theme"]].Count > 0).Select(row => Promise(row, _requests[row["theme"]]))];

    /// <summary>The themes by quarter; null while there are not two quarters to compare.</summary>
    public ReviewFeedback? Feedback
    {
        get
        {
            if (_mentions.Count < 2 || _mentions.Last().Key != _period.Label)
                return null;
            var periods = _mentions.Select(quarter => new FeedbackPeriod(quarter.Key, quarter.Value.Values.Sum()));
            var themes = _promises
                .Where(row => row["theme"] != Delivery)
                .Select(row => new ReviewTheme(
                    row["theme"],
                    row.Name(),
                    row["unit"],
                    [.. _mentions.Values.Select(counts => counts.GetValueOrDefault(row["theme"]))]
                ));
            return new ReviewFeedback([.. periods], [.. themes]);
        }
    }

    public static CompanyTickets Read(string folder, Complaints complaints, CompanyPeriod period)
    {
        var promises = CsvFile.Read(folder, "promises.csv", complaints, "theme", "unit", "name_en", "name_zh", "measure").Rows;
        var tickets = new CompanyTickets(promises, period);
        if (tickets._requests.TryGetValue(Delivery, out var orders))
            orders.AddRange(CompanyOrders.ReadDates(folder, complaints, period));
        foreach (var row in CsvFile.Read(folder, "tickets.csv", complaints, Columns).Rows)
        {
            if (!tickets._requests.ContainsKey(row["theme"]))
                row.Unknown(
                    "theme",
                    new Phrase("theme", "主题"),
                    new Phrase("add it to promises.csv or correct the key", "请在 promises.csv 中添加或更正编号")
                );
            else if (row.Text("received") is not null && period.Known(row.Time("received")) is { } received)
                tickets.Add(row, received);
        }
        return tickets;
    }

    private void Add(CsvRow row, Instant received)
    {
        string theme = row["theme"];
        var day = received.InZone(CompanyCells.Zone).Date;
        if (_period.Quarter.Contains(day))
            _requests[theme].Add(new ServiceRequest(received, row.Day("due"), _period.Known(row.Time("closed"))));
        string quarter = Period.Containing(day, PeriodGrain.Quarter).ToString();
        if (!_mentions.TryGetValue(quarter, out var counts))
            _mentions.Add(quarter, counts = new Dictionary<string, long>(StringComparer.Ordinal));
        counts[theme] = counts.GetValueOrDefault(theme) + 1;
    }

    private ReviewPromise Promise(CsvRow row, List<ServiceRequest> requests)
    {
        string theme = row["theme"];
        string file = theme == Delivery ? "order-dates.csv" : "tickets.csv";
        string? measure = row["measure"].Length == 0 ? null : row["measure"];
        var promise = ReviewPromise.Of(ServicePromise.ByDueDate(theme, row.Name()), [.. requests], CompanyCells.Zone, row["unit"], measure);
        return promise with
        {
            // An order belongs to the quarter for which it was promised, whenever it came in.
            Days = theme == Delivery ? [] : promise.Days,
            Period = _period.Label,
            Order = row.Line,
            Source = Phrase.Of(
                $"{file}, {requests.Count} rows of {theme} in {_period.Label}",
                $"{file}，{_period.Label} 的 {theme} 共 {requests.Count} 行"
            ),
        };
    }
}
