using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Calendars;
using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>
/// What a model holds, what is wrong with its rows, and what of it a review of a period uses. Mostly the town of <see cref="OperatingReviewTests"/>:
/// units streets, parks and debt; four measures with five figures each; a service, a key result.
/// </summary>
public class OperatingModelTests
{
    private static readonly ReviewOptions Options = new() { MaterialAmount = 5, HalfStake = 10 };

    private static OperatingModel Town => OperatingReviewTests.Facts();

    [Fact]
    public void Any_period_of_the_model_can_be_reviewed()
    {
        var figures = new[]
        {
            new MeasureFigure("Q3", target: 90, estimate: 70),
            new MeasureFigure("Q1", actual: 80, target: 80, estimate: 75),
            new MeasureFigure("Q2", actual: 60, target: 85),
        };
        var model = Bare with
        {
            Periods = ["Q1", "Q2", "Q3"],
            Measures = [new ReviewMeasure(Kpi("lit"), "works", figures)],
            Budget = BudgetRollup.Of([
                Entry("Q1", BudgetPhase.Adopted, 10),
                Entry("Q1", BudgetPhase.Actual, 11),
                Entry("Q1", BudgetPhase.Estimated, 99),
                Entry("Q2", BudgetPhase.Adopted, 20),
                Entry("Q2", BudgetPhase.Estimated, 21),
                Entry("Q3", BudgetPhase.Adopted, 30),
            ]),
        };
        var first = Review.Of(model, "Q1");
        (first.LastPeriod, first.Period, first.NextPeriod).Should().Be((null, "Q1", "Q2"));
        Told(first.Measures[0]).Should().Be((0, 80, 80, true, 85, Status.Green)); // the actual, not the estimate of 75
        (first.Units[0].Actual?.Amount.Amount, first.Units[0].Estimated!.Amount.Amount, first.Units[0].IsSpent)
            .Should()
            .Be((null, 11, true));
        (first.Units[0].Next!.Amount.Amount, first.Units[0].Variance!.Variance.Amount).Should().Be((20, 1));

        var second = Review.Of(model, "Q2");
        (second.LastPeriod, second.Period, second.NextPeriod).Should().Be(("Q1", "Q2", "Q3"));
        Told(second.Measures[0]).Should().Be((1, 85, 60, true, 90, Status.Red));
        second.Measures[0].Change!.Change.Should().Be(-20);
        (second.Units[0].Actual!.Amount.Amount, second.Units[0].Estimated!.Amount.Amount, second.Units[0].IsSpent)
            .Should()
            .Be((11, 21, false));

        var third = Review.Of(model, "Q3");
        (third.LastPeriod, third.Period, third.NextPeriod).Should().Be(("Q2", "Q3", null));
        Told(third.Measures[0]).Should().Be((2, 90, 70, false, null, Status.Red));
        third.Measures[0].Actuals.Select(actual => actual.Value).Should().Equal(80, 60);
        third.Units[0].Next.Should().BeNull();
        ReviewReport
            .Of(third)
            .Sections.Single(s => s.Id == "money")
            .Columns.Select(c => c.Name.English)
            .Should()
            .Contain("next period adopted");

        static (int Past, decimal? Target, decimal? Figure, bool IsActual, decimal? Next, Status Status) Told(MeasureReview measure) =>
            (measure.Actuals.Length, measure.Target, measure.Figure, measure.IsActual, measure.NextTarget, measure.Status);
    }

    [Fact]
    public void What_is_reported_is_said_to_be_and_is_certain()
    {
        var model = Bare with
        {
            Measures = [new ReviewMeasure(Kpi("lit"), "works", new MeasureFigure("2026", actual: 60, target: 80))],
            Budget = BudgetRollup.Of([Entry("2026", BudgetPhase.Adopted, 100), Entry("2026", BudgetPhase.Actual, 110)]),
        };
        var review = Review.Of(model, "2026", Options);
        var off = review.Findings.Single(finding => finding.Rule == "kpi-off-target");
        off.Message.Should().Be(new Phrase("lit: 60 reported against a target of 80 (-20)", "lit：实际 60，目标 80（-20）"));
        off.Priority.Likelihood.Should().Be(1);
        review.Findings.Single(finding => finding.Rule == "money-up-service-down").Priority.Likelihood.Should().Be(1);
        ReviewReport
            .Of(review)
            .Summary.Select(s => s.English)
            .Should()
            .Contain("Of USD 100 adopted for 2026, USD 110 were spent (+10.0 %).");
        review.Explain("budget:works").Formula.English.Should().Be("spent - adopted");
    }

