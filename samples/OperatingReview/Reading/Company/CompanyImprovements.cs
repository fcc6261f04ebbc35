using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Improvement;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading.Company;

/// <summary>Reads what units changed: the figures of the weeks before and after, and what the change was to bring.</summary>
internal static class CompanyImprovements
{
    public static ImmutableArray<ReviewImprovement> Read(string folder, Complaints complaints, CompanyPeriod period)
    {
        var weeks = CsvFile
            .Read(folder, "improvement-weeks.csv", complaints, "improvement", "week", "figure")
            .Rows.Where(row => period.Known(row.Day("week")?.PlusDays(6)) is not null)
            .ToLookup(row => row["improvement"], StringComparer.Ordinal);
        var benefits = CsvFile
            .Read(folder, "benefits.csv", complaints, "improvement", "month", "planned", "proven", "evidence")
            .Rows.ToLookup(row => row["improvement"], StringComparer.Ordinal);
        string[] columns = ["improvement", "unit", "name_en", "name_zh", "direction", "since"];
        return
        [
            .. CsvFile
                .Read(folder, "improvements.csv", complaints, columns)
                .Rows.Select(row =>
                    row.Try("improvement", () => Improvement(row, weeks[row["improvement"]], [.. benefits[row["improvement"]]], period))
                )
                .OfType<ReviewImprovement>(),
        ];
    }

    /// <summary>An improvement; none while fewer than two weeks have passed since the change.</summary>
    private static ReviewImprovement? Improvement(CsvRow row, IEnumerable<CsvRow> weeks, CsvRow[] benefits, CompanyPeriod period)
    {
        if (row.Day("since") is not { } since || row.OneOf("direction", "higher-is-better", "lower-is-better") is not { } direction)
            return null;
        var sides = weeks.ToLookup(week => week.Day("week") >= since, week => (double)(week.Figure("figure") ?? 0));
        if (sides[true].Count() < 2)
            return null;
        return new ReviewImprovement(row["improvement"], row.Name(), row["unit"])
        {
            Direction = direction == "lower-is-better" ? Direction.LowerIsBetter : Direction.HigherIsBetter,
            Before = [.. sides[false]],
            After = [.. sides[true]],
            Benefit = benefits.Length == 0 ? null : Benefit(row, benefits, period),
            BenefitPeriod = benefits.Length == 0 ? 0 : Over(benefits, period) - 1,
            Period = period.Label,
            Order = row.Line,
            Source = Phrase.Of($"improvement-weeks.csv, benefits.csv"),
        };
    }

    private static Benefit Benefit(CsvRow row, CsvRow[] months, CompanyPeriod period)
    {
        Money[] planned = [.. months.Select(month => month.Yuan("planned") ?? Money.Zero(Currency.Cny))];
        int over = Over(months, period);
        var proven = months
            .Take(over)
            .Select((month, i) => (Month: month, At: i))
            .Where(pair => pair.Month["proven"].Length > 0)
            .Select(pair => new BenefitProof(pair.At, pair.Month.Yuan("proven")!.Value, pair.Month["evidence"]));
        return new Benefit(row["improvement"], null, planned, planned, [.. proven]);
    }

    /// <summary>How many months of the plan are over on the day of the question; at least the first counts.</summary>
    private static int Over(CsvRow[] months, CompanyPeriod period) =>
        Math.Max(1, months.Count(month => month.Month("month") is { } over && over.End.PlusDays(-1) <= period.AsOf));
}
