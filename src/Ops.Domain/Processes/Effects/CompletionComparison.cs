using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>What a change did to the time that cases take, the open ones counted for as long as they were seen (删失数据比较).</summary>
/// <remarks>
/// Leaving open cases out makes a period look fast, since the slow ones are those still open; ending them at their last event does too. Here they
/// are censored (Kaplan and Meier 1958; Mantel 1966). Compared by reference.
/// </remarks>
public sealed class CompletionComparison : IExplainable
{
    private CompletionComparison(CompletionTimes before, CompletionTimes after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The cases before.</summary>
    public CompletionTimes Before { get; }

    /// <summary>The cases after.</summary>
    public CompletionTimes After { get; }

    /// <summary>The log-rank test of both; null where it has nothing to go by, as when no case is finished or all are at the same time.</summary>
    public LogRankTest? Test { get; private init; }

    /// <summary>The seconds since their first event up to which both curves are known.</summary>
    public double HorizonSeconds { get; private init; }

    /// <summary>
    /// By how many seconds longer a case is open after than before within the horizon, on average: the area between the curves; null for a horizon
    /// of 0.
    /// </summary>
    public double? MeanChangeSeconds { get; private init; }

    /// <summary>The standard error of that change; null for a horizon of 0.</summary>
    public double? StandardError { get; private init; }

    /// <summary>The lower limit of that change, by the normal law; null for a horizon of 0.</summary>
    public double? LowSeconds { get; private init; }

    /// <summary>The upper limit of that change, by the normal law; null for a horizon of 0.</summary>
    public double? HighSeconds { get; private init; }

    /// <summary>Compares two logs.</summary>
    /// <param name="before">The cases before the change.</param>
    /// <param name="after">The cases after the change.</param>
    /// <param name="endActivities">The activities that end a case; a case with another last event is open.</param>
    /// <param name="beforeUntil">Until when the cases before were observed; null for their last event.</param>
    /// <param name="afterUntil">Until when the cases after were observed; null for their last event.</param>
    /// <param name="confidence">The confidence level of curves and limits, between 0 and 1.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a log is null, no end activity, or a level outside (0, 1); <see cref="FaultCode.EmptyInput"/>: a log
    /// has no case; <see cref="FaultCode.NotOrdered"/>: an observation ends before its last event.
    /// </exception>
    public static CompletionComparison Of(
        EventLog before,
        EventLog after,
        IEnumerable<string> endActivities,
        Instant? beforeUntil = null,
        Instant? afterUntil = null,
        double confidence = 0.95
    )
    {
        Guard.NotNull(before, nameof(before));
        Guard.NotNull(after, nameof(after));
        HashSet<string> ends = new(Guard.NotNull(endActivities, nameof(endActivities)), StringComparer.Ordinal);
        if (ends.Count == 0)
            throw Faults.Invalid(nameof(endActivities), "there is no activity", "give at least one activity");
        Guard.OpenProbability(confidence, nameof(confidence));
        if (before.CaseCount == 0)
            throw Faults.Empty(nameof(before), "give a log with at least one case");
        if (after.CaseCount == 0)
            throw Faults.Empty(nameof(after), "give a log with at least one case");
        var first = CompletionTimes.Of(before, ends, beforeUntil, confidence, nameof(beforeUntil));
        var second = CompletionTimes.Of(after, ends, afterUntil, confidence, nameof(afterUntil));
        double horizon = Math.Min(Known(first.Curve, second.Curve), Known(second.Curve, first.Curve));
        var comparison = new CompletionComparison(first, second) { Test = Tested(first, second), HorizonSeconds = horizon };
        return horizon > 0 ? comparison.WithChange(confidence) : comparison;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change of the mean time open in seconds", "平均未结时间的变化（秒）"),
            MeanChangeSeconds,
            Phrase.Of($"within {HorizonSeconds} seconds of the first event", $"首个事件后 {HorizonSeconds} 秒内"),
            new Phrase("Kaplan and Meier 1958; Mantel 1966", "Kaplan 与 Meier 1958；Mantel 1966"),
            [
                Explanation.Of(new Phrase("Median before", "之前的中位数"), Before.MedianSeconds),
                Explanation.Of(new Phrase("Median after", "之后的中位数"), After.MedianSeconds),
                Explanation.Of(new Phrase("Open cases before", "之前未结案例"), (decimal)Before.Open),
                Explanation.Of(new Phrase("Open cases after", "之后未结案例"), (decimal)After.Open),
                .. Test is null ? ImmutableArray<Explanation>.Empty : [Test.Explain()],
            ]
        );

    /// <summary>A curve is known up to its last time, and beyond where it has come down to 0: then as far as the other one.</summary>
    private static double Known(SurvivalCurve curve, SurvivalCurve other) =>
        curve.Survival[^1] == 0 ? Math.Max(curve.Times[^1], other.Times[^1]) : curve.Times[^1];

    private static LogRankTest? Tested(CompletionTimes first, CompletionTimes second)
    {
        try
        {
            return LogRankTest.Of(
                [.. first.Seconds, .. second.Seconds],
                [.. first.IsFinished, .. second.IsFinished],
                [.. Enumerable.Repeat(0, first.Seconds.Length), .. Enumerable.Repeat(1, second.Seconds.Length)]
            );
        }
        catch (OpsException fault) when (fault.Code is FaultCode.InsufficientData or FaultCode.ZeroDenominator)
        {
            return null;
        }
    }

    private CompletionComparison WithChange(double confidence)
    {
        var first = Before.Curve.RestrictedMean(HorizonSeconds);
        var second = After.Curve.RestrictedMean(HorizonSeconds);
        double change = second.Mean - first.Mean;
        double error = double.Hypot(first.StandardError, second.StandardError);
        double reach = Normal.Standard.UpperQuantile((1 - confidence) / 2) * error;
        return new CompletionComparison(Before, After)
        {
            Test = Test,
            HorizonSeconds = HorizonSeconds,
            MeanChangeSeconds = change,
            StandardError = error,
            LowSeconds = change - reach,
            HighSeconds = change + reach,
        };
    }
}
