namespace Ops.Domain.Processes;

/// <summary>How much of a change of the throughput time comes from other kinds of cases, and how much from cases of the same kind (结构效应与内部效应).</summary>
/// <remarks>
/// <para>The kind of a case is its variant. Mean: Σ (p₁ − p₀)(m₀ + m₁)/2 is the mix and Σ (p₀ + p₁)/2 (m₁ − m₀) the rest, which add up exactly and
/// do not depend on which log comes first (E. Kitagawa 1955). A variant that one log lacks has only the mean of the other, so that it is all mix.</para>
/// <para>Median: that of the cases before, weighted so that variants have their shares of after, new variants with their cases of after (after
/// J. DiNardo, N. Fortin and T. Lemieux 1996). Compared by reference.</para>
/// </remarks>
public sealed class MixChange : IExplainable
{
    private MixChange(ImmutableArray<VariantChange> variants) => Variants = variants;

    /// <summary>By how many seconds the mean is longer after.</summary>
    public double MeanChangeSeconds { get; private init; }

    /// <summary>What of it other shares of the variants explain.</summary>
    public double MixSeconds { get; private init; }

    /// <summary>What of it is left for cases of the same variant.</summary>
    public double WithinSeconds { get; private init; }

    /// <summary>By how many seconds the median is longer after.</summary>
    public double MedianChangeSeconds { get; private init; }

    /// <summary>What of it other shares of the variants explain.</summary>
    public double MedianMixSeconds { get; private init; }

    /// <summary>What of it is left for cases of the same variant.</summary>
    public double MedianWithinSeconds => MedianChangeSeconds - MedianMixSeconds;

    /// <summary>The share of the cases after whose variant no case before had: where it is large, there is little to compare.</summary>
    public double NewShare { get; private init; }

    /// <summary>The variants of both logs, those with the largest effects, mix and rest without sign, first; of equals in ordinal order.</summary>
    public ImmutableArray<VariantChange> Variants { get; }

    /// <summary>Splits the change between two logs.</summary>
    /// <param name="before">The cases before the change.</param>
    /// <param name="after">The cases after the change.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a log is null. <see cref="FaultCode.EmptyInput"/>: a log has no case.
    /// </exception>
    public static MixChange Of(EventLog before, EventLog after)
    {
        Guard.NotNull(before, nameof(before));
        Guard.NotNull(after, nameof(after));
        if (before.CaseCount == 0)
            throw Faults.Empty(nameof(before), "give a log with at least one case");
        if (after.CaseCount == 0)
            throw Faults.Empty(nameof(after), "give a log with at least one case");
        var kinds = VariantTimes.Of(before, after);
        double first = Mean(kinds.SelectMany(kind => kind.Before));
        double second = Mean(kinds.SelectMany(kind => kind.After));
        double middle = (first + second) / 2;
        VariantChange[] variants = [.. kinds.Select(kind => Change(kind, before.CaseCount, after.CaseCount, middle))];
        double plain = Median(kinds.SelectMany(kind => kind.Before.Select(time => (time, 1.0))));
        double mixed = Median(kinds.SelectMany(kind => Reweighted(kind)));
        double now = Median(kinds.SelectMany(kind => kind.After.Select(time => (time, 1.0))));
        double within = variants.Sum(variant => variant.WithinSeconds);
        return new MixChange([.. variants.OrderByDescending(variant => Math.Abs(variant.MixSeconds) + Math.Abs(variant.WithinSeconds))])
        {
            MeanChangeSeconds = second - first,
            MixSeconds = variants.Sum(variant => variant.MixSeconds),
            WithinSeconds = within,
            MedianChangeSeconds = now - plain,
            MedianMixSeconds = mixed - plain,
            NewShare = (double)kinds.Where(kind => kind.Before.Count == 0).Sum(kind => kind.After.Count) / after.CaseCount,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change of the mean throughput time in seconds", "平均通过时间的变化（秒）"),
            MeanChangeSeconds,
            Phrase.Of($"{MixSeconds} by mix + {WithinSeconds} within", $"结构 {MixSeconds} + 内部 {WithinSeconds}"),
            new Phrase("Kitagawa 1955; DiNardo, Fortin and Lemieux 1996", "Kitagawa 1955；DiNardo、Fortin 与 Lemieux 1996"),
            Explanation.Of(
                new Phrase("Change of the median", "中位数的变化"),
                MedianChangeSeconds,
                Phrase.Of(
                    $"{MedianMixSeconds} by mix + {MedianWithinSeconds} within",
                    $"结构 {MedianMixSeconds} + 内部 {MedianWithinSeconds}"
                )
            ),
            Explanation.Of(new Phrase("Share of cases of new variants", "新变体案例占比"), NewShare)
        );

    private static VariantChange Change(VariantTimes kind, int casesBefore, int casesAfter, double middle)
    {
        double shareBefore = (double)kind.Before.Count / casesBefore;
        double shareAfter = (double)kind.After.Count / casesAfter;
        double? first = kind.Before.Count == 0 ? null : Mean(kind.Before);
        double? second = kind.After.Count == 0 ? null : Mean(kind.After);
        double from = first ?? second!.Value;
        double to = second ?? from;
        return new VariantChange(
            kind.Activities,
            kind.Before.Count,
            kind.After.Count,
            first,
            second,
            (shareAfter - shareBefore) * (((from + to) / 2) - middle),
            (shareBefore + shareAfter) / 2 * (to - from)
        );
    }

    /// <summary>The cases before that stand for those after, with their weights.</summary>
    private static IEnumerable<(double Time, double Weight)> Reweighted(VariantTimes kind)
    {
        var stand = kind.Before.Count > 0 ? kind.Before : kind.After;
        double weight = (double)kind.After.Count / stand.Count;
        return weight == 0 ? [] : stand.Select(time => (time, weight));
    }

    /// <summary>The mean about the first value, so that equal times have their time as mean.</summary>
    private static double Mean(IEnumerable<double> times)
    {
        double[] all = [.. times];
        return all[0] + (all.Sum(time => time - all[0]) / all.Length);
    }

    /// <summary>The time that half the weight does not exceed; the middle between two where the halves part exactly there.</summary>
    private static double Median(IEnumerable<(double Time, double Weight)> cases)
    {
        const double Slack = 1e-12;
        (double Time, double Weight)[] sorted = [.. cases.OrderBy(item => item.Time)];
        double total = sorted.Sum(item => item.Weight);
        double sum = 0;
        for (int i = 0; i + 1 < sorted.Length; i++)
        {
            sum += sorted[i].Weight;
            if (Math.Abs((2 * sum) - total) <= Slack * total)
                return (sorted[i].Time + sorted[i + 1].Time) / 2;
            if (2 * sum > total)
                return sorted[i].Time;
        }
        return sorted[^1].Time;
    }
}
