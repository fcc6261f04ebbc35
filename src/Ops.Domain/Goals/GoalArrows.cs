namespace Ops.Domain.Goals;

/// <summary>Links between listed goals as numbers, grouped by the goal they leave: checked, and in an order that depends on the ids alone.</summary>
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

    /// <summary>The links from each goal down to its children. Refuses a link that stands twice, then an id that is not listed.</summary>
    public static GoalArrows Down(GoalIndex index, ReadOnlySpan<GoalLink> links, string place)
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
        var down = Grouped(index, parent, child, links);
        for (int goal = 0; goal < index.Count; goal++)
        {
            var ends = down.From(goal);
            for (int i = 1; i < ends.Length; i++)
            {
                if (ends[i] == ends[i - 1])
                    throw Faults.Duplicate(place, $"{index.Ids[ends[i]]} -> {index.Ids[goal]}");
            }
        }
        return down;
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

    private static GoalArrows Grouped(GoalIndex index, int[] from, int[] to, ReadOnlySpan<GoalLink> links)
    {
        var start = new int[index.Count + 1];
        foreach (int goal in from)
            start[goal + 1]++;
        for (int i = 0; i < index.Count; i++)
            start[i + 1] += start[i];
        var end = new int[to.Length];
        var weight = new double[to.Length];
        var next = start.AsSpan(0, index.Count).ToArray();
        for (int i = 0; i < to.Length; i++)
        {
            int slot = next[from[i]]++;
            (end[slot], weight[slot]) = (to[i], links[i].Weight);
        }
        for (int goal = 0; goal < index.Count; goal++)
        {
            int length = start[goal + 1] - start[goal];
            if (length > 1)
                index.Sort(end.AsSpan(start[goal], length), weight.AsSpan(start[goal], length));
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
