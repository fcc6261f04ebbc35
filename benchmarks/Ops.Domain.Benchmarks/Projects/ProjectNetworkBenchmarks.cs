using BenchmarkDotNet.Attributes;
using Ops.Domain.Projects;

namespace Ops.Domain.Benchmarks.Projects;

/// <summary>
/// 10,000 activities with about 30,000 links of four kinds, both passes and both floats. Peer: what one writes first, groups of links by LINQ
/// and both passes by recursion with a memo, here without checks of any kind.
/// </summary>
[MemoryDiagnoser]
public class ProjectNetworkBenchmarks
{
    private static readonly ProjectActivity[] Activities =
    [
        .. Enumerable.Range(0, 10_000).Select(i => new ProjectActivity($"a{i}", (i * 7919) % 23)),
    ];

    private static readonly ActivityLink[] Links =
    [
        .. Enumerable
            .Range(1, 9_999)
            .SelectMany(to =>
                Enumerable
                    .Range(1, Math.Min(to, 3))
                    .Select(k => new ActivityLink(
                        $"a{to - 1 - (((to * 31) + (k * 977)) % Math.Min(to, 100))}",
                        $"a{to}",
                        (LinkType)((to + k) % 8 < 5 ? 0 : (to + k) % 8 - 4),
                        (to * k) % 5
                    ))
            ),
    ];

    [Benchmark(Baseline = true)]
    public int RecursionWithMemo()
    {
        var durations = Activities.ToDictionary(activity => activity.Id, activity => activity.Duration);
        var into = Links.ToLookup(link => link.To);
        var outOf = Links.ToLookup(link => link.From);
        var early = new Dictionary<string, int>();
        var late = new Dictionary<string, int>();
        int Start(string id)
        {
            if (early.TryGetValue(id, out int known))
                return known;
            int start = into[id]
                .Select(link =>
                    Start(link.From)
                    + (link.Type is LinkType.FinishToStart or LinkType.FinishToFinish ? durations[link.From] : 0)
                    + link.Lag
                    - (link.Type is LinkType.FinishToStart or LinkType.StartToStart ? 0 : durations[id])
                )
                .Append(0)
                .Max();
            return early[id] = start;
        }
        int end = Activities.Max(activity => Start(activity.Id) + activity.Duration);
        int Finish(string id)
        {
            if (late.TryGetValue(id, out int known))
                return known;
            int finish = outOf[id]
                .Select(link =>
                    Finish(link.To)
                    - (link.Type is LinkType.FinishToStart or LinkType.StartToStart ? durations[link.To] : 0)
                    - link.Lag
                    + (link.Type is LinkType.FinishToStart or LinkType.FinishToFinish ? 0 : durations[id])
                )
                .Append(end)
                .Min();
            return late[id] = finish;
        }
        return Activities.Count(activity => Finish(activity.Id) - activity.Duration <= Start(activity.Id));
    }

    [Benchmark]
    public int Schedule() => ProjectSchedule.Of(Activities, Links).Critical.Length;
}
