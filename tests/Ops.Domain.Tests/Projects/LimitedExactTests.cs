using CsCheck;
using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>The exact search against full enumeration, and problems whose optimum is known by hand.</summary>
public class LimitedExactTests
{
    private static readonly Gen<(LimitedActivity[] Activities, int[] Capacities, ActivityLink[] Links)> Problems = Gen.Int[2, 7]
        .SelectMany(count =>
            Gen.Select(
                Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 3]).Array[count],
                Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6]).Array[0, 5],
                (parts, links) =>
                    (
                        parts.Select((part, i) => new LimitedActivity($"a{i}", part.Item1, part.Item2, part.Item3)).ToArray(),
                        new[] { 4, 3 },
                        links
                            .Where(link => link.Item1 < link.Item2 && link.Item2 < count)
                            .Distinct()
                            .Select(link => new ActivityLink($"a{link.Item1}", $"a{link.Item2}"))
                            .ToArray()
                    )
            )
        );

    [Fact]
    public void Small_problems_are_solved_and_proven_and_no_order_of_activities_gives_less() =>
        Problems.Sample(
            problem =>
            {
                var schedule = LimitedSchedule.Of(problem.Activities, problem.Capacities, problem.Links);
                schedule.IsFeasible.Should().BeTrue();
                schedule.IsOptimal.Should().BeTrue();
                // Some list scheduled one after the other, each as early as it can, is optimal (every active schedule has such a list).
                schedule.Makespan.Should().Be(BestList(problem));
            },
            iter: 400
        );

    [Fact]
    public void Without_an_exact_search_the_schedule_holds_and_the_bound_is_below_it() =>
        Problems.Sample(problem =>
        {
            var searched = LimitedSchedule.Of(problem.Activities, problem.Capacities, problem.Links, new LimitedOptions { Nodes = 0 });
            (searched.IsFeasible, searched.Nodes).Should().Be((true, 0));
            int best = BestList(problem);
            searched.LowerBound.Should().BeLessThanOrEqualTo(best);
            searched.Makespan.Should().BeGreaterThanOrEqualTo(best);
            searched.IsOptimal.Should().Be(searched.Gap == 0);
        });

    [Fact]
    public void Pieces_that_cannot_run_side_by_side_raise_the_bound_above_path_and_work()
    {
        // Three of five periods that need 2 of 3 each: one after the other, though their work, 30, would fill 3 in ten periods.
        LimitedActivity[] pieces = [new("a", 5, 2), new("b", 5, 2), new("c", 5, 2)];
        var schedule = LimitedSchedule.Of(pieces, [3], [], new LimitedOptions { Nodes = 0 });
        (schedule.Makespan, schedule.LowerBound, schedule.IsOptimal, schedule.Nodes).Should().Be((15, 15, true, 0));
    }

    [Fact]
    public void Work_that_must_fit_between_a_head_and_a_tail_raises_the_bound()
    {
        // Five pieces of two periods with 2 of 5 each, after a head of three periods and before a tail of three: the path is 8, and no two pieces clash,
        // but their work of 20 needs four periods at 5: 10. Only two fit at a time, so three rounds: 12.
        LimitedActivity[] activities =
        [
            new("head", 3, 0),
            .. Enumerable.Range(0, 5).Select(i => new LimitedActivity($"a{i}", 2, 2)),
            new("tail", 3, 0),
        ];
        ActivityLink[] links =
        [
            .. Enumerable.Range(0, 5).SelectMany(i => new ActivityLink[] { new("head", $"a{i}"), new($"a{i}", "tail") }),
        ];
        var bounded = LimitedSchedule.Of(activities, [5], links, new LimitedOptions { Nodes = 0 });
        (bounded.Makespan, bounded.LowerBound).Should().Be((12, 10));
        var proven = LimitedSchedule.Of(activities, [5], links);
        (proven.Makespan, proven.LowerBound, proven.IsOptimal).Should().Be((12, 12, true));
        // With room for three at a time the work of 20 in 6 needs four periods too, and two rounds are four: 10, proven without search.
        var roomy = LimitedSchedule.Of(activities, [6], links, new LimitedOptions { Nodes = 0 });
        (roomy.Makespan, roomy.LowerBound, roomy.IsOptimal).Should().Be((10, 10, true));
    }

    [Fact]
    public void A_milestone_may_stand_within_work_that_needs_what_it_needs()
    {
        // head (2), milestone, tail (2) in a row beside a piece of four: the milestone at 2 takes no time, though its 2 beside 2 would be beyond 3.
        LimitedActivity[] activities = [new("piece", 4, 2), new("head", 2, 0), new("milestone", 0, 2), new("tail", 2, 0)];
        var schedule = LimitedSchedule.Of(activities, [3], [new("head", "milestone"), new("milestone", "tail")]);
        (schedule.Makespan, schedule.LowerBound, schedule.IsFeasible).Should().Be((4, 4, true));
        schedule.Starts.Should().Equal(0, 0, 2, 2);
    }

    [Fact]
    public void Work_alone_bounds_a_plan_of_any_size_and_a_resource_that_is_not_there_bounds_nothing()
    {
        // 130 pieces of a period, two at a time: 65. None needs the second resource, of which there is none.
        LimitedActivity[] pieces = [.. Enumerable.Range(0, 130).Select(i => new LimitedActivity($"a{i}", 1, 1, 0))];
        var schedule = LimitedSchedule.Of(pieces, [2, 0], []);
        (schedule.Makespan, schedule.LowerBound, schedule.IsOptimal).Should().Be((65, 65, true));
        // With three at a time ⌈130/3⌉ = 44.
        LimitedSchedule.Of(pieces, [3, 0], []).LowerBound.Should().Be(44);
        LimitedSchedule.Of([new("a", 2, 0)], [0], []).Makespan.Should().Be(2);
    }

    [Fact]
    public void A_gap_that_bounds_leave_is_closed_by_search_and_stays_without_budget()
    {
        // Five pieces of two periods, any two of which fit, three do not: ⌈5/2⌉ = 3 rounds, 6 periods, while the work of 20 fills 4 in 5.
        LimitedActivity[] five = [.. Enumerable.Range(0, 5).Select(i => new LimitedActivity($"a{i}", 2, 2))];
        var rounds = LimitedSchedule.Of(five, [5], []);
        (rounds.Makespan, rounds.IsOptimal).Should().Be((6, true));
        rounds.Nodes.Should().BeGreaterThan(0);
        var unproven = LimitedSchedule.Of(five, [5], [], new LimitedOptions { Nodes = 1 });
        (unproven.Makespan, unproven.Nodes, unproven.IsFeasible).Should().Be((6, 1, true));
        unproven.LowerBound.Should().BeLessThan(6);
        unproven.IsOptimal.Should().BeFalse();
    }

    [Fact]
    public void Sixty_four_activities_are_searched_exactly_and_sixty_five_are_not()
    {
        // As above: pieces of two periods, two of which fit into 5, in so many rounds.
        LimitedActivity[] Pieces(int count) => [.. Enumerable.Range(0, count).Select(i => new LimitedActivity($"a{i}", 2, 2))];
        var options = new LimitedOptions { Nodes = 100 };
        LimitedSchedule.Of(Pieces(63), [5], [], options).Nodes.Should().BeGreaterThan(0);
        LimitedSchedule.Of(Pieces(64), [5], [], options).Nodes.Should().BeGreaterThan(0);
        var large = LimitedSchedule.Of(Pieces(65), [5], [], options);
        (large.Nodes, large.IsFeasible).Should().Be((0, true));
        large.Makespan.Should().Be(66);
    }

    [Fact]
    public void A_negative_budget_is_refused() =>
        Refusal.Of(
            () => LimitedSchedule.Of([new("a", 1, 1)], [1], [], new LimitedOptions { Nodes = -1 }),
            FaultCode.InvalidArgument,
            "Nodes"
        );

    [Fact]
    public void The_explanation_tells_the_bound_the_gap_and_the_search()
    {
        var schedule = LimitedSchedule.Of([new("a", 2, 1), new("b", 3, 1)], [1], []);
        schedule.Explain().Parts.Select(part => part.Value).Should().Equal("5", "0", "0");
    }

    private static int BestList((LimitedActivity[] Activities, int[] Capacities, ActivityLink[] Links) problem)
    {
        var before = problem.Activities.ToDictionary(
            item => item.Id,
            item => problem.Links.Where(link => link.To == item.Id).Select(link => link.From).ToArray()
        );
        int best = int.MaxValue;
        Extend([], problem.Activities);
        return best;

        void Extend(Dictionary<string, (int Start, LimitedActivity Item)> placed, LimitedActivity[] left)
        {
            if (left.Length == 0)
                best = Math.Min(best, placed.Values.Select(one => one.Start + one.Item.Duration).Append(0).Max());
            foreach (var item in left.Where(item => before[item.Id].All(placed.ContainsKey)))
            {
                int start = before[item.Id].Select(id => placed[id].Start + placed[id].Item.Duration).Append(0).Max();
                while (!Fits(placed.Values, item, start))
                    start++;
                var next = new Dictionary<string, (int Start, LimitedActivity Item)>(placed) { [item.Id] = (start, item) };
                if (next.Values.Max(one => one.Start + one.Item.Duration) < best || best == int.MaxValue)
                    Extend(next, [.. left.Where(other => other.Id != item.Id)]);
            }
        }

        bool Fits(IEnumerable<(int Start, LimitedActivity Item)> placed, LimitedActivity item, int start) =>
            Enumerable
                .Range(start, item.Duration)
                .All(period =>
                    Enumerable
                        .Range(0, problem.Capacities.Length)
                        .All(resource =>
                            placed
                                .Where(one => one.Start <= period && period < one.Start + one.Item.Duration)
                                .Sum(one => one.Item.Demands[resource]) + item.Demands[resource]
                            <= problem.Capacities[resource]
                        )
                );
    }
}
