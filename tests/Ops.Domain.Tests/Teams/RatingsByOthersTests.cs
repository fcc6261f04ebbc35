using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

/// <summary>360° appraisals and pulse surveys at their floors and limits.</summary>
public class RatingsByOthersTests
{
    private static readonly RelationWeight[] Weights = [new("manager", 1), new("peer", 3), new("report", 0)];

    [Fact]
    public void Shown_relations_are_weighed_and_the_own_view_stands_beside_them()
    {
        // b: manager 2, peers 4, 4, 4: (1·2 + 3·4)/4 = 3.5. a: only the manager, 5: overall (5 + 3.5)/2.
        var appraisal = MultiRaterAppraisal.Of(
            [
                new("m", "manager", new("b", 2), new("a", 5)),
                Peer("p1", 4),
                Peer("p2", 4),
                Peer("p3", 4),
                new("s", "self", new("b", 3), new("a", 4.5)),
                new("r", "report", new CompetencyScore("b", 1)),
            ],
            Weights
        );
        appraisal
            .Competencies.Select(row => (row.Competency, row.Overall, row.Self, row.SelfGap))
            .Should()
            .Equal(("a", 5, 4.5, -0.5), ("b", 3.5, 3, -0.5));
        appraisal
            .Competencies[1]
            .ByRelation.Select(row => (row.Relation, row.Mean))
            .Should()
            .Equal(("manager", 2), ("peer", 4), ("report", null));
        appraisal.Competencies[1].Reading.Should().Be(SelfReading.HiddenStrength);
        (appraisal.Overall, appraisal.Raters).Should().Be((4.25, 5));
        // Shown 2, 4, 4, 4: mean 3.5, s² = 3/3 = 1; chance (5² − 1)/12 = 2.
        appraisal.Competencies[1].Agreement.Should().BeApproximately(0.5, 1e-12);
        appraisal
            .Explain()
            .ToText()
            .Should()
            .Contain("Overall score: 4.25 = 5 raters")
            .And.Contain("Own score less the others': -0.5")
            .And.Contain("Agreement of raters: 0.5");
    }

    [Theory]
    [InlineData(3, SelfReading.Aligned)]
    [InlineData(3.4, SelfReading.Aligned)]
    [InlineData(3.5, SelfReading.BlindSpot)]
    [InlineData(2.6, SelfReading.Aligned)]
    [InlineData(2.5, SelfReading.HiddenStrength)]
    public void The_gap_limit_belongs_to_the_finding(double self, SelfReading reading) =>
        MultiRaterAppraisal
            .Of([new("m", "manager", new CompetencyScore("a", 3)), new("s", "self", new CompetencyScore("a", self))], Weights)
            .Competencies[0]
            .Reading.Should()
            .Be(reading);

    [Fact]
    public void Without_others_there_is_no_overall()
    {
        var alone = MultiRaterAppraisal.Of([new("s", "self", new CompetencyScore("a", 3))], []);
        (alone.Overall, alone.Raters, alone.Competencies[0].Overall, alone.Competencies[0].Reading).Should().Be((null, 0, null, null));
        var silent = MultiRaterAppraisal.Of([new("m", "manager", new CompetencyScore("a", 3))], Weights);
        (silent.Competencies[0].Self, silent.Competencies[0].SelfGap, silent.Competencies[0].Reading).Should().Be((null, null, null));
        // A relation of weight 0 is shown and does not count.
        var light = MultiRaterAppraisal.Of([new("r", "report", new CompetencyScore("a", 3))], Weights, new MultiRaterOptions { Floor = 1 });
        (light.Competencies[0].ByRelation[0].Mean, light.Competencies[0].Overall).Should().Be((3, null));
    }

    [Fact]
    public void A_faulty_360_is_refused_at_its_place()
    {
        Rated().Refuses(FaultCode.EmptyInput, "ratings");
        Rated(Peer("p", 1), Peer("p", 1)).Refuses(FaultCode.DuplicateKey, "ratings[1]");
        Rated(new RaterScores("p", "peer", new("a", 1), new("a", 1))).Refuses(FaultCode.DuplicateKey, "ratings[0].scores[1]");
        Rated(new RaterScores("p", "boss", new CompetencyScore("a", 1))).Refuses(FaultCode.UnknownReference, "ratings[0]");
        Rated(Peer("p", 5.1)).Refuses(FaultCode.InvalidArgument, "ratings[0].b");
        Rated(Peer("p", 0.9)).Refuses(FaultCode.InvalidArgument, "ratings[0].b");
        With(new MultiRaterOptions { ScaleMinimum = 5 }).Refuses(FaultCode.InvalidArgument, "options.scaleMinimum");
        With(new MultiRaterOptions { Floor = -1 }).Refuses(FaultCode.InvalidArgument, "options.floor");
        With(new MultiRaterOptions { GapLimit = -1 }).Refuses(FaultCode.InvalidArgument, "options.gapLimit");
        ((Action)(() => MultiRaterAppraisal.Of([Peer("p", 1)], [new("peer", -1)]))).Refuses(FaultCode.InvalidArgument, "weights[0]");
        ((Action)(() => MultiRaterAppraisal.Of([Peer("p", 1)], [new("peer", 1), new("peer", 1)]))).Refuses(
            FaultCode.DuplicateKey,
            "weights[1]"
        );
        With(new MultiRaterOptions { Floor = 0, GapLimit = 0 }).Should().NotThrow();
    }

