using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over markets: a share lost beyond chance, a measure in the worst quarter of the peers.</summary>
internal static class MarketRules
{
    private static readonly NumberTerm<MarketReview> Change = Facts<MarketReview>.Number(
        "upper limit of the change of the share",
        market => ReviewText.Steady(market.Own?.ChangeUpper)
    );

    private static readonly NumberTerm<MarketReview> Worst = Facts<MarketReview>.Number(
        "measures in the worst quarter",
        market => market.Lagging.Length
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        SubjectRule.Of(
            "share-lost",
            Change < 0,
            Severity.Error,
            new Phrase("The share of a market fell by more than chance explains", "市场份额下降且非偶然"),
            review => review.Markets,
            Lost,
            (market, review) =>
                SubjectRule.Judge(
                    market.Id,
                    market.Unit,
                    Winners(market),
                    Phrase.Of(
                        $"Ask the customers who left in '{market.Market.Name.English}' why they bought elsewhere",
                        $"访谈“{market.Market.Name.Chinese}”流失的客户，查明转购原因"
                    ),
                    market.LostVolume,
                    1,
                    review.Options.ConfidenceLevel
                )
        ),
        SubjectRule.Of(
            "benchmark-gap",
            Worst > 0,
            Severity.Warning,
            new Phrase("A measure is in the worst quarter of the peers", "指标处于同业最差四分之一"),
            review => review.Markets,
            Behind,
            (market, review) =>
                SubjectRule.Judge(
                    market.Id,
                    market.Unit,
                    Phrase.Of(
                        $"weighted percentile among peers {ReviewText.Share(market.Benchmark!.Percentile)}",
                        $"同业加权百分位 {ReviewText.Share(market.Benchmark.Percentile)}"
                    ),
                    Phrase.Of(
                        $"Visit the peer that is best in '{market.Market.NameOf(market.Lagging[0].Id).English}' before a target is set",
                        $"设定目标前，先走访“{market.Market.NameOf(market.Lagging[0].Id).Chinese}”最优的同业"
                    ),
                    null,
                    review.Options.NextPeriodUrgency
                )
        ),
    ];

    private static Phrase Lost(MarketReview market)
    {
        var own = market.Own!;
        var points = ReviewText.Points(-own.Change);
        var limits = ReviewText.Points(own.ChangeLower, own.ChangeUpper);
        return Phrase.Of(
            $"{market.Market.Name.English}: share {ReviewText.Share(own.After)}, {points.English} less than before ({limits.English})",
            $"{market.Market.Name.Chinese}：份额 {ReviewText.Share(own.After)}，较前期下降 {points.Chinese}（{limits.Chinese}）"
        );
    }

    private static Phrase Winners(MarketReview market)
    {
        if (market.Shares!.Sources.FirstOrDefault() is not { } winner)
            return new Phrase("nobody else changed", "其他供应商无变化");
        var name = market.Market.NameOf(winner.Id);
        return Phrase.Of($"most of it went to {name.English}", $"大部分流向{name.Chinese}");
    }

    private static Phrase Behind(MarketReview market)
    {
        var names = PartNames.List(market.Lagging.Select(row => market.Market.NameOf(row.Id)));
        return Phrase.Of(
            $"{market.Market.Name.English}: {names.English} in the worst quarter of the peers",
            $"{market.Market.Name.Chinese}：{names.Chinese}处于同业最差四分之一"
        );
    }
}
