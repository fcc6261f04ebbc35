using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

/// <summary>Graphs for the tests.</summary>
internal static class Graphs
{
    /// <summary>A served by B (3) and C (1); B by D (1) and E (1); C by E (2) and F (1): E reaches A along two paths.</summary>
    public static GoalGraph Diamond { get; } =
        GoalGraph.Of(
            ["A", "B", "C", "D", "E", "F"],
            [new("B", "A", 3), new("C", "A", 1), new("D", "B"), new("E", "B"), new("E", "C", 2), new("F", "C")]
        );

    public static double?[] DiamondProgress(double? d = 0.2, double? e = 0.6, double? f = 0.9) => [null, null, null, d, e, f];

    /// <summary>Goals n0 … where every goal but n0 serves one or two earlier ones; weights from 1 to 9.</summary>
    public static (string[] Ids, GoalLink[] Links, double?[] Progress) Random(int seed, int count, double missing = 0.2)
    {
        var random = new Random(seed);
        var ids = Enumerable.Range(0, count).Select(i => $"n{i}").ToArray();
        var links = new List<GoalLink>();
        for (int i = 1; i < count; i++)
        {
            int first = random.Next(Math.Max(0, i - 20), i);
            links.Add(new GoalLink(ids[i], ids[first], random.Next(1, 10)));
            int second = random.Next(0, i);
            if (random.Next(4) == 0 && second != first)
                links.Add(new GoalLink(ids[i], ids[second], random.Next(1, 10)));
        }
        var progress = ids.Select(_ => random.NextDouble() < missing ? (double?)null : Math.Round(random.NextDouble() * 1.4 - 0.2, 3))
            .ToArray();
        return (ids, [.. links], progress);
    }
}
