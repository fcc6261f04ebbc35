using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Little's law measured over a window, with what its two ends do to it.</summary>
/// <remarks>
/// The measured work in progress and that of Little's law differ by the time that items spent outside the window, and by the items that are still
/// there at its end: a large gap says that the window is too short, or that the system is not steady. Source: Little, Operations Research 59(3), 2011.
/// </remarks>
public sealed record LittleWindow : IExplainable
{
    private LittleWindow() { }

    /// <summary>The mean number of items in the system over the window.</summary>
    public double AverageWip { get; internal init; }

    /// <summary>Items that came in the window, its start included and its end not.</summary>
    public int Arrivals { get; internal init; }

    /// <summary>Items that left in the window, its end included and its start not.</summary>
    public int Departures { get; internal init; }

    /// <summary>Departures per day.</summary>
    public double ThroughputPerDay { get; internal init; }

    /// <summary>The mean lead time in days of those that left, time before the window included; null if none left.</summary>
    public double? MeanLeadDays { get; internal init; }

    /// <summary>The work in progress of Little's law: throughput · mean lead time.</summary>
    public double LittleWip { get; internal init; }

    /// <summary>Measures a window.</summary>
    /// <param name="items">The items; at least one.</param>
    /// <param name="from">The start of the window.</param>
    /// <param name="to">The end of the window, after its start.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.InvalidArgument"/>: a window without length.
    /// <see cref="FaultCode.NotOrdered"/>: the window ends before it starts.
    /// </exception>
    public static LittleWindow Of(ReadOnlySpan<Stay> items, Instant from, Instant to)
    {
        Guard.NotEmpty(items, nameof(items));
        if (from == to)
            throw Faults.Invalid(nameof(to), "the window has no length", "give a later end");
        if (to < from)
            throw Faults.NotOrdered(nameof(to), $"{to} is before {from}", "swap the two ends");
        double inside = 0;
        double lead = 0;
        int arrivals = 0;
        int departures = 0;
        foreach (var item in items)
        {
            var begin = Instant.Max(item.Start, from);
            var end = item.End is { } left ? Instant.Min(left, to) : to;
            inside += end > begin ? (end - begin).TotalDays : 0;
            arrivals += item.Start >= from && item.Start < to ? 1 : 0;
            if (item.End is { } gone && gone > from && gone <= to)
            {
                departures++;
                lead += (gone - item.Start).TotalDays;
            }
        }
        double days = (to - from).TotalDays;
        return new LittleWindow
        {
            AverageWip = inside / days,
            Arrivals = arrivals,
            Departures = departures,
            ThroughputPerDay = departures / days,
            MeanLeadDays = departures == 0 ? null : lead / departures,
            LittleWip = lead / days,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean work in progress", "平均在制品"),
            AverageWip,
            default,
            new Phrase("measured over the window", "按窗口实测"),
            Explanation.Of(
                new Phrase("By Little's law", "按利特尔法则"),
                LittleWip,
                MeanLeadDays is { } mean ? Phrase.Of($"{ThroughputPerDay} * {mean}") : default,
                new Phrase("Little 2011", "利特尔 2011")
            ),
            Explanation.Of(new Phrase("Came", "到达"), (decimal)Arrivals),
            Explanation.Of(new Phrase("Left", "离开"), (decimal)Departures),
            Explanation.Of(new Phrase("Mean lead time, days", "平均前置时间（天）"), MeanLeadDays)
        );
}
