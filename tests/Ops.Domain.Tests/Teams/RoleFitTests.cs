using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

public class RoleFitTests
{
    private static readonly TeamRole Driver = new(
        "driver",
        new RoleRequirement("truck", 2, 3, isMust: true),
        new RoleRequirement("maths", 4)
    );

    [Fact]
    public void A_fit_is_the_weighted_share_of_the_levels()
    {
        // (3·min(1, 4/2) + 1·(1/4)) / 4 = 3.25 / 4.
        var fit = RoleFit.Of(
            [Driver],
            [new SkilledPerson("ann", new("truck", 4), new("maths", 1)), new SkilledPerson("bo", new SkillLevel("maths", 4))]
        );
        fit[0, 0].Should().Be(0.8125);
        fit[0, 1].Should().Be(0.25);
        fit.Placements[0].Person.Should().Be("ann");
        fit.Placements[0].Eligible.Should().Equal("ann");
        fit.Gaps.Should().ContainSingle().Which.Gap.Should().Be(3);
        fit.Optima.Should().Be(1);
    }

    [Fact]
    public void A_must_on_the_level_is_met_and_a_hair_below_it_is_not()
    {
        RoleFit.Of([Driver], [new SkilledPerson("a", new SkillLevel("truck", 2))]).Filled.Should().Be(1);
        var below = RoleFit.Of([Driver], [new SkilledPerson("a", new SkillLevel("truck", 1.99))]);
        below.Filled.Should().Be(0);
        below.Unfilled.Should().Equal("driver");
    }

    [Fact]
    public void Faults_are_told_in_their_order()
    {
        SkilledPerson[] people = [new("a")];
        ((Action)(() => RoleFit.Of([new TeamRole("r")], people))).Refuses(FaultCode.EmptyInput, "roles[0].requirements");
        ((Action)(() => RoleFit.Of([Driver], []))).Refuses(FaultCode.EmptyInput, "people");
        ((Action)(() => RoleFit.Of([new TeamRole("r", new("s", -1), new("s", 1))], people))).Refuses(
            FaultCode.DuplicateKey,
            "roles[0].requirements[1]"
        );
        ((Action)(() => RoleFit.Of([new TeamRole("r", new RoleRequirement("s", 0))], people))).Refuses(
            FaultCode.InvalidArgument,
            "roles[0].s.level"
        );
        ((Action)(() => RoleFit.Of([new TeamRole("r", new RoleRequirement("s", 1, 0))], people))).Refuses(
            FaultCode.ZeroDenominator,
            "roles[0]"
        );
    }
}
