using NodaTime;
using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

/// <summary>Every figure of the room's smaller results at its limits, worked out by hand beside it, and what it says of itself.</summary>
public class TeamFiguresTests
{
    private static readonly LocalDate Day = new(2026, 6, 30);

    [Fact]
    public void An_appraisal_weighs_items_within_components_and_components_within_the_whole()
    {
        // (2·4 + 1·1)/3 = 3; (3·3 + 1·5)/4 = 3.5, of 5: 0.7.
        var score = AppraisalScore.Of([new("goals", 3, new(4, 2), new(1, 1)), new("conduct", 1, new AppraisalItem(5))]);
        score.Components.Select(row => (row.Id, row.Score)).Should().Equal(("goals", 3), ("conduct", 5));
        (score.Score, score.Share, score.ScaleMaximum).Should().Be((3.5, 0.7, 5));
        score.Explain().ToText().Should().Be("Appraisal score: 3.5 = of 5\n  goals: 3\n  conduct: 5\n");
        score.Explain().ToText(Language.Chinese).Should().StartWith("考核得分：3.5 = 满分 5");
        AppraisalScore.Of([new("a", 1, new AppraisalItem(0), new AppraisalItem(10))], 10).Share.Should().Be(0.5);
    }

    [Fact]
    public void A_faulty_appraisal_is_refused_at_its_place()
    {
        Appraisal().Refuses(FaultCode.EmptyInput, "components");
        Appraisal(new AppraisalComponent("a", 1)).Refuses(FaultCode.EmptyInput, "components[0].items");
        Appraisal(new("a", 1, new AppraisalItem(1)), new("a", 1, new AppraisalItem(1))).Refuses(FaultCode.DuplicateKey, "components[1]");
        Appraisal(new AppraisalComponent("a", -1, new AppraisalItem(1))).Refuses(FaultCode.InvalidArgument, "components[0].weight");
        Appraisal(new AppraisalComponent("a", 1, new AppraisalItem(1, -1)))
            .Refuses(FaultCode.InvalidArgument, "components[0].items[0].weight");
        Appraisal(new AppraisalComponent("a", 1, new AppraisalItem(-0.1)))
            .Refuses(FaultCode.InvalidArgument, "components[0].items[0].score");
        Appraisal(new AppraisalComponent("a", 0, new AppraisalItem(1))).Refuses(FaultCode.ZeroDenominator, "components");
        Appraisal(new AppraisalComponent("a", 1, new AppraisalItem(1, 0))).Refuses(FaultCode.ZeroDenominator, "components[0]");
        ((Action)(() => AppraisalScore.Of([new("a", 1, new AppraisalItem(1))], 0))).Refuses(FaultCode.InvalidArgument, "scaleMaximum");
        ((Action)(() => AppraisalScore.Of([new("a", 1, new AppraisalItem(1))], 5, (UnscoredItems)9))).Refuses(
            FaultCode.InvalidArgument,
            "unscored"
        );
    }

    [Fact]
    public void A_component_without_score_is_left_out_or_counts_as_nothing()
    {
        AppraisalComponent[] parts = [new("a", 1, new AppraisalItem(4)), new("b", 3, new AppraisalItem(null))];
        AppraisalScore.Of(parts).Score.Should().Be(4);
        AppraisalScore.Of(parts, unscored: UnscoredItems.Zero).Score.Should().Be(1);
        AppraisalScore.Of(parts).Components[1].Score.Should().BeNull();
    }

    [Fact]
    public void Capacity_tells_hours_and_load()
    {
        // 120·30/60 = 60 h and 40·15/60 = 10 h; a full post works 35·0.8·1 = 28: 2.5 of 2.
        var plan = CapacityPlan.Of([new WorkDemand(120, 30), new WorkDemand(40, 15)], 35, 2, 0.2);
        (plan.WorkloadHours, plan.ProductiveHoursPerFte, plan.RequiredFte, plan.GapFte, plan.Utilization, plan.HeadcountToHire)
            .Should()
            .Be((70, 28, 2.5, -0.5, 1.25, 1));
        plan.Explain()
            .ToText()
            .Should()
            .Be("Full-time equivalents required: 2.5 = 70 / 28\n  Gap: -0.5 = 2 - 2.5\n  Utilization: 1.25\n  Headcount to hire: 1\n");
        CapacityPlan.Of([new WorkDemand(1, 60)], 10, 0).Utilization.Should().BeNull();
        CapacityPlan.Of([new WorkDemand(0, 60)], 10, 5).HeadcountToHire.Should().Be(0);
        Capacity(-1, 1, 1, 1, 0, 1).Refuses(FaultCode.InvalidArgument, "demand[0].volume");
        Capacity(1, -1, 1, 1, 0, 1).Refuses(FaultCode.InvalidArgument, "demand[0].minutesEach");
        Capacity(1, 1, -1, 1, 0, 1).Refuses(FaultCode.InvalidArgument, "hoursPerFte");
        Capacity(1, 1, 1, -1, 0, 1).Refuses(FaultCode.InvalidArgument, "availableFte");
        Capacity(1, 1, 1, 1, -0.1, 1).Refuses(FaultCode.InvalidArgument, "shrinkage");
        Capacity(1, 1, 1, 1, 0, 1.1).Refuses(FaultCode.InvalidArgument, "occupancy");
        ((Action)(() => CapacityPlan.Of([], 1, 1))).Refuses(FaultCode.EmptyInput, "demand");
    }

