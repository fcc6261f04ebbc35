namespace Ops.Domain.Processes;

/// <summary>Gains and losses of each state on each day, summed up at the end: the work is that of the moves, not of items times days.</summary>
internal sealed class FlowCounts(int states, int days)
{
    private readonly int[,] _furthest = new int[states, days];
    private readonly int[,] _current = new int[states, days];

    public int Arrivals { get; private set; }

    public int Departures { get; private set; }

    public int BackwardMoves { get; private set; }

    /// <summary>Adds an item: the places of its states, and the days of its moves counted from the first day of the window.</summary>
    public void Add(ReadOnlySpan<int> places, ReadOnlySpan<int> onDays)
    {
        int last = states - 1;
        int furthest = -1;
        Arrivals += Within(onDays[0]);
        for (int k = 0; k < places.Length && onDays[k] < days; k++)
        {
            int day = Math.Max(0, onDays[k]);
            int state = places[k];
            if (k > 0)
            {
                _current[places[k - 1], day]--;
                BackwardMoves += state < places[k - 1] ? 1 : 0;
            }
            _current[state, day]++;
            Departures += state == last && furthest < last ? Within(onDays[k]) : 0;
            for (; furthest < state; furthest++)
                _furthest[furthest + 1, day]++;
        }
    }

    public ImmutableArray<int> Cumulative(int state) => Running(_furthest, state);

    public ImmutableArray<int> InState(int state) => Running(_current, state);

    /// <summary>Items in any state but the last, at the end of each day.</summary>
    public int[] Wip()
    {
        var wip = new int[days];
        for (int state = 0; state < states - 1; state++)
        {
            var counts = InState(state);
            for (int day = 0; day < days; day++)
                wip[day] += counts[day];
        }
        return wip;
    }

    private int Within(int day) => day >= 0 && day < days ? 1 : 0;

    private ImmutableArray<int> Running(int[,] changes, int state)
    {
        var sums = ImmutableArray.CreateBuilder<int>(days);
        int sum = 0;
        for (int day = 0; day < days; day++)
            sums.Add(sum += changes[state, day]);
        return sums.DrainToImmutable();
    }
}
