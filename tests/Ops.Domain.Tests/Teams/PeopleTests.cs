using NodaTime;
using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

public class PeopleTests
{
    private static readonly LocalDate Day = new(2026, 6, 30);

    [Fact]
    public void A_funnel_names_its_weakest_step_and_what_a_plan_takes()
    {
        // 100 → 50 → 10 → 8; 1000 / 8 = 125; 5 − 3 + 1.2 = 3.2 → 4 hires: 4·100/8 = 50, 25, 5, 4; budget 4·1000/8.
        var funnel = RecruitingFunnel.Of(
            [new("applied", 100), new("met", 50), new("offered", 10), new("hired", 8)],
            Currency.Eur,
            [new RecruitingCost("ads", new Money(1000, Currency.Eur))],
            new HiringPlan(5, 3, 1.2m)
        );
        funnel.Conversion.Should().Equal(0.5, 0.2, 0.8);
        (funnel.WeakestStep, funnel.Overall, funnel.CostPerHire).Should().Be(("offered", 0.08, new Money(125, Currency.Eur)));
        funnel.Need!.Hires.Should().Be(4);
        funnel.Need.Candidates!.Value.Should().Equal(50, 25, 5, 4);
        funnel.Need.Budget.Should().Be(new Money(500, Currency.Eur));
    }

    [Fact]
    public void A_funnel_refuses_what_cannot_be()
    {
        Funnel(new FunnelStage("a", 5)).Refuses(FaultCode.InsufficientData, "stages");
        Funnel(new FunnelStage("a", 5), new FunnelStage("b", 6)).Refuses(FaultCode.InvalidArgument, "stages[1]");
        Funnel(new FunnelStage("a", 5), new FunnelStage("a", 6)).Refuses(FaultCode.DuplicateKey, "stages[1]");
        RecruitingFunnel.Of([new("a", 5), new("b", 0)], Currency.Eur).CostPerHire.Should().BeNull();
    }

    [Fact]
    public void A_certificate_is_valid_on_its_last_day()
    {
        Status(Day).State.Should().Be(CertificateState.Expiring);
        Status(Day).DaysLeft.Should().Be(0);
        Status(Day.PlusDays(-1)).State.Should().Be(CertificateState.Expired);
        Status(Day.PlusDays(30)).State.Should().Be(CertificateState.Expiring);
        Status(Day.PlusDays(31)).State.Should().Be(CertificateState.Valid);
        Status(null).State.Should().Be(CertificateState.Valid);
        ((Action)(() => Status(new LocalDate(2024, 12, 31)))).Refuses(FaultCode.NotOrdered, "certificates[0]");
    }

    [Fact]
    public void Training_counts_completed_hours_in_the_window()
    {
        var status = TrainingStatus.Of(
            [new("ann", "x")],
            [],
            [],
            [
                new("ann", Day, 2.5m, true),
                new("ann", Day.PlusDays(1), 8, true),
                new("ann", Day.PlusDays(-10), 4, false),
                new("ann", Day.PlusDays(-10), 1, true),
            ],
            Day.PlusDays(-10),
            Day,
            new TrainingOptions { TargetHours = 3.6m }
        );
        status.TotalHours.Should().Be(3.5m);
        status.BelowTarget.Should().Equal("ann");
        status.Compliance.Should().BeNull();
        status.CompliantPeople.Should().Equal("ann");
    }

    [Fact]
    public void A_training_effect_has_test_interval_and_size()
    {
        // Differences 1, 2, 3: mean 2, sd 1, t = 2√3; t(0.975; 2) = 4.302652729911275; Hedges with ν = 2: Γ(1)/(1·Γ(½)) = 1/√π.
        var effect = TrainingEffect.Of([1, 1, 1], [2, 3, 4], maximum: 5);
        effect.Student.Statistic.Should().BeApproximately(2 * Math.Sqrt(3), 1e-12);
        effect.Upper.Should().BeApproximately(2 + (4.302652729911275 / Math.Sqrt(3)), 1e-9);
        effect.EffectSize.Should().BeApproximately(2, 1e-12);
        effect.Hedges.Should().BeApproximately(2 / Math.Sqrt(Math.PI), 1e-12);
        effect.NormalizedGain.Should().BeApproximately(0.5, 1e-12);
        effect.Wilcoxon.Statistic.Should().Be(6);
        ((Action)(() => TrainingEffect.Of([0.1, 0.2], [0.4, 0.5]))).Refuses(FaultCode.ZeroDenominator, "after");
        ((Action)(() => TrainingEffect.Of([1, 2], [2, 6], maximum: 5))).Refuses(FaultCode.InvalidArgument, "after[1]");
    }

