using CsCheck;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

public class TreatmentTests
{
    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static TreatmentOption Option(string id, decimal residual, decimal capital, decimal annual) =>
        new(id, Usd(residual), Usd(capital), Usd(annual));

    [Fact]
    public void A_treatment_is_worth_what_it_saves_less_what_it_costs()
    {
        // ENISA 2012: 1,000 a year; saves 600 for 200 once and 100 a year over 2 years.
        // C = 200/2 + 100 = 200: ROSI (600 - 200)/200 = 2. NPV at 25 %: -200 + 500/1.25 + 500/1.5625 = -200 + 400 + 320 = 520.
        // Ratio: 600*(0.8 + 0.64) / (200 + 100*1.44) = 864/344.
        var treatment = TreatmentComparison.Of(Usd(1_000), [Option("mfa", 400, 200, 100)], 2, 0.25m).Options[0];
        treatment.AnnualReduction.Should().Be(Usd(600));
        treatment.ReturnOnInvestment.Should().Be(2);
        treatment.NetPresentValue.Should().Be(520);
        treatment.BenefitCostRatio.Should().BeApproximately(864.0 / 344, 1e-15);
    }

    [Fact]
    public void Without_interest_years_just_add_up()
    {
        var treatment = TreatmentComparison.Of(Usd(1_000), [Option("a", 0, 2_000, 100)], 4, 0).Options[0];
        treatment.NetPresentValue.Should().Be(1_600);
        treatment.ReturnOnInvestment.Should().BeApproximately(2.0 / 3, 1e-15); // (1000 - 600)/600
    }

    [Fact]
    public void What_costs_nothing_has_no_ratio_and_what_makes_things_worse_a_negative_one()
    {
        var comparison = TreatmentComparison.Of(Usd(1_000), [Option("accept", 1_000, 0, 0), Option("worse", 1_500, 0, 10)], 2, 0.1m);
        comparison.Options[0].ReturnOnInvestment.Should().BeNull();
        comparison.Options[0].BenefitCostRatio.Should().BeNull();
        comparison.Options[1].AnnualReduction.Should().Be(Usd(-500));
        comparison.Options[1].ReturnOnInvestment.Should().Be(-51);
        comparison.Options[1].BenefitCostRatio.Should().Be(-50);
    }

    [Fact]
    public void Equal_worth_is_a_tie_by_id_even_where_binary_fractions_differ()
    {
        // -510 + 545.7/1.07 is exactly 0, as is doing nothing; in doubles 545.7 * (1/1.07) is above 510.
        (545.7 * (1 / 1.07) > 510)
            .Should()
            .BeTrue();
        TreatmentComparison
            .Of(Usd(545.7m), [Option("a", 545.7m, 0, 0), Option("z", 0, 510, 0), Option("best", 0, 509, 0)], 1, 0.07m)
            .Ranking.Select(treatment => treatment.Option.Id)
            .Should()
            .Equal("best", "a", "z");
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        TreatmentOption[] one = [Option("a", 0, 1, 1)];
        ((Action)(() => TreatmentComparison.Of(Usd(1), [], 1, 0))).Refuses(FaultCode.EmptyInput, "options");
        ((Action)(() => TreatmentComparison.Of(Usd(-1), one, 1, 0))).Refuses(FaultCode.InvalidArgument, "annualLoss");
        ((Action)(() => TreatmentComparison.Of(Usd(1), one, 0, 0))).Refuses(FaultCode.InvalidArgument, "years");
        ((Action)(() => TreatmentComparison.Of(Usd(1), one, 1001, 0))).Refuses(FaultCode.InvalidArgument, "years");
        ((Action)(() => TreatmentComparison.Of(Usd(1), one, 1, -1))).Refuses(FaultCode.InvalidArgument, "discountRate");
        ((Action)(() => TreatmentComparison.Of(Usd(1), [one[0], one[0]], 1, 0))).Refuses(FaultCode.DuplicateKey, "options[1]");
        ((Action)(() => TreatmentComparison.Of(new Money(1, Currency.Eur), one, 1, 0))).Refuses(FaultCode.CurrencyMismatch, "options[0]");
        ((Action)(() => _ = Option("a", -1, 0, 0))).Refuses(FaultCode.InvalidArgument, "residualLoss");
        ((Action)(() => _ = Option("a", 0, -1, 0))).Refuses(FaultCode.InvalidArgument, "capitalCost");
        ((Action)(() => _ = Option("a", 0, 0, -1))).Refuses(FaultCode.InvalidArgument, "annualCost");
        ((Action)(() => _ = new TreatmentOption("a", Usd(0), new Money(0, Currency.Eur), Usd(0)))).Refuses(
            FaultCode.CurrencyMismatch,
            "capitalCost"
        );
    }

