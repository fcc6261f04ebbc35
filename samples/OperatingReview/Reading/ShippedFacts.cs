using System.Collections.Immutable;
using Ops.Domain;
using Ops.Domain.Budgets;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading;

/// <summary>Reads a folder in the layout of <c>data/</c>: definitions and facts, a few hundred rows.</summary>
internal static class ShippedFacts
{
    public static OperatingModel Read(string folder, Language language)
    {
        var complaints = new Complaints(language);
        var definitions = Definitions.Read(folder, complaints);
        var measures = ReadFigures(folder, definitions, complaints);
        var goals = definitions.ReadGoals(folder, complaints, measures);
        var entries = ReadSpending(folder, definitions, complaints);
        var lines = SpendingLines.Read(folder, definitions, complaints);
        var services = ReadCounts(folder, definitions, complaints);
        var register = RiskRows.Read(folder, definitions, complaints);
        ReviewProcess[] processes = [.. RequestLog.Read(folder, definitions, complaints)];
        var ties = ProcessTies.Read(folder, definitions, complaints);
        complaints.ThrowIfAny();
        return new OperatingModel
        {
            Subject = new Phrase("City of Los Angeles", "洛杉矶市"),
            Periods = Periods.All,
            AsOf = RiskRows.End,
            Units = definitions.UnitsWithWorkloads(),
            Measures = [.. measures.Values.Select((measure, i) => measure with { Order = i })],
            Budget = BudgetRollup.Of(entries.ToArray()),
            SpendingLines = [.. lines],
            Services = [.. services.Select((service, i) => service with { Order = i })],
            Processes = [.. processes],
            Goals = [.. goals.Select((goal, i) => goal with { Order = i })],
            Ties = [.. ties],
            Risks = register,
            Notes =
            [
                Phrase.Of(
                    $"{definitions.Workloads.Count} measures of workload are defined without a good direction and are not judged.",
                    $"{definitions.Workloads.Count} 项工作量指标没有好坏方向，不作评判。"
                ),
                new Phrase(
                    "Service requests are those of 1 to 3 January 2020: a sample, hence the intervals.",
                    "服务请求为 2020 年 1 月 1 日至 3 日的样本，因此给出区间。"
                ),
                .. register is null ? ImmutableArray<Phrase>.Empty : [RiskRows.Note],
            ],
        };
    }

    private static Dictionary<string, ReviewMeasure> ReadFigures(string folder, Definitions definitions, Complaints complaints)
    {
        var measures = new Dictionary<string, ReviewMeasure>(StringComparer.Ordinal);
        string[] actuals = [.. Periods.Actuals.Select(period => period + " actual")];
        var file = CsvFile.Read(
            folder,
            "figures.csv",
            complaints,
            ["measure", .. actuals, "2020-21 target", "2020-21 estimate", "2021-22 target", "source_line"]
        );
        foreach (var row in file.Rows)
        {
            string id = row["measure"];
            if (!definitions.KnowsMeasure(row, "measure"))
                continue;
            var figures = actuals.Select(row.Figure).ToArray();
            var measure = MakeMeasure(
                definitions,
                id,
                figures,
                (row.Figure("2020-21 target"), row.Figure("2020-21 estimate"), row.Figure("2021-22 target")),
                Phrase.Of($"figures.csv line {row.Line}, from Performance_Measures_2122_Adopted.csv line {row["source_line"]}")
            );
            if (measure is null)
                row.Complain(
                    FaultCode.InvalidArgument,
                    "measure",
                    new Phrase($"'{id}' is a workload and cannot be judged", $"“{id}”是工作量，不能评判"),
                    new Phrase("declare its direction in measures.csv or leave the row out", "请在 measures.csv 声明方向或删去该行")
                );
            else if (!measures.TryAdd(id, measure))
                row.Duplicate("measure");
        }
        return measures;
    }

