using CsCheck;
using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class GoalAlignmentTests
{
    private static readonly string[] Levels = ["company", "department", "team"];

    [Fact]
    public void What_is_loose_skips_stands_on_its_head_or_is_unsupported_is_named()
    {
        var alignment = GoalAlignment.Of(
            Levels,
            [
                Goal("C1", "company"),
                Goal("C2", "company"),
                Goal("D1", "department"),
                Goal("T1", "team"),
                Goal("T2", "team"),
                Goal("T3", "team"),
            ],
            [new("D1", "C1"), new("T1", "C1"), new("T1", "D1"), new("D1", "T2")]
        );
        alignment.Roots.Should().Equal("C1", "C2", "T2", "T3");
        alignment.Orphans.Should().Equal("T2", "T3");
        alignment.LevelSkips.Should().Equal(new GoalPair("T1", "C1"));
        alignment.LevelInversions.Should().Equal(new GoalPair("D1", "T2"));
        alignment.Unsupported.Should().Equal("C2");
        alignment.DepthOf("T1").Should().Be(2, "the longest path counts");
        alignment.Coverage.Should().Be(0.5); // D1 and T1 of four
    }

    [Fact]
    public void Opposite_directions_of_one_metric_at_one_time_are_a_conflict()
    {
        var alignment = GoalAlignment.Of(
            Levels,
            [
                Goal("b", "team", "cost", Direction.HigherIsBetter, 1, 31),
                Goal("a", "team", "cost", Direction.LowerIsBetter, 31, 60),
                Goal("c", "team", "cost", Direction.LowerIsBetter, 61, 70),
                Goal("d", "team", "time", Direction.LowerIsBetter, 1, 60),
                Goal("e", "team", null, Direction.LowerIsBetter, 1, 60),
                Goal("f", "team", null, Direction.HigherIsBetter, 1, 60),
                Goal("g", "team", "cost", null, 1, 60),
            ],
            [new("a", "b")]
        );
        alignment.Conflicts.Should().Equal(new GoalPair("a", "b")); // day 31 is in both; a serving b does not help
        alignment.DuplicateClaims.Should().BeEmpty();
    }

    [Fact]
    public void One_claim_made_twice_is_named_unless_one_serves_the_other()
    {
        var alignment = GoalAlignment.Of(
            Levels,
            [
                Goal("top", "company", "sales", Direction.HigherIsBetter),
                Goal("mid", "department"),
                Goal("low", "team", "sales", Direction.HigherIsBetter),
                Goal("else", "team", "sales", Direction.HigherIsBetter),
            ],
            [new("mid", "top"), new("low", "mid")]
        );
        alignment.DuplicateClaims.Should().Equal(new GoalPair("else", "low"), new GoalPair("else", "top"));
    }

    [Fact]
    public void A_unit_linked_to_no_other_is_a_silo()
    {
        var goals = new[]
        {
            Goal("a", "company") with
            {
                Unit = "X",
            },
            Goal("b", "team") with
            {
                Unit = "Y",
            },
            Goal("c", "team") with
            {
                Unit = "Z",
            },
        };
        GoalAlignment.Of(Levels, goals, [new("b", "a")]).Silos.Should().Equal("Z");
        GoalAlignment.Of(Levels, [goals[2]], []).Silos.Should().BeEmpty();
    }

    [Fact]
    public void Health_is_100_less_itemised_penalties()
    {
        var alignment = GoalAlignment.Of(Levels, [Goal("C", "company"), Goal("T", "team"), Goal("U", "team")], [new("T", "C")]);
        alignment.Health().Score.Should().Be(93); // one orphan 5, one skip 2
        alignment.Health(new AlignmentPenalties { Orphan = 200 }).Score.Should().Be(0);
        alignment.Health().Penalties.Sum(penalty => penalty.Count).Should().Be(2);
        ((Action)(() => alignment.Health(new AlignmentPenalties { Silo = -1 }))).Refuses(FaultCode.InvalidArgument, "Silo");
    }

    [Fact]
    public void Faults_are_told_in_their_order()
    {
        Call([], [Goal("a", "team")]).Refuses(FaultCode.EmptyInput, "levels");
        Call(Levels, []).Refuses(FaultCode.EmptyInput, "goals");
        Call(["team", "team"], [Goal("a", "team")]).Refuses(FaultCode.DuplicateKey, "levels[1]");
        Call(Levels, [Goal("a", "team"), Goal("a", "squad")]).Refuses(FaultCode.DuplicateKey, "goals[1]");
        Call(Levels, [Goal("a", "squad", start: 5, end: 4)]).Refuses(FaultCode.UnknownReference, "a");
        Call(Levels, [Goal("a", "team", start: 5, end: 4)], new GoalLink("a", "a")).Refuses(FaultCode.Cycle, "links");
        Call(Levels, [Goal("a", "team", start: 5, end: 4)]).Refuses(FaultCode.InvalidArgument, "a");
        Call(Levels, [Goal("a", "team", start: 5, end: 5)]).Should().NotThrow();
    }

    [Fact]
    public void The_sweep_finds_what_comparing_all_pairs_finds() =>
        Gen.Int[0, 1_000_000]
            .Sample(seed =>
            {
                var random = new Random(seed);
                var goals = Enumerable
                    .Range(0, 25)
                    .Select(i =>
                        random.Next(1, 60) is var start
                            ? Goal(
                                $"g{i}",
                                Levels[random.Next(3)],
                                $"m{random.Next(3)}",
                                (Direction)random.Next(2),
                                start,
                                start + random.Next(20)
                            )
                            : null!
                    )
                    .ToArray();
                var links = Graphs
                    .Random(seed, 25)
                    .Links.Select(link => new GoalLink("g" + link.Child[1..], "g" + link.Parent[1..]))
                    .ToArray();
                var found = GoalAlignment.Of(Levels, goals, links);
                var pairs = Pairs(goals).ToArray();
                var serves = Closure(links);
                var conflicts = pairs.Where(pair => pair.One.Direction != pair.Other.Direction).Select(Named).Order();
                var claims = pairs
                    .Where(pair =>
                        pair.One.Direction == pair.Other.Direction
                        && !serves(pair.One.Id, pair.Other.Id)
                        && !serves(pair.Other.Id, pair.One.Id)
                    )
                    .Select(Named)
                    .Order();
                return found.Conflicts.SequenceEqual(conflicts) && found.DuplicateClaims.SequenceEqual(claims);
            });

    private static IEnumerable<(AlignedGoal One, AlignedGoal Other)> Pairs(AlignedGoal[] goals) =>
        from one in goals
        from other in goals
        where string.CompareOrdinal(one.Id, other.Id) < 0 && one.Metric == other.Metric && one.Start <= other.End && other.Start <= one.End
        select (one, other);

    private static GoalPair Named((AlignedGoal One, AlignedGoal Other) pair) => new(pair.One.Id, pair.Other.Id);

    private static Func<string, string, bool> Closure(GoalLink[] links)
    {
        var parents = links.ToLookup(link => link.Child, link => link.Parent);
        bool Serves(string goal, string above) => parents[goal].Any(parent => parent == above || Serves(parent, above));
        return Serves;
    }

    private static AlignedGoal Goal(
        string id,
        string level,
        string? metric = null,
        Direction? direction = null,
        int start = 1,
        int end = 90
    ) => new(id, level, metric, direction, new LocalDate(2026, 1, 1).PlusDays(start - 1), new LocalDate(2026, 1, 1).PlusDays(end - 1));

    private static Action Call(string[] levels, AlignedGoal[] goals, params GoalLink[] links) =>
        () => GoalAlignment.Of(levels, goals, links);
}