    [Fact]
    public void A_quota_counts_whole_people_and_a_rating_that_is_not_meant_has_none()
    {
        // Five people at 0.5, 0.3, 0.2: 2.5, 1.5, 1: whole 2, 1, 1 and the halves go to the first. χ² of 4, 1, 0: 1.5²/2.5 + 0.5²/1.5 + 1.
        var spread = RatingDistribution.Of(["A", "A", "A", "A", "B"], [new("A", 0.5m), new("B", 0.3m), new("C", 0.2m), new("D", 0)]);
        spread.Ratings.Select(row => (row.Rating, row.Count, row.Quota)).Should().Equal(("A", 4, 3), ("B", 1, 1), ("C", 0, 1), ("D", 0, 0));
        spread.OverQuota.Should().Equal("A");
        spread.UnderQuota.Should().Equal("C");
        spread.ChiSquare.Should().BeApproximately((2.25 / 2.5) + (0.25 / 1.5) + 1, 1e-12);
        spread.DegreesOfFreedom.Should().Be(2);
        // Chi-square with two degrees of freedom: exp(−x/2).
        spread.PValue.Should().BeApproximately(Math.Exp(-spread.ChiSquare / 2), 1e-12);
        spread.Explain().ToText().Should().Contain("A: 4 = quota 3").And.Contain("on 2 [Pearson 1900]");
        RatingDistribution.Of(["A"], [new("A", 1)]).PValue.Should().BeNull();
        Ratings(["Z"], new RatingShare("A", 1)).Refuses(FaultCode.UnknownReference, "ratings[0]");
        Ratings([" "], new RatingShare("A", 1)).Refuses(FaultCode.InvalidArgument, "ratings[0]");
        Ratings(["A"], new RatingShare("A", 1), new RatingShare("A", 0)).Refuses(FaultCode.DuplicateKey, "target[1]");
        Ratings(["A"], new RatingShare("A", 2), new RatingShare("B", -1)).Refuses(FaultCode.InvalidArgument, "target[1]");
        Ratings([], new RatingShare("A", 1)).Refuses(FaultCode.EmptyInput, "ratings");
        Ratings(["A"]).Refuses(FaultCode.EmptyInput, "target");
    }

    [Fact]
    public void A_calibrated_score_is_the_overall_mean_and_as_many_deviations()
    {
        // All: 1, 3, 5, 7: mean 4, variance 20/3. Each rater: one deviation of √2 is 1 off: z = ±1/√2.
        var calibration = RaterCalibration.Of([new("a", "x", 1), new("b", "x", 3), new("c", "y", 5), new("d", "y", 7)]);
        (calibration.Mean, calibration.Raters.Length).Should().Be((4, 2));
        calibration.StandardDeviation.Should().BeApproximately(Math.Sqrt(20 / 3.0), 1e-12);
        calibration.Scores[0].Calibrated.Should().BeApproximately(4 - Math.Sqrt(20 / 6.0), 1e-12);
        calibration.Scores[3].Calibrated.Should().BeApproximately(4 + Math.Sqrt(20 / 6.0), 1e-12);
        calibration.Scores.Select(row => (row.Person, row.Rater)).Should().Equal(("a", "x"), ("b", "x"), ("c", "y"), ("d", "y"));
        calibration.Raters.Select(row => (row.Rater, row.Count, row.Leniency)).Should().Equal(("x", 2, -2), ("y", 2, 2));
        calibration.Explain().ToText().Should().Contain("x: -2 = leniency").And.Contain("d: ");
        Calibration().Refuses(FaultCode.EmptyInput, "scores");
        Calibration(new("a", "x", 1), new("a", "x", 2)).Refuses(FaultCode.DuplicateKey, "scores[1]");
        Calibration(new RatedScore("a", "x", 1)).Refuses(FaultCode.InsufficientData, "x");
    }

