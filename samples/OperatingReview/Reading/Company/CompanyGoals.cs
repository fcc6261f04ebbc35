using System.Collections.Immutable;
using Ops.Domain;
using Ops.Domain.Goals;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading.Company;

/// <summary>Reads the company's key results.</summary>
internal static class CompanyGoals
{
    public static ImmutableArray<ReviewGoal> Read(string folder, Complaints complaints)
    {
        var goals = ImmutableArray.CreateBuilder<ReviewGoal>();
        var file = CsvFile.Read(
            folder,
            "goals.csv",
            complaints,
            "goal",
            "objective_en",
            "objective_zh",
            "name_en",
            "name_zh",
            "measure",
            "kind",
            "baseline",
            "target",
            "tolerance"
        );
        foreach (var row in file.Rows)
        {
            if (row.Text("goal") is not { } id || row.OneOf("kind", "increase", "decrease", "at-least", "at-most") is not { } kind)
                continue;
            if (row.Text("target") is null || row.Figure("target") is not { } target)
                continue;
            double baseline = (double)(row.Figure("baseline") ?? 0);
            double tolerance = (double)(row.Figure("tolerance") ?? 0);
            var keyResult = row.Try(
                "kind",
                () =>
                    kind switch
                    {
                        "increase" => KeyResult.Increase(id, row.Name(), baseline, (double)target),
                        "decrease" => KeyResult.Decrease(id, row.Name(), baseline, (double)target),
                        "at-least" => KeyResult.AtLeast(id, row.Name(), (double)target, tolerance),
                        _ => KeyResult.AtMost(id, row.Name(), (double)target, tolerance),
                    }
            );
            if (keyResult is not null)
                goals.Add(new ReviewGoal(row.Name("objective"), keyResult, row["measure"]) { Order = row.Line });
        }
        return goals.ToImmutable();
    }
}
