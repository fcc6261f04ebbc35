using CsCheck;
using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>Crashing and limited schedules against trying everything.</summary>
public class PlanImprovementLawTests
{
    /// <summary>Normal and crash duration, the cost of one period less, and which earlier activities come before.</summary>
    private static readonly Gen<CrashableActivity[]> Crashable = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[0, 15])
        .Array[1, 4]
        .Select(rows =>
            rows.Select(
                    (row, i) =>
                        new CrashableActivity(
                            $"a{i}",
                            row.Item1 + row.Item2,
                            row.Item1,
                            10,
                            10 + (row.Item2 * row.Item3),
                            [.. Enumerable.Range(0, i).Where(before => (row.Item4 >> before & 1) == 1).Select(before => $"a{before}")]
                        )
                )
                .ToArray()
        );

    private static readonly Gen<(LimitedActivity[] Activities, ActivityLink[] Links)> Limited = Gen.Select(
            Gen.Int[0, 4],
            Gen.Int[0, 3],
            Gen.Int[0, 2],
            Gen.Int[0, 15]
        )
        .Array[1, 5]
        .Select(rows =>
            (
                rows.Select((row, i) => new LimitedActivity($"a{i}", row.Item1, row.Item2, row.Item3)).ToArray(),
                rows.SelectMany(
                        (row, i) =>
                            Enumerable
                                .Range(0, i)
                                .Where(before => (row.Item4 >> before & 1) == 1)
                                .Select(before => new ActivityLink($"a{before}", $"a{i}"))
                    )
                    .ToArray()
            )
        );

    [Fact]
    public void Every_point_of_the_curve_is_the_cheapest_of_all_choices_of_durations() =>
        Crashable.Sample(activities =>
        {
            var curve = TimeCostCurve.Of(activities, 3);
            var least = new Dictionary<int, decimal>();
            foreach (int[] durations in Choices(activities, 0))
            {
                int length = Length(activities, durations);
                decimal cost = activities.Select((activity, i) => Cost(activity, durations[i])).Sum();
                if (!least.TryGetValue(length, out decimal known) || cost < known)
                    least[length] = cost;
            }
            curve.MinimumDuration.Should().Be(least.Keys.Min());
            curve.NormalDuration.Should().Be(Length(activities, [.. activities.Select(activity => activity.NormalDuration)]));
            foreach (var point in curve.Points)
            {
                decimal cheapest = least.Where(choice => choice.Key <= point.Duration).Min(choice => choice.Value);
                point.DirectCost.Should().Be(cheapest);
                point.TotalCost.Should().Be(cheapest + (3 * point.Duration));
            }
            curve.Optimum.TotalCost.Should().Be(curve.Points.Min(point => point.TotalCost));
            curve.Points.Last(point => point.TotalCost == curve.Optimum.TotalCost).Should().Be(curve.Optimum);
        });

    [Fact]
    public void A_limited_schedule_keeps_links_and_capacities_and_lies_between_the_bound_and_one_after_the_other() =>
        Limited.Sample(
            plan =>
            {
                var schedule = LimitedSchedule.Of(plan.Activities, [3, 2], plan.Links);
                schedule.IsFeasible.Should().BeTrue();
                int[] starts = [.. schedule.Starts];
                IsKept(plan, starts).Should().BeTrue();
                schedule.Makespan.Should().Be(plan.Activities.Select((activity, i) => starts[i] + activity.Duration).Max());
                int best = Shortest(plan);
                schedule.Makespan.Should().BeGreaterThanOrEqualTo(best);
                schedule.LowerBound.Should().BeLessThanOrEqualTo(best);
                schedule.Makespan.Should().BeLessThanOrEqualTo(plan.Activities.Sum(activity => activity.Duration));
                (schedule.Gap, schedule.IsOptimal)
                    .Should()
                    .Be((schedule.Makespan - schedule.LowerBound, schedule.Makespan == schedule.LowerBound));
            },
            iter: 50
        );

    [Fact]
    public void A_crew_of_three_that_is_nearly_always_busy_is_planned_without_waste()
    {
        // b (2 men) and c (1 man) from 0, a (3 men) from 4, d (2) and e (1) from 6 to 8.
        LimitedActivity[] activities = [new("a", 2, 3), new("b", 4, 2), new("c", 3, 1), new("d", 2, 2), new("e", 2, 1)];
        var schedule = LimitedSchedule.Of(activities, [3], []);
        schedule.Makespan.Should().Be(8);
        schedule.LowerBound.Should().Be(8); // (6 + 8 + 3 + 4 + 2) / 3 = 23 / 3, rounded up
        schedule.IsOptimal.Should().BeTrue();
    }

    private static decimal Cost(CrashableActivity activity, int duration)
    {
        int spare = activity.NormalDuration - activity.CrashDuration;
        return spare == 0
            ? activity.NormalCost
            : activity.NormalCost + ((activity.CrashCost - activity.NormalCost) / spare * (activity.NormalDuration - duration));
    }

    private static IEnumerable<int[]> Choices(CrashableActivity[] activities, int at)
    {
        if (at == activities.Length)
            return
            [
                [],
            ];
        var (low, high) = (activities[at].CrashDuration, activities[at].NormalDuration);
        return Choices(activities, at + 1)
            .SelectMany(rest => Enumerable.Range(low, high - low + 1).Select(duration => rest.Prepend(duration).ToArray()));
    }

    private static int Length(CrashableActivity[] activities, int[] durations)
    {
        var finish = new Dictionary<string, int>();
        for (int i = 0; i < activities.Length; i++)
            finish[activities[i].Id] = activities[i].Predecessors.Select(before => finish[before]).DefaultIfEmpty().Max() + durations[i];
        return finish.Values.Max();
    }

    /// <summary>Links and usage looked at from the outside.</summary>
    private static bool IsKept((LimitedActivity[] Activities, ActivityLink[] Links) plan, int[] starts)
    {
        int End(int at) => starts[at] + plan.Activities[at].Duration;
        int At(string id) => Array.FindIndex(plan.Activities, activity => activity.Id == id);
        int[] capacities = [3, 2];
        return plan.Links.All(link => End(At(link.From)) <= starts[At(link.To)])
            && Enumerable
                .Range(0, plan.Activities.Sum(activity => activity.Duration) + 1)
                .All(period =>
                    capacities
                        .Select(
                            (capacity, resource) =>
                                plan.Activities.Where((_, at) => starts[at] <= period && period < End(at))
                                    .Sum(activity => activity.Demands[resource]) <= capacity
                        )
                        .All(kept => kept)
                );
    }

    /// <summary>The shortest schedule of all that place the activities in some order as early as links and capacities allow.</summary>
    private static int Shortest((LimitedActivity[] Activities, ActivityLink[] Links) plan)
    {
        int Best(int[] starts, int left)
        {
            if (left == 0)
                return plan.Activities.Select((activity, i) => starts[i] + activity.Duration).Max();
            int best = int.MaxValue;
            for (int i = 0; i < plan.Activities.Length; i++)
            {
                bool ready =
                    starts[i] < 0
                    && plan.Links.Where(link => link.To == plan.Activities[i].Id)
                        .All(link => starts[Array.FindIndex(plan.Activities, other => other.Id == link.From)] >= 0);
                if (!ready)
                    continue;
                int[] next = [.. starts];
                next[i] = Enumerable.Range(0, int.MaxValue).First(start => Fits(plan, [.. starts], i, start));
                best = Math.Min(best, Best(next, left - 1));
            }
            return best;
        }
        return Best([.. plan.Activities.Select(_ => -1)], plan.Activities.Length);
    }

    private static bool Fits((LimitedActivity[] Activities, ActivityLink[] Links) plan, int[] starts, int at, int start)
    {
        starts[at] = start;
        bool[] placed = [.. starts.Select(begin => begin >= 0)];
        ActivityLink[] links =
        [
            .. plan.Links.Where(link =>
                placed[Array.FindIndex(plan.Activities, activity => activity.Id == link.From)]
                && placed[Array.FindIndex(plan.Activities, activity => activity.Id == link.To)]
            ),
        ];
        LimitedActivity[] known =
        [
            .. plan.Activities.Select((activity, i) => placed[i] ? activity : new LimitedActivity(activity.Id, 0, [.. activity.Demands])),
        ];
        return IsKept((known, links), starts);
    }
}