    [Fact]
    public void Weakest_is_the_earlier_of_equal_steps_and_a_stage_without_candidates_ends_the_search()
    {
        // 8 → 4 → 2: both half; the first one. Then nobody: 0 of 2 is weaker still.
        Stages(8, 4, 2).WeakestStep.Should().Be("s1");
        Stages(8, 4, 2, 0).WeakestStep.Should().Be("s3");
        Stages(8, 4, 2, 0, 0).Conversion.Should().Equal(0.5, 0.5, 0, null);
        Stages(0, 0).WeakestStep.Should().BeNull();
        Stages(0, 0).Overall.Should().BeNull();
        var none = RecruitingFunnel.Of([new("a", 5), new("b", 0)], Currency.Eur, [new("ads", Eur(7))], new HiringPlan(3, 5, 1));
        (none.Need!.Hires, none.Need.Candidates, none.Need.Budget, none.TotalCost).Should().Be((0, null, null, Eur(7)));
        RecruitingFunnel.Of([new("a", 5), new("b", 0)], Currency.Eur, [], new HiringPlan(5, 3, 0)).Need!.Hires.Should().Be(2);
        Stages(4, 2).Need.Should().BeNull();
    }

    [Fact]
    public void A_funnel_explains_its_steps()
    {
        var funnel = RecruitingFunnel.Of(
            [new("met", 8), new("hired", 2)],
            Currency.Eur,
            [new("ads", Eur(100)), new("fair", Eur(1))],
            new HiringPlan(1, 0, 0)
        );
        funnel
            .Explain()
            .ToText()
            .Should()
            .Contain("Overall conversion: 0.25 = 2 / 8\n  met -> hired: 0.25 = 2 / 8\n")
            .And.Contain("= 101 / 2")
            .And.Contain("Hires needed: 1");
        funnel.CostPerHire.Should().Be(Eur(50.5m));
        funnel.Need!.Budget.Should().Be(Eur(50.5m));
        Funnel(new("a", -1), new("b", -1)).Refuses(FaultCode.InvalidArgument, "stages[0]");
        Funnel().Refuses(FaultCode.EmptyInput, "stages");
        FunnelStage[] two = [new("a", 2), new("b", 1)];
        ((Action)(() => RecruitingFunnel.Of(two, Currency.Eur, [new("x", Eur(-1))]))).Refuses(FaultCode.InvalidArgument, "costs[0]");
        ((Action)(() => RecruitingFunnel.Of(two, Currency.Eur, [new("x", Eur(1)), new("x", Eur(1))]))).Refuses(
            FaultCode.DuplicateKey,
            "costs[1]"
        );
        ((Action)(() => RecruitingFunnel.Of(two, Currency.Eur, [], new HiringPlan(-1, 0, 0)))).Refuses(
            FaultCode.InvalidArgument,
            "plan.required"
        );
        ((Action)(() => RecruitingFunnel.Of(two, Currency.Eur, [], new HiringPlan(0, -1, 0)))).Refuses(
            FaultCode.InvalidArgument,
            "plan.current"
        );
        ((Action)(() => RecruitingFunnel.Of(two, Currency.Eur, [], new HiringPlan(0, 0, -1)))).Refuses(
            FaultCode.InvalidArgument,
            "plan.expectedLeavers"
        );
    }

    [Fact]
    public void The_curve_of_open_posts_steps_down_where_one_is_filled()
    {
        // Days 10 and 30 filled, 20 and 40 open: 3/4 of 4 left after 10; at 30 two are at risk: 3/8 left. Median at 30; 0.2 is not reached.
        var time = TimeToFill.Of([Post("a", -40, -30), Post("b", -50, -20), Post("c", -20, null), Post("d", -40, 1), Post("e", 1, 5)], Day);
        (time.Requisitions, time.Filled, time.Open, time.Median, time.EightInTen, time.MeanOfFilled).Should().Be((4, 2, 2, 30, null, 20));
        time.Steps.Select(step => (step.Day, step.AtRisk, step.Filled, step.StillOpen)).Should().Equal((10, 4, 1, 0.75), (30, 2, 1, 0.375));
        time.Explain().ToText().Should().Contain("Median days to fill: 30 = 2 filled, 2 open").And.Contain("(biased): 20");
        TimeToFill.Of([Post("a", -5, null)], Day).MeanOfFilled.Should().BeNull();
        TimeToFill.Of([Post("a", 0, null)], Day).Requisitions.Should().Be(1);
        TimeToFill.Of([Post("a", -5, 0)], Day).Filled.Should().Be(1);
        ((Action)(() => TimeToFill.Of([Post("a", -5, null), Post("a", -5, null)], Day))).Refuses(FaultCode.DuplicateKey, "requisitions[1]");
        ((Action)(() => TimeToFill.Of([], Day))).Refuses(FaultCode.EmptyInput, "requisitions");
    }