    /// <summary>A measure with its figures; null if it is a workload. A period that was not reported is left out of the actuals.</summary>
    public static ReviewMeasure? MakeMeasure(
        Definitions definitions,
        string id,
        decimal?[] actuals,
        (decimal? Target, decimal? Estimate, decimal? NextTarget) plan,
        Phrase source
    ) =>
        definitions.Measures.TryGetValue(id, out var definition)
            ? new ReviewMeasure(
                definition.Kpi,
                definition.Unit,
                [
                    .. Periods.Actuals.Zip(actuals, (period, actual) => new MeasureFigure(period, actual: actual)),
                    new MeasureFigure(Periods.Current, target: plan.Target, estimate: plan.Estimate),
                    new MeasureFigure(Periods.Next, target: plan.NextTarget),
                ]
            )
            {
                Source = source,
            }
            : null;

    private static List<BudgetEntry> ReadSpending(string folder, Definitions definitions, Complaints complaints)
    {
        var entries = new List<BudgetEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var columns = CityFiles.MoneyColumns(" actual", " adopted", " estimate");
        var file = CsvFile.Read(
            folder,
            "spending.csv",
            complaints,
            ["department", "currency", .. columns.Select(column => column.Name), .. columns.Select(column => column.Name + " rows")]
        );
        string? first = null;
        foreach (var row in file.Rows)
        {
            string code = row["currency"];
            bool known = definitions.Knows(row, "department");
            if (!Currency.TryParse(code, null, out var currency))
                row.Unknown(
                    "currency",
                    new Phrase("currency", "货币"),
                    new Phrase("write a code of ISO 4217, for example USD", "请写 ISO 4217 代码，例如 USD")
                );
            else if (code != (first ??= code))
                row.Complain(
                    FaultCode.CurrencyMismatch,
                    "currency",
                    new Phrase($"{code} beside {first} in the rows above", $"{code} 与上方的 {first} 不一致"),
                    new Phrase($"convert the row to {first} at a stated rate", $"请按注明的汇率换算为 {first}")
                );
            if (!seen.Add(row["department"]))
                row.Duplicate("department");
            foreach (var column in columns)
            {
                if (row.Figure(column.Name) is { } amount && row.Count(column.Name + " rows") is > 0 and var rows && known)
                    entries.Add(
                        new BudgetEntry(row["department"], column.Period, column.Phase, new Money(amount, currency), rows, row.Line)
                    );
            }
        }
        return entries;
    }

    private static List<ReviewPromise> ReadCounts(string folder, Definitions definitions, Complaints complaints)
    {
        var services = new List<ReviewPromise>();
        var detail = ServiceDetail.Read(folder, complaints);
        var byId = definitions
            .Services.Values.OfType<ServiceDefinition>()
            .ToDictionary(service => service.Promise.Id, StringComparer.Ordinal);
        var file = CsvFile.Read(
            folder,
            "service-counts.csv",
            complaints,
            "service",
            "requests",
            "kept",
            "late",
            "open",
            "without_due_date"
        );
        foreach (var row in file.Rows)
        {
            if (!byId.TryGetValue(row["service"], out var service))
            {
                row.Unknown(
                    "service",
                    new Phrase("service", "服务"),
                    new Phrase("add it with a promise to promises.csv or correct the key", "请在 promises.csv 中添加该服务及承诺或更正编号")
                );
                continue;
            }
            if (row.Count("requests") is not { } requests || row.Count("kept") is not { } kept || row.Count("late") is not { } late)
                continue;
            if (row.Count("open") is not { } open || row.Count("without_due_date") is not { } undated)
                continue;
            var count = new PromiseCount(kept, late, open, undated);
            if (count.Requests != requests)
            {
                row.Complain(
                    FaultCode.InvalidArgument,
                    "requests",
                    new Phrase($"{requests}, but the four kinds add up to {count.Requests}", $"{requests}，而四类之和为 {count.Requests}"),
                    new Phrase("correct the number that is wrong", "请更正有误的数字")
                );
                continue;
            }
            var made = row.Try(
                "requests",
                () =>
                    detail.Of(new ReviewPromise(service.Promise, count, service.Unit, service.Measure)) with
                    {
                        Source = Phrase.Of($"service-counts.csv line {row.Line}; {file.Comments[^1]}"),
                    }
            );
            if (made is not null)
                services.Add(made);
        }
        return services;
    }
}
