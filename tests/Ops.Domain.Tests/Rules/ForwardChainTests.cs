using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class ForwardChainTests
{
    private static readonly FactSchema Schema = FactSchema.Of(
        ("orders", FactKind.Number),
        ("tier", FactKind.Text),
        ("discount", FactKind.Number),
        ("review", FactKind.Flag)
    );
    private static readonly NumberTerm<FactSheet> Orders = Schema.Number("orders");
    private static readonly TextTerm<FactSheet> Tier = Schema.Text("tier");
    private static readonly NumberTerm<FactSheet> Discount = Schema.Number("discount");

    private static readonly FactSheet Ten = FactSheet.Of(Schema, [new("orders", FactValue.Of(10))]);

    [Fact]
    public void Rules_feed_each_other_until_nothing_fires()
    {
        var result = ForwardChain
            .Of(
                Schema,
                new ChainRule("review", Discount > 0.1m, Set("review", (FlagTerm<FactSheet>)true)),
                new ChainRule("gold-discount", Tier.Is("gold"), Set("discount", (NumberTerm<FactSheet>)0.2m)),
                new ChainRule("gold", Orders >= 10, Set("tier", (TextTerm<FactSheet>)"gold"))
            )
            .Run(Ten);

        result.Firings.Select(firing => firing.Rule).Should().Equal("gold", "gold-discount", "review");
        result.Facts["review"].Flag.Should().BeTrue();
        result.Facts["discount"].Number.Should().Be(0.2m);
        result.Explain().ToText().Should().Contain("gold: tier = gold");
        Ten["tier"].IsMissing.Should().BeTrue();
    }

    [Fact]
    public void A_rule_is_armed_again_by_a_change_of_what_it_reads()
    {
        var chain = ForwardChain.Of(Schema, new ChainRule("count", Orders < 13, Set("orders", Orders + 1)));

        chain.Run(Ten).Firings.Should().HaveCount(3);
        chain.Run(Ten, new ChainOptions { Limit = 3 }).Facts["orders"].Number.Should().Be(13);
        chain
            .Invoking(c => c.Run(Ten, new ChainOptions { Limit = 2 }))
            .Should()
            .Throw<OpsException>()
            .Where(fault => fault.Code == FaultCode.InvalidArgument && fault.Message.Contains("loop count -> count"));
    }

    [Fact]
    public void A_loop_without_end_is_named()
    {
        var chain = ForwardChain.Of(
            Schema,
            new ChainRule("ping", Tier.Is("a"), Set("tier", (TextTerm<FactSheet>)"b")),
            new ChainRule("pong", Tier.Is("b"), Set("tier", (TextTerm<FactSheet>)"a"))
        );
        var start = Ten.With("tier", FactValue.Of("a"));

        chain
            .Invoking(c => c.Run(start, new ChainOptions { Limit = 9, OnConflict = ConflictPolicy.Overwrite }))
            .Should()
            .Throw<OpsException>()
            .Which.Message.Should()
            .Contain("loop ping -> pong -> ping")
            .And.NotContain("last firings");
        chain
            .Invoking(c => c.Run(start))
            .Should()
            .Throw<OpsException>()
            .Where(fault =>
                fault.Code == FaultCode.Overlap && fault.Place == "tier" && fault.Message.Contains("ping") && fault.Message.Contains("pong")
            );
    }

    [Theory]
    [InlineData(ConflictPolicy.Overwrite, 0.2)]
    [InlineData(ConflictPolicy.Keep, 0.1)]
    public void Two_claims_to_one_fact_end_as_the_policy_says(ConflictPolicy policy, decimal discount)
    {
        var chain = ForwardChain.Of(
            Schema,
            new ChainRule("low", Orders >= 1, Set("discount", (NumberTerm<FactSheet>)0.1m)) { Salience = 1 },
            new ChainRule("high", Orders >= 5, Set("discount", (NumberTerm<FactSheet>)0.2m))
        );
        var result = chain.Run(Ten, new ChainOptions { OnConflict = policy });

        result.Facts["discount"].Number.Should().Be(discount);
        result.Firings[1].Kept.Should().HaveCount(policy == ConflictPolicy.Keep ? 1 : 0);
        result.Firings.Select(firing => firing.Rule).Should().Equal("low", "high");
    }

    [Fact]
    public void An_unknown_value_assigns_nothing_and_is_listed()
    {
        var result = ForwardChain
            .Of(Schema, new ChainRule("r", Orders.IsKnown, Set("orders", Discount + 1), Set("review", (FlagTerm<FactSheet>)true)))
            .Run(Ten);

        result.Firings.Single().Unknown.Should().Equal("orders");
        result.Firings.Single().Set.Select(set => set.Key).Should().Equal("review");
        result.Facts["orders"].Number.Should().Be(10);
    }

    [Fact]
    public void The_trace_tells_what_was_kept_and_what_is_unknown()
    {
        var told = ForwardChain
            .Of(
                Schema,
                new ChainRule("low", Orders >= 1, Set("discount", (NumberTerm<FactSheet>)0.1m)) { Salience = 1 },
                new ChainRule("high", Orders >= 5, Set("discount", (NumberTerm<FactSheet>)0.2m)),
                new ChainRule("who", Orders >= 5, Set("tier", Tier))
            )
            .Run(Ten, new ChainOptions { OnConflict = ConflictPolicy.Keep })
            .Explain();
        told.Value.Should().Be("3");
        told.Parts.Select(part => (part.Figure.English, part.Value, part.Formula.English, part.Source.English))
            .Should()
            .Equal(("low", "discount = 0.1", "", ""), ("high", "", "kept discount", ""), ("who", "", "", "unknown tier"));
        (told.Parts[1].Formula.Chinese, told.Parts[2].Source.Chinese).Should().Be(("保留 discount", "未知 tier"));
    }

    [Fact]
    public void Among_equals_the_rule_that_was_declared_first_fires_first()
    {
        ChainRule[] rules =
        [
            new("b", Orders >= 1) { Salience = 2 },
            new("a", Orders >= 1) { Salience = 2 },
            new("c", Orders >= 1) { Salience = 3 },
            new("d", Orders >= 1),
        ];
        ForwardChain.Of(Schema, rules).Run(Ten).Firings.Select(firing => firing.Rule).Should().Equal("c", "b", "a", "d");
    }

    [Fact]
    public void Firings_without_a_loop_are_told_by_the_last_ten()
    {
        ChainRule[] rules = [.. Enumerable.Range(0, 12).Select(i => new ChainRule($"r{i}", Orders >= 1))];
        var refusal = Refusal.Of(() => ForwardChain.Of(Schema, rules).Run(Ten, new ChainOptions { Limit = 11 }));
        refusal.Message.Should().Contain("last firings r2 -> r3 -> r4 -> r5 -> r6 -> r7 -> r8 -> r9 -> r10 -> r11");
        ForwardChain.Of(Schema, rules).Run(Ten, new ChainOptions { Limit = 12 }).Firings.Should().HaveCount(12);
    }

    [Fact]
    public void A_rule_reads_every_fact_of_its_condition_and_of_its_values()
    {
        Reads(new ChainRule("r", Orders > Discount)).Should().Equal("discount", "orders");
        Reads(new ChainRule("r", Orders.Between(1, Discount))).Should().Equal("discount", "orders");
        Reads(new ChainRule("r", Orders.Between(Discount, 5))).Should().Equal("discount", "orders");
        Reads(new ChainRule("r", ((NumberTerm<FactSheet>)3).Between(Discount, Orders))).Should().Equal("discount", "orders");
        Reads(new ChainRule("r", true, Set("orders", Discount + 1), Set("tier", Tier))).Should().Equal("discount", "tier");
        Reads(new ChainRule("r", Tier.Is("gold") & !Schema.Flag("review"))).Should().Equal("review", "tier");
        Reads(new ChainRule("r", Orders.IsKnown | (-Discount > 1))).Should().Equal("discount", "orders");
        Reads(new ChainRule("r", true)).Should().BeEmpty();
        // A change of one of two facts is enough to fire again.
        ForwardChain
            .Of(Schema, new ChainRule("sum", Orders < 12, Set("orders", Orders + 1), Set("discount", Discount + 1)))
            .Run(Ten)
            .Firings.Should()
            .HaveCount(2);

        static IEnumerable<string> Reads(ChainRule rule) => rule.Reads.Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Faults_of_a_chain_come_at_once()
    {
        var other = FactSchema.Of(("alien", FactKind.Flag));
        FluentActions
            .Invoking(() =>
                ForwardChain.Of(
                    Schema,
                    new ChainRule("a", other.Flag("alien"), Set("tier", Orders)),
                    new ChainRule("a", true, Set("nope", Orders))
                )
            )
            .Should()
            .Throw<OpsException>()
            .Which.Faults.Select(fault => fault.Code)
            .Should()
            .Equal(FaultCode.UnknownReference, FaultCode.InvalidArgument, FaultCode.DuplicateKey, FaultCode.UnknownReference);
        FluentActions.Invoking(() => ForwardChain.Of(Schema)).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.EmptyInput);
        FluentActions
            .Invoking(() => new ChainRule("a", true, Set("tier", Tier), Set("tier", Tier)))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.DuplicateKey);
        var chain = ForwardChain.Of(Schema, new ChainRule("a", true));
        chain.Invoking(c => c.Run(Ten, new ChainOptions { Limit = 0 })).Should().Throw<OpsException>().Which.Place.Should().Be("Limit");
        chain
            .Invoking(c => c.Run(Ten, new ChainOptions { OnConflict = (ConflictPolicy)9 }))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("OnConflict");
    }

    [Fact]
    public void Sheets_know_their_schema()
    {
        FluentActions
            .Invoking(() => FactSheet.Of(Schema, [new("orders", FactValue.Of("x"))]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions
            .Invoking(() => FactSheet.Of(Schema, [new("nope", FactValue.Of("x"))]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.UnknownReference);
        FluentActions
            .Invoking(() => FactSheet.Of(Schema, [new("orders", FactValue.Of(1)), new("orders", FactValue.Of(2))]))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.DuplicateKey);
        FluentActions
            .Invoking(() => FactSchema.Of(("a", FactKind.Flag), ("a", FactKind.Flag)))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.DuplicateKey);
        FluentActions
            .Invoking(() => FactSchema.Of(("a", FactKind.Missing)))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions
            .Invoking(() => Schema.Text("orders"))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        FluentActions
            .Invoking(() => Orders.Evaluate(FactSheet.Of(FactSchema.Of(("orders", FactKind.Number)))))
            .Should()
            .Throw<OpsException>()
            .Which.Place.Should()
            .Be("facts");
    }

    private static Assignment Set(string fact, Term<FactSheet> to) => new(fact, to);
}