    [Fact]
    public void The_certificate_that_lasts_longest_counts_and_one_of_tomorrow_does_not()
    {
        var issued = Day.PlusDays(-100);
        var status = TrainingStatus.Of(
            [new("bo", "x"), new("ann", "x"), new("chen", "y")],
            [new("x", "fire"), new("x", "aid")],
            [
                new("bo", "fire", issued, Day.PlusDays(-1)),
                new("bo", "fire", issued, Day.PlusDays(40)),
                new("bo", "fire", issued, Day.PlusDays(5)),
                new("bo", "aid", Day.PlusDays(1), null),
                new("ann", "fire", issued, Day.PlusDays(10)),
                new("ann", "fire", issued, null),
                new("ann", "aid", issued, Day.PlusDays(-1)),
            ],
            [],
            Day,
            Day
        );
        status
            .Certificates.Select(row => (row.Person, row.Certificate, row.State, row.DaysLeft))
            .Should()
            .Equal(
                ("bo", "aid", CertificateState.Missing, null),
                ("bo", "fire", CertificateState.Valid, 40),
                ("ann", "aid", CertificateState.Expired, -1),
                ("ann", "fire", CertificateState.Valid, null)
            );
        status.Compliance.Should().Be(0.5);
        status.CompliantPeople.Should().Equal("chen");
        (status.Count(CertificateState.Valid), status.Count(CertificateState.Missing), status.Count(CertificateState.Expiring))
            .Should()
            .Be((2, 1, 0));
        status.Certificates[1].Expires.Should().Be(Day.PlusDays(40));
        status
            .Explain()
            .ToText()
            .Should()
            .Be("Certificate compliance: 0.5 = 2 / 4\n  bo: aid: missing\n  ann: aid: expired\n  Hours of training: 0\n");
        ((Action)(() => status.Count((CertificateState)9))).Refuses(FaultCode.InvalidArgument, "state");
    }

    [Fact]
    public void Hours_count_from_the_first_to_the_last_day_of_the_window()
    {
        TrainingSession Session(int day, decimal hours = 1) => new("ann", Day.PlusDays(day), hours, true);
        var status = TrainingStatus.Of(
            [new("bo", "x"), new("ann", "x")],
            [],
            [],
            [Session(-11), Session(-10), Session(0), Session(1)],
            Day.PlusDays(-10),
            Day
        );
        status.Hours.Select(row => (row.Id, row.Hours)).Should().Equal(("bo", 0), ("ann", 2));
        status.BelowTarget.Should().BeEmpty();
        Training([Session(0, -1)]).Refuses(FaultCode.InvalidArgument, "sessions[0]");
        Training([new("zoe", Day, 1, true)]).Refuses(FaultCode.UnknownReference, "sessions[0]");
        Training([], new Certificate("zoe", "fire", Day, null)).Refuses(FaultCode.UnknownReference, "certificates[0]");
        ((Action)(() => TrainingStatus.Of([new("ann", "x")], [], [], [], Day.PlusDays(1), Day))).Refuses(FaultCode.NotOrdered, "from");
        ((Action)(() => TrainingStatus.Of([], [], [], [], Day, Day))).Refuses(FaultCode.EmptyInput, "people");
        ((Action)(() => TrainingStatus.Of([new("ann", "x"), new("ann", "y")], [], [], [], Day, Day))).Refuses(
            FaultCode.DuplicateKey,
            "people[1]"
        );
        ((Action)(() => TrainingStatus.Of([new("ann", "x")], [new("x", "f"), new("x", "f")], [], [], Day, Day))).Refuses(
            FaultCode.DuplicateKey,
            "requirements[1]"
        );
        ((Action)(() => TrainingStatus.Of([new("ann", "x")], [], [], [], Day, Day, new TrainingOptions { WarnDays = -1 }))).Refuses(
            FaultCode.InvalidArgument,
            "options.warnDays"
        );
        ((Action)(() => TrainingStatus.Of([new("ann", "x")], [], [], [], Day, Day, new TrainingOptions { TargetHours = -1 }))).Refuses(
            FaultCode.InvalidArgument,
            "options.targetHours"
        );
        TrainingStatus.Of([new("ann", "x")], [], [new("ann", "f", Day, Day)], [], Day, Day).Compliance.Should().BeNull();
    }

