using System.Collections.Immutable;
using Ops.Domain.Projects;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading.Company;

/// <summary>Reads which process stands behind which figure, and which initiative, task by task, serves which key result.</summary>
internal static class CompanyTies
{
    /// <summary>The ties; those of themes only where themes are counted.</summary>
    public static ImmutableArray<ReviewTie> Read(string folder, Complaints complaints, ReviewFeedback? feedback) =>
        [
            .. CsvFile
                .Read(folder, "ties.csv", complaints, "figure", "process")
                .Rows.Where(row => feedback is not null || !row["figure"].StartsWith("theme:", StringComparison.Ordinal))
                .Select(row => row.Try("figure", () => new ReviewTie(row["figure"], "process:" + row["process"])))
                .OfType<ReviewTie>(),
        ];

    public static ImmutableArray<ReviewInitiative> ReadInitiatives(string folder, Complaints complaints, CompanyPeriod period)
    {
        var tasks = CsvFile
            .Read(folder, "initiative-tasks.csv", complaints, "initiative", "task", "name_en", "name_zh", "weeks", "after")
            .Rows.ToLookup(row => row["initiative"], StringComparer.Ordinal);
        var progress = CsvFile
            .Read(folder, "initiative-progress.csv", complaints, "period", "initiative", "week", "task", "started", "finished", "left")
            .Rows.Where(row => row["period"] == period.Label)
            .ToLookup(row => row["initiative"], StringComparer.Ordinal);
        return
        [
            .. CsvFile
                .Read(folder, "initiatives.csv", complaints, "initiative", "unit", "goal", "name_en", "name_zh")
                .Rows.Where(row => progress.Contains(row["initiative"]))
                .Select(row => row.Try("initiative", () => Initiative(row, tasks[row["initiative"]], [.. progress[row["initiative"]]])))
                .OfType<ReviewInitiative>(),
        ];
    }

    private static ReviewInitiative Initiative(CsvRow row, IEnumerable<CsvRow> tasks, CsvRow[] progress)
    {
        var states = progress.ToDictionary(state => state["task"], StringComparer.Ordinal);
        var activities = new List<ReportedActivity>();
        var links = new List<ActivityLink>();
        foreach (var task in tasks)
        {
            int weeks = task.Count("weeks") ?? 0;
            activities.Add(
                states.TryGetValue(task["task"], out var state)
                    ? new ReportedActivity(task["task"], weeks, Week(state, "started"), Week(state, "finished"), Week(state, "left"))
                    : new ReportedActivity(task["task"], weeks)
            );
            foreach (string before in task["after"].Split(';', StringSplitOptions.RemoveEmptyEntries))
                links.Add(new ActivityLink(before, task["task"]));
        }
        return new ReviewInitiative(
            row["initiative"],
            row.Name(),
            row["unit"],
            row["goal"],
            progress[0].Count("week") ?? 0,
            [.. activities],
            [.. links]
        )
        {
            Periods = new("weeks", "周"),
            TaskNames = tasks.ToImmutableDictionary(task => task["task"], task => task.Name()),
            Order = row.Line,
            Source = new("initiative-tasks.csv, initiative-progress.csv", "initiative-tasks.csv、initiative-progress.csv"),
        };
    }

    private static int? Week(CsvRow row, string column) => row[column].Length == 0 ? null : row.Count(column);
}
