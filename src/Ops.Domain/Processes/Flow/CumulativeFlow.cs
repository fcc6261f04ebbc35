using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>How many items have come how far, day by day (CFD, 累积流图).</summary>
/// <remarks>
/// A state that was skipped counts as passed; an item that goes back stays counted where it had been. Source: Anderson, Kanban, 2010. Holds lists and
/// makes no claim of value equality.
/// </remarks>
public sealed class CumulativeFlow : IExplainable
{
    private CumulativeFlow() { }

    /// <summary>The states in order.</summary>
    public ImmutableArray<FlowBand> Bands { get; internal init; }

    /// <summary>Items at the end of each day that have entered and are not in the last state.</summary>
    public ImmutableArray<int> WipPerDay { get; internal init; }

    /// <summary>The mean of that.</summary>
    public double AverageWip { get; internal init; }

    /// <summary>Items whose first move lies in the window.</summary>
    public int Arrivals { get; internal init; }

    /// <summary>Items that reached the last state for the first time in the window.</summary>
    public int Departures { get; internal init; }

    /// <summary>Departures per day.</summary>
    public double ThroughputPerDay { get; internal init; }

    /// <summary>Days of work in progress per departure: Little's law on the window, with its end effects; null without a departure.</summary>
    public double? AverageLeadByArea { get; internal init; }

    /// <summary>Moves to an earlier state, up to the end of the window.</summary>
    public int BackwardMoves { get; internal init; }

    /// <summary>Draws a window.</summary>
    /// <param name="states">The states in order, the last one for what is done; at least one.</param>
    /// <param name="paths">The items; at least one.</param>
    /// <param name="from">The first day of the window.</param>
    /// <param name="to">The last day of the window.</param>
    /// <returns>The diagram.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no state or no item. <see cref="FaultCode.DuplicateKey"/>. <see cref="FaultCode.UnknownReference"/>: a move
    /// into a state that is not given. <see cref="FaultCode.NotOrdered"/>: falling days of an item, or a window that ends before it starts.
    /// </exception>
    public static CumulativeFlow Of(ReadOnlySpan<string> states, ReadOnlySpan<FlowPath> paths, LocalDate from, LocalDate to)
    {
        Guard.NotEmpty(states, nameof(states));
        Guard.NotEmpty(paths, nameof(paths));
        for (int i = 0; i < states.Length; i++)
            Guard.NotBlank(states[i], Guard.At(nameof(states), i));
        for (int i = 0; i < paths.Length; i++)
            Guard.NotNull(paths[i], Guard.At(nameof(paths), i));
        var index = Ids.Index(states, state => state, nameof(states));
        Ids.Unique(paths, path => path.Id, nameof(paths));
        int[][] places = Places(paths, index);
        CheckOrder(paths);
        var counts = new FlowCounts(states.Length, FlowWindow.Days(from, to));
        for (int i = 0; i < paths.Length; i++)
            counts.Add(places[i], [.. paths[i].Moves.Select(move => Period.DaysBetween(from, move.Date))]);
        int[] wip = counts.Wip();
        var bands = ImmutableArray.CreateBuilder<FlowBand>(states.Length);
        for (int state = 0; state < states.Length; state++)
            bands.Add(new FlowBand(states[state], counts.Cumulative(state), counts.InState(state)));
        return new CumulativeFlow
        {
            Bands = bands.DrainToImmutable(),
            WipPerDay = [.. wip],
            AverageWip = wip.Average(),
            Arrivals = counts.Arrivals,
            Departures = counts.Departures,
            ThroughputPerDay = (double)counts.Departures / wip.Length,
            AverageLeadByArea = counts.Departures == 0 ? null : (double)wip.Sum(count => (long)count) / counts.Departures,
            BackwardMoves = counts.BackwardMoves,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Bands.Length + 5);
        parts.Add(Explanation.Of(new Phrase("Came", "到达"), (decimal)Arrivals));
        parts.Add(Explanation.Of(new Phrase("Done", "完成"), (decimal)Departures));
        parts.Add(Explanation.Of(new Phrase("Done per day", "每日完成"), ThroughputPerDay));
        parts.Add(
            Explanation.Of(
                new Phrase("Mean lead time, days", "平均前置时间（天）"),
                AverageLeadByArea,
                Phrase.Of($"{AverageWip} / {ThroughputPerDay}")
            )
        );
        parts.Add(Explanation.Of(new Phrase("Moves back", "退回次数"), (decimal)BackwardMoves));
        foreach (var band in Bands)
            parts.Add(Explanation.Of(Phrase.Of($"{band.State}"), (decimal)band.InState[^1]));
        return Explanation.Of(new Phrase("Mean work in progress", "平均在制品"), AverageWip) with
        {
            Source = new Phrase("Anderson 2010", "安德森 2010"),
            Parts = parts.DrainToImmutable(),
        };
    }

    private static int[][] Places(ReadOnlySpan<FlowPath> paths, Dictionary<string, int> index)
    {
        var places = new int[paths.Length][];
        for (int i = 0; i < paths.Length; i++)
        {
            string place = Guard.At(nameof(paths), i);
            places[i] =
            [
                .. paths[i].Moves.Select(move => Ids.At(index, Guard.NotBlank(move.State, place), place, "name a state of the board")),
            ];
        }
        return places;
    }

    private static void CheckOrder(ReadOnlySpan<FlowPath> paths)
    {
        for (int i = 0; i < paths.Length; i++)
        {
            var moves = paths[i].Moves;
            for (int k = 1; k < moves.Length; k++)
            {
                if (moves[k].Date < moves[k - 1].Date)
                    throw Faults.NotOrdered(Guard.At(nameof(paths), i), $"the days of '{paths[i].Id}' fall", "sort its moves by day");
            }
        }
    }
}