    [Fact]
    public void Who_comes_or_goes_on_the_edge_of_the_window_is_counted_once()
    {
        // Days 1 to 10. in: hired on day 1; out: left on day 10; before: left on day 0; after: hired on day 11; last: hired on day 10.
        LocalDate Of(int day) => new LocalDate(2026, 1, 1).PlusDays(day - 1);
        var turnover = Turnover.Of(
            [
                new("in", Of(1), null, false),
                new("out", Of(-5), Of(10), false),
                new("before", Of(-5), Of(0), true),
                new("first", Of(-5), Of(1), true),
                new("after", Of(11), null, false),
                new("last", Of(10), Of(20), true),
            ],
            Of(1),
            Of(10),
            [5, 400]
        );
        (turnover.Days, turnover.Opening, turnover.Hires, turnover.Leavers, turnover.VoluntaryLeavers, turnover.Closing)
            .Should()
            .Be((10, 2, 2, 2, 1, 2));
        // Person-days 10 + 10 + 0 + 1 + 0 + 1 = 22.
        turnover.AverageHeadcount.Should().Be(2.2);
        turnover.Rate.Should().BeApproximately(2 / 2.2, 1e-12);
        turnover.VoluntaryRate.Should().BeApproximately(1 / 2.2, 1e-12);
        turnover.AnnualizedVoluntaryRate.Should().BeApproximately(36.5 / 2.2, 1e-12);
        // Garwood 1936 for 2 events: 0.24220928 to 7.22468767, over 22 person-days.
        turnover.AnnualizedLower.Should().BeApproximately(0.24220928 * 365 / 22, 1e-6);
        turnover.AnnualizedUpper.Should().BeApproximately(7.22468767 * 365 / 22, 1e-6);
        (turnover.Retention, turnover.NewHireRetention).Should().Be((0, 1));
        // Tenures 9 (still), 15 (left), 5 (left), 6 (left), 0 (still): after 5 days 3 of 4 at risk are left.
        turnover.Survival.Select(row => (row.Days, row.Share)).Should().Equal((5, 0.75), (400, 0));
        turnover.MedianTenureDays.Should().BeApproximately(10.5, 1e-12, "0.75, then 0.5 exactly from day 6 to 15");
        turnover.Explain().ToText().Should().Contain("Retention: 0 = 2 + 2 - 2 = 2").And.Contain("365 / 10");
    }

    [Fact]
    public void Without_anybody_there_is_no_rate()
    {
        var empty = Turnover.Of([new("a", Day.PlusDays(9), null, false)], Day, Day, [1]);
        (empty.Rate, empty.VoluntaryRate, empty.AnnualizedRate, empty.Retention, empty.NewHireRetention, empty.MedianTenureDays)
            .Should()
            .Be((null, null, null, null, null, null));
        empty.Survival[0].Share.Should().BeNull();
        (empty.AnnualizedLower, empty.AnnualizedUpper).Should().Be((null, null));
        // Nobody of one left in a year: from 0 to −ln of the tail.
        var stays = Turnover.Of([new("a", Day, null, false)], Day, Day.PlusDays(364));
        stays.AnnualizedLower.Should().Be(0);
        stays.AnnualizedUpper.Should().BeApproximately(-Math.Log(0.025), 1e-10);
        Turnover
            .Of([new("a", Day, null, false)], Day, Day.PlusDays(364), [], 0.5)
            .AnnualizedUpper.Should()
            .BeApproximately(-Math.Log(0.25), 1e-10);
        ((Action)(() => Turnover.Of([new("a", Day, null, false)], Day, Day, [], 1))).Refuses(FaultCode.InvalidArgument, "confidence");
        Employees([new("a", Day, Day.PlusDays(-1), false)]).Refuses(FaultCode.NotOrdered, "people[0]");
        Employees([new("a", Day, null, false), new("a", Day, null, false)]).Refuses(FaultCode.DuplicateKey, "people[1]");
        Employees([]).Refuses(FaultCode.EmptyInput, "people");
        ((Action)(() => Turnover.Of([new("a", Day, null, false)], Day, Day.PlusDays(-1)))).Refuses(FaultCode.NotOrdered, "to");
        ((Action)(() => Turnover.Of([new("a", Day, null, false)], Day, Day, [-1]))).Refuses(FaultCode.InvalidArgument, "tenureDays[0]");
    }

