using NodaTime;
using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

/// <summary>What is missing or out of range is refused by its name.</summary>
public class TeamDoorTests
{
    private static readonly LocalDate Day = new(2026, 1, 1);

    [Fact]
    public void Nothing_is_refused_by_the_name_of_what_is_missing()
    {
        TeamRole role = new("r", new RoleRequirement("sql", 2));
        SkilledPerson person = new("p", new SkillLevel("sql", 1));
        Missing(() => DevelopmentPlan.Of(null!, person, [], 10), "role");
        Missing(() => DevelopmentPlan.Of(role, null!, [], 10), "person");
        Missing(() => IncentivePayout.Of(null!, []), "curve");
        Missing(() => TrainingStatus.Of([new("p", "r")], [], [null!], [], Day, Day), "certificates");
        Missing(() => TrainingStatus.Of([new("p", "r")], [], [], [null!], Day, Day), "sessions");
        Missing(() => TrainingStatus.Of([new("p", "r")], [], [], [], Day, Day).Count((CertificateState)9), "state");
        Refusal.Of(() => TrainingStatus.Of([new("p", "r")], [], [], [], Day, Day.PlusDays(-1)), FaultCode.NotOrdered, "from");
        Refusal.Of(
            () => TrainingStatus.Of([new("p", "r")], [], [new("p", "c", Day, Day.PlusDays(-1))], [], Day, Day),
            FaultCode.NotOrdered,
            "certificates[0]"
        );
        Refusal.Of(
            () => TrainingStatus.Of([new("p", "r")], [], [new("z", "c", Day, null)], [], Day, Day),
            FaultCode.UnknownReference,
            "certificates[0]"
        );
        Refusal.Of(
            () => TrainingStatus.Of([new("p", "r")], [], [], [new("z", Day, 1, true)], Day, Day),
            FaultCode.UnknownReference,
            "sessions[0]"
        );
        Missing(() => TrainingStatus.Of([new("p", "r")], [], [], [new("p", Day, -1, true)], Day, Day), "sessions[0]");
        Refusal.Of(() => RaterCalibration.Of([]), FaultCode.EmptyInput, "scores");
        Refusal.Of(() => RaterCalibration.Of([new("p", "r", 1), new("p", "r", 2)]), FaultCode.DuplicateKey, "scores[1]");
        Refusal.Of(() => Turnover.Of([new("a", Day, Day.PlusDays(-1), true)], Day, Day), FaultCode.NotOrdered, "people[0]");
    }

    [Fact]
    public void Ratings_are_checked_against_their_scale_field_by_field()
    {
        Component(new AppraisalComponent("a", -1, new AppraisalItem(1)), "components[0].weight");
        Component(new AppraisalComponent("a", 1, new AppraisalItem(1, -1)), "components[0].items[0].weight");
        Component(new AppraisalComponent("a", 1, new AppraisalItem(1), new AppraisalItem(5.01)), "components[0].items[1].score");
        Component(new AppraisalComponent("a", 1, new AppraisalItem(-0.01)), "components[0].items[0].score");
        Missing(() => PulseSurvey.Of([new("g", -1, null)], [new("g", 9)]), "responses[0].recommend");
        Missing(() => PulseSurvey.Of([new("g", 11, null)], [new("g", 9)]), "responses[0].recommend");
        Missing(() => PulseSurvey.Of([new("g", 1, 0.99)], [new("g", 9)]), "responses[0].engagement");
        Missing(() => PulseSurvey.Of([new("g", 1, 5.01)], [new("g", 9)]), "responses[0].engagement");
        Missing(
            () =>
                MultiRaterAppraisal.Of(
                    [new("r", "peer", new CompetencyScore("c", 1))],
                    [new("peer", 1)],
                    new MultiRaterOptions { ScaleMinimum = 5, ScaleMaximum = 5 }
                ),
            "options.scaleMinimum"
        );
        Missing(
            () =>
                MultiRaterAppraisal.Of(
                    [new("r", "peer", new CompetencyScore("c", 1))],
                    [new("peer", 1)],
                    new MultiRaterOptions { GapLimit = -1 }
                ),
            "options.gapLimit"
        );
        Missing(
            () =>
                MultiRaterAppraisal.Of(
                    [new("r", "peer", new CompetencyScore("c", 1))],
                    [new("peer", 1)],
                    new MultiRaterOptions { Floor = -1 }
                ),
            "options.floor"
        );
        Missing(() => MultiRaterAppraisal.Of([new("r", "peer", new CompetencyScore("c", 1))], [new("peer", -1)]), "weights[0]");
        Refusal.Of(
            () => MultiRaterAppraisal.Of([new("r", "peer", new CompetencyScore("c", 1))], [new("boss", 1)]),
            FaultCode.UnknownReference,
            "ratings[0]"
        );

        static void Component(AppraisalComponent component, string place) =>
            Refusal.Of(() => AppraisalScore.Of([component]), FaultCode.InvalidArgument, place);
    }

    private static void Missing(Action call, string place) => Refusal.Of(call, FaultCode.InvalidArgument, place);
}
