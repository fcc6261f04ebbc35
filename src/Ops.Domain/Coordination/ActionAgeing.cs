using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>How old open actions are, which are overdue, and how the closed ones were closed.</summary>
/// <remarks>One pass; what is dated after the day of asking is not known yet.</remarks>
public sealed class ActionAgeing : IExplainable
{
    private static readonly ImmutableArray<int> DefaultBuckets = [0, 8, 31, 91];

    private ActionAgeing() { }

    /// <summary>How many are open.</summary>
    public int Open { get; private init; }

    /// <summary>How many are closed.</summary>
    public int Closed { get; private init; }

    /// <summary>How many open ones are past their day.</summary>
    public int Overdue { get; private init; }

    /// <summary>How many open ones have no day.</summary>
    public int NoDue { get; private init; }

    /// <summary>How many open ones have no owner.</summary>
    public int NoOwner { get; private init; }

    /// <summary>Open ones by age.</summary>
    public ImmutableArray<ActionAgeBucket> Buckets { get; private init; }

    /// <summary>Open ones by owner: most overdue first, then most open, then ordinal with nobody last.</summary>
    public ImmutableArray<OwnerActions> ByOwner { get; private init; }

    /// <summary>The mean age of open ones in days; null when none is open.</summary>
    public double? MeanAge { get; private init; }

    /// <summary>The median age of open ones in days.</summary>
    public double? MedianAge { get; private init; }

    /// <summary>How many days overdue ones are late, in the mean; null when none is.</summary>
    public double? MeanDaysOverdue { get; private init; }

    /// <summary>The share of closed ones with a day that were closed by it; null when there are none.</summary>
    public double? ClosedOnTimeShare { get; private init; }

    /// <summary>Days from raising to closing, in the mean; null when none is closed.</summary>
    public double? MeanDaysToClose { get; private init; }

    /// <summary>Ages a log: one pass over its columns.</summary>
    /// <param name="log">At least one action; those raised after <paramref name="asOf"/> are left out.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="buckets">The first day of each age bucket, from 0 on, rising; empty for 0, 8, 31, 91.</param>
    /// <returns>The ageing.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a first bucket that is not 0; <see cref="FaultCode.NotOrdered"/>: buckets that
    /// do not rise.
    /// </exception>
    public static ActionAgeing Of(ActionLog log, LocalDate asOf, ReadOnlySpan<int> buckets = default)
    {
        Guard.NotNull(log, nameof(log));
        if (log.Count == 0)
            throw Faults.Empty(nameof(log), "add at least one action");
        return Result(new ActionTally(log, asOf), Starts(buckets));
    }

    /// <summary>Ages a list of actions: for a few, or for one day only.</summary>
    /// <param name="actions">At least one action, each id once; those raised after <paramref name="asOf"/> are left out.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="buckets">The first day of each age bucket, from 0 on, rising; empty for 0, 8, 31, 91.</param>
    /// <returns>The ageing.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a first bucket that is not 0;
    /// <see cref="FaultCode.NotOrdered"/>: buckets that do not rise, a day due or closed before it was raised.
    /// </exception>
    public static ActionAgeing Of(ReadOnlySpan<ActionItem> actions, LocalDate asOf, ReadOnlySpan<int> buckets = default)
    {
        Guard.NotEmpty(actions, nameof(actions));
        Ids.Unique(actions, action => action.Id, nameof(actions));
        var starts = Starts(buckets);
        var columns = new ActionColumns(actions.Length);
        foreach (var action in actions)
            columns.Add(action.Owner, action.Raised, action.Due, action.Closed);
        return Result(new ActionTally(columns.ToLog(), asOf), starts);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Overdue actions", "逾期行动项"),
            (decimal)Overdue,
            Phrase.Of($"of {Open} open", $"共 {Open} 项未关闭"),
            default,
            [
                Explanation.Of(new Phrase("Median age in days", "未关闭项中位天数"), MedianAge),
                Explanation.Of(new Phrase("Closed on time", "按期关闭率"), ClosedOnTimeShare),
                .. ByOwner.Select(row =>
                    Explanation.Of(
                        row.Owner is { } owner ? Phrase.Of($"{owner}") : new Phrase("nobody", "无人负责"),
                        (decimal)row.Overdue,
                        Phrase.Of($"of {row.Open} open", $"共 {row.Open} 项未关闭")
                    )
                ),
            ]
        );

    private static ReadOnlySpan<int> Starts(ReadOnlySpan<int> buckets)
    {
        var starts = buckets.IsEmpty ? DefaultBuckets.AsSpan() : buckets;
        if (starts[0] != 0)
            throw Faults.Invalid($"{nameof(buckets)}[0]", $"{starts[0]} is not 0", "let the first bucket start at 0");
        for (int i = 1; i < starts.Length; i++)
        {
            if (starts[i] <= starts[i - 1])
                throw Faults.NotOrdered(Guard.At(nameof(buckets), i), $"{starts[i]} after {starts[i - 1]}", "give rising days");
        }
        return starts;
    }

    private static ActionAgeing Result(ActionTally tally, ReadOnlySpan<int> starts) =>
        new()
        {
            Open = tally.Open,
            Closed = tally.Closed,
            Overdue = tally.Overdue,
            NoDue = tally.NoDue,
            NoOwner = tally.NoOwner,
            Buckets = tally.Buckets(starts),
            ByOwner =
            [
                .. tally
                    .Owners()
                    .OrderByDescending(row => row.Overdue)
                    .ThenByDescending(row => row.Open)
                    .ThenBy(row => row.Owner is null)
                    .ThenBy(row => row.Owner, StringComparer.Ordinal),
            ],
            MeanAge = Mean(tally.AgeSum, tally.Open),
            MedianAge = tally.MedianAge(),
            MeanDaysOverdue = Mean(tally.DaysOverdue, tally.Overdue),
            ClosedOnTimeShare = Mean(tally.ClosedWithDue - tally.ClosedPastDue, tally.ClosedWithDue),
            MeanDaysToClose = Mean(tally.DaysToClose, tally.Closed),
        };

    private static double? Mean(long sum, int count) => count == 0 ? null : (double)sum / count;
}
