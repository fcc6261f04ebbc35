using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Kpis;
using Ops.Domain.Reviews;
using Ops.Domain.Rules;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>
/// Findings from the figures' own past, on the town of <see cref="OperatingReviewTests"/>: "repair" reported 70, 80, 75 and aims at 70 next; "days"
/// reported 9, 9 and a third figure and aims at 10.
/// </summary>
public class SignalRulesTests
{
    private static readonly ReviewOptions Options = new() { MaterialAmount = 5, HalfStake = 10 };

    private static readonly LocalDate AnyDay = new(2021, 6, 30);

    // Mean 75, mean moving range 7.5; 3 · 7.5 · √π / 2 = 19.940: 55.060 to 94.940.
    [Theory]
    [InlineData(55.05, Truth.True)]
    [InlineData(55.07, Truth.False)]
    [InlineData(94.93, Truth.False)]
    [InlineData(94.95, Truth.True)]
    public void An_estimate_outside_the_limits_of_its_past_has_a_special_cause(double estimate, Truth expected)
    {
        var measure = In2021.Review(OperatingReviewTests.Facts(repaired: (decimal)estimate), Options).Measures[0];

        Expect.Says(ReviewRules.All.Over<MeasureReview>(), "kpi-special-cause", measure, AnyDay, expected);
        measure.Signals.PastFigures.Should().Be(3);
        measure.Signals.Limits!.Value.Lower.Should().BeApproximately(75 - (22.5 * Math.Sqrt(Math.PI) / 2), 1e-12);
    }

    [Fact]
    public void A_past_that_never_varied_cannot_tell_chance_from_cause()
    {
        var days = In2021.Review(OperatingReviewTests.Facts(days: 99), Options).Measures[2];

        days.Signals.Chart.Should().BeNull();
        Expect.Says(ReviewRules.All.Over<MeasureReview>(), "kpi-special-cause", days, AnyDay, Truth.Unknown);
    }

    [Fact]
    public void A_past_that_is_too_short_or_has_no_estimate_gives_no_signals()
    {
        var review = In2021.Review(OperatingReviewTests.Facts(), Options with { ChartFigures = 4 });
        review.Measures[0].Signals.Chart.Should().BeNull();
        review.Measures[0].Signals.Chance.Should().BeNull();
        In2021.Review(OperatingReviewTests.Facts(), Options).Measures[3].Signals.Chance.Should().BeNull();
    }

    // Money for one measure of Streets: 110 / 2 = 55. 50 of 80: 37.5 % missed, 20.625. For the better nothing is at stake.
    [Fact]
    public void Only_a_change_for_the_worse_puts_money_at_stake()
    {
        var worse = Found(In2021.Review(OperatingReviewTests.Facts(repaired: 50), Options), "kpi-special-cause/repair");
        worse.Priority.Amount.Should().Be(new Money(20.625m, "USD"));
        worse.Severity.Should().Be(Severity.Warning);
        worse.Message.English.Should().Be("repair: 50 % expected, outside 55.06 to 94.94 %, the control limits of its last 3 figures");
        worse.Message.Chinese.Should().Contain("控制限 55.06 至 94.94 %");
        worse.Explain().ToText().Should().Contain("Control chart").And.Contain("figure < lower control limit: 50, 55.0598941773");

        Found(In2021.Review(OperatingReviewTests.Facts(repaired: 96), Options), "kpi-special-cause/repair")
            .Priority.Amount.IsZero.Should()
            .BeTrue();
    }

