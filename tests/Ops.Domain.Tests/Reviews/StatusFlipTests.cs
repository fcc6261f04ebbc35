using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Ops.Domain.Risks;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>The smallest change that gives another status. Every one is tried: at it the status has changed, just short of it it has not.</summary>
public class StatusFlipTests
{
    // Target 80, amber from 76 (5 % below).
    [Theory]
    [InlineData(60, "amber at least 76 +16; green at least 80 +20")]
    [InlineData(76, "red less than 76 0; green at least 80 +4")]
    [InlineData(79, "green at least 80 +1; red less than 76 -3")]
    [InlineData(80, "amber less than 80 0; red less than 76 -4")]
    [InlineData(90, "amber less than 80 -10; red less than 76 -14")]
    public void A_measure_of_which_more_is_better(double figure, string expected) =>
        Told(Measure(Direction.HigherIsBetter, 80, (decimal)figure)).Should().Be(expected);

    // At most 10, amber up to 10.5.
    [Theory]
    [InlineData(10.4, "red more than 10.5 +0.1; green at most 10 -0.4")]
    [InlineData(11, "amber at most 10.5 -0.5; green at most 10 -1")]
    [InlineData(9, "amber more than 10 +1; red more than 10.5 +1.5")]
    public void A_measure_of_which_less_is_better(double figure, string expected) =>
        Told(Measure(Direction.LowerIsBetter, 10, (decimal)figure)).Should().Be(expected);

    // 100 ± 5 is green, ± 10 amber. In the middle both sides are as far: the lower one is told.
    [Theory]
    [InlineData(100, "amber less than 95 -5; red less than 90 -10")]
    [InlineData(104, "amber more than 105 +1; red more than 110 +6")]
    [InlineData(93, "green at least 95 +2; red less than 90 -3")]
    [InlineData(112, "amber at most 110 -2; green at most 105 -7")]
    public void A_measure_that_should_stay_in_a_band(double figure, string expected) =>
        Told(Measure(Direction.WithinBand, 100, (decimal)figure)).Should().Be(expected);

    [Fact]
    public void Without_a_margin_there_is_no_amber_and_without_a_light_nothing_to_change()
    {
        Told(Measure(Direction.HigherIsBetter, 80, 60, new ReviewOptions { AmberMargin = 0 })).Should().Be("green at least 80 +20");
        Measure(Direction.HigherIsBetter, 80, null).Should().BeEmpty();
        Measure(Direction.HigherIsBetter, null, 60).Should().BeEmpty();
    }

    /// <summary>
    /// Of 100 requests 70 were kept, 90 wanted: 20 more for green. Wilson's upper end at 95 % reaches 0.9 with 85 kept: k of 100 gives
    /// (p + 1.9207/100 + 1.96·√(p·(1 - p)/100 + 0.9604/10000)) / 1.038415, that is 0.8990 for 84 and 0.9069 for 85.
    /// </summary>
    [Fact]
    public void A_service_tells_how_many_more_requests_had_to_be_kept()
    {
        Told(Service(70)).Should().Be("amber at least 85 +15; green at least 90 +20");
        Told(Service(85)).Should().Be("red at most 84 -1; green at least 90 +5");
        Told(Service(90)).Should().Be("amber at most 89 -1; red at most 84 -6");
        In2021.Review(OperatingReviewTests.Facts(kept: 85)).Services[0].Status.Should().Be(Status.Amber);
        In2021.Review(OperatingReviewTests.Facts(kept: 84)).Services[0].Status.Should().Be(Status.Red);

        static ImmutableArray<StatusFlip> Service(long kept) => In2021.Review(OperatingReviewTests.Facts(kept: kept)).Services[0].Flips;
    }

