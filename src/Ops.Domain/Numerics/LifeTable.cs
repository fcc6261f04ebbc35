namespace Ops.Domain.Numerics;

/// <summary>Hazard, retention and survival period by period, for durations in whole periods.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class LifeTable : IExplainable
{
    private const int MostPeriods = 1_000_000;

    private LifeTable() { }

    /// <summary>How many were observed.</summary>
    public int Count { get; internal init; }

    /// <summary>The confidence level of the limits.</summary>
    public double Confidence { get; internal init; }

    /// <summary>On which scale the limits are symmetric.</summary>
    public SurvivalInterval Interval { get; internal init; }

    /// <summary>The periods from 1 to the largest duration.</summary>
    public ImmutableArray<LifeTablePeriod> Periods { get; internal init; }

    /// <summary>The life table.</summary>
    /// <param name="durations">In which period each had the event or was last seen; from 1 to a million.</param>
    /// <param name="events">True where the event came in that period. Who is censored in a period is at risk in it.</param>
    /// <param name="confidence">The confidence level of the limits, between 0 and 1.</param>
    /// <param name="interval">On which scale the limits are symmetric.</param>
    /// <returns>The table.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.InvalidArgument"/>: a duration
    /// outside 1..1,000,000, a level outside (0, 1), an unknown interval.
    /// </exception>
    public static LifeTable Of(
        ReadOnlySpan<int> durations,
        ReadOnlySpan<bool> events,
        double confidence = 0.95,
        SurvivalInterval interval = SurvivalInterval.LogLog
    )
    {
        Guard.NotEmpty(durations, nameof(durations));
        Guard.SameLength(events.Length, nameof(events), durations.Length, nameof(durations));
        int last = 0;
        for (int i = 0; i < durations.Length; i++)
            last = Math.Max(last, Guard.InRange(durations[i], 1, MostPeriods, Guard.At(nameof(durations), i)));
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.Defined(interval, nameof(interval));
        long[] lost = new long[last + 1];
        long[] censored = new long[last + 1];
        for (int i = 0; i < durations.Length; i++)
            (events[i] ? lost : censored)[durations[i]]++;
        return new LifeTable
        {
            Count = durations.Length,
            Confidence = confidence,
            Interval = interval,
            Periods = Rows(lost, censored, durations.Length, Normal.Standard.UpperQuantile((1 - confidence) / 2), interval),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Survival after the last period", "末期后的生存率"),
            Periods[^1].Survival,
            Phrase.Of($"product of the retentions of {Periods.Length} periods; n = {Count}", $"{Periods.Length} 期留存率之积；n = {Count}"),
            new Phrase("actuarial life table with Greenwood's variance", "寿命表，Greenwood 方差"),
            [.. Periods.Select(period => period.Explain())]
        );

    private static ImmutableArray<LifeTablePeriod> Rows(long[] lost, long[] censored, long atRisk, double z, SurvivalInterval interval)
    {
        var rows = ImmutableArray.CreateBuilder<LifeTablePeriod>(lost.Length - 1);
        double survival = 1;
        double greenwood = 0;
        for (int period = 1; period < lost.Length; period++)
        {
            double n = atRisk;
            double d = lost[period];
            double retention = (n - d) / n;
            survival *= retention;
            if (n > d)
                greenwood += d / (n * (n - d));
            var (error, lower, upper) = SurvivalBand.Of(survival, greenwood, z, interval);
            rows.Add(new LifeTablePeriod(period, atRisk, lost[period], censored[period], d / n, retention, survival, error, lower, upper));
            atRisk -= lost[period] + censored[period];
        }
        return rows.MoveToImmutable();
    }
}
