namespace Ops.Domain.Processes;

/// <summary>The six big losses by size, and the few that make up most of them (六大损失帕累托).</summary>
/// <remarks>Exact decimal arithmetic. Source: Nakajima, Introduction to TPM, 1988. Holds lists and makes no claim of value equality.</remarks>
public sealed class LossPareto : IExplainable
{
    private LossPareto() { }

    /// <summary>The categories that occur, by falling time, equals in the order of <see cref="LossCategory"/>.</summary>
    public ImmutableArray<RankedLoss> Losses { get; internal init; }

    /// <summary>All time lost.</summary>
    public decimal TotalLoss { get; internal init; }

    /// <summary>The categories before which less than the threshold of all losses stands.</summary>
    public ImmutableArray<LossCategory> VitalFew { get; internal init; }

    /// <summary>(planned − breakdown − setup)/planned.</summary>
    public double Availability { get; internal init; }

    /// <summary>(run − minor stops − reduced speed)/run; null without run time.</summary>
    public double? Performance { get; internal init; }

    /// <summary>(net − rejects)/net; null without net time.</summary>
    public double? Quality { get; internal init; }

    /// <summary>The share of planned time spent on good pieces: (planned − all losses)/planned.</summary>
    public double Oee { get; internal init; }

    /// <summary>Ranks losses.</summary>
    /// <param name="plannedTime">The time that the machine was to run; at least 0.</param>
    /// <param name="losses">What was lost of it; at least one.</param>
    /// <param name="threshold">The share that the vital few make up, above 0 and at most 1.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: an argument outside its range, or more lost than planned.
    /// <see cref="FaultCode.ZeroDenominator"/>: no planned time.
    /// </exception>
    public static LossPareto Of(decimal plannedTime, ReadOnlySpan<TimeLoss> losses, decimal threshold = 0.8m)
    {
        Guard.NotEmpty(losses, nameof(losses));
        Guard.InRange(plannedTime, 0, decimal.MaxValue, nameof(plannedTime));
        if (threshold is <= 0 or > 1)
            throw Faults.Invalid(nameof(threshold), $"{Figures.Text(threshold)} is outside (0, 1]", "give a share above 0 and at most 1");
        var times = new SortedDictionary<LossCategory, decimal>();
        decimal total = 0;
        foreach (var loss in losses)
        {
            if (loss.Time > plannedTime - total)
                throw Faults.Invalid(nameof(losses), "more is lost than was planned", "correct the losses or the plan");
            total += loss.Time;
            times[loss.Category] = times.GetValueOrDefault(loss.Category) + loss.Time;
        }
        if (plannedTime == 0)
            throw Faults.ZeroDenominator(nameof(plannedTime), "no time was planned", "leave the period out");
        return Ranked(plannedTime, times, total, threshold);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Losses.Length + 3);
        parts.Add(Explanation.Of(new Phrase("Availability", "时间开动率"), Availability));
        parts.Add(Explanation.Of(new Phrase("Performance", "性能开动率"), Performance));
        parts.Add(Explanation.Of(new Phrase("Quality", "合格率"), Quality));
        foreach (var loss in Losses)
            parts.Add(Explanation.Of(Name(loss.Category), loss.Time));
        return Explanation.Of(new Phrase("OEE", "设备综合效率"), Oee) with
        {
            Source = new Phrase("Nakajima 1988", "中岛清一 1988"),
            Parts = parts.DrainToImmutable(),
        };
    }

    private static LossPareto Ranked(decimal planned, SortedDictionary<LossCategory, decimal> times, decimal total, decimal threshold)
    {
        var ranked = ImmutableArray.CreateBuilder<RankedLoss>(times.Count);
        var few = ImmutableArray.CreateBuilder<LossCategory>();
        decimal before = 0;
        foreach (var (category, time) in times.OrderByDescending(entry => entry.Value))
        {
            if (before < threshold * total)
                few.Add(category);
            before += time;
            ranked.Add(new RankedLoss(category, time, Ratio(time, total), Ratio(before, total)));
        }
        decimal run = planned - Lost(times, LossCategory.Breakdown, LossCategory.Setup);
        decimal net = run - Lost(times, LossCategory.MinorStop, LossCategory.ReducedSpeed);
        decimal good = net - Lost(times, LossCategory.ProductionReject, LossCategory.StartupReject);
        return new LossPareto
        {
            Losses = ranked.DrainToImmutable(),
            TotalLoss = total,
            VitalFew = few.DrainToImmutable(),
            Availability = (double)(run / planned),
            Performance = Ratio(net, run),
            Quality = Ratio(good, net),
            Oee = (double)(good / planned),
        };
    }

    private static decimal Lost(SortedDictionary<LossCategory, decimal> times, LossCategory one, LossCategory other) =>
        times.GetValueOrDefault(one) + times.GetValueOrDefault(other);

    private static double? Ratio(decimal top, decimal bottom) => bottom == 0 ? null : (double)(top / bottom);

    private static Phrase Name(LossCategory category) =>
        category switch
        {
            LossCategory.Breakdown => new Phrase("Breakdowns", "故障"),
            LossCategory.Setup => new Phrase("Setup and adjustment", "换型调整"),
            LossCategory.MinorStop => new Phrase("Idling and minor stops", "空转短停"),
            LossCategory.ReducedSpeed => new Phrase("Reduced speed", "速度降低"),
            LossCategory.ProductionReject => new Phrase("Production rejects", "生产不良"),
            _ => new Phrase("Startup rejects", "启动不良"),
        };
}
