namespace Ops.Domain.Budgets;

/// <summary>How far the work has come, told in time: when should what is earned by now have been earned.</summary>
/// <remarks>
/// On a plateau of the plan the last of its periods counts, so nothing is divided by a plan that does not rise. Once everything
/// is earned, actual time should stop at the finish. Source: Lipke, Schedule is Different, 2003.
/// </remarks>
public sealed record EarnedSchedule : IExplainable
{
    private EarnedSchedule() { }

    /// <summary>Periods of the plan that are earned (ES).</summary>
    public double Periods { get; internal init; }

    /// <summary>Periods that have passed (AT).</summary>
    public double ActualTime { get; internal init; }

    /// <summary>ES − AT: below 0 is late.</summary>
    public double ScheduleVariance { get; internal init; }

    /// <summary>ES / AT; null before any time has passed.</summary>
    public double? SchedulePerformanceIndex { get; internal init; }

    /// <summary>Planned periods · AT / ES; null while nothing is earned.</summary>
    public double? EstimateAtCompletion { get; internal init; }

    /// <summary>Reads the earned schedule off the plan.</summary>
    /// <param name="plannedValue">The cumulative planned value at the end of period 1, 2, …; never falling, at least one.</param>
    /// <param name="earnedValue">What is earned by now, at least 0.</param>
    /// <param name="actualTime">Periods that have passed, at least 0.</param>
    /// <returns>The earned schedule.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.InvalidArgument"/>: a planned value that falls, anything
    /// negative, NaN or infinite.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static EarnedSchedule Of(ReadOnlySpan<double> plannedValue, double earnedValue, double actualTime)
    {
        Guard.Values(plannedValue, nameof(plannedValue));
        double before = 0;
        for (int i = 0; i < plannedValue.Length; i++)
        {
            if (plannedValue[i] < before)
                throw Faults.Invalid(
                    Guard.At(nameof(plannedValue), i),
                    $"{Figures.Text(plannedValue[i])} after {Figures.Text(before)}",
                    "give cumulative values, which never fall"
                );
            before = plannedValue[i];
        }
        Guard.NotNegative(earnedValue, nameof(earnedValue));
        Guard.NotNegative(actualTime, nameof(actualTime));
        int reached = 0;
        while (reached < plannedValue.Length && plannedValue[reached] <= earnedValue)
            reached++;
        double periods = reached;
        if (reached < plannedValue.Length)
        {
            double start = reached == 0 ? 0 : plannedValue[reached - 1];
            periods += (earnedValue - start) / (plannedValue[reached] - start);
        }
        var found = new EarnedSchedule
        {
            Periods = periods,
            ActualTime = actualTime,
            ScheduleVariance = periods - actualTime,
            SchedulePerformanceIndex = actualTime == 0 ? null : periods / actualTime,
            EstimateAtCompletion = periods == 0 ? null : plannedValue.Length * actualTime / periods,
        };
        Representable.All(
            nameof(actualTime),
            "measure time in another unit",
            periods,
            found.ScheduleVariance,
            found.SchedulePerformanceIndex
        );
        Representable.All(nameof(earnedValue), "leave the estimate until more is earned", found.EstimateAtCompletion);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Earned schedule",
            "挣得进度",
            Periods,
            null,
            Told.Of("Schedule variance in periods", "以期计的进度偏差", ScheduleVariance, $"{Periods} - {ActualTime}"),
            Told.Of("Schedule performance index in time", "以时间计的进度绩效指数", SchedulePerformanceIndex, $"{Periods} / {ActualTime}"),
            Told.Of("Periods at completion", "完工所需期数", EstimateAtCompletion)
        );
}