    [Fact]
    public void A_bench_counts_who_is_ready_now_soon_and_later()
    {
        var bench = SuccessionBench.Of(
            [new("ceo", null, 3), new("cfo", null, 1), new("coo", null, 0)],
            [new("ceo", "ann", 0), new("ceo", "bo", 12), new("ceo", "chen", 12.5), new("cfo", "ann", 3), new("ceo", "dan", 13)],
            12
        );
        bench
            .Posts.Select(row => (row.Post, row.Now, row.Soon, row.Later, row.NextReadyMonths))
            .Should()
            .Equal(("ceo", 1, 1, 2, 0), ("cfo", 0, 1, 0, 3), ("coo", 0, 0, 0, null));
        bench.Uncovered.Should().Equal("coo");
        bench.NoReadyNow.Should().Equal("cfo", "coo");
        bench.Coverage.Should().BeApproximately(1 / 3.0, 1e-15);
        (bench.WeightedCoverage, bench.SimultaneousCover).Should().Be((0.75, 1));
        bench.CandidatesPerPost.Should().BeApproximately(5 / 3.0, 1e-15);
        bench.Shared.Should().ContainSingle().Which.Posts.Should().Equal("ceo", "cfo");
        bench
            .Explain()
            .ToText()
            .Should()
            .Contain("= 1 / 3")
            .And.Contain("ceo: 0 = months to the next; now 1, soon 1, later 2")
            .And.Contain("coo: undefined");
        SuccessionBench.Of([new("a", null, 0)], []).WeightedCoverage.Should().BeNull();
        SuccessionBench.Of([new("a"), new("b")], [new("a", "x", 0), new("b", "y", 0)]).SimultaneousCover.Should().Be(2);
        Bench([], default).Refuses(FaultCode.EmptyInput, "posts");
        Bench([new("a"), new("a")], default).Refuses(FaultCode.DuplicateKey, "posts[1]");
        Bench([new("a", null, -1)], default).Refuses(FaultCode.InvalidArgument, "posts[0]");
        ((Action)(() => SuccessionBench.Of([new("a")], [new("a", "x", 1), new("a", "x", 2)]))).Refuses(
            FaultCode.DuplicateKey,
            "candidates[1]"
        );
        ((Action)(() => SuccessionBench.Of([new("a")], [new("z", "x", 1)]))).Refuses(FaultCode.UnknownReference, "candidates[0]");
        ((Action)(() => SuccessionBench.Of([new("a")], [new("a", "x", -1)]))).Refuses(FaultCode.InvalidArgument, "candidates[0]");
        ((Action)(() => SuccessionBench.Of([new("a")], [], -1))).Refuses(FaultCode.InvalidArgument, "soonMonths");
    }

    [Fact]
    public void Skills_are_counted_from_the_level_on()
    {
        var coverage = SkillCoverage.Of(
            [new("a", new("sql", 3), new("golf", 9)), new("b", new SkillLevel("sql", 2.9)), new("c", new SkillLevel("sql", 4))],
            [new("sql", 3, 1), new("law", 0.1, 3)]
        );
        coverage.Skills.Select(row => (row.Skill, row.Qualified, row.Gap, row.Coverage)).Should().Equal(("sql", 2, 0, 1), ("law", 0, 3, 0));
        coverage.Coverage.Should().Be(0.25, "one of the four that are needed: two masters of sql count once");
        coverage.Explain().ToText().Should().Be("Skill coverage: 0.25\n  sql: 1 = 2 / 2\n  law: 0 = 0 / 3\n");
        ((Action)(() => SkillCoverage.Of([], []))).Refuses(FaultCode.EmptyInput, "needs");
        ((Action)(() => SkillCoverage.Of([new("a"), new("a")], [new("x", 1, 1)]))).Refuses(FaultCode.DuplicateKey, "people[1]");
        ((Action)(() => SkillCoverage.Of([], [new("x", 1, 1), new("x", 1, 1)]))).Refuses(FaultCode.DuplicateKey, "needs[1]");
    }

