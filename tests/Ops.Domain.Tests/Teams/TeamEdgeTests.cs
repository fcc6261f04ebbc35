using NodaTime;
using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

/// <summary>Order and edges of training and development.</summary>
public class TeamEdgeTests
{
    private static readonly LocalDate Day = new(2026, 1, 1);

    [Fact]
    public void People_below_the_target_stand_by_id_and_the_target_itself_is_enough()
    {
        var status = TrainingStatus.Of(
            [new("zoe", "r"), new("ann", "r"), new("Bo", "r"), new("kim", "r")],
            [],
            [],
            [new("kim", Day, 8, true), new("zoe", Day, 7.9m, true), new("ann", Day, 8, false), new("ann", Day.PlusDays(-1), 8, true)],
            Day,
            Day,
            new TrainingOptions { TargetHours = 8 }
        );
        // By ordinal comparison capitals stand first.
        status.BelowTarget.Should().Equal("Bo", "ann", "zoe");
        status.TotalHours.Should().Be(15.9m);
    }

    [Fact]
    public void A_step_of_a_skill_without_weight_is_not_taken_even_if_it_costs_nothing()
    {
        TeamRole role = new("r", new RoleRequirement("a", 4, 1), new RoleRequirement("b", 4, 0));
        var plan = DevelopmentPlan.Of(role, new SkilledPerson("p"), [new("course", "a", 4, 5), new("free", "b", 4, 0)], 10);
        plan.Steps.Select(step => step.Id).Should().Equal("course");
        plan.FitAfter.Should().Be(1);
    }
}
