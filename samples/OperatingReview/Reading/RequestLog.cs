using NodaTime;
using NodaTime.Text;
using Ops.Domain;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading;

/// <summary>
/// The requests as event logs, one for each department: a request is a case that is received and, once closed, ends with its kind of work. The files
/// do not say when work began, so that all time from the request to its end is waiting. They hold the requests of three days only, so that
/// they cannot tell whether a queue grows.
/// </summary>
internal sealed class RequestLog(Definitions definitions)
{
    private const string Received = "received";
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];

    private static readonly LocalDateTimePattern Time = LocalDateTimePattern
        .CreateWithInvariantCulture("M/d/yy H:mm")
        .WithTwoDigitYearMax(50);

    private readonly SortedDictionary<string, EventLogBuilder> _logs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrase> _names = new(StringComparer.Ordinal) { [Received] = new Phrase(Received, "受理") };

    /// <summary>Reads the shipped log.</summary>
    public static IEnumerable<ReviewProcess> Read(string folder, Definitions definitions, Complaints complaints)
    {
        var log = new RequestLog(definitions);
        var services = definitions
            .Services.Values.OfType<ServiceDefinition>()
            .ToDictionary(service => service.Promise.Id, StringComparer.Ordinal);
        var file = CsvFile.Read(folder, "request-log.csv", complaints, "service", "received", "closed");
        foreach (var row in file.Rows)
        {
            if (!services.TryGetValue(row["service"], out var service))
                row.Unknown(
                    "service",
                    new Phrase("service", "服务"),
                    new Phrase("add it with a promise to promises.csv or correct the key", "请在 promises.csv 中添加该服务及承诺或更正编号")
                );
            else if (row.Text("received") is not null && ReadTime(row, "received") is { } received)
                log.Add($"{row.Line}", service, received.ToInstant(), ReadTime(row, "closed")?.ToInstant());
        }
        return log.Processes(new Phrase("request-log.csv, from hackforla/311-data", "request-log.csv，来自 hackforla/311-data"));
    }

    /// <summary>Adds a request.</summary>
    public void Add(string request, ServiceDefinition service, Instant received, Instant? closed)
    {
        if (!_logs.TryGetValue(service.Unit, out var log))
            _logs.Add(service.Unit, log = new EventLogBuilder());
        log.Add(request, Received, received, received);
        string step = service.Promise.Name.English;
        _names[step] = service.Promise.Name;
        if (closed is { } end)
            log.Add(request, step, end, end);
    }

    /// <summary>The logs, by department.</summary>
    public IEnumerable<ReviewProcess> Processes(Phrase source) =>
        _logs.Select(
            (log, i) =>
            {
                var unit = definitions.Units[log.Key];
                var name = Phrase.Of($"Requests to {unit.Name.English}", $"{unit.Name.Chinese}的请求");
                return new ReviewProcess("requests-" + log.Key, name, log.Key, log.Value.Build())
                {
                    Order = i,
                    StepNames = _names.ToImmutableDictionary(),
                    Source = source,
                };
            }
        );

    /// <summary>A local time of the city; null if the cell is empty, or if it was reported because it cannot be read.</summary>
    public static ZonedDateTime? ReadTime(CsvRow row, string column)
    {
        string cell = row[column];
        if (cell.Length == 0)
            return null;
        var local = Time.Parse(cell);
        var places = local.Success ? Zone.MapLocal(local.Value) : null;
        if (places is { Count: 1 })
            return places.Single();
        row.Complain(
            FaultCode.ParseError,
            column,
            places is null
                ? new Phrase($"'{cell}' is not a time", $"“{cell}”不是时间")
                : new Phrase($"'{cell}' is not one instant in {Zone.Id}: the clocks changed", $"“{cell}”在 {Zone.Id} 因换时不唯一"),
            new Phrase("write month/day/year hour:minute, for example 1/2/20 8:43", "请写作 月/日/年 时:分，例如 1/2/20 8:43")
        );
        return null;
    }
}
