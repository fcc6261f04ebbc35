using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

public class AppraisalTests
{
    [Fact]
    public void What_is_not_scored_is_left_out_or_counts_nothing()
    {
        AppraisalComponent[] parts =
        [
            new("goals", 3, new AppraisalItem(4), new AppraisalItem(null)),
            new("self", 1, new AppraisalItem(null)),
        ];
        AppraisalScore.Of(parts).Score.Should().Be(4);
        AppraisalScore.Of(parts, unscored: UnscoredItems.Zero).Score.Should().Be(1.5); // (3·2 + 1·0) / 4
        ((Action)(() => AppraisalScore.Of([new("a", 1, new AppraisalItem(5.1))]))).Refuses(
            FaultCode.InvalidArgument,
            "components[0].items[0].score"
        );
        ((Action)(() => AppraisalScore.Of([new("a", 1, new AppraisalItem(null))]))).Refuses(FaultCode.InsufficientData, "components");
    }

    [Fact]
    public void A_distribution_warns_by_quota_and_by_chance()
    {
        // Target half and half of 10, given 9 and 1: χ² = 16/5 + 16/5 = 6.4 on 1 degree; p = 2·(1 − Φ(√6.4)) = 0.01141203638600166.
        string[] ratings = [.. Enumerable.Repeat("A", 9), "B"];
        var spread = RatingDistribution.Of(ratings, [new("A", 0.5m), new("B", 0.5m)]);
        spread.OverQuota.Should().Equal("A");
        spread.ChiSquare.Should().BeApproximately(6.4, 1e-12);
        spread.PValue.Should().BeApproximately(0.01141203638600166, 1e-12);
        ((Action)(() => RatingDistribution.Of(["A"], [new("A", 0.9m)]))).Refuses(FaultCode.InvalidArgument, "target");
    }

    [Fact]
    public void Calibration_puts_mild_and_strict_raters_on_one_scale()
    {
        // Both raters give their two people one point apart: the better of each comes out alike.
        var calibration = RaterCalibration.Of([new("a", "mild", 5), new("b", "mild", 4), new("c", "strict", 2), new("d", "strict", 1)]);
        calibration.Scores[0].Calibrated.Should().BeApproximately(calibration.Scores[2].Calibrated, 1e-12);
        calibration.Raters.Select(rater => rater.Leniency).Should().Equal(1.5, -1.5);
        calibration.Scores[0].Score.Should().Be(5);
        ((Action)(() => RaterCalibration.Of([new("a", "x", 1), new("b", "x", 1)]))).Refuses(FaultCode.ZeroDenominator, "x");
    }

    [Fact]
    public void Few_peers_are_not_shown_and_the_manager_is()
    {
        var appraisal = MultiRaterAppraisal.Of(
            [
                new("r1", "self", new CompetencyScore("a", 5)),
                new("r2", "manager", new CompetencyScore("a", 3)),
                new("r3", "peer", new CompetencyScore("a", 1)),
                new("r4", "peer", new CompetencyScore("a", 1)),
            ],
            [new("manager", 1), new("peer", 1)]
        );
        var row = appraisal.Competencies[0];
        row.ByRelation.Select(part => part.Mean).Should().Equal(3, null);
        (row.Overall, row.SelfGap, row.Reading, row.Agreement).Should().Be((3, 2, SelfReading.BlindSpot, null));
        appraisal.Raters.Should().Be(3);
    }

    [Fact]
    public void Agreement_is_one_when_all_say_the_same()
    {
        // Scores 2 and 4 on 1 to 5: s² = 2 = (25 − 1)/12, so r_wg = 0.
        Agreement(3, 3).Should().Be(1);
        Agreement(2, 4).Should().BeApproximately(0, 1e-15);
    }

    private static double? Agreement(double first, double second) =>
        MultiRaterAppraisal
            .Of(
                [new("a", "manager", new CompetencyScore("x", first)), new("b", "manager", new CompetencyScore("x", second))],
                [new RelationWeight("manager", 1)]
            )
            .Competencies[0]
            .Agreement;
}
