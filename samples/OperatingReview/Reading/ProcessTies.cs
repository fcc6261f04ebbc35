using Ops.Domain;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading;

/// <summary>Reads which process stands behind a measure or a service, if the folder says so; the review tells of a process that has no requests.</summary>
internal static class ProcessTies
{
    private const string FileName = "process-ties.csv";

    public static List<ReviewTie> Read(string folder, Definitions definitions, Complaints complaints)
    {
        var ties = new List<ReviewTie>();
        if (!File.Exists(Path.Combine(folder, FileName)))
            return ties;
        var figures = definitions.Measures.Keys.Select(measure => "kpi:" + measure).ToHashSet(StringComparer.Ordinal);
        figures.UnionWith(definitions.Services.Values.OfType<ServiceDefinition>().Select(service => "service:" + service.Promise.Id));
        foreach (var row in CsvFile.Read(folder, FileName, complaints, "figure", "process").Rows)
        {
            bool isFigure = figures.Contains(row["figure"]);
            if (!isFigure)
                row.Unknown(
                    "figure",
                    new Phrase("figure", "指标"),
                    new Phrase(
                        "write kpi: or service: and a key of measures.csv or promises.csv",
                        "请写 kpi: 或 service: 加 measures.csv 或 promises.csv 中的编号"
                    )
                );
            else
                ties.Add(new ReviewTie(row["figure"], row["process"]));
        }
        return ties;
    }
}
