using Ops.Domain.Markets;

namespace Ops.Domain.Reviews;

/// <summary>Where a unit stands in its market: whether its share moved beyond chance, and how far the best peers are.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class MarketReview : IExplainable
{
    private MarketReview(ReviewMarket market, ReviewUnit unit)
    {
        Market = market;
        Unit = unit;
    }

    /// <summary>The figure's id: <c>market:</c> and the market's key.</summary>
    public string Id => "market:" + Market.Id;

    /// <summary>The market.</summary>
    public ReviewMarket Market { get; }

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>All shares; null where sales are not given.</summary>
    public MarketShares? Shares { get; private init; }

    /// <summary>The own share; null where sales are not given.</summary>
    public ShareChange? Own { get; private init; }

    /// <summary>The measures beside those of peers; null where none are given.</summary>
    public BenchmarkProfile? Benchmark { get; private init; }

    /// <summary>The measures in the worst quarter, the largest lag first.</summary>
    public ImmutableArray<MeasureStanding> Lagging =>
        Benchmark is null
            ? []
            :
            [
                .. Benchmark
                    .Measures.Where(row => row.Quartile == 4)
                    .OrderByDescending(row => row.Lag)
                    .ThenBy(row => row.Id, StringComparer.Ordinal),
            ];

    /// <summary>True when the share fell by more than chance explains.</summary>
    public bool HasLostShare => Own?.ChangeUpper < 0;

    /// <summary>What the lost share of the market is worth; null where it did not fall beyond chance or the market has no price.</summary>
    public Money? LostVolume =>
        HasLostShare && Market.Volume is { } volume
            ? new Money(Math.Round(volume.Amount * (decimal)-Own!.Change, 2, MidpointRounding.ToEven), volume.Currency)
            : null;

    /// <summary>Red with a share lost beyond chance, amber with a measure in the worst quarter; else green.</summary>
    public Status Status =>
        Own is null && Benchmark is null ? Status.NoData
        : HasLostShare ? Status.Red
        : Lagging.IsEmpty ? Status.Green
        : Status.Amber;

    internal static MarketReview Of(ReviewMarket market, ReviewUnit unit, double confidence)
    {
        if (!market.Before.IsEmpty && market.Own is null)
            throw Faults.Insufficient("own", "sales are given, but not whose share is judged", "name the own supplier");
        var shares =
            market.Before.IsEmpty && market.After.IsEmpty
                ? null
                : MarketShares.Of(market.Before.AsSpan(), market.After.AsSpan(), market.Own, confidence);
        return new MarketReview(market, unit)
        {
            Shares = shares,
            Own = shares?.Shares.First(row => row.Id == market.Own),
            Benchmark = market.Benchmarks.IsEmpty ? null : BenchmarkProfile.Of(market.Benchmarks.AsSpan()),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Market.Name,
            ReviewText.StatusName(Status),
            default,
            Market.Source,
            [
                .. new IExplainable?[] { Shares, Benchmark }
                    .OfType<IExplainable>()
                    .Select(part => part.Explain()),
            ]
        );
}