    // Changes 10, -5, -15: variance (100 + 25 + 225) / 3. Target 70, forecast 60: t = 10 / √(350 / 3) = 0.92582. Student with 3 degrees of freedom:
    // ½ - (u / (1 + u²) + atan u) / π with u = t / √3 = 0.53452, that is ½ - (0.41574 + 0.49088) / π = 0.21141.
    [Theory]
    [InlineData(0.212, Truth.True)]
    [InlineData(0.211, Truth.False)]
    public void A_next_target_of_which_more_is_better_is_missed_below_the_stated_chance(double chance, Truth expected)
    {
        var measure = In2021.Review(OperatingReviewTests.Facts(), Options with { ForecastChance = chance }).Measures[0];

        Expect.Says(ReviewRules.All.Over<MeasureReview>(), "kpi-forecast-miss", measure, AnyDay, expected);
        measure.Signals.Chance!.Probability.Should().BeApproximately(0.21141, 1e-5);
        (measure.Signals.Chance.Expected, measure.Signals.Chance.Target, measure.Signals.Chance.Changes).Should().Be((60, 70, 3));
        measure.Signals.Chance.Spread.Should().BeApproximately(Math.Sqrt(350.0 / 3), 1e-12);
        measure.Signals.Chance.Explain().ToText().Should().Contain("P(t(3) ≥ (70 - 60) / 10.8012345)");
    }

    // Changes 0, 3, -1.6: variance 11.56 / 3 = 3.8533. At most 10, forecast 10.4: t = 0.4 / 1.96299 = 0.20377, u = 0.11765:
    // ½ - (0.11604 + 0.11711) / π = 0.42579.
    [Theory]
    [InlineData(0.426, Truth.True)]
    [InlineData(0.425, Truth.False)]
    public void A_next_target_of_which_less_is_better_is_missed_on_the_other_side(double chance, Truth expected)
    {
        var days = In2021.Review(OperatingReviewTests.Facts(twin: 12), Options with { ForecastChance = chance }).Measures[2];

        Expect.Says(ReviewRules.All.Over<MeasureReview>(), "kpi-forecast-miss", days, AnyDay, expected);
        days.Signals.Chance!.Explain().ToText().Should().Contain("P(t(3) ≤ (10 - 10.4) / 1.96299");
    }

    // Repaired: 75 three times and 75 expected; 70 wanted, or 80.
    [Theory]
    [InlineData(70, 1)]
    [InlineData(75, 1)]
    [InlineData(80, 0)]
    public void A_figure_that_never_moved_stays_where_it_is(double target, double chance)
    {
        var measures = OperatingReviewTests.Facts().Measures;
        var still = new ReviewMeasure(measures[0].Kpi, measures[0].Unit, In2021.Figures([75, 75, 75], null, 75, (decimal)target));
        var review = In2021.Review(With(OperatingReviewTests.Facts(), [still, .. measures[1..]]), Options);

        var told = review.Measures[0].Signals.Chance!;
        (told.Spread, told.Probability).Should().Be((0, chance));
        var findings = review.Findings.Where(finding => finding.Id == "kpi-forecast-miss/" + still.Kpi.Id).ToList();
        findings.Should().HaveCount(chance == 0 ? 1 : 0);
        if (chance == 0)
            findings[0].Evidence[0].Statement.English.Should().EndWith(": next target 80 %"); // it has no target now
    }

    // 55 for one measure; 60 of 70 leaves 1/7: 7.857.
    [Fact]
    public void A_forecast_miss_stakes_the_missed_share_of_the_next_target_and_is_as_likely_as_the_miss()
    {
        var finding = Found(
            In2021.Review(OperatingReviewTests.Facts(), Options with { ForecastChance = 0.25 }),
            "kpi-forecast-miss/repair"
        );

        finding.Priority.Amount.Amount.Should().BeApproximately(55m / 7, 1e-12m);
        finding.Priority.Likelihood.Should().BeApproximately(1 - 0.21141, 1e-5);
        finding.Priority.Urgency.Should().Be(0.6);
        finding
            .Message.English.Should()
            .Be("repair: next target 70 %, forecast 60 %: a chance of 21.1 % to reach it, by its last 3 changes");
        finding.Action.Chinese.Should().Contain("街道").And.Contain("2022");
    }

