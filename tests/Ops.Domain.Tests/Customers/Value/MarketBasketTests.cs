using CsCheck;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public class MarketBasketTests
{
    /// <summary>Tan, Steinbach and Kumar, Introduction to Data Mining, table 6.1.</summary>
    private static readonly string[][] Textbook =
    [
        ["bread", "milk"],
        ["bread", "diapers", "beer", "eggs"],
        ["milk", "diapers", "beer", "cola"],
        ["bread", "milk", "diapers", "beer"],
        ["bread", "milk", "diapers", "cola"],
    ];

    /// <summary>There: {milk, diapers} → beer has support 2/5 and confidence 2/3.</summary>
    [Fact]
    public void The_textbook_rule()
    {
        var result = MarketBasket.Of(Textbook);

        var rule = result.Rules.Single(rule => rule.Consequent == "beer" && rule.Antecedent.SequenceEqual(["diapers", "milk"]));
        rule.Support.Should().Be(0.4);
        rule.Confidence.Should().BeApproximately(2.0 / 3, 1e-15);
        rule.Lift.Should().BeApproximately(2.0 / 3 / 0.6, 1e-15);
        rule.Leverage.Should().BeApproximately(0.4 - (0.6 * 0.6), 1e-15);
        // P(K ≥ 2) of 3 draws with 3 of 5 marked: 1 − C(3,1)·C(2,2)/C(5,3).
        rule.FisherPValue.Should().BeApproximately(0.7, 1e-12);
        (rule.Count, rule.AntecedentCount, rule.ConsequentCount).Should().Be((2, 3, 3));
        result.Baskets.Should().Be(5);
        result.Rules[0].Should().Match<BasketRule>(first => first.Count == 3 && first.Consequent == "diapers");
    }

    [Fact]
    public void An_item_counts_once_per_basket() =>
        MarketBasket
            .Of([
                ["a", "a", "b"],
                ["b", "a"],
            ])
            .Rules.Select(rule => rule.Count)
            .Should()
            .Equal(2, 2);

    [Fact]
    public void Equals_counting_every_set_for_all_baskets() =>
        Gen.Int[0, 4]
            .Array[1, 5]
            .Array[1, 12]
            .SelectMany(baskets => Gen.Select(Gen.Int[1, 3], Gen.Int[2, 4]).Select(limits => (baskets, limits)))
            .Sample(drawn =>
            {
                string[][] baskets = [.. drawn.baskets.Select(basket => basket.Select(item => $"i{item}").ToArray())];
                var (support, most) = drawn.limits;
                var options = new BasketOptions
                {
                    MinimumSupportCount = support,
                    MinimumConfidence = 0.5,
                    MaximumItems = most,
                };
                var rules = MarketBasket.Of(baskets, options).Rules;
                string[] items = ["i0", "i1", "i2", "i3", "i4"];
                int expected = 0;
                for (int bits = 1; bits < 32; bits++)
                {
                    string[] set = [.. items.Where((_, i) => (bits >> i & 1) == 1)];
                    int count = baskets.Count(basket => set.All(basket.Contains));
                    if (set.Length < 2 || set.Length > most || count < support)
                        continue;
                    foreach (string consequent in set)
                    {
                        string[] rest = [.. set.Where(item => item != consequent)];
                        int held = baskets.Count(basket => rest.All(basket.Contains));
                        if (2 * count < held)
                            continue;
                        expected++;
                        var rule = rules.Single(rule => rule.Consequent == consequent && rule.Antecedent.SequenceEqual(rest));
                        (rule.Count, rule.AntecedentCount).Should().Be((count, held));
                    }
                }
                rules.Length.Should().Be(expected);
                rules.Zip(rules.Skip(1)).All(pair => pair.First.Count >= pair.Second.Count).Should().BeTrue();
            });

    [Fact]
    public void Refuses_bad_baskets_and_limits()
    {
        void Limits(BasketOptions options, string place) =>
            Refusal.Of(() => MarketBasket.Of(Textbook, options), FaultCode.InvalidArgument, place);
        Limits(new BasketOptions { MinimumSupportCount = 0 }, "options.MinimumSupportCount");
        Limits(new BasketOptions { MinimumConfidence = 1.5 }, "options.MinimumConfidence");
        Limits(new BasketOptions { MaximumItems = 1 }, "options.MaximumItems");
        Refusal.Of(() => MarketBasket.Of([]), FaultCode.EmptyInput, "baskets");
        Refusal.Of(
            () =>
                MarketBasket.Of([
                    ["a"],
                    [],
                ]),
            FaultCode.InvalidArgument,
            "baskets[1]"
        );
        Refusal.Of(
            () =>
                MarketBasket.Of([
                    ["a"],
                    ["b", " "],
                ]),
            FaultCode.InvalidArgument,
            "baskets[1][1]"
        );
        Refusal.Of(
            () =>
                MarketBasket.Of([
                    ["a"],
                    null!,
                ]),
            FaultCode.InvalidArgument,
            "baskets[1]"
        );
        FluentActions
            .Invoking(() => MarketBasket.Of(Textbook, null, new CancellationToken(true)))
            .Should()
            .Throw<OperationCanceledException>();
    }
}
