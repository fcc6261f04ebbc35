namespace Ops.Domain.Decisions;

/// <summary>The partial choices of a search: by cost, each worth more than all cheaper ones.</summary>
internal sealed class ChoiceStates(int most, long limit, bool isWhole, double known)
{
    /// <summary>What rounding may take off a bound, relative to it.</summary>
    private const double Slack = 1e-13;

    private const int FirstRoom = 256;

    private State[] _list = new State[FirstRoom];

    private State[] _next = new State[FirstRoom];

    private State[] _merged = new State[FirstRoom];

    private double _givenUp = double.NegativeInfinity;

    private readonly record struct State(long Cost, double Value, ulong History);

    public int Count { get; private set; }

    /// <summary>The best value known.</summary>
    public double Best { get; private set; } = known;

    /// <summary>True if a partial choice reached it.</summary>
    public bool IsFound { get; private set; }

    public ulong BestHistory { get; private set; }

    /// <summary>Which class was opened last when the best was found; −1 for none.</summary>
    public int BestAt { get; private set; } = -1;

    public double Gap => Math.Max(0, _givenUp - Best);

    /// <summary>True if a choice with this bound can beat the best one known.</summary>
    public bool IsPromising(double bound) => isWhole ? bound + (Slack * Math.Abs(bound)) >= Best + 1 : bound > Best;

    public void Start(long cost, double value, double up, double down)
    {
        Keep(new State(cost, value, 0), -1);
        if (IsPromising(Bound(cost, value, up, down)))
            _list[Count++] = new State(cost, value, 0);
    }

    /// <summary>Lets a class leave its break option: every partial choice once with each of its options.</summary>
    public void Open(ChoiceClass group, int bits, int at, double up, double down)
    {
        var atBreak = group.AtBreak;
        int count = 0;
        for (int j = 0; j < group.Options.Length; j++)
        {
            long cost = group.Options[j].Cost - atBreak.Cost;
            double value = group.Options[j].Value - atBreak.Value;
            count = Merge(count, cost, value, bits, (ulong)j);
            (_merged, _next) = (_next, _merged);
        }
        Count = 0;
        for (int i = 0; i < count; i++)
        {
            var state = _next[i];
            Keep(state, at);
            if (IsPromising(Bound(state.Cost, state.Value, up, down)))
                _next[Count++] = state;
        }
        (_list, _next) = (_next, _list);
        if (Count > most)
            GiveUp(up, down);
    }

    private double Bound(long cost, double value, double up, double down) =>
        cost <= limit ? value + ((limit - cost) * up)
        : double.IsPositiveInfinity(down) ? double.NegativeInfinity
        : value - ((cost - limit) * down);

    private void Keep(State state, int at)
    {
        if (state.Cost > limit || state.Value <= Best)
            return;
        (Best, BestHistory, BestAt, IsFound) = (state.Value, state.History, at, true);
    }

    /// <summary>Merges the states shifted by one option into those of the options before.</summary>
    private int Merge(int count, long cost, double value, int bits, ulong option)
    {
        int room = count + Count;
        if (_merged.Length < room)
            _merged = new State[Math.Max(room, 2 * _merged.Length)];
        var (before, list, merged) = (_next, _list, _merged);
        int kept = 0;
        double highest = double.NegativeInfinity;
        int i = 0;
        int j = 0;
        while (i < count || j < Count)
        {
            State state;
            if (j == Count || (i < count && IsFirst(before[i], list[j].Cost + cost, list[j].Value + value)))
                state = before[i++];
            else
                state = new State(list[j].Cost + cost, list[j].Value + value, unchecked((list[j++].History << bits) | option));
            if (state.Value <= highest)
                continue;
            highest = state.Value;
            merged[kept++] = state;
        }
        return kept;
    }

    private static bool IsFirst(State state, long cost, double value) => state.Cost < cost || (state.Cost == cost && state.Value >= value);

    /// <summary>Keeps the more promising half and remembers the best that those given up could have become.</summary>
    private void GiveUp(double up, double down)
    {
        double[] bounds = [.. _list.AsSpan(0, Count).ToArray().Select(state => Bound(state.Cost, state.Value, up, down))];
        double[] sorted = [.. bounds.Order()];
        double threshold = sorted[Count - (most / 2)];
        int kept = 0;
        for (int i = 0; i < bounds.Length; i++)
        {
            if (bounds[i] > threshold)
                _list[kept++] = _list[i];
        }
        _givenUp = Math.Max(_givenUp, threshold);
        Count = kept;
    }
}
