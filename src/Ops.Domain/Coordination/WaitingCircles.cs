namespace Ops.Domain.Coordination;

/// <summary>Teams that wait for each other in a circle: the strongly connected components with more than one team (Kosaraju).</summary>
internal static class WaitingCircles
{
    public static ImmutableArray<ImmutableArray<string>> Of((string From, string To)[] links)
    {
        string[] teams =
        [
            .. links.SelectMany(link => new[] { link.From, link.To }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        var forward = Table(teams, links.Select(link => (link.From, link.To)));
        var back = Table(teams, links.Select(link => (link.To, link.From)));
        var order = new List<int>(teams.Length);
        var seen = new bool[teams.Length];
        for (int i = 0; i < teams.Length; i++)
            Visit(i, forward, seen, order);
        Array.Clear(seen);
        var circles = new List<ImmutableArray<string>>();
        for (int at = order.Count - 1; at >= 0; at--)
        {
            var part = new List<int>();
            Visit(order[at], back, seen, part);
            if (part.Count > 1)
                circles.Add([.. part.Select(i => teams[i]).Order(StringComparer.Ordinal)]);
        }
        return [.. circles.OrderBy(circle => circle[0], StringComparer.Ordinal)];
    }

    private static List<int>[] Table(string[] teams, IEnumerable<(string From, string To)> links)
    {
        var table = new List<int>[teams.Length];
        for (int i = 0; i < table.Length; i++)
            table[i] = [];
        foreach (var (from, to) in links)
            table[Array.BinarySearch(teams, from, StringComparer.Ordinal)].Add(Array.BinarySearch(teams, to, StringComparer.Ordinal));
        return table;
    }

    /// <summary>Depth-first without recursion; each is added when all behind it are.</summary>
    private static void Visit(int start, List<int>[] table, bool[] seen, List<int> finished)
    {
        if (seen[start])
            return;
        seen[start] = true;
        var path = new Stack<(int Node, int Next)>();
        path.Push((start, 0));
        while (path.TryPop(out var step))
        {
            if (step.Next == table[step.Node].Count)
            {
                finished.Add(step.Node);
                continue;
            }
            path.Push((step.Node, step.Next + 1));
            int next = table[step.Node][step.Next];
            if (seen[next])
                continue;
            seen[next] = true;
            path.Push((next, 0));
        }
    }
}
