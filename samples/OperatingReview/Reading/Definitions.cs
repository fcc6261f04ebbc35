using NodaTime;
using Ops.Domain;
using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading;

/// <summary>What is agreed about the city: its units, the direction of every measure, what is promised for every kind of request, the goals.</summary>
internal sealed class Definitions
{
    private static readonly Phrase AddUnit = new(
        "add the unit to departments.csv or correct the key",
        "请在 departments.csv 中添加该单位或更正编号"
    );

    private static readonly Phrase AddMeasure = new(
        "add the measure with its direction to measures.csv or correct the key",
        "请在 measures.csv 中添加该指标及其方向或更正编号"
    );

    public Dictionary<string, ReviewUnit> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>The measures that are judged, in the order of the file.</summary>
    public Dictionary<string, (Kpi Kpi, string Unit)> Measures { get; } = new(StringComparer.Ordinal);

    /// <summary>The measures that are volumes of work, with their units: read, and not judged.</summary>
    public Dictionary<string, string> Workloads { get; } = new(StringComparer.Ordinal);

    /// <summary>The promises by kind of request; null for a kind that promises nothing that can be counted.</summary>
    public Dictionary<string, ServiceDefinition?> Services { get; } = new(StringComparer.Ordinal);

    public static Definitions Read(string folder, Complaints complaints)
    {
        var definitions = new Definitions();
        definitions.ReadUnits(CsvFile.Read(folder, "departments.csv", complaints, "department", "name_en", "name_zh", "kind"));
        definitions.ReadMeasures(
            CsvFile.Read(
                folder,
                "measures.csv",
                complaints,
                "measure",
                "department",
                "name_en",
                "name_zh",
                "unit_en",
                "unit_zh",
                "direction"
            )
        );
        definitions.ReadPromises(
            CsvFile.Read(
                folder,
                "promises.csv",
                complaints,
                "service",
                "request_type",
                "name_zh",
                "department",
                "promise",
                "hours",
                "measure"
            )
        );
        return definitions;
    }

    /// <summary>The units, each with the number of its measures that are not judged: its money stands behind those, too.</summary>
    public ImmutableArray<ReviewUnit> UnitsWithWorkloads() =>
        [
            .. Units.Values.Select(
                (unit, i) =>
                    new ReviewUnit(unit.Id, unit.Name, unit.Serves, Workloads.Values.Count(owner => owner == unit.Id)) { Order = i }
            ),
        ];

    /// <summary>Reports a unit that is not defined.</summary>
    public bool Knows(CsvRow row, string column)
    {
        bool known = Units.ContainsKey(row[column]);
        if (!known)
            row.Unknown(column, new Phrase("unit", "单位"), AddUnit);
        return known;
    }

    /// <summary>Reports a measure that is not defined. A volume of work is defined, but not judged.</summary>
    public bool KnowsMeasure(CsvRow row, string column)
    {
        bool known = Measures.ContainsKey(row[column]) || Workloads.ContainsKey(row[column]);
        if (!known)
            row.Unknown(column, new Phrase("measure", "指标"), AddMeasure);
        return known;
    }

    /// <summary>The goals, whose figures are those of the measures.</summary>
    public List<ReviewGoal> ReadGoals(string folder, Complaints complaints, Dictionary<string, ReviewMeasure> measures)
    {
        var goals = new List<ReviewGoal>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var file = CsvFile.Read(
            folder,
            "goals.csv",
            complaints,
            "goal",
            "objective_en",
            "objective_zh",
            "measure",
            "kind",
            "baseline_period",
            "tolerance"
        );
        foreach (var row in file.Rows)
        {
            string? id = row.Text("goal");
            string? kind = row.OneOf("kind", "increase", "decrease", "at-least", "at-most");
            decimal tolerance = row.Figure("tolerance") ?? 0;
            if (!KnowsMeasure(row, "measure") || measures.Count == 0 || id is null || kind is null)
                continue;
            if (!measures.TryGetValue(row["measure"], out var measure))
            {
                row.Unknown(
                    "measure",
                    new Phrase("figure of measure", "指标数据"),
                    new Phrase("give the measure a row of figures or leave the goal out", "请为该指标提供数据行，或删去该目标")
                );
                continue;
            }
            if (!seen.Add(id))
                row.Duplicate("goal");
            var keyResult = row.Try("kind", () => MakeKeyResult(id, kind, row, measure, (double)tolerance));
            if (keyResult is not null)
                goals.Add(new ReviewGoal(row.Name("objective"), keyResult, row["measure"]));
        }
        return goals;
    }

