using System.Runtime.InteropServices;

namespace Ops.Domain.Numerics;

/// <summary>
/// The share of a population that has not yet had an event (left, failed, been hired) as a function of time, when some are still waiting
/// for it: the Kaplan–Meier estimate, with late entry, a log-log band, quantiles and the restricted mean.
/// </summary>
/// <remarks>
/// The lists run in parallel over the distinct times, those at which nobody had the event included. At equal times events come before the
/// censored. Beyond the last time the curve is unknown, not flat. Counts and band are listed when they are first asked for; threads that ask at
/// once find the same. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class SurvivalCurve : IExplainable
{
    private const double Slack = 1e-9;

    private readonly SurvivalTable _table;
    private SurvivalCounts? _counts;
    private SurvivalBands? _bands;

    private SurvivalCurve(SurvivalTable table) => _table = table;

    /// <summary>How many were observed.</summary>
    public int Count { get; internal init; }

    /// <summary>The confidence level of the band.</summary>
    public double Confidence { get; internal init; }

    /// <summary>The distinct times, ascending.</summary>
    public ImmutableArray<double> Times { get; internal init; }

    /// <summary>How many were under observation and without the event just before each time.</summary>
    public ImmutableArray<long> AtRisk => Counts.AtRisk;

    /// <summary>How many had the event at each time.</summary>
    public ImmutableArray<long> Events => Counts.Events;

    /// <summary>How many were last seen, without the event, at each time.</summary>
    public ImmutableArray<long> Censored => Counts.Censored;

    /// <summary>S(t) from each time on.</summary>
    public ImmutableArray<double> Survival { get; internal init; }

    /// <summary>Greenwood's standard error of S(t): 0 while S is 1, null once S is 0.</summary>
    public ImmutableArray<double?> StandardErrors => Bands.Errors;

    /// <summary>The lower limits of the log-log band: 1 while S is 1, null once S is 0.</summary>
    public ImmutableArray<double?> Lower => Bands.Lower;

    /// <summary>The upper limits of the log-log band: 1 while S is 1, null once S is 0.</summary>
    public ImmutableArray<double?> Upper => Bands.Upper;

    private SurvivalCounts Counts => _counts ??= SurvivalCounts.Of(_table);

    private SurvivalBands Bands => _bands ??= SurvivalBands.Of(this, Normal.Standard.UpperQuantile((1 - Confidence) / 2));

    /// <summary>The time by which half have had the event, with its limits from the band inverted.</summary>
    public SurvivalQuantile Median => Quantile(0.5);

    /// <summary>The curve of durations in any unit.</summary>
    /// <param name="durations">From the start to the event or to the last sight; at least 0.</param>
    /// <param name="events">True where the duration ended with the event, false where it is still open.</param>
    /// <param name="confidence">The confidence level of the band, between 0 and 1.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.InvalidArgument"/>: a negative
    /// duration, NaN, infinite, a level outside (0, 1).
    /// </exception>
    public static SurvivalCurve Of(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, double confidence = 0.95)
    {
        Check(durations, events);
        Guard.OpenProbability(confidence, nameof(confidence));
        return From(SurvivalTable.Of(durations, events), durations.Length, confidence);
    }

    /// <summary>The curve of durations in whole units: counted, not sorted.</summary>
    /// <param name="durations">From the start to the event or to the last sight, in whole days, say; at least 0.</param>
    /// <param name="events">True where the duration ended with the event, false where it is still open.</param>
    /// <param name="confidence">The confidence level of the band, between 0 and 1.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException">As for the durations in any unit.</exception>
    public static SurvivalCurve Of(ReadOnlySpan<int> durations, ReadOnlySpan<bool> events, double confidence = 0.95)
    {
        Guard.NotEmpty(durations, nameof(durations));
        Guard.SameLength(events.Length, nameof(events), durations.Length, nameof(durations));
        int least = 0;
        foreach (int duration in durations)
            least = Math.Min(least, duration);
        if (least < 0)
            throw NegativeDuration(durations.IndexOf(least), least);
        Guard.OpenProbability(confidence, nameof(confidence));
        return From(SurvivalTable.Of(durations, events), durations.Length, confidence);
    }

    /// <summary>The curve when some came under observation only after their start, so that early events of others like them were missed.</summary>
    /// <param name="durations">From the start to the event or to the last sight.</param>
    /// <param name="events">True where the duration ended with the event, false where it is still open.</param>
    /// <param name="entries">The time since the start at which each came under observation: at least 0 and below the duration.</param>
    /// <param name="confidence">The confidence level of the band, between 0 and 1.</param>
    /// <returns>The curve: at risk at t are those with entry &lt; t ≤ duration. Once the last one at risk has had the event S stays 0.</returns>
    /// <exception cref="OpsException">As for <see cref="Of(ReadOnlySpan{double}, ReadOnlySpan{bool}, double)"/>;
    /// <see cref="FaultCode.InvalidArgument"/> also for an entry outside [0, duration).</exception>
    public static SurvivalCurve WithLateEntry(
        ReadOnlySpan<double> durations,
        ReadOnlySpan<bool> events,
        ReadOnlySpan<double> entries,
        double confidence = 0.95
    )
    {
        Guard.NotEmpty(entries, nameof(entries));
        Guard.NotEmpty(durations, nameof(durations));
        Guard.SameLength(entries.Length, nameof(entries), durations.Length, nameof(durations));
        Check(durations, events);
        Guard.Finite(entries, nameof(entries));
        for (int i = 0; i < entries.Length; i++)
        {
            if (!(entries[i] >= 0 && entries[i] < durations[i]))
                throw Faults.Invalid(
                    Guard.At(nameof(entries), i),
                    $"{Figures.Text(entries[i])} is outside [0, {Figures.Text(durations[i])})",
                    "give an entry before the end of the duration"
                );
        }
        Guard.OpenProbability(confidence, nameof(confidence));
        var table = SurvivalTable.Of(durations, events);
        table.EnterLate(entries);
        return From(table, durations.Length, confidence);
    }

    /// <summary>The time by which a share has had the event.</summary>
    /// <param name="probability">The share, between 0 and 1.</param>
    /// <returns>
    /// The first time with S ≤ 1 − p; where S equals 1 − p (within 1e-9) the middle between that time and the next event, or the last
    /// time if no event follows. The limits come from the band's curves by the same rule.
    /// </returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a probability outside (0, 1).</exception>
    public SurvivalQuantile Quantile(double probability)
    {
        double level = 1 - Guard.OpenProbability(probability, nameof(probability));
        double? time = null;
        double? lower = null;
        double? upper = null;
        for (int i = Times.Length - 1; i >= 0; i--)
        {
            if (Survival[i] <= level + Slack)
                time = TimeAt(i, Survival[i], level);
            if (Lower[i] <= level + Slack)
                lower = TimeAt(i, Lower[i]!.Value, level);
            if (Upper[i] <= level + Slack)
                upper = TimeAt(i, Upper[i]!.Value, level);
        }
        return new SurvivalQuantile(probability, time, lower, upper);
    }

    /// <summary>S at a time.</summary>
    /// <param name="time">The time, at least 0.</param>
    /// <returns>S(t); null beyond the last time unless S is 0 there, since nothing is known of it.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative time, NaN, infinite.</exception>
    public double? At(double time)
    {
        Guard.NotNegative(time, nameof(time));
        if (time > Times[^1])
            return Survival[^1] == 0 ? 0 : null;
        int at = Times.AsSpan().BinarySearch(time);
        int before = at >= 0 ? at : ~at - 1;
        return before < 0 ? 1 : Survival[before];
    }

    /// <summary>The mean time without the event up to a horizon.</summary>
    /// <param name="horizon">The horizon, above 0.</param>
    /// <returns>The area under the curve with its standard error.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>; <see cref="FaultCode.InsufficientData"/>: a horizon beyond the last time while S is above 0.
    /// </exception>
    public RestrictedMean RestrictedMean(double horizon) => Numerics.RestrictedMean.Of(this, horizon);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Survival at the last time", "末次时间的生存率"),
            Survival[^1],
            Phrase.Of(
                $"product of 1 − d/n over {Times.Length} times up to {Times[^1]}; {Events.Sum()} events among {Count}",
                $"截至 {Times[^1]} 共 {Times.Length} 个时间点上 1 − d/n 的乘积；{Count} 个个体中 {Events.Sum()} 个发生事件"
            ),
            new Phrase("Kaplan and Meier 1958; Greenwood 1926", "Kaplan 与 Meier 1958；Greenwood 1926"),
            Median.Explain()
        );

    internal static void Check(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events)
    {
        Guard.NotEmpty(durations, nameof(durations));
        Guard.SameLength(events.Length, nameof(events), durations.Length, nameof(durations));
        Guard.Finite(durations, nameof(durations));
        for (int i = 0; i < durations.Length; i++)
        {
            if (durations[i] < 0)
                throw NegativeDuration(i, durations[i]);
        }
    }

    private static OpsException NegativeDuration(int index, double duration) =>
        Faults.Invalid(Guard.At("durations", index), $"{Figures.Text(duration)} is negative", "give a duration of at least 0");

    private static SurvivalCurve From(SurvivalTable table, int count, double confidence)
    {
        double[] survival = new double[table.Times.Length];
        double share = 1;
        int notGone = count;
        for (int i = 0; i < survival.Length; i++)
        {
            double n = table.AtRisk(i, notGone);
            double d = table.EventsAt(i);
            if (d > 0 && share > 0)
                share = n > d ? share * ((n - d) / n) : 0;
            survival[i] = share;
            notGone -= table.EventsAt(i) + table.CensoredAt(i);
        }
        return new SurvivalCurve(table)
        {
            Count = count,
            Confidence = confidence,
            Times = ImmutableCollectionsMarshal.AsImmutableArray(table.Times),
            Survival = ImmutableCollectionsMarshal.AsImmutableArray(survival),
        };
    }

    private double TimeAt(int index, double value, double level)
    {
        if (Math.Abs(value - level) > Slack)
            return Times[index];
        int next = index + 1;
        while (next < Times.Length && Events[next] == 0)
            next++;
        return Times[index] + ((Times[Math.Min(next, Times.Length - 1)] - Times[index]) / 2);
    }
}
