using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Reviews;
using Ops.Domain.Risks;

namespace OperatingReview.Reading.Company;

/// <summary>Reads the company's risk register.</summary>
internal static class CompanyRisks
{
    private static readonly LocalDate LastReview = new(2026, 6, 30);

    private static readonly string[] Columns =
    [
        "risk",
        "unit",
        "name_en",
        "name_zh",
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
    ];

    /// <summary>The register; null before the day on which it was last gone through: of that time it does not tell.</summary>
    public static ReviewRegister? Read(string folder, Complaints complaints, ImmutableArray<ReviewMeasure> measures, CompanyPeriod period)
    {
        var directions = measures.ToDictionary(measure => measure.Kpi.Id, measure => measure.Kpi.Direction, StringComparer.Ordinal);
        ReviewRisk[] risks =
        [
            .. CsvFile
                .Read(folder, "risks.csv", complaints, Columns)
                .Rows.Select(row => row.Try("risk", () => Risk(row, directions, period)))
                .OfType<ReviewRisk>(),
        ];
        return risks.Length == 0 || period.AsOf < LastReview ? null : new ReviewRegister(Money.Zero(Currency.Cny), risks);
    }

    private static ReviewRisk Risk(CsvRow row, Dictionary<string, Direction> directions, CompanyPeriod period) =>
        new(
            new RegisterEntry(row["risk"], LastReview, 6)
            {
                Owner = row["unit"],
                ResidualLoss = row.Yuan("loss"),
                Appetite = row.Yuan("limit"),
                Response = row["treatment"].Length > 0 ? RiskResponse.Treat : null,
            },
            row.Name(),
            row["unit"]
        )
        {
            Order = row.Line,
            Basis = Phrase.Of($"risks.csv line {row.Line}"),
            Controls = row["control"].Length == 0 ? [] : [Control(row, period)],
            Names = new[] { "control", "treatment" }
                .Where(part => row[part].Length > 0)
                .ToImmutableDictionary(part => row[part], part => row.Name(part)),
            Indicator =
                directions.TryGetValue(row["indicator"], out var direction)
                && row.Figure("amber") is { } amber
                && row.Figure("red") is { } red
                    ? new ReviewIndicator(row["indicator"], new KeyRiskIndicator(direction, (double)amber, (double)red))
                    : null,
            Treatments =
                row.Yuan("residual") is { } residual && row.Yuan("capital") is { } capital && row.Yuan("annual") is { } annual
                    ? [new TreatmentOption(row["treatment"], residual, capital, annual)]
                    : [],
        };

    /// <summary>A control with its last test; a test after the day of the question is not known yet.</summary>
    private static TestedControl Control(CsvRow row, CompanyPeriod period) =>
        period.Known(row.Day("tested")) is { } tested
        && row.Count("sample") is { } sample
        && row.Count("deviations") is { } deviations
        && row.Count("allowed") is { } allowed
            ? new TestedControl(row["control"], new TestEvidence(tested, sample, deviations, allowed))
            : new TestedControl(row["control"]);
}
