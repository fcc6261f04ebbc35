using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Ops.Domain;
using Ops.Domain.Budgets;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading;

/// <summary>Reads the city's original files, every row: performance measures, expenditures and service requests.</summary>
internal sealed class CityFiles
{
    private const string MeasuresFile = "Performance_Measures_2122_Adopted.csv";
    private const string SpendingFile = "Expenditures_Sec2_for_2122_Adopted.csv";
    private const string RequestsFile = "service_requests_2020-01-01_to_03.csv";

    private static readonly string[] RequestColumns = ["srnumber", "requesttype", "createddate", "servicedate", "closeddate"];

    private readonly string _folder;
    private readonly Definitions _definitions;
    private readonly Complaints _complaints;
    private readonly IReadProgress _progress;
    private readonly List<Phrase> _notes = [];
    private readonly RequestLog _log;

    private CityFiles(string folder, Definitions definitions, Complaints complaints, IReadProgress progress)
    {
        _folder = folder;
        _definitions = definitions;
        _complaints = complaints;
        _progress = progress;
        _log = new RequestLog(definitions);
    }

    /// <summary>Reads the original files of a folder by the shipped definitions.</summary>
    public static OperatingModel Read(string folder, string definitionsFolder, Language language, IReadProgress progress)
    {
        var complaints = new Complaints(language);
        var definitions = Definitions.Read(definitionsFolder, complaints);
        var files = new CityFiles(folder, definitions, complaints, progress);
        // The largest file is split into rows while the others are read; what is wrong with it is told after them.
        var complaintsOfRequests = new Complaints(language);
        var requests = Task.Run(() => CsvFile.Read(folder, RequestsFile, complaintsOfRequests, RequestColumns));
        var measures = files.ReadMeasures();
        var goals = definitions.ReadGoals(definitionsFolder, complaints, measures);
        var entries = files.ReadSpending();
        var services = files.ReadRequests(requests.GetAwaiter().GetResult());
        complaints.AddAll(complaintsOfRequests);
        ReviewProcess[] processes = [.. files._log.Processes(Phrase.Of($"{RequestsFile}"))];
        var ties = ProcessTies.Read(definitionsFolder, definitions, complaints);
        var register = RiskRows.Read(definitionsFolder, definitions, complaints);
        complaints.ThrowIfAny();
        return new OperatingModel
        {
            Subject = new Phrase("City of Los Angeles", "洛杉矶市"),
            Periods = Periods.All,
            AsOf = RiskRows.End,
            Units = definitions.UnitsWithWorkloads(),
            Measures = [.. measures.Values.Select((measure, i) => measure with { Order = i })],
            Budget = BudgetRollup.Of(entries.ToArray()),
            SpendingLines = [.. entries],
            Services = [.. services.Select((service, i) => service with { Order = i })],
            Processes = [.. processes],
            Goals = [.. goals.Select((goal, i) => goal with { Order = i })],
            Ties = [.. ties],
            Risks = register,
            Notes = [.. files._notes, .. register is null ? ImmutableArray<Phrase>.Empty : [RiskRows.Note]],
        };
    }

    /// <summary>The columns of amounts, whose names end differently in the shipped and in the original files.</summary>
    public static MoneyColumn[] MoneyColumns(string actual, string adopted, string estimate) =>
        [
            new(Periods.Last + actual, Periods.Last, BudgetPhase.Actual),
            new(Periods.Current + adopted, Periods.Current, BudgetPhase.Adopted),
            new(Periods.Current + estimate, Periods.Current, BudgetPhase.Estimated),
            new(Periods.Next + (adopted == " Adopted Budget" ? " Adopted" : adopted), Periods.Next, BudgetPhase.Adopted),
        ];

    private Dictionary<string, ReviewMeasure> ReadMeasures()
    {
        var measures = new Dictionary<string, ReviewMeasure>(StringComparer.Ordinal);
        string[] actuals = [.. Periods.Actuals.Select(period => period + " Actuals")];
        string[] plan = ["2020-21 Adopted Budget", "2020-21 Estimates", "2021-22 Adopted"];
        var file = CsvFile.Read(_folder, MeasuresFile, _complaints, ["PM Code", .. actuals, .. plan]);
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        int workloads = 0;
        foreach (var row in _progress.Over(file.Rows, MeasuresFile))
        {
            if (IsTotal(row, "PM Code", file, [.. actuals, .. plan], sums, tolerance: 0.1m) || !_definitions.KnowsMeasure(row, "PM Code"))
                continue;
            var figures = actuals.Concat(plan).Select(column => Summed(row, column, sums)).ToArray();
            string id = row["PM Code"];
            var source = Phrase.Of($"{MeasuresFile} line {row.Line}");
            var measure = ShippedFacts.MakeMeasure(_definitions, id, figures[..3], (figures[3], figures[4], figures[5]), source);
            if (measure is null)
                workloads++;
            else if (!measures.TryAdd(id, measure))
                row.Duplicate("PM Code");
        }
        _notes.Add(
            Phrase.Of(
                $"{file.Rows.Count} rows of {MeasuresFile} read: {measures.Count} measures judged, {workloads} measures of workload without a good direction not judged.",
                $"{MeasuresFile} 读取 {file.Rows.Count} 行：评判 {measures.Count} 项指标，{workloads} 项工作量指标没有好坏方向，不作评判。"
            )
        );
        return measures;
    }

