using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Reviews;

/// <summary>How a service's promise was kept in what was counted, beside the target and beside what the unit reports.</summary>
public sealed class ServiceReview : IExplainable
{
    internal ServiceReview(ReviewPromise service, ReviewUnit unit, PromiseKeeping keeping, ProportionInterval interval)
    {
        Service = service;
        Unit = unit;
        Keeping = keeping;
        Interval = interval;
    }

    /// <summary>The figure's id: <c>service:</c> and the service's key.</summary>
    public string Id => "service:" + Service.Promise.Id;

    /// <summary>The service with its numbers.</summary>
    public ReviewPromise Service { get; }

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>How the promise was kept.</summary>
    public PromiseKeeping Keeping { get; }

    /// <summary>The share that was counted.</summary>
    public double Share => Keeping.Share!.Value;

    /// <summary>Between what ends the true share lies.</summary>
    public ProportionInterval Interval { get; }

    /// <summary>The measure that reports the share in percent; null if none does.</summary>
    public MeasureReview? Measure { get; internal init; }

    /// <summary>The adopted target as a share; null if there is none.</summary>
    public double? Target => Measure?.Target is { } percent ? (double)percent / 100 : null;

    /// <summary>The share below which a service without a target is found: the setting of the review.</summary>
    public double Floor { get; internal init; }

    /// <summary>The last reported actual as a share; null if there is none.</summary>
    public double? Reported => Measure is { Actuals: [.., var last] } ? (double)last.Value / 100 : null;

    /// <summary>Green if the target is reached, amber if missed by no more than chance explains, red below that; no data without a target.</summary>
    public Status Status =>
        Target is not { } target ? Status.NoData
        : Share >= target ? Status.Green
        : Interval.Upper >= target ? Status.Amber
        : Status.Red;

    /// <summary>How many of the same requests would have to be done in time for each other status, the nearest first; none without a target.</summary>
    public ImmutableArray<StatusFlip> Flips => Reviews.Flips.Of(this, Confidence);

    /// <summary>The confidence level of the interval.</summary>
    internal double Confidence { get; init; }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        parts.Add(Keeping.Explain() with { Source = Service.Source });
        parts.Add(Interval.Explain());
        if (Target is { } target)
            parts.Add(Explanation.Of(new Phrase("Target", "目标值"), target, default, Measure!.Measure.Source));
        if (Reported is { } reported)
            parts.Add(Explanation.Of(new Phrase("Reported for the last period", "上期公布值"), reported, default, Measure!.Measure.Source));
        parts.AddRange(StatusFlip.Explain(Flips, Status));
        return Explanation.Of(
            Service.Promise.Name,
            ReviewText.Share(Share),
            Phrase.Of($"{Service.Count.Kept} / {Service.Count.Requests}"),
            Service.Source,
            parts.ToImmutable().AsSpan()
        );
    }
}