    [Fact]
    public void Units_stand_as_a_tree_each_before_those_under_it()
    {
        // b above a and c, c above d; e alone, and first by its order.
        var model = Tree(("a", "b", 0), ("b", null, 0), ("c", "b", -1), ("d", "c", 0), ("e", null, -1));
        model.Check().IsClean.Should().BeTrue();
        var review = Review.Of(model, "2026", Options);
        review.Units.Select(unit => unit.Unit.Id).Should().Equal("e", "b", "c", "d", "a");
        review.Branch("b").Units.Select(unit => unit.Unit.Id).Should().Equal("b", "c", "d", "a");
        review.Branch("c").Units.Select(unit => unit.Unit.Id).Should().Equal("c", "d");
        review.Branch("e").Units.Select(unit => unit.Unit.Id).Should().Equal("e");
        Refusal.Of(() => review.Branch("x")).ShouldBe(FaultCode.UnknownReference, "unit");
    }

    [Fact]
    public void A_branch_adds_up_money_measures_and_findings_of_all_units_under_its_head()
    {
        var town = Town with
        {
            Units =
            [
                new ReviewUnit("works", new Phrase("Works", "工务"), serves: false),
                .. Town.Units.Select(unit => unit.Id == "debt" ? unit : unit with { Parent = "works" }),
            ],
        };
        var review = In2021.Review(town, Options);
        var works = review.Branch("works");
        // Streets 90, 100, 110, 120; parks 50, 50, 51, 50; works itself nothing.
        (works.Actual, works.Adopted, works.Estimated, works.Next)
            .Should()
            .Be((new Money(140, "USD"), new Money(150, "USD"), new Money(161, "USD"), new Money(170, "USD")));
        works.Variance!.Variance.Should().Be(new Money(11, "USD"));
        (works.Count(Status.Red), works.Count(Status.Green), works.Count(Status.NoData)).Should().Be((1, 1, 1));
        works.Measures.Select(measure => measure.Measure.Kpi.Id).Should().BeEquivalentTo("repair", "days", "mowed", "visits");
        works.Findings.Should().Equal(review.Findings.Where(finding => finding.Unit.Id is "streets" or "parks"));
        review.Branch("debt").Findings.Should().BeEmpty();
        (review.Branch("debt").Actual, review.Branch("debt").Variance!.Variance.Amount).Should().Be((new Money(10, "USD"), 80));
        works.Explain().ToText().Should().Contain("sum over 3 units");
    }

    [Fact]
    public void Cycles_and_unknown_parents_are_faults_and_the_units_stand_at_the_top()
    {
        var model = Tree(("a", "c", 0), ("b", "a", 0), ("c", "b", 0), ("d", "c", 0), ("e", "nowhere", 0), ("f", "f", 0));
        model
            .Check()
            .Faults.Select(fault => (fault.Code, fault.Place, fault.Message))
            .Should()
            .Equal(
                (FaultCode.Cycle, "Units[a]", "cycle a -> c -> b -> a"),
                (FaultCode.UnknownReference, "Units[e]", "unit 'nowhere' is not given"),
                (FaultCode.Cycle, "Units[f]", "cycle f -> f")
            );
        var review = Review.Of(model, "2026", Options);
        review.Units.Select(unit => unit.Unit.Id).Should().Equal("a", "b", "c", "d", "e", "f");
        review.Branch("c").Units.Should().HaveCount(2); // d hangs below the cycle and stays there
        review.Branch("a").Units.Should().HaveCount(1);
    }

