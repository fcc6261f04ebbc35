using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

public class BudgetComparisonTests
{
    private static BudgetLine Cost(string id, decimal budget, decimal actual) => new(id, BudgetKind.Expense, Usd(budget), Usd(actual));

    private static VarianceLine Line(string id, decimal variance) => new(id, Usd(variance));

    [Fact]
    public void Material_lines_come_largest_first_and_ties_by_key()
    {
        var comparison = BudgetComparison.Of(
            Cost("b", 100, 110),
            Cost("a", 100, 90),
            Cost("c", 1000, 1011),
            Cost("d", 100, 100),
            Cost("e", 0, 1)
        );

        comparison.Material(new Materiality(Usd(10m), 0.05m)).Select(line => line.Id).Should().Equal("a", "b");
        comparison
            .Material(new Materiality(Usd(10m), 0.05m, MaterialityRule.Either))
            .Select(line => line.Id)
            .Should()
            .Equal("c", "a", "b", "e");
        comparison.Material(new Materiality(null, 0m)).Select(line => line.Id).Should().Equal("c", "a", "b", "e");
    }

    [Fact]
    public void A_material_line_names_the_limits_that_it_reaches()
    {
        var comparison = BudgetComparison.Of(
            Cost("both", 100, 110),
            Cost("amount", 1000, 1011),
            Cost("share", 10, 11),
            Cost("none", 1000, 1001)
        );
        var material = comparison
            .Material(new Materiality(Usd(10m), 0.05m, MaterialityRule.Either))
            .ToDictionary(line => line.Id, line => line.Exceeds);

        material.Keys.Should().BeEquivalentTo("both", "amount", "share");
        material["both"].Should().Equal(MaterialityLimit.Absolute, MaterialityLimit.Relative);
        material["amount"].Should().Equal(MaterialityLimit.Absolute);
        material["share"].Should().Equal(MaterialityLimit.Relative);
    }

    [Fact]
    public void Keys_order_by_code_points()
    {
        // U+FF5E comes before U+1F600, whose first UTF-16 unit is smaller.
        var comparison = BudgetComparison.Of(Cost("\U0001F600", 0, 1), Cost("\uFF5E", 0, 1), Cost("ab", 0, 1), Cost("a", 0, 1));
        comparison.Material(new Materiality(Usd(0m), null)).Select(line => line.Id).Should().Equal("a", "ab", "\uFF5E", "\U0001F600");
    }

    [Fact]
    public void Faulty_lines_are_refused()
    {
        Refusal.Of(() => BudgetComparison.Of(), FaultCode.EmptyInput, "lines");
        Refusal.Of(() => BudgetComparison.Of(Cost("a", 1, 1), Cost("a", 1, 1)), FaultCode.DuplicateKey, "lines[1]");
        Refusal.Of(
            () => BudgetComparison.Of(Cost("a", 1, 1), new BudgetLine("b", BudgetKind.Expense, Usd(1m), new Money(1, Currency.Eur))),
            FaultCode.CurrencyMismatch,
            "lines[1]"
        );
        Refusal.Of(() => new Materiality(null, null), FaultCode.InvalidArgument, "absolute");
        Refusal.Of(() => new Materiality(Usd(0m), 0, (MaterialityRule)9), FaultCode.InvalidArgument, "rule");
        Refusal.Of(() => new BudgetLine(" ", BudgetKind.Expense, Usd(1m), Usd(1m)), FaultCode.InvalidArgument, "Id");
    }

    [Fact]
    public void The_fewest_lines_that_explain_the_share_are_ranked()
    {
        // Sizes 50 + 30 + 20 + 10 = 110, 80 % = 88: 50 + 30 < 88 <= 100. Net 50 − 30 − 20 + 10 = 10.
        var ranking = VarianceRanking.Of([Line("a", 50), Line("b", -30), Line("c", -20), Line("d", 10)], 0.8m);

        ranking.Gross!.Total.Should().Be(Usd(110m));
        ranking.Gross.Lines.Should().Equal("a", "b", "c");
        ranking.Gross.Explained.Should().Be(Usd(100m));
        ranking.Gross.Share.Should().BeApproximately(100.0 / 110, 1e-15);
        ranking.Net!.Total.Should().Be(Usd(10m));
        ranking.Net.Lines.Should().Equal("a");
        ranking.Net.Share.Should().Be(5);
    }

    [Fact]
    public void A_share_that_is_just_reached_is_reached() =>
        VarianceRanking.Of([Line("b", -8), Line("a", -2)], 0.8m).Net!.Lines.Should().Equal("b");

    [Fact]
    public void A_total_of_zero_has_no_share()
    {
        VarianceRanking.Of([Line("a", 5), Line("b", -5)], 1).Net.Should().BeNull();
        VarianceRanking.Of([Line("a", 0)], 1).Gross.Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.01)]
    public void A_share_outside_0_to_1_is_refused(double share) =>
        Refusal.Of(() => VarianceRanking.Of([Line("a", 5)], (decimal)share), FaultCode.InvalidArgument, "share");
}