    private static KeyResult? MakeKeyResult(string id, string kind, CsvRow row, ReviewMeasure measure, double tolerance)
    {
        if (measure.Figures.FirstOrDefault(figure => figure.Period == Periods.Current).Target is not { } target)
        {
            row.Unknown(
                "measure",
                new Phrase("target of measure", "指标目标"),
                new Phrase("give the measure a target", "请为该指标提供目标")
            );
            return null;
        }
        if (kind == "at-least")
            return KeyResult.AtLeast(id, measure.Kpi.Name, (double)target, tolerance);
        if (kind == "at-most")
            return KeyResult.AtMost(id, measure.Kpi.Name, (double)target, tolerance);
        if (measure.Figures.FirstOrDefault(figure => figure.Period == row["baseline_period"]).Actual is not { } baseline)
        {
            row.Unknown(
                "baseline_period",
                new Phrase("period", "期间"),
                new Phrase("name a period for which the measure has an actual", "请填写该指标有实际值的期间")
            );
            return null;
        }
        return kind == "increase"
            ? KeyResult.Increase(id, measure.Kpi.Name, (double)baseline, (double)target)
            : KeyResult.Decrease(id, measure.Kpi.Name, (double)baseline, (double)target);
    }

    private void ReadUnits(CsvFile file)
    {
        foreach (var row in file.Rows)
        {
            string? id = row.Text("department");
            string? name = row.Text("name_en");
            string? kind = row.OneOf("kind", "department", "fund");
            if (id is null || name is null || kind is null)
                continue;
            if (!Units.TryAdd(id, new ReviewUnit(id, Named(name, row["name_zh"]), kind == "department")))
                row.Duplicate("department");
        }
    }

    private void ReadMeasures(CsvFile file)
    {
        foreach (var row in file.Rows)
        {
            string? id = row.Text("measure");
            string? name = row.Text("name_en");
            string? direction = row.OneOf("direction", "higher-is-better", "lower-is-better", "workload");
            if (!Knows(row, "department") || id is null || name is null || direction is null)
                continue;
            if (Measures.ContainsKey(id) || Workloads.ContainsKey(id))
                row.Duplicate("measure");
            else if (direction == "workload")
                Workloads.Add(id, row["department"]);
            else
            {
                var way = direction == "lower-is-better" ? Direction.LowerIsBetter : Direction.HigherIsBetter;
                Measures.Add(id, (new Kpi(id, Named(name, row["name_zh"]), way, row.Name("unit")), row["department"]));
            }
        }
    }

    private void ReadPromises(CsvFile file)
    {
        foreach (var row in file.Rows)
        {
            string? id = row.Text("service");
            string? kind = row.Text("request_type");
            string? promise = row.OneOf("promise", "by-due-date", "within-hours", "none");
            int? hours = promise == "within-hours" ? row.Count("hours") : 0;
            bool known = Knows(row, "department") & (row["measure"].Length == 0 || KnowsMeasure(row, "measure"));
            if (!known || id is null || kind is null || promise is null || hours is null)
                continue;
            var name = Named(kind, row["name_zh"]);
            var definition = row.Try(
                "hours",
                () =>
                    promise == "within-hours"
                        ? ServicePromise.Within(id, name, Duration.FromHours(hours.Value))
                        : ServicePromise.ByDueDate(id, name)
            );
            var service =
                definition is null || promise == "none"
                    ? null
                    : new ServiceDefinition(definition, row["department"], row["measure"].Length == 0 ? null : row["measure"]);
            if (!Services.TryAdd(kind, service))
                row.Duplicate("request_type");
        }
    }

    /// <summary>A name in both languages; where there is no Chinese one, the English one stands for both.</summary>
    private static Phrase Named(string english, string chinese) => new(english, chinese.Length == 0 ? english : chinese);
}