    [Fact]
    public void All_faults_of_all_rows_are_told_at_once_and_the_review_still_comes()
    {
        var model = Town with
        {
            Units = [.. Town.Units, new ReviewUnit("parks", new Phrase("Zoo", "动物园")) { Order = 9 }],
            Measures =
            [
                .. Town.Measures,
                new ReviewMeasure(Kpi("days"), "streets", new MeasureFigure("2021", target: 1)),
                new ReviewMeasure(Kpi("lost"), "nowhere", new MeasureFigure("2021", target: 1)),
                new ReviewMeasure(
                    Kpi("odd"),
                    "parks",
                    new MeasureFigure("1999", actual: 1),
                    new MeasureFigure("2020", actual: 2),
                    new MeasureFigure("2020", actual: 3),
                    new MeasureFigure("2021", target: 5, estimate: 5)
                ),
            ],
            Goals =
            [
                .. Town.Goals,
                new ReviewGoal(new Phrase("o", "o"), KeyResult.AtLeast("g2", new Phrase("x", "x"), 1), "nothing"),
                new ReviewGoal(new Phrase("o", "o"), KeyResult.AtLeast("g3", new Phrase("x", "x"), 1), "odd") { Period = "1999" },
            ],
            Services = [.. Town.Services, Town.Services[0]],
        };
        model
            .Check()
            .Faults.Select(fault => (fault.Code, fault.Place))
            .Should()
            .Equal(
                (FaultCode.DuplicateKey, "Units[parks]"),
                (FaultCode.DuplicateKey, "Measures[days]"),
                (FaultCode.UnknownReference, "Measures[lost]"),
                (FaultCode.UnknownReference, "Figures[odd, 1999]"),
                (FaultCode.DuplicateKey, "Figures[odd, 2020]"),
                (FaultCode.DuplicateKey, "Services[mowing]"),
                (FaultCode.UnknownReference, "Goals[g2]"),
                (FaultCode.UnknownReference, "Goals[g3]")
            );
        var review = In2021.Review(model, Options);
        review.Coverage.Faults.Should().Equal(model.Check().Faults);
        review.Units.Select(unit => unit.Unit.Name.English).Should().Equal("Streets", "Parks", "Debt"); // the zoo comes later
        review.Measures.Select(measure => measure.Measure.Kpi.Id).Should().Equal("odd", "repair", "mowed", "visits"); // neither of both days
        review.Measures[0].Actuals.Should().BeEmpty();
        review.Measures[0].Figure.Should().Be(5);
        review.Services.Should().BeEmpty();
        review.Goals.Select(goal => goal.Goal.KeyResult.Id).Should().Equal("g1");
        Part(review, ModelPart.Units).Should().Be((4, 3, 0, 1));
        Part(review, ModelPart.Measures).Should().Be((7, 4, 0, 3));
        // 4 x 5 of the town, 1 of the second days, 1 of lost, 4 of odd; with days 5 and 1 go, with lost 1, of odd 1999 and 2020 twice.
        Part(review, ModelPart.Figures).Should().Be((26, 16, 0, 10));
        Part(review, ModelPart.Goals).Should().Be((3, 1, 0, 2));
        Part(review, ModelPart.Services).Should().Be((2, 0, 0, 2));
        var report = ReviewReport.Of(review);
        report.Sections.Single(section => section.Id == "faults").Rows.Should().HaveCount(8);
        report.Summary[0].Should().Be(new Phrase("8 faults in the data; rows left out: 18.", "数据中有 8 处错误，18 行未采用。"));
    }

    [Fact]
    public void A_key_result_that_no_measure_can_tell_is_left_out()
    {
        var done = KeyResult.Binary("done", new Phrase("Done", "完成"));
        var steps = KeyResult.Milestones("steps", new Phrase("Steps", "步骤"), new Milestone("one", 1));
        OperatingModel With(KeyResult keyResult, decimal figure) =>
            Bare with
            {
                Measures = [new ReviewMeasure(Kpi("m"), "works", new MeasureFigure("2026", target: 1, estimate: figure))],
                Goals = [new ReviewGoal(new Phrase("o", "o"), keyResult, "m")],
            };
        With(done, 1).Check().IsClean.Should().BeTrue();
        Review.Of(With(done, 0), "2026").Goals[0].Counted.Should().Be(0);
        foreach (var model in (OperatingModel[])[With(done, 0.5m), With(steps, 1)])
        {
            model.Check().Faults.Single().Code.Should().Be(FaultCode.InvalidArgument);
            Review.Of(model, "2026").Goals.Should().BeEmpty();
        }
    }

