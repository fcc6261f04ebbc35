namespace Ops.Domain.Goals;

/// <summary>Links between listed goals as numbers, grouped by the goal they leave.</summary>
internal sealed class GoalArrows
{
    private GoalArrows(int[] start, int[] end, double[] weight)
    {
        Start = start;
        End = end;
        Weight = weight;
    }

    /// <summary>The first arrow of each goal; one entry more than goals.</summary>
    public int[] Start { get; }

    /// <summary>The goal at the end of each arrow.</summary>
    public int[] End { get; }

    /// <summary>The weight of each arrow.</summary>
    public double[] Weight { get; }

    /// <summary>The ends of the arrows that leave a goal.</summary>
    public ReadOnlySpan<int> From(int goal) => End.AsSpan(Start[goal], Start[goal + 1] - Start[goal]);

    /// <summary>The weights of the arrows that leave a goal.</summary>
    public ReadOnlySpan<double> WeightsFrom(int goal) => Weight.AsSpan(Start[goal], Start[goal + 1] - Start[goal]);

    /// <summary>
    /// The links from each goal down to its children, in an order that the ids alone decide. Refuses a link that stands twice, then an id
    /// that is not listed.
    /// </summary>
    public static GoalArrows Down(GoalIndex index, ReadOnlySpan<GoalLink> links, string place)
    {
        var down = AsGiven(index, links, place);
        down.SortByIds(index, place);
        return down;
    }

    /// <summary>
    /// The links from each goal down to its children, in the order given: neighbours of a list stay neighbours. An id that is not listed is
    /// refused; a link that stands twice only by <see cref="SortByIds"/>.
    /// </summary>
    public static GoalArrows AsGiven(GoalIndex index, ReadOnlySpan<GoalLink> links, string place)
    {
        var child = new int[links.Length];
        var parent = new int[links.Length];
        for (int i = 0; i < links.Length; i++)
        {
            child[i] = index.Find(links[i].Child, i == 0 ? -1 : child[i - 1]);
            parent[i] = index.Find(links[i].Parent, i == 0 ? -1 : parent[i - 1]);
            if (child[i] < 0 || parent[i] < 0)
            {
                RefuseTwice(links, place);
                throw Faults.Unknown(Guard.At(place, i), child[i] < 0 ? links[i].Child : links[i].Parent, "link listed goals only");
            }
        }
        return Grouped(index.Count, parent, child, links);
    }

    /// <summary>Puts the arrows of each goal into the order that the ids alone decide, and refuses a link that stands twice.</summary>
    public void SortByIds(GoalIndex index, string place)
    {
        for (int goal = 0; goal < index.Count; goal++)
        {
            int length = Start[goal + 1] - Start[goal];
            if (length < 2)
                continue;
            var ends = End.AsSpan(Start[goal], length);
            index.Sort(ends, Weight.AsSpan(Start[goal], length));
            for (int i = 1; i < length; i++)
            {
                if (ends[i] == ends[i - 1])
                    throw Faults.Duplicate(place, $"{index.Ids[ends[i]]} -> {index.Ids[goal]}");
            }
        }
    }

    /// <summary>The same links from the other end, in no particular order.</summary>
    public GoalArrows Reversed()
    {
        var start = new int[Start.Length];
        foreach (int goal in End)
            start[goal + 1]++;
        for (int i = 1; i < start.Length; i++)
            start[i] += start[i - 1];
        var end = new int[End.Length];
        var weight = new double[End.Length];
        int[] next = [.. start];
        for (int goal = 0; goal + 1 < Start.Length; goal++)
        {
            for (int i = Start[goal]; i < Start[goal + 1]; i++)
            {
                int slot = next[End[i]]++;
                (end[slot], weight[slot]) = (goal, Weight[i]);
            }
        }
        return new GoalArrows(start, end, weight);
    }

    /// <summary>Refuses the first negative weight.</summary>
    public static void RefuseNegative(ReadOnlySpan<GoalLink> links, string place)
    {
        for (int i = 0; i < links.Length; i++)
        {
            if (links[i].Weight < 0)
                throw Faults.Invalid(
                    Guard.At(place, i),
                    $"weight {Figures.Text(links[i].Weight)} of {links[i].Child} -> {links[i].Parent} is negative",
                    "give a weight of at least 0"
                );
        }
    }

    private static GoalArrows Grouped(int goals, int[] from, int[] to, ReadOnlySpan<GoalLink> links)
    {
        var start = new int[goals + 1];
        foreach (int goal in from)
            start[goal + 1]++;
        for (int i = 0; i < goals; i++)
            start[i + 1] += start[i];
        var end = new int[to.Length];
        var weight = new double[to.Length];
        var next = start.AsSpan(0, goals).ToArray();
        for (int i = 0; i < to.Length; i++)
        {
            int slot = next[from[i]]++;
            (end[slot], weight[slot]) = (to[i], links[i].Weight);
        }
        return new GoalArrows(start, end, weight);
    }

    private static void RefuseTwice(ReadOnlySpan<GoalLink> links, string place)
    {
        var seen = new HashSet<(string Child, string Parent)>();
        for (int i = 0; i < links.Length; i++)
        {
            if (!seen.Add((links[i].Child, links[i].Parent)))
                throw Faults.Duplicate(Guard.At(place, i), $"{links[i].Child} -> {links[i].Parent}");
        }
    }
}
