using Ops.Domain.Rules;

namespace AotSmoke;

/// <summary>A decision table, its proof, and an answer.</summary>
internal static class RuleChecks
{
    public static void Run(Check check)
    {
        var table = DecisionTable.For<Order, decimal>("discount", HitPolicy.Unique);
        var tier = table.Column("tier", order => order.Tier, Domains.Members<Tier>());
        var amount = table.Column("amount", order => order.Amount, Domains.Decimals(0, 100_000));
        var discounts = table
            .Row("gold large", 0.15m, tier.Is(Tier.Gold), amount.AtLeast(1000))
            .Row("gold small", 0.10m, tier.Is(Tier.Gold), amount.Below(1000))
            .Build();
        check.That("decision", discounts.Evaluate(new Order(Tier.Gold, 1000)).ToString()!, "0.15");
        check.That("gap", string.Join(" | ", discounts.Verify().Gaps.Select(gap => $"{gap.Box}")), "tier \"Silver\", amount -");
    }

    private enum Tier
    {
        Gold,
        Silver,
    }

    private sealed record Order(Tier Tier, decimal Amount);
}
