using CsCheck;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class GoalCyclesTests
{
    [Fact]
    public void Goals_that_serve_each_other_are_one_circle()
    {
        var cycles = GoalCycles.Of(["d", "c", "b", "a", "e"], [new("a", "b"), new("b", "c"), new("c", "a"), new("d", "a"), new("e", "e")]);
        cycles.IsAcyclic.Should().BeFalse();
        cycles.Components.Select(ids => string.Join("", ids)).Should().Equal("abc", "e");
        GoalCycles.Of(["a", "b"], [new("a", "b")]).IsAcyclic.Should().BeTrue();
    }

    [Fact]
    public void What_is_wrong_with_the_links_is_refused()
    {
        ((Action)(() => GoalCycles.Of([], []))).Refuses(FaultCode.EmptyInput, "ids");
        ((Action)(() => GoalCycles.Of(["a"], [new("a", "b")]))).Refuses(FaultCode.UnknownReference, "links[0]");
        ((Action)(() => GoalCycles.Of(["a", "b"], [new("a", "b"), new("a", "b")]))).Refuses(FaultCode.DuplicateKey, "links");
    }

    [Fact]
    public void Two_goals_share_a_circle_when_each_reaches_the_other() =>
        Gen.Int[0, 1_000_000]
            .Sample(seed =>
            {
                var random = new Random(seed);
                string[] ids = [.. Enumerable.Range(0, 12).Select(i => $"g{i}")];
                var links = Enumerable
                    .Range(0, 16)
                    .Select(_ => (ids[random.Next(12)], ids[random.Next(12)]))
                    .Distinct()
                    .Select(link => new GoalLink(link.Item1, link.Item2))
                    .ToArray();
                var reaches = Reach(links, ids);
                var expected = ids.Where(id => reaches.Contains((id, id)))
                    .Select(id =>
                        string.Join(
                            ",",
                            ids.Where(other => reaches.Contains((id, other)) && reaches.Contains((other, id))).Order(StringComparer.Ordinal)
                        )
                    )
                    .Distinct()
                    .Order(StringComparer.Ordinal);
                return GoalCycles
                    .Of(ids, links)
                    .Components.Select(component => string.Join(",", component))
                    .Order(StringComparer.Ordinal)
                    .SequenceEqual(expected);
            });

    private static HashSet<(string From, string To)> Reach(GoalLink[] links, string[] ids)
    {
        var reaches = links.Select(link => (link.Child, link.Parent)).ToHashSet();
        foreach (string middle in ids)
        {
            foreach (string from in ids)
            {
                foreach (string to in ids)
                {
                    if (reaches.Contains((from, middle)) && reaches.Contains((middle, to)))
                        reaches.Add((from, to));
                }
            }
        }
        return reaches;
    }
}
