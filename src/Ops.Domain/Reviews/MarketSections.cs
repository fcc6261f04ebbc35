namespace Ops.Domain.Reviews;

/// <summary>The section of a report about markets and benchmarks.</summary>
internal static class MarketSections
{
    private static readonly Phrase None = new("-", "-");

    public static ReportSection Markets(OperatingReview review) =>
        new()
        {
            Id = "markets",
            Heading = new Phrase("Markets and benchmarks", "市场与对标"),
            Lead = new Phrase(
                "A share of counted sales moved where the interval of its change leaves out zero.",
                "份额按计数销量计算；变化区间不含零时才视为变动。"
            ),
            Series = PeopleSeries.Shares(review),
            Columns =
            [
                new(new Phrase("Market", "市场")),
                new(new Phrase("Who", "单位")),
                new(new Phrase("Share before", "前期份额"), true),
                new(new Phrase("Share now", "本期份额"), true),
                new(new Phrase("Change", "变化")),
                new(new Phrase("Percentile of peers", "同业百分位"), true),
                new(new Phrase("In the worst quarter", "最差四分之一")),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. review.Markets.Select(market => new ReportRow(
                    market.Id,
                    market.Status,
                    market.Market.Name,
                    market.Unit.Name,
                    market.Own is { } own ? Phrase.Of($"{ReviewText.Share(own.Before)}") : None,
                    market.Own is { } now ? Phrase.Of($"{ReviewText.Share(now.After)}") : None,
                    market.Own is { } change ? ReviewText.Points(change.ChangeLower, change.ChangeUpper) : None,
                    market.Benchmark is { } peers ? Phrase.Of($"{ReviewText.Share(peers.Percentile)}") : None,
                    market.Lagging.IsEmpty ? None : PartNames.List(market.Lagging.Select(row => market.Market.NameOf(row.Id))),
                    Phrase.Of($"{market.Id}")
                )),
            ],
        };
}
