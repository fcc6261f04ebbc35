using CsCheck;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand.</summary>
public class DepreciationTests
{
    private static DepreciationPlan Plan(DepreciationMethod method, decimal cost, decimal salvage, int life) =>
        new(method, Usd(cost), Usd(salvage), life);

    [Fact]
    public void Straight_line_loses_no_cent()
    {
        var depreciation = Depreciation.Of(Plan(DepreciationMethod.StraightLine, 110, 10, 3));

        depreciation.Charges.Should().Equal(Usd(33.34m, 33.33m, 33.33m));
        depreciation.BookValues.Should().Equal(Usd(76.66m, 43.33m, 10m));
        depreciation.Total.Should().Be(Usd(100m));
    }

    [Fact]
    public void Half_a_first_year_adds_half_a_year_at_the_end()
    {
        var plan = Plan(DepreciationMethod.StraightLine, 100, 0, 3) with { FirstYearFraction = 0.5m };
        Depreciation.Of(plan).Charges.Should().Equal(Usd(16.67m, 33.33m, 33.33m, 16.67m));
        // Digits 3, 2, 1 by halves: 1.5, 2.5, 1.5, 0.5 of 6.
        Depreciation
            .Of(plan with { Method = DepreciationMethod.SumOfDigits, Cost = Usd(600m) })
            .Charges.Should()
            .Equal(Usd(150, 250, 150, 50));
    }

    [Fact]
    public void The_sum_of_digits_starts_high() =>
        Depreciation.Of(Plan(DepreciationMethod.SumOfDigits, 600, 0, 3)).Charges.Should().Equal(Usd(300, 200, 100));

    [Fact]
    public void Declining_balance_goes_over_to_straight_line_on_a_tie()
    {
        var plan = Plan(DepreciationMethod.DecliningBalance, 1000, 0, 4);
        Depreciation.Of(plan).Charges.Should().Equal(Usd(500, 250, 125, 125));
        Depreciation.Of(plan with { Switch = false }).Charges.Should().Equal(Usd(500, 250, 125, 62.5m));
        // One and a half times: 375, 234.375, 146.48…; straight line over the two years left takes 195.315.
        Depreciation.Of(plan with { Factor = 1.5m }).Charges.Should().Equal(Usd(375, 234.38m, 195.31m, 195.31m));
    }

    [Fact]
    public void Declining_balance_never_goes_below_salvage() =>
        Depreciation
            .Of(Plan(DepreciationMethod.DecliningBalance, 1000, 300, 4) with { Switch = false })
            .Charges.Should()
            .Equal(Usd(500, 200, 0, 0));

    [Fact]
    public void Charges_and_last_book_value_make_the_cost_for_all_assets() =>
        Gen.Select(Gen.Enum<DepreciationMethod>(), Gen.Int[0, 1_000_000], Gen.Int[0, 100], Gen.Int[1, 30], Gen.Int[1, 12], Gen.Bool)
            .Sample(
                (method, cents, percent, life, months, goesOver) =>
                {
                    var cost = Usd(cents / 100m);
                    var salvage = Usd(Math.Floor(cents * percent / 100m) / 100m);
                    var depreciation = Depreciation.Of(
                        new DepreciationPlan(method, cost, salvage, life) { FirstYearFraction = months / 12m, Switch = goesOver }
                    );
                    bool ends =
                        method == DepreciationMethod.DecliningBalance && !goesOver
                            ? depreciation.BookValues[^1] >= salvage
                            : depreciation.BookValues[^1] == salvage;
                    return ends
                        && cost - depreciation.Total == depreciation.BookValues[^1]
                        && depreciation.Charges.All(charge => !charge.IsNegative);
                }
            );

    [Fact]
    public void Faulty_assets_are_refused()
    {
        var good = Plan(DepreciationMethod.StraightLine, 10, 1, 3);
        Refusal.Of(() => Depreciation.Of(good with { Salvage = new Money(1, Currency.Eur) }), FaultCode.CurrencyMismatch, "plan.Salvage");
        Refusal.Of(() => Depreciation.Of(good with { Method = (DepreciationMethod)9 }), FaultCode.InvalidArgument, "plan.Method");
        Refusal.Of(() => Depreciation.Of(good with { Cost = Usd(-1m) }), FaultCode.InvalidArgument, "plan.Cost");
        Refusal.Of(() => Depreciation.Of(good with { Cost = Usd(10.001m) }), FaultCode.InvalidArgument, "plan.Cost");
        Refusal.Of(() => Depreciation.Of(good with { Salvage = Usd(-1m) }), FaultCode.InvalidArgument, "plan.Salvage");
        Refusal.Of(() => Depreciation.Of(good with { Salvage = Usd(10.01m) }), FaultCode.InvalidArgument, "plan.Salvage");
        Refusal.Of(() => Depreciation.Of(good with { Salvage = Usd(0.001m) }), FaultCode.InvalidArgument, "plan.Salvage");
        Refusal.Of(() => Depreciation.Of(good with { Life = 0 }), FaultCode.InvalidArgument, "plan.Life");
        Refusal.Of(() => Depreciation.Of(good with { Factor = 0 }), FaultCode.InvalidArgument, "plan.Factor");
        Refusal.Of(() => Depreciation.Of(good with { FirstYearFraction = 0 }), FaultCode.InvalidArgument, "plan.FirstYearFraction");
        Refusal.Of(() => Depreciation.Of(good with { FirstYearFraction = 1.01m }), FaultCode.InvalidArgument, "plan.FirstYearFraction");
    }
}
