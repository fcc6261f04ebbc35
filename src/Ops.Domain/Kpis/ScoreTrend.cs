namespace Ops.Domain.Kpis;

/// <summary>How the scores of a card went from period to period, and which moved most.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class ScoreTrend : IExplainable
{
    private ScoreTrend(ImmutableArray<ItemTrend> items)
    {
        Items = items;
        var moved = items.Where(item => item.Change is { } change && change != 0).OrderBy(item => item.Id, StringComparer.Ordinal).ToList();
        moved.Sort((a, b) => Order.IsTie(Size(a), Size(b)) ? string.CompareOrdinal(a.Id, b.Id) : Size(b).CompareTo(Size(a)));
        Movers = [.. moved.Select(item => item.Id)];
    }

    /// <summary>The items, in the order given.</summary>
    public ImmutableArray<ItemTrend> Items { get; }

    /// <summary>The items that changed, the greatest change first, then by key.</summary>
    public ImmutableArray<string> Movers { get; }

    /// <summary>Follows scores.</summary>
    /// <param name="periods">The periods in time order; at least one.</param>
    /// <param name="items">The items with one score, or a gap, per period; at least one.</param>
    /// <param name="tolerance">A change of no more than this is flat; at least 0.</param>
    /// <returns>The trends.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period or item. <see cref="FaultCode.LengthMismatch"/>: an item with another number of scores.
    /// <see cref="FaultCode.DuplicateKey"/>: a period or item twice. <see cref="FaultCode.InvalidArgument"/>: a negative tolerance, NaN or infinity.
    /// </exception>
    public static ScoreTrend Of(ReadOnlySpan<string> periods, ReadOnlySpan<ScoreHistory> items, double tolerance = 0)
    {
        Guard.NotEmpty(periods, nameof(periods));
        Guard.NotEmpty(items, nameof(items));
        Keys.Of(periods, period => period, nameof(periods));
        for (int i = 0; i < items.Length; i++)
            Guard.SameLength(
                Guard.NotNull(items[i], Guard.At(nameof(items), i)).Scores.Length,
                $"item '{items[i].Id}'",
                periods.Length,
                nameof(periods)
            );
        Keys.Of(items, item => item.Id, nameof(items));
        Guard.NotNegative(tolerance, nameof(tolerance));
        string[] names = periods.ToArray();
        var trends = ImmutableArray.CreateBuilder<ItemTrend>(items.Length);
        foreach (var item in items)
            trends.Add(Follow(item, names, tolerance));
        return new ScoreTrend(trends.MoveToImmutable());
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Items", "项目数"),
            Figures.Text((decimal)Items.Length),
            default,
            default,
            [
                .. Items.Select(item =>
                    Explanation.Of(
                        Named.Item(item.Id),
                        item.Last,
                        default,
                        default,
                        Explanation.Of(
                            new Phrase("Change", "变动"),
                            item.Change,
                            item.Change is null ? default : Phrase.Of($"{item.Last} - {item.Previous}")
                        ),
                        Explanation.Of(new Phrase("Slope", "斜率"), item.Slope),
                        Explanation.Of(new Phrase("Average", "平均"), item.Average)
                    )
                ),
            ]
        );

    private static ItemTrend Follow(ScoreHistory item, string[] periods, double tolerance)
    {
        (int Index, double Score)[] present =
        [
            .. item
                .Scores.Select((score, index) => (score, index))
                .Where(pair => pair.score is not null)
                .Select(pair => (pair.index, pair.score!.Value)),
        ];
        double? last = item.Scores[^1];
        double? previous = present.Where(pair => pair.Index < periods.Length - 1).Select(pair => (double?)pair.Score).LastOrDefault();
        double? change = last - previous;
        int best = -1;
        for (int i = 0; i < present.Length; i++)
        {
            if (best < 0 || present[i].Score >= present[best].Score)
                best = i;
        }
        return new ItemTrend(item.Id)
        {
            Last = last,
            Previous = previous,
            Change = change,
            Move = change switch
            {
                null => ScoreMove.None,
                { } moved when Math.Abs(moved) <= tolerance || Order.IsTie(Math.Abs(moved), tolerance) => ScoreMove.Flat,
                > 0 => ScoreMove.Up,
                _ => ScoreMove.Down,
            },
            Slope = SlopeOf(present),
            Average = present.Length == 0 ? null : present.Average(pair => pair.Score),
            Best = best < 0 ? null : periods[present[best].Index],
            Missing = periods.Length - present.Length,
        };
    }

    private static double? SlopeOf((int Index, double Score)[] present)
    {
        if (present.Length < 2)
            return null;
        double middle = present.Average(pair => pair.Index);
        double level = present.Average(pair => pair.Score);
        return present.Sum(pair => (pair.Index - middle) * (pair.Score - level))
            / present.Sum(pair => (pair.Index - middle) * (pair.Index - middle));
    }

    private static double Size(ItemTrend item) => Math.Abs(item.Change.GetValueOrDefault());
}