    [Fact]
    public void What_belongs_to_other_periods_is_counted_and_not_read()
    {
        var review = Review.Of(Town, "2019", Options);
        // Of each measure 2018 actual, 2019 actual; 2020 has no target; 2021 and 2022 lie beyond.
        Part(review, ModelPart.Figures).Should().Be((20, 8, 12, 0));
        review.Measures[0].Actuals.Select(actual => actual.Period).Should().Equal("2018");
        review.Measures[0].Figure.Should().Be(80);
        // Of the money 2020 actual is the outcome of the next period, which nobody asks for.
        Part(review, ModelPart.Budget).Should().Be((12, 0, 12, 0));
        review.Coverage.Of(ModelPart.Budget).Missing.English.Should().StartWith("none belongs to the period");
        ReviewReport.Of(review).Sections.Should().NotContain(section => section.Id == "money");
        // In 2021: 2020 actual, 2021 adopted and estimated, 2022 adopted.
        Part(In2021.Review(Town, Options), ModelPart.Budget).Should().Be((12, 12, 0, 0));
    }

    [Fact]
    public void Services_key_results_and_processes_belong_to_the_period_that_they_name_or_to_all()
    {
        var service = Town.Services[0];
        var model = Town with
        {
            Services = [service with { Period = "2020" }, service with { Period = "2021" }],
            Goals = [Town.Goals[0] with { Period = "2020" }],
        };
        model.Check().IsClean.Should().BeTrue();
        var review = In2021.Review(model, Options);
        review.Services.Single().Service.Period.Should().Be("2021");
        review.Goals.Should().BeEmpty();
        Part(review, ModelPart.Services).Should().Be((2, 1, 1, 0));
        Part(review, ModelPart.Goals).Should().Be((1, 0, 1, 0));
        (model with { Services = [service, service with { Period = "2021" }] })
            .Check()
            .Faults.Select(fault => (fault.Code, fault.Place))
            .Should()
            .Equal((FaultCode.DuplicateKey, "Services[mowing]"));
    }

    [Fact]
    public void A_count_over_other_days_than_those_of_the_period_is_not_shown_for_it()
    {
        var march = Period.Parse("2026-03");
        ReviewPromise Counted(params LocalDate[] days) =>
            new(ServicePromise.ByDueDate("lamps", new Phrase("Lamps", "路灯")), new PromiseCount(days.Length, 0, 0, 0), "works")
            {
                Days = [.. days.Select(day => new ServiceDay(day, 1, 0))],
            };
        OperatingModel With(ReviewPromise service) =>
            Bare with
            {
                Periods = [ReviewPeriod.WithDays(march - 1), ReviewPeriod.WithDays(march)],
                Services = [service],
            };
        var (last, first) = (new LocalDate(2026, 3, 31), new LocalDate(2026, 3, 1));
        Review.Of(With(Counted(first, last)), "2026-03").Services.Should().HaveCount(1);
        var before = Review.Of(With(Counted(first.PlusDays(-1))), "2026-03");
        Part(before, ModelPart.Services).Should().Be((1, 0, 1, 0));
        before.Coverage.Faults.Should().BeEmpty();
        var both = Review.Of(With(Counted(first.PlusDays(-1), first)), "2026-03");
        Part(both, ModelPart.Services).Should().Be((1, 0, 0, 1));
        both.Coverage.Faults.Single().Message.Should().Be("1 of 2 days lie outside 2026-03");
        Review.Of(With(Counted(last.PlusDays(1))), "2026-03").Services.Should().BeEmpty();
    }

