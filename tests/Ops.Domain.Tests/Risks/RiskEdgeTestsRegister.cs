using NodaTime;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Edges of the register, ratings, findings and treatments: what is allowed just so, and what is refused by its place.</summary>
public sealed class RiskEdgeTestsRegister
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    private static readonly RatingGrid Grid = RatingGrid.Of([
        [1, 2],
        [2, 3],
    ]);

    [Fact]
    public void A_quantity_on_the_first_or_last_edge_is_on_the_scale()
    {
        var likelihood = RiskScale.Of([0.1, 0.5, 1]);
        var impact = RiskScale.Of([10, 20, 30, 40]);
        var placed = RiskPlacement.Of(likelihood, impact, [new("low", 0.1, 10), new("high", 1, 40), new("inner", 0.5, 20)]);
        placed.Risks.Select(risk => risk.Position).Should().Equal(new MatrixPosition(1, 1), new(2, 3), new(2, 2));
        Off(0.0999, 10, "risks[0].Likelihood");
        Off(1.0001, 10, "risks[0].Likelihood");
        Off(0.1, 9.99, "risks[0].Impact");
        Off(0.1, 40.01, "risks[0].Impact");
        Refusal.Of(() => RiskPlacement.Of(likelihood, impact, [new("a", 0.1, 10), new("a", 0.1, 10)]), FaultCode.DuplicateKey, "risks[1]");
        (likelihood.BandOf(0.1), likelihood.BandOf(0.5), likelihood.BandOf(1)).Should().Be((1, 2, 2));

        void Off(double chance, double loss, string place) =>
            Refusal.Of(() => RiskPlacement.Of(likelihood, impact, [new("a", chance, loss)]), FaultCode.InvalidArgument, place);
    }

    [Fact]
    public void A_risk_rated_twice_is_refused_and_a_rating_at_the_appetite_is_borne()
    {
        Refusal.Of(() => RiskRatings.Of(Grid, [new("a", new(1, 1)), new("a", new(2, 2))], 2), FaultCode.DuplicateKey, "risks[1]");
        Refusal.Of(() => RiskRatings.Of(null!, [], 2), FaultCode.InvalidArgument, "ratings");
        var rated = RiskRatings.Of(Grid, [new("at", new(1, 2)), new("above", new(2, 2))], 2);
        rated.AboveAppetite.Should().Equal("above");
        rated
            .Explain()
            .ToText()
            .Should()
            .Contain("Risks above appetite: 1 = rating > 2")
            .And.Contain("  above: 3 = [2, 2]")
            .And.NotContain("  at:");
    }

    [Fact]
    public void A_cell_of_a_heat_map_equals_only_its_like()
    {
        var cell = HeatMap.Of(2, 2, [new("a", new(1, 2))]).Cells[0];
        cell.Equals(HeatMap.Of(2, 2, [new("a", new(1, 2))]).Cells[0]).Should().BeTrue();
        cell.Equals(HeatMap.Of(2, 2, [new("a", new(2, 2))]).Cells[0]).Should().BeFalse("it is another place");
        cell.Equals(HeatMap.Of(2, 2, [new("b", new(1, 2))]).Cells[0]).Should().BeFalse("another risk is in it");
        cell.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_review_planned_twice_is_refused_and_one_due_today_is_not_late()
    {
        RatedReview a = new("a", "high", new(2026, 5, 30));
        Refusal.Of(() => ReviewSchedule.Of([a, a], [new("high", 1)], AsOf), FaultCode.DuplicateKey, "risks[1]");
        var today = ReviewSchedule.Of([a, new("b", "high", new(2026, 5, 29))], [new("high", 1)], AsOf);
        today.Reviews.Select(review => review.OverdueDays).Should().Equal(0, 1);
        today
            .Explain()
            .ToText()
            .Should()
            .Be("Overdue reviews: 1 = of 2 on 2026-06-30 [ISO 31000:2018]\n  b: 1 = 2026-06-30 - 2026-06-29\n");
        // A review on the day of the question itself has happened.
        ReviewSchedule.Of([new("c", "high", AsOf)], [new("high", 1)], AsOf).Overdue.Should().BeEmpty();
    }

    [Fact]
    public void An_appetite_in_another_currency_than_the_tolerance_is_refused()
    {
        var tolerance = new Money(10, Currency.Usd);
        RegisterEntry foreign = new("b", AsOf, 6) { Appetite = new Money(1, Currency.Eur) };
        Refusal.Of(
            () => RegisterStatus.Of([new RegisterEntry("a", AsOf, 6), foreign], tolerance, AsOf),
            FaultCode.CurrencyMismatch,
            "entries[1].Appetite"
        );
        Refusal.Of(
            () => _ = new RegisterEntry("a", AsOf, 6) { Appetite = new Money(-1, Currency.Usd) },
            FaultCode.InvalidArgument,
            "Appetite"
        );
    }

    [Fact]
    public void A_finding_may_be_closed_on_the_day_it_was_raised()
    {
        var finding = new Finding("f", "high", AsOf, AsOf);
        var report = FindingReport.Of([finding], [new("high", 30)], AsOf);
        report.Findings[0].Status.Should().Be(FindingStatus.Closed);
        (report.Findings[0].AgeDays, report.OnTimeRate).Should().Be((0, 1.0));
        Refusal.Of(() => FindingReport.Of([finding, finding], [new("high", 30)], AsOf), FaultCode.DuplicateKey, "findings[1]");
    }

    [Fact]
    public void A_finding_is_late_from_the_day_after_it_was_due()
    {
        // Raised 31 May with 30 days: due 30 June.
        var may = new LocalDate(2026, 5, 31);
        var report = FindingReport.Of([new("on", "high", may), new("late", "high", may.PlusDays(-1))], [new("high", 30)], AsOf);
        report.Findings.Select(finding => finding.Status).Should().Equal(FindingStatus.Open, FindingStatus.Overdue);
        report
            .Explain()
            .ToText()
            .Should()
            .Be("Findings closed in time: 0 = 0 / (0 + 0 + 1)\n  late: 1 days late = 2026-06-30 - 2026-06-29\n");
    }

    [Fact]
    public void Modes_without_a_table_or_named_twice_are_refused()
    {
        var table = ActionPriorityTable.Of(
            [new(1, 5)],
            [new(1, 5)],
            [new(1, 5)],
            [
                [
                    ["act"],
                ],
            ]
        );
        Refusal.Of(() => ActionPriority.Of(null!, []), FaultCode.InvalidArgument, "table");
        Refusal.Of(() => ActionPriority.Of(table, [new("a", 1, 1, 1), new("a", 1, 1, 1)]), FaultCode.DuplicateKey, "modes[1]");
        table[0, 0, 0].Should().Be("act");
        Refusal.Of(() => _ = table[1, 0, 0], FaultCode.InvalidArgument, "severity");
        Refusal.Of(() => _ = table[0, 1, 0], FaultCode.InvalidArgument, "occurrence");
        Refusal.Of(() => _ = table[0, 0, 1], FaultCode.InvalidArgument, "detection");
        Refusal.Of(() => _ = table[0, 0, -1], FaultCode.InvalidArgument, "detection");
    }

    /// <summary>Costs and benefits of 1, 2, 4 … make 2ᵏ choices of which none beats another: 2¹⁷ = 131,072 are weighed, 2¹⁸ = 262,144 refused.</summary>
    [Fact]
    public void More_choices_than_can_be_weighed_are_refused()
    {
        var budget = new Money(1 << 18, Currency.Usd);
        TreatmentPortfolio.MostChoices.Should().Be(200_000);
        var all = TreatmentPortfolio.Of(Doubling(17), budget);
        (all.Benefit.Amount, all.Chosen.Length).Should().Be(((1 << 17) - 1, 17));
        Refusal.Of(() => TreatmentPortfolio.Of(Doubling(18), budget), FaultCode.Overflow, "options");

        static PortfolioOption[] Doubling(int risks) =>
            [.. Enumerable.Range(0, risks).Select(i => new PortfolioOption($"o{i}", $"r{i}", Usd(1 << i), Usd(1 << i)))];
    }

    [Fact]
    public void A_treatment_offered_twice_is_refused_and_the_choice_tells_its_parts()
    {
        PortfolioOption patch = new("patch", "r", Usd(10), Usd(60));
        Refusal.Of(() => TreatmentPortfolio.Of([patch, patch], Usd(50)), FaultCode.DuplicateKey, "options[1]");
        Refusal.Of(
            () => TreatmentPortfolio.Of([new("a", "r", Usd(1), Usd(decimal.MaxValue)), new("b", "s", Usd(1), Usd(1))], Usd(2)),
            FaultCode.Overflow,
            "options"
        );
        TreatmentPortfolio
            .Of([patch], Usd(50))
            .Explain()
            .ToText()
            .Should()
            .Contain("Benefit of the treatments: 60.00 USD = cost 10.00 USD, budget 50.00 USD")
            .And.Contain("  patch: 60.00 USD = 10.00 USD");
    }

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);
}
