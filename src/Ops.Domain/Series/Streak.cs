namespace Ops.Domain.Series;

/// <summary>How often in a row a figure has risen or fallen: exact comparisons of each value with the one just before.</summary>
/// <remarks>A missing value gives no comparison and ends a streak. Two results are equal when all their figures are.</remarks>
public sealed record Streak : IExplainable
{
    private Streak() { }

    /// <summary>Which way the last comparison went.</summary>
    public StreakDirection CurrentDirection { get; internal init; }

    /// <summary>How many comparisons of that direction stand at the end in a row; 0 when flat or none.</summary>
    public int CurrentLength { get; internal init; }

    /// <summary>The index of the value before the streak; null when there is no streak.</summary>
    public int? CurrentStart { get; internal init; }

    /// <summary>The longest row of rises.</summary>
    public int LongestUp { get; internal init; }

    /// <summary>The longest row of falls.</summary>
    public int LongestDown { get; internal init; }

    /// <summary>How many comparisons at the end in a row went the bad way.</summary>
    public int ConsecutiveDeteriorations { get; internal init; }

    /// <summary>
    /// The chance that the last values of a series without any trend stand in this order: 1/(length + 1)!, because all orders of length + 1 values
    /// are equally likely; null when there is no streak. It speaks of the end of the series only, not of the longest streak found by looking for one.
    /// </summary>
    public double? PValue { get; internal init; }

    /// <summary>Counts the streaks of a series.</summary>
    /// <param name="values">The values in time order; null where one is missing.</param>
    /// <param name="improvement">Which way is good: higher or lower.</param>
    /// <param name="minimumChange">A change counts only above this, at least 0.</param>
    /// <returns>The streaks.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: no direction, or a negative minimum.
    /// <see cref="FaultCode.Overflow"/>: a difference is beyond decimal.
    /// </exception>
    public static Streak Of(ReadOnlySpan<decimal?> values, Direction improvement, decimal minimumChange = 0)
    {
        Guard.NotEmpty(values, nameof(values));
        if (Guard.Defined(improvement, nameof(improvement)) == Direction.WithinBand)
            throw Faults.Invalid(nameof(improvement), "a band has no bad direction", "say whether higher or lower is better");
        Guard.InRange(minimumChange, 0, decimal.MaxValue, nameof(minimumChange));
        var direction = StreakDirection.None;
        int length = 0;
        int longestUp = 0;
        int longestDown = 0;
        for (int i = 1; i < values.Length; i++)
        {
            var now = Compare(values, i, minimumChange);
            length =
                now is StreakDirection.Flat or StreakDirection.None ? 0
                : now == direction ? length + 1
                : 1;
            direction = now;
            if (now == StreakDirection.Up)
                longestUp = Math.Max(longestUp, length);
            else
                longestDown = Math.Max(longestDown, length);
        }
        var bad = improvement == Direction.HigherIsBetter ? StreakDirection.Down : StreakDirection.Up;
        return new Streak
        {
            CurrentDirection = direction,
            CurrentLength = length,
            CurrentStart = length > 0 ? values.Length - 1 - length : null,
            LongestUp = longestUp,
            LongestDown = longestDown,
            ConsecutiveDeteriorations = direction == bad ? length : 0,
            PValue = length > 0 ? OneOver(length + 1) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Streak", "连续变化"),
            $"{CurrentLength}",
            Phrase.Of($"{CurrentDirection}, {CurrentLength} in a row", $"{CurrentDirection}，连续 {CurrentLength} 次"),
            new Phrase("each value against the one before", "逐期比较"),
            Explanation.Of(
                new Phrase("Chance of such an end without a trend", "无趋势时出现的概率"),
                PValue,
                CurrentLength == 0 ? default : Phrase.Of($"1 / {CurrentLength + 1}!")
            ),
            Explanation.Of(new Phrase("Changes for the worse in a row", "连续恶化次数"), $"{ConsecutiveDeteriorations}"),
            Explanation.Of(new Phrase("Longest rise", "最长连续上升"), $"{LongestUp}"),
            Explanation.Of(new Phrase("Longest fall", "最长连续下降"), $"{LongestDown}")
        );

    private static StreakDirection Compare(ReadOnlySpan<decimal?> values, int i, decimal minimumChange)
    {
        if (values[i] is not { } now || values[i - 1] is not { } before)
            return StreakDirection.None;
        try
        {
            decimal change = now - before;
            return change > minimumChange ? StreakDirection.Up
                : -change > minimumChange ? StreakDirection.Down
                : StreakDirection.Flat;
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(Guard.At(nameof(values), i), "the difference is beyond decimal", "give the values in a larger unit");
        }
    }

    private static double OneOver(int factorial)
    {
        double chance = 1;
        for (int k = 2; k <= factorial; k++)
            chance /= k;
        return chance;
    }
}
