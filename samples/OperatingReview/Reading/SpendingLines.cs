using Ops.Domain;
using Ops.Domain.Budgets;

namespace OperatingReview.Reading;

/// <summary>Reads the spending by programme, if the folder has it: with it a unit's variance can be drilled down.</summary>
internal static class SpendingLines
{
    private const string FileName = "spending-programmes.csv";

    public static List<BudgetEntry> Read(string folder, Definitions definitions, Complaints complaints)
    {
        var lines = new List<BudgetEntry>();
        if (!File.Exists(Path.Combine(folder, FileName)))
            return lines;
        (string Column, BudgetPhase Phase)[] columns =
        [
            (Periods.Current + " adopted", BudgetPhase.Adopted),
            (Periods.Current + " estimate", BudgetPhase.Estimated),
        ];
        var file = CsvFile.Read(
            folder,
            FileName,
            complaints,
            [
                "department",
                "currency",
                "programme",
                "name_en",
                .. columns.Select(column => column.Column),
                .. columns.Select(column => column.Column + " rows"),
            ]
        );
        var seen = new HashSet<(string, string)>();
        foreach (var row in file.Rows)
        {
            bool isKnown = definitions.Knows(row, "department");
            if (!Currency.TryParse(row["currency"], null, out var currency))
                row.Unknown(
                    "currency",
                    new Phrase("currency", "货币"),
                    new Phrase("write a code of ISO 4217, for example USD", "请写 ISO 4217 代码，例如 USD")
                );
            if (!seen.Add((row["department"], row["programme"])))
                row.Duplicate("programme");
            foreach (var (column, phase) in columns)
            {
                if (row.Figure(column) is not { } amount || row.Count(column + " rows") is not (> 0 and var rows) || !isKnown)
                    continue;
                string line = $"{row["programme"]} {row["name_en"]}";
                lines.Add(new BudgetEntry(row["department"], Periods.Current, phase, new Money(amount, currency), rows, row.Line, line));
            }
        }
        return lines;
    }
}
