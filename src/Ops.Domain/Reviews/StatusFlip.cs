namespace Ops.Domain.Reviews;

/// <summary>The smallest change of one figure that gives another status, everything else as it is.</summary>
/// <remarks>Two are equal when all parts are.</remarks>
public sealed record StatusFlip : IExplainable
{
    internal StatusFlip(Phrase figure, Phrase unit, decimal now, decimal at, bool isReached, Status from, Status to)
    {
        Figure = figure;
        Unit = unit;
        Now = now;
        At = at;
        IsReached = isReached;
        From = from;
        To = to;
    }

    /// <summary>What would have to change.</summary>
    public Phrase Figure { get; }

    /// <summary>The unit of the figure; empty for a plain number.</summary>
    public Phrase Unit { get; }

    /// <summary>What it is.</summary>
    public decimal Now { get; }

    /// <summary>Where the other status begins.</summary>
    public decimal At { get; }

    /// <summary>True if <see cref="At"/> itself has the other status; false if only what lies beyond it has.</summary>
    public bool IsReached { get; }

    /// <summary>The status.</summary>
    public Status From { get; }

    /// <summary>The other status.</summary>
    public Status To { get; }

    /// <summary>By how much it would have to change: <see cref="At"/> − <see cref="Now"/>; 0 where anything beyond the present figure is enough.</summary>
    public decimal Change => At - Now;

    /// <summary>From where on, in words: at least 80.</summary>
    public Phrase Bound
    {
        get
        {
            var value = ReviewText.Value(At, Unit);
            var (english, chinese) = (IsUp, IsReached) switch
            {
                (true, true) => ("at least", "不低于"),
                (true, false) => ("more than", "高于"),
                (false, true) => ("at most", "不高于"),
                _ => ("less than", "低于"),
            };
            return Phrase.Of($"{english} {value.English}", $"{chinese} {value.Chinese}");
        }
    }

    /// <summary>True if the figure would have to rise.</summary>
    internal bool IsUp { get; init; }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var difference = ReviewText.Difference(Change, Unit);
        var name = ReviewText.StatusName(To);
        return Explanation.Of(
            new Phrase($"{Figure.English}: {name.English}", $"{Figure.Chinese}：{name.Chinese}"),
            Bound,
            Phrase.Of(
                $"{Figures.Text(At)} - {Figures.Text(Now)} = {difference.English}",
                $"{Figures.Text(At)} - {Figures.Text(Now)} = {difference.Chinese}"
            )
        );
    }

    /// <summary>The nearest end of each other status' values, the nearest status first.</summary>
    internal static ImmutableArray<StatusFlip> Of(
        Phrase figure,
        Phrase unit,
        decimal now,
        Status from,
        params ReadOnlySpan<StatusRange> ranges
    )
    {
        var flips = new List<StatusFlip>();
        foreach (var status in (Status[])[Status.Green, Status.Amber, Status.Red])
        {
            StatusFlip? nearest = null;
            foreach (var range in ranges)
            {
                if (range.Status != status || status == from || range.EndTowards(now) is not { } end)
                    continue;
                if (nearest is null || Math.Abs(end.At - now) < Math.Abs(nearest.Change))
                    nearest = new StatusFlip(figure, unit, now, end.At, end.IsReached, from, status) { IsUp = end.IsUp };
            }
            if (nearest is not null)
                flips.Add(nearest);
        }
        return [.. flips.OrderBy(flip => Math.Abs(flip.Change))];
    }

    /// <summary>What would change a status, as a part of the explanation of the figure; none if nothing would.</summary>
    internal static IEnumerable<Explanation> Explain(ImmutableArray<StatusFlip> flips, Status now) =>
        flips.IsEmpty
            ? []
            :
            [
                Explanation.Of(
                    new Phrase("What would change the status", "何种变化会改变状态"),
                    ReviewText.StatusName(now),
                    new Phrase("the smallest change of one figure, all else as it is", "其他不变时单一数据的最小变化"),
                    default,
                    [.. flips.Select(flip => flip.Explain())]
                ),
            ];
}
