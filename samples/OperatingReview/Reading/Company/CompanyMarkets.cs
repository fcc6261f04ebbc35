using System.Collections.Immutable;
using Ops.Domain;
using Ops.Domain.Markets;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading.Company;

/// <summary>Reads the markets: orders counted by supplier, and indicators beside those of peers.</summary>
internal static class CompanyMarkets
{
    private const string Own = "qinghe";

    public static ImmutableArray<ReviewMarket> Read(
        string folder,
        Complaints complaints,
        ImmutableArray<ReviewMeasure> measures,
        CompanyPeriod period
    )
    {
        var orders = CsvFile
            .Read(folder, "market-orders.csv", complaints, "market", "period", "supplier", "name_en", "name_zh", "before", "now")
            .Rows.Where(row => row["period"] == period.Label)
            .ToLookup(row => row["market"], StringComparer.Ordinal);
        var benchmarks = CsvFile
            .Read(folder, "benchmarks.csv", complaints, "market", "measure", "weight", "peers")
            .Rows.ToLookup(row => row["market"], StringComparer.Ordinal);
        var byKey = measures.ToDictionary(measure => measure.Kpi.Id, StringComparer.Ordinal);
        return
        [
            .. CsvFile
                .Read(folder, "markets.csv", complaints, "market", "period", "unit", "name_en", "name_zh", "volume")
                .Rows.Where(row => row["period"] == period.Label)
                .Select(row => row.Try("market", () => Market(row, [.. orders[row["market"]]], [.. benchmarks[row["market"]]])))
                .OfType<ReviewMarket>(),
        ];

        ReviewMarket Market(CsvRow row, CsvRow[] suppliers, CsvRow[] peers) =>
            new(row["market"], row.Name(), row["unit"])
            {
                Own = Own,
                Before = [.. suppliers.Select(one => new ShareCount(one["supplier"], one.Count("before") ?? 0))],
                After = [.. suppliers.Select(one => new ShareCount(one["supplier"], one.Count("now") ?? 0))],
                Volume = row.Yuan("volume"),
                Benchmarks = [.. peers.Select(one => Benchmark(one, byKey, period)).OfType<BenchmarkMeasure>()],
                Names = suppliers
                    .Select(one => (Key: one["supplier"], Name: one.Name()))
                    .Concat(
                        peers
                            .Where(one => byKey.ContainsKey(one["measure"]))
                            .Select(one => (Key: one["measure"], byKey[one["measure"]].Kpi.Name))
                    )
                    .ToImmutableDictionary(one => one.Key, one => one.Name),
                Period = period.Label,
                Order = row.Line,
                Source = Phrase.Of($"market-orders.csv, benchmarks.csv"),
            };
    }

    /// <summary>The own figure is that of the indicator; one that nobody reported is not compared.</summary>
    private static BenchmarkMeasure? Benchmark(CsvRow row, Dictionary<string, ReviewMeasure> measures, CompanyPeriod period)
    {
        if (!measures.TryGetValue(row["measure"], out var measure))
        {
            row.Unknown(
                "measure",
                new Phrase("measure", "指标"),
                new Phrase("add it to measures.csv or correct the key", "请在 measures.csv 中添加或更正编号")
            );
            return null;
        }
        var figure = measure.Figures.FirstOrDefault(one => one.Period == period.Label);
        return (figure.Actual ?? figure.Estimate) is { } own
            ? new BenchmarkMeasure(row["measure"], measure.Kpi.Direction, (double)(row.Figure("weight") ?? 0), (double)own, Peers(row))
            : null;
    }

    private static double[] Peers(CsvRow row) =>
        [.. row["peers"].Split(';').Select(peer => double.Parse(peer, System.Globalization.CultureInfo.InvariantCulture))];
}
