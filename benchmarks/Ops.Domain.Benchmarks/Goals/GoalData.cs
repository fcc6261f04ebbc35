using Ops.Domain.Goals;

namespace Ops.Domain.Benchmarks.Goals;

/// <summary>A million goals, 1.1 million links: fan-out 8, every tenth goal with a second parent.</summary>
internal static class GoalData
{
    public const int Count = 1_000_000;

    public static string[] Ids { get; } = [.. Enumerable.Range(0, Count).Select(i => $"goal-{i}")];

    public static GoalLink[] Links { get; } = MakeLinks();

    public static double Progress(int goal) => goal * 7919L % 1000 / 1000.0;

    private static GoalLink[] MakeLinks()
    {
        var links = new List<GoalLink>(Count * 11 / 10);
        for (int i = 1; i < Count; i++)
        {
            int parent = (i - 1) / 8;
            links.Add(new GoalLink(Ids[i], Ids[parent], 1 + (i % 5)));
            int other = (int)(i * 2654435761L % Math.Max(1, parent));
            if (i % 10 == 0 && other != parent)
                links.Add(new GoalLink(Ids[i], Ids[other], 1 + (i % 3)));
        }
        return [.. links];
    }
}
