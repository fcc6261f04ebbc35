using System.Collections.Immutable;
using Ops.Domain;
using Ops.Domain.Kpis;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading.Company;

/// <summary>Reads the company's units, and its indicators with their figures by quarter.</summary>
internal static class CompanyMeasures
{
    public static IEnumerable<ReviewUnit> ReadUnits(string folder, Complaints complaints)
    {
        var file = CsvFile.Read(folder, "units.csv", complaints, "unit", "parent", "name_en", "name_zh", "kind");
        foreach (var row in file.Rows)
        {
            if (row.Text("unit") is { } id && row.Text("name_en") is not null && row.OneOf("kind", "serves", "carries") is { } kind)
                yield return new ReviewUnit(id, row.Name(), kind == "serves")
                {
                    Parent = row["parent"].Length == 0 ? null : row["parent"],
                    Order = row.Line,
                };
        }
    }

    public static ImmutableArray<ReviewMeasure> Read(string folder, Complaints complaints)
    {
        var figures = ReadFigures(folder, complaints);
        var measures = ImmutableArray.CreateBuilder<ReviewMeasure>();
        var file = CsvFile.Read(
            folder,
            "measures.csv",
            complaints,
            "measure",
            "unit",
            "name_en",
            "name_zh",
            "unit_en",
            "unit_zh",
            "direction"
        );
        foreach (var row in file.Rows)
        {
            if (
                row.Text("measure") is not { } id
                || row.Text("unit") is not { } unit
                || row.Text("name_en") is null
                || row.OneOf("direction", "higher-is-better", "lower-is-better") is not { } direction
            )
                continue;
            var way = direction == "lower-is-better" ? Direction.LowerIsBetter : Direction.HigherIsBetter;
            measures.Add(
                new ReviewMeasure(new Kpi(id, row.Name(), way, row.Name("unit")), unit, [.. figures[id]])
                {
                    Order = row.Line,
                    Source = Phrase.Of($"figures.csv, {id}"),
                }
            );
        }
        return measures.ToImmutable();
    }

    private static ILookup<string, MeasureFigure> ReadFigures(string folder, Complaints complaints) =>
        CsvFile
            .Read(folder, "figures.csv", complaints, "measure", "period", "actual", "target", "estimate")
            .Rows.Where(row => row.Text("period") is not null)
            .ToLookup(
                row => row["measure"],
                row => new MeasureFigure(row["period"], row.Figure("actual"), row.Figure("target"), row.Figure("estimate")),
                StringComparer.Ordinal
            );
}