    [Fact]
    public void A_budget_buys_the_best_set_and_not_the_best_piece_first()
    {
        // The best ratio is a (60/10 per cost), but 50 buys b and c (100 + 120) where a leaves room for one of them only.
        var portfolio = TreatmentPortfolio.Of(
            [new("a", "r1", Usd(10), Usd(60)), new("b", "r2", Usd(20), Usd(100)), new("c", "r3", Usd(30), Usd(120))],
            Usd(50)
        );
        portfolio.Chosen.Select(option => option.Id).Should().Equal("b", "c");
        (portfolio.Cost, portfolio.Benefit).Should().Be((Usd(50), Usd(220)));
    }

    [Fact]
    public void One_risk_is_treated_once_and_what_buys_nothing_is_left()
    {
        var portfolio = TreatmentPortfolio.Of(
            [
                new("cheap", "r1", Usd(10), Usd(60)),
                new("dear", "r1", Usd(20), Usd(70)),
                new("idle", "r2", Usd(0), Usd(0)),
                new("free", "r3", Usd(0), Usd(5)),
            ],
            Usd(100)
        );
        portfolio.Chosen.Select(option => option.Id).Should().Equal("dear", "free");
        TreatmentPortfolio.Of([new("a", "r", Usd(10), Usd(60))], Usd(9)).Chosen.Should().BeEmpty();
        TreatmentPortfolio.Of([new("a", "r", Usd(10), Usd(60))], Usd(10)).Chosen.Should().ContainSingle();
        ((Action)(() => TreatmentPortfolio.Of([], Usd(9)))).Refuses(FaultCode.EmptyInput, "options");
        ((Action)(() => TreatmentPortfolio.Of([new("a", "r", Usd(10), Usd(60))], Usd(-1)))).Refuses(FaultCode.InvalidArgument, "budget");
        ((Action)(() => TreatmentPortfolio.Of([new("a", "r", Usd(10), Usd(60))], new Money(1, Currency.Eur)))).Refuses(
            FaultCode.CurrencyMismatch,
            "options[0]"
        );
        ((Action)(() => _ = new PortfolioOption("a", "r", Usd(-1), Usd(1)))).Refuses(FaultCode.InvalidArgument, "cost");
        ((Action)(() => _ = new PortfolioOption("a", "r", Usd(1), Usd(-1)))).Refuses(FaultCode.InvalidArgument, "benefit");
    }

    [Fact]
    public void The_portfolio_equals_the_best_of_all_subsets_holds_for_all() =>
        Gen.Select(Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[1, 4]).Array[1, 9], Gen.Int[0, 30])
            .Sample(
                (rows, budget) =>
                {
                    PortfolioOption[] options =
                    [
                        .. rows.Select((row, i) => new PortfolioOption($"o{i}", $"r{row.Item3}", Usd(row.Item1), Usd(row.Item2))),
                    ];
                    var portfolio = TreatmentPortfolio.Of(options, Usd(budget));
                    var best = (Benefit: 0, Cost: 0);
                    for (int set = 0; set < 1 << rows.Length; set++)
                    {
                        int[] members = [.. Enumerable.Range(0, rows.Length).Where(i => (set >> i & 1) == 1)];
                        int cost = members.Sum(i => rows[i].Item1);
                        int benefit = members.Sum(i => rows[i].Item2);
                        bool isOnce = members.Select(i => rows[i].Item3).Distinct().Count() == members.Length;
                        if (isOnce && cost <= budget && (benefit > best.Benefit || (benefit == best.Benefit && cost < best.Cost)))
                            best = (benefit, cost);
                    }
                    (portfolio.Benefit, portfolio.Cost).Should().Be((Usd(best.Benefit), Usd(best.Cost)));
                    portfolio.Chosen.Sum(option => option.Cost.Amount).Should().Be(best.Cost);
                    portfolio.Chosen.Sum(option => option.Benefit.Amount).Should().Be(best.Benefit);
                    portfolio.Chosen.Select(option => option.Risk).Should().OnlyHaveUniqueItems();
                }
            );
}
