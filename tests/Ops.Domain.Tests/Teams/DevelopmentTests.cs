using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

/// <summary>Halo, development plans, Kirkpatrick's levels. Figures by hand beside each.</summary>
public class DevelopmentTests
{
    private static readonly TeamRole Analyst = new("analyst", new("sql", 4, 3), new("talk", 2, 1, isMust: true));

    private static readonly SkilledPerson Ann = new("ann", new("sql", 1), new("talk", 1));

    private static readonly LearningStep[] Steps = [new("basics", "sql", 2, 10), new("course", "sql", 4, 30), new("coach", "talk", 2, 8)];

    [Fact]
    public void A_rater_who_gives_one_mark_throughout_is_told()
    {
        // bo tells apart: residuals ±1, squares 4 at one degree of freedom; ann has none at all.
        var check = HaloCheck.Of([.. Table("ann", 5, 5, 3, 3), .. Table("bo", 5, 3, 3, 5), .. Table("chen", 5, 3, 3, 5)]);
        check
            .Raters.Select(row => (row.Rater, row.ResidualVariance, row.DegreesOfFreedom))
            .Should()
            .Equal(("ann", 0, 1), ("bo", 4, 1), ("chen", 4, 1));
        check.Warned.Should().Equal("ann");
        (check.Raters[0].PValue, check.Raters[0].OthersVariance, check.Raters[1].OthersVariance, check.Raters[1].Ratio)
            .Should()
            .Be((0, 4, 2, 2));
        (check.Raters[0].People, check.Raters[0].Competencies, check.Significance).Should().Be((2, 2, 0.05));
        check.Explain().ToText().Should().StartWith("Raters with a halo warning: 1").And.Contain("ann: 0 = 0 / 4");
    }

    [Fact]
    public void The_chance_of_so_little_difference_is_that_of_F()
    {
        // ann: squares 4·0.25² = 0.25, the others 8 on 2: ratio 1/16. F(1, 2) below x is √x/√(2 + x): 0.25/√2.0625. Holm: three times that.
        var check = HaloCheck.Of([.. Table("ann", 4, 3, 3, 3), .. Table("bo", 5, 3, 3, 5), .. Table("chen", 5, 3, 3, 5)]);
        check.Raters[0].Ratio.Should().BeApproximately(1 / 16.0, 1e-15);
        check.Raters[0].PValue.Should().BeApproximately(0.25 / Math.Sqrt(2.0625), 1e-12);
        check.Raters[0].AdjustedPValue.Should().BeApproximately(0.75 / Math.Sqrt(2.0625), 1e-12);
        check.Warned.Should().BeEmpty();
    }

    [Fact]
    public void Scores_that_only_rounding_tells_apart_are_a_halo()
    {
        // Rows and columns explain everything, up to the last bits of tenths.
        var check = HaloCheck.Of([.. Table("ann", 0.1, 0.3, 0.2, 0.4), .. Table("bo", 5, 3, 3, 5), .. Table("chen", 5, 3, 3, 5)]);
        check.Raters[0].ResidualVariance.Should().Be(0);
    }

    [Fact]
    public void A_check_that_cannot_be_made_is_refused()
    {
        Halo([]).Refuses(FaultCode.EmptyInput, "ratings");
        Halo([.. Table("ann", 5, 5, 3, 3)]).Refuses(FaultCode.InsufficientData, "raters");
        Halo([.. Table("ann", 5, 5, 3, 3), .. Table("bo", 5, 3, 3, 5)[..3]]).Refuses(FaultCode.LengthMismatch, "bo");
        Halo([.. Table("ann", 5, 5, 3, 3), .. Table("bo", 5, 3, 3, 5)[..2]]).Refuses(FaultCode.InsufficientData, "bo");
        Halo([.. Table("ann", 5, 5, 3, 3), .. Table("ann", 5, 5, 3, 3)]).Refuses(FaultCode.DuplicateKey, "ratings[4]");
        Halo([.. Table("ann", 5, 3, 3, 5), .. Table("bo", 5, 5, 3, 3)]).Refuses(FaultCode.ZeroDenominator, "ann");
        ((Action)(() => HaloCheck.Of(Table("ann", 1, 2, 3, 4), 1))).Refuses(FaultCode.InvalidArgument, "significance");
    }

    [Fact]
    public void The_hours_go_where_the_fit_rises_most()
    {
        // Fit today (3·1/4 + 1·1/2)/4 = 0.3125. basics brings 3·(1/4)/4 = 0.1875 for 10 hours, course 0.375 for 30 more, coach 0.125 for 8.
        var plan = DevelopmentPlan.Of(Analyst, Ann, Steps, 20);
        plan.Steps.Select(step => step.Id).Should().Equal("basics", "coach");
        (plan.FitBefore, plan.FitAfter, plan.Hours, plan.IsEligible, plan.HoursToFullFit).Should().Be((0.3125, 0.625, 18, true, 48));
        plan.Gaps.Select(gap => (gap.Role, gap.Person, gap.Skill, gap.Gap)).Should().Equal(("analyst", "ann", "sql", 2));
        (plan.Person, plan.Role).Should().Be(("ann", "analyst"));
        plan.Explain().ToText().Should().Contain("from 0.3125 in 18 hours").And.Contain("sql: 2 = still lacking");
    }

