using CsCheck;
using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

public class PulseSurveyTests
{
    private static readonly PulseOptions FloorOfTwo = new() { Floor = 2 };

    [Fact]
    public void A_small_group_is_hidden_and_takes_the_next_smallest_along()
    {
        var survey = PulseSurvey.Of(
            [.. Answers("a", 1), .. Answers("b", 3), .. Answers("c", 2)],
            [new("a", 4), new("b", 4), new("c", 4)],
            FloorOfTwo
        );
        survey.Groups.Select(group => (group.Group, group.IsSuppressed)).Should().Equal(("a", true), ("b", false), ("c", true));
        survey.Groups[2].Should().Be(new PulseFigures { Group = "c", IsSuppressed = true }, "nothing else is said of it");
        survey.Overall.Responses.Should().Be(6);
    }

    [Fact]
    public void The_score_is_promoters_less_detractors_with_its_interval()
    {
        // 9, 10, 8, 6: 2 promoters, 1 detractor of 4: 25; error 100·√((0.75 − 0.0625)/4) = 41.457809879442496, z = 1.959963984540054.
        var survey = PulseSurvey.Of(
            [new("a", 9, 5), new("a", 10, 4), new("a", 8, 4), new("a", 6, 3)],
            [new InvitedGroup("a", 8)],
            FloorOfTwo
        );
        var all = survey.Overall;
        all.NetPromoter.Should().BeApproximately(25, 1e-12);
        all.NetPromoterLower.Should().BeApproximately(25 - 81.25581425, 1e-5);
        all.NetPromoterUpper.Should().Be(100);
        (all.ResponseRate, all.Engagement, all.Favourable).Should().Be((0.5, 4, 0.75));
    }

    [Fact]
    public void A_figure_with_fewer_answers_than_the_floor_is_missing()
    {
        var survey = PulseSurvey.Of([new("a", 9, null), new("a", 9, 4)], [new InvitedGroup("a", 2)], FloorOfTwo);
        (survey.Overall.NetPromoter, survey.Overall.Engagement, survey.Overall.Favourable).Should().Be((100, null, null));
    }

    [Fact]
    public void No_group_below_the_floor_ever_shows_a_figure() =>
        Gen.Int[0, 9]
            .Array[1, 5]
            .Where(counts => counts.Sum() > 0)
            .Sample(counts =>
            {
                var survey = PulseSurvey.Of(
                    [.. counts.SelectMany((count, i) => Answers($"g{i}", count))],
                    [.. counts.Select((_, i) => new InvitedGroup($"g{i}", 9))],
                    new PulseOptions { Floor = 4 }
                );
                int hidden = survey.Groups.Count(group => group.IsSuppressed);
                return survey.Groups.Zip(counts).All(pair => pair.Second >= 4 || (pair.First.IsSuppressed && pair.First.Responses is null))
                    && (hidden != 1 || counts.Length == 1);
            });

    [Fact]
    public void Faults_are_told_with_their_place()
    {
        InvitedGroup[] invited = [new("a", 1)];
        ((Action)(() => PulseSurvey.Of([], invited))).Refuses(FaultCode.EmptyInput, "responses");
        ((Action)(() => PulseSurvey.Of([new("z", 1, 1)], invited))).Refuses(FaultCode.UnknownReference, "responses[0]");
        ((Action)(() => PulseSurvey.Of([new("a", 11, 1)], invited))).Refuses(FaultCode.InvalidArgument, "responses[0].recommend");
        ((Action)(() => PulseSurvey.Of([new("a", -1, 1)], invited))).Refuses(FaultCode.InvalidArgument, "responses[0].recommend");
        ((Action)(() => PulseSurvey.Of([new("a", 1, 0.9)], invited))).Refuses(FaultCode.InvalidArgument, "responses[0].engagement");
        ((Action)(() => PulseSurvey.Of([.. Answers("a", 2)], invited))).Refuses(FaultCode.InvalidArgument, "invited[0]");
        ((Action)(() => PulseSurvey.Of([.. Answers("a", 1)], invited, new PulseOptions { Floor = 0 }))).Refuses(
            FaultCode.InvalidArgument,
            "options.floor"
        );
    }

    private static IEnumerable<PulseResponse> Answers(string group, int count) =>
        Enumerable.Range(0, count).Select(i => new PulseResponse(group, 8, 1 + (i % 5)));
}
