using CsCheck;
using NodaTime;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand.</summary>
public class InvestmentTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    private static DatedFlow[] Dated(params (int Day, decimal Amount)[] flows) =>
        [.. flows.Select(flow => new DatedFlow(Start.PlusDays(flow.Day), Usd(flow.Amount)))];

    [Fact]
    public void The_first_payment_is_not_discounted() =>
        NetPresentValue.Of(0.1, Usd(-100, 110, 121)).Value.Should().BeApproximately(100, 1e-12);

    [Fact]
    public void Days_count_over_365() =>
        NetPresentValue.Of(0.21, Dated((0, -100), (365, 121), (0, 5))).Value.Should().BeApproximately(5, 1e-12);

    [Fact]
    public void A_payment_before_the_first_is_refused() =>
        Refusal.Of(() => NetPresentValue.Of(0.1, Dated((1, -100), (0, 121))), FaultCode.NotOrdered, "flows[1]");

    [Theory]
    [InlineData(-1)]
    [InlineData(-1.5)]
    public void One_cannot_lose_more_than_everything(double rate)
    {
        Refusal.Of(() => NetPresentValue.Of(rate, Usd(-100, 110)), FaultCode.InvalidArgument, "rate");
        Refusal.Of(() => ModifiedInternalRate.Of(Usd(-100, 110), rate, 0), FaultCode.InvalidArgument, "financeRate");
        Refusal.Of(() => ModifiedInternalRate.Of(Usd(-100, 110), 0, rate), FaultCode.InvalidArgument, "reinvestRate");
        Refusal.Of(() => ProfitabilityIndex.Of(rate, Usd(-100, 110)), FaultCode.InvalidArgument, "rate");
        Refusal.Of(() => EquivalentAnnualValue.Of(rate, [Usd(-100m)]), FaultCode.InvalidArgument, "rate");
    }

    [Theory]
    [InlineData(new[] { -100.0, 110 }, 0.1)]
    [InlineData(new[] { 100.0, -110 }, 0.1)]
    [InlineData(new[] { -100.0, 50 }, -0.5)]
    [InlineData(new[] { -100.0, 0, 121 }, 0.1)]
    [InlineData(new[] { 100.0, -220, 121 }, 0.1)] // (10 y − 11)²: the curve touches the line once
    [InlineData(new[] { -1000.0, 1100, -1000, 1100 }, 0.1)] // (y − 1.1) · (y² + 1) with y = 1 + rate: three changes of sign, one rate
    [InlineData(new[] { -1.0, 1000 }, 999)]
    public void The_one_rate_is_found(double[] flows, double rate) =>
        InternalRateOfReturn
            .Of([.. flows.Select(flow => Usd((decimal)flow))])
            .Rate.Should()
            .BeApproximately(rate, 1e-6 * Math.Max(1, rate));

    [Fact]
    public void Several_rates_are_named_and_refused()
    {
        // −100 (y − 1.1)(y − 1.2): both 10 % and 20 %.
        var refusal = FluentActions.Invoking(() => InternalRateOfReturn.Of(Usd(-100, 230, -132))).Should().Throw<OpsException>().Which;
        refusal.Code.Should().Be(FaultCode.InvalidArgument);
        refusal.Message.Should().Contain("0.1").And.Contain("0.2").And.Contain("2 rates");
    }

    [Fact]
    public void Payments_that_all_go_one_way_have_no_rate()
    {
        Refusal.Of(() => InternalRateOfReturn.Of(Usd(100, 10)), FaultCode.InvalidArgument, "cashFlows");
        Refusal.Of(() => InternalRateOfReturn.Of(Usd(100, -220, 122)), FaultCode.InvalidArgument, "cashFlows"); // just above the line
        Refusal.Of(() => InternalRateOfReturn.Of(Dated((0, -5), (0, 5))), FaultCode.InvalidArgument, "flows");
    }

    [Fact]
    public void The_rate_of_days_is_that_of_a_year() =>
        InternalRateOfReturn.Of(Dated((0, -100), (365, 110))).Rate.Should().BeApproximately(0.1, 1e-14);

    [Fact]
    public void The_rate_of_all_loans_makes_them_worth_nothing() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 50_000].Array[1, 40])
            .Sample(
                (lent, back) =>
                {
                    decimal[] flows = [-lent, .. back.Select(amount => (decimal)amount)];
                    double rate = InternalRateOfReturn.Of(Usd(flows)).Rate;
                    double size = NetPresentValue.Of(rate, Usd([0, .. flows[1..]])).Value;
                    return Math.Abs(NetPresentValue.Of(rate, Usd(flows)).Value) <= 1e-9 * size;
                }
            );

    [Theory]
    [InlineData(new[] { -100, 60, 80 }, 1.5)]
    [InlineData(new[] { -100, 100 }, 1.0)]
    [InlineData(new[] { 0, 100 }, 0.0)]
    [InlineData(new[] { -100, 60 }, null)]
    public void Payback_is_linear_within_a_period(int[] flows, double? periods) =>
        Payback.Of(Usd([.. flows.Select(flow => (decimal)flow)])).Periods.Should().Be(periods);

    [Fact]
    public void Break_even_says_how_far_the_business_is_from_loss()
    {
        var point = BreakEven.Of(Usd(1000m), Usd(15m), Usd(5m), 150);

        point.Units.Should().Be(100);
        point.Revenue.Should().Be(Usd(1500m));
        point.ContributionMarginRatio.Should().BeApproximately(2 / 3.0, 1e-15);
        point.MarginOfSafetyUnits.Should().Be(50);
        point.OperatingLeverage.Should().Be(3);
        BreakEven.Of(Usd(1000m), Usd(15m), Usd(5m), 100).OperatingLeverage.Should().BeNull();
        Refusal.Of(() => BreakEven.Of(Usd(1m), Usd(5m), Usd(5m), 1), FaultCode.ZeroDenominator, "price");
    }

    [Fact]
    public void The_modified_rate_turns_outflows_into_inflows()
    {
        var rate = ModifiedInternalRate.Of(Usd(-100, -11, 55, 66), 0.1, 0.2);

        rate.PresentValueOfOutflows.Should().BeApproximately(110, 1e-12);
        rate.TerminalValue.Should().BeApproximately(132, 1e-12);
        rate.Rate.Should().BeApproximately(Math.Cbrt(1.2) - 1, 1e-14);
        Refusal.Of(() => ModifiedInternalRate.Of(Usd(-5, -6), 0, 0), FaultCode.InvalidArgument, "cashFlows");
        Refusal.Of(() => ModifiedInternalRate.Of(Usd(5, 6), 0, 0), FaultCode.InvalidArgument, "cashFlows");
    }

    [Fact]
    public void The_profitability_index_is_what_comes_back_per_unit_put_in()
    {
        var index = ProfitabilityIndex.Of(0.1, Usd(-50, 110));

        index.PresentValue.Should().BeApproximately(100, 1e-12);
        index.Index.Should().BeApproximately(2, 1e-14);
        index.NetPresentValue.Should().BeApproximately(50, 1e-12);
        Refusal.Of(() => ProfitabilityIndex.Of(0.1, Usd(3, 5)), FaultCode.InvalidArgument, "cashFlows[0]");
        Refusal.Of(() => ProfitabilityIndex.Of(0.1, Usd(0, 5)), FaultCode.ZeroDenominator, "cashFlows[0]");
    }

    [Fact]
    public void The_equivalent_annual_value_spreads_the_present_value()
    {
        var value = EquivalentAnnualValue.Of(0, Usd(-100, 60, 60));
        value.AnnuityFactor.Should().Be(2);
        value.Value.Should().Be(10);
        EquivalentAnnualValue.Of(0.1, Usd(-100, 60, 60)).AnnuityFactor.Should().BeApproximately((1 / 1.1) + (1 / 1.21), 1e-14);
        Refusal.Of(() => EquivalentAnnualValue.Of(0, [Usd(-100m)]), FaultCode.InsufficientData, "cashFlows");
    }
}