    [Fact]
    public void Engagement_has_a_Student_interval_and_favourable_starts_at_its_limit()
    {
        // 3, 4, 5: mean 4, s = 1, t(0.975, 2) = 4.302652729911275; two of three are at least 4.
        var figures = Pulse([new("a", 7, 3), new("a", 8, 4), new("a", 6, 5)], 3).Overall;
        figures.EngagementLower.Should().BeApproximately(4 - (4.302652729911275 / Math.Sqrt(3)), 1e-9);
        figures.EngagementUpper.Should().BeApproximately(4 + (4.302652729911275 / Math.Sqrt(3)), 1e-9);
        figures.Favourable.Should().BeApproximately(2 / 3.0, 1e-15);
        // No promoter, one detractor of three: −100/3; the lower end is cut at −100.
        figures.NetPromoter.Should().BeApproximately(-100 / 3.0, 1e-12);
        double half = 100 * 1.959963984540054 * Math.Sqrt((1 / 3.0 - 1 / 9.0) / 3);
        figures.NetPromoterLower.Should().BeApproximately((-100 / 3.0) - half, 1e-9);
        figures.NetPromoterUpper.Should().BeApproximately((-100 / 3.0) + half, 1e-9);
        var one = Pulse([new("a", 9, 4)], 1).Overall;
        (one.Engagement, one.EngagementLower, one.EngagementUpper, one.Favourable, one.FavourableUpper).Should().Be((4, null, null, 1, 1));
        // Wilson of 1 of 1: from 1/(1 + z²).
        one.FavourableLower.Should().BeApproximately(1 / (1 + (1.959963984540054 * 1.959963984540054)), 1e-12);
        Pulse([new("a", 0, 1), new("a", 0, 1)], 2).Overall.NetPromoterLower.Should().Be(-100);
    }

    [Fact]
    public void The_smallest_of_the_rest_is_hidden_too_and_ties_go_by_name()
    {
        PulseResponse[] answers = [.. Many("c", 3), .. Many("b", 3), .. Many("a", 1), .. Many("d", 4)];
        var survey = PulseSurvey.Of(answers, [new("d", 9), new("c", 9), new("b", 9), new("a", 9)], new PulseOptions { Floor = 2 });
        survey.Groups.Select(row => (row.Group, row.IsSuppressed)).Should().Equal(("a", true), ("b", true), ("c", false), ("d", false));
        survey.Overall.IsSuppressed.Should().BeFalse();
        survey
            .Explain()
            .ToText()
            .Should()
            .Contain("a: too few answers to show")
            .And.Contain("c: 4 = 3 answers")
            .And.Contain("Response rate: 0.3333333333");
        survey.Explain().ToText(Language.Chinese).Should().Contain("a：答复过少，不予显示");
        // One group alone under the floor: nothing else to hide, and the whole is hidden, too.
        var alone = PulseSurvey.Of(Many("a", 1), [new InvitedGroup("a", 9)], new PulseOptions { Floor = 2 });
        (alone.Overall.IsSuppressed, alone.Groups.Length).Should().Be((true, 1));
        // Two under the floor hide each other: the third is shown.
        PulseSurvey
            .Of(
                [.. Many("a", 1), .. Many("b", 1), .. Many("c", 2)],
                [new("a", 9), new("b", 9), new("c", 9)],
                new PulseOptions { Floor = 2 }
            )
            .Groups[2]
            .IsSuppressed.Should()
            .BeFalse();
        PulseSurvey
            .Of(Many("a", 2), [new("a", 9), new("b", 0), new("c", 0)], new PulseOptions { Floor = 2 })
            .Groups[1]
            .ResponseRate.Should()
            .BeNull();
    }

    [Fact]
    public void A_faulty_survey_is_refused_at_its_place()
    {
        Survey(new PulseOptions { Confidence = 1 }).Refuses(FaultCode.InvalidArgument, "options.confidence");
        Survey(new PulseOptions { ScaleMaximum = 1, FavourableFrom = 1 }).Refuses(FaultCode.InvalidArgument, "options.scaleMaximum");
        Survey(new PulseOptions { FavourableFrom = 5.1 }).Refuses(FaultCode.InvalidArgument, "options.favourableFrom");
        Survey(new PulseOptions { FavourableFrom = 0.9 }).Refuses(FaultCode.InvalidArgument, "options.favourableFrom");
        Survey(new PulseOptions { Floor = 1 }).Should().NotThrow();
        ((Action)(() => PulseSurvey.Of(Many("a", 1), [new("a", 9), new("a", 9)]))).Refuses(FaultCode.DuplicateKey, "invited[1]");
        ((Action)(() => PulseSurvey.Of(Many("a", 1), []))).Refuses(FaultCode.EmptyInput, "invited");
        ((Action)(() => PulseSurvey.Of(Many("a", 1), [new("a", 9), new("b", -1)]))).Refuses(FaultCode.InvalidArgument, "invited[1]");
        ((Action)(() => PulseSurvey.Of([new("a", 1, 5.1)], [new("a", 9)]))).Refuses(FaultCode.InvalidArgument, "responses[0].engagement");
        ((Action)(() => PulseSurvey.Of([new("a", 0, 1), new("a", 10, 5)], [new("a", 2)]))).Should().NotThrow();
    }

    private static RaterScores Peer(string rater, double score) => new(rater, "peer", new CompetencyScore("b", score));

    private static Action Rated(params RaterScores[] ratings) => () => MultiRaterAppraisal.Of(ratings, Weights);

    private static Action With(MultiRaterOptions options) => () => MultiRaterAppraisal.Of([Peer("p", 3)], Weights, options);

    private static Action Survey(PulseOptions options) => () => PulseSurvey.Of(Many("a", 2), [new InvitedGroup("a", 9)], options);

    private static PulseSurvey Pulse(PulseResponse[] answers, int floor) =>
        PulseSurvey.Of(answers, [new InvitedGroup("a", 9)], new PulseOptions { Floor = floor });

    private static PulseResponse[] Many(string group, int count) => [.. Enumerable.Repeat(new PulseResponse(group, 8, 4), count)];
}