    [Fact]
    public void Work_short_of_hands_is_told()
    {
        // 20 hours over 15; utilizations 1 and 2: |1 − 2|·2/(2·2·3) = 1/6.
        var balance = WorkloadBalance.Of([new("b", 10, 10), new("a", 5, 10)]);
        (balance.TotalLoad, balance.TotalCapacity, balance.Shortage).Should().Be((20, 15, 5));
        balance.TeamUtilization.Should().BeApproximately(4 / 3.0, 1e-12);
        balance.Gini.Should().BeApproximately(1 / 6.0, 1e-12);
        // Targets 13.3 and 6.7: 13 and 7 by largest remainder.
        balance
            .People.Select(row => (row.Id, row.Capacity, row.Load, row.Utilization, row.Target))
            .Should()
            .Equal(("b", 10, 10, 1, 13), ("a", 5, 10, 2, 7));
        balance.Moves.Should().Equal(new WorkMove("a", "b", 3));
        balance.Over.Should().Equal(new PersonHours("a", 5));
        balance.Under.Should().BeEmpty();
        balance.Explain().ToText().Should().Contain("Hours short: 5\n").And.Contain("Hours to move: 3\n").And.Contain("a: 2 = 10 / 5");
    }

    [Fact]
    public void A_role_fit_explains_who_has_what()
    {
        TeamRole role = new("r", new RoleRequirement("s", 2, 1, true));
        var fit = RoleFit.Of(
            [role, new("q", new RoleRequirement("s", 2, 1, true))],
            [new("a", new SkillLevel("s", 1.99)), new("b", new SkillLevel("s", 3))]
        );
        (fit.Filled, fit.Total, fit.IsOnlyOptimum).Should().Be((1, 1, false));
        fit.People.Should().Equal("a", "b");
        fit.Unfilled.Should().ContainSingle();
        fit.Explain().ToText().Should().Contain("Total fit: 1 = 1 of 2 roles filled").And.Contain(": nobody is left");
        fit.Explain().ToText(Language.Chinese).Should().Contain("2 个岗位中 1 个有人");
        ((Action)(() => _ = fit[2, 0])).Refuses(FaultCode.InvalidArgument, "role");
        ((Action)(() => _ = fit[0, 2])).Refuses(FaultCode.InvalidArgument, "person");
        ((Action)(() => _ = fit[-1, 0])).Refuses(FaultCode.InvalidArgument, "role");
        Fit(role, new SkilledPerson("a", new("s", 1), new("s", 2))).Refuses(FaultCode.DuplicateKey, "people[0].skills");
        Fit(role, new SkilledPerson("a", new SkillLevel("s", -1))).Refuses(FaultCode.InvalidArgument, "people[0].s");
        Fit(new TeamRole("r", new RoleRequirement("s", 1, -1)), new SkilledPerson("a"))
            .Refuses(FaultCode.InvalidArgument, "roles[0].s.weight");
        ((Action)(() => RoleFit.Of([role, role], [new("a")]))).Refuses(FaultCode.DuplicateKey, "roles[1]");
        ((Action)(() => RoleFit.Of([role], [new("a"), new("a")]))).Refuses(FaultCode.DuplicateKey, "people[1]");
        ((Action)(() => RoleFit.Of([], [new("a")]))).Refuses(FaultCode.EmptyInput, "roles");
    }

    [Fact]
    public void Payouts_explain_rate_and_pool()
    {
        var curve = PayoutCurve.Of([new(0.5m, 0.5m), new(1, 1)]);
        var paid = IncentivePayout.Of(curve, [new("ann", Eur(100), 0.75m)]);
        paid.Payments[0].Rate.Should().Be(0.75);
        (paid.Total, paid.IsPoolApplied).Should().Be((Eur(75), false));
        paid.Explain().ToText().Should().Contain("ann: ").And.Contain("payout rate 0.75").And.NotContain("largest remainder");
        IncentivePayout
            .Of(curve, [new("ann", Eur(100), 0.75m)], Eur(75), PoolMode.Cap)
            .IsPoolApplied.Should()
            .BeFalse("the pool is not exceeded");
        IncentivePayout
            .Of(curve, [new("ann", Eur(100), 0.75m)], Eur(10))
            .Explain()
            .ToText()
            .Should()
            .Contain("the pool, shared by largest remainder");
        Paid(curve, new IncentiveParticipant("a", Eur(-1), 1)).Refuses(FaultCode.InvalidArgument, "people[0].target");
        Paid(curve, new IncentiveParticipant("a", Eur(1), -1)).Refuses(FaultCode.InvalidArgument, "people[0].attainment");
        Paid(curve, new("a", Eur(1), 1), new("a", Eur(1), 1)).Refuses(FaultCode.DuplicateKey, "people[1]");
        Paid(curve).Refuses(FaultCode.EmptyInput, "people");
        ((Action)(() => IncentivePayout.Of(curve, [new("a", Eur(1), 1)], Eur(1), (PoolMode)9))).Refuses(FaultCode.InvalidArgument, "mode");
        ((Action)(() => curve.RateAt(-1))).Refuses(FaultCode.InvalidArgument, "attainment");
        ((Action)(() => PayoutCurve.Of([new(-1, 1)]))).Refuses(FaultCode.InvalidArgument, "points[0].attainment");
        PayoutCurve.Of([new(1, 2)]).RateAt(1).Should().Be(2);
        PayoutCurve.Of([new(1, 2)]).RateAt(3).Should().Be(2);
        PayoutCurve.Of([new(0, 0), new(1, 1)], true).IsUncapped.Should().BeTrue();
    }

