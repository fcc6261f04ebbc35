using CsCheck;
using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

public class ActivityParticipationTests
{
    // Depot: ann, bo, chen; office: dai, eve. The outing reaches ann, bo and dai, the lunch nobody but dai.
    private static readonly ActivityAttendance[] Rows =
    [
        new("outing", "ann", "depot", true),
        new("outing", "bo", "depot", true),
        new("outing", "chen", "depot", false),
        new("outing", "dai", "office", true),
        new("lunch", "dai", "office", true),
        new("lunch", "eve", "office", false),
        new("lunch", "chen", "depot", false),
    ];

    [Fact]
    public void Participation_is_followed_invitations_over_all()
    {
        var report = ActivityParticipation.Of(Rows, 2);
        report
            .Activities.Select(row => (row.Id, row.TookPart, row.Invited, row.Rate))
            .Should()
            .Equal(("lunch", 1, 3, 1 / 3.0), ("outing", 3, 4, 0.75));
        report
            .Groups.Select(row => (row.Id, row.TookPart, row.Invited, row.Rate))
            .Should()
            .Equal(("depot", 2, 4, 0.5), ("office", 2, 3, 2 / 3.0));
        // chen and eve.
        (report.People, report.NeverReached, report.NeverReachedShare)
            .Should()
            .Be((5, 2, 0.4));
        // Of 3·2 pairs across the groups ann–dai and bo–dai have met.
        report.MetAcrossGroups.Should().BeApproximately(1 / 3.0, 1e-15);
        // Wilson for 2 of 4: centre ½, half z·√(¼/4 + z²/64)/(1 + z²/4).
        double z2 = 1.959963984540054 * 1.959963984540054;
        double half = Math.Sqrt(z2) * Math.Sqrt((0.25 / 4) + (z2 / 64)) / (1 + (z2 / 4));
        report.Groups[0].Lower.Should().BeApproximately(0.5 - half, 1e-12);
        report.Groups[0].Upper.Should().BeApproximately(0.5 + half, 1e-12);
        report
            .Explain()
            .ToText()
            .Should()
            .Contain("People never reached by an activity: 0.4 = 2 / 5")
            .And.Contain("outing: 0.75 = 3 / 4")
            .And.Contain("depot: 0.5 = 2 / 4");
    }

    [Fact]
    public void A_small_group_is_hidden_and_takes_the_next_smallest_along()
    {
        var report = ActivityParticipation.Of(Rows, 3);
        report.Groups.Should().OnlyContain(row => row.IsSuppressed && row.Invited == null && row.Rate == null);
        report.Activities.Should().OnlyContain(row => !row.IsSuppressed);
        ActivityAttendance[] more =
        [
            .. Rows,
            .. Enumerable.Range(0, 4).Select(i => new ActivityAttendance("outing", $"p{i}", "lab", true)),
        ];
        ActivityParticipation
            .Of(more, 3)
            .Groups.Select(row => (row.Id, row.IsSuppressed))
            .Should()
            .Equal(("depot", true), ("lab", false), ("office", true));
        // Three were asked to the lunch.
        ActivityParticipation
            .Of(Rows, 4)
            .Activities.Select(row => (row.Id, row.IsSuppressed))
            .Should()
            .Equal(("lunch", true), ("outing", false));
        report.Explain().ToText().Should().Contain("depot: too few people to show");
        // With nothing else to subtract from, one group alone is simply shown.
        ActivityParticipation.Of([.. Rows.Where(row => row.Group == "depot")], 3).Groups.Single().IsSuppressed.Should().BeFalse();
    }

    [Fact]
    public void One_group_has_nobody_else_to_meet() =>
        ActivityParticipation.Of([.. Rows.Where(row => row.Group == "depot")], 1).MetAcrossGroups.Should().BeNull();

    [Fact]
    public void Who_meets_twice_has_met_once() =>
        ActivityParticipation
            .Of([new("a", "x", "g", true), new("a", "y", "h", true), new("b", "y", "h", true), new("b", "x", "g", true)], 1)
            .MetAcrossGroups.Should()
            .Be(1);

    [Fact]
    public void The_order_of_invitations_does_not_matter() =>
        Gen.Shuffle(Rows)
            .Sample(rows =>
            {
                var report = ActivityParticipation.Of(rows, 2);
                return report.Explain().ToText() == ActivityParticipation.Of(Rows, 2).Explain().ToText();
            });

    [Fact]
    public void Faults_are_told_with_their_place()
    {
        Participation([]).Refuses(FaultCode.EmptyInput, "attendances");
        Participation([.. Rows, Rows[2]]).Refuses(FaultCode.DuplicateKey, "attendances[7]");
        Participation([.. Rows, new("walk", "ann", "office", true)]).Refuses(FaultCode.InvalidArgument, "attendances[7].group");
        Participation([new(" ", "ann", "depot", true)]).Refuses(FaultCode.InvalidArgument, "attendances[0].activity");
        Participation([new("walk", "", "depot", true)]).Refuses(FaultCode.InvalidArgument, "attendances[0].person");
        Participation([new("walk", "ann", " ", true)]).Refuses(FaultCode.InvalidArgument, "attendances[0].group");
        Participation(Rows, 0).Refuses(FaultCode.InvalidArgument, "floor");
        Participation(Rows, 6).Refuses(FaultCode.InsufficientData, "attendances");
        Participation(Rows, 5).Should().NotThrow();
        ((Action)(() => ActivityParticipation.Of(Rows, 1, 0))).Refuses(FaultCode.InvalidArgument, "confidence");
    }

    private static Action Participation(ActivityAttendance[] rows, int floor = 2) => () => ActivityParticipation.Of(rows, floor);
}
