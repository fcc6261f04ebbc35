using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Reviews;
using Ops.Domain.Risks;

namespace OperatingReview.Reading;

/// <summary>Reads the risk register, if the folder has one.</summary>
internal static class RiskRows
{
    private const string FileName = "risks.csv";

    /// <summary>The day of the question: the end of the year under review. The register was written at its start.</summary>
    public static LocalDate End { get; } = new(2021, 6, 30);

    private static readonly LocalDate Start = new(2020, 7, 1);

    private static readonly string[] Columns =
    [
        "risk",
        "name_en",
        "name_zh",
        "department",
        "loss",
        "limit",
        "control",
        "control_en",
        "control_zh",
        "tested",
        "sample",
        "deviations",
        "allowed",
        "indicator",
        "amber",
        "red",
        "treatment",
        "treatment_en",
        "treatment_zh",
        "residual",
        "capital",
        "annual",
        "basis_en",
        "basis_zh",
    ];

    /// <summary>What a reader must know of the register.</summary>
    public static Phrase Note { get; } =
        new(
            "The city publishes no risk register: what is no figure of its budget or its requests is an assumption of this sample, and the explanation of each risk says which.",
            "该市未公布风险登记册：凡非预算或请求数据者均为本示例的假设，每项风险的解释中注明。"
        );

    public static ReviewRegister? Read(string folder, Definitions definitions, Complaints complaints)
    {
        if (!File.Exists(Path.Combine(folder, FileName)))
            return null;
        var risks = new List<ReviewRisk>();
        var file = CsvFile.Read(folder, FileName, complaints, Columns);
        foreach (var row in file.Rows)
        {
            if (definitions.Knows(row, "department") && row.Try("risk", () => Risk(row, definitions)) is { } risk)
                risks.Add(risk);
        }
        return risks.Count == 0 ? null : new ReviewRegister(Money.Zero(Currency.Usd), risks.ToArray());
    }

    private static ReviewRisk Risk(CsvRow row, Definitions definitions) =>
        new(
            new RegisterEntry(row["risk"], Start, 12)
            {
                Owner = row["department"],
                ResidualLoss = Dollars(row, "loss"),
                Appetite = Dollars(row, "limit"),
                Response = row["treatment"].Length > 0 ? RiskResponse.Treat : null,
            },
            row.Name(),
            row["department"]
        )
        {
            Order = row.Line,
            Basis = row.Name("basis"),
            Controls = row["control"].Length == 0 ? [] : [Control(row)],
            Names = new[] { "control", "treatment" }
                .Where(part => row[part].Length > 0)
                .ToImmutableDictionary(part => row[part], part => row.Name(part)),
            Indicator = Indicator(row, definitions),
            Treatments =
                Dollars(row, "residual") is { } residual && Dollars(row, "capital") is { } capital && Dollars(row, "annual") is { } annual
                    ? [new TreatmentOption(row["treatment"], residual, capital, annual)]
                    : [],
        };

    private static TestedControl Control(CsvRow row)
    {
        if (row["tested"].Length == 0)
            return new TestedControl(row["control"]);
        return
            ServiceDetail.Date(row, "tested") is { } tested
            && row.Count("sample") is { } sample
            && row.Count("deviations") is { } deviations
            && row.Count("allowed") is { } allowed
            ? new TestedControl(row["control"], new TestEvidence(tested, sample, deviations, allowed))
            : new TestedControl(row["control"]);
    }

    private static ReviewIndicator? Indicator(CsvRow row, Definitions definitions)
    {
        if (row["indicator"].Length == 0 || !definitions.KnowsMeasure(row, "indicator"))
            return null;
        if (row.Figure("amber") is not { } amber || row.Figure("red") is not { } red)
            return null;
        return definitions.Measures.TryGetValue(row["indicator"], out var measure)
            ? new ReviewIndicator(row["indicator"], new KeyRiskIndicator(measure.Kpi.Direction, (double)amber, (double)red))
            : null;
    }

    private static Money? Dollars(CsvRow row, string column) => row.Figure(column) is { } amount ? new Money(amount, Currency.Usd) : null;
}
