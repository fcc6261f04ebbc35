using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>
/// Published optima of PSPLIB, set j30 (list of optima as in kobe-scheduling, data/rcpsp/j30.sm/optimum/optimum.csv), met and proven; and the same
/// schedules checked period by period here, apart from the engine's own check.
/// </summary>
public class PsplibTests
{
    public static TheoryData<string, int> Proven =>
        new()
        {
            { nameof(PsplibInstance.J301_1), 43 },
            { nameof(PsplibInstance.J301_2), 47 },
            { nameof(PsplibInstance.J3017_1), 64 },
            { nameof(PsplibInstance.J3029_4), 103 },
        };

    [Theory]
    [MemberData(nameof(Proven))]
    public void The_published_optimum_is_met_and_proven(string name, int optimum)
    {
        var problem = Named(name);
        var schedule = LimitedSchedule.Of(problem.Activities, problem.Capacities, problem.Links);
        (schedule.Makespan, schedule.LowerBound, schedule.IsOptimal, schedule.IsFeasible).Should().Be((optimum, optimum, true, true));
        ShouldKeepItsLimits(problem, schedule);
        // Capacities bind: without them the project is shorter.
        var free = ProjectSchedule.Of([.. problem.Activities.Select(item => new ProjectActivity(item.Id, item.Duration))], problem.Links);
        free.Duration.Should().BeLessThan(optimum);
    }

    [Fact]
    public void Without_capacities_the_first_problem_takes_as_long_as_its_file_says()
    {
        // MPM-Time 38 in j301_1.sm.
        var problem = PsplibInstance.J301_1;
        ProjectSchedule
            .Of([.. problem.Activities.Select(item => new ProjectActivity(item.Id, item.Duration))], problem.Links)
            .Duration.Should()
            .Be(38);
    }

    [Theory]
    [InlineData(nameof(PsplibInstance.J301_1), 43)]
    [InlineData(nameof(PsplibInstance.J301_2), 47)]
    [InlineData(nameof(PsplibInstance.J3017_1), 64)]
    [InlineData(nameof(PsplibInstance.J3029_4), 103)]
    [InlineData(nameof(PsplibInstance.J3013_1), 58)]
    public void The_search_alone_comes_within_three_percent_and_its_bound_is_no_lie(string name, int optimum)
    {
        // j3013 is the hardest group of the set.
        var problem = Named(name);
        var schedule = LimitedSchedule.Of(problem.Activities, problem.Capacities, problem.Links, new LimitedOptions { Nodes = 0 });
        schedule.Makespan.Should().BeInRange(optimum, optimum * 103 / 100);
        schedule.LowerBound.Should().BeLessThanOrEqualTo(optimum);
        (schedule.Gap, schedule.Nodes).Should().Be((schedule.Makespan - schedule.LowerBound, 0));
        ShouldKeepItsLimits(problem, schedule);
    }

    private static PsplibInstance Named(string name) => (PsplibInstance)typeof(PsplibInstance).GetField(name)!.GetValue(null)!;

    private static void ShouldKeepItsLimits(PsplibInstance problem, LimitedSchedule schedule)
    {
        var activities = problem.Activities;
        activities.Should().HaveCount(30);
        int End(int at) => schedule.Starts[at] + activities[at].Duration;
        foreach (var link in problem.Links)
            schedule.Starts[Place(link.To)].Should().BeGreaterThanOrEqualTo(End(Place(link.From)));
        Enumerable.Range(0, activities.Length).Max(End).Should().Be(schedule.Makespan);
        for (int period = 0; period < schedule.Makespan; period++)
        {
            for (int resource = 0; resource < problem.Capacities.Length; resource++)
            {
                Enumerable
                    .Range(0, activities.Length)
                    .Where(at => schedule.Starts[at] <= period && period < End(at))
                    .Sum(at => activities[at].Demands[resource])
                    .Should()
                    .BeLessThanOrEqualTo(problem.Capacities[resource]);
            }
        }
    }

    private static int Place(string id) => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) - 1;
}
