using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>The town of <see cref="OperatingReviewTests"/>, whose streets have 100 adopted, now with quarters and orders. Worked by hand.</summary>
public class SpendingOutlookTests
{
    private static readonly ReviewOptions Options = new() { MaterialAmount = 5, HalfStake = 10 };

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static Money[] Quarters(params decimal[] amounts) => [.. amounts.Select(Usd)];

    private static OperatingModel With(params ReviewSpending[] spending) =>
        OperatingReviewTests.Facts() with
        {
            Spending = [.. spending],
            Services = [],
            Goals = [],
        };

    private static ReviewSpending Streets(decimal committed, params decimal[] actual) =>
        new("streets", Quarters(25, 25, 25, 25), Quarters(actual), Usd(committed));

    [Fact]
    public void Orders_that_do_not_fit_are_found()
    {
        var review = In2021.Review(With(Streets(60.5m, 20, 20)), Options);
        var finding = review.Findings.Single(found => found.Rule == "commitments-do-not-fit");
        // 100 − 40 − 60.5 = −0.5
        finding.Message.English.Should().EndWith("USD 40 spent and USD 60.5 ordered, USD 0.5 more than the USD 100 adopted");
        finding.Figure.Should().Be("outlook:streets");
        finding.Priority.Amount.Should().Be(Usd(0.5m));
        finding.Priority.Likelihood.Should().Be(1);
        review.Outlooks.Single().Room.Should().Be(Usd(-0.5m));
        var told = review.Explain("outlook:streets");
        told.Value.Should().Be("-0.5 USD");
        told.Formula.English.Should().Be("100 - 40 - 60.5");
        told.Parts.Should().HaveCount(4);
        In2021.Review(With(Streets(60, 20, 20)), Options).Findings.Should().NotContain(found => found.Rule == "commitments-do-not-fit");
    }

    [Fact]
    public void A_year_that_will_end_over_budget_is_found_with_its_chance()
    {
        // 30 and 32 of 25: the mean deviation of 6 goes on, so 62 + 50 + 12 = 124.
        var review = In2021.Review(With(Streets(0, 30, 32)), Options);
        var end = review.Outlooks.Single().PeriodEnd!;
        end.Forecast.Should().Be(Usd(124m));
        var finding = review.Findings.Single(found => found.Rule == "period-end-over-budget");
        finding.Message.English.Should().Contain("will come to USD 124, USD 100 were adopted; chance of overspending ");
        finding.Priority.Likelihood.Should().BeApproximately(end.ProbabilityOver, 1e-11);
        finding.Priority.Amount.Should().Be(Usd(24m));
        finding.Action.English.Should().Contain("USD 24 can be saved before the period ends");
        var section = ReviewReport.Of(review).Sections.Single(section => section.Id == "year-end");
        section.Rows.Single().Status.Should().Be(Status.Amber);
        ReviewReport
            .Of(In2021.Review(With(Streets(99, 30, 32)), Options))
            .Sections.Single(part => part.Id == "year-end")
            .Rows.Single()
            .Status.Should()
            .Be(Status.Red);
        ReviewReport
            .Of(In2021.Review(With(Streets(0, 20, 21)), Options))
            .Sections.Single(part => part.Id == "year-end")
            .Rows.Single()
            .Status.Should()
            .Be(Status.Green);
        In2021
            .Review(With(Streets(0, 30, 32)), Options with { OverspendChance = 1 })
            .Findings.Should()
            .NotContain(found => found.Rule == "period-end-over-budget");
    }

    [Fact]
    public void Before_two_quarters_are_over_nothing_is_forecast()
    {
        var review = In2021.Review(With(Streets(0, 99)), Options);
        review.Outlooks.Single().PeriodEnd.Should().BeNull();
        review.Findings.Should().NotContain(found => found.Rule == "period-end-over-budget");
        review.Explain("outlook:streets").Parts.Should().HaveCount(3);
        ReviewReport.Of(In2021.Review(With(), Options)).Sections.Should().NotContain(section => section.Id == "year-end");
    }

    [Fact]
    public void Faulty_spending_is_refused()
    {
        Refusal.Of(() => new ReviewSpending(" ", Quarters(1), []), FaultCode.InvalidArgument, "unit");
        Refusal.Of(() => new ReviewSpending("a", [], []), FaultCode.EmptyInput, "plan");
        Refusal.Of(() => new ReviewSpending("a", Quarters(1), Quarters(1, 1)), FaultCode.LengthMismatch, "actual");
        Refusal.Of(() => new ReviewSpending("a", [Usd(1), new Money(1, Currency.Eur)], []), FaultCode.CurrencyMismatch, "plan");
        Refusal.Of(() => new ReviewSpending("a", Quarters(1), [new Money(1, Currency.Eur)]), FaultCode.CurrencyMismatch, "actual");
        Refusal.Of(() => new ReviewSpending("a", Quarters(1), [], new Money(1, Currency.Eur)), FaultCode.CurrencyMismatch, "committed");
        Refusal.Of(() => new ReviewSpending("a", Quarters(1), [], Usd(-1)), FaultCode.InvalidArgument, "committed");
        Refusal.Of(() => In2021.Review(With(), Options with { OverspendChance = 1.1 }), FaultCode.InvalidArgument, "OverspendChance");
    }

    [Fact]
    public void Spending_that_nobody_can_place_is_left_out_and_told()
    {
        var model = With(Streets(1, 1), Streets(2, 1), new ReviewSpending("moon", [new Money(1, Currency.Eur)], []));
        model
            .Check()
            .Faults.Select(fault => (fault.Code, fault.Place))
            .Should()
            .Equal(
                (FaultCode.UnknownReference, "Spending[moon]"),
                (FaultCode.CurrencyMismatch, "Spending[moon]"),
                (FaultCode.DuplicateKey, "Spending[streets]")
            );
        var review = In2021.Review(model, Options);
        review.Outlooks.Should().BeEmpty();
        review.Coverage.Of(ModelPart.Spending).Should().Be(new PartCoverage(ModelPart.Spending, 3, 0, 3));
    }

    [Fact]
    public void Spending_of_another_period_is_not_read()
    {
        Streets(0, 20, 20).Period.Should().BeNull();
        var model = With(
            new ReviewSpending("streets", Quarters(25, 25), Quarters(20)) { Period = "2020" },
            new ReviewSpending("streets", Quarters(25, 25), Quarters(30)) { Period = "2021" }
        );
        model.Check().IsClean.Should().BeTrue();
        var review = In2021.Review(model, Options);
        review.Outlooks.Single().Spent.Should().Be(Usd(30));
        review.Coverage.Of(ModelPart.Spending).Should().Be(new PartCoverage(ModelPart.Spending, 2, 1, 0));
    }
}