    // a: 100 to 130, b: 100 to 110. Change 40, of which a has 30: 75 %; evenly 50 %. Evenly a would rise by 20: 10 beyond.
    [Theory]
    [InlineData(0.75, true)]
    [InlineData(0.76, false)]
    public void A_unit_drives_the_change_from_the_stated_share_on(double share, bool isFound)
    {
        var review = Town([("a", 100, 130), ("b", 100, 110)], new ReviewOptions { DriverShare = share });

        review.Findings.Any(finding => finding.Id == "spending-driver/a").Should().Be(isFound);
        review.SpendingDrivers!.Change.Should().Be(40);
    }

    [Fact]
    public void A_unit_that_changes_less_than_evenly_drives_nothing()
    {
        var review = Town([("a", 100, 130), ("b", 100, 110)], new ReviewOptions { DriverShare = 0 });

        review.Findings.Where(finding => finding.Rule == "spending-driver").Select(finding => finding.Figure).Should().Equal("budget:a");
        var finding = Found(review, "spending-driver/a");
        finding.Priority.Amount.Should().Be(new Money(10, "USD"));
        finding.Severity.Should().Be(Severity.Info);
        finding.Message.English.Should().Be("a: USD +30 against the adopted budget, 75.0 % of the change of all spending (USD +40)");
        finding.Evidence[0].Statement.English.Should().StartWith("50.0 % of the adopted budget, 75.0 % of the change");
        finding.Explain().ToText(Language.Chinese).Should().Contain("超出部分");
    }

    [Fact]
    public void Even_or_no_change_has_no_driver()
    {
        Town([("a", 100, 110), ("b", 100, 110)]).Findings.Should().NotContain(finding => finding.Rule == "spending-driver");
        Town([("a", 100, 110), ("b", 100, 90)]).SpendingDrivers.Should().BeNull();
        Town([("a", 0, 110)]).SpendingDrivers.Should().BeNull();
    }

    [Theory]
    [InlineData(1, 0.1, 0.2, "ChartFigures")]
    [InlineData(3, 1.1, 0.2, "ForecastChance")]
    [InlineData(3, 0.1, -0.1, "DriverShare")]
    public void Options_have_their_ranges(int figures, double chance, double share, string place) =>
        FluentActions
            .Invoking(() =>
                Town(
                    [("a", 100, 130)],
                    new()
                    {
                        ChartFigures = figures,
                        ForecastChance = chance,
                        DriverShare = share,
                    }
                )
            )
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be(place);

    private static Finding Found(Review review, string id) => review.Findings.Single(finding => finding.Id == id);

    private static OperatingModel With(OperatingModel facts, ImmutableArray<ReviewMeasure> measures) =>
        facts with
        {
            Measures = measures,
            Services = [],
            Goals = [],
        };

    private static Review Town((string Unit, decimal Adopted, decimal Estimated)[] units, ReviewOptions? options = null) =>
        In2021.Review(
            new OperatingModel
            {
                Subject = new Phrase("A town", "某镇"),
                Periods = In2021.Periods,
                Units = [.. units.Select(unit => new ReviewUnit(unit.Unit, new Phrase(unit.Unit, unit.Unit)))],
                Measures =
                [
                    new ReviewMeasure(
                        new Kpi("m", new Phrase("m", "m"), Direction.HigherIsBetter),
                        units[0].Unit,
                        new MeasureFigure("2021", target: 1, estimate: 1)
                    ),
                ],
                Budget = BudgetRollup.Of([
                    .. units.Select(unit => new BudgetEntry(unit.Unit, "2021", BudgetPhase.Adopted, new Money(unit.Adopted, "USD"))),
                    .. units.Select(unit => new BudgetEntry(unit.Unit, "2021", BudgetPhase.Estimated, new Money(unit.Estimated, "USD"))),
                ]),
            },
            options
        );
}