    /// <summary>Adopted 200, material from 8 and from 5 %, that is from 10.</summary>
    [Theory]
    [InlineData(225, "green less than 210 -15; amber at most 190 -35")]
    [InlineData(210, "green less than 210 0; amber at most 190 -20")]
    [InlineData(204, "red at least 210 +6; amber at most 190 -14")]
    [InlineData(190, "green more than 190 0; red at least 210 +20")]
    public void A_units_money_tells_the_amount_to_materiality(double spent, string expected)
    {
        var unit = Money(200, (decimal)spent, new ReviewOptions { MaterialAmount = 8 });
        Told(unit.Flips).Should().Be(expected);
        foreach (var flip in unit.Flips)
        {
            decimal beyond = flip.IsReached
                ? flip.At
                : flip.At + (flip.Bound.English.StartsWith("more", StringComparison.Ordinal) ? 0.01m : -0.01m);
            Money(200, beyond, new ReviewOptions { MaterialAmount = 8 }).Status.Should().Be(flip.To);
        }
    }

    [Fact]
    public void Without_any_limit_only_the_budget_itself_is_not_material()
    {
        var options = new ReviewOptions { MaterialAmount = 0, MaterialShare = 0 };
        Told(Money(200, 205, options).Flips).Should().Be("green at most 200 -5; amber less than 200 -5");
        Told(Money(200, 200, options).Flips).Should().Be("amber less than 200 0; red more than 200 0");
        Money(200, 200, options).Status.Should().Be(Status.Green);
    }

    /// <summary>
    /// Two key results: loans at 60 of 50 to 70 count 0.5, visits 1: mean 0.75. A limit of 0.8 asks for 0.1 more of one: loans 0.6, that is 62.
    /// A limit of 0.7 is lost when loans count less than 0.4 (58), or visits less than 0.9: 109 of 100 to 110.
    /// </summary>
    [Fact]
    public void An_objective_tells_which_key_result_would_bring_it_to_its_limit()
    {
        Told(Objective(0.8, 60).Flips).Should().Be("green at least 62 +2");
        Objective(0.8, 62).Progress.Should().BeApproximately(0.8, 1e-12);
        Told(Objective(0.7, 60).Flips).Should().Be("red less than 58 -2; red less than 109 -21");
        Told(Objective(1, 60).Flips).Should().Be("green at least 70 +10");
        var flip = Objective(0.8, 60).Flips[0];
        (flip.Figure.English, flip.From, flip.To).Should().Be(("Loans", Status.Red, Status.Green));
    }

    [Fact]
    public void A_floor_with_a_tolerance_is_reached_in_part_and_one_without_only_whole()
    {
        // 50 of at least 60 with a tolerance of 20 counts 0.5; 0.75 asks for 55.
        Told(Kept(KeyResult.AtLeast("k", new Phrase("K", "K"), 60, 20), 50, 0.75)).Should().Be("green at least 55 +5");
        Told(Kept(KeyResult.AtLeast("k", new Phrase("K", "K"), 60), 50, 0.75)).Should().Be("green at least 60 +10");
        Told(Kept(KeyResult.AtMost("k", new Phrase("K", "K"), 60, 20), 75, 0.75)).Should().Be("green at most 65 -10");
        Told(Kept(KeyResult.AtMost("k", new Phrase("K", "K"), 60), 50, 0.75)).Should().Be("red more than 60 +10");
        Told(Kept(KeyResult.Within("k", new Phrase("K", "K"), 40, 60), 55, 0.75)).Should().Be("red more than 60 +5");
        Told(Kept(KeyResult.Within("k", new Phrase("K", "K"), 40, 60), 30, 0.75)).Should().Be("green at least 40 +10");
    }

    [Theory]
    [InlineData(30, "green at most 20 -10")]
    [InlineData(20, "red more than 20 0")]
    [InlineData(15, "red more than 20 +5")]
    public void A_risk_tells_the_money_to_what_may_be_borne(double loss, string expected) =>
        Told(Risk((decimal)loss).Flips).Should().Be(expected);

    [Fact]
    public void A_risk_that_nobody_decided_on_is_flawed_only_beyond_what_may_be_borne()
    {
        Risk(30).Registered.Flags.Select(flag => flag.Kind).Should().Equal(RiskFlagKind.NoResponse);
        (Risk(30).Status, Risk(20).Status).Should().Be((Status.Red, Status.Green));
    }

