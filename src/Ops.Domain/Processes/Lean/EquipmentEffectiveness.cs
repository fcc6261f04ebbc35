namespace Ops.Domain.Processes;

/// <summary>How much of its planned time a machine spends on good pieces (OEE, 设备综合效率).</summary>
/// <remarks>
/// The three losses and the effective time add up to the planned time. A performance above 1 (an ideal cycle set too slow) is reported, not cut.
/// Source: Nakajima, Introduction to TPM, 1988.
/// </remarks>
public sealed record EquipmentEffectiveness : IExplainable
{
    private EquipmentEffectiveness() { }

    /// <summary>The share of planned time that the machine runs: (planned − downtime)/planned (时间开动率).</summary>
    public double Availability { get; internal init; }

    /// <summary>The pace against the ideal: ideal cycle · pieces / run time (性能开动率).</summary>
    public double Performance { get; internal init; }

    /// <summary>The share of good pieces (合格率).</summary>
    public double Quality { get; internal init; }

    /// <summary>Availability · performance · quality.</summary>
    public double Oee { get; internal init; }

    /// <summary>OEE against the calendar: OEE · planned / calendar time (TEEP); null without a calendar time.</summary>
    public double? Teep { get; internal init; }

    /// <summary>Time lost to standing still.</summary>
    public double AvailabilityLoss { get; internal init; }

    /// <summary>Time lost to running slower than ideal; negative when faster.</summary>
    public double PerformanceLoss { get; internal init; }

    /// <summary>Time lost to pieces that are not good.</summary>
    public double QualityLoss { get; internal init; }

    /// <summary>Measures a machine over a period. All times in one unit.</summary>
    /// <param name="plannedTime">The time that it was to run; at least 0.</param>
    /// <param name="downtime">The time thereof that it stood still; at least 0, at most the planned time.</param>
    /// <param name="idealCycle">The ideal time of one piece; at least 0.</param>
    /// <param name="totalCount">The pieces made; at least 0.</param>
    /// <param name="goodCount">The good ones thereof; at least 0.</param>
    /// <param name="calendarTime">All time of the period, above 0; null if it is not of interest.</param>
    /// <returns>The effectiveness.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an argument outside its range. <see cref="FaultCode.ZeroDenominator"/>: no run time, or no piece.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static EquipmentEffectiveness Of(
        double plannedTime,
        double downtime,
        double idealCycle,
        long totalCount,
        long goodCount,
        double? calendarTime = null
    )
    {
        Guard.NotNegative(plannedTime, nameof(plannedTime));
        double run = plannedTime - Guard.InRange(downtime, 0, plannedTime, nameof(downtime));
        Guard.NotNegative(idealCycle, nameof(idealCycle));
        Guard.InRange(totalCount, 0, long.MaxValue, nameof(totalCount));
        Guard.InRange(goodCount, 0, totalCount, nameof(goodCount));
        if (calendarTime is { } calendar)
            Guard.Positive(calendar, nameof(calendarTime));
        if (run == 0)
            throw Faults.ZeroDenominator(nameof(downtime), "the machine did not run", "leave the period out");
        if (totalCount == 0)
            throw Faults.ZeroDenominator(nameof(totalCount), "no piece was made", "leave the period out");
        double availability = run / plannedTime;
        double performance = idealCycle * totalCount / run;
        double quality = (double)goodCount / totalCount;
        double oee = availability * performance * quality;
        var found = new EquipmentEffectiveness
        {
            Availability = availability,
            Performance = performance,
            Quality = quality,
            Oee = oee,
            Teep = oee * (plannedTime / calendarTime),
            AvailabilityLoss = downtime,
            PerformanceLoss = run - (idealCycle * totalCount),
            QualityLoss = idealCycle * (totalCount - goodCount),
        };
        Representable.All(
            nameof(idealCycle),
            "give the cycle in the unit of the times",
            performance,
            oee,
            found.PerformanceLoss,
            found.QualityLoss
        );
        Representable.All(nameof(calendarTime), "give the calendar time in the unit of the others", found.Teep);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("OEE", "设备综合效率"),
            Oee,
            Phrase.Of($"{Availability} * {Performance} * {Quality}"),
            new Phrase("Nakajima 1988", "中岛清一 1988"),
            Explanation.Of(new Phrase("Availability", "时间开动率"), Availability),
            Explanation.Of(new Phrase("Performance", "性能开动率"), Performance),
            Explanation.Of(new Phrase("Quality", "合格率"), Quality),
            Explanation.Of(new Phrase("TEEP", "完全有效生产率"), Teep),
            Explanation.Of(new Phrase("Time lost standing still", "停机损失"), AvailabilityLoss),
            Explanation.Of(new Phrase("Time lost to slow running", "速度损失"), PerformanceLoss),
            Explanation.Of(new Phrase("Time lost to bad pieces", "质量损失"), QualityLoss)
        );
}
