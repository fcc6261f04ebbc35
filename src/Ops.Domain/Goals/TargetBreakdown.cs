namespace Ops.Domain.Goals;

/// <summary>A target broken down into periods: how much of each was achieved, and of the target (目标分解).</summary>
/// <remarks>The rules of ServiceNow's Goal Framework. Bands are inclusive; within a billionth of a limit counts as reaching it. Compared by reference.</remarks>
public sealed class TargetBreakdown : IExplainable
{
    private TargetBreakdown(ImmutableArray<double?> achievements, ImmutableArray<string?> statuses, double achievement, string status)
    {
        Achievements = achievements;
        Statuses = statuses;
        Achievement = achievement;
        Status = status;
    }

    /// <summary>What was achieved of each period, 1 for all that was planned; null when it was not reported.</summary>
    public ImmutableArray<double?> Achievements { get; }

    /// <summary>The status of each period; null when it was not reported.</summary>
    public ImmutableArray<string?> Statuses { get; }

    /// <summary>What was achieved of the target.</summary>
    public double Achievement { get; }

    /// <summary>The status of the target.</summary>
    public string Status { get; }

    /// <summary>Figures that run on: each period plans the level at its end, and the latest tells for the target.</summary>
    /// <param name="baseline">The level before the first period.</param>
    /// <param name="periods">The periods in order; reported without a gap.</param>
    /// <param name="bands">The bands of the status.</param>
    /// <returns>(actual − baseline)/(planned − baseline) of each reported period.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, no bands.
    /// <see cref="FaultCode.NotOrdered"/>: a gap before a reported period. <see cref="FaultCode.InsufficientData"/>: nothing is reported.
    /// <see cref="FaultCode.ZeroDenominator"/>: a reported period plans the baseline.
    /// </exception>
    public static TargetBreakdown Cumulative(double baseline, ReadOnlySpan<PlannedPeriod> periods, StatusBands<string> bands)
    {
        Guard.NotEmpty(periods, nameof(periods));
        Guard.Finite(baseline, nameof(baseline));
        return Of(periods, bands, baseline, achievements => achievements[^1]);
    }

    /// <summary>Figures of each period on its own: sums tell for the target.</summary>
    /// <param name="periods">The periods in order; reported without a gap.</param>
    /// <param name="bands">The bands of the status.</param>
    /// <returns>actual/planned of each reported period, and the sums of both for the target.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.InvalidArgument"/>: no bands. <see cref="FaultCode.NotOrdered"/>: a
    /// gap before a reported period. <see cref="FaultCode.InsufficientData"/>: nothing is reported. <see cref="FaultCode.ZeroDenominator"/>: a
    /// reported period plans 0, or all of them together do.
    /// </exception>
    public static TargetBreakdown PerPeriod(ReadOnlySpan<PlannedPeriod> periods, StatusBands<string> bands)
    {
        Guard.NotEmpty(periods, nameof(periods));
        double planned = 0;
        double actual = 0;
        foreach (var period in periods)
        {
            if (period.Actual is not { } reported)
                continue;
            planned += period.Planned;
            actual += reported;
        }
        return Of(periods, bands, 0, _ => Share(actual, planned, "planned"));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Achievement of the target", "目标达成率"),
            Achievement,
            new Phrase($"status {Status}", $"状态 {Status}"),
            default,
            [
                .. Achievements.Select(
                    (achieved, i) =>
                        Explanation.Of(
                            new Phrase($"Period {i + 1}", $"第 {i + 1} 期"),
                            achieved,
                            Statuses[i] is { } status ? new Phrase($"status {status}", $"状态 {status}") : default
                        )
                ),
            ]
        );

    private static TargetBreakdown Of(
        ReadOnlySpan<PlannedPeriod> periods,
        StatusBands<string> bands,
        double baseline,
        Func<List<double>, double> target
    )
    {
        Guard.NotNull(bands, nameof(bands));
        int count = 0;
        for (int i = 0; i < periods.Length; i++)
        {
            if (periods[i].Actual is null)
                continue;
            if (i > count)
                throw Faults.NotOrdered(
                    Guard.At(nameof(periods), i),
                    "reported after a period that is not",
                    "report the periods in order, without a gap"
                );
            count++;
        }
        Guard.AtLeast(count, 1, nameof(periods));
        var achieved = new List<double>();
        for (int i = 0; i < count; i++)
            achieved.Add(Share(periods[i].Actual!.Value - baseline, periods[i].Planned - baseline, Guard.At(nameof(periods), i)));
        double whole = target(achieved);
        var achievements = ImmutableArray.CreateBuilder<double?>(periods.Length);
        var statuses = ImmutableArray.CreateBuilder<string?>(periods.Length);
        for (int i = 0; i < periods.Length; i++)
        {
            achievements.Add(i < count ? achieved[i] : null);
            statuses.Add(i < count ? StatusOf(achieved[i], bands) : null);
        }
        return new TargetBreakdown(achievements.MoveToImmutable(), statuses.MoveToImmutable(), whole, StatusOf(whole, bands));
    }

    private static string StatusOf(double achievement, StatusBands<string> bands) => bands.Classify(achievement + Reach.OfRatio);

    private static double Share(double actual, double planned, string place) =>
        planned != 0 ? actual / planned : throw Faults.ZeroDenominator(place, "nothing is planned beyond the baseline", "plan a change");
}
