using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Coordination;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading.Company;

/// <summary>Reads what units owe each other, and what was decided about the findings of the last review.</summary>
internal static class CompanyCoordination
{
    public static ReviewCoordination? Read(string folder, Complaints complaints, CompanyPeriod period)
    {
        string[] columns =
        [
            "dependency",
            "name_en",
            "name_zh",
            "provider",
            "receiver",
            "raised",
            "need_by",
            "promised",
            "confirmed",
            "done",
        ];
        var dependencies = CsvFile.Read(folder, "dependencies.csv", complaints, columns).Rows;
        var promises = CsvFile.Read(folder, "unit-promises.csv", complaints, "promise", "unit", "made", "due", "done").Rows;
        var decisions = CsvFile
            .Read(folder, "decisions.csv", complaints, "decision", "name_en", "name_zh", "unit", "raised", "due", "closed")
            .Rows;
        var coordination = new ReviewCoordination
        {
            Dependencies =
            [
                .. dependencies
                    .Where(row => IsKnown(row, "raised", period))
                    .Select(row => row.Try("dependency", () => Dependency(row, period)))
                    .OfType<Dependency>(),
            ],
            Commitments = [.. promises.Where(row => IsKnown(row, "made", period)).Select(row => Promise(row, period))],
            Actions =
            [
                .. ReadActions(folder, complaints)
                    .Where(row => IsKnown(row, "raised", period))
                    .Select((row, i) => Item(row, $"action-{i + 1}", "owner", period)),
            ],
            Decisions =
            [
                .. decisions.Where(row => IsKnown(row, "raised", period)).Select(row => Item(row, row["decision"], "unit", period)),
            ],
            Names = dependencies.ToImmutableDictionary(row => row["dependency"], row => row.Name()),
            Source = Phrase.Of($"dependencies.csv, unit-promises.csv, review-actions.csv, decisions.csv"),
        };
        return coordination.Commitments.IsEmpty && coordination.Actions.IsEmpty && coordination.Decisions.IsEmpty ? null : coordination;
    }

    /// <summary>What was decided about findings of an earlier review, up to the day of the question; the owner in the reader's language.</summary>
    public static ReviewAction[] ReadFollowUp(string folder, Language language, CompanyPeriod period)
    {
        var complaints = new Complaints(language);
        var units = CompanyMeasures.ReadUnits(folder, complaints).ToDictionary(unit => unit.Id, unit => unit.Name.In(language));
        ReviewAction[] actions =
        [
            .. ReadActions(folder, complaints)
                .Where(row => IsKnown(row, "raised", period))
                .Select(row => new ReviewAction(
                    row["finding"],
                    row.Name("task"),
                    units.GetValueOrDefault(row["owner"]),
                    row.Day("raised")!.Value,
                    row.Day("due"),
                    period.Known(row.Day("closed"))
                )),
        ];
        complaints.ThrowIfAny();
        return actions;
    }

    private static List<CsvRow> ReadActions(string folder, Complaints complaints) =>
        CsvFile.Read(folder, "review-actions.csv", complaints, "finding", "task_en", "task_zh", "owner", "raised", "due", "closed").Rows;

    private static bool IsKnown(CsvRow row, string column, CompanyPeriod period) => period.Known(row.Day(column)) is not null;

    private static Dependency Dependency(CsvRow row, CompanyPeriod period) =>
        new(
            row["dependency"],
            row["provider"],
            row["receiver"],
            row.Day("need_by") ?? period.AsOf,
            row.Day("promised"),
            row["confirmed"] == "yes",
            period.Known(row.Day("done"))
        );

    private static Commitment Promise(CsvRow row, CompanyPeriod period) =>
        new(row["promise"], row["unit"], row.Day("made")!.Value, row.Day("due") ?? row.Day("made")!.Value, period.Known(row.Day("done")));

    private static ActionItem Item(CsvRow row, string id, string owner, CompanyPeriod period) =>
        new(id, row[owner], row.Day("raised")!.Value, row.Day("due"), period.Known(row.Day("closed")));
}