    [Fact]
    public void Open_posts_count_in_the_time_to_fill()
    {
        // 10 days filled, 20 days open: half filled at day 10 exactly, no later filling: middle of 10 and 20.
        var time = TimeToFill.Of([new("a", Day.PlusDays(-30), Day.PlusDays(-20)), new("b", Day.PlusDays(-20), null)], Day);
        (time.Median, time.EightInTen, time.MeanOfFilled, time.Open).Should().Be((15, null, 10, 1));
        ((Action)(() => TimeToFill.Of([new("a", Day.PlusDays(1), null)], Day))).Refuses(FaultCode.InsufficientData, "requisitions");
        ((Action)(() => TimeToFill.Of([new("a", Day, Day.PlusDays(-1))], Day))).Refuses(FaultCode.NotOrdered, "requisitions[0]");
    }

    [Fact]
    public void Headcount_adds_up_and_rates_are_over_every_day()
    {
        // Ten days; a all ten, b the first four (left on the 4th), c from the 6th: 10 + 4 + 5 = 19 person-days.
        var from = new LocalDate(2026, 1, 1);
        var turnover = Turnover.Of(
            [
                new("a", from.PlusDays(-9), null, false),
                new("b", from.PlusDays(-5), from.PlusDays(3), true),
                new("c", from.PlusDays(5), null, false),
            ],
            from,
            from.PlusDays(9)
        );
        (turnover.Opening, turnover.Hires, turnover.Leavers, turnover.Closing).Should().Be((2, 1, 1, 2));
        turnover.AverageHeadcount.Should().BeApproximately(1.9, 1e-12);
        turnover.Rate.Should().BeApproximately(1 / 1.9, 1e-12);
        turnover.AnnualizedRate.Should().BeApproximately(36.5 / 1.9, 1e-12);
        (turnover.Retention, turnover.NewHireRetention).Should().Be((0.5, 1));
    }

    [Fact]
    public void One_person_cannot_fill_two_posts_at_once()
    {
        var bench = SuccessionBench.Of(
            [new("ceo", "zoe", 3), new("cfo", null, 1)],
            [new("ceo", "ann", 0), new("cfo", "ann", 0), new("cfo", "bo", 24), new("ceo", "bo", 25)]
        );
        bench.SimultaneousCover.Should().Be(1);
        (bench.Coverage, bench.WeightedCoverage, bench.CandidatesPerPost).Should().Be((1, 1, 2));
        (bench.Posts[1].Soon, bench.Posts[0].Later).Should().Be((1, 1));
        bench.Shared.Select(row => row.Person).Should().Equal("ann", "bo");
        ((Action)(() => SuccessionBench.Of([new("p", "ann")], [new("p", "ann", 0)]))).Refuses(FaultCode.InvalidArgument, "candidates[0]");
    }

    [Fact]
    public void Capacity_counts_shrinkage_and_occupancy()
    {
        // 600 · 10 / 60 = 100 h; 40 · 0.8 · 0.5 = 16 h; 6.25 FTE against 5.25.
        var plan = CapacityPlan.Of([new WorkDemand(600, 10)], 40, 5.25, 0.2, 0.5);
        (plan.RequiredFte, plan.GapFte, plan.HeadcountToHire).Should().Be((6.25, -1, 1));
        CapacityPlan.Of([new WorkDemand(600, 10)], 40, 5.24, 0.2, 0.5).HeadcountToHire.Should().Be(2);
        ((Action)(() => CapacityPlan.Of([new WorkDemand(1, 1)], 40, 1, 1))).Refuses(FaultCode.InvalidArgument, "shrinkage");
        ((Action)(() => CapacityPlan.Of([new WorkDemand(1, 1)], 40, 1, 0, 0))).Refuses(FaultCode.InvalidArgument, "occupancy");
        ((Action)(() => CapacityPlan.Of([new WorkDemand(1, 1)], 0, 1))).Refuses(FaultCode.ZeroDenominator, "hoursPerFte");
    }

    [Fact]
    public void Skills_that_hang_on_one_are_named()
    {
        var coverage = SkillCoverage.Of(
            [new("a", new("sql", 3), new("law", 1)), new SkilledPerson("b", new SkillLevel("sql", 3))],
            [new("sql", 3, 2), new("law", 1, 2), new("art", 1, 1)]
        );
        coverage.Coverage.Should().BeApproximately(3 / 5.0, 1e-15);
        coverage.SinglePointsOfFailure.Should().Equal("law");
        coverage.Uncovered.Should().Equal("art");
        ((Action)(() => SkillCoverage.Of([], [new("x", 1, 0)]))).Refuses(FaultCode.InvalidArgument, "needs[0]");
    }

    private static Action Funnel(params FunnelStage[] stages) => () => RecruitingFunnel.Of(stages, Currency.Eur);

    private static CertificateStatus Status(LocalDate? expires) =>
        TrainingStatus
            .Of([new("ann", "x")], [new("x", "fire")], [new Certificate("ann", "fire", new LocalDate(2025, 1, 1), expires)], [], Day, Day)
            .Certificates[0];
}