    private List<BudgetEntry> ReadSpending()
    {
        var entries = new List<BudgetEntry>();
        var columns = MoneyColumns(" Actuals", " Adopted Budget", " Estimates");
        string[] names = [.. columns.Select(column => column.Name)];
        var file = CsvFile.Read(_folder, SpendingFile, _complaints, ["Dept Code", "Prog Name", "Account Name", .. names]);
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in _progress.Over(file.Rows, SpendingFile))
        {
            if (IsTotal(row, "Dept Code", file, names, sums, tolerance: 0) || !_definitions.Knows(row, "Dept Code"))
                continue;
            foreach (var column in columns)
            {
                if (Summed(row, column.Name, sums) is { } amount)
                    entries.Add(
                        new BudgetEntry(
                            row["Dept Code"],
                            column.Period,
                            column.Phase,
                            new Money(amount, Currency.Usd),
                            1,
                            row.Line,
                            $"{row["Prog Name"]}, {row["Account Name"]}"
                        )
                    );
            }
        }
        _notes.Add(
            Phrase.Of(
                $"{file.Rows.Count} rows of {SpendingFile} read: {entries.Count} amounts in US dollars.",
                $"{SpendingFile} 读取 {file.Rows.Count} 行：{entries.Count} 笔美元金额。"
            )
        );
        return entries;
    }

    private List<ReviewPromise> ReadRequests(CsvFile file)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];
        var requests = _definitions
            .Services.Where(service => service.Value is not null)
            .ToDictionary(service => service.Key, _ => new List<ServiceRequest>(), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int unpromised = 0;
        foreach (var row in _progress.Over(file.Rows, RequestsFile))
        {
            if (!_definitions.Services.ContainsKey(row["requesttype"]))
                row.Unknown(
                    "requesttype",
                    new Phrase("kind of request", "请求类型"),
                    new Phrase("add it to promises.csv or correct it", "请在 promises.csv 中添加该类型或更正")
                );
            if (!seen.Add(row["srnumber"]))
                row.Duplicate("srnumber");
            if (ReadRequest(row) is not { } request)
                continue;
            if (requests.TryGetValue(row["requesttype"], out var list))
            {
                list.Add(request);
                _log.Add(row["srnumber"], _definitions.Services[row["requesttype"]]!, request.Received, request.Completed);
            }
            else
                unpromised++;
        }
        _notes.Add(
            Phrase.Of(
                $"{file.Rows.Count} requests of {RequestsFile} read; {unpromised} of them are of kinds for which no promise is counted. They are those of 1 to 3 January 2020: a sample, hence the intervals.",
                $"{RequestsFile} 读取 {file.Rows.Count} 件请求，其中 {unpromised} 件所属类型没有可计的承诺。请求为 2020 年 1 月 1 日至 3 日的样本，因此给出区间。"
            )
        );
        return
        [
            .. from pair in requests
            where pair.Value.Count > 0
            let service = _definitions.Services[pair.Key]
            select ReviewPromise.Of(service.Promise, [.. pair.Value], zone, service.Unit, service.Measure) with
            {
                Source = Phrase.Of(
                    $"{RequestsFile}, {pair.Value.Count} rows of type {pair.Key}",
                    $"{RequestsFile}，类型 {pair.Key} 共 {pair.Value.Count} 行"
                ),
            },
        ];
    }

    private static ServiceRequest? ReadRequest(CsvRow row)
    {
        var created = RequestLog.ReadTime(row, "createddate");
        if (row["createddate"].Length == 0)
            row.Text("createddate");
        var closed = RequestLog.ReadTime(row, "closeddate");
        var due = RequestLog.ReadTime(row, "servicedate");
        if (created is not { } received)
            return null;
        try
        {
            return new ServiceRequest(received.ToInstant(), due?.Date, closed?.ToInstant());
        }
        catch (OpsException exception)
        {
            row.Complain(
                exception.Code,
                "closeddate",
                new Phrase(
                    $"'{row["closeddate"]}' is before the request of {row["createddate"]}",
                    $"“{row["closeddate"]}”早于请求时间 {row["createddate"]}"
                ),
                new Phrase("correct one of the two times", "请更正其中一个时间")
            );
            return null;
        }
    }

    private static decimal? Summed(CsvRow row, string column, Dictionary<string, decimal> sums)
    {
        var figure = row.Figure(column);
        sums[column] = sums.GetValueOrDefault(column) + (figure ?? 0);
        return figure;
    }

    /// <summary>
    /// The files end with a row of totals and a blank one. A row without a key is no fact: the totals are held against the sums of the rows
    /// above, so that a file that was cut or changed is noticed.
    /// </summary>
    private bool IsTotal(CsvRow row, string key, CsvFile file, string[] columns, Dictionary<string, decimal> sums, decimal tolerance)
    {
        if (row[key].Length > 0)
            return false;
        if (row.IsBlank)
            return true;
        bool compared = false;
        foreach (string column in columns)
        {
            if (row.Figure(column) is not { } total)
                continue;
            compared = true;
            decimal sum = sums.GetValueOrDefault(column);
            if (Math.Abs(total - sum) > tolerance)
                row.Complain(
                    FaultCode.InvalidArgument,
                    column,
                    new Phrase(
                        string.Create(CultureInfo.InvariantCulture, $"the total {total} is not the sum {sum} of the rows above"),
                        string.Create(CultureInfo.InvariantCulture, $"合计 {total} 不等于上方各行之和 {sum}")
                    ),
                    new Phrase("restore the rows that were cut or changed, or correct the total", "请恢复被删改的行，或更正合计")
                );
        }
        if (!compared)
            row.Text(key);
        else
            _notes.Add(
                Phrase.Of(
                    $"Line {row.Line} of {file.Name} is its total: it equals the sum of the rows.",
                    $"{file.Name} 第 {row.Line} 行为合计，与各行之和一致。"
                )
            );
        return true;
    }
}
