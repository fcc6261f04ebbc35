using CsCheck;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public class AbcAnalysisTests
{
    private static AbcItem Of(string id, decimal amount) => new(id, new Money(amount, Currency.Usd));

    /// <summary>By hand: 60 + 20 = 80 % meets the limit exactly, so the third is B; 95 % is met exactly by the fourth.</summary>
    [Fact]
    public void A_limit_met_exactly_is_met()
    {
        var analysis = AbcAnalysis.Of([Of("e", 5), Of("b", 20), Of("a", 60), Of("c", 10), Of("d", 5)]);

        analysis
            .Items.Select(item => (item.Id, item.Class))
            .Should()
            .Equal(("a", AbcClass.A), ("b", AbcClass.A), ("c", AbcClass.B), ("d", AbcClass.B), ("e", AbcClass.C));
        analysis.Items[3].CumulativeShare.Should().Be(0.95);
        analysis.Total.Amount.Should().Be(100);
        analysis
            .Classes.Select(part => (part.Class, part.Count, part.Amount.Amount, part.AmountShare))
            .Should()
            .Equal((AbcClass.A, 2, 80, 0.8), (AbcClass.B, 2, 15, 0.15), (AbcClass.C, 1, 5, 0.05));
        analysis.Classes[0].CountShare.Should().Be(0.4);
        // Rising 5 5 10 20 60 with weights −4 −2 0 2 4: 250 / (5·100).
        analysis.Gini.Should().BeApproximately(0.5, 1e-15);
    }

    [Fact]
    public void Equal_amounts_have_no_inequality_and_a_class_may_be_empty()
    {
        var analysis = AbcAnalysis.Of([Of("b", 1.0m), Of("a", 1)], 0.5, 0.75);

        analysis.Items.Select(item => item.Id).Should().Equal("a", "b");
        analysis.Gini.Should().Be(0);
        analysis.Classes.Select(part => part.Count).Should().Equal(1, 1, 0);
        AbcAnalysis.Of([Of("a", 9)]).Gini.Should().Be(0);
    }

    [Fact]
    public void Shares_and_inequality_equal_their_definitions_for_all_items() =>
        Gen.Int[0, 500]
            .Array[1, 30]
            .Where(amounts => amounts.Sum() > 0)
            .Sample(amounts =>
            {
                var analysis = AbcAnalysis.Of([.. amounts.Select((amount, i) => Of($"i{i:00}", amount / 100m))]);
                analysis.Items[^1].CumulativeShare.Should().Be(1);
                analysis.Classes.Sum(part => part.Count).Should().Be(amounts.Length);
                double pairs = amounts.Sum(x => amounts.Sum(y => Math.Abs((double)x - y)));
                analysis.Gini.Should().BeApproximately(pairs / (2.0 * amounts.Length * amounts.Sum()), 1e-12);
            });

    [Fact]
    public void Refuses_bad_facts()
    {
        Refusal.Of(() => AbcAnalysis.Of([]), FaultCode.EmptyInput, "items");
        Refusal.Of(() => AbcAnalysis.Of([Of("a", 1), null!]), FaultCode.InvalidArgument, "items[1]");
        Refusal.Of(() => AbcAnalysis.Of([Of("a", 1)], 0, 0.5), FaultCode.InvalidArgument, "a");
        Refusal.Of(() => AbcAnalysis.Of([Of("a", 1)], 0.5, 0.5), FaultCode.InvalidArgument, "a");
        Refusal.Of(() => AbcAnalysis.Of([Of("a", 1)], 0.5, 1.1), FaultCode.InvalidArgument, "a");
        AbcAnalysis.Of([Of("a", 1)], 0.5, 1).Items.Should().ContainSingle();
        Refusal.Of(() => AbcAnalysis.Of([Of("a", 1), Of("a", 1)]), FaultCode.DuplicateKey, "items[1]");
        Refusal.Of(() => AbcAnalysis.Of([Of("a", 0)]), FaultCode.ZeroDenominator, "items");
        Refusal.Of(
            () => AbcAnalysis.Of([Of("a", 1), new AbcItem("b", new Money(1, Currency.Eur))]),
            FaultCode.CurrencyMismatch,
            "items[1]"
        );
        Refusal.Of(() => Of("a", -1), FaultCode.InvalidArgument, "amount");
        Refusal.Of(() => Of("", 1), FaultCode.InvalidArgument, "id");
    }
}
