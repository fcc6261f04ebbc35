using CsCheck;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand from the definitions in Horngren, Datar &amp; Rajan.</summary>
public class VarianceSplitTests
{
    private static readonly Money Euro = new(1, Currency.Eur);

    private static ProductSales Product(string name, decimal bq, decimal bp, decimal bc, decimal aq, decimal ap, decimal ac) =>
        new(name, bq, Usd(bp), Usd(bc), aq, Usd(ap), Usd(ac));

    [Fact]
    public void The_flexible_budget_takes_planned_prices_and_the_units_sold()
    {
        // Static: 100 · (10 − 6) − 150 = 250; flexible: 90 · 4 − 150 = 210; actual: 920 − 560 − 160 = 200.
        var split = FlexibleVariance.Of(
            new SalesPlan(100, Usd(10m), Usd(6m), Usd(150m)),
            new SalesActual(90, Usd(920m), Usd(560m), Usd(160m))
        );

        split.StaticBudgetIncome.Should().Be(Usd(250m));
        split.FlexibleBudgetIncome.Should().Be(Usd(210m));
        split.ActualIncome.Should().Be(Usd(200m));
        split.StaticBudgetVariance.Should().Be(Usd(-50m));
        split.FlexibleBudgetVariance.Should().Be(Usd(-10m));
        split.SalesVolumeVariance.Should().Be(Usd(-40m));
    }

    [Fact]
    public void A_flexible_budget_of_two_currencies_is_refused()
    {
        var plan = new SalesPlan(1, Usd(1m), Usd(1m), Usd(1m));
        Refusal.Of(
            () => FlexibleVariance.Of(plan with { FixedCost = Euro }, new SalesActual(1, Usd(1m), Usd(1m), Usd(1m))),
            FaultCode.CurrencyMismatch,
            "plan"
        );
        Refusal.Of(() => FlexibleVariance.Of(plan, new SalesActual(1, Euro, Usd(1m), Usd(1m))), FaultCode.CurrencyMismatch, "actual");
    }

    [Fact]
    public void Inputs_split_into_price_and_efficiency_and_that_into_mix_and_yield()
    {
        // A: (3 − 2.5) · 25 and (20 − 25) · 3; B: (1 − 1.2) · 28 and (30 − 28) · 1; 53 used where 50 are allowed, shares 0.4 and 0.6.
        var split = InputVariances.Of(
            10,
            new StandardInput("A", 2, Usd(3m), 25, Usd(2.5m)),
            new StandardInput("B", 3, Usd(1m), 28, Usd(1.2m))
        );

        split.Items.Should().Equal(new InputVariance("A", Usd(12.5m), Usd(-15m)), new InputVariance("B", Usd(-5.6m), Usd(2m)));
        split.Price.Should().Be(Usd(6.9m));
        split.Efficiency.Should().Be(Usd(-13m));
        split.Mix.Should().Be(Usd(-7.6m));
        split.Yield.Should().Be(Usd(-5.4m));
    }

    [Fact]
    public void Without_any_standard_quantity_there_is_no_mix() =>
        InputVariances.Of(0, new StandardInput("A", 2, Usd(3m), 1, Usd(3m))).Mix.Should().BeNull();

    [Fact]
    public void Sales_split_into_price_cost_mix_and_quantity_and_that_into_share_and_market()
    {
        var split = SalesVariances.Of(
            [Product("A", 60, 10, 6, 50, 11, 6.5m), Product("B", 40, 5, 4, 70, 5, 4)],
            new MarketVolume(1000, 1100)
        );

        split
            .Products.Should()
            .Equal(
                new ProductVariance("A", Usd(50m), Usd(-25m), Usd(-40m), Usd(-88m), Usd(48m)),
                new ProductVariance("B", Usd(0m), Usd(0m), Usd(30m), Usd(22m), Usd(8m))
            );
        split.BudgetContribution.Should().Be(Usd(280m));
        split.ActualContribution.Should().Be(Usd(295m));
        split.Total.Should().Be(Usd(15m));
        (split.Price + split.VariableCost + split.Mix + split.Quantity).Should().Be(split.Total);
        split.Volume.Should().Be(Usd(-10m));
        split.AverageContribution.Should().Be(Usd(2.8m));
        split.MarketShare.Should().Be(Usd(28m));
        split.MarketSize.Should().Be(Usd(28m));
    }