    [Fact]
    public void A_log_that_lies_wholly_outside_the_period_is_not_read()
    {
        LogEvent At(LocalDate day) => new("a", "asked", day.AtMidnight().InUtc().ToInstant(), day.AtMidnight().InUtc().ToInstant());
        Review With(params LocalDate[] days) =>
            Review.Of(
                Bare with
                {
                    Periods = [ReviewPeriod.WithDays(Period.Parse("2026-03"))],
                    Processes = [new ReviewProcess("p", new Phrase("P", "P"), "works", EventLog.Of([.. days.Select(At)]))],
                },
                "2026-03"
            );
        With(new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 1)).Processes.Should().HaveCount(1);
        With(new LocalDate(2026, 3, 15)).Processes.Should().HaveCount(1);
        Part(With(new LocalDate(2026, 2, 27)), ModelPart.Processes).Should().Be((1, 0, 1, 0));
        Part(With(new LocalDate(2026, 4, 2)), ModelPart.Processes).Should().Be((1, 0, 1, 0));
    }

    [Fact]
    public void An_empty_model_has_a_review_that_says_what_is_missing()
    {
        var model = new OperatingModel { Subject = new Phrase("Nobody", "无"), Periods = ["2026"] };
        var review = Review.Of(model, "2026");
        review.Findings.Should().BeEmpty();
        review.Currency.Should().Be(Currency.None);
        review.Coverage.Parts.Should().OnlyContain(part => part.Given == 0 && part.Used == 0 && !part.Missing.IsEmpty);
        var report = ReviewReport.Of(review);
        report.Sections.Select(section => section.Id).Should().Equal("findings", "next", "rules", "coverage");
        report.Sections[^1].Rows.Should().HaveCount(17);
        ReviewJson.Hash(review).Should().HaveLength(64);
        review.Explain().ToText().Should().Contain("Rows used: 0 / 0");
    }

    [Fact]
    public void Without_money_measures_are_judged_and_nothing_is_said_of_money()
    {
        var review = In2021.Review(Town with { Budget = null }, Options);
        review.Count(Status.Red).Should().Be(1);
        review.Findings.Should().Contain(finding => finding.Id == "kpi-off-target/repair").And.OnlyContain(f => f.Priority.Amount.IsZero);
        ReviewReport.Of(review).Sections.Select(section => section.Id).Should().NotContain(["money", "money-and-service"]);
    }

    [Fact]
    public void Money_of_units_that_are_not_given_is_no_part_of_any_total()
    {
        var model = Town with { Units = [.. Town.Units.Where(unit => unit.Id != "debt")] };
        var report = ReviewReport.Of(In2021.Review(model, Options));
        // Streets 100 and parks 50, of the 160 in the budget.
        report.Sections.Single(section => section.Id == "money").Rows[^1].Cells[2].English.Should().Be("USD 150");
        report.Sections.Single(section => section.Id == "faults").Rows.Should().HaveCount(4);
    }

    [Fact]
    public void A_measure_without_a_light_says_why()
    {
        MeasureReview With(decimal? target, decimal? estimate) =>
            Review
                .Of(
                    Bare with
                    {
                        Measures = [new ReviewMeasure(Kpi("lit"), "works", new MeasureFigure("2026", target: target, estimate: estimate))],
                    },
                    "2026"
                )
                .Measures[0];
        With(1, 1).Missing.IsEmpty.Should().BeTrue();
        With(null, 1).Missing.English.Should().Be("no target was given for 2026");
        With(1, null).Missing.English.Should().Be("neither an actual nor an estimate was given for 2026");
        With(null, null).Missing.English.Should().Be("neither a target nor a figure was given for 2026");
        With(1, null).Explain().ToText(Language.Chinese).Should().Contain("2026 无实际或预计数据");
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Refusal.Of(() => Review.Of(null!, "2026"), FaultCode.InvalidArgument, "model");
        Refusal.Of(() => Review.Of(Town, " "), FaultCode.InvalidArgument, "period");
        Refusal.Of(() => Review.Of(Town, "2031"), FaultCode.UnknownReference, "period");
        Refusal.Of(() => _ = Town with { Subject = default }, FaultCode.InvalidArgument, "Subject");
        Refusal.Of(() => _ = Town with { Periods = [] }, FaultCode.EmptyInput, "Periods");
        Refusal.Of(() => _ = Town with { Periods = default }, FaultCode.EmptyInput, "Periods");
        Refusal.Of(() => _ = Town with { Periods = ["a", default] }, FaultCode.InvalidArgument, "Periods[1]");
        Refusal.Of(() => _ = Town with { Periods = ["a", "b", "a"] }, FaultCode.DuplicateKey, "Periods[2]");
        var march = Period.Parse("2026-03");
        Refusal.Of(
            () => _ = Town with { Periods = [ReviewPeriod.WithDays(march), "x", ReviewPeriod.WithDays(march - 1)] },
            FaultCode.NotOrdered,
            "Periods[2]"
        );
        (Town with { Periods = [ReviewPeriod.WithDays(march), ReviewPeriod.WithDays(march + 1)] }).Periods.Should().HaveCount(2);
        Refusal.Of(() => _ = Town with { Units = [null!] }, FaultCode.InvalidArgument, "Units[0]");
        Refusal.Of(() => _ = Town with { Measures = [Town.Measures[0], null!] }, FaultCode.InvalidArgument, "Measures[1]");
        Refusal.Of(() => _ = Town with { Spending = [null!] }, FaultCode.InvalidArgument, "Spending[0]");
        Refusal.Of(() => _ = Town with { Services = [null!] }, FaultCode.InvalidArgument, "Services[0]");
        Refusal.Of(() => _ = Town with { Processes = [null!] }, FaultCode.InvalidArgument, "Processes[0]");
        Refusal.Of(() => _ = Town with { Goals = [null!] }, FaultCode.InvalidArgument, "Goals[0]");
        Refusal.Of(() => _ = new ReviewPeriod(" "), FaultCode.InvalidArgument, "label");
        Refusal.Of(() => _ = new ReviewPeriod("a", new DateRange(new(2026, 1, 1), new(2026, 1, 1))), FaultCode.InvalidArgument, "dates");
        Refusal.Of(() => _ = new MeasureFigure(" "), FaultCode.InvalidArgument, "period");
        Refusal.Of(() => _ = Town.Units[0] with { Parent = " " }, FaultCode.InvalidArgument, "Parent");
        Refusal.Of(() => _ = Town.Services[0] with { Period = "" }, FaultCode.InvalidArgument, "Period");
        Refusal.Of(() => _ = Town.Goals[0] with { Period = "" }, FaultCode.InvalidArgument, "Period");
    }

    [Fact]
    public void Parts_that_were_not_given_are_empty()
    {
        var model = Town with { Units = default, Measures = default, Services = default, Goals = default, Notes = default };
        (model.Units.Length, model.Measures.Length, model.Services.Length, model.Goals.Length, model.Notes.Length)
            .Should()
            .Be((0, 0, 0, 0, 0));
    }

    [Fact]
    public void Models_and_measures_are_equal_when_all_parts_are()
    {
        var town = Town;
        (town with { }).Should().Be(town);
        (town with { Units = [.. town.Units] })
            .Should()
            .Be(town)
            .And.Subject.As<OperatingModel>()
            .GetHashCode()
            .Should()
            .Be(town.GetHashCode());
        (town with { Units = [] }).Should().NotBe(town);
        OperatingReviewTests.Facts().Should().Be(town);
        (town with { Budget = null }).Should().NotBe(town);
        (town with { Notes = [new Phrase("a", "甲")] }).Should().NotBe(town);
        (town with { AsOf = new LocalDate(2021, 1, 1) }).Should().NotBe(town);
        var measure = town.Measures[0];
        (measure with { Figures = [.. measure.Figures] }).Should().Be(measure);
        (measure with { Order = 8 }).Should().NotBe(measure);
        (measure with { Figures = default }).Figures.Should().BeEmpty();
    }

    private static (int Given, int Used, int Other, int LeftOut) Part(Review review, ModelPart part)
    {
        var told = review.Coverage.Of(part);
        return (told.Given, told.Used, told.OtherPeriods, told.LeftOut);
    }

    private static OperatingModel Bare =>
        new()
        {
            Subject = new Phrase("A town", "某镇"),
            Periods = ["2025", "2026", "2027"],
            Units = [new ReviewUnit("works", new Phrase("Works", "工务"))],
        };

    private static OperatingModel Tree(params (string Id, string? Parent, int Order)[] units) =>
        Bare with
        {
            Units =
            [
                .. units.Select(unit => new ReviewUnit(unit.Id, new Phrase(unit.Id, unit.Id)) { Parent = unit.Parent, Order = unit.Order }),
            ],
        };

    private static Kpi Kpi(string id) => new(id, new Phrase(id, id), Direction.HigherIsBetter);

    private static BudgetEntry Entry(string period, BudgetPhase phase, decimal amount) =>
        new("works", period, phase, new Money(amount, "USD"));
}