    [Fact]
    public void A_training_effect_explains_itself_and_refuses_bad_input()
    {
        var effect = TrainingEffect.Of([1, 1, 1], [2, 3, 4], 0.9, 5);
        (effect.Count, effect.MeanBefore, effect.MeanAfter, effect.StandardDeviation, effect.Confidence).Should().Be((3, 1, 3, 1, 0.9));
        // t(0.95, 2) = 2.919985580353726.
        effect.Lower.Should().BeApproximately(2 - (2.919985580353726 / Math.Sqrt(3)), 1e-9);
        effect
            .Explain()
            .ToText()
            .Should()
            .Contain("Mean difference: 2 = 3 - 1")
            .And.Contain("Effect size: 2 = 2 / 1")
            .And.Contain("Normalized gain: 0.5");
        TrainingEffect.Of([1, 2], [2, 5]).Hedges.Should().BeNull();
        TrainingEffect.Of([5, 5], [4, 5], maximum: 5).NormalizedGain.Should().BeNull();
        TrainingEffect.Of([1, 2], [2, 5]).NormalizedGain.Should().BeNull();
        ((Action)(() => TrainingEffect.Of([1, 6], [2, 3], maximum: 5))).Refuses(FaultCode.InvalidArgument, "before[1]");
        ((Action)(() => TrainingEffect.Of([1, 2], [2]))).Refuses(FaultCode.LengthMismatch, "after");
        ((Action)(() => TrainingEffect.Of([1], [2]))).Refuses(FaultCode.InsufficientData, "before");
        ((Action)(() => TrainingEffect.Of([1, 2], [2, 5], 1))).Refuses(FaultCode.InvalidArgument, "confidence");
        ((Action)(() => TrainingEffect.Of([], [1]))).Refuses(FaultCode.EmptyInput, "before");
        ((Action)(() => TrainingEffect.Of([1], []))).Refuses(FaultCode.EmptyInput, "after");
    }

    private static Requisition Post(string id, int opened, int? filled) =>
        new(id, Day.PlusDays(opened), filled is { } day ? Day.PlusDays(day) : null);

    private static RecruitingFunnel Stages(params long[] counts) =>
        RecruitingFunnel.Of([.. counts.Select((count, i) => new FunnelStage($"s{i}", count))], Currency.Eur);

    private static Action Funnel(params FunnelStage[] stages) => () => RecruitingFunnel.Of(stages, Currency.Eur);

    private static Action Appraisal(params AppraisalComponent[] components) => () => AppraisalScore.Of(components);

    private static Action Capacity(double volume, double minutes, double hours, double available, double shrinkage, double occupancy) =>
        () => CapacityPlan.Of([new WorkDemand(volume, minutes)], hours, available, shrinkage, occupancy);

    private static Action Ratings(string[] ratings, params RatingShare[] target) => () => RatingDistribution.Of(ratings, target);

    private static Action Calibration(params RatedScore[] scores) => () => RaterCalibration.Of(scores);

    private static Action Training(TrainingSession[] sessions, params Certificate[] certificates) =>
        () => TrainingStatus.Of([new("ann", "x")], [], certificates, sessions, Day, Day);

    private static Action Employees(Employment[] people) => () => Turnover.Of(people, Day, Day);

    private static Action Bench(KeyPost[] posts, SuccessionCandidate[]? candidates) => () => SuccessionBench.Of(posts, candidates ?? []);

    private static Action Fit(TeamRole role, SkilledPerson person) => () => RoleFit.Of([role], [person]);

    private static Action Paid(PayoutCurve curve, params IncentiveParticipant[] people) => () => IncentivePayout.Of(curve, people);

    private static Money Eur(decimal amount) => new(amount, Currency.Eur);
}