    [Fact]
    public void Without_a_market_there_is_no_share_of_it()
    {
        var split = SalesVariances.Of([Product("A", 60, 10, 6, 50, 11, 6.5m)]);
        split.MarketShare.Should().BeNull();
        split.MarketSize.Should().BeNull();
    }

    [Fact]
    public void Faulty_sales_are_refused_in_the_order_of_the_faults()
    {
        var good = Product("A", 1, 1, 1, 1, 1, 1);
        Refusal.Of(() => SalesVariances.Of([]), FaultCode.EmptyInput, "products");
        Refusal.Of(() => SalesVariances.Of([good with { ActualQuantity = -1 }, good]), FaultCode.DuplicateKey, "products[1]");
        Refusal.Of(
            () => SalesVariances.Of([good with { BudgetQuantity = -1, ActualPrice = Euro }]),
            FaultCode.CurrencyMismatch,
            "products[0]"
        );
        Refusal.Of(() => SalesVariances.Of([good with { BudgetQuantity = -1 }]), FaultCode.InvalidArgument, "products[0].BudgetQuantity");
        Refusal.Of(
            () => SalesVariances.Of([good with { ActualVariableCost = Usd(-0.01m) }]),
            FaultCode.InvalidArgument,
            "products[0].ActualVariableCost"
        );
        Refusal.Of(() => SalesVariances.Of([good], new MarketVolume(-1, 1)), FaultCode.InvalidArgument, "market.BudgetSize");
        Refusal.Of(() => SalesVariances.Of([good with { BudgetQuantity = 0 }]), FaultCode.ZeroDenominator, "products");
        Refusal.Of(() => SalesVariances.Of([good], new MarketVolume(0, 1)), FaultCode.ZeroDenominator, "market");
    }

    [Fact]
    public void Overhead_splits_into_spending_efficiency_and_volume()
    {
        var standard = new OverheadStandard(2, Usd(3m), Usd(1000m), 250);
        var actual = new OverheadActual(100, 210, Usd(640m), Usd(980m));
        var split = OverheadVariances.Of(standard, actual);

        split.StandardHours.Should().Be(200);
        split.VariableSpending.Should().Be(Usd(-10m));
        split.VariableEfficiency.Should().Be(Usd(-30m));
        split.VariableTotal.Should().Be(Usd(-40m));
        split.FixedRate.Should().Be(Usd(4m));
        split.FixedSpending.Should().Be(Usd(20m));
        split.FixedCapacity.Should().Be(Usd(-160m));
        split.FixedEfficiency.Should().Be(Usd(-40m));
        split.FixedVolume.Should().Be(Usd(-200m));
        split.FixedTotal.Should().Be(Usd(-180m));
        split.FlexibleBudget.Should().Be(Usd(-20m));
        split.Total.Should().Be(Usd(-220m));
        Refusal.Of(
            () => OverheadVariances.Of(standard with { DenominatorHours = 0 }, actual),
            FaultCode.ZeroDenominator,
            "standard.DenominatorHours"
        );
        Refusal.Of(
            () => OverheadVariances.Of(standard with { DenominatorHours = -1 }, actual),
            FaultCode.InvalidArgument,
            "standard.DenominatorHours"
        );
        Refusal.Of(() => OverheadVariances.Of(standard, actual with { Hours = -1 }), FaultCode.InvalidArgument, "actual.Hours");
    }

    [Fact]
    public void Parts_add_up_exactly_for_all_sales()
    {
        var amount = Gen.Int[0, 100_000].Select(cents => cents / 100m);
        var product = Gen.Select(amount, amount, amount, amount, amount, amount);
        product
            .Array[1, 5]
            .Where(list => list.Any(p => p.Item1 > 0))
            .Sample(list =>
            {
                var split = SalesVariances.Of([
                    .. list.Select((p, i) => Product($"{i}", p.Item1, p.Item2, p.Item3, p.Item4, p.Item5, p.Item6)),
                ]);
                decimal gap = (split.Mix + split.Quantity - split.Volume).Amount;
                // Mix and quantity are quotients, written to 28 places at most; their sum is exact in fractions.
                return Math.Abs(gap) < 1e-15m && split.Price + split.VariableCost + split.Volume == split.Total;
            });
    }
}