    [Fact]
    public void What_would_change_a_status_stands_in_the_explanation_in_both_languages()
    {
        var review = In2021.Review(OperatingReviewTests.Facts());
        review
            .Explain("kpi:repair")
            .ToText()
            .Should()
            .Contain("What would change the status: off target")
            .And.Contain("repair: near target: at least 76 % = 76.00 - 60 = +16 points");
        review
            .Explain("kpi:repair")
            .ToText(Language.Chinese)
            .Should()
            .Contain("何种变化会改变状态：未达标")
            .And.Contain("repair：接近目标：不低于 76 %");
        review.Explain("service:mowing").ToText().Should().Contain("Requests done in time: on target: at least 90");
        review.Explain("budget:streets").ToText(Language.Chinese).Should().Contain("预计支出：未达标");
    }

    private static string Told(ImmutableArray<StatusFlip> flips) =>
        string.Join(
            "; ",
            flips.Select(flip =>
                $"{flip.To.ToString().ToLowerInvariant()} {Word(flip)} {Plain(flip.At)} {(flip.Change > 0 ? "+" : "")}{Plain(flip.Change)}"
            )
        );

    private static string Word(StatusFlip flip) => string.Join(' ', flip.Bound.English.Split(' ')[..2]);

    private static string Plain(decimal value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static ImmutableArray<StatusFlip> Measure(
        Direction direction,
        decimal? target,
        decimal? figure,
        ReviewOptions? options = null
    ) =>
        Review
            .Of(
                Bare with
                {
                    Measures =
                    [
                        new ReviewMeasure(
                            new Kpi("m", new Phrase("m", "m"), direction),
                            "works",
                            new MeasureFigure("2021", null, target, figure)
                        ),
                    ],
                },
                "2021",
                options
            )
            .Measures[0]
            .Flips;

    private static UnitReview Money(decimal adopted, decimal spent, ReviewOptions options) =>
        In2021
            .Review(
                Bare with
                {
                    Budget = BudgetRollup.Of([
                        new BudgetEntry("works", "2021", BudgetPhase.Adopted, new Money(adopted, "USD")),
                        new BudgetEntry("works", "2021", BudgetPhase.Actual, new Money(spent, "USD")),
                    ]),
                },
                options
            )
            .Units[0];

    private static ObjectiveReview Objective(double limit, decimal loans) =>
        Goals(
            limit,
            ("loans", loans, KeyResult.Increase("loans", new Phrase("Loans", "借阅"), 50, 70)),
            ("visits", 130, KeyResult.Increase("visits", new Phrase("Visits", "到访"), 100, 110))
        );

    private static ImmutableArray<StatusFlip> Kept(KeyResult keyResult, decimal figure, double limit) =>
        Goals(limit, ("k", figure, keyResult)).Flips;

    private static ObjectiveReview Goals(double limit, params (string Id, decimal Figure, KeyResult KeyResult)[] goals) =>
        In2021
            .Review(
                Bare with
                {
                    Measures =
                    [
                        .. goals.Select(goal => new ReviewMeasure(
                            new Kpi(goal.Id, new Phrase(goal.Id, goal.Id), Direction.HigherIsBetter),
                            "works",
                            new MeasureFigure("2021", estimate: goal.Figure)
                        )),
                    ],
                    Goals = [.. goals.Select(goal => new ReviewGoal(new Phrase("Readers", "读者"), goal.KeyResult, goal.Id))],
                },
                new ReviewOptions { ObjectiveLimit = limit }
            )
            .Objectives[0];

    private static RiskReview Risk(decimal loss) =>
        In2021
            .Review(
                Bare with
                {
                    AsOf = new LocalDate(2021, 6, 30),
                    Risks = new ReviewRegister(
                        new Money(20, "USD"),
                        new ReviewRisk(
                            new RegisterEntry("flood", new LocalDate(2021, 1, 1), 12)
                            {
                                Owner = "works",
                                ResidualLoss = new Money(loss, "USD"),
                            },
                            new Phrase("Flood", "洪水"),
                            "works"
                        )
                    ),
                }
            )
            .Risks[0];

    private static OperatingModel Bare =>
        new()
        {
            Subject = new Phrase("A town", "某镇"),
            Periods = In2021.Periods,
            Units = [new ReviewUnit("works", new Phrase("Works", "工务"))],
        };
}