    [Theory]
    [InlineData(0, "", 0.3125, false)]
    [InlineData(8, "coach", 0.4375, true)]
    [InlineData(10, "basics", 0.5, false)]
    [InlineData(40, "basics,course", 0.875, false)]
    [InlineData(48, "basics,course,coach", 1, true)]
    public void More_hours_may_change_the_plan(int hours, string steps, double fit, bool isEligible)
    {
        var plan = DevelopmentPlan.Of(Analyst, Ann, Steps, hours);
        string.Join(",", plan.Steps.Select(step => step.Id)).Should().Be(steps);
        plan.FitAfter.Should().BeApproximately(fit, 1e-12);
        plan.IsEligible.Should().Be(isEligible);
    }

    [Fact]
    public void What_leads_no_further_is_left_out()
    {
        // ann is at level 3 already, and the last course goes beyond what the role asks for.
        SkilledPerson able = new("ann", new("sql", 3), new("talk", 2));
        var plan = DevelopmentPlan.Of(Analyst, able, [.. Steps, new("master", "sql", 6, 1)], 100);
        plan.Steps.Select(step => step.Id).Should().Equal("course");
        plan.HoursToFullFit.Should().Be(30);
        // Nothing leads to level 4: no number of hours does.
        DevelopmentPlan.Of(Analyst, Ann, [Steps[0]], 100).HoursToFullFit.Should().BeNull();
        var done = DevelopmentPlan.Of(Analyst, new SkilledPerson("bo", new("sql", 4), new("talk", 2)), Steps, 100);
        (done.Steps.Length, done.FitAfter, done.HoursToFullFit, done.Gaps.Length).Should().Be((0, 1, 0, 0));
    }

    [Fact]
    public void A_faulty_plan_is_refused_at_its_place()
    {
        Plan([]).Refuses(FaultCode.EmptyInput, "steps");
        Plan([Steps[0], Steps[0]]).Refuses(FaultCode.DuplicateKey, "steps[1]");
        Plan([new("a", "golf", 1, 1)]).Refuses(FaultCode.UnknownReference, "steps[0]");
        Plan([Steps[1], Steps[0]]).Refuses(FaultCode.NotOrdered, "steps[1]");
        Plan([Steps[0], new("again", "sql", 2, 1)]).Refuses(FaultCode.NotOrdered, "steps[1]");
        Plan(Steps, -1).Refuses(FaultCode.InvalidArgument, "hours");
        ((Action)(() => new LearningStep("a", "b", 1, -1))).Refuses(FaultCode.InvalidArgument, "hours");
    }

    [Fact]
    public void A_level_is_proven_when_the_whole_interval_lies_above_no_change()
    {
        // Marks 4, 5, 4, 5 against 3: 1.5 ± t(0.975, 3)·√(1/12), t = 3.182446305284263 (any table of Student's t).
        var learning = TrainingEffect.Of([1, 2, 3], [3, 4, 6]);
        var evaluation = TrainingEvaluation.Of([4, 5, 4, 5], 3, learning);
        evaluation.Levels.Select(row => row.Level).Should().Equal(TrainingLevel.Reaction, TrainingLevel.Learning);
        evaluation.Levels[0].Change.Should().BeApproximately(1.5, 1e-12);
        evaluation.Levels[0].Lower.Should().BeApproximately(1.5 - (3.182446305284263 * Math.Sqrt(1 / 12.0)), 1e-9);
        evaluation.Levels[0].Upper.Should().BeApproximately(1.5 + (3.182446305284263 * Math.Sqrt(1 / 12.0)), 1e-9);
        (evaluation.Levels[1].Change, evaluation.Levels[1].Lower, evaluation.Levels[1].Upper)
            .Should()
            .Be((learning.MeanDifference, learning.Lower, learning.Upper));
        evaluation.ProvenThrough.Should().Be(TrainingLevel.Learning);
        evaluation.Explain().ToText(Language.Chinese).Should().StartWith("已证实至第几级：2 = 学习");
    }

