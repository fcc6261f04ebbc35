using Ops.Domain.Budgets;

namespace Ops.Domain.Tests.Budgets;

public class BudgetVarianceTests
{
    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    [Theory]
    [InlineData(BudgetKind.Revenue, 101, true)]
    [InlineData(BudgetKind.Revenue, 100, true)]
    [InlineData(BudgetKind.Revenue, 99, false)]
    [InlineData(BudgetKind.Expense, 101, false)]
    [InlineData(BudgetKind.Expense, 100, true)]
    [InlineData(BudgetKind.Expense, 99, true)]
    [InlineData(BudgetKind.Capital, 101, false)]
    [InlineData(BudgetKind.Capital, 99, true)]
    public void The_kind_alone_says_which_side_is_favourable(BudgetKind kind, int actual, bool favourable) =>
        BudgetVariance.Of(kind, Usd(100), Usd(actual)).Favourable.Should().Be(favourable);

    [Fact]
    public void General_Services_expects_66_294_910_dollars_more_than_adopted()
    {
        // Expenditures_Sec2_for_2122_Adopted.csv, department 40: 323,257,945 - 256,963,035.
        var variance = BudgetVariance.Of(BudgetKind.Expense, Usd(256_963_035), Usd(323_257_945));
        variance.Variance.Should().Be(Usd(66_294_910));
        variance.Ratio.Should().BeApproximately(66294910.0 / 256963035, 1e-15);
    }

    [Fact]
    public void A_ratio_to_a_budget_of_zero_is_undefined() => BudgetVariance.Of(BudgetKind.Expense, Usd(0), Usd(5)).Ratio.Should().BeNull();

    [Fact]
    public void Two_currencies_do_not_compare() =>
        FluentActions
            .Invoking(() => BudgetVariance.Of(BudgetKind.Expense, Usd(1), new Money(1, Currency.Eur)))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.CurrencyMismatch);

    [Theory]
    [InlineData(1000, 1050, true)] // 50 >= 50 and 50 >= 5 % of 1000
    [InlineData(1000, 1049, false)] // below the amount
    [InlineData(1001, 1051, false)] // 50 < 5 % of 1001
    [InlineData(1000, 950, true)] // below budget matters, too
    [InlineData(0, 50, true)] // any share of nothing
    [InlineData(0, 0, false)]
    public void Both_limits_of_materiality_must_be_reached(int budget, int actual, bool material) =>
        new Materiality(Usd(50), 0.05m).IsMaterial(BudgetVariance.Of(BudgetKind.Expense, Usd(budget), Usd(actual))).Should().Be(material);

    [Fact]
    public void Without_limits_every_variance_but_zero_matters()
    {
        var any = new Materiality(Usd(0), 0);
        any.IsMaterial(BudgetVariance.Of(BudgetKind.Expense, Usd(10), Usd(10))).Should().BeFalse();
        any.IsMaterial(BudgetVariance.Of(BudgetKind.Expense, Usd(10), Usd(10.01m))).Should().BeTrue();
    }

    [Fact]
    public void Negative_limits_are_refused()
    {
        FluentActions.Invoking(() => new Materiality(Usd(-1), 0)).Should().Throw<OpsException>().Which.Place.Should().Be("absolute");
        FluentActions.Invoking(() => new Materiality(Usd(0), -0.01m)).Should().Throw<OpsException>().Which.Place.Should().Be("relative");
    }
}
