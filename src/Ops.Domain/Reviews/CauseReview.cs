using Ops.Domain.Customers;

namespace Ops.Domain.Reviews;

/// <summary>A cause of complaint, weighed: how many customers were let down, how badly, and whether it gets worse.</summary>
/// <remarks>
/// Score = customers × days late × trend. A request counts as one customer, as requests carry no names. The trend is the failing share of the last day over that
/// of the days before, where an exact test tells the two apart, and 1 where it does not. Without late requests there is nothing to say how badly, and no score.
/// Compares by identity.
/// </remarks>
public sealed class CauseReview : IExplainable
{
    internal CauseReview(ServiceReview service, double confidence)
    {
        Service = service;
        var days = service.Service.Days;
        if (days.Length < 2 || days[^1].Requests == 0 || days[..^1].Sum(day => day.Requests) == 0)
            return;
        var change = ThemeTrends.Of(
            [.. days.Select(day => new FeedbackPeriod(Figures.Text(day.Date), day.Requests))],
            [new ThemeCounts(service.Service.Promise.Id, [.. days.Select(day => day.Failed)])],
            new ThemeOptions { Alpha = 1 - confidence, Confidence = confidence }
        );
        Change = change.Themes[0];
        Changes = change;
    }

    /// <summary>The figure's id: <c>cause:</c> and the service's key.</summary>
    public string Id => "cause:" + Service.Service.Promise.Id;

    /// <summary>The service that fails.</summary>
    public ServiceReview Service { get; }

    /// <summary>The requests that were not done as promised: late, not done, or without a due date.</summary>
    public long Customers => Service.Service.Count.Requests - Service.Service.Count.Kept;

    /// <summary>How many days late the late ones were, the median; null where it is not known.</summary>
    public double? DaysLate => Service.Service.MedianDaysLate;

    /// <summary>How the failing share of the last day compares with the days before; null with fewer than two days.</summary>
    public ThemeTrend? Change { get; }

    /// <summary>The ratio of the two shares where an exact test tells them apart, otherwise 1; null with fewer than two days.</summary>
    public double? Trend =>
        Change is null ? null
        : Change.Direction == ThemeDirection.Steady ? 1
        : Change.RateRatio ?? 1;

    /// <summary>Customers × days late × trend; null without days late. Without a trend that factor is left out.</summary>
    public double? Score => Customers * DaysLate * (Trend ?? 1);

    internal ThemeTrends? Changes { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Service.Service.Promise.Name,
            Score,
            Phrase.Of(
                $"{Customers} customers × {DaysLate} days late × trend {Trend}",
                $"{Customers} 位客户 × 逾期 {DaysLate} 天 × 趋势 {Trend}"
            ),
            new Phrase("a request counts as one customer", "一件请求计为一位客户"),
            [Service.Explain(), .. Changes is null ? ImmutableArray<Explanation>.Empty : [Changes.Explain()]]
        );
}