    [Fact]
    public void A_chain_of_proof_ends_at_the_first_gap()
    {
        var gain = TrainingEffect.Of([1, 2, 3], [3, 4, 6]);
        var nothing = TrainingEffect.Of([1, 2, 3], [2, 1, 3]);
        Money spent = new(100, Currency.Eur);
        var evaluation = TrainingEvaluation.Of([4, 5, 4, 5], 3, gain, null, gain, 0.95, new Money(150, Currency.Eur), spent);
        (evaluation.ProvenThrough, evaluation.ReturnOnInvestment).Should().Be((TrainingLevel.Learning, 0.5));
        TrainingEvaluation.Of([4, 5, 4, 5], 3, gain, gain, gain).ProvenThrough.Should().Be(TrainingLevel.Results);
        TrainingEvaluation.Of([4, 5, 4, 5], 3, gain, gain, gain).ReturnOnInvestment.Should().BeNull();
        // Money does not count where results are not proven, and there is no return on nothing.
        TrainingEvaluation.Of([4, 5, 4, 5], 3, gain, gain, nothing, 0.95, spent, spent).ReturnOnInvestment.Should().BeNull();
        TrainingEvaluation
            .Of([4, 5, 4, 5], 3, gain, gain, gain, 0.95, spent, Money.Zero(Currency.Eur))
            .ReturnOnInvestment.Should()
            .BeNull();
        TrainingEvaluation.Of([3, 4, 5], 3, gain).ProvenThrough.Should().Be(TrainingLevel.None, "1 ± 4.3/√3 holds 0");
    }

    [Fact]
    public void A_faulty_evaluation_is_refused_at_its_place()
    {
        ((Action)(() => TrainingEvaluation.Of([4], 3))).Refuses(FaultCode.InsufficientData, "reactions");
        ((Action)(() => TrainingEvaluation.Of([4, 4], 3))).Refuses(FaultCode.ZeroDenominator, "reactions");
        ((Action)(() => TrainingEvaluation.Of([4, 5], 3, confidence: 1))).Refuses(FaultCode.InvalidArgument, "confidence");
        ((Action)(() => TrainingEvaluation.Of([4, 5], 3, cost: new Money(-1, Currency.Eur)))).Refuses(FaultCode.InvalidArgument, "cost");
    }

    [Fact]
    public void What_goes_beyond_the_role_counts_no_more_than_the_role()
    {
        // a: from 3/4 to the full level: 1/4; b: from 1/2: 1/2. Five hours are enough for one.
        TeamRole role = new("r", new RoleRequirement("a", 4), new RoleRequirement("b", 2));
        SkilledPerson person = new("p", new("a", 3), new("b", 1));
        DevelopmentPlan.Of(role, person, [new("far", "a", 8, 5), new("near", "b", 2, 5)], 5).Steps.Single().Id.Should().Be("near");
        // Half the way of a is 1/4 (1/4 to 2/4), b is 1/2.
        SkilledPerson beginner = new("p", new("a", 1), new("b", 1));
        DevelopmentPlan.Of(role, beginner, [new("half", "a", 2, 5), new("near", "b", 2, 5)], 5).Steps.Single().Id.Should().Be("near");
    }

    [Fact]
    public void A_second_step_counts_from_where_the_first_one_led()
    {
        // a: 10·(1/4 + 1/2) = 7.5 in ten hours, b: 9 in ten hours.
        TeamRole role = new("r", new RoleRequirement("a", 4, 10), new RoleRequirement("b", 1, 9));
        SkilledPerson person = new("p", new SkillLevel("a", 1));
        DevelopmentPlan
            .Of(role, person, [new("a1", "a", 2, 5), new("a2", "a", 4, 5), new("b1", "b", 1, 10)], 10)
            .Steps.Single()
            .Id.Should()
            .Be("b1");
        // Who stands at the level of a step needs it no more.
        DevelopmentPlan
            .Of(role, new SkilledPerson("p", new("a", 2), new("b", 1)), [new("a1", "a", 2, 5), new("a2", "a", 4, 5)], 99)
            .HoursToFullFit.Should()
            .Be(5);
    }

    [Fact]
    public void More_competencies_give_more_degrees_of_freedom()
    {
        // 1, 2, 3 and 3, 2, 1: residuals −1, 0, 1, 1, 0, −1: squares 4 on (2 − 1)(3 − 1).
        HaloRating[] Table3(string rater) =>
            [.. Enumerable.Range(0, 6).Select(i => new HaloRating(rater, $"p{i / 3}", $"c{i % 3}", i < 3 ? 1 + i : 6 - i))];
        var check = HaloCheck.Of([.. Table3("ann"), .. Table3("bo")]);
        check
            .Raters.Select(row => (row.ResidualVariance, row.DegreesOfFreedom, row.Ratio, row.People, row.Competencies))
            .Should()
            .Equal((2, 2, 1, 2, 3), (2, 2, 1, 2, 3));
        // F(2, 2) at 1 is one half.
        check.Raters[0].PValue.Should().BeApproximately(0.5, 1e-12);
    }

    private static HaloRating[] Table(string rater, double a, double b, double c, double d) =>
        [new(rater, "p1", "c1", a), new(rater, "p1", "c2", b), new(rater, "p2", "c1", c), new(rater, "p2", "c2", d)];

    private static Action Halo(HaloRating[] ratings) => () => HaloCheck.Of(ratings);

    private static Action Plan(LearningStep[] steps, decimal hours = 10) => () => DevelopmentPlan.Of(Analyst, Ann, steps, hours);
}
